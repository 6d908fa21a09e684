import { requireLevel, requireNonNegative, requirePositive } from './arguments.ts';
import { DEFAULT_LEVEL, type Interval } from './interval.ts';
import { betaQuantile } from './special/beta.ts';
import { zForLevel } from './special/normal.ts';

function requirePart(x: number, n: number): void {
  requirePositive(n, 'n');
  requireNonNegative(x, 'x');
  if (x > n) throw new RangeError(`x must be at most n, got ${x} of ${n}`);
}

/**
 * Wilson score interval of a proportion.
 *
 * All p for which the score test does not reject x out of n: (2x + z² ∓ z√(z² + 4x(1 − x/n))) / (2(n + z²)); the lower
 * limit is computed in its cancellation-free form. Reference: Wilson 1927; Newcombe 1998, method 3; PHEindicatormethods
 * `phe_proportion`. Valid for any n > 0, also where x or n − x is small; x and n may be fractional (weighted counts).
 * x = 0: lower is 0. x = n: upper is 1. n = 0: RangeError.
 */
export function wilson(x: number, n: number, level: number = DEFAULT_LEVEL): Interval {
  requirePart(x, n);
  requireLevel(level);
  const z = zForLevel(level);
  const root = z * Math.sqrt(z * z + 4 * x * (1 - x / n));
  const sum = 2 * x + z * z + root;
  const lower = (2 * x * (x / n)) / sum;
  const upper = x === n ? 1 : Math.min(1, sum / (2 * (n + z * z)));
  return { value: x / n, lower, upper, method: 'wilson', level };
}

/**
 * Clopper-Pearson ("exact") interval of a proportion.
 *
 * The limits at which the binomial tail beyond x, x included, has probability α/2: Beta⁻¹(α/2; x, n−x+1) and
 * Beta⁻¹(1−α/2; x+1, n−x). Reference: Clopper and Pearson 1934; R `binom.test`. Covers at least the level for every
 * p and n; wider than Wilson. x = 0: 0 and 1 − (α/2)^(1/n). x = n: (α/2)^(1/n) and 1. n = 0: RangeError.
 */
export function clopperPearson(x: number, n: number, level: number = DEFAULT_LEVEL): Interval {
  requirePart(x, n);
  requireLevel(level);
  const tail = (1 - level) / 2;
  const edge = Math.log(tail) / n;
  const lower = x === 0 ? 0 : x === n ? Math.exp(edge) : betaQuantile(x, n - x + 1, tail, 'lower').x;
  const upper = x === n ? 1 : x === 0 ? -Math.expm1(edge) : betaQuantile(x + 1, n - x, tail, 'upper').x;
  return { value: x / n, lower, upper, method: 'clopper-pearson', level };
}
