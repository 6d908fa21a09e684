import { utils, write as writeBook } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/workflows/read-table.ts';
import { validate } from '../../src/workflows/validate.ts';
import { scratch } from '../support/files.ts';

const { write } = scratch();

const HEADER = ['Tgl Aduan', 'Tgl Selesai', 'Klaster', 'Sub Klaster', 'Prov', 'Kab/Kota', 'Usia'];
const BLANK = HEADER.map(() => '');
const alone = (text: string) => [text, ...BLANK.slice(1)];
const WIDE = [
  ['Provinsi', 'Kabupaten/Kota', '2021', '', '2022', ''],
  ['', '', 'Laki-laki', 'Perempuan', 'Laki-laki', 'Perempuan'],
];

const cell = (...values: readonly string[]) => fc.constantFrom(...values);
const row = fc
  .tuple(
    cell('05/01/2023', '6 Maret 2023', '2023-04-07', '31/02/2023'),
    cell('', '-', '20/06/2023'),
    cell('Perlindungan Khusus Anak', 'PKA', ''),
    cell('Pengasuhan Bermasalah', 'Akses Pendidikan', 'entah'),
    cell('Jawa Barat', 'DKI Jakarta', 'Jawa Bart'),
    cell('Kabupaten Contoh A', ''),
    cell('5', '17', '7,0', 'lima', ''),
  )
  .map((cells): readonly string[] => cells);
const between = fc.constantFrom(
  [BLANK],
  [BLANK, BLANK],
  [HEADER],
  [['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)']],
);
const below = fc.constantFrom(
  [],
  [alone('Jumlah')],
  [BLANK, alone('Catatan: belum final'), alone('tahun berjalan')],
  [alone('Catatan: belum final'), BLANK, alone('tahun berjalan')],
);
const register = fc
  .tuple(
    fc.constantFrom([], [alone('DATA CONTOH')], [alone('DATA CONTOH'), BLANK]),
    fc.array(row, { minLength: 3, maxLength: 12 }),
    fc.option(between, { nil: [] }),
    fc.array(row, { minLength: 1, maxLength: 6 }),
    below,
  )
  .map(([above, rows, odd, more, end]) => [...above, HEADER, ...rows, ...odd, ...more, ...end]);
const counts = cell('3', '12', '0', '-', '1.204', '...');
const published = fc
  .array(fc.tuple(cell('Kab. Contoh A', 'Kota Contoh B'), counts, counts, counts, counts), {
    minLength: 3,
    maxLength: 8,
  })
  .map((rows) => [
    ...WIDE,
    ...rows.map((cells) => ['Jawa Barat', ...cells]),
    ['Sumber: contoh', '', '', '', '', ''],
  ]);

function book(rows: readonly (readonly string[])[], bookType: 'xlsx' | 'biff8' | 'ods'): Buffer {
  const sheet = utils.aoa_to_sheet(rows.map((cells) => cells.map((text) => (text === '' ? null : text))));
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, sheet, 'Sheet1');
  return Buffer.from(writeBook(workbook, { type: 'array', bookType }) as ArrayBuffer);
}

const quoted = (text: string) => (/[",]/.test(text) ? `"${text}"` : text);

function written(rows: readonly (readonly string[])[]) {
  return {
    csv: Buffer.from(rows.map((cells) => `${cells.map(quoted).join(',')}\n`).join('')),
    xlsx: book(rows, 'xlsx'),
    xls: book(rows, 'biff8'),
    ods: book(rows, 'ods'),
  };
}

/** What the commands that compute make of a file. */
async function checked(ending: string, content: Buffer) {
  const { inputs, findings } = await validate([await write(`a.${ending}`, content)], {
    audience: 'internal',
    dateOrder: 'dmy',
    locale: 'id',
  });
  return {
    rows: inputs.map((input) => ({ ...input.rows, skippedBy: input.skippedBy })),
    findings: findings.map(({ code, count, examples }) => ({
      code,
      count,
      at: examples.map(({ line, column, value }) => ({ line, column, value })),
    })),
  };
}

async function shown(ending: string, content: Buffer) {
  const { tables, findings } = await readTable(
    { name: `a.${ending}`, content },
    { audience: 'internal', dateOrder: 'dmy', locale: 'id' },
  );
  return {
    tables: tables.map(({ sheet: _, dialect: __, ...table }) => table),
    findings: findings.map(({ code, line, column }) => ({ code, line, column })),
  };
}

describe('the same table as text and as workbooks', () => {
  it('has the same rows, account and findings in the checks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(register, published), async (rows) => {
        const { csv, ...books } = written(rows);
        const expected = await checked('csv', csv);
        for (const [ending, content] of Object.entries(books))
          expect(await checked(ending, content), ending).toEqual(expected);
      }),
      { numRuns: 2 },
    );
  });

  it('has the same cells, values and lines in the raw reading', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(register, published), async (rows) => {
        const { csv, ...books } = written(rows);
        const expected = await shown('csv', csv);
        for (const [ending, content] of Object.entries(books))
          expect(await shown(ending, content), ending).toEqual(expected);
      }),
      { numRuns: 4 },
    );
  });

  it('has years for labels over columns without a figure', async () => {
    const rows = [
      ...WIDE,
      ['Banten', 'Kab. Contoh A', '3', '3', '-', '...'],
      ['Banten', 'Kab. Contoh B', '7', '12', '-', '45'],
    ];
    for (const [ending, content] of Object.entries(written(rows))) {
      const [table] = (await shown(ending, content)).tables;
      expect(table?.columns, ending).toEqual([
        'Provinsi',
        'Kabupaten/Kota',
        '2021 Laki-laki',
        '2021 Perempuan',
        '2022 Laki-laki',
        '2022 Perempuan',
      ]);
    }
  });

  it('goes on with a note over the lines below it', async () => {
    const rows = [
      HEADER,
      ...['1', '2', '3'].map((day) => [`1${day}/01/2023`, '', 'PKA', 'Akses Pendidikan', 'Bali', '', '5']),
      alone('Catatan: belum final'),
      BLANK,
      alone('tahun berjalan'),
    ];
    for (const [ending, content] of Object.entries(written(rows))) {
      const [input] = (await checked(ending, content)).rows;
      expect(input, ending).toMatchObject({ accepted: 3, rejected: 0, skipped: 3 });
    }
  });
});
