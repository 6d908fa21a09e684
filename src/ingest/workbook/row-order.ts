import type { WorkbookRow } from './types.ts';

/** Rows from the top of the sheet to its end, which some writers do not keep to; parts of one row are joined. */
export function inSheetOrder(rows: readonly WorkbookRow[]): readonly WorkbookRow[] {
  if (rows.every((row, at) => at === 0 || row.line > (rows[at - 1]?.line ?? 0))) return rows;
  const joined = new Map<number, WorkbookRow>();
  for (const row of rows) {
    const above = joined.get(row.line);
    joined.set(row.line, above === undefined ? row : join(above, row));
  }
  return [...joined.values()].sort((a, b) => a.line - b.line);
}

function join(first: WorkbookRow, second: WorkbookRow): WorkbookRow {
  const width = Math.max(first.cells.length, second.cells.length);
  return {
    line: first.line,
    cells: Array.from({ length: width }, (_, column) => second.cells[column] ?? first.cells[column] ?? null),
    hidden: first.hidden || second.hidden,
  };
}
