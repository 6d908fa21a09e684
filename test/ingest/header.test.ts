import { describe, expect, it } from 'vitest';
import { DATASETS } from '../../src/catalogue/datasets/index.ts';
import { IDENTIFIER_HEADERS } from '../../src/catalogue/identifiers.ts';
import {
  columnOf,
  headerWords,
  looksIndonesian,
  mapHeader,
  nearestLabels,
  recogniseKinds,
} from '../../src/ingest/header.ts';
import { normalise } from '../../src/text/normalise.ts';
import { identifierOfLabel } from '../../src/workflows/reading/known-labels.ts';

const datasets = Object.values(DATASETS);
const spellings = datasets.flatMap((dataset) =>
  Object.entries(dataset.columns).flatMap(([column, { title, aliases }]) =>
    [...new Set([column, title.id, title.en, ...aliases])].map((spelling) => ({ dataset, column, spelling })),
  ),
);

describe('the header spellings of each kind', () => {
  it.each(datasets)('of $id name one column each', (dataset) => {
    const owners = new Map<string, Set<string>>();
    for (const one of spellings.filter((spelling) => spelling.dataset === dataset)) {
      const word = normalise(one.spelling);
      expect(word, `${one.column}: "${one.spelling}"`).not.toBe('');
      owners.set(word, (owners.get(word) ?? new Set()).add(one.column));
    }
    expect([...owners].filter(([, columns]) => columns.size > 1)).toEqual([]);
  });

  it('are found in any case, with punctuation, a unit or a number', () => {
    for (const { dataset, column, spelling } of spellings) {
      const words = headerWords(dataset);
      for (const label of [spelling.toUpperCase(), `  ${spelling}:`, `${spelling} (orang)`, `3. ${spelling}`])
        expect(columnOf(label, words), `${dataset.id}: ${label}`).toBe(column);
    }
  });
});

describe('mapHeader', () => {
  const words = Object.entries(IDENTIFIER_HEADERS).flatMap(([kind, list]) =>
    list.map((word) => ({ kind, word })),
  );

  it.each(datasets)('closes every identifier in $id', (dataset) => {
    for (const { kind, word } of words) {
      for (const label of [word, word.toUpperCase(), `${word}.`]) {
        const [column] = mapHeader([label], dataset, identifierOfLabel).columns;
        expect(column, label).toMatchObject({ column: null, identifier: kind });
      }
    }
  });

  it.each([
    ['Nama Anak Korban', 'name'],
    ['No. HP', 'phone'],
    ['NAMA PELAPOR (LENGKAP)', 'name'],
    ['Nomor KTP Pelapor', 'nik'],
    ['Alamat Rumah Korban', 'address'],
    ['Nama Provinsi', null],
    ['Nama Desa', null],
  ])('tells the kind of "%s": %s', (label, kind) => {
    expect(identifierOfLabel(label)).toBe(kind);
  });

  it('lets the first of two labels with one meaning take the column and lists the other', () => {
    const reading = mapHeader(['Tgl Aduan', 'Tanggal Masuk', 'Prov'], DATASETS.complaints, identifierOfLabel);
    expect(reading.columns.map((column) => column.column)).toEqual(['received_on', null, 'province']);
    expect(reading.duplicates).toEqual(['Tanggal Masuk']);
  });

  it('lets a saved mapping win, also over what a label would mean', () => {
    const chosen = { 'Tgl Aduan': null, Masuk: 'received_on' };
    const reading = mapHeader(['Tgl Aduan', 'Masuk'], DATASETS.complaints, identifierOfLabel, chosen);
    expect(reading.columns.map((column) => column.column)).toEqual([null, 'received_on']);
  });

  it('never opens an identifier column by a saved mapping of another label', () => {
    const reading = mapHeader(['NIK', 'Tgl Aduan'], DATASETS.complaints, identifierOfLabel, {
      'Tgl Aduan': 'received_on',
    });
    expect(reading.columns[0]).toMatchObject({ column: null, identifier: 'nik' });
  });
});

describe('recogniseKinds', () => {
  it.each([
    ['complaints', ['No Registrasi', 'Tgl Aduan', 'Klaster', 'Prov']],
    ['complaints', ['Date received', 'Category', 'Province']],
    ['villages', ['Kode Desa', 'Tahun', 'Layanan Migrasi', 'Koperasi/BUMDes']],
    ['population', ['Kode Provinsi', 'Provinsi', 'Tahun', 'Jumlah Anak', 'Jumlah Penduduk']],
  ])('%s from %j', (kind, header) => {
    expect(recogniseKinds(header, DATASETS)[0]?.kind).toBe(kind);
  });

  it('none from a header of nothing known', () => {
    expect(recogniseKinds(['Kode Barang', 'Harga', 'Stok'], DATASETS)).toEqual([]);
  });
});

describe('nearestLabels', () => {
  it('suggests a label one letter off, and nothing unlike', () => {
    expect(nearestLabels(['Tgl Adun', 'Harga'], DATASETS.complaints, 'received_on')).toEqual(['Tgl Adun']);
    expect(nearestLabels(['Harga', 'Stok'], DATASETS.complaints, 'received_on')).toEqual([]);
  });
});

describe('looksIndonesian', () => {
  it.each([
    [['Tgl Aduan', 'Klaster', 'Provinsi'], true],
    [['Date received', 'Cluster', 'Province'], false],
    [['Complaint number', 'Date received', 'Sex of the child'], false],
    [['Kode Desa', 'Nama Desa', 'Tahun'], true],
  ])('%j: %s', (header, indonesian) => {
    expect(looksIndonesian(header)).toBe(indonesian);
  });
});
