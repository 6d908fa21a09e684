import type { Bilingual, Message } from '../model/message.ts';
import { both } from './text.ts';

interface RowsRead {
  readonly error: { readonly code: string; readonly message: Message } | null;
  readonly sheets: readonly { readonly name: string; readonly visibility: string; readonly read: boolean }[];
  readonly tables: readonly {
    readonly sheet: string | null;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly (string | null)[])[];
    readonly values: readonly (readonly (string | number | boolean | null)[])[];
    readonly lines: readonly number[];
    readonly headerLines: readonly number[];
    readonly types: Readonly<Record<string, string>>;
    readonly dialect: object | null;
    readonly excluded: Readonly<Record<string, number>>;
  }[];
  readonly findings: readonly {
    readonly code: string;
    readonly message: Bilingual;
    readonly hint: Bilingual;
  }[];
}

/** What was read, row by row, in the shape of INGEST.md. */
export function rowsJson(read: RowsRead): string {
  const { error } = read;
  const object = {
    error: error === null ? null : { code: error.code, message: both(error.message).en },
    sheets: read.sheets,
    tables: read.tables.map((table) => ({
      sheet: table.sheet,
      columns: table.columns,
      rows: table.rows,
      values: table.values,
      lines: table.lines,
      headerLines: table.headerLines,
      types: table.types,
      dialect: table.dialect,
      excluded: table.excluded,
    })),
    findings: read.findings,
  };
  return `${JSON.stringify(object)}\n`;
}

/** The first table as plain CSV: cells as they stand in the file. */
export function* rowsCsv(read: RowsRead): Generator<string> {
  const [table] = read.tables;
  if (table === undefined) return;
  yield csvLine(table.columns);
  for (const row of table.rows) yield csvLine(row);
}

function csvLine(cells: readonly (string | null)[]): string {
  return `${cells.map((cell) => csvCell(cell ?? '')).join(',')}\r\n`;
}

/** Only what a spreadsheet would run as a formula gets an apostrophe; a lone `-` stays what it is. */
function csvCell(cell: string): string {
  const safe = /^[=@\t\r]|^[+-][\p{L}(@=]/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
