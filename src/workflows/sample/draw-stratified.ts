import { spreadWithin } from '../../analysis/sample/sizes.ts';
import { allocateNeyman, allocateProportional, stratifiedRandomSample } from '../../analysis/stats/index.ts';
import type { SampleStratum } from '../../model/sample.ts';
import type { Drawn } from './drawn.ts';
import type { Frame, FrameVillage } from './frame.ts';
import type { SampleOptions } from './options.ts';

/** At least one village of each stratum; two with Neyman's allocation where the size allows, to see the spread. */
export function drawStratified(
  frame: Frame,
  size: number,
  seed: number,
  options: SampleOptions,
): Pick<Drawn, 'units' | 'strata' | 'reasonOf'> {
  const units = frame.villages.map((village) => ({
    key: village.code,
    stratum: stratumOf(village, options),
    value: village.size,
  }));
  const keys = strataOf(frame, options);
  const villagesIn = new Map(keys.map((key) => [key, units.filter((unit) => unit.stratum === key).length]));
  const spread = spreadWithin(units);
  const strata = keys.map((key) => ({ key, size: villagesIn.get(key) ?? 0, sd: spread.get(key) ?? 0 }));
  const allocated =
    options.allocation === 'neyman'
      ? allocateNeyman(strata, size, size >= 2 * keys.length ? 2 : 1)
      : allocateProportional(strata, size, 1);
  return {
    units: stratifiedRandomSample(units, allocated, seed).units,
    strata: allocated.map(
      ({ key, size: villages, sample: chosen }): SampleStratum => ({
        key,
        name: frame.names(key),
        villages,
        chosen,
      }),
    ),
    reasonOf: () => ({ kind: 'stratum' }),
  };
}

export function strataOf(frame: Frame, options: SampleOptions): readonly string[] {
  return [...new Set(frame.villages.map((village) => stratumOf(village, options)))].sort();
}

export function stratumOf(village: FrameVillage, options: SampleOptions): string {
  switch (options.stratify ?? 'province') {
    case 'province':
      return village.province;
    case 'regency':
      return village.regency;
    case 'cohort':
      return village.cohort ?? '';
  }
}
