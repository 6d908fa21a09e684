import type { FigureTable } from '../../model/reconcile.ts';

/** A sum that a table claims. Cells are numbered `row * width + column`. */
export interface Sum {
  readonly axis: 'row' | 'column';
  readonly total: number;
  readonly parts: readonly number[];
  /** which group of rows or columns claims it */
  readonly group: number;
}

/** Items (rows or columns) that one of them is the sum of. */
export interface Group {
  readonly total: number;
  readonly parts: readonly number[];
}

/** Figures by row and column; a blank is none, an unknown is NaN. */
export function figuresOf(table: FigureTable): readonly (readonly (number | null)[])[] {
  return table.rows.map((row) =>
    row.values.map((value, column) => (row.unknown.includes(column) ? Number.NaN : value)),
  );
}

/** How far a sum of rounded figures may be from its total by rounding alone; nothing for whole ones that are exact. */
export function slack(figures: readonly (number | null | undefined)[], rounded = false): number {
  let decimals = 0;
  for (const figure of figures) {
    if (figure === null || figure === undefined || Number.isInteger(figure) || Number.isNaN(figure)) continue;
    decimals = Math.max(decimals, String(figure).split('.')[1]?.length ?? 0);
  }
  return decimals === 0 && !rounded ? 1e-6 : 0.5 * 10 ** -Math.min(decimals, 6) * figures.length + 1e-9;
}

/** Parts minus total; null where either is not printed. Whole hidden parts can only add, so they leave it open. */
export function residualOf(
  total: number | null | undefined,
  parts: readonly (number | null | undefined)[],
): { readonly value: number; readonly open: boolean } | null {
  if (total === null || total === undefined || Number.isNaN(total)) return null;
  const known = parts.filter(
    (part): part is number => part !== null && part !== undefined && !Number.isNaN(part),
  );
  if (known.length === 0) return null;
  const open = parts.some((part) => part !== null && part !== undefined && Number.isNaN(part));
  return { value: exact(known.reduce((sum, part) => sum + part, 0) - total), open };
}

/** Without the dust of binary fractions. */
export function exact(value: number): number {
  return Math.abs(value) < 1e15 ? Number(value.toFixed(6)) : value;
}
