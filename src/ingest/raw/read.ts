import { basename } from 'node:path';
import { withoutOwnLists } from '../own-sheet.ts';
import { sheetNamed } from '../sheet-named.ts';
import { type Built, buildTable } from './build-table.ts';
import { type RawInput, readContent } from './content.ts';
import { noTable, unbalanced } from './errors.ts';
import type { Grid } from './grid.ts';
import { mergeSheets } from './merge-sheets.ts';
import type { Workbook } from './sheet-grid.ts';
import { cutSideways } from './side-tables.ts';
import { splitTables } from './split-tables.ts';
import type { RawNote, RawTable } from './types.ts';

export interface RawOptions {
  readonly sheet?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly locale?: 'id' | 'en' | undefined;
  readonly dateOrder?: 'dmy' | 'mdy' | undefined;
  /** whether a label names something desmig knows */
  readonly known: (label: string) => boolean;
  /** whether a label is the name of a province */
  readonly province?: ((label: string) => boolean) | undefined;
  /** fractions of a workbook keep the mark by which they are none of thousands */
  readonly marked?: boolean | undefined;
  /** looked at between sheets and steps */
  readonly signal?: AbortSignal | undefined;
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
  const content = await readContent(input, name, options.signal);
  await mayStop(options.signal);
  if (content.kind === 'workbook') {
    try {
      const { openWorkbook } = await import('./sheet-grid.ts');
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
  const { readText } = await import('./text-grid.ts');
  const text = await readText(content.bytes, name, options.delimiter ?? null);
  await mayStop(options.signal);
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
  const { readSheet } = await import('./sheet-grid.ts');
  for (const sheet of wanted) {
    await mayStop(options.signal);
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

/** Lets the caller change its mind: an abort that came in the meantime ends the reading here. */
async function mayStop(signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return;
  await new Promise((resolve) => setImmediate(resolve));
  signal.throwIfAborted();
}

function tablesOf(grid: Grid, file: string, options: RawOptions, delimiter: string | null): readonly Built[] {
  const lastLine = grid.rows.at(-1);
  const blankAfter = lastLine === undefined ? 0 : grid.lines - (lastLine.line + lastLine.lines - 1);
  const whole = cutSideways(grid.rows);
  const sections = whole.length > 1 ? [] : splitTables(grid, options.known);
  // the only table of a sheet is not looked for in itself
  const alone = sections.length === 1 ? sections : null;
  const groups =
    whole.length > 1 || alone !== null ? [whole] : sections.map((section) => cutSideways(section.all));
  let accounted = 0;
  const built = groups.flatMap((strips, at) => {
    const preface = at === 0 ? grid.preface : 0;
    const after = at === groups.length - 1 ? blankAfter : 0;
    const perStrip = strips.map((strip) =>
      (alone ?? splitTables({ ...grid, rows: strip.rows }, options.known)).map((section, index, sections) =>
        buildTable(section, grid, {
          locale: options.locale ?? null,
          dateOrder: options.dateOrder ?? null,
          delimiter,
          blankAfter: index === sections.length - 1 ? after + strip.after : 0,
          preface: index === 0 ? preface : 0,
          province: options.province ?? (() => false),
          marked: options.marked ?? false,
        }),
      ),
    );
    const accounts = perStrip.map((tables) => tables.reduce((sum, { table }) => sum + accountOf(table), 0));
    const [lines = 0] = accounts;
    const off = accounts.find((one) => one !== lines);
    if (off !== undefined) throw unbalanced(file, lines, off);
    accounted += lines;
    return perStrip.flatMap((tables, index) => besideOthers(tables, strips[index]?.besides ?? 0, grid));
  });
  if (built.length > 0 && accounted !== grid.lines) throw unbalanced(file, grid.lines, accounted);
  return built.toSorted((a, b) => topOf(a) - topOf(b) || a.table.left - b.table.left);
}

function topOf({ table }: Built): number {
  return table.headerLines[0] ?? table.lines[0] ?? 0;
}

/** Lines that only the tables beside this one fill are no blank ones. */
function besideOthers(tables: readonly Built[], besides: number, grid: Grid): readonly Built[] {
  if (besides === 0) return tables;
  const filled = new Set(grid.rows.map((row) => row.line));
  let left = besides;
  return tables.map(({ table, notes }) => {
    const { blank = 0, ...excluded } = table.excluded;
    const taken = Math.min(left, blank);
    left -= taken;
    const counts = { ...excluded, ...(blank > taken ? { blank: blank - taken } : {}) };
    return {
      table: { ...table, excluded: taken === 0 ? counts : { ...counts, 'other-table': taken } },
      notes: notes.filter(({ code, line }) => code !== 'blank-row' || !filled.has(line ?? 0)),
    };
  });
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
