import { requireNonNegative, requireWhole } from './arguments.ts';

/**
 * Inclusion probabilities proportional to size for n units: n·size/Σsize, where a unit that would reach 1 is included
 * with certainty and the rest shared anew among the others, until none does.
 *
 * Reference: Tillé, Sampling Algorithms, 2006; R sampling `inclusionprobabilities`. A size of 0 has
 * probability 0. n above the number of sizes over 0: RangeError.
 */
export function inclusionProbabilities(sizes: readonly number[], n: number): number[] {
  requireWhole(n, 'n');
  for (const size of sizes) requireNonNegative(size, 'size');
  const positive = sizes.filter((size) => size > 0);
  if (n > positive.length) throw new RangeError(`n must be at most ${positive.length}, got ${n}`);
  const descending = Float64Array.from(positive).sort().reverse();
  let rest = 0;
  const suffix = Float64Array.from(descending)
    .reverse()
    .map((size) => (rest += size))
    .reverse();
  let certain = 0;
  while (certain < n && (n - certain) * (descending[certain] ?? 0) >= (suffix[certain] ?? 0)) certain++;
  const threshold = certain === 0 ? Number.POSITIVE_INFINITY : (descending[certain - 1] ?? 0);
  const scale = certain === positive.length ? 0 : (n - certain) / (suffix[certain] ?? 1);
  return sizes.map((size) => (size >= threshold ? 1 : size * scale));
}
