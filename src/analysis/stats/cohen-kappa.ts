import { requireLevel, requireSome, requireWhole } from './arguments.ts';
import { DEFAULT_LEVEL, type Interval } from './interval.ts';
import { normalUpper, zForLevel } from './special/normal.ts';

/** How far apart two categories are: all alike, by steps, or by squared steps. */
export type KappaWeights = 'unweighted' | 'linear' | 'quadratic';

/** Agreement beyond chance with its interval; `seNull` and `z` are for the hypothesis that kappa is 0. */
export interface Kappa extends Interval {
  readonly se: number;
  readonly seNull: number;
  readonly z: number;
  readonly p: number;
}

/**
 * Cohen's kappa of two raters from a square table of counts (rows: first rater, columns: second).
 *
 * 1 − Σ v·observed / Σ v·expected with disagreement weights v: 1 off the diagonal, |i − j|/(k − 1), or its square.
 * `se` is the large-sample standard error (interval: value ∓ z·se, clipped to −1..1), `seNull` that under kappa 0.
 * Reference: Cohen 1960, 1968; Fleiss, Cohen and Everitt 1969; statsmodels `cohens_kappa`. Valid for some 20 or more
 * pairs. No pairs, or both raters always in one and the same category: kappa is undefined, RangeError.
 */
export function cohenKappa(
  table: readonly (readonly number[])[],
  weights: KappaWeights = 'unweighted',
  level: number = DEFAULT_LEVEL,
): Kappa {
  requireLevel(level);
  requireSome(table, 'table', 2);
  const k = table.length;
  for (const row of table) {
    if (row.length !== k)
      throw new RangeError(`table must be square, got a row of ${row.length} in ${k} rows`);
    for (const count of row) requireWhole(count, 'count');
  }
  const n = table.flat().reduce((sum, count) => sum + count, 0);
  if (n === 0) throw new RangeError('table must hold at least one pair, got none');
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0) / n);
  const columns = table.map((_, j) => table.reduce((sum, row) => sum + (row[j] ?? 0), 0) / n);
  const agreement = (i: number, j: number): number => {
    const distance = Math.abs(i - j) / (k - 1);
    if (weights === 'unweighted') return i === j ? 1 : 0;
    return 1 - (weights === 'linear' ? distance : distance * distance);
  };
  const cells = table.flatMap((row, i) =>
    row.map((count, j) => ({
      w: agreement(i, j),
      observed: count / n,
      expected: (rows[i] ?? 0) * (columns[j] ?? 0),
      i,
      j,
    })),
  );
  const disagreement = (of: 'observed' | 'expected'): number =>
    cells.reduce((sum, cell) => sum + (1 - cell.w) * cell[of], 0);
  const chance = disagreement('expected');
  if (!(chance > 0))
    throw new RangeError('kappa is undefined where both raters use one and the same category only');
  const value = 1 - disagreement('observed') / chance;
  const rowMeans = table.map((_, i) => columns.reduce((sum, share, j) => sum + share * agreement(i, j), 0));
  const columnMeans = table.map((_, j) => rows.reduce((sum, share, i) => sum + share * agreement(i, j), 0));
  const margin = (i: number, j: number): number => (rowMeans[i] ?? 0) + (columnMeans[j] ?? 0);
  const expected = 1 - chance;
  const spread = (of: 'observed' | 'expected', kappa: number): number => {
    const squares = cells.reduce(
      (sum, cell) => sum + cell[of] * (cell.w - margin(cell.i, cell.j) * (1 - kappa)) ** 2,
      0,
    );
    const variance = (squares - (kappa - expected * (1 - kappa)) ** 2) / (chance * chance * n);
    return Math.sqrt(Math.max(0, variance));
  };
  const se = spread('observed', value);
  const seNull = spread('expected', 0);
  const z = value / seNull;
  const half = zForLevel(level) * se;
  return {
    value,
    lower: Math.max(-1, value - half),
    upper: Math.min(1, value + half),
    method: `cohen-kappa-${weights}`,
    level,
    se,
    seNull,
    z,
    p: 2 * normalUpper(Math.abs(z)),
  };
}

/** Square table of counts of two raters' codes, categories in the order given; a code outside them: RangeError. */
export function agreementTable(
  first: readonly string[],
  second: readonly string[],
  categories: readonly string[],
): number[][] {
  if (first.length !== second.length) {
    throw new RangeError(`both raters must have the same length, got ${first.length} and ${second.length}`);
  }
  const place = new Map(categories.map((category, i) => [category, i]));
  const table = categories.map(() => categories.map(() => 0));
  first.forEach((code, at) => {
    const i = place.get(code);
    const j = place.get(second[at] ?? '');
    const row = i === undefined ? undefined : table[i];
    if (row === undefined || j === undefined)
      throw new RangeError(`pair ${at + 1} has a code that is not a category`);
    row[j] = (row[j] ?? 0) + 1;
  });
  return table;
}
