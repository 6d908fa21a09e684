import type { CountRow } from '../../model/indicator.ts';
import type { Level } from '../../model/region.ts';

/** Levels that a comparison of villages or services may fall back to, from fine to coarse. */
const COARSER: readonly Level[] = ['regency', 'province', 'national'];

/**
 * Whether a proportion is a yes or no of single units at this level: every denominator is 1 (or none), so that a
 * value says no more than the answer itself.
 */
export function isYesOrNo(rows: readonly CountRow[], level: Level): boolean {
  const sizes = rows.filter((row) => row.region.level === level).map((row) => row.denominator ?? 0);
  return sizes.some((size) => size === 1) && sizes.every((size) => size <= 1);
}

/**
 * The finest coarser level with two units or more to a place on average; `province` where the whole country alone
 * has them, since one place cannot be compared.
 */
export function levelThatMakesSense(rows: readonly CountRow[], level: Level): Level {
  const order: readonly Level[] = ['village', 'district', ...COARSER];
  const candidates = COARSER.filter((one) => order.indexOf(one) > order.indexOf(level));
  const found = candidates.find((one) => {
    const sizes = rows
      .filter((row) => row.region.level === one)
      .map((row) => row.denominator ?? 0)
      .filter((size) => size > 0);
    return sizes.length > 1 && sizes.reduce((sum, size) => sum + size, 0) / sizes.length >= 2;
  });
  return found ?? 'province';
}
