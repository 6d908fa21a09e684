import { requireWhole } from './arguments.ts';
import { createRandom } from './random.ts';
import { byKey, requireUnique, type Sample } from './sample.ts';

/**
 * Simple random sample of n of the keys without replacement, each with probability n/N.
 *
 * A partial Fisher-Yates shuffle of the sorted keys with the seeded generator, so the order given does not matter.
 * n = 0: an empty sample. n > N, or a key given twice: RangeError.
 */
export function simpleRandomSample(keys: readonly string[], n: number, seed: string | number): Sample {
  requireWhole(n, 'n');
  requireUnique(keys);
  if (n > keys.length) throw new RangeError(`n must be at most ${keys.length}, got ${n}`);
  const random = createRandom(seed);
  const pool = keys.map((key) => ({ key })).sort(byKey);
  for (let i = 0; i < n; i++) {
    const j = i + Math.floor(random() * (pool.length - i));
    const [a, b] = [pool[i], pool[j]];
    if (a && b) [pool[i], pool[j]] = [b, a];
  }
  const probability = n / keys.length;
  const units = pool
    .slice(0, n)
    .sort(byKey)
    .map(({ key }) => ({ key, probability, weight: 1 / probability, certainty: n === keys.length }));
  return { method: 'simple-random', seed, start: null, units };
}
