import { requireSome } from './arguments.ts';
import { inclusionProbabilities } from './inclusion-probabilities.ts';
import { createRandom } from './random.ts';
import { byKey, requireUnique, type Sample, type SampledUnit } from './sample.ts';

/** A unit that can be drawn with probability proportional to its size. */
export interface SizedUnit {
  readonly key: string;
  readonly size: number;
}

/**
 * Systematic sample of n units with probability proportional to size, with certainty units.
 *
 * The units, in order of their keys, lie end to end with lengths equal to their inclusion probabilities
 * (`inclusionProbabilities`); those are drawn on which start, start + 1, start + 2, … fall. The start is the given one,
 * 0 <= start < 1, or the first number of the seeded generator. Ordering keys by region spreads the sample over regions.
 * Reference: Madow 1949; R sampling `UPsystematic`. Size 0 is never drawn. n above the units with a size: RangeError.
 */
export function ppsSystematicSample(
  units: readonly SizedUnit[],
  n: number,
  seed: string | number,
  start: number = createRandom(seed)(),
): Sample {
  requireSome(units, 'units');
  requireUnique(units.map((unit) => unit.key));
  if (!(start >= 0 && start < 1)) throw new RangeError(`start must lie in 0..1, 1 excluded, got ${start}`);
  const sorted = [...units].sort(byKey);
  const probabilities = inclusionProbabilities(
    sorted.map((unit) => unit.size),
    n,
  );
  const draws = n - probabilities.filter((p) => p === 1).length;
  const last = probabilities.findLastIndex((p) => p > 0 && p < 1);
  let cumulated = 0;
  const drawn = sorted.flatMap(({ key }, i): SampledUnit[] => {
    const probability = probabilities[i] ?? 0;
    if (probability === 1) return [{ key, probability, weight: 1, certainty: true }];
    const before = Math.floor(cumulated - start);
    cumulated = i === last ? draws : cumulated + probability;
    if (probability === 0 || Math.floor(cumulated - start) === before) return [];
    return [{ key, probability, weight: 1 / probability, certainty: false }];
  });
  return { method: 'pps-systematic', seed, start, units: drawn };
}
