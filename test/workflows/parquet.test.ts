import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openEngine } from '../../src/engine/index.ts';
import type { MachineTable } from '../../src/model/machine-table.ts';
import { typedColumns } from '../../src/report/column-types.ts';
import { parquetBytes } from '../../src/workflows/parquet.ts';
import { scratch } from '../support/files.ts';

const files = scratch();

async function readBack(bytes: Uint8Array) {
  const path = files.write('table.parquet', bytes);
  const engine = await openEngine({ inputs: [path], threads: 1 });
  try {
    return {
      rows: await engine.rows(`SELECT * FROM read_parquet('${path}')`),
      types: (await engine.rows(`DESCRIBE SELECT * FROM read_parquet('${path}')`)).map(
        ({ column_name, column_type }) => `${String(column_name)} ${String(column_type)}`,
      ),
    };
  } finally {
    engine.close();
  }
}

const COLUMNS = typedColumns(['region_code', 'period_from', 'period_complete', 'value', 'decile', 'status']);

describe('a Parquet file', () => {
  it('keeps codes text, numbers exact, days days, and rows in their order', async () => {
    const table: MachineTable = {
      columns: COLUMNS,
      rows: [
        ['32.01', '2023-01-01', false, 30.605564648117838, 1, 'ok'],
        ['01', null, null, null, null, "=cmd|' /C calc'!A0"],
        ['ID', '2023-09-06', true, 5e-324, 10, '<img src=x onerror=alert(1)>'],
      ],
    };
    const { rows, types } = await readBack(await parquetBytes(table));
    expect(types).toEqual([
      'region_code VARCHAR',
      'period_from DATE',
      'period_complete BOOLEAN',
      'value DOUBLE',
      'decile INTEGER',
      'status VARCHAR',
    ]);
    expect(rows.map((row) => Object.values(row))).toEqual(table.rows);
  });

  it('has its columns even without a row', async () => {
    const { rows, types } = await readBack(await parquetBytes({ columns: COLUMNS, rows: [] }));
    expect(rows).toEqual([]);
    expect(types).toHaveLength(COLUMNS.length);
  });

  it('gives back every number and text, and the same bytes twice', async () => {
    const cell = fc.tuple(
      fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\u0000', '')),
      fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: null }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { maxLength: 20 }), async (rows) => {
        const table: MachineTable = { columns: typedColumns(['region_name', 'value']), rows };
        const bytes = await parquetBytes(table);
        expect(Buffer.from(await parquetBytes(table)).equals(Buffer.from(bytes))).toBe(true);
        const back = (await readBack(bytes)).rows.map((row) => Object.values(row));
        // minus zero is zero
        expect(back).toEqual(rows.map(([name, value]) => [name, value === 0 ? 0 : value]));
      }),
      { numRuns: 12 },
    );
  });
});
