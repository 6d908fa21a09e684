import type { CountRow } from '../model/indicator.ts';
import { LEVELS, PLACE_LEVELS } from '../model/region.ts';
import { attackerBounds, buildTree, type Tree } from './tree.ts';

export interface ProtectOptions {
  /** the smallest count that may be shown, and the least width of an attacker's interval */
  readonly minCell: number;
  /** whether the denominator holds the numerator, so that the complement discloses as much */
  readonly complement: boolean;
  /** per row, what another published count has beyond this one; small and not zero, it hides the row */
  readonly rest?: readonly number[];
  /** per row, whether it must be hidden for another reason than its counts */
  readonly also?: readonly boolean[];
  /** per row, whether it is public already, so that hiding it protects no other */
  readonly known?: readonly boolean[];
}

/** Which rows to hide, by index, and which of them only to protect others. */
export interface Protection {
  readonly hidden: ReadonlySet<number>;
  readonly secondary: ReadonlySet<number>;
  /** nothing below the whole could be shown safely, so nothing is */
  readonly all: boolean;
}

/**
 * Primary, complement and secondary suppression on the region tree of one indicator and period. A count of
 * 1 to `minCell - 1`, or such a complement, is hidden; then further rows until the attacker's interval of
 * every hidden count is at least `minCell` wide; then rows are shown again while that holds. Deterministic:
 * the smallest row first, ties by code; the order of the rows given does not matter.
 */
export function protect(rows: readonly CountRow[], options: ProtectOptions): Protection {
  const places = [...rows.keys()].sort((a, b) => {
    const [left, right] = [placeKey(rows[a]), placeKey(rows[b])];
    return left < right ? -1 : left > right ? 1 : 0;
  });
  const ordered = places.flatMap((place) => rows[place] ?? []);
  const rest = places.map((place) => options.rest?.[place] ?? 0);
  const also = places.map((place) => options.also?.[place] ?? false);
  const known = places.map((place) => options.known?.[place] ?? false);
  const { hidden, secondary, all } = protectOrdered(ordered, { ...options, rest, also, known });
  const given = (indexes: ReadonlySet<number>) =>
    new Set([...indexes].map((index) => places[index] ?? index));
  return { hidden: given(hidden), secondary: given(secondary), all };
}

/** Coarse places before fine ones, codes in order, so that the choice of rows does not depend on their order. */
function placeKey(row: CountRow | undefined): string {
  if (row === undefined) return '';
  return `${[...LEVELS, 'unlocated'].indexOf(row.region.level)} ${row.region.code}`;
}

function protectOrdered(rows: readonly CountRow[], options: ProtectOptions): Protection {
  const trees = dimensions(rows, options.complement).map((values) => buildTree(cellsOf(rows, values)));
  const small = (count: number) => count >= 1 && count < options.minCell;
  const primary = new Set<string>();
  for (const tree of trees) {
    for (const [id, cell] of tree.cells) if (small(cell.value)) primary.add(id);
  }
  for (const [index, rest] of (options.rest ?? []).entries()) if (small(rest)) primary.add(String(index));
  for (const [index, hide] of (options.also ?? []).entries()) if (hide) primary.add(String(index));
  const sizes = new Map(rows.map((row, index) => [String(index), row.denominator ?? row.numerator ?? 0]));
  const helpful = new Map([...sizes].filter(([id]) => options.known?.[Number(id)] !== true));
  const hidden = new Set(primary);
  const whole = rows.findIndex((row) => row.region.level === 'national');
  const all = hidden.has(String(whole)) || !repair(trees, hidden, helpful, rows, options.minCell);
  if (all) {
    for (const [index, row] of rows.entries())
      if ((row.numerator ?? 0) > 0 || (row.denominator ?? 0) > 0) hidden.add(String(index));
  } else {
    reduce(trees, hidden, primary, sizes, options.minCell);
  }
  const indexes = new Set([...hidden].map(Number));
  return {
    hidden: indexes,
    secondary: new Set([...indexes].filter((index) => !primary.has(String(index)))),
    all,
  };
}

/** Values whose hidden cells must stay apart: the numerators and, where it tells as much, the complements. */
function dimensions(rows: readonly CountRow[], complement: boolean): readonly (readonly number[])[] {
  const numerators = rows.map((row) => row.numerator ?? 0);
  if (!complement) return [numerators];
  return [numerators, rows.map((row) => Math.max(0, (row.denominator ?? 0) - (row.numerator ?? 0)))];
}

function cellsOf(rows: readonly CountRow[], values: readonly number[]) {
  const byCode = new Map<string, string>();
  for (const [index, row] of rows.entries())
    if (row.region.level !== 'unlocated') byCode.set(row.region.code, String(index));
  const parentOf = (row: CountRow): string | null => {
    if (row.region.level === 'national') return null;
    if (row.region.level === 'unlocated') return byCode.get(row.region.code) ?? null;
    const depth = PLACE_LEVELS.indexOf(row.region.level);
    const lengths = [2, 5, 8];
    for (const length of lengths.slice(0, depth).reverse()) {
      const parent = byCode.get(row.region.code.slice(0, length));
      if (parent !== undefined) return parent;
    }
    return byCode.get('ID') ?? null;
  };
  return rows.map((row, index) => ({ id: String(index), parent: parentOf(row), value: values[index] ?? 0 }));
}

function unsafeCells(
  trees: readonly Tree[],
  hidden: ReadonlySet<string>,
  minCell: number,
): readonly string[] {
  const unsafe = new Set<string>();
  for (const tree of trees) {
    const bounds = attackerBounds(tree, hidden);
    for (const id of tree.order) {
      if (!hidden.has(id)) continue;
      const { least, greatest } = bounds.get(id) ?? { least: 0, greatest: 0 };
      if (greatest - least < minCell) unsafe.add(id);
    }
  }
  return [...unsafe];
}

/** Hides the smallest helpful row until every hidden cell is safe; false when that cannot be had. */
function repair(
  trees: readonly Tree[],
  hidden: Set<string>,
  sizes: ReadonlyMap<string, number>,
  rows: readonly CountRow[],
  minCell: number,
): boolean {
  const first = trees[0];
  if (first === undefined) return true;
  for (;;) {
    const [unsafe] = unsafeCells(trees, hidden, minCell);
    if (unsafe === undefined) return true;
    const parent = first.cells.get(unsafe)?.parent ?? null;
    const siblings = parent === null ? [] : (first.children.get(parent) ?? []);
    const parts = first.children.get(unsafe) ?? [];
    const partsShown = parts.length > 0 && parts.every((part) => !hidden.has(part));
    const pool = (partsShown ? parts : siblings).filter((id) => !hidden.has(id) && (sizes.get(id) ?? 0) > 0);
    const next = smallest(pool, sizes, rows);
    if (next !== null) {
      hidden.add(next);
      continue;
    }
    const rest = parts.filter((id) => !hidden.has(id) && (sizes.get(id) ?? 0) > 0);
    const other = smallest(rest, sizes, rows);
    if (other !== null) hidden.add(other);
    else if (parent !== null && !hidden.has(parent) && first.cells.get(parent)?.parent !== null)
      hidden.add(parent);
    else return false;
  }
}

function smallest(
  ids: readonly string[],
  sizes: ReadonlyMap<string, number>,
  rows: readonly CountRow[],
): string | null {
  const code = (id: string) => rows[Number(id)]?.region.code ?? '';
  return (
    [...ids].sort((a, b) => (sizes.get(a) ?? 0) - (sizes.get(b) ?? 0) || (code(a) < code(b) ? -1 : 1))[0] ??
    null
  );
}

/** Shows rows again that were hidden only to help, the largest first, while every hidden cell stays safe. */
function reduce(
  trees: readonly Tree[],
  hidden: Set<string>,
  primary: ReadonlySet<string>,
  sizes: ReadonlyMap<string, number>,
  minCell: number,
): void {
  const helpers = [...hidden]
    .filter((id) => !primary.has(id))
    .sort((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0) || Number(a) - Number(b));
  for (const id of helpers) {
    hidden.delete(id);
    if (unsafeCells(trees, hidden, minCell).length > 0) hidden.add(id);
  }
}
