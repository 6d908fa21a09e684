/**
 * A stretch of time a figure covers. `to` is the as-of date when the period is not over; `complete` is
 * null when the as-of date is unknown. Dates are ISO days, both ends included.
 */
export interface Period {
  readonly label: string;
  /** null where the data do not say when */
  readonly from: string | null;
  readonly to: string | null;
  readonly complete: boolean | null;
}

export type Grain = 'year' | 'semester' | 'quarter' | 'month' | 'range';

/** What `--period` asks for: a grain, and a first and last day when it is restricted. */
export interface PeriodRequest {
  readonly grain: Grain;
  readonly label: string | null;
  readonly from: string | null;
  readonly to: string | null;
}
