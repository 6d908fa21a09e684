import { requireNonNegative, requirePositive, requireSameLength } from './arguments.ts';
import { orderFreeSum } from './sum.ts';

/**
 * Pooled value of several units: the sum of the numerators over the sum of the denominators, never the mean of the
 * units' own values. Reference: DHIS2 aggregation. A unit with n = 0 and x = 0 adds nothing; a sum of n of 0, or no
 * units: RangeError.
 */
export function pooled(
  x: readonly number[],
  n: readonly number[],
): { readonly x: number; readonly n: number; readonly value: number } {
  requireSameLength(x, n, 'x and n');
  for (const count of x) requireNonNegative(count, 'x');
  for (const size of n) requireNonNegative(size, 'n');
  const events = orderFreeSum(x);
  const total = orderFreeSum(n);
  requirePositive(total, 'the sum of n');
  return { x: events, n: total, value: events / total };
}
