import { describe, expect, it } from 'vitest';
import { findHeader, statedAsOf, statesExample } from '../../src/ingest/layout.ts';
import type { GridRow } from '../../src/model/table.ts';
import { BUILT_IN } from '../../src/workflows/catalogue.ts';
import { knownLabels } from '../../src/workflows/reading/known-labels.ts';

const grid = (...rows: readonly (readonly (string | null)[])[]): readonly GridRow[] =>
  rows.map((cells, at) => ({ line: at + 1, cells }));

const DATA = [
  ['K-1', '14/01/2023', 'Pengasuhan Bermasalah', 'Jawa Barat', '5'],
  ['K-2', '15/01/2023', 'Hak Nafkah', 'Banten', '7'],
];
const HEADER = ['No Registrasi', 'Tgl Aduan', 'Sub Klaster', 'Provinsi', 'Usia'];

describe('findHeader', () => {
  it.each([
    ['the first row', grid(HEADER, ...DATA), 0, {}],
    ['behind a title', grid(['REGISTER PENGADUAN 2023', '', '', '', ''], HEADER, ...DATA), 1, { title: 1 }],
    [
      'behind two titles and a blank row',
      grid(
        ['REGISTER', null, null, null, null],
        ['keadaan per 6 September 2023', '', '', '', ''],
        ['', '', '', '', ''],
        HEADER,
        ...DATA,
      ),
      3,
      { title: 2, blank: 1 },
    ],
    ['above a row of column numbers', grid(HEADER, ['(1)', '(2)', '(3)', '(4)', '(5)'], ...DATA), 0, {}],
    ['with labels nobody knows', grid(['Alfa', 'Beta', 'Gama'], ['1', '2', '3'], ['4', '5', '6']), 0, {}],
    [
      'with year labels',
      grid(['Provinsi', '2021', '2022', '2023'], ['Aceh', '1', '2', '3'], ['Bali', '4', '5', '6']),
      0,
      {},
    ],
  ])('finds it %s', (_name, rows, header, preamble) => {
    expect(findHeader(rows, knownLabels(BUILT_IN))).toMatchObject({ header, preamble });
  });

  it('gives the texts above it, which may state a date', () => {
    const { title } = findHeader(
      grid(['REGISTER', null, null, null, 'keadaan per 6 September 2023'], HEADER, ...DATA),
      knownLabels(BUILT_IN),
    );
    expect(title).toEqual(['REGISTER', 'keadaan per 6 September 2023']);
  });

  it('finds none where there is none', () => {
    expect(findHeader(grid(['', ' '], [null, '']), knownLabels(BUILT_IN)).header).toBeNull();
  });
});

describe('statedAsOf', () => {
  it.each([
    ['Register pengaduan keadaan per 6 September 2023', '2023-09-06'],
    ['KEADAAN PER TANGGAL 6 SEPTEMBER 2023', '2023-09-06'],
    ['Posisi 31 Agustus 2023', '2023-08-31'],
    ['Data per 1 Mei 2022', '2022-05-01'],
    ['As of 6 September 2023', '2023-09-06'],
    ['Complaints as of 1 May 2022', '2022-05-01'],
    ['Laporan 2023', null],
    ['keadaan per 31 Juni 2023', null],
    ['keadaan per 29 Februari 2024', '2024-02-29'],
    ['per 6 Wulan 2023', null],
    ['Register pengaduan 6 September 2023', null],
  ])('%s: %s', (title, date) => {
    expect(statedAsOf(['Judul', title])).toBe(date);
  });
});

describe('statesExample', () => {
  it.each([
    ['DATA CONTOH / EXAMPLE DATA: register', true],
    ['EXAMPLE DATA', true],
    ['Register pengaduan', false],
    ['data contoh soal', false],
  ])('%s', (title, example) => {
    expect(statesExample([title])).toBe(example);
  });
});
