import { type Evidence, evidenceOf, type TypingOptions, typeColumn } from './column.ts';
import { type Habits, habitsOf } from './column-habits.ts';
import { type DistinctCells, distinctColumns, repeatedRows } from './distinct-cells.ts';
import { fillDown } from './fill-down.ts';
import { continuation, type Grid, type Row, tidy, unmarked } from './grid.ts';
import { headerLevels, joinLabels } from './labels.ts';
import { chooseForm, type Form, parseNumber } from './numbers.ts';
import { mendExtra } from './ragged.ts';
import type { Reason, Section } from './split-tables.ts';
import { findTotals, type SumColumn } from './totals.ts';
import type { PrintedTotal, RawNote, RawTable } from './types.ts';
import { isCountLabel, isShareLabel } from './words.ts';

export interface BuildOptions {
  readonly locale: 'id' | 'en' | null;
  readonly dateOrder: 'dmy' | 'mdy' | null;
  /** of a text file; null for a sheet, whose rows have no ends of their own */
  readonly delimiter: string | null;
  /** blank lines behind the last row of the last table */
  readonly blankAfter: number;
  /** lines above the first row of the file that are no rows */
  readonly preface: number;
  /** whether a label is the name of a province */
  readonly province: (label: string) => boolean;
  /** fractions of a workbook keep the mark by which they are none of thousands */
  readonly marked: boolean;
}

export interface Built {
  readonly table: RawTable;
  readonly notes: readonly RawNote[];
}

/** Columns, rows and values of one section, with every physical line accounted for. */
export function buildTable(section: Section, grid: Grid, options: BuildOptions): Built {
  const notes: RawNote[] = [];
  const reasons = [...section.reasons];
  const where = grid.sheet === null ? {} : { sheet: grid.sheet };
  const add = (note: RawNote) => notes.push({ ...where, ...note });
  const dataRows = section.all.filter((_, at) => reasons[at] === 'data');
  // words that no quotes keep together
  const spaced = options.delimiter === ' ';
  const shape = widthOf(section, dataRows, grid, spaced);
  const labels = shape.labels;
  const width = labels.length;
  const kinds = habitsOf(
    dataRows.map((row) => row.cells),
    width,
  );
  // by row of the section
  const read: (readonly string[] | undefined)[] = [];
  for (const [at, row] of section.all.entries()) {
    if (reasons[at] !== 'data') continue;
    const cells = shape.from === 0 ? row.cells : row.cells.slice(shape.from);
    if (row.last - shape.from >= width || (spaced && cells.length > width)) {
      const moved: Row = { ...row, cells, last: Math.max(row.last - shape.from, width) };
      const mended = mendExtra(moved, width, kinds, options.delimiter ?? ' ');
      add({
        code: 'extra-cell',
        line: row.line,
        value: row.cells.slice(shape.from + width).join(options.delimiter ?? ' '),
      });
      if (mended === null) {
        reasons[at] = 'rejected';
        continue;
      }
      read[at] = mended;
      continue;
    }
    if (
      options.delimiter !== null &&
      cells.length > width &&
      cells.length === width + 1 &&
      shape.usual === width
    ) {
      add({ code: 'extra-cell', line: row.line, value: '' });
      read[at] = mendMiddle(row, cells, width, kinds, options.delimiter);
      continue;
    }
    if (options.delimiter !== null && cells.length < width && shape.from === 0) {
      if (cells.length < shape.shortest)
        add({ code: 'missing-cell', line: row.line, column: labels[cells.length] });
    }
    read[at] = pad(cells, width);
  }
  const cellsOf = fillDown(section.all, read, grid, shape.from, labels, add);
  const kept = [...reasons.keys()].filter((at) => reasons[at] === 'data');
  const keptCells = kept.map((at) => cellsOf[at] ?? []);
  const keptLines = kept.map((at) => section.all[at]?.line ?? 0);
  const form = fileForm(keptCells, keptLines, width);
  const keptColumns = distinctColumns(keptCells, width);
  const keptEvidence = keptColumns.map((column) => evidenceOf(column, keptLines));
  const sums = sumColumns(keptColumns, keptEvidence, labels, options.locale, form);
  const viewed = kept.flatMap((at, index) => {
    const row = section.all[at];
    const cells = keptCells[index] ?? [];
    return row === undefined ? [] : [cells === row.cells ? row : { ...row, cells }];
  });
  const { totals, notes: totalNotes } = findTotals(viewed, labels, sums, grid.sheet, options.province);
  notes.push(...totalNotes);
  const isData = viewed.map((row) => !totals.has(row));
  for (const [index, at] of kept.entries()) if (isData[index] === false) reasons[at] = 'total';
  const withoutTotals = <T>(all: readonly T[]): readonly T[] =>
    totals.size === 0 ? all : all.filter((_, index) => isData[index] === true);
  const cells = withoutTotals(keptCells);
  const lines = withoutTotals(keptLines);
  const columns = totals.size === 0 ? keptColumns : distinctColumns(cells, width);
  const typed = columns.map((column, at) => {
    const evidence = totals.size === 0 ? (keptEvidence[at] ?? null) : evidenceOf(column, lines);
    return typeColumn(labels[at] ?? '', column, evidence, lines, typing(options, form));
  });
  for (const column of typed) for (const one of column.notes) add(one);
  const blank = section.all.reduce((sum, row) => sum + row.blankBefore, 0) + options.blankAfter;
  noteLayout(section, reasons, labels, blank, cells.length, add);
  if (cells.length <= MOST_COMPARED)
    for (const row of repeatedRows(columns)) add({ code: 'duplicate-row', line: lines[row] });
  const shown = columns.map((column) =>
    grid.sheet === null || options.marked ? column.cells : column.cells.map(unmarked),
  );
  const table: RawTable = {
    sheet: grid.sheet,
    columns: labels,
    rows: rowsShown(cells, columns, shown),
    read: columns.map(({ slots }, at) => ({
      cells: shown[at] ?? [],
      values: typed[at]?.values ?? [],
      slots,
    })),
    lines,
    left: shape.from,
    totals: section.all.flatMap((row, at) =>
      reasons[at] === 'total'
        ? [printedTotal(row, cellsOf[at] ?? pad(row.cells, width), sums, options.marked)]
        : [],
    ),
    headerLines: section.headerRows.map((row) => row.line),
    levels: shape.cut === null ? shape.levels : [labels],
    rejected: section.all.flatMap((row, at) =>
      reasons[at] === 'rejected' ? [{ line: row.line, cells: row.cells.slice(shape.from) }] : [],
    ),
    types: typed.map((column) => column.type),
    title: section.all
      .filter((_, at) => reasons[at] === 'title')
      .map((row) =>
        row.cells
          .map(tidy)
          .filter((cell) => cell !== '')
          .join(' '),
      ),
    excluded: excludedBy(section, reasons, blank, options.preface),
    physicalLines: section.all.reduce((sum, row) => sum + row.lines, 0) + blank + options.preface,
  };
  return { table, notes };
}

/** Rows with their cells as people see them. */
function rowsShown(
  rows: readonly (readonly string[])[],
  columns: readonly DistinctCells[],
  shown: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const marked = columns.map(({ cells }, column) => cells.some((cell, at) => cell !== shown[column]?.[at]));
  if (!marked.includes(true)) return rows;
  return rows.map((row, at) =>
    row.map((cell, column) =>
      marked[column] === true ? (shown[column]?.[columns[column]?.slots[at] ?? 0] ?? cell) : cell,
    ),
  );
}

function printedTotal(
  row: Row,
  cells: readonly string[],
  sums: readonly SumColumn[],
  marked: boolean,
): PrintedTotal {
  const forms = new Map(sums.map(({ column, form }) => [column, form]));
  return {
    line: row.line,
    cells: marked ? cells : cells.map(unmarked),
    values: cells.map((cell, column) => {
      const form = forms.get(column);
      return form === undefined ? null : parseNumber(cell, form);
    }),
  };
}

function typing(options: BuildOptions, fileForm: Form): TypingOptions {
  return { locale: options.locale, dateOrder: options.dateOrder, fileForm };
}

function pad(cells: readonly string[], width: number): readonly string[] {
  if (cells.length === width) return cells;
  return Array.from({ length: width }, (_, column) => cells[column] ?? '');
}

function mendMiddle(
  row: Row,
  cells: readonly string[],
  width: number,
  kinds: Habits,
  delimiter: string,
): readonly string[] {
  const forced: Row = { ...row, cells, last: width };
  return mendExtra(forced, width, kinds, delimiter) ?? pad(cells.slice(0, width), width);
}

interface Width {
  readonly labels: readonly string[];
  /** texts of each header row */
  readonly levels: readonly (readonly string[])[];
  /** empty columns on the left, left out */
  readonly from: number;
  /** cells of most rows, trailing empty ones among them */
  readonly usual: number;
  /** cells below which a row lacks some */
  readonly shortest: number;
  readonly cut: number | null;
}

/** Columns from the header's and the rows' extents; blank columns at both sides are no columns. */
function widthOf(section: Section, data: readonly Row[], grid: Grid, spaced: boolean): Width {
  const { headerRows } = section;
  const headerExtent = Math.max(0, ...headerRows.map((row) => row.last + 1));
  const extents = new Map<number, number>();
  const lengths = new Map<number, number>();
  for (const row of data) {
    extents.set(row.last + 1, (extents.get(row.last + 1) ?? 0) + 1);
    lengths.set(row.cells.length, (lengths.get(row.cells.length) ?? 0) + 1);
  }
  const usual = most(lengths);
  const beyond = [...extents].filter(([extent]) => extent > headerExtent);
  const many = beyond.reduce((sum, [, count]) => sum + count, 0);
  let extent = headerExtent;
  if (headerRows.length === 0 && grid.sheet === null && usual > 1 && evenly(data, usual)) extent = usual;
  else if (headerRows.length === 0)
    extent =
      most(extents) === 0
        ? 0
        : Math.max(
            ...[...extents]
              .filter(([, count]) => count >= Math.max(1, data.length * 0.1))
              .map(([one]) => one),
            most(extents),
          );
  else if ((many > data.length * 0.5 && !spaced) || (grid.sheet !== null && many > 0))
    extent = Math.max(
      ...beyond
        .map(([one]) => one)
        .filter((one) => grid.sheet !== null || (extents.get(one) ?? 0) > data.length * 0.1),
      headerExtent,
    );
  let left = extent;
  for (const row of headerRows) left = Math.min(left, row.first);
  for (const row of data) left = Math.min(left, row.first);
  const from = Number.isFinite(left) && headerRows.length + data.length > 0 ? Math.max(0, left) : 0;
  const levels = headerLevels(headerRows, grid, extent).map((level) => level.slice(from));
  let labels = joinLabels(levels, extent - from);
  if (headerRows.length === 0) labels = labels.map((_, index) => `column_${index + 1}`);
  const shift = spareLabel(labels, headerRows, data, usual);
  if (shift !== null) labels = labels.filter((_, index) => index !== shift);
  return { labels, levels, from, usual, shortest: Math.min(labels.length, Math.max(usual, 1)), cut: shift };
}

/** Rows without labels above them have as many columns as cells, blank or not, where nearly all have as many. */
function evenly(data: readonly Row[], usual: number): boolean {
  return data.filter((row) => row.cells.length === usual).length >= data.length * 0.9;
}

/** A blank label in a header that has one cell more than nearly every row. */
function spareLabel(
  labels: readonly string[],
  headers: readonly Row[],
  data: readonly Row[],
  usual: number,
): number | null {
  const [header] = headers;
  if (
    headers.length !== 1 ||
    header === undefined ||
    data.length < 3 ||
    header.cells.length !== usual + 1 ||
    labels.length !== usual + 1
  )
    return null;
  if (data.filter((row) => row.cells.length === usual).length < data.length * 0.9) return null;
  const blank = labels.indexOf('');
  return blank === -1 ? null : blank;
}

function most(counts: ReadonlyMap<number, number>): number {
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** What decimal mark the file's unmistakable numbers have. */
function fileForm(rows: readonly (readonly string[])[], lines: readonly number[], width: number): Form {
  let id = 0;
  let en = 0;
  for (const column of distinctColumns(rows.slice(0, 2000), width)) {
    const evidence = evidenceOf(column, lines, 0.5);
    if (evidence === null || (evidence.id > 0 && evidence.en > 0)) continue;
    id += evidence.id > 0 ? 1 : 0;
    en += evidence.en > 0 ? 1 : 0;
  }
  return id > 0 && en === 0 ? 'id' : en > 0 && id === 0 ? 'en' : 'plain';
}

function sumColumns(
  columns: readonly DistinctCells[],
  all: readonly (Evidence | null)[],
  labels: readonly string[],
  locale: 'id' | 'en' | null,
  file: Form,
): readonly SumColumn[] {
  return columns.flatMap((cells, column): readonly SumColumn[] => {
    const evidence = all[column] ?? null;
    if (evidence === null || evidence.numbers === 0) return [];
    if (cells.present - evidence.numbers > evidence.numbers * 0.3) return [];
    const label = labels[column] ?? '';
    const { form } = chooseForm(evidence, {
      told: locale,
      counts: isCountLabel(label),
      share: isShareLabel(label),
      file,
    });
    return [{ column, form }];
  });
}

function excludedBy(
  section: Section,
  reasons: readonly Reason[],
  blank: number,
  preface: number,
): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  const bump = (reason: string, count: number) => {
    if (count > 0) counts[reason] = (counts[reason] ?? 0) + count;
  };
  for (const reason of reasons) if (reason !== 'data' && reason !== 'header') bump(reason, 1);
  bump('title', preface);
  bump('blank', blank);
  bump('continuation', continuation(section.all));
  return counts;
}

const MOST_COMPARED = 200_000;

const LAYOUT_CODES: Readonly<Partial<Record<Reason, string>>> = {
  title: 'title-row',
  footnote: 'footnote-row',
  total: 'total-row',
  unit: 'unit-row',
  'repeated-header': 'repeated-header',
  'column-number': 'column-number-row',
};

function noteLayout(
  section: Section,
  reasons: readonly Reason[],
  labels: readonly string[],
  blank: number,
  data: number,
  add: (note: RawNote) => void,
): void {
  for (const [at, row] of section.all.entries()) {
    const code = LAYOUT_CODES[reasons[at] ?? 'data'];
    if (code !== undefined)
      add({
        code,
        line: row.line,
        lineEnd: row.line + row.lines - 1,
        value: row.cells.map(tidy).find((cell) => cell !== ''),
      });
    if (row.blankBefore > 0)
      add({
        code: 'blank-row',
        line: row.line - row.blankBefore,
        lineEnd: row.line - 1,
        count: row.blankBefore,
      });
    if (row.hidden && reasons[at] === 'data') add({ code: 'hidden-row', line: row.line });
    if (row.damage !== null)
      add({ code: row.damage.kind, line: row.line, column: labels[row.damage.column] });
  }
  const [first] = section.headerRows;
  const last = section.headerRows.at(-1);
  if (first === undefined) {
    if (section.all.length > 0)
      add({ code: 'no-header', line: section.all.find((_, at) => reasons[at] === 'data')?.line });
    return;
  }
  if (section.headerRows.length > 1)
    add({
      code: 'multi-row-header',
      line: first.line,
      lineEnd: last?.line,
      count: section.headerRows.length,
    });
  if (data === 0) add({ code: 'no-data-rows', line: first.line });
  const seen = new Map<string, number>();
  for (const label of labels) {
    if (label === '') add({ code: 'blank-label', line: first.line });
    else seen.set(label, (seen.get(label) ?? 0) + 1);
  }
  for (const [label, count] of seen)
    if (count > 1) add({ code: 'duplicate-label', line: first.line, column: label, value: label, count });
  if (blank === 0) return;
}
