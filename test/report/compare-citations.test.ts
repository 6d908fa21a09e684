import { describe, expect, it } from 'vitest';
import type { Block, DocTable, Document } from '../../src/model/document.ts';
import type { Lang } from '../../src/model/message.ts';
import { compareDocument } from '../../src/report/compare-document.ts';
import { cellText } from '../../src/report/terminal.ts';
import { text } from '../../src/report/text.ts';
import { compare } from '../../src/workflows/compare.ts';
import { claimsOf } from '../messages/never-said.ts';

const YEARS = ['2020', '2021', '2022', '2023'] as const;
const SHARES: Readonly<Record<string, readonly number[]>> = {
  'Jawa Barat': [30, 40, 55, 70],
  'Jawa Timur': [80, 78, 79, 81],
  Banten: [90, 60, 40, 30],
  Aceh: [50, 52, 49, 51],
};
const CATEGORIES = ['Anak Korban Pengasuhan Bermasalah', 'Anak Korban Perebutan Hak Kuasa Asuh'] as const;

/** Family cases by year and province, 200 each: so many of problematic care, and others. */
const register = [
  'No,Tgl Aduan,Klaster,Sub Klaster,Provinsi',
  ...YEARS.flatMap((year, at) =>
    Object.entries(SHARES).flatMap(([province, shares]) =>
      Array.from(
        { length: 200 },
        (_, index) =>
          `${province}-${year}-${index},${10 + (index % 18)}/1${index % 3}/${year},Lingkungan Keluarga dan Pengasuhan Alternatif,${CATEGORIES[index < (shares[at] ?? 0) ? 0 : 1]},${province}`,
      ),
    ),
  ),
].join('\n');
const FILES = [{ name: 'kasus.csv', content: Buffer.from(register) }] as const;
const ASKED = { by: 'province', audience: 'internal', asOf: '2023-12-31' } as const;

const tablesOf = (document: Document): readonly DocTable[] =>
  document.sections
    .flatMap(({ blocks }): readonly Block[] => blocks)
    .flatMap((block) => (block.kind === 'chart' ? [block.table] : block.kind === 'table' ? [block] : []));

/** The sentence of a row as the page puts it together: cells of the row in place of the numbers. */
function sentences(lang: Lang, { quotes, rows }: DocTable): readonly string[] {
  if (quotes === undefined) return [];
  return rows.flatMap((row, at) => {
    const own = quotes.kind === 'each' ? quotes.texts[at] : quotes.text;
    return own == null
      ? []
      : [
          text(lang, own).replace(/\{(\d)\}/g, (_, index) =>
            cellText(lang, row[Number(index)] ?? { kind: 'empty' }),
          ),
        ];
  });
}

async function said(lang: Lang, options: Parameters<typeof compare>[1]) {
  const document = compareDocument(await compare(FILES, { ...ASKED, ...options }));
  return tablesOf(document).map((table) => ({ table, texts: sentences(lang, table) }));
}

const CARE = { indicators: ['problematic_care'] } as const;

describe('what compared figures are quoted with', () => {
  it('a change says both values, the difference with its interval, and that it shows no cause', async () => {
    const [first] = await said('en', { ...CARE, against: '2022' });
    expect(first?.texts).toHaveLength(4);
    const banten = first?.texts.find((one) => one.includes('Banten')) ?? '';
    expect(banten).toContain(
      '15.0% (before: 20.0%, period 2022; difference -5.0 percentage points, 95% confidence interval',
    );
    expect(banten).toContain('This difference does not show cause.');
    expect(banten).toMatch(/Source: - \(SHA-256 [0-9a-f]{12}\)\.$/);
  });

  it('a trend says the slope, its years and the test', async () => {
    const [first] = await said('id', { ...CARE, trend: true });
    const barat = first?.texts.find((one) => one.includes('Jawa Barat')) ?? '';
    expect(barat).toContain('35,0%; tren 2020-2023: ');
    expect(barat).toMatch(/poin persen per tahun \(uji Cochran-Armitage, p <0,001\)/);
    expect(barat).toContain('Perbedaan ini bukan bukti sebab akibat.');
  });

  it('an overview has a sentence for every indicator that was tested, and units that stand out have theirs', async () => {
    const [attention, overview] = await said('en', {});
    expect(overview?.table.rows.length).toBeGreaterThan(3);
    expect(overview?.texts.length).toBeGreaterThan(3);
    expect(overview?.texts[0]).toMatch(
      /\d of 4 provinces lie outside the 95% limits around \d+\.\d% \(chance alone: about 0\.2\)/,
    );
    expect(attention?.texts).toHaveLength(attention?.table.rows.length ?? 0);
    expect(attention?.texts[0]).toMatch(/\d+ of 200 cases|\d+ of 200/);
  });

  it.each(['id', 'en'] as const)(
    'leaves no number of a cell unfilled and says nothing that is never said (%s)',
    async (lang) => {
      for (const options of [{ ...CARE, against: '2022' }, { ...CARE, trend: true }, {}])
        for (const { texts } of await said(lang, options))
          for (const one of texts) {
            expect(one).not.toMatch(/\{\d\}|undefined|null/);
            expect(claimsOf(one)).toEqual([]);
          }
    },
  );
});
