/** An estimate with its interval. `value` is a fraction (0..1) or a rate per unit of exposure; nothing is scaled. */
export interface Interval {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  /** kebab-case id of the method that gave the limits, for instance `wilson`. */
  readonly method: string;
  /** Confidence level, 0 < level < 1. */
  readonly level: number;
}

export const DEFAULT_LEVEL = 0.95;
