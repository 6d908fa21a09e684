import { median } from '../stats/index.ts';

export interface Sizes {
  /** in the order given, each at least `least` */
  readonly sizes: readonly number[];
  readonly blank: number;
  readonly below: number;
  /** what blanks are taken to be; null: there are none */
  readonly median: number | null;
}

/**
 * Sizes for a draw with probability proportional to size, such that every unit has a chance: sizes below `least` count
 * as `least`; a blank is not a zero and is taken at the median of the others as they count, so that the median says no
 * more of a small size than its chance does. Every size blank: all equal.
 */
export function usableSizes(values: readonly (number | null)[], least: number): Sizes {
  const known = values.filter((value) => value !== null);
  const blank = values.length - known.length;
  const counted = known.map((value) => Math.max(least, value));
  const middle = counted.length === 0 ? least : median(counted);
  return {
    sizes: values.map((value) => (value === null ? middle : Math.max(least, value))),
    blank,
    below: known.filter((value) => value < least).length,
    median: blank === 0 ? null : middle,
  };
}

/**
 * Standard deviation of a column within each stratum, for Neyman's allocation; strata with fewer than two known
 * values are taken at the spread over all.
 */
export function spreadWithin(
  units: readonly { readonly stratum: string; readonly value: number | null }[],
): ReadonlyMap<string, number> {
  const all = deviation(units.flatMap((unit) => unit.value ?? []));
  const strata = [...new Set(units.map((unit) => unit.stratum))];
  return new Map(
    strata.map((stratum) => {
      const own = units.flatMap((unit) => (unit.stratum === stratum ? (unit.value ?? []) : []));
      return [stratum, own.length < 2 ? all : deviation(own)];
    }),
  );
}

/** Sample standard deviation; 0 below two values. */
function deviation(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const sorted = [...values].sort((a, b) => a - b);
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  return Math.sqrt(sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (sorted.length - 1));
}
