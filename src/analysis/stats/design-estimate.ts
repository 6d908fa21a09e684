import { requireFinite, requireFraction, requireLevel, requirePositive, requireSome } from './arguments.ts';
import { DEFAULT_LEVEL, type Interval } from './interval.ts';
import { zForLevel } from './special/normal.ts';
import { studentQuantile } from './special/student.ts';
import { orderFreeSum } from './sum.ts';

/** A visited unit of a sample. */
export interface Visited {
  readonly y: number;
  /** Design weight, 1/inclusion probability. */
  readonly weight: number;
  /** Stratum it was drawn in; one stratum for all if left out. Certainty units belong in a stratum of their own. */
  readonly stratum?: string;
  /** Units in the stratum, for the finite population correction; left out: drawn with replacement, or nearly. */
  readonly population?: number;
}

/** An estimate from a sample with its standard error. */
export interface DesignEstimate extends Interval {
  readonly se: number;
  readonly n: number;
  /** Units minus strata. */
  readonly degreesOfFreedom: number;
}

export interface DesignOptions {
  readonly level?: number;
  /** `normal` (default, as R's `confint`) or Student's t with units minus strata degrees of freedom, for small samples. */
  readonly reference?: 'normal' | 't';
}

/** Finite population correction 1 − n/N, the factor by which drawing without replacement lowers a variance. */
export function finitePopulationCorrection(n: number, population: number): number {
  requirePositive(population, 'population');
  if (!(n >= 0 && n <= population)) throw new RangeError(`n must lie in 0..${population}, got ${n}`);
  return 1 - n / population;
}

/**
 * Horvitz-Thompson total Σ weight·y with its stratified standard error.
 *
 * Variance = Σ over strata of (1 − n/N)·n/(n − 1)·Σ(weight·y − stratum mean of weight·y)². Reference: Horvitz and
 * Thompson 1952; R survey `svytotal` for `svydesign(~1, strata, weights, fpc)`. For unequal probabilities without
 * replacement this is the usual, slightly conservative, with-replacement variance. A stratum with one visited unit of
 * more than one has no variance: RangeError (merge it). A stratum visited whole adds none.
 */
export function designTotal(visited: readonly Visited[], options: DesignOptions = {}): DesignEstimate {
  const value = orderFreeSum(visited.map((unit) => unit.weight * unit.y));
  return estimate('horvitz-thompson-total', visited, value, (unit) => unit.weight * unit.y, options);
}

/** Horvitz-Thompson mean, the total over a known number of units N; `designMean` is usually steadier. */
export function horvitzThompsonMean(
  visited: readonly Visited[],
  population: number,
  options: DesignOptions = {},
): DesignEstimate {
  requirePositive(population, 'population');
  const value = orderFreeSum(visited.map((unit) => unit.weight * unit.y)) / population;
  return estimate(
    'horvitz-thompson-mean',
    visited,
    value,
    (unit) => (unit.weight * unit.y) / population,
    options,
  );
}

/**
 * Hájek mean Σ weight·y / Σ weight, with the stratified standard error of its linearisation weight·(y − mean)/Σweight.
 * Reference: Hájek 1971; R survey `svymean`. Edge cases as `designTotal`.
 */
export function designMean(visited: readonly Visited[], options: DesignOptions = {}): DesignEstimate {
  return ratio(
    'hajek-mean',
    visited.map((unit) => ({ ...unit, x: 1 })),
    options,
  );
}

/**
 * Weighted proportion of units with a property (y 0 or 1, or a fraction): `designMean` with its limits held in 0..1. At
 * 0 or 1 the standard error is 0 and says nothing; use `wilson` on the visited units there.
 */
export function designProportion(visited: readonly Visited[], options: DesignOptions = {}): DesignEstimate {
  for (const unit of visited) requireFraction(unit.y, 'y');
  const mean = designMean(visited, options);
  return {
    ...mean,
    lower: Math.max(0, mean.lower),
    upper: Math.min(1, mean.upper),
    method: 'hajek-proportion',
  };
}

/**
 * Weighted ratio Σ weight·y / Σ weight·x (cases over children, say), with the stratified standard error of its
 * linearisation weight·(y − ratio·x)/Σweight·x. Reference: R survey `svyratio`. Σ weight·x = 0: RangeError.
 */
export function designRatio(
  visited: readonly (Visited & { readonly x: number })[],
  options: DesignOptions = {},
): DesignEstimate {
  return ratio('design-ratio', visited, options);
}

function ratio(
  method: string,
  visited: readonly (Visited & { readonly x: number })[],
  options: DesignOptions,
): DesignEstimate {
  requireSome(visited, 'visited');
  const below = orderFreeSum(visited.map((unit) => unit.weight * unit.x));
  if (below === 0) throw new RangeError('the weighted sum of x must not be 0');
  const value = orderFreeSum(visited.map((unit) => unit.weight * unit.y)) / below;
  return estimate(
    method,
    visited,
    value,
    (unit) => (unit.weight * (unit.y - value * unit.x)) / below,
    options,
  );
}

function estimate<V extends Visited>(
  method: string,
  visited: readonly V[],
  value: number,
  influence: (unit: V) => number,
  { level = DEFAULT_LEVEL, reference = 'normal' }: DesignOptions,
): DesignEstimate {
  requireLevel(level);
  requireSome(visited, 'visited');
  for (const unit of visited) {
    requireFinite(unit.y, 'y');
    requirePositive(unit.weight, 'weight');
  }
  const strata = new Map<string, V[]>();
  for (const unit of visited) {
    const name = unit.stratum ?? '';
    const members = strata.get(name);
    if (members) members.push(unit);
    else strata.set(name, [unit]);
  }
  const variance = orderFreeSum(
    [...strata].map(([name, members]) => stratumVariance(name, members, influence)),
  );
  const se = Math.sqrt(variance);
  const degreesOfFreedom = visited.length - strata.size;
  if (reference === 't') requirePositive(degreesOfFreedom, 'degrees of freedom');
  const half =
    se * (reference === 't' ? studentQuantile(degreesOfFreedom, (1 - level) / 2) : zForLevel(level));
  return {
    value,
    lower: value - half,
    upper: value + half,
    method,
    level,
    se,
    n: visited.length,
    degreesOfFreedom,
  };
}

function stratumVariance<V extends Visited>(
  name: string,
  members: readonly V[],
  influence: (unit: V) => number,
): number {
  const n = members.length;
  const population = members[0]?.population;
  if (members.some((unit) => unit.population !== population)) {
    throw new RangeError(`population must be the same for all units of stratum "${name}"`);
  }
  const correction = population === undefined ? 1 : finitePopulationCorrection(n, population);
  if (correction === 0) return 0;
  if (n < 2) throw new RangeError(`stratum "${name}" must have at least 2 visited units, got ${n}`);
  const values = members.map(influence);
  const mean = orderFreeSum(values) / n;
  return ((correction * n) / (n - 1)) * orderFreeSum(values.map((value) => (value - mean) ** 2));
}
