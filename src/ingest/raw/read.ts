import { basename } from 'node:path';
import { withoutOwnLists } from '../own-sheet.ts';
import { sheetNamed } from '../workbook-source.ts';
import { type Built, buildTable } from './build-table.ts';
import { type RawInput, readContent } from './content.ts';
import { noTable, unbalanced } from './errors.ts';
import type { Grid } from './grid.ts';
import { mergeSheets } from './merge-sheets.ts';
import { openWorkbook, readSheet, type Workbook } from './sheet-grid.ts';
import { splitTables } from './split-tables.ts';
import { readText } from './text-grid.ts';
import type { RawNote, RawTable } from './types.ts';

export interface RawOptions {
  readonly sheet?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly locale?: 'id' | 'en' | undefined;
  readonly dateOrder?: 'dmy' | 'mdy' | undefined;
  /** whether a label names something desmig knows */
  readonly known: (label: string) => boolean;
}

export interface RawSheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  readonly read: boolean;
}

export interface RawReading {
  readonly format: string;
  readonly sheets: readonly RawSheet[];
  readonly tables: readonly RawTable[];
  readonly notes: readonly RawNote[];
  readonly dialect: {
    readonly encoding: string;
    readonly delimiter: string;
    readonly quote: string;
    readonly escape?: string;
  } | null;
}

/** Every table of a file, of a known kind or of none. Throws DesmigError where the file cannot be read. */
export async function readRaw(input: RawInput, options: RawOptions): Promise<RawReading> {
  const name = typeof input === 'string' ? basename(input) : input.name;
  const content = await readContent(input, name);
  if (content.kind === 'workbook') {
    try {
      const workbook = await openWorkbook(content.path);
      try {
        return await readWorkbook(workbook, name, options);
      } finally {
        await workbook.close();
      }
    } finally {
      await content.close();
    }
  }
  const text = await readText(content.bytes, name, options.delimiter ?? null);
  const built = tablesOf(text.grid, name, options, text.dialect.delimiter);
  if (built.length === 0) throw noTable(name);
  const { delimiter, quote, escape: mark } = text.dialect;
  return {
    format: delimiter === '\t' ? 'tsv' : 'csv',
    sheets: [],
    tables: built.map((one) => one.table),
    notes: [...text.notes, ...severalTables(built), ...built.flatMap((one) => one.notes)],
    dialect: { encoding: text.encoding, delimiter, quote, ...(mark === '' ? {} : { escape: mark }) },
  };
}

async function readWorkbook(workbook: Workbook, name: string, options: RawOptions): Promise<RawReading> {
  const visible = workbook.sheets
    .filter((sheet) => sheet.visibility === 'visible')
    .map((sheet) => sheet.name);
  const wanted =
    options.sheet === undefined ? withoutOwnLists(visible) : [sheetNamed(workbook, options.sheet, name)];
  const notes: RawNote[] = [];
  const perSheet: {
    readonly name: string;
    readonly built: readonly Built[];
    readonly notes: readonly RawNote[];
  }[] = [];
  for (const sheet of wanted) {
    const read = await readSheet(workbook, sheet);
    perSheet.push({ name: sheet, built: tablesOf(read.grid, name, options, null), notes: read.notes });
  }
  const hidden = workbook.sheets.length - visible.length;
  if (hidden > 0)
    notes.push({
      code: 'hidden-sheet',
      count: hidden,
      value: workbook.sheets.find((sheet) => sheet.visibility !== 'visible')?.name,
    });
  const chosen = mergeSheets(perSheet);
  if (chosen.built.length === 0) throw noTable(name);
  const read = new Set(chosen.sheets);
  notes.push(...perSheet.filter((one) => read.has(one.name)).flatMap((one) => one.notes));
  return {
    format: workbook.format,
    sheets: workbook.sheets.map((sheet) => ({ ...sheet, read: read.has(sheet.name) })),
    tables: chosen.built.map((one) => one.table),
    notes: [...notes, ...severalTables(chosen.built), ...chosen.built.flatMap((one) => one.notes)],
    dialect: null,
  };
}

function tablesOf(grid: Grid, file: string, options: RawOptions, delimiter: string | null): readonly Built[] {
  const sections = splitTables(grid, options.known);
  const lastLine = grid.rows.at(-1);
  const blankAfter = lastLine === undefined ? 0 : grid.lines - (lastLine.line + lastLine.lines - 1);
  const built = sections.map((section, at) =>
    buildTable(section, grid, {
      locale: options.locale ?? null,
      dateOrder: options.dateOrder ?? null,
      delimiter,
      blankAfter: at === sections.length - 1 ? blankAfter : 0,
      preface: at === 0 ? grid.preface : 0,
    }),
  );
  const accounted = built.reduce((sum, { table }) => sum + accountOf(table), 0);
  if (built.length > 0 && accounted !== grid.lines) throw unbalanced(file, grid.lines, accounted);
  return built;
}

/** Physical lines a table says what became of. */
export function accountOf(table: RawTable): number {
  const excluded = Object.values(table.excluded).reduce((sum, count) => sum + count, 0);
  return table.headerLines.length + table.rows.length + excluded;
}

function severalTables(built: readonly Built[]): readonly RawNote[] {
  return built.slice(1).map(
    ({ table }): RawNote => ({
      code: 'multiple-tables',
      line: table.headerLines[0] ?? table.lines[0],
      ...(table.sheet === null ? {} : { sheet: table.sheet }),
      count: built.length,
    }),
  );
}
