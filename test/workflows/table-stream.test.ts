import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellSharer } from '../../src/ingest/raw/shared-cells.ts';
import { readTable, streamTables } from '../../src/workflows/read-table.ts';

const NIK = '3273014505900001';
const text = [
  'Kode;NIK;Wilayah;Jumlah;Catatan',
  `01;${NIK};Bogor;1.222;hubungi budi@contoh.id`,
  `02;${NIK};Bogor;;lihat ${NIK}`,
  '03;;Depok;3.000;',
].join('\n');
const file = { name: 'tabel.csv', content: Buffer.from(text) };

describe('rows one after the other', () => {
  it('are those that are held, the same every time they are asked for, without identifiers', async () => {
    const [held, streamed] = await Promise.all([
      readTable(file, { audience: 'internal' }),
      streamTables(file, { audience: 'internal' }),
    ]);
    const [table] = streamed.tables;
    for (const _ of [1, 2]) {
      expect([...(table?.rows ?? [])]).toEqual(held.tables[0]?.rows);
      expect([...(table?.values ?? [])]).toEqual(held.tables[0]?.values);
    }
    expect(held.tables[0]?.rows.map(([code, nik, place]) => [code, nik, place])).toEqual([
      ['01', null, 'Bogor'],
      ['02', null, 'Bogor'],
      ['03', null, 'Depok'],
    ]);
    expect(JSON.stringify(held.tables)).not.toMatch(new RegExp(`${NIK}|budi@`));
    expect(held.tables[0]?.values.map(([code, , , count]) => [code, count])).toEqual([
      ['01', 1222],
      ['02', null],
      ['03', 3000],
    ]);
  });

  it('are as many as asked for', async () => {
    const { tables } = await readTable(file, { audience: 'internal', rows: 1 });
    expect(tables[0]?.rows).toHaveLength(1);
    expect(tables[0]?.values).toHaveLength(1);
  });
});

describe('cells that share their text', () => {
  it('say what they said, in columns of any number of texts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ maxLength: 3 }), { maxLength: 4 }), { maxLength: 50 }),
        (rows) => {
          const share = cellSharer();
          expect(rows.map(share)).toEqual(rows);
        },
      ),
    );
    const share = cellSharer();
    const keys = Array.from({ length: 12_000 }, (_, at) => [`kunci-${at % 9000}`, 'Bogor']);
    expect(keys.map(share)).toEqual(keys);
  });
});
