import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { docx } from '../../src/report/docx.ts';
import { partOf, partsOf, textsOf } from '../support/packages.ts';
import { DOCUMENT } from './documents.ts';
import { HOSTILE, REPORT } from './hostile-document.ts';

const options = { lang: 'id', top: null } as const;
const paragraphs = async (bytes: Uint8Array) =>
  textsOf(await partOf(bytes, 'word/document.xml'), 'w:p', 'w:t');

afterEach(() => vi.useRealTimers());

describe('a memo', () => {
  it('begins with a heading that names nobody, then figures, sentences and caveats', async () => {
    const lines = await paragraphs(await docx(REPORT, options));
    expect(lines.slice(0, 6)).toEqual([
      'NOTA DINAS',
      'DATA CONTOH',
      'Yth.\t: [diisi: pejabat atau instansi tujuan]',
      'Dari\t: [diisi: unit pengirim]',
      'Tanggal\t: [diisi: tanggal nota]',
      'Hal\t: Laporan contoh',
    ]);
    const at = (words: string) => lines.findIndex((line) => line.includes(words));
    const order = ['30,6%', 'Kutipan lengkap.', 'Satu kalimat.', 'SAPA 129', 'Tabel 1. MENURUT WILAYAH'].map(
      at,
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  it('says the marks on every page and figures as the language writes them', async () => {
    const bytes = await docx(REPORT, { ...options, lang: 'en' });
    expect(textsOf(await partOf(bytes, 'word/header1.xml'), 'w:p', 'w:t')).toEqual(['EXAMPLE DATA']);
    const lines = await paragraphs(bytes);
    for (const words of ['MEMORANDUM', '1,222', '30.6', '28.1-33.2', '[c]', '[x]', '[z]', '0012'])
      expect(lines).toContain(words);
  });

  it('keeps text of a file text', async () => {
    const lines = await paragraphs(await docx(REPORT, options));
    for (const name of HOSTILE.slice(0, 6)) expect(lines).toContain(name);
    expect(lines).toContain('a b [31mc\ufffd');
    expect(lines).toContain(']]>&amp;<w:p/>');
  });

  it('shows the first rows of a long table and says what is left', async () => {
    const lines = await paragraphs(await docx(REPORT, { ...options, top: 1 }));
    expect(lines).toContain(`${HOSTILE.length + 1} more`);
    expect(lines).not.toContain('Hidden');
  });

  it('is the same bytes on another day, and says no other', async () => {
    const first = await docx(REPORT, options);
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
    expect(Buffer.from(await docx(REPORT, options)).equals(Buffer.from(first))).toBe(true);
    expect(new Set((await partsOf(first)).map(({ time }) => time))).toEqual(new Set([0x21 * 65_536]));
    expect(await partOf(first, 'docProps/core.xml')).toContain('2000-01-01T00:00:00Z');
  });

  it('is well formed whatever the texts are', async () => {
    await fc.assert(
      fc.asyncProperty(DOCUMENT, async (document) => {
        const parts = await partsOf(await docx(document, options));
        for (const { name, content } of parts)
          if (/\.(?:xml|rels)$/.test(name)) textsOf(content, 'w:p', 'w:t');
        expect(parts.map(({ name }) => name)).toContain('word/document.xml');
      }),
      { numRuns: 40 },
    );
  });
});
