import { requireFinite, requirePositive } from './arguments.ts';
import { median } from './quantile.ts';
import { orderFreeSum } from './sum.ts';

type Values = readonly (number | null)[];

function present(values: Values): number[] {
  const found = values.filter((value) => value !== null);
  for (const value of found) requireFinite(value, 'value');
  return found;
}

/**
 * z-scores: distance from the mean in population standard deviations, √(Σ(x − mean)²/n).
 *
 * Reference: DHIS2 outlier detection. A large outlier inflates its own yardstick: among n values no z exceeds √(n − 1),
 * so 3 is out of reach below 11 values. `null` stays `null`. All values equal, or none: every score `null`.
 */
export function zScores(values: Values): (number | null)[] {
  const found = present(values);
  if (found.length === 0) return values.map(() => null);
  const least = found.reduce((a, b) => Math.min(a, b));
  const equal = found.every((value) => value === least);
  // distances from the least value: the mean of large values that lie close together would be rounded
  const mean = orderFreeSum(found.map((value) => value - least)) / found.length;
  const sd = Math.sqrt(orderFreeSum(found.map((value) => (value - least - mean) ** 2)) / found.length);
  return values.map((value) => (value === null || equal ? null : (value - least - mean) / sd));
}

/** Median and median absolute deviation (MAD, not rescaled) of values; `null` where there are none. */
export function medianDeviation(values: Values): { readonly median: number; readonly mad: number } | null {
  const found = present(values);
  if (found.length === 0) return null;
  const middle = median(found);
  return { median: middle, mad: median(found.map((value) => Math.abs(value - middle))) };
}

/**
 * Distances from the median in median absolute deviations, signed: (x − median)/MAD.
 *
 * Not distorted by the outliers themselves. Reference: FASTR (outlier beyond 10 MAD), Countdown to 2030 (5 MAD). To
 * compare with tools that rescale the MAD to a standard deviation, divide by 1.4826. `null` stays `null`. A MAD of 0
 * (more than half the values equal): undefined, every distance `null`.
 */
export function madDistances(values: Values): (number | null)[] {
  const found = medianDeviation(values);
  return values.map((value) =>
    value === null || found === null || found.mad === 0 ? null : (value - found.median) / found.mad,
  );
}

/**
 * Modified z-scores: 0.6745·(x − median)/MAD.
 *
 * Reference: Iglewicz and Hoaglin 1993, who flag beyond 3.5. The DHIS2 manual writes the standard deviation for the
 * MAD, which is not this statistic. A MAD of 0: undefined, every score `null`.
 */
export function modifiedZScores(values: Values): (number | null)[] {
  return madDistances(values).map((distance) => (distance === null ? null : 0.6745 * distance));
}

/** Whether each value lies more than k MAD from the median; `null` where that is undefined (no value, or a MAD of 0). */
export function madOutliers(values: Values, k: number): (boolean | null)[] {
  requirePositive(k, 'k');
  return madDistances(values).map((distance) => (distance === null ? null : Math.abs(distance) > k));
}
