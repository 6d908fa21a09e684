import type { Document, Section } from '../model/document.ts';
import type { Text } from '../model/message.ts';
import { MemoBody, type MemoOptions } from './docx-body.ts';
import { memoHead, memoPage } from './docx-frame.ts';
import { escaped } from './markup.ts';
import { readingLast } from './numbered-tables.ts';
import { plain } from './plain.ts';
import { withFixedTimes } from './zip-times.ts';

/** A moment for what a package must date; the memo itself leaves its date to who signs it. */
const FIXED_MOMENT = '2000-01-01T00:00:00Z';

/**
 * A document as a memo of a ministry: heading to fill in, sentences, numbered tables, and the caveats that belong to
 * them. Tables of many columns are left to the other formats; method and reading are annexes.
 */
export async function docx(document: Document, options: MemoOptions): Promise<Uint8Array> {
  const library = await import('docx');
  const { lang } = options;
  const memo = new MemoBody(library, options);
  const say = (value: Text) => plain(lang, value);
  const sections = readingLast(document).filter(({ role }) => role !== 'detail');
  const annexed = (section: Section) => section.role === 'reading' || section.role === 'appendix';
  const children = [
    ...memoHead(library, document, say),
    ...sections.filter((one) => !annexed(one)).flatMap((one) => memo.section(one, document.title)),
    ...memo.annex(sections.filter(annexed), document.title),
  ];
  const title = say(document.title);
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
    sections: [{ ...memoPage(library, document, say), children }],
  });
  const core = { path: 'docProps/core.xml', data: coreProperties(title) };
  return withFixedTimes(await library.Packer.pack(file, 'uint8array', undefined, [core]));
}

function coreProperties(title: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>desmig</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${FIXED_MOMENT}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${FIXED_MOMENT}</dcterms:modified></cp:coreProperties>`;
}
