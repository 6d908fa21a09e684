import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Engine, openEngine } from '../../src/engine/index.ts';
import type { Lane } from '../../src/model/table.ts';
import { readBulk } from '../../src/workflows/reading/bulk.ts';
import { openInput } from '../../src/workflows/reading/open-input.ts';
import { xlsxFile } from '../ingest/workbook/workbook-builder.ts';

const LABELS = ['No Registrasi', 'Tgl Aduan', 'Klaster', 'Prov', 'Usia', 'Catatan'];
const text = (value: string) =>
  value === ''
    ? '<c/>'
    : `<c t="str"><v>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\r', '&#13;')}</v></c>`;
const cell = (...values: readonly string[]) => fc.constantFrom(...values, '');
const row = fc
  .tuple(
    cell('A-1', 'A-2', 'B-10', 'Jumlah', ' A-1 ', '1', '_x001E_A', 'Sumber: KPAI'),
    cell('05/01/2023', '2023-04-07', '31/02/2023', '-'),
    cell('Perlindungan Khusus Anak', 'PKA', 'a "b" & <c>', 'lain'),
    cell('Jawa Barat', 'DKI Jakarta', 'Jawa\nBarat'),
    cell('5', '17', 'lima', '""', '"'),
    cell('ia "bilang" begitu', 'baris\nkedua\r\nketiga', 'a_x001F_b', 'biasa', ',;\t'),
    fc.option(cell('lebih', ' '), { freq: 8 }),
  )
  .map((cells) => `<row>${cells.map((value) => text(value ?? '')).join('')}</row>`);

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({ inputs: [] });
});
afterAll(() => engine.close());

let count = 0;

/** The rows of a workbook in the engine, and where they stand, by one of the lanes. */
async function rowsBy(path: string, kind: Lane['kind']) {
  const { source, ...opened } = await openInput(path, { as: 'complaints', dateOrder: 'dmy' });
  count += 1;
  const lanes = source.lanes.filter((lane) => lane.kind === kind);
  const bulk = await readBulk(engine, { ...opened, source: { ...source, lanes } }, count, 'salt');
  const rows = await engine.rows(`SELECT * FROM ${bulk.name} ORDER BY _row`);
  const lines = await source.lines(
    bulk.lane,
    rows.map((_, at) => at),
  );
  const notes = source.notes();
  await source.close();
  return { rows, lines, notes };
}

it('a workbook is read alike by the engine’s reader and as rows', async () => {
  const sound = ['X-1', '13/01/2023', 'PKA', 'Aceh', '3', 'x'].map(text).join('');
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (rows) => {
      const header = `<row>${LABELS.map(text).join('')}</row>`;
      const path = xlsxFile({ sheet: `${header}<row>${sound}</row>${rows.join('')}` });
      const mended = await rowsBy(path, 'mended');
      expect(mended).toEqual(await rowsBy(path, 'rows'));
      expect(mended.rows.length).toBeGreaterThan(0);
    }),
    { numRuns: 40 },
  );
});
