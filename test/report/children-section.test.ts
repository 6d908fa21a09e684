import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportResult } from '../../src/model/report.ts';
import { markdown } from '../../src/report/markdown.ts';
import { reportDocument } from '../../src/report/report-document.ts';
import { PLAIN, terminal } from '../../src/report/terminal.ts';
import { report } from '../../src/workflows/report.ts';
import { distinct, exampleRows } from '../support/example-rows.ts';
import { ROOT } from '../support/source-files.ts';

const path = (name: string) => join(ROOT, 'fixtures/example', `${name}.csv`);
const NOTICE = {
  id: 'Data bukan pengganti penanganan. SAPA 129, WA 08111-129-129, UPTD PPA',
  en: 'Data do not replace a response: SAPA 129, WhatsApp 08111-129-129',
} as const;
const LANGS = ['id', 'en'] as const;

let whole: ReportResult;
let one: ReportResult;
beforeAll(async () => {
  whole = await report([path('children')], { by: 'regency' });
  one = await report([path('children')], { by: 'regency', indicators: ['trafficking_risk'] });
});

const screen = (result: ReportResult, lang: 'id' | 'en', top: number | null = 10) =>
  terminal(reportDocument(result), { lang, top, width: 80, style: PLAIN });

describe('a report of how children fare', () => {
  it.each(LANGS)('says where to turn, in %s, as a whole and for a single indicator', (lang) => {
    for (const result of [whole, one]) {
      expect(screen(result, lang)).toContain(NOTICE[lang]);
      expect(markdown(reportDocument(result), { lang, top: null })).toContain(NOTICE[lang]);
    }
  });

  it.each(LANGS)('says what it is made of, in %s', (lang) => {
    const text = screen(whole, lang).replace(/\s+/g, ' ');
    const wanted =
      lang === 'id'
        ? [
            'Dihitung dari anak yang diperiksa',
            'bukan bukti sebab akibat',
            'sedikitnya 3 desa',
            'bukan tanda pengasuhan buruk',
            'Yang menguatkan anak',
          ]
        : [
            'Of children assessed',
            'does not show cause',
            'at least 3 villages',
            'no sign of poor care',
            'What strengthens children',
          ];
    for (const words of wanted) expect(text).toContain(words);
    for (const line of screen(whole, lang, null).split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('hides every regency with children of fewer than three villages, in every indicator', () => {
    const rows = exampleRows('children.csv').filter((row) => row['Keluarga'] === 'Pekerja migran');
    const villages = (code: string) =>
      distinct(
        rows.filter((row) => row['Kode Desa']?.startsWith(`${code}.`)),
        'Kode Desa',
      );
    const items = whole.indicators.filter((indicator) => indicator.beside !== undefined);
    expect(items).toHaveLength(11);
    let few = 0;
    for (const { rows: own } of items)
      for (const row of own.filter((one) => one.region.level === 'regency' && one.status === 'ok')) {
        expect(villages(row.region.code)).toBeGreaterThanOrEqual(3);
        few += 1;
      }
    expect(few).toBeGreaterThan(50);
    const school = whole.indicators.find(({ id }) => id === 'school_problem');
    const hidden = school?.rows.filter(
      (row) => villages(row.region.code) > 0 && villages(row.region.code) < 3,
    );
    expect(hidden?.length).toBeGreaterThan(0);
    expect(hidden?.every((row) => row.status !== 'ok' && row.value === null)).toBe(true);
  });

  it('shows no village to the public, and villages to those inside', async () => {
    const open = await report([path('children')], { by: 'village', indicators: ['school_problem'] });
    expect(open.indicators[0]?.rows.some((row) => row.region.level === 'village')).toBe(false);
    expect(open.protection['school_problem']?.coarserThanAsked).toBe('regency');
    const inside = await report([path('children')], {
      by: 'village',
      indicators: ['school_problem'],
      audience: 'internal',
    });
    expect(inside.indicators[0]?.rows.some((row) => row.region.level === 'village')).toBe(true);
  });

  it('does not compare with other families where the file does not tell them apart', async () => {
    const content = Buffer.from(
      'DATA CONTOH / EXAMPLE DATA keadaan per 6 September 2023\nKode Desa,Tahun,Jumlah Anak,Anak Diperiksa,Akta Kelahiran\n32.61.01.2001,2023,40,30,27\n32.61.01.2002,2023,40,30,\n',
    );
    const result = await report([{ name: 'anak.csv', content }], { audience: 'internal' });
    const certificate = result.indicators.find(({ id }) => id === 'birth_certificate');
    expect(certificate?.rows.find((row) => row.region.code === 'ID')).toMatchObject({
      numerator: 27,
      denominator: 30,
      blank: 30,
    });
    expect(result.notComputed.map(({ id }) => id)).toContain('birth_certificate_non_migrant');
  });
});
