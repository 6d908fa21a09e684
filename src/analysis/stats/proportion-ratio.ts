import { requireCounts, requireLevel } from './arguments.ts';
import { DEFAULT_LEVEL, type Interval } from './interval.ts';
import { zForLevel } from './special/normal.ts';

/**
 * Wald interval, on the log scale, of the ratio of two proportions (relative risk), (x1/n1) / (x2/n2).
 *
 * ratio × exp(∓z √(1/x1 − 1/n1 + 1/x2 − 1/n2)). Reference: Katz et al. 1978; epitools `riskratio.wald`. An approximation
 * for large counts. x1 = n1 and x2 = n2 together give an interval of no width. x1 = 0, x2 = 0 or n = 0: RangeError.
 */
export function riskRatioWald(
  x1: number,
  n1: number,
  x2: number,
  n2: number,
  level: number = DEFAULT_LEVEL,
): Interval {
  requireCounts(x1, n1, 'x1', 'n1');
  requireCounts(x2, n2, 'x2', 'n2');
  requireLevel(level);
  requireCells([x1, x2], 'x1 and x2');
  const value = x1 / n1 / (x2 / n2);
  const variance = (n1 - x1) / (x1 * n1) + (n2 - x2) / (x2 * n2);
  const factor = Math.exp(zForLevel(level) * Math.sqrt(variance));
  return { value, lower: value / factor, upper: value * factor, method: 'risk-ratio-wald', level };
}

/**
 * Wald interval, on the log scale, of the odds ratio (x1/(n1−x1)) / (x2/(n2−x2)).
 *
 * ratio × exp(∓z √(sum of the reciprocals of the four cells)). Reference: Woolf 1955; epitools `oddsratio.wald`. An
 * approximation for large counts; `oddsRatioExact` needs none. x = 0, x = n in either group, or n = 0: RangeError.
 */
export function oddsRatioWald(
  x1: number,
  n1: number,
  x2: number,
  n2: number,
  level: number = DEFAULT_LEVEL,
): Interval {
  requireCounts(x1, n1, 'x1', 'n1');
  requireCounts(x2, n2, 'x2', 'n2');
  requireLevel(level);
  const cells = [x1, n1 - x1, x2, n2 - x2];
  requireCells(cells, 'x1, n1 − x1, x2 and n2 − x2');
  const value = x1 / (n1 - x1) / (x2 / (n2 - x2));
  const variance = cells.reduce((sum, cell) => sum + 1 / cell, 0);
  const factor = Math.exp(zForLevel(level) * Math.sqrt(variance));
  return { value, lower: value / factor, upper: value * factor, method: 'odds-ratio-wald', level };
}

function requireCells(cells: readonly number[], names: string): void {
  if (cells.some((cell) => cell < 1))
    throw new RangeError(`${names} must be at least 1, got ${cells.join(', ')}`);
}
