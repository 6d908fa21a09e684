import { byKey, requireUnique, type Sample, type SampledUnit } from './sample.ts';
import { simpleRandomSample } from './simple-random-sample.ts';

export interface StratifiedUnit {
  readonly key: string;
  readonly stratum: string;
}

export interface StratifiedSample extends Sample {
  readonly units: readonly (SampledUnit & { readonly stratum: string })[];
}

/**
 * Stratified random sample: a simple random sample within each stratum, of the size its allocation says.
 *
 * Each stratum has its own stream of random numbers from the seed and the stratum's name, so neither the order of the
 * units nor a change in another stratum matters. Inclusion probability n/N of the stratum. A stratum without allocation
 * is not drawn from; an allocation above the stratum's units: RangeError.
 */
export function stratifiedRandomSample(
  units: readonly StratifiedUnit[],
  allocation: readonly { readonly key: string; readonly sample: number }[],
  seed: string | number,
): StratifiedSample {
  requireUnique(units.map((unit) => unit.key));
  requireUnique(allocation.map((one) => one.key));
  const members = new Map<string, string[]>();
  for (const { key, stratum } of units) {
    const keys = members.get(stratum);
    if (keys) keys.push(key);
    else members.set(stratum, [key]);
  }
  const drawn = allocation.flatMap(({ key: stratum, sample }) =>
    simpleRandomSample(members.get(stratum) ?? [], sample, `${seed}\u0000${stratum}`).units.map((unit) => ({
      ...unit,
      stratum,
    })),
  );
  return { method: 'stratified-random', seed, start: null, units: drawn.sort(byKey) };
}
