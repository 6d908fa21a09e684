import { msg } from '../messages/message.ts';
import type { Block, DocCell, DocTable, Document, RenderOptions, Section } from '../model/document.ts';
import type { Lang, Text } from '../model/message.ts';
import { columnWidths } from './column-widths.ts';
import { chartNotes, readingLast, tableIn, titleIn } from './numbered-tables.ts';
import { interval } from './numbers.ts';
import { funnelDrawing } from './pdf-funnel.ts';
import { plain } from './plain.ts';
import { cellText } from './terminal.ts';

/** A piece of a page in the words of pdfmake. */
type Piece = Readonly<Record<string, unknown>>;

/** A moment for what a file must date, so that the same report is the same bytes. */
const FIXED_MOMENT = new Date('2000-01-01T00:00:00Z');
const INK = '#1b1f23';
const QUIET = '#57606a';
const MARK = '#8a4600';
const LINE = '#d0d7de';
const WASH = '#f0f3f6';
/** points: A4 with its margins */
const SHORT = 595.28;
const LONG = 841.89;
const SIDE = 45;
/** more columns than these stand across the long side of the page, and a table of still more is cut in parts */
const UPRIGHT = 7;
const ACROSS = 11;
const CELL_PADDING = 4;
/** width of an average character, of the size of the font */
const CHARACTER = 0.54;

/** A document as pages: a page a section, bookmarks, marks at the head and numbers at the foot of each page. */
export async function pdf(document: Document, options: RenderOptions): Promise<Uint8Array> {
  const { lang } = options;
  const make = await library();
  const title = plain(lang, document.title);
  const marks = document.marks.map((mark) => plain(lang, mark)).join(' · ');
  const definition = {
    pageSize: 'A4',
    pageMargins: [SIDE, 54, SIDE, 50],
    language: lang,
    displayTitle: true,
    info: {
      title: marks === '' ? title : `${title} (${marks})`,
      creator: 'desmig',
      producer: 'desmig',
      creationDate: FIXED_MOMENT,
    },
    defaultStyle: { font: 'Roboto', fontSize: 9.5, lineHeight: 1.2, color: INK },
    header: () => ({
      margin: [SIDE, 24, SIDE, 0],
      fontSize: 8,
      columns: [
        { text: title, color: QUIET },
        { text: marks, color: MARK, bold: true, alignment: 'right' },
      ],
    }),
    footer: (page: number, pages: number) => ({
      margin: [SIDE, 18, SIDE, 0],
      fontSize: 8,
      color: QUIET,
      alignment: 'right',
      text: plain(lang, msg('page-of', { page, pages })),
    }),
    content: [
      { text: title, fontSize: 20, bold: true, margin: [0, 0, 0, 4] },
      ...(marks === '' ? [] : [{ text: marks, color: MARK, bold: true, margin: [0, 0, 0, 4] }]),
      ...readingLast(document).flatMap((section, at) => sectionPieces(section, at, document.title, options)),
    ],
  };
  return new Uint8Array(await make.createPdf(definition).getBuffer());
}

/** The library with its own fonts and access to nothing else: no file, no address. */
async function library() {
  const [{ default: make }, { default: roboto }] = await Promise.all([
    import('pdfmake'),
    import('pdfmake/build/fonts/Roboto.js'),
  ]);
  for (const [name, { data, encoding }] of Object.entries(roboto.vfs))
    if (!make.virtualfs.existsSync(name)) make.virtualfs.writeFileSync(name, data, encoding);
  make.setFonts(roboto.fonts);
  make.setUrlAccessPolicy(() => false);
  make.setLocalAccessPolicy(() => false);
  return make;
}

function sectionPieces(section: Section, at: number, title: Text, options: RenderOptions): readonly Piece[] {
  const across = section.blocks.some((block) => (tableIn(block)?.columns.length ?? 0) > UPRIGHT);
  const width = (across ? LONG : SHORT) - 2 * SIDE;
  const id = `section-${at}`;
  let heading = title;
  let outlined = false;
  const pieces = section.blocks.flatMap((block): readonly Piece[] => {
    if (block.kind === 'heading') {
      heading = block.text;
      const words = plain(options.lang, block.text);
      const outline = outlined ? { outline: true, outlineParentId: id } : { outline: true, id };
      outlined = true;
      return [
        {
          text: words,
          ...outline,
          bold: true,
          headlineLevel: 1,
          ...(block.strong
            ? { fontSize: 13, margin: [0, 10, 0, 5] }
            : { fontSize: 10.5, margin: [0, 8, 0, 3] }),
        },
      ];
    }
    if (block.kind === 'funnel') return [funnelDrawing(options.lang, block, width)];
    const table = tableIn(block);
    if (table === null) return proseOf(block, options.lang);
    const own = titleIn(block, heading);
    return [
      ...(own === heading
        ? []
        : [{ text: plain(options.lang, own), bold: true, margin: [0, 6, 0, 2], headlineLevel: 1 }]),
      ...tablePieces(table, width, options),
      ...chartNotes(block).map((note) => quiet(plain(options.lang, note))),
    ];
  });
  const [first, ...rest] = sideBySide(pieces);
  if (first === undefined) return [];
  const page = {
    pageOrientation: across ? 'landscape' : 'portrait',
    ...(at === 0 ? {} : { pageBreak: 'before' }),
  };
  return [{ ...first, ...page }, ...rest];
}

function proseOf(block: Block, lang: Lang): readonly Piece[] {
  switch (block.kind) {
    case 'facts':
      return block.items.map(([label, value]) => {
        const name = plain(lang, label);
        return {
          margin: [0, 1, 0, 1],
          text: [...(name === '' ? [] : [{ text: `${name}: `, color: QUIET }]), { text: plain(lang, value) }],
        };
      });
    case 'notes':
      return [list(block.items.map((item) => plain(lang, item)))];
    case 'finding': {
      const places = block.places.map((place) => plain(lang, place));
      if (block.more > 0) places.push(`... +${block.more}`);
      return [
        { text: plain(lang, block.text), bold: true, margin: [0, 5, 0, 1] },
        ...(places.length === 0 ? [] : [list(places)]),
        ...(block.hint === null ? [] : [quiet(plain(lang, block.hint))]),
      ];
    }
    case 'sentence':
      return [{ text: plain(lang, block.text), margin: [0, 2, 0, 3] }];
    case 'headline':
      return [
        {
          headline: true,
          margin: [0, 4, 0, 6],
          stack: [
            { text: plain(lang, block.title), bold: true },
            { text: plain(lang, block.value), fontSize: 18, bold: true },
            ...block.lines.map((line) => ({ text: plain(lang, line), color: QUIET })),
          ],
        },
      ];
    default:
      return [];
  }
}

/** Leading figures two in a row. */
function sideBySide(pieces: readonly Piece[]): readonly Piece[] {
  const placed: Piece[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece === undefined) continue;
    if (piece['headline'] !== true) {
      placed.push(piece);
      continue;
    }
    const next = pieces[at + 1];
    const second = next?.['headline'] === true ? next : { text: '' };
    if (second === next) at += 1;
    placed.push({ unbreakable: true, columnGap: 16, columns: [piece, second] });
  }
  return placed;
}

function list(items: readonly string[]): Piece {
  return { ul: [...items], color: QUIET, fontSize: 8.5, margin: [0, 2, 0, 4] };
}

function quiet(words: string): Piece {
  return { text: words, color: QUIET, fontSize: 8.5, margin: [0, 1, 0, 2] };
}

function tablePieces(table: DocTable, width: number, options: RenderOptions): readonly Piece[] {
  const { lang, top } = options;
  const shown = top === null || table.rest === null ? table.rows : table.rows.slice(0, top);
  const left = table.rows.length - shown.length;
  const parts = partsOf(table.columns.length).map((columns) => {
    const part: DocTable = {
      ...table,
      columns: columns.flatMap((column) => table.columns[column] ?? []),
      rows: shown.map((row) => columns.map((column): DocCell => row[column] ?? { kind: 'empty' })),
    };
    return oneTable(part, width, lang);
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

function oneTable(table: DocTable, width: number, lang: Lang): Piece {
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
        ...cells.map((row) => row.map((text, column) => ({ text, alignment: align(column) }))),
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

function cellWords(lang: Lang, cell: DocCell): string {
  return cell.kind === 'bar'
    ? interval(lang, cell.lower, cell.upper, cell.digits)
    : plain(lang, cellText(lang, cell));
}
