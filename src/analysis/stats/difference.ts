import { requireCounts, requireLevel } from './arguments.ts';
import { DEFAULT_LEVEL, type Interval } from './interval.ts';
import { wilson } from './proportion.ts';
import { zForLevel } from './special/normal.ts';
import { newtonInBracket, rootInBracket } from './special/root.ts';

/**
 * Newcombe's hybrid score interval of the difference of two independent proportions, x1/n1 − x2/n2.
 *
 * The Wilson limits of each proportion are combined by squares: p1 − p2 − √((p1−l1)² + (u2−p2)²) and
 * p1 − p2 + √((u1−p1)² + (p2−l2)²). Reference: Newcombe 1998, Stat Med 17:873-890, method 10, without continuity
 * correction. Valid for any n1, n2 >= 1, also at x = 0 and x = n, where the limits stay within −1..1. n = 0: RangeError.
 */
export function newcombe(
  x1: number,
  n1: number,
  x2: number,
  n2: number,
  level: number = DEFAULT_LEVEL,
): Interval {
  requirePair(x1, n1, x2, n2, level);
  const first = reaches(x1, n1, level);
  const second = reaches(x2, n2, level);
  const value = difference(x1, n1, x2, n2);
  return {
    value,
    lower: value - Math.hypot(first.below, second.above),
    upper: value + Math.hypot(first.above, second.below),
    method: 'newcombe',
    level,
  };
}

/**
 * Miettinen-Nurminen score interval of the difference of two independent proportions, x1/n1 − x2/n2.
 *
 * All differences δ for which (p1 − p2 − δ)² <= z² V(δ), where V is the variance at the maximum-likelihood proportions
 * constrained to differ by δ, times N/(N − 1). Reference: Miettinen and Nurminen 1985, Stat Med 4:213-226; Newcombe
 * 1998, method 6. Both limits are roots of that condition, found in a bracket. Valid for any n1, n2 >= 1, also at x = 0
 * and x = n: two zeros give an interval around 0; x1 = n1 with x2 = 0 gives upper limit 1. n = 0: RangeError.
 */
export function miettinenNurminen(
  x1: number,
  n1: number,
  x2: number,
  n2: number,
  level: number = DEFAULT_LEVEL,
): Interval {
  requirePair(x1, n1, x2, n2, level);
  const upper = upperLimit(x1, n1, x2, n2, level);
  const lower = -upperLimit(x2, n2, x1, n1, level);
  return { value: difference(x1, n1, x2, n2), lower, upper, method: 'miettinen-nurminen', level };
}

/** Distances from the proportion to its Wilson limits, taken from the rarer side so that they do not cancel near 1. */
function reaches(x: number, n: number, level: number): { readonly below: number; readonly above: number } {
  if (2 * x > n) {
    const mirrored = reaches(n - x, n, level);
    return { below: mirrored.above, above: mirrored.below };
  }
  const { value, lower, upper } = wilson(x, n, level);
  return { below: value - lower, above: upper - value };
}

function requirePair(x1: number, n1: number, x2: number, n2: number, level: number): void {
  requireCounts(x1, n1, 'x1', 'n1');
  requireCounts(x2, n2, 'x2', 'n2');
  requireLevel(level);
}

function difference(x1: number, n1: number, x2: number, n2: number): number {
  const cross = n1 * n2;
  return cross <= Number.MAX_SAFE_INTEGER ? (x1 * n2 - x2 * n1) / cross : x1 / n1 - x2 / n2;
}

/** Largest δ not rejected. The search variable is δ − d, so that limits close to the estimate keep their accuracy. */
function upperLimit(x1: number, n1: number, x2: number, n2: number, level: number): number {
  const d = difference(x1, n1, x2, n2);
  if (d === 1) return 1;
  const z = zForLevel(level);
  const inflation = (n1 + n2) / (n1 + n2 - 1);
  const excess = (distance: number): number => {
    const { p1, p2 } = constrained(x1, n1, x2, n2, d + distance);
    const variance = ((p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2) * inflation;
    return distance - z * Math.sqrt(Math.max(0, variance));
  };
  return d + rootInBracket(excess, 1e-15, 1 - d);
}

/** Maximum-likelihood p1 and p2 under p1 − p2 = delta: the root of the score, which falls from one end to the other. */
function constrained(
  x1: number,
  n1: number,
  x2: number,
  n2: number,
  delta: number,
): { readonly p1: number; readonly p2: number } {
  const low = Math.max(0, -delta);
  const high = Math.min(1, 1 - delta);
  const term = (count: number, p: number): number => (count === 0 ? 0 : count / p);
  const square = (count: number, p: number): number => (count === 0 ? 0 : count / (p * p));
  const score = (p2: number): number => {
    const p1 = p2 + delta;
    return term(x1, p1) - term(n1 - x1, 1 - p1) + term(x2, p2) - term(n2 - x2, 1 - p2);
  };
  const inside = (high - low) * 1e-16;
  if (!(score(low + inside) > 0)) return { p1: low + delta, p2: low };
  if (!(score(high - inside) < 0)) return { p1: high + delta, p2: high };
  const pooled = (x1 - n1 * delta + x2) / (n1 + n2);
  const start = Math.min(high - 0.01 * (high - low), Math.max(low + 0.01 * (high - low), pooled));
  const p2 = newtonInBracket(
    (p) => {
      const p1 = p + delta;
      const slope = square(x1, p1) + square(n1 - x1, 1 - p1) + square(x2, p) + square(n2 - x2, 1 - p);
      return { value: score(p), slope: -slope };
    },
    low,
    high,
    start,
    false,
  );
  return { p1: p2 + delta, p2 };
}
