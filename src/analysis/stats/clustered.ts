import { requireCounts, requireLevel, requirePositive, requireSome, requireWhole } from './arguments.ts';
import { DEFAULT_LEVEL, type Interval } from './interval.ts';
import { wilson } from './proportion.ts';
import { poissonRate } from './rate.ts';
import { orderFreeSum } from './sum.ts';

/**
 * Interval of a rate where several events can be about one child.
 *
 * The limits of the x events, Garwood's below 10 and Byar's from 10, pulled apart by √(V/x), where V, the sum over
 * children of the square of each one's number of events, takes the place of the Poisson variance x. Reference:
 * PHEindicatormethods `calculate_dsr` with `independent_events = FALSE`, for one stratum. One event a child gives
 * V = x and `poissonRate`. The lower limit is at least 0. x = 0: as `poissonRate`. Exposure 0, or V < x: RangeError.
 */
export function clusteredRate(
  x: number,
  squares: number,
  exposure: number,
  level: number = DEFAULT_LEVEL,
): Interval {
  requireWhole(x, 'x');
  requireWhole(squares, 'squares');
  requirePositive(exposure, 'exposure');
  if (squares < x) throw new RangeError(`squares must be at least x, got ${squares} for ${x} events`);
  const simple = poissonRate(x, exposure, level);
  const scale = x === 0 ? 1 : Math.sqrt(squares / x);
  return {
    value: simple.value,
    lower: Math.max(0, simple.value + scale * (simple.lower - simple.value)),
    upper: simple.value + scale * (simple.upper - simple.value),
    method: `${simple.method}-clustered`,
    level,
  };
}

/** The complaints about one child: x with the property out of n. */
export interface Cluster {
  readonly x: number;
  readonly n: number;
}

export interface ClusteredInterval extends Interval {
  /** Variance as a multiple of that of independent complaints, before it is held at 1. */
  readonly designEffect: number;
}

/**
 * Interval of a proportion of complaints where several can be about one child.
 *
 * Variance of the ratio Σx/Σn between m children, m/(m−1)·Σ(x − p·n)²/(Σn)²; the design effect is that over p(1−p)/Σn,
 * and the interval is Wilson's with x and n divided by it, never narrower than for independent complaints. Reference:
 * Kish, Survey Sampling, 1965, for the variance (R survey `svyratio`); Korn and Graubard 1998 for the effective sample
 * size. p = 0 or 1, or a single child, has no variance to compare: design effect 1. No child: RangeError.
 */
export function clusteredProportion(
  clusters: readonly Cluster[],
  level: number = DEFAULT_LEVEL,
): ClusteredInterval {
  requireLevel(level);
  requireSome(clusters, 'clusters');
  for (const cluster of clusters) requireCounts(cluster.x, cluster.n);
  const x = orderFreeSum(clusters.map((c) => c.x));
  const n = orderFreeSum(clusters.map((c) => c.n));
  const m = clusters.length;
  const p = x / n;
  const between = orderFreeSum(clusters.map((c) => (c.x - p * c.n) ** 2));
  const designEffect = m < 2 || x === 0 || x === n ? 1 : ((m / (m - 1)) * between) / (n * p * (1 - p));
  const held = Math.max(1, designEffect);
  return { ...wilson(x / held, n / held, level), value: p, method: 'wilson-clustered', designEffect };
}
