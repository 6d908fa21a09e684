import type { Paragraph, Table } from 'docx';
import { msg } from '../messages/message.ts';
import type { Block, DocCell, DocTable, Section } from '../model/document.ts';
import type { Lang, Text } from '../model/message.ts';
import { memoTable } from './docx-table.ts';
import { chartNotes, tableIn, titleIn } from './numbered-tables.ts';
import { interval } from './numbers.ts';
import { plain } from './plain.ts';
import { shownRows } from './shown-rows.ts';
import { cellText } from './terminal.ts';

type Library = typeof import('docx');
type Child = Paragraph | Table;

export interface MemoOptions {
  readonly lang: Lang;
  /** rows of long tables shown; null shows all. A memo is short: without a wish, as many as a screen shows */
  readonly top: number | null;
}

const QUIET = '57606A';
/** an annex to a memo has no longer table than this */
const LONGEST_ANNEX = 25;

/** The sections of one memo as paragraphs and tables; it counts its tables. */
export class MemoBody {
  readonly #library: Library;
  readonly #options: MemoOptions;
  #tables = 0;

  constructor(library: Library, options: MemoOptions) {
    this.#library = library;
    this.#options = options;
  }

  /** Method and how files were read, on pages of their own. */
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
    const { rows: shown, left } = shownRows(table, top);
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
