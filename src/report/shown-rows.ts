import type { DocCell, DocTable } from '../model/document.ts';

/** Rows of a table where it may be shortened to its first `top`, and how many are left out. */
export interface ShownRows {
  readonly rows: readonly (readonly DocCell[])[];
  readonly left: number;
}

/** Rows apart from the order stay whatever is left out. */
export function shownRows(table: DocTable, top: number | null): ShownRows {
  if (top === null || table.rest === null) return { rows: table.rows, left: 0 };
  const ordered = table.rows.length - (table.apart ?? 0);
  const shown = Math.min(ordered, top);
  return { rows: [...table.rows.slice(0, shown), ...table.rows.slice(ordered)], left: ordered - shown };
}
