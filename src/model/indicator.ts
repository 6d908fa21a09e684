import type { DatasetId } from './dataset.ts';
import type { Bilingual } from './message.ts';
import type { Period } from './period.ts';
import type { Level, RegionRef } from './region.ts';

/**
 * Tables an indicator can count from: the kinds, and the views in which registers and published tables meet,
 * one for cases and one for persons, and the answers of all respondents of a village to one item.
 */
export type Source = DatasetId | 'case_counts' | 'person_counts' | 'village_answers';

/**
 * One side of an indicator. Rows of `from` for which `where` holds are counted (`case_counts` rows weigh
 * `n`), or `sum` is added up. Only standard SQL over the declared columns; `:as_of` is the as-of date.
 */
export interface Side {
  readonly from: Source;
  readonly where?: string;
  readonly sum?: string;
  /** a column (or `_village`, `_regency` ...) whose distinct values are counted instead of rows */
  readonly distinct?: string;
  readonly label: Bilingual;
}

export type IndicatorKind = 'proportion' | 'rate' | 'ratio' | 'count';
/** A whole counted (no interval), a process (chance variation) or a sample (design-based). */
export type Universe = 'census' | 'process' | 'sample';

interface IndicatorBase {
  readonly title: Bilingual;
  readonly theme: string;
  readonly rationale: Bilingual;
  /** What is counted: persons and cases are subject to disclosure control, villages are not. */
  readonly counts:
    | 'cases'
    | 'persons'
    | 'villages'
    | 'services'
    | 'sessions'
    | 'answers'
    | 'recommendations'
    | 'money';
  readonly universe: Universe;
  readonly better: 'higher' | 'lower' | 'neither';
  /** The finest level a public report may show. */
  readonly publicLevel: Level;
  readonly numerator: Side;
  /** Caveats carried wherever the figure stands: keys of the message catalogue. */
  readonly caveats?: readonly string[];
  /** Rows that were asked: those not in the denominator left the answer blank, and are counted beside it. */
  readonly asked?: Side;
  /** Villages that contribute; where they are too few to hide behind each other, a public row is hidden. */
  readonly contributors?: Side;
  /**
   * The numerator is a yes or no of villages that are named in public, about children or not: a row from which the
   * answer of one of them could be told is hidden.
   */
  readonly ofNamed?: 'children' | 'community';
  /** Columns that the file itself must have, beside those the sides read. */
  readonly needs?: readonly string[];
  /** The same indicator of another group of children, to be read beside this one. */
  readonly beside?: string;
  /** Another indicator whose numerator contains this one's, of the same denominator. */
  readonly within?: string;
}

export type Indicator = IndicatorBase &
  (
    | { readonly kind: 'count'; readonly unit: Bilingual }
    | { readonly kind: 'proportion'; readonly denominator: Side }
    | { readonly kind: 'rate'; readonly denominator: Side; readonly per: number; readonly unit: Bilingual }
    | { readonly kind: 'ratio'; readonly denominator: Side; readonly unit: Bilingual }
  );

export type Status = 'ok' | 'suppressed' | 'missing' | 'undefined';

/** Counts of one indicator in one region and period, before anything is derived from them. */
export interface CountRow {
  readonly region: RegionRef;
  readonly period: Period;
  readonly asOf: string | null;
  /** null: no record (missing), not zero */
  readonly numerator: number | null;
  /** null: no record, or the indicator is a plain count */
  readonly denominator: number | null;
  /** answers left blank, counted beside the denominator */
  readonly blank?: number | null;
  /** villages that contribute, where the indicator counts them */
  readonly contributors?: number | null;
}

/** A figure with what it was made of. Values are null unless `status` is `ok`. */
export interface MeasuredRow {
  readonly region: RegionRef;
  readonly period: Period;
  readonly asOf: string | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly status: Status;
  /** answers left blank, where the indicator counts them */
  readonly blank?: number | null;
}

/** One indicator with all its rows: what every format is made of. */
export interface IndicatorResult {
  readonly id: string;
  readonly title: Bilingual;
  readonly kind: IndicatorKind;
  readonly unit: string;
  readonly multiplier: number;
  readonly method: string | null;
  readonly level: number;
  readonly universe: Universe;
  readonly counts: IndicatorBase['counts'];
  readonly better: IndicatorBase['better'];
  readonly theme: string;
  readonly rationale: Bilingual;
  readonly numeratorLabel: Bilingual;
  readonly denominatorLabel: Bilingual | null;
  /** unit of the value where it is neither a percentage nor a plain count of cases */
  readonly valueUnit: Bilingual | null;
  readonly caveats: readonly string[];
  /** the indicator of another group it is read beside */
  readonly beside?: string;
  /** villages that must contribute before the public may see a row */
  readonly leastContributors?: number;
  readonly rows: readonly MeasuredRow[];
}
