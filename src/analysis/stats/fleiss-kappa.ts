import { requireLevel, requireSome, requireWhole } from './arguments.ts';
import type { Kappa } from './cohen-kappa.ts';
import { DEFAULT_LEVEL } from './interval.ts';
import { normalUpper, zForLevel } from './special/normal.ts';

/**
 * Fleiss' kappa of several raters from a table of counts: one row a subject, one column a category, a cell the raters
 * who chose it; every row has the same number of raters, at least 2.
 *
 * (P̄ − P̄e)/(1 − P̄e), P̄ the mean share of agreeing pairs, P̄e = Σ of the squared category shares. The standard error is
 * the one under kappa 0 of Fleiss, Nee and Landis 1979, which `se` and the interval also use for want of a better one:
 * √(2((Σpq)² − Σpq(q − p)) / (subjects·raters·(raters − 1)·(Σpq)²)). Reference: Fleiss 1971; statsmodels
 * `fleiss_kappa`, irr `kappam.fleiss`. All ratings in one category: undefined, RangeError.
 */
export function fleissKappa(table: readonly (readonly number[])[], level: number = DEFAULT_LEVEL): Kappa {
  requireLevel(level);
  requireSome(table, 'table');
  const subjects = table.length;
  const categories = table[0]?.length ?? 0;
  const raters = (table[0] ?? []).reduce((sum, count) => sum + count, 0);
  if (raters < 2) throw new RangeError(`each subject must have at least 2 raters, got ${raters}`);
  for (const row of table) {
    for (const count of row) requireWhole(count, 'count');
    const sum = row.reduce((total, count) => total + count, 0);
    if (row.length !== categories || sum !== raters) {
      throw new RangeError(`each subject must have ${raters} raters in ${categories} categories, got ${sum}`);
    }
  }
  const shares = Array.from(
    { length: categories },
    (_, j) => table.reduce((sum, row) => sum + (row[j] ?? 0), 0) / (subjects * raters),
  );
  const pairs = table.flat().reduce((sum, count) => sum + count * (count - 1), 0);
  const agreement = pairs / (subjects * raters * (raters - 1));
  const disagreement = shares.reduce((sum, p) => sum + p * (1 - p), 0);
  if (shares.some((p) => p === 1))
    throw new RangeError('kappa is undefined where all ratings are in one category');
  const value = 1 - (1 - agreement) / disagreement;
  const skew = shares.reduce((sum, p) => sum + p * (1 - p) * (1 - 2 * p), 0);
  const variance = (2 * (disagreement ** 2 - skew)) / (disagreement ** 2 * subjects * raters * (raters - 1));
  const se = Math.sqrt(variance);
  const z = value / se;
  const half = zForLevel(level) * se;
  return {
    value,
    lower: Math.max(-1, value - half),
    upper: Math.min(1, value + half),
    method: 'fleiss-kappa',
    level,
    se,
    seNull: se,
    z,
    p: 2 * normalUpper(Math.abs(z)),
  };
}
