import type { Table } from 'docx';
import type { DocColumn } from '../model/document.ts';
import { columnWidths } from './column-widths.ts';

type Library = typeof import('docx');

const WASH = 'EAEEF2';
const LINE = 'BFC6CD';
/** twentieths of a point: A4 with margins of 2.5 cm */
const TEXT_WIDTH = 9070;
/** an average character of a table, and the space beside it */
const CHARACTER = 100;
const CELL_MARGIN = 80;
/** a table of no more rows stands on one page */
const SHORT = 14;
/** rows that stay with the head of a longer one */
const STARTING = 3;

/** A table of a memo, its words ready: the head is repeated on every page, rows are not split. */
export function memoTable(
  library: Library,
  columns: readonly DocColumn[],
  head: readonly string[],
  rows: readonly (readonly string[])[],
): Table {
  const {
    AlignmentType,
    BorderStyle,
    Paragraph,
    ShadingType,
    Table,
    TableCell,
    TableRow,
    TextRun,
    WidthType,
  } = library;
  const widths = columnWidths(
    columns.length,
    [head, ...rows],
    TEXT_WIDTH - columns.length * 2 * CELL_MARGIN,
    CHARACTER,
  ).map((width) => Math.floor(width + 2 * CELL_MARGIN));
  const line = { style: BorderStyle.SINGLE, size: 4, color: LINE };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const row = (cells: readonly string[], isHead: boolean, keepNext: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (text, column) =>
          new TableCell({
            width: { size: widths[column] ?? 0, type: WidthType.DXA },
            margins: { top: 30, bottom: 30, left: CELL_MARGIN, right: CELL_MARGIN },
            ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: WASH, color: 'auto' } } : {}),
            children: [
              new Paragraph({
                keepNext,
                spacing: { after: 0, line: 240 },
                alignment: columns[column]?.align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
                children: [new TextRun({ text, size: 18, bold: isHead })],
              }),
            ],
          }),
      ),
    });
  const together = (at: number) => at < (rows.length <= SHORT ? rows.length - 1 : STARTING);
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    borders: {
      top: line,
      bottom: line,
      left: none,
      right: none,
      insideHorizontal: line,
      insideVertical: none,
    },
    rows: [row(head, true, rows.length > 0), ...rows.map((cells, at) => row(cells, false, together(at)))],
  });
}
