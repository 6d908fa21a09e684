import { requireFinite, requireFraction, requireSome } from './arguments.ts';

/**
 * Sample quantile by linear interpolation between order statistics (Hyndman and Fan's type 7, R's default): with
 * h = (n − 1)·p, the value h of the way along the sorted values, counted from 0. Order of the values does not matter.
 * No values: RangeError.
 */
export function quantile(values: readonly number[], p: number): number {
  requireSome(values, 'values');
  requireFraction(p, 'p');
  for (const value of values) requireFinite(value, 'value');
  const sorted = Float64Array.from(values).sort();
  const h = (sorted.length - 1) * p;
  const below = Math.floor(h + 4 * Number.EPSILON);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? Number.NaN;
  const part = Math.max(0, h - below);
  return part < 1e-14 ? low : (1 - part) * low + part * high;
}

/** Median: the middle value, or the mean of the two middle values. No values: RangeError. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
