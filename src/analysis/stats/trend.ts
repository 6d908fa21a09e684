import { requireCounts, requireFinite, requireSameLength, requireSome } from './arguments.ts';
import { chiSquaredTails } from './special/gamma.ts';
import { orderFreeSum } from './sum.ts';

/** Result of the Cochran-Armitage test: χ² on one degree of freedom, change of the proportion per unit of score, p-value. */
export interface Trend {
  readonly chi2: number;
  readonly slope: number;
  readonly p: number;
  readonly method: 'cochran-armitage';
}

/**
 * Cochran-Armitage test for a linear trend of proportions x[i]/n[i] over scores (by default 1, 2, 3, …).
 *
 * Slope = Σ n(s − s̄)(p − p̄) / Σ n(s − s̄)², with means weighted by n; χ² = slope² Σ n(s − s̄)² / (p̄(1 − p̄)), 1 df.
 * Reference: Armitage 1955; R `prop.trend.test`. Scores are the true times, so unequal steps are allowed. Needs two
 * groups with different scores. A pooled proportion of 0 or 1 has no variance: RangeError, as has n = 0.
 */
export function cochranArmitage(
  x: readonly number[],
  n: readonly number[],
  scores: readonly number[] = x.map((_, i) => i + 1),
): Trend {
  requireSameLength(x, n, 'x and n');
  requireSameLength(x, scores, 'x and scores');
  requireSome(x, 'x', 2);
  const groups = x.map((count, i) => ({ x: count, n: n[i] ?? 0, score: scores[i] ?? 0 }));
  for (const group of groups) {
    requireCounts(group.x, group.n);
    requireFinite(group.score, 'score');
  }
  const total = orderFreeSum(n);
  const pooled = orderFreeSum(x) / total;
  if (pooled <= 0 || pooled >= 1) {
    throw new RangeError(`the pooled proportion must lie strictly between 0 and 1, got ${pooled}`);
  }
  const first = Math.min(...scores);
  const mean = first + orderFreeSum(groups.map((g) => (g.n / total) * (g.score - first)));
  const spread = orderFreeSum(groups.map((g) => g.n * (g.score - mean) ** 2));
  if (first === Math.max(...scores)) throw new RangeError('scores must not all be equal');
  const slope = orderFreeSum(groups.map((g) => (g.score - mean) * (g.x - g.n * pooled))) / spread;
  const chi2 = (slope * slope * spread) / (pooled * (1 - pooled));
  return { chi2, slope, p: chiSquaredTails(chi2, 1).upper, method: 'cochran-armitage' };
}
