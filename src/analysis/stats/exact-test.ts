import {
  requireCounts,
  requireFraction,
  requireNonNegative,
  requirePositive,
  requireWhole,
} from './arguments.ts';
import {
  binomialAtLeast,
  binomialAtMost,
  binomialProbability,
  poissonAtLeast,
  poissonAtMost,
  poissonProbability,
} from './special/discrete.ts';

/** Probabilities up to this factor above that of the observed count are as unlikely; R's tolerance. */
const TOLERANCE = 1 + 1e-7;

/**
 * Exact two-sided binomial test: p-value of x out of n if the proportion is `reference`.
 *
 * The summed probability of all counts that are at most as likely as x (minimum likelihood), counts within a relative
 * 1e-7 taken as equally likely. Reference: R `binom.test`. Valid for 0 <= reference <= 1; at 0 or 1 the p-value is 1 or 0.
 * n = 0: RangeError.
 */
export function binomialTest(x: number, n: number, reference: number): number {
  requireCounts(x, n);
  requireFraction(reference, 'reference');
  if (reference === 0) return x === 0 ? 1 : 0;
  if (reference === 1) return x === n ? 1 : 0;
  const mean = n * reference;
  if (x === mean) return 1;
  const limit = binomialProbability(x, n, reference) * TOLERANCE;
  const unlikely = (i: number): boolean => binomialProbability(i, n, reference) <= limit;
  if (x < mean) {
    const from = firstUnlikely(Math.ceil(mean), n + 1, unlikely);
    return Math.min(1, binomialAtMost(x, n, reference) + binomialAtLeast(from, n, reference));
  }
  const to = lastUnlikely(Math.floor(mean), unlikely);
  return Math.min(1, binomialAtMost(to, n, reference) + binomialAtLeast(x, n, reference));
}

/**
 * Exact two-sided Poisson test: p-value of x events in `exposure` if the rate is `reference`.
 *
 * The summed probability of all counts that are at most as likely as x (minimum likelihood), counts within a relative
 * 1e-7 taken as equally likely. Reference: R `poisson.test`. A reference of 0 gives 1 for x = 0 and 0 otherwise.
 * Exposure 0: RangeError.
 */
export function poissonTest(x: number, exposure: number, reference: number): number {
  requireWhole(x, 'x');
  requirePositive(exposure, 'exposure');
  requireNonNegative(reference, 'reference');
  const mean = exposure * reference;
  if (mean === 0) return x === 0 ? 1 : 0;
  if (x === mean) return 1;
  const limit = poissonProbability(x, mean) * TOLERANCE;
  const unlikely = (i: number): boolean => poissonProbability(i, mean) <= limit;
  if (x < mean) {
    let far = Math.ceil(2 * mean - x);
    while (!unlikely(far)) far *= 2;
    const from = firstUnlikely(Math.ceil(mean), far, unlikely);
    return Math.min(1, poissonAtMost(x, mean) + poissonAtLeast(from, mean));
  }
  const to = lastUnlikely(Math.floor(mean), unlikely);
  return Math.min(1, poissonAtMost(to, mean) + poissonAtLeast(x, mean));
}

/**
 * Exact two-sided test that two Poisson rates are equal (or have the given ratio): the binomial test of x1 out of x1 + x2
 * with probability ratio·exposure1/(ratio·exposure1 + exposure2). Reference: R `poisson.test` with two counts. Both
 * counts 0, or an exposure 0: RangeError.
 */
export function rateRatioTest(
  x1: number,
  exposure1: number,
  x2: number,
  exposure2: number,
  ratio = 1,
): number {
  requirePositive(exposure1, 'exposure1');
  requirePositive(exposure2, 'exposure2');
  requirePositive(ratio, 'ratio');
  requireWhole(x1, 'x1');
  requireWhole(x2, 'x2');
  return binomialTest(x1, x1 + x2, (ratio * exposure1) / (ratio * exposure1 + exposure2));
}

/** First unlikely count in from..to; the probability falls from `from` on, and `to` counts as unlikely. */
function firstUnlikely(from: number, to: number, unlikely: (i: number) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2);
    if (unlikely(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Last unlikely count in 0..to, or −1; the probability rises up to `to`. */
function lastUnlikely(to: number, unlikely: (i: number) => boolean): number {
  let low = -1;
  let high = to;
  while (low < high) {
    const middle = low + Math.ceil((high - low) / 2);
    if (unlikely(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
