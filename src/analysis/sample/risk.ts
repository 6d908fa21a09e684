import { type Sample, type SampledUnit, simpleRandomSample } from '../stats/index.ts';

export interface RiskSample extends Sample {
  /** keys taken because they lie outside the limits, in the order of attention */
  readonly taken: readonly string[];
  /** flagged units that did not fit, and are in the random draw */
  readonly left: number;
  readonly random: number;
}

/**
 * Flagged units first, then a simple random sample of all others, of at least `floor` of the sample: units that look
 * well are seen too, and every unit keeps a known chance (1 for those taken, m/N for the rest). Flagged units that do
 * not fit are drawn with the others.
 */
export function riskSample(
  keys: readonly string[],
  flagged: readonly string[],
  size: number,
  floor: number,
  seed: string | number,
): RiskSample {
  const known = new Set(keys);
  const inFrame = [...new Set(flagged)].filter((key) => known.has(key));
  const least = Math.min(Math.ceil(floor * size - 1e-9), size);
  const taken = inFrame.slice(0, size - least);
  const certain = new Set(taken);
  const others = keys.filter((key) => !certain.has(key));
  const drawn = simpleRandomSample(others, Math.min(size - taken.length, others.length), `${seed}`);
  const units: readonly SampledUnit[] = [
    ...taken.map((key) => ({ key, probability: 1, weight: 1, certainty: true })),
    ...drawn.units,
  ];
  return {
    method: 'simple-random',
    seed,
    start: null,
    units: [...units].sort((a, b) => (a.key < b.key ? -1 : 1)),
    taken,
    left: inFrame.length - taken.length,
    random: drawn.units.length,
  };
}
