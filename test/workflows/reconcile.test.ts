import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Difference } from '../../src/model/reconcile.ts';
import { reconcile } from '../../src/workflows/reconcile.ts';
import { ROOT } from '../support/source-files.ts';

const FACTS = join(ROOT, '../shared/data/facts/kpai_klaster_2011_2014_as_published.csv');
const DIVORCES = join(ROOT, '../shared/data/real/bps_perceraian_2024_provinsi.csv');
const POVERTY = join(ROOT, '../shared/data/real/bps_kemiskinan_provinsi_2024.csv');

const file = (text: string, name = 'tabel.csv') => ({ name, content: Buffer.from(text) });

async function differences(text: string, against?: string): Promise<readonly Difference[]> {
  const result = await reconcile(
    file(text),
    against === undefined ? {} : { against: file(against, 'lama.csv') },
  );
  return result.tables.flatMap((table) => table.differences);
}

const places = (found: readonly Difference[]) =>
  found.map(({ code, cells }) => [
    code,
    ...cells.map(({ line, row, column, printed, proposed }) => [line, row, column, printed, proposed]),
  ]);

describe('published tables', () => {
  it.runIf(existsSync(FACTS))(
    'the cluster table of 2011-2014: two cells, three totals that cancel',
    async () => {
      const result = await reconcile(FACTS);
      expect(places(result.tables.flatMap((table) => table.differences))).toEqual([
        ['wrong-cell', [5, 'Hak Sipil dan Partisipasi', '2013', 75, 79]],
        ['wrong-cell', [8, 'Pornografi dan Cyber Crime', '2011', 338, 188]],
        [
          'cancelling-errors',
          [7, 'Pendidikan', 'JUMLAH', 1692, 1630],
          [9, 'ABH dan Kekerasan', 'JUMLAH', 1651, 1710],
          [10, 'a Kekerasan Fisik', 'JUMLAH', 878, 881],
        ],
      ]);
      expect(result.tables[0]?.structure.siblings.map(({ under }) => under)).toEqual(
        Array.from({ length: 3 }, () => 'ABH dan Kekerasan'),
      );
    },
  );

  it.runIf(existsSync(DIVORCES))(
    'divorces of 2024: Sulawesi Utara, and into the total of Indonesia',
    async () => {
      const result = await reconcile(DIVORCES);
      const found = result.tables.flatMap((table) => table.differences);
      expect(places(found)).toEqual([
        [
          'carried-error',
          [26, 'Sulawesi Utara', 'Fakor Perceraian - Jumlah', 1998, 1985],
          [40, 'Indonesia', 'Fakor Perceraian - Jumlah', 399921, 399908],
        ],
      ]);
      expect(found[0]?.candidates[0]).toMatchObject({ row: 'Sulawesi Utara', printed: null, proposed: 13 });
    },
  );

  it.runIf(existsSync(POVERTY))('poverty lines are not added up', async () => {
    const result = await reconcile(POVERTY);
    expect(result.tables.map(({ differences: all, unchecked }) => [all.length, unchecked])).toEqual([[0, 1]]);
  });
});

describe('percentages beside counts', () => {
  it('recomputes a change printed in words', async () => {
    const found = await differences('Tahun;Jumlah Pengaduan;Perubahan\n2018;4885;\n2019;4369;turun 5,5 %\n');
    expect(found.map((one) => one.code)).toEqual(['wrong-percentage']);
    expect(found[0]?.cells[0]?.printed).toBe(-5.5);
    expect(found[0]?.cells[0]?.proposed).toBeCloseTo((100 * (4369 - 4885)) / 4885, 5);
  });

  it('recomputes shares of the total, as precisely as they are printed', async () => {
    const table = (share: string) =>
      `Klaster;Jumlah kasus;Persentase\nPendidikan;374;30,6\nKesehatan;400;${share}\nLain;448;36,7\nTotal;1222;100,0\n`;
    expect(await differences(table('32,7'))).toEqual([]);
    expect(places(await differences(table('37,2')))).toEqual([
      ['wrong-percentage', [3, 'Kesehatan', 'Persentase', 37.2, 32.733224]],
    ]);
  });

  it('recomputes changes between two columns of years', async () => {
    const found = await differences(
      'Provinsi;2022;2023;Perubahan (%)\nAceh;100;110;10,0\nRiau;200;150;25,0\nJambi;80;84;5,0\n',
    );
    expect(places(found)).toEqual([['wrong-percentage', [3, 'Riau', 'Perubahan (%)', 25, -25]]]);
  });
});

describe('two editions of a table', () => {
  it('names cells that differ and rows that only one has', async () => {
    const found = await differences(
      'Klaster;2015;2016\nPendidikan;10;22\nKesehatan;5;6\nNapza;1;2\n',
      'Klaster;2015;2016\nPendidikan;10;20\nKesehatan;5;6\nAgama;3;4\n',
    );
    expect(
      found.map(({ code, cells, candidates }) => [code, cells[0]?.row ?? null, candidates[0]?.row ?? null]),
    ).toEqual([
      ['edition-difference', 'Pendidikan', 'Pendidikan'],
      ['edition-missing', 'Napza', null],
      ['edition-missing', null, 'Agama'],
    ]);
    expect(found[0]?.cells[0]?.printed).toBe(22);
    expect(found[0]?.candidates[0]?.printed).toBe(20);
  });

  it('finds nothing between a table and itself', async () => {
    const text = 'Klaster;2015;2016\nPendidikan;10;22\nKesehatan;5;6\nJumlah;15;28\n';
    expect(await differences(text, text)).toEqual([]);
  });
});

const LABELS = ['Pendidikan', 'Kesehatan', 'Agama', 'Penelantaran', 'Eksploitasi', 'Pengasuhan', 'Lain-lain'];

describe('a table as a file', () => {
  it('with one wrong cell names it, whatever the form of the numbers and the numbering', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 4, maxLength: 4 }), {
          minLength: 3,
          maxLength: LABELS.length,
        }),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 500 }),
        fc.boolean(),
        fc.boolean(),
        async (inner, r, c, by, numbered, dotted) => {
          const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
          const rows = inner.map((row) => [...row, sum(row)]);
          rows.push(rows[0]?.map((_, column) => sum(rows.map((row) => row[column] ?? 0))) ?? []);
          const row = r % rows.length;
          const column = c % 5;
          const right = rows[row]?.[column] ?? 0;
          const written = rows.map((values, at) =>
            [
              ...(numbered ? [at < inner.length ? String(at + 1) : ''] : []),
              at < inner.length ? (LABELS[at] ?? '') : 'JUMLAH',
              ...values.map((value, place) => {
                const shown = at === row && place === column ? value + by : value;
                return dotted ? shown.toLocaleString('id-ID') : String(shown);
              }),
            ].join(';'),
          );
          const header = `${numbered ? 'No;' : ''}Klaster;2021;2022;2023;2024;Jumlah`;
          const found = await differences(`${[header, ...written].join('\n')}\n`);
          expect(
            found.map(({ cells }) => cells.map((cell) => [cell.line, cell.printed, cell.proposed])),
          ).toEqual([[[row + 2, right + by, right]]]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a table of rounded figures', () => {
  const provinces = ['Aceh', 'Riau', 'Jambi', 'Bengkulu', 'Lampung'];
  const shares = fc.array(
    fc.array(fc.double({ min: 1, max: 99, noNaN: true }), { minLength: 4, maxLength: 4 }),
    {
      minLength: provinces.length,
      maxLength: provinces.length,
    },
  );
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const printed = (rows: readonly (readonly number[])[], places: number, title: string, note: string) => {
    const line = (label: string, values: readonly number[]) =>
      [label, ...[...values, sum(values)].map((value) => value.toFixed(places))].join(';');
    const totals = [0, 1, 2, 3].map((column) => sum(rows.map((row) => row[column] ?? 0)));
    const lines = [
      'Provinsi;A;B;C;D;Jumlah',
      ...rows.map((row, at) => line(provinces[at] ?? '', row)),
      line('Jumlah', totals),
    ];
    return [...(title === '' ? [] : [`${title};;;;;`]), ...lines, ...(note === '' ? [] : [note])].join('\n');
  };
  const stated = [
    ['Tabel 3. Penduduk miskin menurut provinsi (ribu jiwa)', ''],
    ['Anak menurut provinsi, dalam ribuan', ''],
    ['Children by province (thousands)', ''],
    ['', 'Catatan: jumlah dapat berbeda karena pembulatan'],
    ['', 'Note: totals may differ because of rounding'],
  ] as const;

  it('is not blamed for its rounding where it says that it is rounded, or prints decimals', async () => {
    await fc.assert(
      fc.asyncProperty(shares, fc.constantFrom(...stated), async (rows, [title, note]) => {
        expect(await differences(printed(rows, 0, title, note))).toEqual([]);
        expect(await differences(printed(rows, 1, '', ''))).toEqual([]);
      }),
      { numRuns: 40, seed: 20230906 },
    );
  });

  it('is still told of an error that no rounding makes, and has none forgiven that says nothing', async () => {
    const rows = provinces.map((_, row) => [0, 1, 2, 3].map((column) => 30.4 + row * 7 + column * 5));
    for (const [title, note] of stated) {
      const wrong = printed(rows, 0, title, note).replace('Jambi;44;', 'Jambi;74;');
      const [found, ...others] = await differences(wrong);
      expect(others).toEqual([]);
      expect(found?.cells.map(({ row, column }) => [row, column])).toEqual([['Jambi', 'A']]);
    }
    const whole = rows.map((row) => row.map(Math.round));
    const off = (title: string, note: string) =>
      printed(whole, 0, title, note).replace(/^(Jambi.*;)206$/m, '$1207');
    expect(await differences(off(...stated[0]))).toEqual([]);
    expect((await differences(off('', ''))).map(({ code }) => code)).toEqual(['wrong-total']);
  });
});

describe('what reconcile is not for', () => {
  it('refuses a register of cases for the public', async () => {
    const register = 'nomor pengaduan;tanggal pengaduan;provinsi;klaster;subklaster\n1;2023-01-02;Aceh;A;B\n';
    await expect(reconcile(file(register))).rejects.toMatchObject({ code: 'internal-only' });
  });

  it('says so when a table has no sums', async () => {
    const result = await reconcile(file('Provinsi;Kasus\nAceh;3\nRiau;4\n'));
    expect(result.tables[0]).toMatchObject({ checked: { sums: 0 }, differences: [] });
  });
});
