import { requireLevel, requirePositive, requireWhole } from './arguments.ts';
import { DEFAULT_LEVEL, type Interval } from './interval.ts';
import { betaQuantile } from './special/beta.ts';
import { zForLevel } from './special/normal.ts';

function requireRates(x1: number, exposure1: number, x2: number, exposure2: number, level: number): void {
  requireWhole(x1, 'x1');
  requireWhole(x2, 'x2');
  requirePositive(exposure1, 'exposure1');
  requirePositive(exposure2, 'exposure2');
  requireLevel(level);
}

/**
 * Exact conditional interval of the ratio of two Poisson rates, (x1/exposure1) / (x2/exposure2).
 *
 * Given x1 + x2, x1 is binomial; its Clopper-Pearson limits, turned into odds and divided by the ratio of exposures.
 * Reference: Przyborowski and Wilenski 1940; Lehmann and Romano, Testing Statistical Hypotheses; R `poisson.test` with
 * two counts. x1 = 0: ratio and lower limit 0. x2 = 0: ratio and upper limit Infinity. Both 0, or an exposure 0:
 * RangeError.
 */
export function rateRatioExact(
  x1: number,
  exposure1: number,
  x2: number,
  exposure2: number,
  level: number = DEFAULT_LEVEL,
): Interval {
  requireRates(x1, exposure1, x2, exposure2, level);
  if (x1 + x2 === 0)
    throw new RangeError('x1 + x2 must be at least 1, got two zeros: their ratio is undefined');
  const tail = (1 - level) / 2;
  const scale = exposure2 / exposure1;
  const low = x1 === 0 ? { x: 0, y: 1 } : betaQuantile(x1, x2 + 1, tail, 'lower');
  const high = x2 === 0 ? { x: 1, y: 0 } : betaQuantile(x1 + 1, x2, tail, 'upper');
  return {
    value: (x1 / x2) * scale,
    lower: (low.x / low.y) * scale,
    upper: (high.x / high.y) * scale,
    method: 'rate-ratio-exact',
    level,
  };
}

/**
 * Wald interval, on the log scale, of the ratio of two Poisson rates, (x1/exposure1) / (x2/exposure2).
 *
 * ratio × exp(∓z √(1/x1 + 1/x2)). Reference: epitools `rateratio.wald`. An approximation for large counts (some 10 or
 * more in each); prefer `rateRatioExact`. A count of 0 has no log: RangeError, as has an exposure of 0.
 */
export function rateRatioWald(
  x1: number,
  exposure1: number,
  x2: number,
  exposure2: number,
  level: number = DEFAULT_LEVEL,
): Interval {
  requireRates(x1, exposure1, x2, exposure2, level);
  requirePositive(x1, 'x1');
  requirePositive(x2, 'x2');
  const value = x1 / exposure1 / (x2 / exposure2);
  const factor = Math.exp(zForLevel(level) * Math.sqrt(1 / x1 + 1 / x2));
  return { value, lower: value / factor, upper: value * factor, method: 'rate-ratio-wald', level };
}
