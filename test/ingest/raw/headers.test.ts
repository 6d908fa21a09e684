import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/workflows/read-table.ts';
import { scratch } from '../../support/files.ts';

const files = scratch();

describe('a header of years', () => {
  it.each([0, 1899, 1900, 1901, 2023, 2100])(
    'is one above figures of %i, which may look like years',
    async (figure) => {
      const path = files.write(
        'tahun.csv',
        `Klaster;2021;2022;2023;2024;Jumlah\nPendidikan;1;0;0;0;1\nKesehatan;0;0;0;0;0\nAgama;0;0;0;${figure};${figure}\n`,
      );
      const { tables } = await readTable(path, { audience: 'internal' });
      expect(tables[0]?.columns).toEqual(['Klaster', '2021', '2022', '2023', '2024', 'Jumlah']);
      expect(tables[0]?.headerLines).toEqual([1]);
      expect(tables[0]?.rows).toHaveLength(3);
    },
  );

  it('is none where rows of years stand below each other', async () => {
    const path = files.write('lahir.csv', 'nama desa;mulai;selesai\nA;2019;2020\nB;2020;2021\nC;2021;2022\n');
    const { tables } = await readTable(path, { audience: 'internal' });
    expect(tables[0]?.headerLines).toEqual([1]);
    expect(tables[0]?.rows).toHaveLength(3);
  });
});
