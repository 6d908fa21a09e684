import { isMessage } from '../messages/message.ts';
import type { Document, RenderOptions, Section } from '../model/document.ts';
import type { Lang, Text } from '../model/message.ts';
import { plain } from './plain.ts';

/** Characters of a message that is read without scrolling far. */
const MOST = 1000;
/** Caveats that go with the figures, the weightiest first. */
const CAVEATS = 2;
/** Lines of a section of a document without a first page. */
const LINES = 6;
/** Notes that never stay behind: that a figure is of a part of a period, and where children find help. */
const ALWAYS = ['caveat-part-year', 'safeguarding-notice'];

/**
 * A document as a message to send on: leading figures with what they are of, interval and day; the caveats and the
 * notice go along always, further figures and sentences as far as there is room.
 */
export function messageText(document: Document, { lang }: RenderOptions): string {
  const summary = document.sections.find(({ role }) => role === 'summary');
  const parts = summary === undefined ? sectionParts(document, lang) : summaryParts(summary, lang);
  const head = [bold(plain(lang, document.title)), ...document.marks.map((mark) => plain(lang, mark))];
  const caveats = caveatsOf(document, summary).map((caveat) => plain(lang, caveat));
  const frame = [head.join('\n'), caveats.join('\n')] as const;
  const sent: string[] = [];
  let room = MOST - frame[0].length - frame[1].length - 5;
  for (const part of parts) {
    // the first figure is the message: it is sent even if it is long
    if (sent.length > 0 && part.length + 2 > room) continue;
    sent.push(part);
    room -= part.length + 2;
  }
  return `${[frame[0], ...sent, frame[1]].filter((one) => one !== '').join('\n\n')}\n`;
}

/** Emphasis as messengers write it. */
function bold(words: string): string {
  return `*${words}*`;
}

function summaryParts({ blocks }: Section, lang: Lang): readonly string[] {
  const headlines = blocks.flatMap((block) =>
    block.kind === 'headline'
      ? [
          [
            bold(`${plain(lang, block.title)}: ${plain(lang, block.value)}`),
            ...block.lines.map((line) => plain(lang, line)),
          ].join('\n'),
        ]
      : [],
  );
  const sentences = blocks.flatMap((block) => (block.kind === 'sentence' ? [plain(lang, block.text)] : []));
  return [...headlines, ...sentences];
}

/** Of a document that has no first page: the headings of its sections, with the facts or else the first note. */
function sectionParts(document: Document, lang: Lang): readonly string[] {
  return document.sections
    .filter(({ role }) => role === undefined)
    .flatMap(({ blocks }) => {
      const headings = blocks.flatMap((block) =>
        block.kind === 'heading' ? [bold(plain(lang, block.text))] : [],
      );
      const facts = blocks.flatMap((block) =>
        block.kind === 'facts'
          ? block.items.map(([label, value]) =>
              [plain(lang, label), plain(lang, value)].filter((one) => one !== '').join(': '),
            )
          : block.kind === 'finding'
            ? [plain(lang, block.text)]
            : [],
      );
      const notes = notesOf({ blocks }).filter((note) => !isCaveat(note));
      const said =
        facts.length > 0 ? facts.slice(0, LINES) : notes.slice(0, 1).map((note) => plain(lang, note));
      return headings.length === 0 ? [] : [[...headings.slice(0, 1), ...said].join('\n')];
    });
}

/** The caveats of the first page, else those of the whole; what must not stay behind comes last. */
function caveatsOf(document: Document, summary: Section | undefined): readonly Text[] {
  const all = document.sections.filter(({ role }) => role !== 'appendix').flatMap(notesOf);
  const weighty = (summary === undefined ? all : notesOf(summary)).filter(
    (note) => isCaveat(note) && !ALWAYS.includes(keyOf(note)),
  );
  const unique = [...new Map(weighty.map((note) => [keyOf(note), note])).values()];
  const always = ALWAYS.flatMap((key) => all.find((note) => keyOf(note) === key) ?? []);
  return [...unique.slice(0, CAVEATS), ...always];
}

function notesOf({ blocks }: Pick<Section, 'blocks'>): readonly Text[] {
  return blocks.flatMap((block) => (block.kind === 'notes' ? block.items : []));
}

function keyOf(note: Text): string {
  return isMessage(note) ? note.key : '';
}

function isCaveat(note: Text): boolean {
  return keyOf(note).startsWith('caveat-');
}
