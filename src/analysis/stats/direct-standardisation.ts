import { requireLevel, requireNonNegative, requirePositive, requireSome } from './arguments.ts';
import { DEFAULT_LEVEL, type Interval } from './interval.ts';
import { byarCount } from './rate.ts';
import { gammaQuantile } from './special/gamma.ts';
import { orderFreeSum } from './sum.ts';

/** One stratum (an age group, say) of a directly standardised rate. */
export interface Stratum {
  /** Events. */
  readonly x: number;
  /** Exposure, above 0. */
  readonly n: number;
  /** Standard population, in any unit. */
  readonly standard: number;
  /**
   * Where several events can be about one child: the sum over children of the square of each one's number of events.
   * Leave out where events are independent.
   */
  readonly squares?: number;
}

/** Fewest events for which a Dobson-Byar interval is given. */
export const STANDARDISED_FROM = 10;

/**
 * Directly standardised rate with the Dobson-Byar interval, or `null` below 10 events, where it is not reliable.
 *
 * Rate = Σ w·x/n / Σ w; variance V = Σ w²·x/n² / (Σ w)²; limits = rate + √(V/X)·(Byar's limits of X − X), X all events.
 * With `squares`, V takes them instead of x (non-independent events). Reference: Dobson et al. 1991, Stat Med
 * 10:457-462; PHEindicatormethods `calculate_dsr`. A stratum without events is ordinary; without exposure: RangeError.
 */
export function directDobsonByar(strata: readonly Stratum[], level: number = DEFAULT_LEVEL): Interval | null {
  requireLevel(level);
  const { total, standard } = sums(strata);
  if (total < STANDARDISED_FROM) return null;
  const value = orderFreeSum(strata.map((s) => (s.standard / standard) * (s.x / s.n)));
  const clustered = strata.some((s) => s.squares !== undefined);
  const variance = orderFreeSum(strata.map((s) => (s.squares ?? s.x) * (s.standard / standard / s.n) ** 2));
  const { lower, upper } = byarCount(total, level);
  const scale = Math.sqrt(variance / total);
  return {
    value,
    lower: value + scale * (lower - total),
    upper: value + scale * (upper - total),
    method: clustered ? 'dobson-byar-clustered' : 'dobson-byar',
    level,
  };
}

/**
 * Directly standardised rate with the Fay-Feuer gamma interval.
 *
 * With V as in `directDobsonByar` and m = max(w/n)/Σw: lower = Gamma⁻¹(α/2; rate²/V)·V/rate, upper = Gamma⁻¹(1−α/2;
 * (rate+m)²/(V+m²))·(V+m²)/(rate+m). Reference: Fay and Feuer 1997, Stat Med 16:791-801; epitools `ageadjust.direct`.
 * Covers at least the level in practice, also for few events, which are taken as independent. No events: rate and lower
 * limit 0. Exposure 0: RangeError.
 */
export function directFayFeuer(
  strata: readonly Omit<Stratum, 'squares'>[],
  level: number = DEFAULT_LEVEL,
): Interval {
  requireLevel(level);
  const { standard } = sums(strata);
  const tail = (1 - level) / 2;
  const weights = strata.map((s) => ({ x: s.x, w: s.standard / standard / s.n }));
  const value = orderFreeSum(weights.map((s) => s.w * s.x));
  const variance = orderFreeSum(weights.map((s) => s.w * s.w * s.x));
  const largest = weights.reduce((most, s) => Math.max(most, s.w), 0);
  const shifted = value + largest;
  const widened = variance + largest * largest;
  return {
    value,
    lower: value === 0 ? 0 : gammaQuantile(value ** 2 / variance, tail, 'lower') * (variance / value),
    upper: gammaQuantile(shifted ** 2 / widened, tail, 'upper') * (widened / shifted),
    method: 'fay-feuer',
    level,
  };
}

function sums(strata: readonly Stratum[]): { readonly total: number; readonly standard: number } {
  requireSome(strata, 'strata');
  for (const s of strata) {
    requireNonNegative(s.x, 'x');
    requirePositive(s.n, 'n');
    requireNonNegative(s.standard, 'standard');
    if (s.squares !== undefined && !(s.squares >= s.x && Number.isFinite(s.squares))) {
      throw new RangeError(`squares must be at least x, got ${s.squares} for ${s.x} events`);
    }
  }
  const standard = orderFreeSum(strata.map((s) => s.standard));
  requirePositive(standard, 'the sum of standard');
  return { total: orderFreeSum(strata.map((s) => s.x)), standard };
}
