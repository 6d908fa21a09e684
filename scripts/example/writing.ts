export interface Dialect {
  readonly delimiter: ',' | ';' | '\t';
  readonly newline: '\n' | '\r\n';
}

function quoted(cell: string, delimiter: string): string {
  const needs = cell.includes(delimiter) || cell.includes('"') || cell.includes('\n') || cell.includes('\r');
  return needs ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Rows as delimited text; every row is filled with empty cells to the width of the widest. */
export function delimited(rows: readonly (readonly string[])[], { delimiter, newline }: Dialect): string {
  const width = Math.max(...rows.map((row) => row.length));
  return rows
    .map((row) => [...row, ...Array<string>(width - row.length).fill('')])
    .map((row) => row.map((cell) => quoted(cell, delimiter)).join(delimiter) + newline)
    .join('');
}

/** `1.222`: thousands as Indonesian spreadsheets print them. */
export function thousands(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.');
}
