import type { Row } from 'write-excel-file/node';
import { msg } from '../messages/message.ts';
import type { Block, Document, RenderOptions } from '../model/document.ts';
import type { Lang } from '../model/message.ts';
import { type NumberedTable, numberedTables, readingLast } from './numbered-tables.ts';
import { plain } from './plain.ts';
import { shownRows } from './shown-rows.ts';
import {
  type Cell,
  COLOURS,
  columnsOf,
  figureCell,
  HEAD,
  heightOf,
  numberCell,
  textCell,
  widthOf,
} from './xlsx-cells.ts';
import { onePageWide } from './xlsx-print.ts';
import { withFixedTimes } from './zip-times.ts';

/** What a spreadsheet allows for the name of a sheet. */
const LONGEST_NAME = 31;
/** Width of a column of sentences, in characters. */
const PROSE = 84;
/** a table of more columns is printed across the page */
const ACROSS = 6;

/**
 * A document as a workbook: a cover, a sheet of notes, and a sheet for every table, with numbers as numbers and
 * everything else as text. Nothing in it is a formula.
 */
export async function xlsx(document: Document, options: RenderOptions): Promise<Uint8Array> {
  const { default: write } = await import('write-excel-file/node');
  const { lang } = options;
  const tables = numberedTables(document);
  const named = tables.map((one) => ({ ...one, sheet: sheetName(lang, one) }));
  const sheets = [
    coverSheet(document, named, lang),
    notesSheet(document, lang),
    ...named.map((one) => tableSheet(document, one, options)),
  ];
  const printed = { files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform: onePageWide } } } };
  return withFixedTimes(
    await write(sheets, { fontFamily: 'Calibri', fontSize: 11, features: [printed] }).toBuffer(),
  );
}

type NamedTable = NumberedTable & { readonly sheet: string };
interface OneSheet {
  readonly sheet: string;
  readonly data: Row[];
  readonly columns: { readonly width: number }[];
  readonly orientation?: 'landscape';
  readonly stickyRowsCount?: number;
  readonly showGridLines: boolean;
}

function sheetName(lang: Lang, { number, title }: NumberedTable): string {
  const words = plain(lang, title)
    .replace(/[[\]:*?/\\']/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const name = `${number} `;
  let rest = '';
  for (const word of words.split(' ')) {
    if (name.length + rest.length + word.length > LONGEST_NAME) break;
    rest += `${word} `;
  }
  return (name + rest).trim();
}

function coverSheet(document: Document, tables: readonly NamedTable[], lang: Lang): OneSheet {
  const rows: Row[] = [[textCell(lang, document.title, { fontSize: 18, fontWeight: 'bold' })]];
  for (const mark of document.marks)
    rows.push([textCell(lang, mark, { fontWeight: 'bold', textColor: COLOURS.mark })]);
  rows.push([]);
  const summary = document.sections.filter(({ role }) => role === 'summary');
  const leading = summary.length > 0 ? summary : readingLast(document).slice(0, 1);
  for (const { blocks } of leading)
    for (const block of blocks) if (block.kind !== 'table') rows.push(...proseRows(block, lang));
  rows.push([]);
  rows.push([
    textCell(lang, msg('sheet-contents'), HEAD),
    textCell(lang, msg('sheet-name'), HEAD),
    textCell(lang, msg('sheet-rows'), { ...HEAD, align: 'right' }),
  ]);
  for (const { title, sheet, table } of tables)
    rows.push([textCell(lang, title), textCell(lang, sheet), numberCell(table.rows.length, 0)]);
  return {
    sheet: plain(lang, msg('sheet-cover')),
    data: rows,
    columns: [{ width: PROSE }, { width: LONGEST_NAME + 3 }, { width: 9 }],
    orientation: 'landscape',
    showGridLines: false,
  };
}

function notesSheet(document: Document, lang: Lang): OneSheet {
  const rows: Row[] = [];
  for (const { blocks, role } of readingLast(document)) {
    if (role === 'summary') continue;
    // a heading over tables alone has nothing to note
    const said = blocks.some((block) => block.kind !== 'heading' && proseRows(block, lang).length > 0);
    if (said) rows.push(...blocks.flatMap((block) => proseRows(block, lang)), []);
  }
  return {
    sheet: plain(lang, msg('sheet-notes')),
    data: rows.length === 0 ? [[textCell(lang, document.title)]] : rows,
    columns: [{ width: PROSE }],
    orientation: 'landscape',
    showGridLines: false,
  };
}

/** What a block says outside its table, as rows. */
function proseRows(block: Block, lang: Lang): readonly Row[] {
  switch (block.kind) {
    case 'heading':
      return [
        [textCell(lang, block.text, { fontWeight: 'bold', fontSize: block.strong ? 13 : 11, wrap: true })],
      ];
    case 'facts':
      return block.items.map(([label, value]) => {
        const name = plain(lang, label);
        return [prose(`${name === '' ? '' : `${name}: `}${plain(lang, value)}`)];
      });
    case 'notes':
      return block.items.map((item) => [prose(`- ${plain(lang, item)}`, COLOURS.quiet)]);
    case 'finding':
      return [
        [prose(plain(lang, block.text), COLOURS.ink, true)],
        ...block.places.map((place): Row => [prose(plain(lang, place), COLOURS.quiet)]),
        ...(block.more > 0 ? [[prose(`... +${block.more}`, COLOURS.quiet)]] : []),
        ...(block.hint === null ? [] : [[prose(plain(lang, block.hint), COLOURS.quiet)]]),
      ];
    case 'sentence':
      return [[prose(plain(lang, block.text))]];
    case 'headline':
      return [
        [prose(`${plain(lang, block.title)}: ${plain(lang, block.value)}`, COLOURS.ink, true)],
        [prose(plain(lang, block.citation), COLOURS.quiet)],
      ];
    default:
      return [];
  }
}

function tableSheet(document: Document, one: NamedTable, options: RenderOptions): OneSheet {
  const { lang, top } = options;
  const { table } = one;
  const rows: Row[] = [[textCell(lang, one.title, { fontWeight: 'bold', fontSize: 13 })]];
  const marks = document.marks.map((mark) => plain(lang, mark)).join(' · ');
  if (marks !== '') rows.push([textCell(lang, marks, { fontWeight: 'bold', textColor: COLOURS.mark })]);
  const parts = columnsOf(table);
  const { rows: shown, left } = shownRows(table, top);
  const widths = parts.map((part) => widthOf(lang, part, shown));
  const height = heightOf(
    parts.map(({ title }) => plain(lang, title)),
    widths,
    1.15,
  );
  const header = parts.map(
    ({ title, right }): Cell =>
      textCell(lang, title, {
        ...HEAD,
        height,
        align: right ? 'right' : 'left',
        wrap: true,
        alignVertical: 'bottom',
      }),
  );
  rows.push(header);
  const heads = rows.length;
  for (const [at, row] of shown.entries())
    rows.push(parts.map(({ cell, right }) => figureCell(lang, cell(row, at), right)));
  const below = [...(left > 0 && table.rest !== null ? [table.rest(left)] : []), ...one.notes];
  if (below.length > 0)
    rows.push([], ...below.map((note): Row => [textCell(lang, note, { textColor: COLOURS.quiet })]));
  return {
    sheet: one.sheet,
    data: rows,
    columns: widths.map((width) => ({ width })),
    ...(parts.length > ACROSS ? { orientation: 'landscape' as const } : {}),
    stickyRowsCount: heads,
    showGridLines: true,
  };
}

function prose(value: string, colour: string = COLOURS.ink, bold = false): Cell {
  const cell = textCell('id', value, {
    textColor: colour,
    wrap: true,
    alignVertical: 'top',
    height: heightOf([value], [PROSE], bold ? 1.1 : 1),
  });
  return bold && typeof cell === 'object' && cell !== null ? { ...cell, fontWeight: 'bold' } : cell;
}
