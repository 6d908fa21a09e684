import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openWorkbook } from '../../src/ingest/workbook/index.ts';
import { numberedTables } from '../../src/report/numbered-tables.ts';
import { xlsx } from '../../src/report/xlsx.ts';
import { readTable } from '../../src/workflows/read-table.ts';
import { scratch } from '../support/files.ts';
import { elementsOf, partOf, partsOf } from '../support/packages.ts';
import { DOCUMENT } from './documents.ts';
import { HOSTILE, REPORT } from './hostile-document.ts';

const files = scratch();
const options = { lang: 'id', top: null } as const;

async function cellsOf(
  bytes: Uint8Array,
): Promise<ReadonlyMap<string, readonly (readonly (string | null)[])[]>> {
  const book = await openWorkbook(files.write('book.xlsx', bytes));
  const sheets = new Map<string, readonly (readonly (string | null)[])[]>();
  for (const { name } of book.sheets) {
    const rows: (readonly (string | null)[])[] = [];
    for await (const batch of book.rows(name)) rows.push(...batch.map(({ cells }) => cells));
    sheets.set(name, rows);
  }
  await book.close();
  return sheets;
}

afterEach(() => vi.useRealTimers());

describe('a workbook', () => {
  it('has a cover, notes and a sheet for every table, named in the language', async () => {
    const indonesian = await cellsOf(await xlsx(REPORT, options));
    expect([...indonesian.keys()]).toEqual([
      'Sampul',
      'Catatan',
      '1 MENURUT WILAYAH',
      '2 Diagram corong N dan Y',
    ]);
    const english = await cellsOf(await xlsx(REPORT, { ...options, lang: 'en' }));
    expect([...english.keys()]).toEqual(['Cover', 'Notes', '1 BY PLACE', '2 Funnel plot N and Y']);
    const cover = english.get('Cover')?.flat();
    for (const words of ['Example report', 'EXAMPLE DATA', 'Problematic care: 30.6%', 'The full citation.'])
      expect(cover).toContain(words);
  });

  it('keeps codes and names text, figures numbers at full precision, and statuses as they are printed', async () => {
    const bytes = await xlsx(REPORT, options);
    const rows = (await cellsOf(bytes)).get('1 MENURUT WILAYAH') ?? [];
    expect(rows[2]).toEqual([
      'Kode',
      'Wilayah',
      'Kasus',
      '%',
      'Selang: batas bawah',
      'Selang: batas atas',
      'Nilai',
    ]);
    expect(rows[3]?.slice(0, 3)).toEqual(['01', '0012', '1222']);
    expect(rows[3]?.slice(3).map(Number)).toEqual([30.605564648117838, 28.086, 33.247, 30.605564648117838]);
    expect(rows[4]).toEqual(['32.01', 'Hidden', '[c]', '[x]', '[z]', '[z]']);
    const sheet = await partOf(bytes, 'xl/worksheets/sheet3.xml');
    const isText = (cell: string) => new RegExp(`<c r="${cell}"[^>]* t="s"`).test(sheet);
    expect(['A4', 'B4', 'C5', 'D5', 'B7', 'C4', 'D4', 'G4'].map(isText)).toEqual([
      ...[true, true, true, true, true],
      ...[false, false, false],
    ]);
    expect(sheet).toMatch(/<c r="D4"(?![^>]*t="s")[^>]*><v>30\.605564648117838<\/v>/);
    expect(await partOf(bytes, 'xl/styles.xml')).toContain('#,##0.0');
  });

  it('freezes the head of a table and holds no formula', async () => {
    const bytes = await xlsx(REPORT, options);
    const sheet = await partOf(bytes, 'xl/worksheets/sheet3.xml');
    expect(sheet).toMatch(/<pane [^>]*ySplit="3"[^>]*state="frozen"/);
    for (const { name, content } of await partsOf(bytes))
      if (name.endsWith('.xml')) expect(elementsOf(content).has('f'), name).toBe(false);
    const names = ((await cellsOf(bytes)).get('1 MENURUT WILAYAH') ?? []).slice(5, 11).map((row) => row[1]);
    expect(names).toEqual(HOSTILE.slice(0, 6));
  });

  it('is read by desmig itself, with the rows that were written', async () => {
    const path = files.write('own.xlsx', await xlsx(REPORT, options));
    const { error, tables } = await readTable(path, { sheet: '1 MENURUT WILAYAH' });
    expect(error).toBeNull();
    expect(tables[0]?.columns.slice(0, 4)).toEqual(['Kode', 'Wilayah', 'Kasus', '%']);
    expect(tables[0]?.rows[0]?.slice(0, 3)).toEqual(['01', '0012', '1222']);
  });

  it('is the same bytes on another day', async () => {
    const first = await xlsx(REPORT, options);
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
    expect(Buffer.from(await xlsx(REPORT, options)).equals(Buffer.from(first))).toBe(true);
    expect(new Set((await partsOf(first)).map(({ time }) => time))).toEqual(new Set([0x21 * 65_536]));
  });

  it('notes no heading that stands over tables alone, and is printed as wide as a page', async () => {
    const bytes = await xlsx(
      {
        title: 'T',
        marks: [],
        sections: [
          { blocks: [{ kind: 'notes', items: ['First note'] }] },
          {
            blocks: [
              { kind: 'heading', text: 'Table alone', strong: true },
              {
                kind: 'table',
                columns: [{ title: 'A', align: 'left' }],
                rows: [[{ kind: 'text', text: 'x' }]],
                rest: null,
              },
            ],
          },
        ],
      },
      options,
    );
    const notes = (await cellsOf(bytes)).get('Catatan')?.flat() ?? [];
    expect(notes).toContain('- First note');
    expect(notes).not.toContain('Table alone');
    for (const sheet of [1, 2, 3]) {
      const part = await partOf(bytes, `xl/worksheets/sheet${sheet}.xml`);
      expect(part).toMatch(/^<\?xml[^>]*><worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/);
      expect(part.match(/<pageSetup /g)).toHaveLength(1);
      expect(part).toMatch(/<pageSetup [^>]*fitToWidth="1" fitToHeight="0"/);
    }
  });

  it('opens whatever the texts are, with valid sheet names of which no two are equal', async () => {
    await fc.assert(
      fc.asyncProperty(DOCUMENT, async (document) => {
        const bytes = await xlsx(document, options);
        const sheets = [...(await cellsOf(bytes)).keys()];
        expect(sheets.length).toBe(2 + numberedTables(document).length);
        expect(new Set(sheets.map((name) => name.toLowerCase())).size).toBe(sheets.length);
        for (const name of sheets) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/u);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps texts that every object has as keys', async () => {
    const words = Object.getOwnPropertyNames(Object.prototype);
    expect(words).toContain('constructor');
    const bytes = await xlsx(
      {
        title: 'valueOf',
        marks: [],
        sections: [
          {
            blocks: [
              {
                kind: 'table',
                columns: [{ title: '__proto__', align: 'left' }],
                rows: words.map((word) => [{ kind: 'text', text: word }]),
                rest: null,
              },
            ],
          },
        ],
      },
      options,
    );
    const [table] = [...(await cellsOf(bytes)).values()].slice(-1);
    expect(table?.map(([cell]) => cell?.trim()).slice(-words.length)).toEqual(words);
  });

  it('shortens long tables where asked', async () => {
    const rows = (await cellsOf(await xlsx(REPORT, { ...options, top: 1 }))).get('1 MENURUT WILAYAH') ?? [];
    expect(rows.slice(3).map((row) => row[0])).toEqual(['01', `${HOSTILE.length + 1} more`]);
  });
});
