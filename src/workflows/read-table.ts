import { basename } from 'node:path';
import { cleanCell, nikParts, showable, showableLabel, showablePath } from '../disclosure/identifiers.ts';
import { looksIndonesian, recogniseKinds } from '../ingest/header.ts';
import { type RawReading, type RawSheet, readRaw } from '../ingest/raw/read.ts';
import type { RawNote, RawTable, RawType, RawValue } from '../ingest/raw/types.ts';
import { DesmigError } from '../model/error.ts';
import type { Severity } from '../model/finding.ts';
import type { Bilingual, Lang, Message } from '../model/message.ts';
import { provinceNames } from '../regions/index.ts';
import { BUILT_IN, type Catalogue } from './catalogue.ts';
import { findingDefinitions } from './explain.ts';
import { closedColumns } from './read-table/closed-columns.ts';
import { groupNotes } from './read-table/group-notes.ts';
import { type InputFile, knownLabels } from './reading/open-input.ts';
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

/** What was read of a file of any kind or of none. `error` says why it could not be read; then nothing was. */
export interface TablesRead {
  readonly error: { readonly code: string; readonly message: Message; readonly cause: DesmigError } | null;
  readonly format: string | null;
  readonly sheets: readonly RawSheet[];
  readonly tables: readonly TableRead[];
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
    sheets: reading.sheets,
    tables: reading.tables.map((table, at) =>
      tableRead(table, closed[at] ?? new Map(), reading, options.rows),
    ),
    findings: groupNotes(notes).map((note) => findingOf(note, name)),
    lang: looksIndonesian(reading.tables[0]?.columns ?? []) ? 'id' : 'en',
  };
}

type Closed = ReadonlyMap<number, string>;

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

function tableRead(table: RawTable, closed: Closed, reading: RawReading, cap: number | undefined): TableRead {
  const shut = <T extends RawValue>(
    rows: readonly (readonly T[])[],
    clean: (cell: T, column: number, row: number) => T | null,
  ): readonly (readonly (T | null)[])[] =>
    (cap === undefined ? rows : rows.slice(0, cap)).map((row, at) => {
      const shown = (cell: T, column: number) => (closed.has(column) ? null : clean(cell, column, at));
      return row.every((cell, column) => shown(cell, column) === cell) ? row : row.map(shown);
    });
  const isText = table.columns.map((_, column) => table.types[column] === 'text');
  const cleaned = onceEach(cleanCell);
  const masked = onceEach((cell: string) => (nikParts(cell) === null ? cell : '[...]'));
  const cleanText = (cell: string, column: number) =>
    isText[column] === true ? cleaned(cell) : masked(cell);
  const columns = table.columns.map(showableLabel);
  const rows = shut(table.rows, cleanText);
  return {
    sheet: table.sheet,
    columns,
    rows,
    values: shut(table.values, (value, column, row) => {
      // a text that was shown as it is
      if (rows[row]?.[column] === value) return value;
      if (typeof value === 'string') return cleanText(value, column);
      if (typeof value !== 'number' || (Number.isInteger(value) && Math.abs(value) < FEW_DIGITS))
        return value;
      return nikParts(String(value)) === null ? value : null;
    }),
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
const MOST_REMEMBERED = 250_000;

/** A function that works out its answers once for what it is often asked. */
function onceEach<T, R>(answer: (asked: T) => R): (asked: T) => R {
  const known = new Map<T, R>();
  return (asked) => {
    const remembered = known.get(asked);
    if (remembered !== undefined) return remembered;
    const found = answer(asked);
    if (known.size < MOST_REMEMBERED) known.set(asked, found);
    return found;
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
 * A note about a closed column keeps its place and loses its value; so does one about a row or a piece of text of no
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
  const open = shut || near || note.value === undefined ? null : showable(note.value);
  return { ...note, value: open ?? undefined };
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
    sheet: note.sheet ?? null,
    line: note.line ?? null,
    lineEnd: note.lineEnd ?? note.line ?? null,
    column: note.column ?? null,
    cell: note.cell ?? null,
    value: note.value ?? null,
    suggestion: note.suggestion ?? null,
    message: definition.title,
    hint: definition.hint,
    count: note.count ?? 1,
  };
}
