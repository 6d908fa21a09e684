import type { Bilingual, Message } from '../model/message.ts';
import { both } from './text.ts';

interface RowsRead {
  readonly error: { readonly code: string; readonly message: Message } | null;
  readonly sheets: readonly { readonly name: string; readonly visibility: string; readonly read: boolean }[];
  readonly tables: readonly {
    readonly sheet: string | null;
    readonly columns: readonly string[];
    readonly rows: Iterable<readonly (string | null)[]>;
    readonly values: Iterable<readonly (string | number | boolean | null)[]>;
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

/** What was read, row by row, in the shape of INGEST.md; in pieces, since a text has a longest length. */
export function* rowsJson(read: RowsRead): Generator<string> {
  const { error } = read;
  yield `{"error":${JSON.stringify(error === null ? null : { code: error.code, message: both(error.message).en })},"sheets":${JSON.stringify(read.sheets)},"tables":[`;
  for (const [at, table] of read.tables.entries()) {
    yield `${at > 0 ? ',' : ''}{"sheet":${JSON.stringify(table.sheet)},"columns":${JSON.stringify(table.columns)},"rows":[`;
    yield* listed(table.rows);
    yield '],"values":[';
    yield* listed(table.values);
    const { lines, headerLines, types, dialect, excluded } = table;
    yield `],${JSON.stringify({ lines, headerLines, types, dialect, excluded }).slice(1)}`;
  }
  yield `],"findings":${JSON.stringify(read.findings)}}\n`;
}

const PIECE = 2000;

function* listed(rows: Iterable<readonly (string | number | boolean | null)[]>): Generator<string> {
  let piece: (readonly (string | number | boolean | null)[])[] = [];
  let first = true;
  for (const row of rows) {
    piece.push(row);
    if (piece.length < PIECE) continue;
    yield (first ? '' : ',') + JSON.stringify(piece).slice(1, -1);
    first = false;
    piece = [];
  }
  if (piece.length > 0) yield (first ? '' : ',') + JSON.stringify(piece).slice(1, -1);
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
