import type { ISectionOptions, Paragraph, ParagraphChild } from 'docx';
import { msg } from '../messages/message.ts';
import type { Document } from '../model/document.ts';
import type { Text } from '../model/message.ts';

type Library = typeof import('docx');

const QUIET = '57606A';
const MARK = '8A4600';

/** Paper, the marks of the document at its head, and numbers of pages at its foot. */
export function memoPage(
  { Header, Footer, PageNumber, AlignmentType, Paragraph, TextRun }: Library,
  document: Document,
  say: (text: Text) => string,
): Omit<ISectionOptions, 'children'> {
  const marks = document.marks.map((mark) => say(mark)).join(' · ');
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

/** The heading of a memo, with what the ministry fills in. */
export function memoHead(
  { AlignmentType, BorderStyle, Paragraph, TextRun }: Library,
  document: Document,
  say: (text: Text) => string,
): readonly Paragraph[] {
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
      children: [new TextRun({ text: say(msg('memo-heading')), bold: true, size: 28 })],
    }),
    ...document.marks.map(
      (mark, at) =>
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { after: at === document.marks.length - 1 ? 240 : 0 },
          children: [new TextRun({ text: say(mark), bold: true, color: MARK })],
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
          children: [new TextRun(`${say(label)}\t: ${say(value)}`)],
        }),
    ),
  ];
}
