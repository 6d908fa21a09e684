import type { ISectionOptions, Paragraph, ParagraphChild, Table } from 'docx';
import { msg } from '../messages/message.ts';
import type { Block, DocCell, DocTable, Document, Section } from '../model/document.ts';
import type { Lang, Text } from '../model/message.ts';
import { memoTable } from './docx-table.ts';
import { escaped } from './markup.ts';
import { chartNotes, readingLast, tableIn, titleIn } from './numbered-tables.ts';
import { interval } from './numbers.ts';
import { plain } from './plain.ts';
import { cellText } from './terminal.ts';
import { withFixedTimes } from './zip-times.ts';

type Library = typeof import('docx');
type Child = Paragraph | Table;

export interface MemoOptions {
  readonly lang: Lang;
  /** rows of long tables shown; null shows all. A memo is short: without a wish, as many as a screen shows */
  readonly top: number | null;
}

/** A moment for what a package must date; the memo itself leaves its date to who signs it. */
const FIXED_MOMENT = '2000-01-01T00:00:00Z';
const QUIET = '57606A';
const MARK = '8A4600';
/** an annex to a memo has no longer table than this */
const LONGEST_ANNEX = 25;

/**
 * A document as a memo of a ministry: heading to fill in, sentences, numbered tables, and the caveats that belong to
 * them. Tables of many columns are left to the other formats; method and reading are annexes.
 */
export async function docx(document: Document, options: MemoOptions): Promise<Uint8Array> {
  const library = await import('docx');
  const { lang } = options;
  const memo = new Memo(library, options);
  const sections = readingLast(document).filter(({ role }) => role !== 'detail');
  const annexed = (section: Section) => section.role === 'reading' || section.role === 'appendix';
  const children: Child[] = [
    ...memo.head(document),
    ...sections.filter((one) => !annexed(one)).flatMap((one) => memo.section(one, document.title)),
    ...memo.annex(sections.filter(annexed), document.title),
  ];
  const title = plain(lang, document.title);
  const file = new library.Document({
    title,
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size: 22, language: { value: lang === 'id' ? 'id-ID' : 'en-GB' } },
          paragraph: { spacing: { after: 100, line: 264 } },
        },
        heading1: {
          run: { size: 24, bold: true, color: '000000' },
          paragraph: { spacing: { before: 280, after: 100 }, keepNext: true },
        },
        heading2: {
          run: { size: 22, bold: true, color: '000000' },
          paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
        },
      },
    },
    sections: [{ ...memo.page(document), children }],
  });
  const core = { path: 'docProps/core.xml', data: coreProperties(title) };
  return withFixedTimes(await library.Packer.pack(file, 'uint8array', undefined, [core]));
}

function coreProperties(title: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>desmig</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${FIXED_MOMENT}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${FIXED_MOMENT}</dcterms:modified></cp:coreProperties>`;
}

/** Builds the parts of one memo; it counts its tables. */
class Memo {
  readonly #library: Library;
  readonly #options: MemoOptions;
  #tables = 0;

  constructor(library: Library, options: MemoOptions) {
    this.#library = library;
    this.#options = options;
  }

  page(document: Document): Omit<ISectionOptions, 'children'> {
    const { Header, Footer, PageNumber, AlignmentType, Paragraph, TextRun } = this.#library;
    const marks = document.marks.map((mark) => this.#say(mark)).join(' · ');
    const small = (children: readonly ParagraphChild[]) =>
      new Paragraph({ alignment: AlignmentType.CENTER, children });
    return {
      properties: {
        page: {
          size: { width: 11906, height: 16838 },
          margin: { top: 1418, bottom: 1418, left: 1418, right: 1418 },
        },
      },
      ...(marks === ''
        ? {}
        : {
            headers: {
              default: new Header({
                children: [small([new TextRun({ text: marks, bold: true, color: MARK, size: 18 })])],
              }),
            },
          }),
      footers: {
        default: new Footer({
          children: [
            small([
              new TextRun({
                size: 18,
                color: QUIET,
                children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
              }),
            ]),
          ],
        }),
      },
    };
  }

  head(document: Document): readonly Child[] {
    const { AlignmentType, BorderStyle, Paragraph, TextRun } = this.#library;
    const lines: readonly (readonly [Text, Text])[] = [
      [msg('memo-to'), msg('memo-fill-addressee')],
      [msg('memo-from'), msg('memo-fill-sender')],
      [msg('memo-date'), msg('memo-fill-date')],
      [msg('memo-subject'), document.title],
    ];
    return [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { after: document.marks.length === 0 ? 240 : 40 },
        children: [new TextRun({ text: this.#say(msg('memo-heading')), bold: true, size: 28 })],
      }),
      ...document.marks.map(
        (mark, at) =>
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: at === document.marks.length - 1 ? 240 : 0 },
            children: [new TextRun({ text: this.#say(mark), bold: true, color: MARK })],
          }),
      ),
      ...lines.map(
        ([label, value], at) =>
          new Paragraph({
            tabStops: [{ type: 'left', position: 1400 }],
            indent: { left: 1600, hanging: 1600 },
            spacing: { after: at === lines.length - 1 ? 200 : 40 },
            ...(at === lines.length - 1
              ? { border: { bottom: { style: BorderStyle.SINGLE, size: 8, space: 8, color: '000000' } } }
              : {}),
            children: [new TextRun(`${this.#say(label)}\t: ${this.#say(value)}`)],
          }),
      ),
    ];
  }

  annex(sections: readonly Section[], title: Text): readonly Child[] {
    if (sections.length === 0) return [];
    const { Paragraph, HeadingLevel } = this.#library;
    return [
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        pageBreakBefore: true,
        text: this.#say(msg('memo-annex')),
      }),
      ...sections.flatMap((section) => this.section(section, title)),
    ];
  }

  section({ blocks, role }: Section, title: Text): readonly Child[] {
    let heading = title;
    return blocks.flatMap((block, at) => {
      // the points of a funnel are no reading for a memo, nor is the heading over them
      if (block.kind === 'heading' && blocks[at + 1]?.kind === 'funnel') return [];
      if (block.kind === 'heading') heading = block.text;
      const table = tableIn(block);
      if (table === null || block.kind === 'funnel') return this.#prose(block);
      if (role === 'appendix' && table.rows.length > LONGEST_ANNEX) return [this.#note(msg('memo-in-full'))];
      return [
        ...this.#table(table, titleIn(block, heading)),
        ...chartNotes(block).map((note) => this.#note(note)),
      ];
    });
  }

  #prose(block: Block): readonly Child[] {
    const { HeadingLevel, Paragraph, TextRun } = this.#library;
    switch (block.kind) {
      case 'heading':
        return [
          new Paragraph({
            heading: block.strong ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
            text: this.#say(block.text),
          }),
        ];
      case 'facts':
        return block.items.map(([label, value]) => {
          const name = this.#say(label);
          return new Paragraph({
            spacing: { after: 40 },
            children: [
              ...(name === '' ? [] : [new TextRun({ text: `${name}: `, color: QUIET })]),
              new TextRun(this.#say(value)),
            ],
          });
        });
      case 'notes':
        return block.items.map((item) => this.#note(item));
      case 'finding':
        return [
          new Paragraph({
            keepNext: true,
            children: [new TextRun({ text: this.#say(block.text), bold: true })],
          }),
          ...block.places.map((place, at) =>
            this.#bullet(
              `${this.#say(place)}${at === block.places.length - 1 && block.more > 0 ? ` ... +${block.more}` : ''}`,
            ),
          ),
          ...(block.hint === null ? [] : [this.#note(block.hint)]),
        ];
      case 'sentence':
        return [new Paragraph(this.#say(block.text))];
      case 'headline':
        return [
          new Paragraph({
            keepNext: true,
            spacing: { before: 120, after: 20 },
            children: [
              new TextRun({ text: `${this.#say(block.title)}: `, bold: true }),
              new TextRun({ text: this.#say(block.value), bold: true }),
            ],
          }),
          new Paragraph({ children: [new TextRun({ text: this.#say(block.citation), size: 20 })] }),
        ];
      default:
        return [];
    }
  }

  #table(table: DocTable, title: Text): readonly Child[] {
    const { Paragraph, TextRun } = this.#library;
    const { top } = this.#options;
    const shown = top === null || table.rest === null ? table.rows : table.rows.slice(0, top);
    const left = table.rows.length - shown.length;
    this.#tables += 1;
    const caption = new Paragraph({
      keepNext: true,
      spacing: { before: 160, after: 60 },
      children: [
        new TextRun({
          text: this.#say(msg('table-numbered', { n: this.#tables, title })),
          bold: true,
          size: 20,
        }),
      ],
    });
    return [
      caption,
      memoTable(
        this.#library,
        table.columns,
        table.columns.map(({ title: one }) => this.#say(one)),
        shown.map((cells) => cells.map((cell) => this.#cell(cell))),
      ),
      new Paragraph({
        spacing: { after: 60 },
        children:
          left > 0 && table.rest !== null
            ? [new TextRun({ text: this.#say(table.rest(left)), size: 18, color: QUIET })]
            : [],
      }),
    ];
  }

  #note(item: Text): Paragraph {
    return this.#bullet(this.#say(item));
  }

  #bullet(value: string): Paragraph {
    const { Paragraph, TextRun } = this.#library;
    return new Paragraph({
      indent: { left: 284, hanging: 284 },
      tabStops: [{ type: 'left', position: 284 }],
      spacing: { after: 40, line: 250 },
      children: [new TextRun({ text: `–\t${value}`, size: 20, color: QUIET })],
    });
  }

  #cell(cell: DocCell): string {
    const { lang } = this.#options;
    return cell.kind === 'bar'
      ? interval(lang, cell.lower, cell.upper, cell.digits)
      : this.#say(cellText(lang, cell));
  }

  #say(value: Text): string {
    return plain(this.#options.lang, value);
  }
}
