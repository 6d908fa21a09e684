import { requireCounts, requirePositive, requireWhole } from './arguments.ts';

/**
 * Score statistic z of a proportion x/n against a reference: (x/n − reference) / √(reference(1 − reference)/n).
 *
 * Its square reaches z² where the reference leaves the Wilson interval. Valid for 0 < reference < 1, otherwise, and at
 * n = 0, RangeError. x = 0 and x = n are ordinary.
 */
export function proportionScore(x: number, n: number, reference: number): number {
  requireCounts(x, n);
  if (!(reference > 0 && reference < 1)) {
    throw new RangeError(`reference must lie strictly between 0 and 1, got ${reference}`);
  }
  return (x - n * reference) / Math.sqrt(n * reference * (1 - reference));
}

/**
 * Score statistic z of a rate x/exposure against a reference: (x − e)/√e with e = reference × exposure expected events.
 * Valid for a reference and exposure above 0, otherwise RangeError. x = 0 gives −√e.
 */
export function rateScore(x: number, exposure: number, reference: number): number {
  requireWhole(x, 'x');
  requirePositive(exposure, 'exposure');
  requirePositive(reference, 'reference');
  const expected = exposure * reference;
  return (x - expected) / Math.sqrt(expected);
}
