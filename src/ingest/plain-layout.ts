import type { GridRow } from '../model/table.ts';
import { buildTable } from './raw/build-table.ts';
import { type Grid, gridRows, isRule } from './raw/grid.ts';
import { headerLevels, joinLabels } from './raw/labels.ts';
import { labelKey } from './raw/merge-sheets.ts';
import { cutSideways } from './raw/side-tables.ts';
import { type Section, splitTables } from './raw/split-tables.ts';
import { isPlainTotal } from './raw/totals.ts';

/** Columns among which the label of a row stands. */
const LABEL_COLUMNS = 4;

/** What the first rows show of how a table lies in its file. */
export interface Lie {
  /** one table under one row of labels: rows can go to the engine as they come */
  readonly plain: boolean;
  /** its labels in no order, to tell sheets of one header by; null where there is no one table with a header */
  readonly key: string | null;
  /** of one table under a header of one row or several; else null */
  readonly head: Head | null;
}

/** What stands above the first row of data. */
export interface Head {
  /** one a column, of all header rows together */
  readonly labels: readonly string[];
  readonly levels: readonly (readonly string[])[];
  /** lines that hold something, by what they are; header rows among them */
  readonly reasons: ReadonlyMap<number, string>;
  /** line of the first row of data */
  readonly body: number;
}

/** What labels name. */
export interface KnownNames {
  /** a declared column of any kind */
  readonly known: (label: string) => boolean;
  readonly province: (label: string) => boolean;
}

/** Whether the first rows are one table under one row of labels. `merged` is what is known of merged cells by then. */
export function lieOf(
  rows: readonly GridRow[],
  { known, province }: KnownNames,
  merged: Grid['merged'] = [],
): Lie {
  const { rows: filled, end } = gridRows(
    rows.map(({ line, cells }) => ({
      line,
      lines: 1 + cells.reduce((sum, cell) => sum + (cell?.match(/\r\n|\n|\r/g)?.length ?? 0), 0),
      cells: cells.map((cell) => cell ?? ''),
    })),
  );
  const grid: Grid = { rows: filled, lines: end, merged, sheet: null, preface: 0 };
  if (cutSideways(filled).length > 1 || rows.some(({ cells }) => isRule(cells.map((cell) => cell ?? ''))))
    return { plain: false, key: null, head: null };
  const sections = splitTables(grid, known).filter((section) => section.reasons.includes('data'));
  const [first] = sections;
  if (first === undefined || first.headerRows.length === 0) return { plain: true, key: null, head: null };
  const width = Math.max(...first.headerRows.map((row) => row.last + 1));
  const levels = headerLevels(first.headerRows, grid, width);
  const labels = joinLabels(levels, width);
  const top = first.headerRows[0]?.line ?? 0;
  const tall = merged.some((range) => range.bottom > range.top && range.top > top);
  const plain =
    sections.length === 1 &&
    first.headerRows.length === 1 &&
    !first.reasons.includes('unit') &&
    !tall &&
    !holdsParents(first, grid, province);
  if (sections.length > 1) return { plain, key: null, head: null };
  const above = first.all.slice(0, first.head.body);
  const head: Head = {
    labels,
    levels,
    reasons: new Map(above.map((row, at) => [row.line, first.reasons[at] ?? 'title'])),
    body: first.all[first.head.body]?.line ?? end + 1,
  };
  return { plain, key: labelKey(labels), head };
}

/** Rows of provinces among those of their parts, whose sums they are. */
function holdsParents(section: Section, grid: Grid, province: (label: string) => boolean): boolean {
  const data = section.all.filter((_, at) => section.reasons[at] === 'data');
  const named = data.filter((row) =>
    row.cells.slice(0, LABEL_COLUMNS).some((cell) => cell !== '' && province(cell)),
  );
  if (named.length === 0 || named.length * 2 > data.length) return false;
  const { table } = buildTable(section, grid, {
    locale: null,
    dateOrder: null,
    delimiter: null,
    blankAfter: 0,
    preface: 0,
    province,
    marked: true,
  });
  return !table.totals.every(isPlainTotal);
}
