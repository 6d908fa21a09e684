import type { CountRow } from '../model/indicator.ts';

/** Fewer contributing villages than this, and a village can subtract itself and see another. */
export const LEAST_CONTRIBUTORS = 3;

/**
 * Per row, whether too few villages contribute for the public to see it: with one, the row is that village's;
 * with two, each of them knows the other's. Rows of indicators that count no contributors, and rows without
 * anybody counted, are never hidden by this.
 */
export function fewContributors(rows: readonly CountRow[]): readonly boolean[] {
  return rows.map((row) => {
    if (row.contributors === undefined) return false;
    const counted = Math.max(row.denominator ?? 0, row.numerator ?? 0);
    return counted > 0 && (row.contributors ?? 0) < LEAST_CONTRIBUTORS;
  });
}
