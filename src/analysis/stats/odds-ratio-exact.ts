import { requireCounts, requireLevel } from './arguments.ts';
import { DEFAULT_LEVEL, type Interval } from './interval.ts';
import { binomialProbability } from './special/discrete.ts';
import { rootInBracket } from './special/root.ts';

/**
 * Exact conditional interval of the odds ratio of two proportions, (x1/(n1−x1)) / (x2/(n2−x2)).
 *
 * Given x1 + x2, x1 has Fisher's noncentral hypergeometric distribution; the value is its conditional
 * maximum-likelihood estimate (not the cross product), the limits those at which the tail beyond x1, x1 included, is α/2.
 * Reference: Fisher 1935; Cornfield 1956; R `fisher.test`, epitools `oddsratio.fisher`, which find them to some 1e-4 only.
 * Covers at least the level. x1 the least (or greatest) possible given x1 + x2: value and lower limit 0 (value and upper
 * limit Infinity). x1 + x2 = 0 or n1 + n2: undefined, RangeError, as for n = 0. Time grows with x1 + x2.
 */
export function oddsRatioExact(
  x1: number,
  n1: number,
  x2: number,
  n2: number,
  level: number = DEFAULT_LEVEL,
): Interval {
  requireCounts(x1, n1, 'x1', 'n1');
  requireCounts(x2, n2, 'x2', 'n2');
  requireLevel(level);
  const total = x1 + x2;
  const least = Math.max(0, total - n2);
  const most = Math.min(n1, total);
  if (least === most) {
    throw new RangeError(`x1 + x2 must lie strictly between 0 and n1 + n2, got ${total} of ${n1 + n2}`);
  }
  const share = total / (n1 + n2);
  const logs = Array.from({ length: most - least + 1 }, (_, k) => {
    const count = least + k;
    return (
      Math.log(binomialProbability(count, n1, share)) +
      Math.log(binomialProbability(total - count, n2, share))
    );
  });
  const at = x1 - least;
  const tail = Math.log((1 - level) / 2);
  const weigh = (
    logOdds: number,
  ): { readonly mean: number; readonly atMost: number; readonly atLeast: number } => {
    const exponents = logs.map((log, k) => log + (k - at) * logOdds);
    const peak = exponents.reduce((greatest, value) => Math.max(greatest, value), Number.NEGATIVE_INFINITY);
    let [sum, mean, atMost, atLeast] = [0, 0, 0, 0];
    exponents.forEach((value, k) => {
      const weight = Math.exp(value - peak);
      sum += weight;
      mean += (k - at) * weight;
      if (k <= at) atMost += weight;
      if (k >= at) atLeast += weight;
    });
    return { mean: mean / sum, atMost: Math.log(atMost / sum), atLeast: Math.log(atLeast / sum) };
  };
  const solve = (f: (logOdds: number) => number): number => {
    let reach = 1;
    while (f(-reach) > 0 === f(reach) > 0 && reach < 700) reach *= 2;
    return Math.exp(rootInBracket(f, -reach, reach));
  };
  const value = x1 === least ? 0 : x1 === most ? Number.POSITIVE_INFINITY : solve((u) => weigh(u).mean);
  const lower = x1 === least ? 0 : solve((u) => weigh(u).atLeast - tail);
  const upper = x1 === most ? Number.POSITIVE_INFINITY : solve((u) => weigh(u).atMost - tail);
  return { value, lower, upper, method: 'odds-ratio-exact', level };
}
