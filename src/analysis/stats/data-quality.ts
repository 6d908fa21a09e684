import { requireNonNegative, requirePositive, requireSome } from './arguments.ts';
import { orderFreeSum } from './sum.ts';

/**
 * Completeness: values received over values expected, a fraction. Reference: WHO Data Quality Review, completeness;
 * DHIS2 reporting rate. Received above expected is a data error, and nothing expected is undefined: RangeError.
 */
export function completeness(received: number, expected: number): number {
  requirePositive(expected, 'expected');
  requireNonNegative(received, 'received');
  if (received > expected)
    throw new RangeError(`received must be at most expected, got ${received} of ${expected}`);
  return received / expected;
}

/**
 * Consistency of two counts that should agree: first over second, 1 where they do. Reference: WHO Data Quality Review,
 * internal consistency of related indicators. second = 0: 1 if both are 0, otherwise Infinity.
 */
export function consistencyRatio(first: number, second: number): number {
  requireNonNegative(first, 'first');
  requireNonNegative(second, 'second');
  return first === 0 && second === 0 ? 1 : first / second;
}

/**
 * Consistency over time: the current year over the mean of the preceding years, 1 where nothing changed. Reference: WHO
 * Data Quality Review (three preceding years, flagged beyond 33 %). All preceding years 0, or none: RangeError.
 */
export function yearToYearRatio(current: number, preceding: readonly number[]): number {
  requireNonNegative(current, 'current');
  requireSome(preceding, 'preceding');
  for (const year of preceding) requireNonNegative(year, 'preceding');
  const mean = orderFreeSum(preceding) / preceding.length;
  requirePositive(mean, 'the mean of preceding');
  return current / mean;
}
