import type { MergedRange } from './cell-reference.ts';
import { htmlAttribute, htmlText, LINE_BREAK, scanHtml } from './html-scanner.ts';
import { MAX_COLUMNS, MAX_ROWS } from './limits.ts';
import type { WorkbookRow } from './types.ts';

export interface HtmlTable {
  readonly rows: readonly WorkbookRow[];
  readonly merged: readonly MergedRange[];
}

interface OpenTable {
  readonly rows: WorkbookRow[];
  readonly merged: MergedRange[];
  line: number;
  column: number;
  hidden: boolean;
  cells: (string | null)[];
  inRow: boolean;
  cell: { readonly text: string[]; readonly columns: number; readonly rows: number } | null;
  /** By column, the last row that a cell from above covers. */
  readonly covered: number[];
}

/** The HTML standard's own bounds. */
const MAX_COLUMN_SPAN = 1000;
const MAX_ROW_SPAN = 65_534;

const BREAKING = new Set(['br', 'p', 'div', 'li']);

/**
 * The tables of an HTML document that hold any text, in order of their opening tags. End tags may be
 * missing; a table inside a cell is a table of its own. Cells stay the text they show: what a number means
 * is for the column to say.
 */
export function readHtmlTables(html: string): readonly HtmlTable[] {
  const all: OpenTable[] = [];
  const open: OpenTable[] = [];
  scanHtml(html, {
    open(name, attributes) {
      if (name === 'table') {
        const table = newTable();
        all.push(table);
        open.push(table);
        return;
      }
      const table = open.at(-1);
      if (table === undefined) return;
      if (name === 'tr') startRow(table, attributes);
      else if (name === 'td' || name === 'th') startCell(table, attributes);
      else if (BREAKING.has(name) && table.cell !== null) table.cell.text.push(LINE_BREAK);
    },
    close(name) {
      const table = open.at(-1);
      if (table === undefined) return;
      if (name === 'table') {
        endRow(table);
        open.pop();
      } else if (name === 'tr') endRow(table);
      else if (name === 'td' || name === 'th') endCell(table);
    },
    text(raw) {
      open.at(-1)?.cell?.text.push(raw);
    },
  });
  for (const table of open) endRow(table);
  return all.filter((table) => table.rows.length > 0);
}

function newTable(): OpenTable {
  return {
    rows: [],
    merged: [],
    line: 0,
    column: 0,
    hidden: false,
    cells: [],
    inRow: false,
    cell: null,
    covered: [],
  };
}

function startRow(table: OpenTable, attributes: string): void {
  endRow(table);
  table.inRow = true;
  table.line++;
  table.column = 0;
  table.cells = [];
  table.hidden = /display\s*:\s*none/i.test(htmlAttribute(attributes, 'style') ?? '');
}

function startCell(table: OpenTable, attributes: string): void {
  endCell(table);
  if (!table.inRow) startRow(table, '');
  while ((table.covered[table.column] ?? 0) >= table.line) table.column++;
  table.cell = {
    text: [],
    columns: spanOf(attributes, 'colspan', MAX_COLUMN_SPAN),
    rows: spanOf(attributes, 'rowspan', MAX_ROW_SPAN),
  };
}

function spanOf(attributes: string, name: string, most: number): number {
  const span = Number.parseInt(htmlAttribute(attributes, name) ?? '1', 10);
  return span >= 1 ? Math.min(span, most) : 1;
}

function endCell(table: OpenTable): void {
  const { cell, column, line } = table;
  if (cell === null) return;
  table.cell = null;
  const right = Math.min(column + cell.columns, MAX_COLUMNS) - 1;
  const bottom = Math.min(line + cell.rows - 1, MAX_ROWS);
  const text = htmlText(cell.text);
  if (text !== '' && column < MAX_COLUMNS) {
    while (table.cells.length < column) table.cells.push(null);
    table.cells[column] = text;
  }
  if (right > column || bottom > line) table.merged.push({ top: line, left: column, bottom, right });
  if (bottom > line) for (let c = column; c <= right; c++) table.covered[c] = bottom;
  table.column = right + 1;
}

function endRow(table: OpenTable): void {
  endCell(table);
  if (table.inRow && table.cells.length > 0) {
    table.rows.push({ line: table.line, cells: table.cells, hidden: table.hidden });
  }
  table.inRow = false;
}
