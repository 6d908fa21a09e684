import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inspect, savedMapping } from '../../src/workflows/inspect.ts';
import { readTable } from '../../src/workflows/read-table.ts';
import { readMapping } from '../../src/workflows/reading/mapping.ts';
import { reconcile } from '../../src/workflows/reconcile.ts';
import { type ReportOptions, report } from '../../src/workflows/report.ts';
import { validate } from '../../src/workflows/validate.ts';
import { workbook } from '../ingest/raw/hard-files.ts';
import { scratch } from '../support/files.ts';

const files = scratch();
const internal: ReportOptions = { audience: 'internal', by: 'national' };

const lines = (...text: readonly string[]) => `${text.join('\n')}\n`;

/** National counts by period, as numerators. */
async function counted(
  path: string,
  id: 'cases_recorded' | 'persons_recorded',
  options: ReportOptions = {},
): Promise<Record<string, number | null>> {
  const result = await report([path], { ...internal, ...options, indicators: [id] });
  return Object.fromEntries(
    (result.indicators[0]?.rows ?? []).map((row) => [row.period.label, row.numerator]),
  );
}

const TWO_LEVELS = [
  ['Tabel 1'],
  ['Provinsi', 2022, null, 2023, null],
  [null, 'Laki-laki', 'Perempuan', 'Laki-laki', 'Perempuan'],
  [null, '(orang)', '(orang)', '(orang)', '(orang)'],
  ['Bali', 1, 2, 3, 4],
  ['Aceh', 1, 1, 1, 1],
  ['Jumlah', 2, 3, 4, 6],
  ['Sumber: contoh'],
] as const;
const MERGED = ['A2:A4', 'B2:C2', 'D2:E2'];

describe('a report reads what the raw reading shows', () => {
  it('under header rows of two levels, with units below them', async () => {
    const path = files.write('dua.xlsx', workbook({ Data: TWO_LEVELS }, MERGED));
    expect(await counted(path, 'persons_recorded')).toEqual({ '2022': 5, '2023': 9 });
    const { findings, inputs } = await report([path], internal);
    expect(inputs[0]?.skippedBy).toEqual({ title: 1, unit: 1, footnote: 1, total: 1 });
    const [mismatch] = findings.filter(({ code }) => code === 'total-mismatch');
    expect(mismatch?.examples).toEqual([
      expect.objectContaining({
        sheet: 'Data',
        cell: 'E7',
        column: '2023 Perempuan',
        value: '6',
        suggestion: '5',
      }),
    ]);
    const raw = (await readTable(path, { audience: 'internal' })).tables[0];
    expect(raw?.rows.map((row) => row[0])).toEqual(['Bali', 'Aceh']);
  });

  it('from sheets of one header, with their names for years and places in their own sheet', async () => {
    const path = files.write(
      'tahun.xlsx',
      workbook({
        '2019': [
          ['Klaster', 'Jumlah Kasus'],
          ['Pendidikan', 1],
          ['ABH', 2],
        ],
        '2020': [
          ['Jumlah Kasus', 'Klaster'],
          [3, 'Pendidikan'],
          ['empat', 'ABH'],
          [5, 'Agama'],
          [8, 'Jumlah'],
        ],
      }),
    );
    expect(await counted(path, 'cases_recorded')).toEqual({ '2019': 3, '2020': 8 });
    const { findings, inputs } = await validate([path], { audience: 'internal' });
    const [fault] = findings.filter(({ code }) => code === 'type-error');
    expect(fault?.examples[0]).toMatchObject({ sheet: '2020', line: 3, value: 'empat' });
    const [input] = inputs;
    expect(input?.rows.read).toBe(
      (input?.rows.accepted ?? 0) + (input?.rows.rejected ?? 0) + (input?.rows.skipped ?? 0),
    );
  });

  it('of tables side by side, one by one', async () => {
    const path = files.write(
      'samping.xlsx',
      workbook({
        Data: [
          ['Klaster', 2021, 2022, null, 'Provinsi', 2021, 2022],
          ['Pendidikan', 1, 2, null, 'Bali', 4, 5],
          ['ABH', 3, 4, null, 'Aceh', 6, 7],
        ],
      }),
    );
    expect(await counted(path, 'cases_recorded')).toEqual({ '2021': 4, '2022': 6 });
    expect(await counted(path, 'cases_recorded', { table: 2 })).toEqual({ '2021': 10, '2022': 12 });
  });

  it('of tables one below another, the first alone where none is asked for', async () => {
    const path = files.write(
      'bawah.csv',
      lines(
        'Klaster,2021,2022',
        'Pendidikan,4,10',
        'ABH,3,5',
        '',
        'Tabel 2',
        'Tahun,Provinsi,Jumlah Kasus',
        '2023,Bali,7',
      ),
    );
    expect(await counted(path, 'cases_recorded')).toEqual({ '2021': 7, '2022': 15 });
  });

  it('without provinces that are the sums of their regencies', async () => {
    const path = files.write(
      'wilayah.csv',
      lines('Tahun,Wilayah,Jumlah Kasus', '2020,Jawa Barat,3', '2020,Kab. Bogor,1', '2020,Kota Depok,2'),
    );
    expect(await counted(path, 'cases_recorded')).toEqual({ '2020': 3 });
  });

  it('out of an archive', async () => {
    const path = files.write('data.csv.gz', gzipSync('Klaster,2021,2022\nPendidikan,1,2\nABH,3,4\n'));
    expect(await counted(path, 'cases_recorded')).toEqual({ '2021': 4, '2022': 6 });
  });

  it('and takes no percentages for counts', async () => {
    const path = files.write('persen.csv', 'Provinsi;Laki-laki;Perempuan\nBali;12,5;13,25\nAceh;1,75;20,5\n');
    await expect(report([path], internal)).rejects.toMatchObject({ code: 'unknown-kind' });
  });

  it('closes identifiers under labels of two rows', async () => {
    const rows = [
      ['No', 'Korban', null, 'Tanggal Aduan', 'Klaster', 'Provinsi'],
      [null, 'Nama', 'Usia', null, null, null],
      [1, 'Siti Contoh', 9, '2023-01-05', 'Pendidikan', 'Bali'],
      [2, 'Budi Contoh', 10, '2023-01-06', 'Pendidikan', 'Bali'],
      [3, 'Wati Contoh', 11, '2023-01-07', 'Pendidikan', 'Bali'],
    ] as const;
    const path = files.write(
      'register.xlsx',
      workbook({ Register: rows }, ['A1:A2', 'B1:C1', 'D1:D2', 'E1:E2', 'F1:F2']),
    );
    const { inputs } = await validate([path], { audience: 'internal' });
    const columns = inputs[0]?.columns ?? [];
    expect(columns.find(({ label }) => label === 'Korban Nama')).toMatchObject({
      identifier: 'name',
      column: null,
    });
    expect(columns.find(({ label }) => label === 'Korban Usia')?.column).not.toBeNull();
    expect(inputs[0]?.rows.accepted).toBe(3);
  });
});

describe('a saved reading of a published table', () => {
  it('is replayed as it was written, also where it was changed', async () => {
    const path = files.write('dua.xlsx', workbook({ Data: TWO_LEVELS }, MERGED));
    const saved = savedMapping(await inspect(path), {});
    expect(saved?.figures?.['2022 Laki-laki']).toEqual({ dimensions: { year: '2022', sex: 'male' } });
    const mapping = await readMapping(files.write('peta.json', JSON.stringify(saved)));
    expect(await counted(path, 'persons_recorded', { mapping })).toEqual({ '2022': 5, '2023': 9 });
    const { '2022 Perempuan': _, ...figures } = saved?.figures ?? {};
    const changed = await readMapping(
      files.write('ubah.json', JSON.stringify({ ...saved, unit: 'case', figures })),
    );
    expect(await counted(path, 'cases_recorded', { mapping: changed })).toEqual({ '2022': 2, '2023': 9 });
  });

  it('names a dimension that there is none of', async () => {
    const path = files.write(
      'salah.json',
      JSON.stringify({
        schemaVersion: 1,
        kind: 'tabulation',
        columns: {},
        figures: { a: { dimensions: { warna: 'x' } } },
      }),
    );
    await expect(readMapping(path)).rejects.toMatchObject({ code: 'invalid-mapping' });
  });
});

describe('figures of several periods in a year', () => {
  it('are added up where they are events, and that is said', async () => {
    const path = files.write(
      'kejadian.csv',
      lines('Periode,Provinsi,Jumlah Kasus', '2020-Q1,Bali,3', '2020-Q2,Bali,4', '2021-Q1,Bali,5'),
    );
    expect(await counted(path, 'cases_recorded')).toEqual({ '2020': 7, '2021': 5 });
    const { findings } = await report([path], internal);
    expect(findings.find(({ code }) => code === 'periods-added')).toMatchObject({
      count: 2,
      column: 'Periode',
      examples: [
        { line: 2, value: '2020-Q1' },
        { line: 3, value: '2020-Q2' },
      ],
    });
  });

  it('are not where label or title say that they are a state', async () => {
    const path = files.write(
      'keadaan.csv',
      lines(
        'Tahun,Periode,Provinsi,Jumlah Anak Posisi Akhir Bulan',
        '2020,2020-Q1,Bali,3',
        '2020,2020-Q2,Bali,4',
      ),
    );
    expect(await counted(path, 'persons_recorded')).toEqual({ '2020': 4 });
  });
});

describe('another edition that does not hold the table', () => {
  it('is said, and no cell counts as compared', async () => {
    const own = files.write('ini.csv', 'Klaster,2011,2012\nPendidikan,1,2\nABH,3,4\nJumlah,4,6\n');
    const other = files.write('itu.csv', 'Barang,Harga\nMeja,5\nKursi,6\n');
    const [table] = (await reconcile(own, { against: other })).tables;
    expect([table?.edition, table?.checked.cells]).toEqual(['absent', 0]);
    const [same] = (await reconcile(own, { against: own })).tables;
    expect([same?.edition, same?.checked.cells]).toEqual(['compared', 6]);
    expect((await reconcile(own)).tables[0]?.edition).toBeNull();
  });
});
