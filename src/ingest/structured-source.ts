import type { GridRow, ReadingNote, TableSource } from '../model/table.ts';
import type { RawReading } from './raw/read.ts';
import { isPlainTotal } from './raw/totals.ts';
import type { RawNote, RawTable } from './raw/types.ts';

const SAMPLE_ROWS = 400;
const BATCH = 2000;

/** What is said of the file or its layout; what is said of columns is decided again when they are typed. */
const NOTED: ReadonlySet<string> = new Set([
  'encoding-assumed',
  'ambiguous-delimiter',
  'mixed-line-endings',
  'sep-line',
  'control-character',
  'mojibake',
  'hidden-sheet',
  'hidden-row',
  'hidden-column',
  'excel-error-value',
  'formula-no-cached-value',
  'fill-down',
  'multiple-tables',
  'multi-row-header',
  'unit-row',
  'missing-delimiter',
  'other-delimiter',
]);
/** Damage that a check of its own counts among the rows. */
const OF_ROWS: ReadonlySet<string> = new Set(['missing-cell', 'stray-quote', 'unterminated-quote']);

export interface StructuredOptions {
  readonly bytes: number;
  readonly sha256: () => Promise<string>;
  /** which of the tables, counted from 1 */
  readonly table: number;
  /** whether a label is the name of a province */
  readonly province: (label: string) => boolean;
}

/**
 * A table as the raw reading has it: what it left out is counted, what it keeps goes to the engine as it stands in the
 * file. Printed totals go along, for they are compared with their parts. Null where there are not so many tables.
 */
export function structuredSource(reading: RawReading, options: StructuredOptions): TableSource | null {
  const table = reading.tables[options.table - 1];
  if (table === undefined) return null;
  const left = Array.from({ length: table.left }, () => '');
  const sheets = table.sheets === undefined ? [] : [...new Set(table.sheets)];
  const rows = rowsOf(table, damageByLine(reading.notes), left, sheets);
  const header = [...left, ...table.columns];
  const meaning = table.sheets === undefined ? null : meaningOf(sheets, options.province);
  if (meaning !== null) header[header.length - 1] = meaning;
  const { blank = 0, continuation: _, rejected: __, total = 0, ...skipped } = table.excluded;
  const passed = rows.length - table.rows.length - table.rejected.length;
  const others = reading.tables.reduce((sum, one) => sum + (one === table ? 0 : filledLines(one)), 0);
  const width = header.length;
  return {
    format: reading.format,
    sheet: table.sheet,
    otherSheets: reading.sheets
      .filter(
        ({ name, visibility }) => visibility === 'visible' && name !== table.sheet && !sheets.includes(name),
      )
      .map(({ name }) => name),
    dialect: reading.dialect,
    bytes: options.bytes,
    sha256: options.sha256,
    title: table.title,
    headerLine: table.headerLines[0] ?? table.lines[0] ?? 1,
    header,
    levels: table.levels.map((level) => [...left, ...level]),
    sample: rows.slice(0, SAMPLE_ROWS),
    scattered: () => rows.slice(0, SAMPLE_ROWS).map((row) => row.cells),
    preamble: {
      ...skipped,
      ...(total > passed ? { total: total - passed } : {}),
      ...(others > 0 ? { 'other-table': (skipped['other-table'] ?? 0) + others } : {}),
    },
    blankLines: blank,
    notes: () => notesOf(reading.notes, table),
    lanes: [{ kind: 'rows', width, batches: () => batches(rows) }],
    lines: async (_lane, records) => records.map((record) => rows[record]?.line ?? 0),
    ...(sheets.length === 0 ? {} : { placeOf: (line: number) => placeOf(line, sheets) }),
    async close() {},
  };
}

/** Sheet rows of several sheets are told apart by the sheet's place among them. */
const SHEET_STEP = 10_000_000;

function placeOf(
  line: number,
  sheets: readonly string[],
): { readonly sheet: string | null; readonly line: number } {
  return { sheet: sheets[Math.floor(line / SHEET_STEP)] ?? null, line: line % SHEET_STEP };
}

/** Data, printed totals and rejected rows in the order of the file. */
function rowsOf(
  table: RawTable,
  damage: ReadonlyMap<string, string>,
  left: readonly string[],
  sheets: readonly string[],
): readonly GridRow[] {
  const row = (line: number, cells: readonly string[], sheet: string | undefined): GridRow => ({
    line: line + (sheet === undefined ? 0 : sheets.indexOf(sheet) * SHEET_STEP),
    cells: [...left, ...cells].map((cell) => (cell === '' ? null : cell)),
    damage: damage.get(placeKey(line, sheet ?? table.sheet)) ?? null,
  });
  // totals of sheets are those of the sheet, and compared with it by the raw reading
  const totals = sheets.length > 0 ? [] : table.totals.filter(isPlainTotal);
  return [
    ...table.rows.map((cells, at) => row(table.lines[at] ?? 0, cells, table.sheets?.[at])),
    ...totals.map(({ line, cells }) => row(line, cells, undefined)),
    ...table.rejected.map(({ line, cells }) => row(line, cells, undefined)),
  ].sort((a, b) => a.line - b.line);
}

/** What the sheets' names say: years, provinces, or nothing that is known. */
function meaningOf(sheets: readonly string[], province: (label: string) => boolean): string | null {
  if (sheets.every((name) => /^(?:19|20)\d{2}$/.test(name.trim()))) return 'Tahun';
  return sheets.every(province) ? 'Provinsi' : null;
}

function filledLines(table: RawTable): number {
  const { blank: _, continuation: __, 'other-table': ___, ...counts } = table.excluded;
  const excluded = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return table.headerLines.length + table.rows.length + excluded;
}

/** By line and sheet. */
function damageByLine(notes: readonly RawNote[]): ReadonlyMap<string, string> {
  return new Map(
    notes.flatMap(({ code, line, sheet }) =>
      OF_ROWS.has(code) && line !== undefined ? [[placeKey(line, sheet ?? null), code] as const] : [],
    ),
  );
}

function placeKey(line: number, sheet: string | null): string {
  return `${line} ${sheet ?? ''}`;
}

/** Notes of one code as one, with the first place. */
function notesOf(notes: readonly RawNote[], table: RawTable): readonly ReadingNote[] {
  const found = new Map<string, ReadingNote>();
  for (const { code, count = 1, line, cell, value, sheet } of notes) {
    const noted = NOTED.has(code) || (code === 'total-mismatch' && table.sheets !== undefined);
    if (!noted || (sheet !== undefined && table.sheet !== null && sheet !== table.sheet)) continue;
    const earlier = found.get(code);
    found.set(
      code,
      earlier === undefined
        ? {
            code,
            count,
            ...(line === undefined ? {} : { line }),
            ...(cell === undefined ? {} : { cell }),
            ...(value === undefined || code === 'fill-down' ? {} : { value }),
          }
        : {
            ...earlier,
            ...(line !== undefined && line < (earlier.line ?? 0) && cell === undefined ? { line } : {}),
            count: code === 'multiple-tables' ? earlier.count : earlier.count + count,
          },
    );
  }
  return [...found.values()];
}

async function* batches(rows: readonly GridRow[]): AsyncIterable<readonly GridRow[]> {
  for (let at = 0; at < rows.length; at += BATCH) yield rows.slice(at, at + BATCH);
}
