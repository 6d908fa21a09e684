import { requireLevel, requireNonNegative, requirePositive } from './arguments.ts';
import { DEFAULT_LEVEL } from './interval.ts';
import { createRandom, randomGamma } from './random.ts';

export interface RankedUnit {
  /** Names the unit and its stream of random numbers; must be unique. */
  readonly key: string;
  readonly x: number;
  /** Trials or exposure, above 0. */
  readonly n: number;
}

export interface RankInterval {
  readonly key: string;
  /** Rank of the raw value, 1 for the highest; equal values share the least rank. */
  readonly rank: number;
  readonly lower: number;
  readonly upper: number;
  readonly median: number;
  readonly level: number;
  readonly method: 'rank-simulation';
}

export interface RankOptions {
  readonly kind: 'proportion' | 'rate';
  readonly seed: string | number;
  /** Simulated rankings; 2,000 by default. */
  readonly draws?: number;
  readonly level?: number;
}

/** Most units for which rank intervals are given: above, they say little and cost much. */
export const RANKED_AT_MOST = 1000;

/**
 * Intervals of the ranks of units, 1 for the highest value, by seeded simulation.
 *
 * In each draw every unit gets a value from its own posterior under Jeffreys' prior, Beta(x + ½, n − x + ½) for
 * proportions and Gamma(x + ½)/exposure for rates, and the values are ranked; the limits are the ranks that leave at
 * most α/2 of the draws outside on each side. Reference: Goldstein and Spiegelhalter 1996, J R Stat Soc A 159:385-443.
 * A unit's random numbers come from the seed and its key alone, so the order of the units does not matter. The limits
 * vary with the seed by a rank or so at 2,000 draws. x = 0 and x = n are ordinary. n = 0, a key given twice, or more
 * than 1,000 units: RangeError.
 */
export function rankIntervals(
  units: readonly RankedUnit[],
  { kind, seed, draws = 2000, level = DEFAULT_LEVEL }: RankOptions,
): RankInterval[] {
  requireLevel(level);
  check(units, kind, draws);
  const count = units.length;
  const simulated = new Float64Array(count * draws);
  units.forEach((unit, i) => {
    simulate(unit, kind, seed, simulated.subarray(i * draws, (i + 1) * draws));
  });
  const ranks = new Uint16Array(count * draws);
  const ranked = ranker(count);
  for (let draw = 0; draw < draws; draw++) {
    for (let i = 0; i < count; i++) ranked.values[i] = simulated[i * draws + draw] ?? 0;
    ranked.rank();
    for (let i = 0; i < count; i++) ranks[i * draws + draw] = ranked.ranks[i] ?? 0;
  }
  const raw = units.map((unit) => unit.x / unit.n);
  const descending = Float64Array.from(raw).sort().reverse();
  const first = new Map<number, number>();
  descending.forEach((value, i) => {
    if (!first.has(value)) first.set(value, i + 1);
  });
  const cut = Math.floor(((1 - level) / 2) * draws + 1e-9);
  return units.map((unit, i) => {
    const sorted = ranks.subarray(i * draws, (i + 1) * draws).sort();
    return {
      key: unit.key,
      rank: first.get(raw[i] ?? 0) ?? 0,
      lower: sorted[cut] ?? 0,
      upper: sorted[draws - 1 - cut] ?? 0,
      median: ((sorted[Math.floor((draws - 1) / 2)] ?? 0) + (sorted[Math.ceil((draws - 1) / 2)] ?? 0)) / 2,
      level,
      method: 'rank-simulation',
    };
  });
}

/**
 * Ranks so many values at a time, 1 for the highest, equal ones at the least rank. Values are put into even steps
 * between the least and the greatest, and compared with those of their own step alone.
 */
function ranker(count: number) {
  const values = new Float64Array(count);
  const ranks = new Uint16Array(count);
  const steps = new Uint16Array(count);
  const ends = new Uint16Array(2 * count + 1);
  const grouped = new Float64Array(count);
  const rank = () => {
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const value of values) {
      if (value < least) least = value;
      if (value > most) most = value;
    }
    const scale = most > least ? (2 * count - 1) / (most - least) : 0;
    ends.fill(0);
    for (let i = 0; i < count; i++) {
      const step = Math.floor(((values[i] ?? 0) - least) * scale);
      steps[i] = step;
      ends[step + 1] = (ends[step + 1] ?? 0) + 1;
    }
    for (let step = 1; step < ends.length; step++) ends[step] = (ends[step] ?? 0) + (ends[step - 1] ?? 0);
    // from here on the end of the step before, which grows to the step's own
    for (let i = 0; i < count; i++) {
      const step = steps[i] ?? 0;
      const at = ends[step] ?? 0;
      grouped[at] = values[i] ?? 0;
      ends[step] = at + 1;
    }
    for (let i = 0; i < count; i++) {
      const step = steps[i] ?? 0;
      const value = values[i] ?? 0;
      const end = ends[step] ?? 0;
      let above = count - end;
      for (let at = step === 0 ? 0 : (ends[step - 1] ?? 0); at < end; at++)
        if ((grouped[at] ?? 0) > value) above += 1;
      ranks[i] = above + 1;
    }
  };
  return { values, ranks, rank };
}

function check(units: readonly RankedUnit[], kind: RankOptions['kind'], draws: number): void {
  if (units.length > RANKED_AT_MOST) {
    throw new RangeError(`rank intervals are given for at most ${RANKED_AT_MOST} units, got ${units.length}`);
  }
  if (!(Number.isSafeInteger(draws) && draws >= 1)) {
    throw new RangeError(`draws must be a whole number of at least 1, got ${draws}`);
  }
  if (new Set(units.map((unit) => unit.key)).size !== units.length) {
    throw new RangeError('keys must be unique, got one twice');
  }
  for (const unit of units) {
    requirePositive(unit.n, 'n');
    requireNonNegative(unit.x, 'x');
    if (kind === 'proportion' && unit.x > unit.n) {
      throw new RangeError(`x must be at most n, got ${unit.x} of ${unit.n}`);
    }
  }
}

/** Fills `out` with draws from the posterior of a unit. */
function simulate(
  { key, x, n }: RankedUnit,
  kind: RankOptions['kind'],
  seed: string | number,
  out: Float64Array,
): void {
  const random = createRandom(`${seed}\u0000${key}`);
  for (let draw = 0; draw < out.length; draw++) {
    const events = randomGamma(random, x + 0.5);
    out[draw] = kind === 'rate' ? events / n : events / (events + randomGamma(random, n - x + 0.5));
  }
}
