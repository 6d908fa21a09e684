import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTable, type TableRead } from '../../../src/workflows/read-table.ts';

const FOLDER = new URL('../../../../shared/data/real/', import.meta.url).pathname;
const present = existsSync(FOLDER);

async function only(name: string): Promise<{ readonly table: TableRead; readonly codes: readonly string[] }> {
  const { error, tables, findings } = await readTable(`${FOLDER}${name}`);
  expect(error).toBeNull();
  expect(tables).toHaveLength(1);
  return { table: tables[0]!, codes: findings.map(({ code, line }) => `${code}:${line}`) };
}

const sum = (table: TableRead, label: string) => {
  const column = table.columns.indexOf(label);
  return table.values.reduce((total, row) => total + (typeof row[column] === 'number' ? row[column] : 0), 0);
};

/** Counted by hand, with awk and by eye, from the files themselves. */
describe.skipIf(!present)('real files are read without being told anything', () => {
  it.each([
    ['bps_kemendagri_kabkota_2020.csv', 514, 1, {}],
    ['bps_kemiskinan_provinsi_2024.csv', 38, 1, { total: 1 }],
    ['bps_pandemic_workers_raw.csv', 6, 3, { unit: 2, 'column-number': 1, total: 1, continuation: 24 }],
    ['bps_perceraian_2024_provinsi.csv', 38, 1, { total: 1, footnote: 5, blank: 1 }],
    ['jabar_BERDASARKAN_USIA.csv', 1512, 1, {}],
    ['jabar_kekerasankej.xlsx', 648, 1, {}],
    ['jakarta_p2tp2a_korban_2019.csv', 36, 1, { blank: 1 }],
    ['jakarta_p2tp2a_pelayanan.csv', 186, 1, { blank: 9, 'repeated-header': 1 }],
    ['jatim_indicators_semicolon.csv', 38, 1, {}],
    ['jatim_nilai_tambah_umkm.csv', 190, 1, {}],
    ['jatim_tenaga_kerja_koperasi.csv', 1596, 1, {}],
    ['sumut_dataset_siga.xlsx', 198, 1, {}],
  ])('%s', async (name, rows, headers, excluded) => {
    const { table } = await only(name);
    expect(table.rows).toHaveLength(rows);
    expect(table.headerLines).toHaveLength(headers);
    expect(table.excluded).toEqual(excluded);
  });

  it('divorces: the provinces add up to what is printed for Indonesia, but for one that differs from its own parts', async () => {
    const { table, codes } = await only('bps_perceraian_2024_provinsi.csv');
    expect(sum(table, 'Fakor Perceraian - Zina')).toBe(1005);
    expect(sum(table, 'Fakor Perceraian - Jumlah')).toBe(399921);
    expect(codes).toContain('total-mismatch:26');
  });

  it('clients of Jakarta 2019 add up and services 2020 keep their months', async () => {
    expect(sum((await only('jakarta_p2tp2a_korban_2019.csv')).table, 'jumlah_klien')).toBe(999);
    expect((await only('jakarta_p2tp2a_pelayanan.csv')).table.values[0]).toEqual([
      2020,
      'January',
      'Konseling psikologi',
      91,
      '2020-01',
    ]);
  });

  it('West Java by age: counts as one, codes as text', async () => {
    const { table } = await only('jabar_BERDASARKAN_USIA.csv');
    expect(sum(table, 'jumlah_korban')).toBe(4908);
    expect(table.values[0]?.slice(0, 5)).toEqual([1, '32', 'JAWA BARAT', '3201', 'BOGOR']);
  });

  it('gross value added: commas are thousands', async () => {
    const { table } = await only('jatim_nilai_tambah_umkm.csv');
    expect(table.values[0]?.[6]).toBe(9932.44);
    expect(table.values[188]?.[6]).toBe(313.637);
  });

  it('North Sumatra: the label that stands twice is named', async () => {
    const { codes } = await only('sumut_dataset_siga.xlsx');
    expect(codes).toContain('duplicate-label:1');
  });
});
