import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckInput } from '../../src/analysis/check.ts';
import { CHECKS } from '../../src/analysis/checks/index.ts';
import { type Engine, openEngine } from '../../src/engine/index.ts';
import { readBulk } from '../../src/workflows/reading/bulk.ts';
import { countWhere } from '../../src/workflows/reading/count-where.ts';
import { openInput } from '../../src/workflows/reading/open-input.ts';
import { typeColumns } from '../../src/workflows/reading/typing.ts';
import { scratch } from '../support/files.ts';

const { write } = scratch();
let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({ inputs: [] });
});
afterAll(() => engine.close());

const cell = (...values: readonly string[]) => fc.constantFrom(...values, '', ' ', '-');
const complaints = fc.tuple(
  cell('05/01/2023', '13/02/2023', '31/02/2023', '6 Maret 2023'),
  cell('13/03/2023', '01/01/2021', 'besok'),
  cell('PKA', 'Perlindungan Khusus Anak', 'Jumlah', 'Sumber: x'),
  cell('Pengasuhan Bermasalah', 'lain', 'Lain '),
  cell('Jawa Barat', 'DKI Jakarta', 'Jawa Bart'),
  cell('5', '17', '99', 'lima', '-3'),
);
const HEADER = 'Tgl Aduan,Tgl Selesai,Klaster,Sub Klaster,Prov,Usia';

describe('checks of a dirty register', () => {
  it('count as many rows by words as one by one', async () => {
    let index = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(complaints, { minLength: 3, maxLength: 60 }),
        fc.constantFrom(1, 40),
        async (rows, times) => {
          const sound = '13/01/2023,13/02/2023,PKA,lain,Aceh,3';
          const body = rows.map((cells) => cells.join(','));
          const lines = Array.from({ length: times }, () => body).flat();
          const path = write('kotor.csv', `${[HEADER, sound, sound, ...lines].join('\n')}\n`);
          index += 1;
          const input = await openInput(path, { as: 'complaints' });
          const bulk = await readBulk(engine, input, index, 'salt');
          const typing = await typeColumns(engine, input, bulk, index, { dateOrder: 'dmy', locale: 'id' });
          const told: CheckInput = { dataset: input.dataset, present: typing.present, asOf: null };
          const where = CHECKS.flatMap((check) => check.offences(told).map((offence) => offence.where));
          await input.source.close();
          const counted = await countWhere(engine, typing, where);
          for (const [at, condition] of where.entries()) {
            const [row] = await engine.rows(
              `SELECT count(*) AS n FROM ${typing.table} WHERE _skip IS NULL AND (${condition})`,
            );
            expect([condition, counted[at]]).toEqual([condition, Number(row?.['n'])]);
          }
        },
      ),
      { numRuns: 15 },
    );
  });
});
