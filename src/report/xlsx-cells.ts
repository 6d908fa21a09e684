import type { Row } from 'write-excel-file/node';
import { isMessage, msg, template } from '../messages/message.ts';
import type { DocCell, DocTable } from '../model/document.ts';
import type { Lang, Text } from '../model/message.ts';
import { plain } from './plain.ts';
import { cellText } from './terminal.ts';

export type Cell = Row[number];

/** A column of a sheet: where a table has an interval, a sheet has its two limits, as numbers. */
export interface SheetColumn {
  readonly title: Text;
  readonly right: boolean;
  readonly cell: (row: readonly DocCell[], at: number) => DocCell;
}

/** More than a spreadsheet takes in one cell is cut. */
const LONGEST_TEXT = 32_000;
const NARROWEST = 9;
const WIDEST = 44;

export const COLOURS = { ink: '#1B1F23', quiet: '#57606A', mark: '#8A4600', wash: '#EAEEF2' } as const;

interface Look {
  readonly fontWeight?: 'bold';
  readonly fontSize?: number;
  readonly textColor?: string;
  readonly backgroundColor?: string;
  readonly align?: 'left' | 'right';
  readonly alignVertical?: 'top' | 'bottom';
  readonly wrap?: boolean;
  readonly height?: number;
  readonly columnSpan?: number;
}

export const HEAD: Look = { fontWeight: 'bold', backgroundColor: COLOURS.wash, textColor: COLOURS.ink };

/** Text stays text, whatever it begins with. */
export function textCell(lang: Lang, value: Text, look: Look = {}): Cell {
  const text = plain(lang, value).slice(0, LONGEST_TEXT);
  return { value: NO_KEYS.has(text) ? `${text} ` : text, type: String, ...look };
}

/** The writer keeps texts as keys of a plain object, where these stand already: a blank at the end tells them apart. */
const NO_KEYS: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

export function numberCell(value: number, digits: number, unit = ''): Cell {
  const format = `#,##0${digits === 0 ? '' : `.${'0'.repeat(digits)}`}${unit}`;
  return { value: Object.is(value, -0) ? 0 : value, type: Number, format, align: 'right' };
}

/** A cell of a table: a number at full precision with the decimals it is printed with, else text. */
export function figureCell(lang: Lang, cell: DocCell, right: boolean): Cell {
  switch (cell.kind) {
    case 'count':
      return numberCell(cell.value, Number.isInteger(cell.value) ? 0 : 2);
    case 'decimal':
      return numberCell(cell.value, cell.digits);
    case 'empty':
      return null;
    case 'text':
      return (
        numberIn(lang, cell.text) ??
        textCell(lang, cell.text, { align: right ? 'right' : 'left', alignVertical: 'top' })
      );
    case 'status':
      return textCell(lang, cellText(lang, cell), { align: 'right', textColor: COLOURS.quiet });
    default:
      return textCell(lang, cellText(lang, cell), { align: right ? 'right' : 'left', alignVertical: 'top' });
  }
}

/** A text that is one number and nothing else, as that number: tables of several units hold their figures so. */
function numberIn(lang: Lang, value: Text): Cell | undefined {
  if (!isMessage(value) || !/^\{[a-z]+\}$/i.test(template(value.key)[lang])) return undefined;
  const [param] = Object.values(value.params);
  if (param === undefined || param === null || typeof param !== 'object') return undefined;
  if ('percent' in param) return numberCell(param.percent, param.digits ?? 1, '"%"');
  if ('decimal' in param) return numberCell(param.decimal, param.digits ?? 1);
  return isMessage(param) ? numberIn(lang, param) : undefined;
}

export function columnsOf(table: DocTable): readonly SheetColumn[] {
  const kindOf = (column: number) =>
    table.rows.map((row) => row[column]?.kind).find((kind) => kind === 'interval' || kind === 'bar');
  const intervals = table.columns.some((_, column) => kindOf(column) === 'interval');
  const { places } = table;
  const code: readonly SheetColumn[] =
    places === undefined
      ? []
      : [
          {
            title: msg('sheet-code'),
            right: false,
            cell: (_, at) => ({ kind: 'text', text: places[at] ?? '' }),
          },
        ];
  return [
    ...code,
    ...table.columns.flatMap(({ title, align }, column): readonly SheetColumn[] => {
      const kind = kindOf(column);
      if (kind === undefined)
        return [{ title, right: align === 'right', cell: (row) => row[column] ?? { kind: 'empty' } }];
      // a drawing of an interval that stands in figures beside it
      if (kind === 'bar' && intervals) return [];
      return (['lower', 'upper'] as const).map((side) => ({
        title: side === 'lower' ? msg('sheet-lower', { title }) : msg('sheet-upper', { title }),
        right: true,
        cell: (row) => limitOf(row[column], side),
      }));
    }),
  ];
}

function limitOf(cell: DocCell | undefined, side: 'lower' | 'upper'): DocCell {
  if (cell === undefined) return { kind: 'empty' };
  return cell.kind === 'interval' || cell.kind === 'bar'
    ? { kind: 'decimal', value: cell[side], digits: cell.digits }
    : cell;
}

/** A width that shows the longest cell of a column, within reason. */
export function widthOf(lang: Lang, column: SheetColumn, rows: DocTable['rows']): number {
  const longest = rows.reduce(
    (most, row, at) => Math.max(most, plain(lang, cellText(lang, column.cell(row, at))).length),
    Math.min(plain(lang, column.title).length, 18),
  );
  return Math.max(NARROWEST, Math.min(WIDEST, longest + 2));
}

const LINE_HEIGHT = 15;
/** letters are narrower than the digit that widths are counted in */
const LETTER = 0.92;

/** Height of a row whose texts are broken into lines of the columns' widths: a file must say it, not every program works it out. */
export function heightOf(values: readonly string[], widths: readonly number[], size = 1): number {
  const lines = values.map((value, column) =>
    Math.ceil((value.length * size * LETTER) / Math.max(1, (widths[column] ?? NARROWEST) - 1)),
  );
  return LINE_HEIGHT * Math.max(1, ...lines);
}
