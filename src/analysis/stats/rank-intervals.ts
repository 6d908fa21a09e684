import { requireLevel, requireNonNegative, requirePositive } from './arguments.ts';
import { DEFAULT_LEVEL } from './interval.ts';
import { createTape, gammaOf, randomGamma, type Tape } from './random.ts';

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
  { kind, ...options }: RankOptions,
): RankInterval[] {
  return rankings(options)(units, kind);
}

/** `rankIntervals` with a seed, a number of draws and a level. */
export type Rankings = (units: readonly RankedUnit[], kind: RankOptions['kind']) => RankInterval[];

/**
 * `rankIntervals` for one set of units after another. The random numbers of a unit that is in several are made once;
 * the intervals are the same as on their own.
 */
export function rankings({ seed, draws = 2000, level = DEFAULT_LEVEL }: Omit<RankOptions, 'kind'>): Rankings {
  requireLevel(level);
  const tapes = new Map<string, Tape>();
  const size = NUMBERS_A_DRAW * draws;
  const tapeOf = (key: string) => {
    const tape = tapes.get(key) ?? createTape(`${seed}\u0000${key}`, size);
    if ((tapes.size + 1) * size <= KEPT_AT_MOST) tapes.set(key, tape);
    return tape;
  };
  return (units, kind) => intervalsOf(units, kind, draws, level, tapeOf);
}

/** About as many random numbers as a draw of a unit takes, and how many are kept: 32 MB. */
const NUMBERS_A_DRAW = 8;
const KEPT_AT_MOST = 4_194_304;

/** Draws laid beside each other at a time: a line of the cache. */
const TOGETHER = 8;

function intervalsOf(
  units: readonly RankedUnit[],
  kind: RankOptions['kind'],
  draws: number,
  level: number,
  tapeOf: (key: string) => Tape,
): RankInterval[] {
  check(units, kind, draws);
  const count = units.length;
  const simulated = new Float64Array(count * draws);
  units.forEach((unit, i) => {
    simulate(unit, kind, tapeOf(unit.key), simulated.subarray(i * draws, (i + 1) * draws));
  });
  // how often a unit has each rank
  const times = new Uint32Array(count * count);
  const ranked = ranker(count);
  const some = new Float64Array(count * TOGETHER);
  for (let draw = 0; draw < draws; draw += TOGETHER) {
    const here = Math.min(TOGETHER, draws - draw);
    layBeside(simulated, draws, draw, here, some);
    for (let k = 0; k < here; k++) ranked(some.subarray(k * count, (k + 1) * count), times);
  }
  const raw = units.map((unit) => unit.x / unit.n);
  const descending = Float64Array.from(raw).sort().reverse();
  const first = new Map<number, number>();
  descending.forEach((value, i) => {
    if (!first.has(value)) first.set(value, i + 1);
  });
  const cut = Math.floor(((1 - level) / 2) * draws + 1e-9);
  return units.map((unit, i) => {
    const [lower = 0, below = 0, above = 0, upper = 0] = ranksAt(times.subarray(i * count, (i + 1) * count), [
      cut,
      Math.floor((draws - 1) / 2),
      Math.ceil((draws - 1) / 2),
      draws - 1 - cut,
    ]);
    return {
      key: unit.key,
      rank: first.get(raw[i] ?? 0) ?? 0,
      lower,
      upper,
      median: (below + above) / 2,
      level,
      method: 'rank-simulation',
    };
  });
}

/** The values of `here` draws from `draw`, each draw's own beside each other, as they are ranked. */
function layBeside(
  simulated: Float64Array,
  draws: number,
  draw: number,
  here: number,
  out: Float64Array,
): void {
  const count = simulated.length / draws;
  for (let i = 0; i < count; i++)
    for (let k = 0; k < here; k++) out[k * count + i] = simulated[i * draws + draw + k] ?? 0;
}

/** The ranks at ascending places, from 0, of all ranks of a unit in order; `times` says how often it has each. */
function ranksAt(times: Uint32Array, places: readonly number[]): readonly number[] {
  let [rank, before] = [0, 0];
  return places.map((place) => {
    while (before <= place && rank < times.length) before += times[rank++] ?? 0;
    return rank;
  });
}

/**
 * Ranks so many values at a time, 1 for the highest, equal ones at the least rank, and counts each unit's rank in its
 * row of `times`. Values are put into even steps between the least and the greatest, and compared with those of their
 * own step alone.
 */
function ranker(count: number): (values: Float64Array, times: Uint32Array) => void {
  const steps = new Uint16Array(count);
  const ends = new Uint16Array(2 * count + 1);
  const grouped = new Float64Array(count);
  return (values, times) => {
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let i = 0; i < count; i++) {
      const value = values[i] ?? 0;
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
      const place = i * count + above;
      times[place] = (times[place] ?? 0) + 1;
    }
  };
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
function simulate({ x, n }: RankedUnit, kind: RankOptions['kind'], tape: Tape, out: Float64Array): void {
  const [events, others] = [gammaOf(x + 0.5), gammaOf(Math.max(n - x, 0) + 0.5)];
  tape.at = 0;
  for (let draw = 0; draw < out.length; draw++) {
    const drawn = randomGamma(tape, events);
    out[draw] = kind === 'rate' ? drawn / n : drawn / (drawn + randomGamma(tape, others));
  }
}
