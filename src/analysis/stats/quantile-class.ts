import { requireFinite } from './arguments.ts';

export interface QuantileClassOptions {
  /** Number of classes; 10 (deciles) by default. */
  readonly classes?: number;
  /** `true` (default): class 1 holds the highest values. `false`: class 1 holds the lowest. */
  readonly invert?: boolean;
}

/**
 * Decile (or other quantile class) of each value, 1..classes.
 *
 * Values are ranked, ties at the least rank; class = ⌊classes + 1 − ⌈(n + 1 − rank)·classes/n⌉⌋, at least 1. Equal values
 * share a class. `null` stays `null` and is not counted. Reference: PHEindicatormethods `phe_quantile`. With fewer values
 * than classes some classes stay empty. No values: an empty list.
 */
export function quantileClasses(
  values: readonly (number | null)[],
  { classes = 10, invert = true }: QuantileClassOptions = {},
): (number | null)[] {
  if (!(Number.isSafeInteger(classes) && classes >= 1)) {
    throw new RangeError(`classes must be a whole number of at least 1, got ${classes}`);
  }
  const present = values.filter((value) => value !== null);
  for (const value of present) requireFinite(value, 'value');
  const sign = invert ? -1 : 1;
  const sorted = [...present].sort((a, b) => sign * (a - b));
  const rank = new Map<number, number>();
  sorted.forEach((value, i) => {
    if (!rank.has(value)) rank.set(value, i + 1);
  });
  const n = sorted.length;
  return values.map((value) => {
    if (value === null) return null;
    const behind = n + 1 - (rank.get(value) ?? 1);
    return Math.max(1, classes + 1 - Math.ceil((behind * classes) / n));
  });
}

/** Deciles: `quantileClasses` with ten classes. */
export function deciles(values: readonly (number | null)[], invert = true): (number | null)[] {
  return quantileClasses(values, { classes: 10, invert });
}
