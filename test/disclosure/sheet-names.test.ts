import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { inspect, savedMapping } from '../../src/workflows/inspect.ts';
import { readTable } from '../../src/workflows/read-table.ts';
import { reconcile } from '../../src/workflows/reconcile.ts';
import { report } from '../../src/workflows/report.ts';
import { scratch } from '../support/files.ts';

const NIK = '3261015203150001';
const NPWP = '09.254.294.3-407.000';
const BPJS = '0009876543210';
const PHONES = ['(0812) 9876 5432', '081298765432', '+62 (812) 9876-5432'] as const;
const PLANTED = [NIK, NPWP, BPJS, '9876 5432', '98765432', '9876-5432'];
const held = (result: unknown) => PLANTED.filter((one) => JSON.stringify(result).includes(one));

const folder = scratch();

/** A register in a sheet that is named by a NIK, beside a hidden one named by a phone; some cells are of other columns. */
function register(): string {
  const rows: (string | number)[][] = [[`Register ${NIK}`], ['No', 'Tgl Aduan', 'Sub Klaster', 'Provinsi']];
  for (let at = 0; at < 60; at += 1)
    rows.push([at + 1, `${13 + (at % 15)}/02/2023`, 'Pengasuhan Bermasalah', at % 2 ? 'Banten' : 'Bali']);
  for (const strange of [NPWP, BPJS, ...PHONES]) rows.push([rows.length, strange, 'Hak Nafkah', 'Bali']);
  for (const strange of PHONES) rows.push([rows.length, '14/02/2023', strange, 'Bali']);
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), NIK);
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.slice(0, 3)), PHONES[1]);
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  return folder.write('register.xlsx', write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
}

describe('a sheet named by a personal number, and such numbers in columns of other things', () => {
  const path = register();

  it('are in no report, and in no finding of it', async () => {
    const found = await report([path], { audience: 'internal' });
    expect(found.inputs[0]?.sheet).toBe('[...]');
    expect(found.findings.length).toBeGreaterThan(1);
    expect(held(found)).toEqual([]);
  });

  it('are not in what is seen of a file, nor in the mapping saved of it', async () => {
    const found = await inspect(path, {});
    expect(held(found)).toEqual([]);
    const mapping = savedMapping(found, {});
    expect([mapping?.kind, mapping?.sheet, held(mapping)]).toEqual(['complaints', undefined, []]);
  });

  it('are not in the rows of a table, nor among its sheets', async () => {
    const found = await readTable(path, { audience: 'internal' });
    expect(found.tables[0]?.rows.length).toBe(68);
    expect(found.sheets.map(({ name }) => name)).toEqual(['[...]', '[...]']);
    expect(held(found)).toEqual([]);
  });

  it('are not in what is said of a published table', async () => {
    const table = [
      ['Provinsi', 'Jumlah'],
      ['Bali', 4],
      ['Banten', 9],
      ['Jumlah', 13],
    ];
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([[`Rekap ${NIK}`], ...table]), NIK);
    const file = folder.write('rekap.xlsx', write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    const found = await reconcile(file, { audience: 'internal' });
    expect(found.tables.length).toBe(1);
    expect(held(found)).toEqual([]);
  });
});
