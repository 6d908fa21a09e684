import type { Bilingual } from './message.ts';

/** How well a village's record is kept: services and records, never the children. */
export interface VillageQuality {
  readonly code: string;
  readonly name: string;
  /** cells filled in of those expected, by group of columns; null: none expected */
  readonly completeness: Readonly<Record<string, number | null>>;
  readonly filled: number;
  readonly expected: number;
  /** days from the last report to the as-of date; null: never reported */
  readonly daysSinceReport: number | null;
  readonly inTime: boolean | null;
  readonly flags: readonly QualityFlag[];
}

/** One doubt about one count of one village. */
export interface QualityFlag {
  readonly code: 'outlying-count' | 'counts-disagree' | 'year-to-year-change';
  readonly column: string;
  readonly value: number;
  /** the median, the other count, or the count before */
  readonly against: number | null;
  /** distance in MAD, or the ratio of the two counts */
  readonly measure: number | null;
}

export interface QualityTable {
  readonly groups: readonly {
    readonly id: string;
    readonly title: Bilingual;
    readonly columns: readonly string[];
  }[];
  /** titles of the columns that flags name */
  readonly titles: Readonly<Record<string, Bilingual>>;
  readonly asOf: string | null;
  /** distance in median absolute deviations beyond which a count is outlying */
  readonly mad: number;
  /** share by which two counts may differ */
  readonly tolerance: number;
  /** counts whose checks were left out because they count persons and the audience is the public */
  readonly withheld: readonly string[];
  readonly villages: readonly VillageQuality[];
}
