import {
  requireCounts,
  requireLevel,
  requirePositive,
  requireSameLength,
  requireSome,
  requireWhole,
} from './arguments.ts';
import { DEFAULT_LEVEL, type Interval } from './interval.ts';
import { quantile } from './quantile.ts';
import { zForLevel } from './special/normal.ts';
import { orderFreeSum } from './sum.ts';

export interface OverdispersedUnit {
  /** Transformed distance from the reference in standard errors, before and after winsorising. */
  readonly z: number;
  readonly winsorised: number;
  /** The distance with the between-unit variance added to the standard error. */
  readonly adjusted: number;
}

export interface Overdispersion {
  readonly kind: 'proportion' | 'rate';
  /** Pooled value, Σx/Σn. */
  readonly reference: number;
  /** Mean of the squared winsorised z; above 1 the units differ by more than chance. */
  readonly phi: number;
  /** Between-unit variance on the transformed scale; 0 where phi does not call for one. */
  readonly tau2: number;
  readonly units: readonly OverdispersedUnit[];
}

/**
 * Overdispersion of proportions around their pooled value.
 *
 * y = asin√(x/n) with s = 1/(2√n); z = (y − asin√pooled)/s, winsorised at the quantiles `trim` and 1 − `trim` (type 7);
 * φ = Σz²/I; τ² = max(0, (Iφ − (I − 1))/(Σw − Σw²/Σw)), w = 1/s². Reference: Spiegelhalter 2005, Qual Saf Health Care
 * 14:347-351; Spiegelhalter et al. 2012, J R Stat Soc A 175:1-47; FunnelPlotR with data type PR. x = 0 and x = n are
 * ordinary. One unit has no spread: τ² = 0. n = 0, or no units: RangeError.
 */
export function proportionOverdispersion(
  x: readonly number[],
  n: readonly number[],
  trim = 0.1,
): Overdispersion {
  requireSameLength(x, n, 'x and n');
  x.forEach((count, i) => {
    requireCounts(count, n[i] ?? Number.NaN);
  });
  const angle = (p: number): number => Math.asin(Math.sqrt(p));
  return disperse('proportion', x, n, trim, angle, (_, size) => 1 / (2 * Math.sqrt(size)));
}

/**
 * Overdispersion of rates around their pooled value.
 *
 * As for proportions, with y = √(x/e), e the events expected at the pooled rate, s = 1/(2√e) and the reference at 1.
 * Reference: Spiegelhalter 2005; FunnelPlotR with data type SR, method CQC. x = 0 is ordinary, all x = 0: RangeError,
 * as for an exposure of 0.
 */
export function rateOverdispersion(
  x: readonly number[],
  exposure: readonly number[],
  trim = 0.1,
): Overdispersion {
  requireSameLength(x, exposure, 'x and exposure');
  x.forEach((count, i) => {
    requireWhole(count, 'x');
    requirePositive(exposure[i] ?? Number.NaN, 'exposure');
  });
  requireSome(x, 'x');
  const pooled = orderFreeSum(x) / orderFreeSum(exposure);
  requirePositive(pooled, 'pooled rate');
  return disperse(
    'rate',
    x,
    exposure,
    trim,
    (rate) => Math.sqrt(rate / pooled),
    (reference, size) => 1 / (2 * Math.sqrt(reference * size)),
  );
}

function disperse(
  kind: Overdispersion['kind'],
  x: readonly number[],
  n: readonly number[],
  trim: number,
  transform: (value: number) => number,
  standardError: (reference: number, n: number) => number,
): Overdispersion {
  requireSome(x, 'x');
  if (!(trim >= 0 && trim < 0.5)) throw new RangeError(`trim must lie in 0..0.5, got ${trim}`);
  const reference = orderFreeSum(x) / orderFreeSum(n);
  const centre = transform(reference);
  const units = x.map((count, i) => {
    const size = n[i] ?? Number.NaN;
    const s = standardError(reference, size);
    const distance = transform(count / size) - centre;
    return { s, distance, z: distance / s };
  });
  const scores = units.map((unit) => unit.z);
  const low = quantile(scores, trim);
  const high = quantile(scores, 1 - trim);
  const winsorised = scores.map((z) => Math.min(high, Math.max(low, z)));
  const phi = orderFreeSum(winsorised.map((z) => z * z)) / units.length;
  const weights = units.map((unit) => 1 / (unit.s * unit.s));
  const total = orderFreeSum(weights);
  const denominator = total - orderFreeSum(weights.map((w) => w * w)) / total;
  const excess = units.length * phi - (units.length - 1);
  const tau2 = units.length > 1 && excess > 0 ? excess / denominator : 0;
  return {
    kind,
    reference,
    phi,
    tau2,
    units: units.map((unit, i) => ({
      z: unit.z,
      winsorised: winsorised[i] ?? unit.z,
      adjusted: unit.distance / Math.sqrt(unit.s * unit.s + tau2),
    })),
  };
}

/**
 * Funnel limits at denominator (or exposure) n with the between-unit variance added.
 *
 * Proportions: sin²(asin√reference ∓ z√(s² + τ²)); rates: reference × (1 ∓ z√(s² + τ²))². Where the angle leaves
 * 0..π/2 (or the root 0) the limit stays at 0 or 1, since the square would turn back; FunnelPlotR lets it turn. With
 * τ² = 0 they are the limits on the transformed scale, not the exact ones. n = 0: RangeError.
 */
export function overdispersedLimits(
  { kind, reference, tau2 }: Pick<Overdispersion, 'kind' | 'reference' | 'tau2'>,
  n: number,
  level: number = DEFAULT_LEVEL,
): Interval {
  requirePositive(n, 'n');
  requireLevel(level);
  const z = zForLevel(level);
  const method = 'funnel-overdispersed';
  if (kind === 'rate') {
    const half = z * Math.sqrt(1 / (4 * n * reference) + tau2);
    const lower = reference * Math.max(0, 1 - half) ** 2;
    return { value: reference, lower, upper: reference * (1 + half) ** 2, method, level };
  }
  const half = z * Math.sqrt(1 / (4 * n) + tau2);
  const centre = Math.asin(Math.sqrt(reference));
  return {
    value: reference,
    lower: Math.sin(Math.max(0, centre - half)) ** 2,
    upper: Math.sin(Math.min(Math.PI / 2, centre + half)) ** 2,
    method,
    level,
  };
}
