import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DocMark, Document } from '../../src/model/document.ts';
import { pdf } from '../../src/report/pdf.ts';
import { pdfBookmarks, pdfPages } from '../support/pdf-text.ts';
import { DOCUMENT } from './documents.ts';
import { HOSTILE, REPORT } from './hostile-document.ts';

const options = { lang: 'id', top: null } as const;

afterEach(() => vi.useRealTimers());

const mark = (label: string, value: number | null, status: DocMark['status'] = 'ok'): DocMark => ({
  label,
  status,
  value,
  lower: value === null ? null : value - 1,
  upper: value === null ? null : value + 1,
});

/** Every kind of drawing over one table. */
const DRAWN: Document = {
  title: 'Laporan',
  marks: [],
  sections: [
    {
      blocks: [
        {
          kind: 'chart',
          title: 'Judul diagram',
          unit: '%',
          digits: 1,
          source: 'a.csv',
          note: 'Catatan',
          table: { kind: 'table', columns: [{ title: 'Wilayah', align: 'left' }], rows: [], rest: null },
          drawings: [
            { kind: 'bars', reference: 10, bars: [mark('Batang A', 12.3), mark(HOSTILE[0] ?? '', 8.4)] },
            {
              kind: 'tiles',
              tiles: [
                { code: '32', ...mark('Jawa Barat', 45.6) },
                { code: '33', ...mark('Jateng', null, 'suppressed') },
                { code: '34', ...mark('DIY', null, 'missing') },
              ],
            },
            {
              kind: 'trend',
              of: 'Semua unit',
              points: [
                { ...mark('2022', 5.5), complete: true, joined: false },
                { ...mark('2023', 6.6), complete: false, joined: false },
              ],
            },
          ],
        },
        {
          kind: 'funnel',
          xTitle: 'penyebut',
          yTitle: 'persen',
          digits: 1,
          reference: 30,
          points: [{ n: 40, value: 33.3, outside: 0 }],
          limits: [10, 50].map((n) => ({ n, lower95: 20, upper95: 40, lower998: 10, upper998: 50 })),
        },
      ],
    },
  ],
};

describe('charts on pages', () => {
  it('are drawn with their labels, figures and keys, and nothing is complained of', async () => {
    const complained = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const text = pdfPages(await pdf(DRAWN, options))
      .join(' ')
      .replaceAll(' ', '');
    expect(complained).not.toHaveBeenCalled();
    complained.mockRestore();
    for (const words of [
      'BatangA',
      '12,3',
      '8,4',
      'Jabar',
      '45,6',
      'Jateng',
      '[c]',
      '[x]',
      'Semuaunit',
      '2022',
      '6,6',
      'Catatan',
    ])
      expect(text).toContain(words);
    expect(text).toContain('[c]disembunyikan');
    expect(text).toContain('penyebut');
  });

  it('are vectors of the page: no picture is embedded', async () => {
    const raw = Buffer.from(await pdf(DRAWN, options)).toString('latin1');
    expect(raw).not.toMatch(/\/Subtype \/Image/);
    expect(Buffer.from(await pdf(DRAWN, options)).toString('latin1')).toBe(raw);
  });

  it('shade the cells of a matrix by their classes, and leave those without a figure', async () => {
    const cells = [mark('', 10), mark('', 90), mark('', null, 'undefined')];
    const matrix = (drawn: boolean): Document => ({
      title: 'Laporan',
      marks: [],
      sections: [
        {
          blocks: [
            {
              kind: 'chart',
              title: 'Cakupan',
              unit: '%',
              digits: 0,
              source: 'a.csv',
              note: null,
              drawings: drawn
                ? [{ kind: 'matrix', columns: ['A', 'B', 'C'], rows: [{ label: 'Aceh', cells }] }]
                : [],
              table: {
                kind: 'table',
                columns: ['', 'A', 'B', 'C'].map((title) => ({ title, align: 'left' })),
                rows: [
                  [
                    { kind: 'text', text: 'Aceh' },
                    { kind: 'decimal', value: 10, digits: 0 },
                    { kind: 'decimal', value: 90, digits: 0 },
                    { kind: 'status', status: 'undefined' },
                  ],
                ],
                rest: null,
              },
            },
          ],
        },
      ],
    });
    const [shaded, bare] = await Promise.all([pdf(matrix(true), options), pdf(matrix(false), options)]);
    expect(pdfPages(shaded).join(' ')).toContain('Aceh 10 90 [z]');
    expect(Buffer.from(shaded).equals(Buffer.from(bare))).toBe(false);
  });
});

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

  it('let short notes follow on, but not a table, nor notes on a page that lies across', async () => {
    const notes = (title: string): Document['sections'][number] => ({
      blocks: [
        { kind: 'heading', text: title, strong: true },
        { kind: 'notes', items: ['Satu catatan.'] },
      ],
    });
    const table = (columns: number): Document['sections'][number] => ({
      blocks: [
        { kind: 'heading', text: 'TABEL', strong: true },
        {
          kind: 'table',
          columns: Array.from({ length: columns }, (_, at) => ({ title: `K${at}`, align: 'left' as const })),
          rows: [],
          rest: null,
        },
      ],
    });
    const pagesOf = async (...sections: readonly Document['sections'][number][]) =>
      pdfPages(await pdf({ title: 'Judul', marks: [], sections }, options));
    expect(await pagesOf(table(2), notes('A'), notes('B'), table(2), notes('C'))).toHaveLength(2);
    expect(await pagesOf(table(12), notes('A'), notes('B'))).toHaveLength(2);
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
