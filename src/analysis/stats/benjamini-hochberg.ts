import { requireFraction } from './arguments.ts';

/**
 * Benjamini-Hochberg q-values of p-values, in the order given.
 *
 * With m p-values sorted, q of the i-th is the least of p(j)·m/j over j >= i, at most 1. A `null` (no test) stays `null`
 * and is not counted in m. Reference: Benjamini and Hochberg 1995; R `p.adjust(method = "BH")`. Flagging q <= f keeps the
 * expected share of false flags at or below f for independent or positively dependent tests. No p-values: an empty list.
 */
export function benjaminiHochberg(pValues: readonly (number | null)[]): (number | null)[] {
  const p = Float64Array.from(pValues, (one) => one ?? Number.NaN);
  const tested = Uint32Array.from(pValues.keys()).filter((at) => pValues[at] !== null);
  for (const at of tested) requireFraction(p[at] ?? Number.NaN, 'p');
  tested.sort((a, b) => (p[b] ?? 0) - (p[a] ?? 0));
  const result: (number | null)[] = pValues.map(() => null);
  let least = 1;
  tested.forEach((at, i) => {
    least = Math.min(least, (tested.length / (tested.length - i)) * (p[at] ?? 0));
    result[at] = least;
  });
  return result;
}

/**
 * How many units chance alone would flag if none differed: tests × (1 − level). 503 units at 95 % are 25.15. An upper
 * bound where tests are exact.
 */
export function expectedFalseFlags(tests: number, level: number): number {
  if (!(Number.isSafeInteger(tests) && tests >= 0)) {
    throw new RangeError(`tests must be a whole number of at least 0, got ${tests}`);
  }
  if (!(level > 0 && level < 1)) throw new RangeError(`level must lie between 0 and 1, got ${level}`);
  return tests * (1 - level);
}
