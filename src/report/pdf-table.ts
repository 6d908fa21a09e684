import type { DocCell, DocTable, RenderOptions } from '../model/document.ts';
import type { Lang } from '../model/message.ts';
import { columnWidths } from './column-widths.ts';
import { interval } from './numbers.ts';
import { GROUNDS } from './pdf-picture.ts';
import { plain } from './plain.ts';
import { shownRows } from './shown-rows.ts';
import { cellText } from './terminal.ts';

/** A piece of a page in the words of pdfmake. */
export type Piece = Readonly<Record<string, unknown>>;

const QUIET = '#57606a';
const LINE = '#d0d7de';
const WASH = '#f0f3f6';
/** more columns than these stand across the long side of the page, and a table of still more is cut in parts */
export const UPRIGHT = 7;
const ACROSS = 11;
const CELL_PADDING = 4;
/** width of an average character, of the size of the font */
const CHARACTER = 0.54;

export function quiet(words: string): Piece {
  return { text: words, color: QUIET, fontSize: 8.5, margin: [0, 1, 0, 2] };
}

/** A table as far as it is shown, in parts where it is too wide; `shades`: the class of each figure of a matrix. */
export function tablePieces(
  table: DocTable,
  width: number,
  options: RenderOptions,
  shades: readonly (readonly string[])[] | null,
): readonly Piece[] {
  const { lang, top } = options;
  const { rows: shown, left } = shownRows(table, top);
  const parts = partsOf(table.columns.length).map((columns) => {
    const part: DocTable = {
      ...table,
      columns: columns.flatMap((column) => table.columns[column] ?? []),
      rows: shown.map((row) => columns.map((column): DocCell => row[column] ?? { kind: 'empty' })),
    };
    const classOf = (row: number, column: number) => shades?.[row]?.[(columns[column] ?? 0) - 1];
    return oneTable(part, width, lang, classOf);
  });
  return left > 0 && table.rest !== null ? [...parts, quiet(plain(lang, table.rest(left)))] : parts;
}

/** Columns of each part of a table too wide for a page; the first column leads every part. */
function partsOf(columns: number): readonly (readonly number[])[] {
  const all = Array.from({ length: columns }, (_, column) => column);
  if (columns <= ACROSS) return [all];
  const parts: number[][] = [];
  for (let from = 1; from < columns; from += ACROSS - 1)
    parts.push([0, ...all.slice(from, from + ACROSS - 1)]);
  return parts;
}

function oneTable(
  table: DocTable,
  width: number,
  lang: Lang,
  classOf: (row: number, column: number) => string | undefined,
): Piece {
  const head = table.columns.map(({ title }) => plain(lang, title));
  const cells = table.rows.map((row) => row.map((cell) => cellWords(lang, cell)));
  const align = (column: number) => table.columns[column]?.align ?? 'left';
  const room = width - table.columns.length * 2 * CELL_PADDING;
  const size = table.columns.length > UPRIGHT ? 7.5 : 8.5;
  return {
    margin: [0, 4, 0, 6],
    fontSize: size,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      keepWithHeaderRows: 1,
      widths: [...columnWidths(table.columns.length, [head, ...cells], room, size * CHARACTER)],
      body: [
        head.map((text, column) => ({
          text,
          alignment: align(column),
          bold: true,
          color: QUIET,
          fillColor: WASH,
        })),
        ...cells.map((row, at) =>
          row.map((text, column) => ({ text, alignment: align(column), ...shaded(classOf(at, column)) })),
        ),
      ],
    },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0,
      hLineColor: () => LINE,
      paddingLeft: () => CELL_PADDING,
      paddingRight: () => CELL_PADDING,
      paddingTop: () => 1,
      paddingBottom: () => 1,
    },
  };
}

function shaded(look: string | undefined): Piece {
  const ground = look === undefined ? undefined : GROUNDS[look];
  return ground === undefined ? {} : { fillColor: ground.fill, color: ground.ink };
}

function cellWords(lang: Lang, cell: DocCell): string {
  return cell.kind === 'bar'
    ? interval(lang, cell.lower, cell.upper, cell.digits)
    : plain(lang, cellText(lang, cell));
}
