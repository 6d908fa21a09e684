import { INVISIBLES } from './invisible.ts';
import { type Kind, kindOf } from './kinds.ts';
import type { Damage, RawRecord } from './types.ts';

/** A row that holds something, with the blank lines above it. */
export interface Row {
  readonly line: number;
  readonly lines: number;
  readonly cells: readonly string[];
  /** blank lines between the row above and this one */
  readonly blankBefore: number;
  readonly filled: number;
  /** index of the first and last cell that holds something */
  readonly first: number;
  readonly last: number;
  readonly damage: Damage | null;
  readonly hidden: boolean;
}

export interface Grid {
  readonly rows: readonly Row[];
  /** physical lines in all, blank ones at the end among them */
  readonly lines: number;
  /** merged cells of a sheet: 1-based lines, 0-based columns */
  readonly merged: readonly {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  }[];
  readonly sheet: string | null;
  /** lines above the first row that say how to read, `sep=;` */
  readonly preface: number;
}

const LONG = 20_000;

/** A cell as it is compared and classified: no invisible marks, single spaces. */
export function tidy(text: string): string {
  if (isTidy(text)) return text;
  if (text.length > LONG) return text.trim();
  return text.replace(INVISIBLES, '').replace(/\s+/g, ' ').trim();
}

/** Printable ASCII with single inner spaces, as nearly all cells are. */
function isTidy(text: string): boolean {
  if (text.length > LONG) return false;
  let space = true;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 32) {
      if (space) return false;
      space = true;
    } else if (code > 32 && code < 127) space = false;
    else return false;
  }
  return !space || text.length === 0;
}

/** Nothing but white space and marks that do not print. */
function isBlank(cell: string): boolean {
  const code = cell.charCodeAt(0);
  if (code > 32 && code < 127) return false;
  return cell.length < 64 ? tidy(cell) === '' : cell.trim() === '';
}

/** Strokes alone, as printed and Markdown tables have under their labels and between parts: `---|:--:|---`. */
export function isRule(cells: readonly string[]): boolean {
  let filled = 0;
  let length = 0;
  for (const cell of cells) {
    if (cell === '') continue;
    if (!/^ *[:+]?([-=_~*+])\1*[:+]?(?:[-+=]+)? *$/.test(cell)) {
      if (cell.trim() === '') continue;
      return false;
    }
    filled += 1;
    length = Math.max(length, cell.trim().length);
  }
  return length > (filled > 1 ? 2 : 4);
}

/** A workbook's fraction carries a mark (`1.222e0`) that keeps it from passing for thousands; people see it without. */
export function unmarked(cell: string): string {
  if (cell.endsWith('e0%') && /^[-+]?\d+(?:\.\d+)?e0%$/.test(cell)) return `${cell.slice(0, -3)}%`;
  return cell.endsWith('e0') && /^[-+]?\d+\.\d+e0$/.test(cell) ? cell.slice(0, -2) : cell;
}

export function kindAt(row: Row, column: number): Kind {
  return kindOf(tidy(row.cells[column] ?? ''));
}

/** Rows of records or of a sheet, blank ones counted and left out. */
export function gridRows(
  records: Iterable<
    Pick<RawRecord, 'line' | 'lines' | 'cells'> & {
      readonly damage?: Damage | null;
      readonly hidden?: boolean;
    }
  >,
  preface = 0,
): {
  readonly rows: readonly Row[];
  readonly end: number;
} {
  const rows: Row[] = [];
  let end = 0;
  let lastEnd = preface;
  for (const { line, lines, cells, damage, hidden } of records) {
    end = line + lines - 1;
    let filled = 0;
    let first = -1;
    let last = -1;
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column] ?? '';
      if (cell === '' || isBlank(cell)) continue;
      filled += 1;
      if (first === -1) first = column;
      last = column;
    }
    if (filled === 0 || isRule(cells)) continue;
    rows.push({
      line,
      lines,
      cells,
      blankBefore: line - lastEnd - 1,
      filled,
      first,
      last,
      damage: damage ?? null,
      hidden: hidden ?? false,
    });
    lastEnd = end;
  }
  return { rows, end };
}

/** Physical lines a run of rows takes beyond one each. */
export function continuation(rows: Iterable<Row>): number {
  let count = 0;
  for (const row of rows) count += row.lines - 1;
  return count;
}
