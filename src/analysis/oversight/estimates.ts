import type { SampledVillage } from '../../model/oversight.ts';
import { designProportion, type Visited, wilson } from '../stats/index.ts';

export interface Estimate {
  /** fractions of 1 */
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly method: 'census' | 'visited' | 'hajek-proportion' | 'wilson';
}

export const CERTAIN = ' certain';

/**
 * Share of all villages with a property, from those visited and their weights. Strata in which every village has the
 * same weight carry the correction for drawing without replacement; a stratum visited once is joined with another.
 * Every weight 1 is a census without interval; without a sample the share speaks of the visited villages alone.
 */
export function estimateShare(
  has: (village: string) => boolean,
  visited: readonly string[],
  sample: ReadonlyMap<string, SampledVillage> | null,
  level: number,
): Estimate {
  const inSample = visited.flatMap((village) => {
    const found = sample?.get(village);
    return found === undefined ? [] : [found];
  });
  const used = sample === null ? visited : inSample.map(({ village }) => village);
  const count = used.filter(has).length;
  if (used.length === 0) return { value: null, lower: null, upper: null, method: 'visited' };
  const plain = { value: count / used.length, lower: null, upper: null };
  if (sample === null) return { ...plain, method: 'visited' };
  if ([...sample.values()].every(({ weight }) => weight === 1) && inSample.length === sample.size)
    return { ...plain, method: 'census' };
  if (count === 0 || count === used.length) {
    const { value, lower, upper } = wilson(count, used.length, level);
    return { value, lower, upper, method: 'wilson' };
  }
  const units = designUnits(inSample, has, sample);
  const alone = units.some(
    (unit) => unit.population !== 1 && units.filter(({ stratum }) => stratum === unit.stratum).length === 1,
  );
  if (alone) {
    const weights = units.reduce((sum, { weight }) => sum + weight, 0);
    const having = units.reduce((sum, { weight, y }) => sum + weight * y, 0);
    return { value: having / weights, lower: null, upper: null, method: 'hajek-proportion' };
  }
  const { value, lower, upper } = designProportion(units, { level });
  return { value, lower, upper, method: 'hajek-proportion' };
}

function designUnits(
  villages: readonly SampledVillage[],
  has: (village: string) => boolean,
  sample: ReadonlyMap<string, SampledVillage>,
): readonly Visited[] {
  const groups = new Map<string, SampledVillage[]>();
  for (const village of villages) {
    const key = village.weight === 1 ? CERTAIN : village.stratum;
    groups.set(key, [...(groups.get(key) ?? []), village]);
  }
  const single = [...groups].filter(([key, members]) => key !== CERTAIN && members.length === 1);
  if (single.length > 0) {
    const others = [...groups].filter(([key, members]) => key !== CERTAIN && members.length > 1);
    const host = single.length > 1 ? single[0] : others.sort(([, a], [, b]) => b.length - a.length)[0];
    const joined = [...new Set([...(host?.[1] ?? []), ...single.flatMap(([, members]) => members)])];
    for (const [key] of single) groups.delete(key);
    if (host !== undefined) groups.set(host[0], joined);
  }
  return [...groups].flatMap(([stratum, members]) => {
    const [first] = members;
    const equal = members.every(({ weight }) => Math.abs(weight - (first?.weight ?? 0)) < 1e-9);
    const planned = [...sample.values()].filter((one) => one.weight !== 1 && one.stratum === stratum);
    const size = Math.round(planned.reduce((sum, { weight }) => sum + weight, 0));
    const certain = [...sample.values()].filter(({ weight }) => weight === 1).length;
    const whole = stratum === CERTAIN ? certain : size;
    const corrected = stratum === CERTAIN || (equal && members.every((one) => one.stratum === stratum));
    return members.map(
      ({ village, weight }): Visited => ({
        y: has(village) ? 1 : 0,
        weight,
        stratum,
        ...(corrected && whole >= members.length ? { population: whole } : {}),
      }),
    );
  });
}
