import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { afterAll, describe, expect, it } from 'vitest';
import { report } from '../../src/workflows/report.ts';

const folder = mkdtempSync(join(tmpdir(), 'desmig-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LINES = [
  'DATA CONTOH',
  '',
  'Klaster,2021,2022',
  'Pendidikan,4,10',
  'ABH,3,5',
  '',
  'Tabel 2',
  'Tahun,Provinsi,Jumlah Kasus',
  '2023,Bali,7',
  '2023,Banten,tujuh',
  '2023,Jambi,8',
  '',
  'Catatan: data contoh',
];
const csv = join(folder, 'two.csv');
writeFileSync(csv, LINES.join('\n'));
const xlsx = join(folder, 'two.xlsx');
const book = utils.book_new();
utils.book_append_sheet(
  book,
  utils.aoa_to_sheet(
    LINES.map((line) =>
      line.split(',').map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell === '' ? null : cell)),
    ),
  ),
  'Data',
);
writeFileSync(xlsx, new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer));

describe.each([
  ['text', csv],
  ['a workbook', xlsx],
])('several tables in %s', (_, file) => {
  const counted = async (table: number) => {
    const result = await report([file], {
      table,
      by: 'national',
      audience: 'internal',
      indicators: ['cases_recorded'],
    });
    const [input] = result.inputs;
    const rows = result.indicators[0]?.rows.map((row) => [row.period.label, row.numerator]);
    return { rows, account: input?.rows, others: input?.skippedBy['other-table'], findings: result.findings };
  };

  it('are read one at a time, with the others counted', async () => {
    const first = await counted(1);
    expect(first.rows).toEqual([
      ['2021', 7],
      ['2022', 15],
    ]);
    expect(first.others).toBe(6);
    const second = await counted(2);
    expect(second.rows).toEqual([['2023', 15]]);
    expect(second.account?.read).toBe(
      (second.account?.accepted ?? 0) + (second.account?.rejected ?? 0) + (second.account?.skipped ?? 0),
    );
    const [fault] = second.findings.filter(({ code }) => code === 'type-error');
    expect(fault?.examples[0]).toMatchObject({ line: 10, value: 'tujuh' });
  });

  it('are refused past the last', async () => {
    await expect(counted(3)).rejects.toMatchObject({ code: 'no-such-table', class: 'usage' });
  });
});
