import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checksIndex } from '../../../scripts/generate-checks.ts';
import { CHECKS } from '../../../src/analysis/checks/index.ts';
import { DATASETS } from '../../../src/catalogue/datasets/index.ts';
import { text } from '../../../src/report/text.ts';
import { validate } from '../../../src/workflows/validate.ts';
import { scratch } from '../../support/files.ts';
import { ROOT } from '../../support/source-files.ts';

const { write } = scratch();

/** Kinds whose row rules are tried here. */
const TRIED = ['complaints', 'villages', 'population'] as const;

/** One offending row (line 3) between two clean ones, and what is found in it. */
interface Case {
  readonly name: string;
  readonly header: string;
  readonly clean: string;
  readonly offending: string;
  readonly code: string;
  readonly column: string;
  readonly value?: string;
  readonly suggestion?: string;
  readonly action: 'reject' | 'null' | 'keep';
  /** words of the finding, in English, where a check has more than one */
  readonly says?: RegExp;
  readonly title?: string;
}

const COMPLAINT = 'Tgl Aduan,Sub Klaster,Prov,Kab/Kota,Usia';
const CASE = '14/01/2023,Pengasuhan Bermasalah,Jawa Barat,Kabupaten Contoh A,5';
const VILLAGE = 'Kode Desa,Tahun,Layanan Migrasi,Community Parenting,Peserta,Jumlah PMI';
const PLACE = '32.61.01.2001,2019,Ya,Ya,10,300';

const CASES: readonly Case[] = [
  {
    name: 'a label of no code book',
    header: COMPLAINT,
    clean: CASE,
    offending: CASE.replace('Bermasalah', 'Bermasalh'),
    code: 'unknown-category',
    column: 'Sub Klaster',
    value: 'Pengasuhan Bermasalh',
    suggestion: 'Pengasuhan Bermasalah',
    action: 'keep',
  },
  {
    name: 'a day that is not in the calendar, required',
    header: COMPLAINT,
    clean: CASE,
    offending: CASE.replace('14/01', '31/02'),
    code: 'invalid-date',
    column: 'Tgl Aduan',
    value: '31/02/2023',
    action: 'reject',
  },
  {
    name: 'a date that is none, optional',
    header: `${COMPLAINT},Tgl Selesai`,
    clean: `${CASE},20/01/2023`,
    offending: `${CASE},belum selesai`,
    code: 'invalid-date',
    column: 'Tgl Selesai',
    value: 'belum selesai',
    action: 'null',
  },
  {
    name: 'a date behind the stated as-of date',
    title: 'Register keadaan per 6 September 2023,,,,',
    header: COMPLAINT,
    clean: CASE,
    offending: CASE.replace('14/01', '07/09'),
    code: 'date-after-as-of',
    column: 'Tgl Aduan',
    value: '07/09/2023',
    action: 'reject',
  },
  {
    name: 'an age above 17',
    header: COMPLAINT,
    clean: CASE,
    offending: CASE.replace(/5$/, '18'),
    code: 'constraint-error',
    column: 'Usia',
    value: '18',
    action: 'null',
  },
  {
    name: 'a date before any register, required',
    header: COMPLAINT,
    clean: CASE,
    offending: CASE.replace('2023', '1923'),
    code: 'constraint-error',
    column: 'Tgl Aduan',
    value: '14/01/1923',
    action: 'reject',
  },
  {
    name: 'a cohort before the programme',
    header: VILLAGE,
    clean: PLACE,
    offending: PLACE.replace('01.2001,2019', '01.2002,2006'),
    code: 'constraint-error',
    column: 'Tahun',
    value: '2006',
    action: 'null',
  },
  {
    name: 'a province one letter off',
    header: COMPLAINT,
    clean: CASE,
    offending: CASE.replace('Jawa Barat,Kabupaten Contoh A', 'Jawa Brat,'),
    code: 'unknown-region',
    column: 'Prov',
    value: 'Jawa Brat',
    suggestion: 'Jawa Barat',
    action: 'keep',
    says: /not recognised/,
  },
  {
    name: 'abroad',
    header: COMPLAINT,
    clean: CASE,
    offending: CASE.replace('Jawa Barat,Kabupaten Contoh A', 'Luar Negeri,'),
    code: 'unknown-region',
    column: 'Prov',
    value: 'Luar Negeri',
    action: 'keep',
    says: /outside the area/,
  },
  {
    name: 'a regency’s name that two provinces have',
    header: COMPLAINT,
    clean: CASE,
    offending: CASE.replace('Jawa Barat,Kabupaten Contoh A', ',Kabupaten Contoh A'),
    code: 'ambiguous-region',
    column: 'Kab/Kota',
    value: 'Kabupaten Contoh A',
    action: 'keep',
    says: /more than one place/,
  },
  {
    name: 'name and code of two places',
    header: `Kode Prov,${COMPLAINT}`,
    clean: `32,${CASE}`,
    offending: `33,${CASE}`,
    code: 'region-mismatch',
    column: 'Prov',
    value: 'Jawa Barat',
    action: 'keep',
    says: /different places/,
  },
  {
    name: 'a village code that is none, required',
    header: VILLAGE,
    clean: PLACE,
    offending: PLACE.replace('32.61.01.2001', '32.61.01.201'),
    code: 'unknown-region',
    column: 'Kode Desa',
    value: '32.61.01.201',
    action: 'reject',
  },
  {
    name: 'an old name of a regency',
    header: COMPLAINT,
    clean: CASE,
    offending: CASE.replace('Jawa Barat,Kabupaten Contoh A', 'Sumatera Utara,Toba Samosir'),
    code: 'region-carried-forward',
    column: 'Kab/Kota',
    value: 'Toba Samosir',
    action: 'keep',
    says: /earlier name/,
  },
  {
    name: 'a code of BPS for Papua Barat',
    header: `Kode Prov,${COMPLAINT}`,
    clean: `32,${CASE}`,
    offending: `91,${CASE.replace('Jawa Barat,Kabupaten Contoh A', 'Papua Barat,')}`,
    code: 'region-codes',
    column: 'Kode Prov',
    value: '91',
    action: 'keep',
    says: /BPS/,
  },
  {
    name: 'a village whose name is spelt unlike its code’s',
    header: `Desa,${VILLAGE}`,
    clean: `Desa Contoh 2001,${PLACE}`,
    offending: `Kuripann,${PLACE.replace('32.61.01.2001', '33.07.10.2004')}`,
    code: 'region-spelling',
    column: 'Desa',
    value: 'Kuripann',
    action: 'keep',
  },
  {
    name: 'a required cell left blank',
    header: COMPLAINT,
    clean: CASE,
    offending: CASE.replace('14/01/2023', ''),
    code: 'missing-value',
    column: 'Tgl Aduan',
    action: 'reject',
  },
  {
    name: 'a required cell with a mark of no data',
    header: COMPLAINT,
    clean: CASE,
    offending: CASE.replace('14/01/2023', '-'),
    code: 'missing-value',
    column: 'Tgl Aduan',
    action: 'reject',
  },
  {
    name: 'closed before received',
    header: `${COMPLAINT},Tgl Selesai`,
    clean: `${CASE},20/01/2023`,
    offending: `${CASE},13/01/2023`,
    code: 'row-constraint',
    column: 'Tgl Aduan',
    action: 'keep',
    says: /Closed before/,
  },
  {
    name: 'a category outside its cluster',
    header: `${COMPLAINT},Klaster`,
    clean: `${CASE},Lingkungan Keluarga`,
    offending: `${CASE},Perlindungan Khusus Anak`,
    code: 'row-constraint',
    column: 'Klaster',
    action: 'keep',
    says: /does not belong/,
  },
  {
    name: 'children reached without community parenting',
    header: VILLAGE,
    clean: PLACE,
    offending: PLACE.replace('2001,2019,Ya,Ya', '2002,2019,Ya,Tidak'),
    code: 'row-constraint',
    column: 'Community Parenting',
    action: 'keep',
    says: /yet community parenting/,
  },
  {
    name: 'more children than inhabitants',
    header: 'Kode Provinsi,Tahun,Jumlah Anak,Jumlah Penduduk',
    clean: '32,2023,40,100',
    offending: '33,2023,101,100',
    code: 'row-constraint',
    column: 'Jumlah Anak',
    action: 'keep',
    says: /More children/,
  },
  {
    name: 'words in a number column',
    header: COMPLAINT,
    clean: CASE,
    offending: CASE.replace(/5$/, 'lima'),
    code: 'type-error',
    column: 'Usia',
    value: 'lima',
    action: 'null',
  },
  {
    name: 'a fraction in a whole-number column',
    header: COMPLAINT,
    clean: CASE,
    offending: CASE.replace(/5$/, '"5,5"'),
    code: 'type-error',
    column: 'Usia',
    value: '5,5',
    action: 'null',
  },
  {
    name: 'neither yes nor no',
    header: VILLAGE,
    clean: PLACE,
    offending: PLACE.replace('01.2001,2019,Ya', '01.2002,2019,mungkin'),
    code: 'type-error',
    column: 'Layanan Migrasi',
    value: 'mungkin',
    action: 'null',
  },
];

/** Rows of villages and populations have keys: the second clean row needs another place. */
function otherPlace(row: string): string {
  return row.replace('32.61.01.2001', '32.61.01.2009').replace(/^32,2023/, '34,2023');
}

describe('the checks', () => {
  it.each(CASES)('$code: $name', async (one) => {
    const lines = [
      ...(one.title === undefined ? [] : [one.title]),
      one.header,
      one.clean,
      one.offending,
      otherPlace(one.clean),
    ];
    const file = write(`${one.code}.csv`, `${lines.join('\n')}\n`);
    const { findings, inputs } = await validate([file]);
    const counted = findings.filter(({ severity, code }) => severity !== 'info' || code === one.code);
    expect(counted).toHaveLength(1);
    const [finding] = counted;
    expect(finding).toMatchObject({ code: one.code, column: one.column, action: one.action, count: 1 });
    const [example] = finding?.examples ?? [];
    expect(example).toMatchObject({
      file: `${one.code}.csv`,
      line: lines.indexOf(one.offending) + 1,
      column: one.column,
    });
    if (one.value !== undefined) expect(example?.value).toBe(one.value);
    expect(example?.suggestion).toBe(one.suggestion);
    if (one.says !== undefined && finding !== undefined)
      expect(text('en', finding.message)).toMatch(one.says);
    const title = one.title === undefined ? 0 : 1;
    const rejected = one.action === 'reject' ? 1 : 0;
    expect(inputs[0]?.rows).toEqual({ read: 3 + title, accepted: 3 - rejected, rejected, skipped: title });
  });

  it('are all tried above, each row rule of each kind too', () => {
    // what is noted about places (old codes, spellings, systems of codes) is tried in test/regions
    const noted = CHECKS.filter(({ finding }) => finding.severity === 'info').map((check) => check.code);
    // identifiers in text have a test of their own: in three rows, one of them closes the column
    expect([...new Set([...CASES.map((one) => one.code), ...noted, 'identifier-in-text'])].sort()).toEqual(
      CHECKS.map((check) => check.code).sort(),
    );
    const rules = TRIED.flatMap((kind) => DATASETS[kind].rules.map((rule) => rule.text.en));
    for (const rule of rules)
      expect(
        CASES.some((one) => one.says?.test(rule) === true),
        rule,
      ).toBe(true);
  });

  it('have words in both languages and codes of their own', () => {
    expect(new Set(CHECKS.map((check) => check.code)).size).toBe(CHECKS.length);
    for (const { finding } of CHECKS)
      for (const words of [finding.title, finding.explanation, finding.hint]) {
        expect(words.id).not.toBe('');
        expect(words.en).not.toBe('');
      }
  });

  it('are listed in the generated index: npm run generate', () => {
    const folder = join(ROOT, 'src/analysis/checks');
    const squeezed = (text: string) =>
      text.replace(/\s+/g, ' ').replaceAll(', ]', ']').replaceAll('[ ', '[').trim();
    expect(squeezed(readFileSync(join(folder, 'index.ts'), 'utf8'))).toBe(
      squeezed(checksIndex(readdirSync(folder))),
    );
  });
});
