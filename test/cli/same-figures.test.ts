import { utils, write as writeWorkbook } from '@e965/xlsx';
import iconv from 'iconv-lite';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE, type JsonReport, reportOf } from '../support/bin.ts';
import { scratch } from '../support/files.ts';
import { exampleComplaints, reordered, type Table, written } from '../support/tables.ts';

const { write } = scratch();
const table = exampleComplaints();

const ENGLISH: Readonly<Record<string, string>> = {
  'No Registrasi': 'Complaint number',
  'Tgl Aduan': 'Date received',
  'Tgl Selesai': 'Date closed',
  Klaster: 'Cluster',
  'Sub Klaster': 'Category',
  Prov: 'Province',
  'Kab/Kota': 'Regency',
  'Jenis Kelamin': 'Sex',
  Usia: 'Age',
  Saluran: 'Channel',
  'Keluarga PMI': 'Migrant family',
  'Nama Pelapor': 'Reporter name',
  'No HP': 'Phone number',
};
const OTHER: Readonly<Record<string, string>> = {
  'No Registrasi': 'NOMOR PENGADUAN',
  'Tgl Aduan': 'Tanggal Pengaduan',
  'Tgl Selesai': 'Tanggal Ditutup',
  Klaster: 'Bidang',
  'Sub Klaster': 'Kategori Kasus',
  Prov: 'Propinsi',
  'Kab/Kota': 'Kabupaten / Kota',
  'Jenis Kelamin': 'JK',
  Usia: 'Umur (tahun)',
  Saluran: 'Kanal',
  'Keluarga PMI': 'Anak PMI',
};

const renamed = (names: Readonly<Record<string, string>>): Table => ({
  ...table,
  header: table.header.map((label) => names[label] ?? label),
});
const reversed: Table = { ...table, rows: [...table.rows].reverse() };
const shuffled = reordered(table, [7, 2, 11, 0, 5, 9, 1, 12, 4, 10, 3, 8, 6]);
/** Cells as a workbook has them: dates as serial numbers, ages as numbers. */
const native = table.rows.map((row) =>
  row.map((cell, at) => {
    const date = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(cell);
    if (date !== null) {
      const time = Date.UTC(Number(date[3]), Number(date[2]) - 1, Number(date[1]));
      if (new Date(time).getUTCDate() === Number(date[1]))
        return { t: 'n', v: time / 86_400_000 + 25_569, z: 'dd/mm/yyyy' };
    }
    return table.header[at] === 'Usia' && /^\d+$/.test(cell)
      ? { t: 'n', v: Number(cell) }
      : cell === ''
        ? null
        : { t: 's', v: cell };
  }),
);

function workbook(rows: readonly (readonly unknown[])[]): Buffer {
  const text = (cells: readonly string[]) => cells.map((v) => ({ t: 's', v }));
  const sheet = utils.aoa_to_sheet([text([table.title]), text(table.header), ...rows] as unknown[][]);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Register');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Rekap'], ['a', 1]]), 'Rekap');
  return writeWorkbook(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

const VARIANTS: readonly (readonly [string, string, () => Buffer | string])[] = [
  ['CRLF', 'crlf.csv', () => written(table, { lineEnd: '\r\n' })],
  ['CR alone', 'cr.csv', () => written(table, { lineEnd: '\r' })],
  [
    'semicolons, Windows-1252',
    'titik-koma.csv',
    () => iconv.encode(written(table, { delimiter: ';', lineEnd: '\r\n' }), 'windows-1252'),
  ],
  ['UTF-8 with a mark', 'bom.csv', () => iconv.encode(written(table), 'utf-8', { addBOM: true })],
  [
    'UTF-16LE with a mark, tabs',
    'utf16.txt',
    () => iconv.encode(written(table, { delimiter: '\t', lineEnd: '\r\n' }), 'utf-16le', { addBOM: true }),
  ],
  ['a name that says nothing', 'data', () => written(table)],
  ['columns shuffled', 'acak.csv', () => written(shuffled)],
  ['rows reversed', 'balik.csv', () => written(reversed)],
  ['English headers', 'english.csv', () => written(renamed(ENGLISH))],
  ['other Indonesian headers', 'lain.csv', () => written(renamed(OTHER))],
  [
    'a workbook of texts',
    'teks.xlsx',
    () => workbook(table.rows.map((row) => row.map((v) => (v === '' ? null : { t: 's', v })))),
  ],
  ['a workbook of dates and numbers', 'angka.xlsx', () => workbook(native)],
];

const figures = (report: JsonReport) => report.indicators.map(({ id, rows }) => ({ id, rows }));

describe('the same data in another form gives the same figures', () => {
  let expected: JsonReport;
  beforeAll(async () => {
    expected = await reportOf([EXAMPLE.complaints, '--by', 'regency', '--audience', 'internal']);
  });

  it.each(VARIANTS)('%s', async (_name, file, content) => {
    const found = await reportOf([write(file, content()), '--by', 'regency', '--audience', 'internal']);
    expect(figures(found)).toEqual(figures(expected));
    expect(found.inputs[0]?.rows.accepted).toBe(2122);
    expect(found.inputs[0]?.rows.rejected).toBe(3);
    expect(found.inputs[0]?.columns.filter((column) => column.identifier !== null)).toHaveLength(2);
  });

  it('in two files of a kind, appended, a key in both counted once', async () => {
    const half = 1000;
    const one = write('satu.csv', written({ ...table, rows: table.rows.slice(0, half) }));
    const two = write('dua.csv', written({ ...table, rows: table.rows.slice(half - 5) }));
    const found = await reportOf([one, two, '--by', 'regency', '--audience', 'internal']);
    expect(figures(found)).toEqual(figures(expected));
    expect(
      found.findings
        .filter((finding) => finding.code === 'duplicate-row')
        .reduce((sum, finding) => sum + finding.count, 0),
    ).toBe(2 + 5);
  });

  it('points into sheets by cell', async () => {
    const found = await reportOf([write('sel.xlsx', workbook(native))]);
    const date = found.findings.find((finding) => finding.code === 'invalid-date');
    expect(date?.examples[0]).toMatchObject({ sheet: 'Register', cell: 'B491', value: '29/02/2023' });
    expect(found.inputs[0]?.sheet).toBe('Register');
  });
});
