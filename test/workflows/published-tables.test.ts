import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ReportResult } from '../../src/model/report.ts';
import { type ReportOptions, report } from '../../src/workflows/report.ts';

const folder = mkdtempSync(join(tmpdir(), 'desmig-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function national(result: ReportResult, id: string): Record<string, [number | null, number | null]> {
  const rows = result.indicators.find((indicator) => indicator.id === id)?.rows ?? [];
  return Object.fromEntries(
    rows
      .filter((row) => row.region.level === 'national')
      .map((row) => [row.period.label, [row.numerator, row.denominator]]),
  );
}

const internal: ReportOptions = { audience: 'internal', by: 'national' };

// line, printed JUMLAH, sum of 2011 to 2014 on that line (added up from the table)
const ROW_TOTALS = [
  [5, '234', '230'],
  [7, '1692', '1630'],
  [8, '932', '1082'],
  [9, '1651', '1710'],
  [10, '878', '881'],
];

// Family cases and all cases by year: parts as printed in KPAI's table of 2011 to 2014, added up from the table.
const KPAI = '../shared/data/facts/kpai_klaster_2011_2014_as_published.csv';

describe('KPAI clusters 2011-2014 as published', () => {
  it.skipIf(!existsSync(KPAI))(
    'uses the parts, lists every contradiction, adds no total (needs ../shared)',
    async () => {
      const result = await report([KPAI], { by: 'national', indicators: ['family_cluster_share'] });
      expect(national(result, 'family_cluster_share')).toEqual({
        '2011': [416, 2328],
        '2012': [633, 3512],
        '2013': [931, 4307],
        '2014': [921, 5066],
      });
      const [mismatch] = result.findings.filter((finding) => finding.code === 'total-mismatch');
      expect(
        mismatch?.examples.map(({ line, column, value, suggestion }) => [line, column, value, suggestion]),
      ).toEqual(
        expect.arrayContaining([
          [15, '2011', '2178', '2328'],
          [15, '2013', '4311', '4307'],
        ]),
      );
      expect(
        mismatch?.examples
          .filter(({ column }) => column === 'JUMLAH')
          .map(({ line, value, suggestion }) => [line, value, suggestion]),
      ).toEqual(ROW_TOTALS);
    },
  );
});

describe('grouping sets', () => {
  it('adds up one breakdown of the same children, not two', async () => {
    const path = file(
      'wide.csv',
      'Tahun,Provinsi,Kekerasan Fisik,Kekerasan Seksual,0-5 tahun,6-12 tahun,13-17 tahun\n2023,Jawa Barat,9,8,5,4,3\n2023,Bali,2,2,1,1,1\n',
    );
    const result = await report([path], { ...internal, by: 'province' });
    const rows = result.indicators.find((indicator) => indicator.id === 'persons_recorded')?.rows ?? [];
    const at = (code: string) => rows.find((row) => row.region.code === code)?.numerator;
    expect([at('ID'), at('32'), at('51')]).toEqual([15, 12, 3]);
    expect(at('33')).toBeNull();
  });

  it('takes the sum over both sexes for a total, not for a part', async () => {
    const path = file(
      'sexes.csv',
      'Tahun,Provinsi,Jenis Kelamin,Jumlah Korban\n2023,Bali,Laki-laki,3\n2023,Bali,Perempuan,4\n2023,Bali,Jumlah,7\n',
    );
    const result = await report([path], internal);
    expect(national(result, 'persons_recorded')).toEqual({ '2023': [7, null] });
    expect(result.inputs[0]?.rows).toEqual({ read: 3, accepted: 2, rejected: 0, skipped: 1 });
  });

  it('keeps sub-rows apart from a row above them unless they add up to it', async () => {
    const siblings = file(
      'siblings.csv',
      'No,Klaster,2011,2012\n1,Pendidikan,10,20\n8,ABH,5,6\n,a Kekerasan Fisik,7,8\n,b Kekerasan Psikis,1,1\n',
    );
    expect(national(await report([siblings], internal), 'cases_recorded')).toEqual({
      '2011': [23, null],
      '2012': [35, null],
    });
    const parts = file(
      'parts.csv',
      'No,Klaster,2011,2012\n1,Pendidikan,10,20\n8,ABH,8,9\n,a Kekerasan Fisik,7,8\n,b Kekerasan Psikis,1,1\n',
    );
    const result = await report([parts], internal);
    expect(national(result, 'cases_recorded')).toEqual({ '2011': [18, null], '2012': [29, null] });
    expect(result.inputs[0]?.skippedBy).toEqual({ part: 2 });
  });

  it('reads months and two header rows', async () => {
    const months = file('months.csv', 'Tahun,Januari,Februari\n2023,2,3\n2022,5,\n');
    const result = await report([months], { ...internal, period: '2023-02' });
    expect(national(result, 'cases_recorded')).toEqual({ '2023-02': [3, null] });
    const levels = file(
      'levels.csv',
      'Provinsi,2022,,2023,\n,Laki-laki,Perempuan,Laki-laki,Perempuan\nBali,1,2,3,4\n',
    );
    expect(national(await report([levels], internal), 'persons_recorded')).toEqual({
      '2022': [3, null],
      '2023': [7, null],
    });
  });
});

describe('a register and a table of the same cases', () => {
  const register =
    'No Registrasi,Tanggal,Klaster,Sub Klaster,Provinsi\n1,2023-01-14,Lingkungan Keluarga dan Pengasuhan Alternatif,Pengasuhan Bermasalah,Bali\n';
  const table =
    'Klaster,2022,2023\nLingkungan Keluarga dan Pengasuhan Alternatif,0,40\nPendidikan,0,2\nTOTAL,0,42\n';

  it('is refused until told which to prefer', async () => {
    const files = [file('register.csv', register), file('tabel.csv', table)];
    await expect(report(files, internal)).rejects.toMatchObject({ code: 'double-source', class: 'usage' });
    expect(national(await report(files, { ...internal, prefer: 'last' }), 'cases_recorded')).toEqual({
      '2022': [0, null],
      '2023': [42, null],
    });
    expect(national(await report(files, { ...internal, prefer: 'register.csv' }), 'cases_recorded')).toEqual({
      '2022': [0, null],
      '2023': [1, null],
    });
  });
});

// Sums written down from the files with a spreadsheet's own SUM.
const REAL = '../shared/data/real';
describe('real tables (need ../shared)', () => {
  it.skipIf(!existsSync(REAL))('West Java by age: 27 regencies, the file’s own sums', async () => {
    const result = await report([`${REAL}/jabar_BERDASARKAN_USIA.csv`], {
      by: 'regency',
      audience: 'internal',
    });
    expect(national(result, 'persons_recorded')).toEqual({
      '2018': [452, null],
      '2019': [935, null],
      '2020': [1587, null],
      '2021': [1934, null],
    });
    const rows = result.indicators.find((indicator) => indicator.id === 'persons_recorded')?.rows ?? [];
    const regencies = new Set(
      rows
        .filter((row) => row.region.level === 'regency' && row.status === 'ok')
        .map((row) => row.region.code),
    );
    expect(regencies.size).toBe(27);
    expect(rows.some((row) => row.region.level === 'unlocated')).toBe(false);
  });

  it.skipIf(!existsSync(REAL))('West Java by place: the regency is printed with its type', async () => {
    const result = await report([`${REAL}/jabar_kekerasankej.xlsx`], {
      by: 'regency',
      audience: 'internal',
      indicators: ['cases_recorded'],
    });
    expect(national(result, 'cases_recorded')).toEqual({
      '2018': [784, null],
      '2019': [805, null],
      '2020': [1114, null],
      '2021': [964, null],
    });
  });

  it.skipIf(!existsSync(REAL))('North Sumatra: one margin of the same children', async () => {
    const result = await report([`${REAL}/sumut_dataset_siga.xlsx`], internal);
    expect(national(result, 'persons_recorded')).toEqual({
      '2017': [1018, null],
      '2018': [1113, null],
      '2019': [737, null],
    });
  });
});
