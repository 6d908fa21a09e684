import { msg } from '../messages/message.ts';
import type { Block, DocChart, Document, RenderOptions, Section } from '../model/document.ts';
import type { Lang, Text } from '../model/message.ts';
import { Classes } from './charts/classes.ts';
import { drawn } from './charts/draw.ts';
import { funnelPlot } from './charts/funnel.ts';
import { chartNotes, readingLast, tableIn, titleIn } from './numbered-tables.ts';
import { pdfPicture } from './pdf-picture.ts';
import { type Piece, quiet, tablePieces, UPRIGHT } from './pdf-table.ts';
import { plain } from './plain.ts';

/** A moment for what a file must date, so that the same report is the same bytes. */
const FIXED_MOMENT = new Date('2000-01-01T00:00:00Z');
const INK = '#1b1f23';
const QUIET = '#57606a';
const MARK = '#8a4600';
/** points: A4 with its margins */
const SHORT = 595.28;
const LONG = 841.89;
const SIDE = 45;
/** a picture is no wider, though a page across has more room */
const PICTURE = 505;

/** A document as pages: a page a section (short notes follow on), bookmarks, marks at the head and numbers at the foot of each page. */
export async function pdf(document: Document, options: RenderOptions): Promise<Uint8Array> {
  const { lang } = options;
  const make = await library();
  const title = plain(lang, document.title);
  const marks = document.marks.map((mark) => plain(lang, mark)).join(' · ');
  const sections = readingLast(document);
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
    pageBreakBefore: alone,
    content: [
      { text: title, fontSize: 20, bold: true, margin: [0, 0, 0, 4] },
      ...(marks === '' ? [] : [{ text: marks, color: MARK, bold: true, margin: [0, 0, 0, 4] }]),
      ...sections.flatMap((section, at) =>
        sectionPieces(section, sections.slice(0, at), document.title, options),
      ),
    ],
  };
  return new Uint8Array(await make.createPdf(definition).getBuffer());
}

function isAcross({ blocks }: Section): boolean {
  return blocks.some((block) => (tableIn(block)?.columns.length ?? 0) > UPRIGHT);
}

/** Notes and findings of the whole, and what stands behind the appendix, fill no page of their own. */
function followsOn({ role, blocks }: Section, before: Section | undefined): boolean {
  if (before === undefined || isAcross(before)) return false;
  if (before.role === 'appendix') return role === 'appendix' || role === 'reading';
  return (
    role === undefined &&
    blocks.every(({ kind }) => kind === 'heading' || kind === 'notes' || kind === 'finding')
  );
}

function isHeaded({ blocks }: Section): boolean {
  return blocks.some(({ kind }) => kind === 'heading');
}

interface Laid {
  readonly headlineLevel?: number;
  readonly text?: unknown;
  readonly svg?: unknown;
  /** how far down within the margins; the head of the page is below 0, its foot beyond 1 */
  readonly startPosition: { readonly verticalRatio: number };
}

/** A heading with neither words nor a picture under it on its page belongs on the next one. */
function alone(node: Laid, page: { readonly getFollowingNodesOnPage: () => readonly Laid[] }): boolean {
  const from = node.startPosition.verticalRatio;
  const under = ({ text, svg, startPosition: { verticalRatio } }: Laid) =>
    (text !== undefined || svg !== undefined) && verticalRatio > from && verticalRatio <= 1;
  return node.headlineLevel === 1 && !page.getFollowingNodesOnPage().some(under);
}

/**
 * The library with its own fonts and access to nothing else: no file, no address. A font goes by its own name, for
 * pictures find those already open by that alone.
 */
async function library() {
  const [{ default: make }, { default: roboto }] = await Promise.all([
    import('pdfmake'),
    import('pdfmake/build/fonts/Roboto.js'),
  ]);
  const nameOf = (file: string) => file.replace(/\.ttf$/, '');
  for (const [file, { data, encoding }] of Object.entries(roboto.vfs))
    if (!make.virtualfs.existsSync(nameOf(file))) make.virtualfs.writeFileSync(nameOf(file), data, encoding);
  make.setFonts(
    Object.fromEntries(
      Object.entries(roboto.fonts).map(([font, faces]) => [
        font,
        Object.fromEntries(Object.entries(faces).map(([face, file]) => [face, nameOf(file)])),
      ]),
    ),
  );
  make.setUrlAccessPolicy(() => false);
  make.setLocalAccessPolicy(() => false);
  return make;
}

function sectionPieces(
  section: Section,
  before: readonly Section[],
  title: Text,
  options: RenderOptions,
): readonly Piece[] {
  const across = isAcross(section);
  const width = (across ? LONG : SHORT) - 2 * SIDE;
  const id = `section-${before.length}`;
  // a few words before the first heading are no page of their own, unless the next one lies across
  const newPage = across ? before.length > 0 : before.some(isHeaded) && !followsOn(section, before.at(-1));
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
    if (block.kind === 'funnel') return [pdfPicture(options.lang, funnelPlot(block), width)];
    const table = tableIn(block);
    if (table === null) return proseOf(block, options.lang);
    const own = titleIn(block, heading);
    return [
      ...(own === heading
        ? []
        : [{ text: plain(options.lang, own), bold: true, margin: [0, 6, 0, 2], headlineLevel: 1 }]),
      ...(block.kind === 'chart' ? picturesOf(block, Math.min(width, PICTURE), options.lang) : []),
      ...tablePieces(table, width, options, block.kind === 'chart' ? shadesOf(block) : null),
      ...chartNotes(block).map((note) => quiet(plain(options.lang, note))),
    ];
  });
  const [first, ...rest] = sideBySide(pieces);
  if (first === undefined) return [];
  const page = {
    pageOrientation: across ? 'landscape' : 'portrait',
    ...(newPage ? { pageBreak: 'before' } : {}),
  };
  return [{ ...first, ...page }, ...rest];
}

/** The drawings of a chart and how to read them. */
function picturesOf(chart: DocChart, width: number, lang: Lang): readonly Piece[] {
  const pictures = chart.drawings.flatMap((drawing) => drawn(chart, drawing));
  if (pictures.length === 0) return [];
  return [
    ...pictures.map((picture) => pdfPicture(lang, picture, width)),
    ...(chart.note === null ? [] : [quiet(plain(lang, chart.note))]),
  ];
}

/** The class of each figure of a matrix, row by row. */
function shadesOf(chart: DocChart): readonly (readonly string[])[] | null {
  const matrix = chart.drawings.find((drawing) => drawing.kind === 'matrix');
  if (matrix?.kind !== 'matrix') return null;
  const classes = new Classes(
    matrix.rows.flatMap(({ cells }) => cells),
    chart.digits,
  );
  return matrix.rows.map(({ cells }) => cells.map((cell) => classes.of(cell)));
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
