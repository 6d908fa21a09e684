import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/workflows/read-table.ts';

async function tablesOf(...lines: readonly string[]) {
  const content = Buffer.from(`${lines.join('\n')}\n`);
  const { tables, findings } = await readTable({ name: 'tabel.csv', content }, { audience: 'internal' });
  return {
    tables: tables.map(({ columns, lines: own }) => [columns.join(','), own.join(' ')]),
    said: findings.filter(({ code }) => code === 'multiple-tables').map(({ line }) => line),
  };
}

describe('tables one below another without a line between them', () => {
  it.each([
    [
      'of more columns',
      ['Provinsi,Kasus', 'Bali,1', 'Aceh,2', 'Provinsi,Laki-laki,Perempuan', 'Bali,4,5', 'Aceh,6,7'],
    ],
    [
      'of fewer columns',
      ['Provinsi,Laki-laki,Perempuan', 'Bali,4,5', 'Aceh,6,7', 'Tahun,Kasus', '2020,4', '2021,7'],
    ],
    [
      'of as many columns',
      [
        'Provinsi,Kasus 2020,Kasus 2021',
        'Bali,1,2',
        'Aceh,2,3',
        'Klaster,Selesai,Proses',
        'Agama,4,5',
        'ABH,6,7',
      ],
    ],
  ])('are told apart: the second is %s', async (_name, lines) => {
    const { tables, said } = await tablesOf(...lines);
    expect(tables).toEqual([
      [lines[0], '2 3'],
      [lines[3], '5 6'],
    ]);
    expect(said).toEqual([4]);
  });

  it('are not seen in rows that have words for figures', async () => {
    const rows = ['Bali,5,7', 'Aceh,8,9', 'Papua,belum ada data,lihat catatan', 'Riau,3,4', 'Banten,1,2'];
    expect((await tablesOf('Provinsi,Kasus,Selesai', ...rows)).tables).toEqual([
      ['Provinsi,Kasus,Selesai', '2 3 4 5 6'],
    ]);
    const register = ['05/01/2023,Bali,5', '06/01/2023,Aceh,7', 'kemarin,Riau,lima', '07/01/2023,Bali,8'];
    expect((await tablesOf('Tgl Aduan,Provinsi,Usia', ...register, '08/01/2023,Bali,9')).tables).toEqual([
      ['Tgl Aduan,Provinsi,Usia', '2 3 4 5 6'],
    ]);
  });
});
