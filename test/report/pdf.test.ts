import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { pdf } from '../../src/report/pdf.ts';
import { pdfBookmarks, pdfPages } from '../support/pdf-text.ts';
import { DOCUMENT } from './documents.ts';
import { HOSTILE, REPORT } from './hostile-document.ts';

const options = { lang: 'id', top: null } as const;

afterEach(() => vi.useRealTimers());

describe('pages', () => {
  it('tell the report in reading order, a section on its own page', async () => {
    const pages = pdfPages(await pdf(REPORT, options));
    expect(pages).toHaveLength(3);
    const [first = '', second = '', third = ''] = pages;
    const order = [
      'Laporan contoh',
      'DATA CONTOH',
      'RINGKASAN',
      '30,6%',
      '374 dari 1.222',
      'Satu kalimat.',
      'SAPA 129',
    ];
    const places = order.map((words) => first.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(second).toMatch(/MENURUT WILAYAH.*Wilayah Kasus % Selang Nilai 0012 1\.222 30,6 28,1-33,2 30,6%/);
    expect(second).toContain('Hidden [c] [x] [z]');
    expect(third).toContain('Membaca');
  });

  it('carry marks and numbers', async () => {
    const pages = pdfPages(await pdf(REPORT, { ...options, lang: 'en' }));
    for (const [at, page] of pages.entries()) {
      expect(page).toContain('EXAMPLE DATA');
      expect(page).toContain(`Page ${at + 1} of ${pages.length}`);
    }
  });

  it('have bookmarks and their own fonts, and nothing that runs or leads away', async () => {
    const bytes = await pdf(REPORT, options);
    expect(pdfBookmarks(bytes)).toEqual(['(RINGKASAN)', '(MENURUT WILAYAH)', '(Membaca)']);
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw.startsWith('%PDF-')).toBe(true);
    expect(raw).toContain('/FontFile2');
    expect(raw).not.toMatch(/\/(?:JavaScript|JS|URI|Launch|OpenAction)\b/);
  });

  it('keep text of a file text', async () => {
    // a line may end at any mark of a name
    const text = pdfPages(await pdf(REPORT, options))
      .join('')
      .replaceAll(' ', '');
    for (const name of HOSTILE.slice(0, 6)) expect(text).toContain(name.replaceAll(' ', ''));
  });

  it('are the same bytes on another day', async () => {
    const first = await pdf(REPORT, options);
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
    expect(Buffer.from(await pdf(REPORT, options)).equals(Buffer.from(first))).toBe(true);
  });

  it('stand whatever the texts are', async () => {
    await fc.assert(
      fc.asyncProperty(DOCUMENT, async (document) => {
        expect(pdfPages(await pdf(document, options)).length).toBeGreaterThan(0);
      }),
      { numRuns: 25 },
    );
  });
});
