/** A count somebody published or held back, with what is known of it before anything is worked out. */
export interface PublishedCount {
  readonly id: string;
  /** where it stands: what was counted, when, and of which place */
  readonly series: string;
  readonly period: string;
  readonly place: string;
  /** `rest` is what the whole has beyond the part: nobody printed it, anybody can subtract */
  readonly part: 'numerator' | 'denominator' | 'rest' | 'cell';
  readonly files: readonly string[];
  readonly hidden: boolean;
  readonly least: number;
  readonly greatest: number;
}

/** A published whole is the sum of its parts. */
export interface PublishedSum {
  readonly whole: string;
  readonly parts: readonly string[];
}

export interface Published {
  readonly counts: readonly PublishedCount[];
  readonly sums: readonly PublishedSum[];
  /** where something worked out from a hidden count was printed */
  readonly derived?: readonly PlacedRow[];
}

/** Where a row stands: of what, when, where and in which file. */
export type PlacedRow = Pick<PublishedRow, 'series' | 'period' | 'place' | 'code' | 'file'>;

/** One row of a published table of figures, as far as its counts go. */
export interface PublishedRow {
  readonly file: string;
  readonly series: string;
  /** series that hold the same denominators where both print them */
  readonly denominatorOf: string | null;
  /** the series whose count holds this one's, or null */
  readonly within: string | null;
  readonly period: string;
  readonly level: string;
  readonly code: string;
  readonly place: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly status: 'ok' | 'suppressed' | 'missing' | 'undefined';
  /** a hidden row that still prints something worked out from its counts */
  readonly derived: boolean;
  readonly rounded: boolean;
  /** a rate or ratio of a place without what it is divided by: its count is not printed, and may be any */
  readonly uncounted?: boolean;
}

/**
 * What an attacker learns of one count. `exact`: the one value; `narrow`: an interval of fewer values than the
 * smallest cell; `small`: a count below the smallest cell was printed; `derived`: something worked out from a hidden
 * count was printed; `difference`: two publications differ by a few; `undecided`: it could not be shown to be safe.
 */
export type DisclosureKind = 'exact' | 'narrow' | 'small' | 'derived' | 'difference' | 'undecided';

export interface AuditedCount extends Omit<PublishedCount, 'greatest'> {
  /** null: nothing published limits it */
  readonly greatest: number | null;
  readonly disclosure: DisclosureKind | null;
}

/** An audit from the outside: every hidden count with its interval, and every visible one that gives someone away. */
export interface OutsideAudit {
  readonly minCell: number;
  readonly counts: readonly AuditedCount[];
  readonly hidden: number;
  readonly disclosed: number;
  /** sums that do not hold in what was published, and so say nothing */
  readonly brokenSums: number;
  /** linear programs solved */
  readonly programs: number;
}
