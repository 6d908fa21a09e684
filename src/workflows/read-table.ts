import { basename } from 'node:path';
import {
  cleanCell,
  HIDDEN,
  nikParts,
  showable,
  showableLabel,
  showablePath,
} from '../disclosure/identifiers.ts';
import { looksIndonesian, recogniseKinds } from '../ingest/header.ts';
import { type RawReading, type RawSheet, readRaw } from '../ingest/raw/read.ts';
import type { RawColumn, RawNote, RawTable, RawType, RawValue } from '../ingest/raw/types.ts';
import { DesmigError } from '../model/error.ts';
import type { Severity } from '../model/finding.ts';
import type { Bilingual, Lang, Message } from '../model/message.ts';
import { provinceNames } from '../regions/index.ts';
import { BUILT_IN, type Catalogue } from './catalogue.ts';
import { findingDefinitions } from './finding-definitions.ts';
import { closedColumns } from './read-table/closed-columns.ts';
import { groupNotes } from './read-table/group-notes.ts';
import { knownLabels } from './reading/known-labels.ts';
import type { InputFile } from './reading/open-input.ts';
import { countsPersons, internalOnly } from './row-level.ts';

export interface ReadTableOptions {
  readonly sheet?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly locale?: 'id' | 'en' | undefined;
  readonly dateOrder?: 'dmy' | 'mdy' | undefined;
  readonly audience?: 'public' | 'internal' | undefined;
  /** rows returned of each table; all by default. What is counted is never capped. */
  readonly rows?: number | undefined;
  readonly catalogue?: Catalogue | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** One thing noticed: where, how often, and what to do. Runs of lines are one finding. */
export interface TableFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly file: string;
  readonly sheet: string | null;
  readonly line: number | null;
  readonly lineEnd: number | null;
  readonly column: string | null;
  readonly cell: string | null;
  readonly value: string | null;
  readonly suggestion: string | null;
  readonly message: Bilingual;
  readonly hint: Bilingual;
  readonly count: number;
}

export interface TableRead {
  readonly sheet: string | null;
  readonly columns: readonly string[];
  /** cells as they stand in the file; null in closed columns */
  readonly rows: readonly (readonly (string | null)[])[];
  readonly values: readonly (readonly RawValue[])[];
  /** physical line, or sheet row, of each row */
  readonly lines: readonly number[];
  readonly headerLines: readonly number[];
  readonly types: Readonly<Record<string, RawType>>;
  readonly dialect: RawReading['dialect'];
  /** physical lines that are no rows, by reason */
  readonly excluded: Readonly<Record<string, number>>;
}

/** The same with its rows and values one after the other, made as they are asked for. */
export interface TableStream extends Omit<TableRead, 'rows' | 'values'> {
  readonly rows: Iterable<readonly (string | null)[]>;
  readonly values: Iterable<readonly RawValue[]>;
}

/** What was read of a file of any kind or of none. `error` says why it could not be read; then nothing was. */
export interface TablesRead<Table = TableRead> {
  readonly error: { readonly code: string; readonly message: Message; readonly cause: DesmigError } | null;
  readonly format: string | null;
  readonly sheets: readonly RawSheet[];
  readonly tables: readonly Table[];
  readonly findings: readonly TableFinding[];
  readonly lang: Lang;
}

/**
 * Reads every table of a file, of a known kind or of none, told nothing about it. A file that cannot be read comes
 * back as `error`. Columns that identify persons are closed: their cells are null.
 *
 * @throws DesmigError `internal-only` when rows about persons would leave for the public; usage errors.
 */
export async function readTable(file: InputFile, options: ReadTableOptions = {}): Promise<TablesRead> {
  const read = await streamTables(file, options);
  return {
    ...read,
    tables: read.tables.map((table) => ({ ...table, rows: [...table.rows], values: [...table.values] })),
  };
}

/** As `readTable`, with rows that need not be held twice. */
export async function streamTables(
  file: InputFile,
  options: ReadTableOptions = {},
): Promise<TablesRead<TableStream>> {
  const name = showablePath(typeof file === 'string' ? basename(file) : file.name);
  const catalogue = options.catalogue ?? BUILT_IN;
  let reading: RawReading;
  try {
    reading = await readRaw(file, {
      sheet: options.sheet,
      delimiter: options.delimiter,
      locale: options.locale,
      dateOrder: options.dateOrder,
      known: knownLabels(catalogue),
      province: await provinceNames(),
      signal: options.signal,
    });
  } catch (error) {
    if (!(error instanceof DesmigError) || (error.class !== 'input' && error.class !== 'resource'))
      throw error;
    return {
      error: { code: error.code, message: error.what, cause: error },
      format: null,
      sheets: [],
      tables: [],
      findings: [],
      lang: 'en',
    };
  }
  const closed = reading.tables.map((table) => closedColumns(table));
  if ((options.audience ?? 'public') === 'public') refuseForPublic(reading, closed, catalogue, name);
  const notes = [
    ...reading.notes.map((note) => withoutClosed(note, reading, closed)),
    ...closedNotes(reading, closed),
  ];
  return {
    error: null,
    format: reading.format,
    sheets: reading.sheets.map((sheet) => ({ ...sheet, name: showableLabel(sheet.name) })),
    tables: reading.tables.map((table, at) =>
      tableRead(table, closed[at] ?? new Map(), reading, options.rows),
    ),
    findings: groupNotes(notes).map((note) => findingOf(note, name)),
    lang: looksIndonesian(reading.tables[0]?.columns ?? []) ? 'id' : 'en',
  };
}

type Closed = ReadonlyMap<number, string>;

const shownSheet = (sheet: string | null) => (sheet === null ? null : showableLabel(sheet));

function refuseForPublic(
  reading: RawReading,
  closed: readonly Closed[],
  catalogue: Catalogue,
  name: string,
): void {
  const persons = reading.tables.some((table) => {
    const [kind] = recogniseKinds(table.columns, catalogue.datasets);
    return kind !== undefined && countsPersons(catalogue.datasets[kind.kind]);
  });
  if (!persons && closed.every((columns) => columns.size === 0)) return;
  throw internalOnly('--rows', name);
}

function tableRead(
  table: RawTable,
  closed: Closed,
  reading: RawReading,
  cap: number | undefined,
): TableStream {
  const columns = table.columns.map(showableLabel);
  const shown = table.read.map((column, at) =>
    closed.has(at) ? null : shownColumn(column, table.types[at] === 'text'),
  );
  const clean = shown.every((column, at) => column?.cells === table.read[at]?.cells);
  const count = Math.min(cap ?? table.rows.length, table.rows.length);
  return {
    sheet: shownSheet(table.sheet),
    columns,
    rows: clean && cap === undefined ? table.rows : rowsOf(shown, count, ({ cells }) => cells),
    values: rowsOf(shown, count, ({ values }) => values),
    lines: cap === undefined ? table.lines : table.lines.slice(0, cap),
    headerLines: table.headerLines,
    types: Object.fromEntries(
      columns.map((label, column) => [label, closed.has(column) ? 'text' : (table.types[column] ?? 'text')]),
    ),
    dialect: reading.dialect,
    excluded: table.excluded,
  };
}

/** Whole numbers below this have too few digits for an identifier. */
const FEW_DIGITS = 1e10;

/** A column without what in its cells identifies somebody; what holds nothing of the kind stays the same list. */
function shownColumn({ cells, values, slots }: RawColumn, isText: boolean): RawColumn {
  const cleanText = (text: string, value: RawValue) =>
    // in a column of dates or numbers, what was not read as one may be anything
    isText || value === null || value === text ? cleanCell(text) : nikParts(text) === null ? text : HIDDEN;
  const shown = cells.map((cell, at) => cleanText(cell, values[at] ?? null));
  return {
    cells: shown.every((cell, at) => cell === cells[at]) ? cells : shown,
    values: values.map((value, at) => {
      // a text that was shown as it is
      if (shown[at] === value) return value;
      if (typeof value === 'string') return cleanText(value, value);
      if (typeof value !== 'number' || (Number.isInteger(value) && Math.abs(value) < FEW_DIGITS))
        return value;
      return nikParts(String(value)) === null ? value : null;
    }),
    slots,
  };
}

/** The first rows of some columns, null where they are closed. */
function rowsOf<T>(
  columns: readonly (RawColumn | null)[],
  count: number,
  take: (column: RawColumn) => readonly T[],
): Iterable<readonly (T | null)[]> {
  const taken = columns.map((column) => (column === null ? null : { of: take(column), slots: column.slots }));
  return {
    *[Symbol.iterator]() {
      for (let row = 0; row < count; row += 1)
        yield taken.map((column) => (column === null ? null : (column.of[column.slots[row] ?? 0] ?? null)));
    },
  };
}

/** Notes whose value is about the file or stands around its rows, in none of them. */
const OF_FILE: ReadonlySet<string> = new Set([
  'encoding-assumed',
  'ambiguous-delimiter',
  'hidden-sheet',
  'title-row',
  'unit-row',
  'repeated-header',
  'column-number-row',
]);

/**
 * A note about a closed column keeps its place and loses its value and what was worked out from it; so does one about a row or a piece of text of no
 * column where any column is closed, for what it shows may stand in that one or belong there.
 */
function withoutClosed(note: RawNote, reading: RawReading, closed: readonly Closed[]): RawNote {
  const shut = reading.tables.some(
    (table, at) =>
      note.column !== undefined &&
      [...(closed[at]?.keys() ?? [])].some((column) => table.columns[column] === note.column),
  );
  const near =
    note.column === undefined && !OF_FILE.has(note.code) && closed.some((columns) => columns.size > 0);
  const shown = (text: string | undefined) =>
    shut || near || text === undefined ? undefined : (showable(text) ?? undefined);
  return { ...note, value: shown(note.value), suggestion: shown(note.suggestion) };
}

function closedNotes(reading: RawReading, closed: readonly Closed[]): readonly RawNote[] {
  return reading.tables.flatMap((table, at) =>
    [...(closed[at] ?? [])].map(
      ([column, kind]): RawNote => ({
        code: 'identifier-closed',
        line: table.headerLines[0],
        column: table.columns[column],
        value: kind,
        count: table.rows.length,
        ...(table.sheet === null ? {} : { sheet: table.sheet }),
      }),
    ),
  );
}

const DEFINITIONS = findingDefinitions();

function findingOf(note: RawNote, file: string): TableFinding {
  const definition = DEFINITIONS[note.code];
  if (definition === undefined) throw new Error(`no finding has the code ${note.code}`);
  return {
    code: note.code,
    severity: definition.severity,
    file,
    sheet: shownSheet(note.sheet ?? null),
    line: note.line ?? null,
    lineEnd: note.lineEnd ?? note.line ?? null,
    column: note.column === undefined ? null : showableLabel(note.column),
    cell: note.cell ?? null,
    value: note.value ?? null,
    suggestion: note.suggestion ?? null,
    message: definition.title,
    hint: definition.hint,
    count: note.count ?? 1,
  };
}
