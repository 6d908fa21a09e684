import type { DocCell, DocTable } from '../model/document.ts';

/** Rows of a table where it may be shortened to its first `top`, and how many are left out. */
export interface ShownRows {
  readonly rows: readonly (readonly DocCell[])[];
  readonly left: number;
  /** how many of them, the last ones, stand apart from the order */
  readonly apart: number;
}

/** Rows apart from the order are shortened by themselves, so that one of them always stays. */
export function shownRows(table: DocTable, top: number | null): ShownRows {
  if (top === null || table.rest === null) return { rows: table.rows, left: 0, apart: table.apart ?? 0 };
  const at = table.rows.length - (table.apart ?? 0);
  const [ordered, apart] = [table.rows.slice(0, at), table.rows.slice(at)];
  const kept = apart.slice(0, Math.max(1, top));
  const rows = [...ordered.slice(0, top), ...kept];
  return { rows, left: table.rows.length - rows.length, apart: kept.length };
}
