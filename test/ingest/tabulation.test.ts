import { describe, expect, it } from 'vitest';
import { DATASETS } from '../../src/catalogue/datasets/index.ts';
import { COUNT_LABELS, HEADER_DIMENSIONS } from '../../src/catalogue/datasets/tabulation.ts';
import { readTableColumns } from '../../src/ingest/tabulation.ts';

const words = {
  dataset: DATASETS.tabulation,
  countLabels: COUNT_LABELS,
  headerDimensions: HEADER_DIMENSIONS,
  provinceCode: (label: string) => ({ 'Jawa Barat': '32', Bali: '51' })[label] ?? null,
};

const read = (header: readonly string[], levels: readonly (readonly string[])[] = []) =>
  readTableColumns(header, levels, words);

describe('columns of a published table', () => {
  it('reads one column of counts beside dimensions as a long table', () => {
    const table = read([
      'id',
      'nama_kabupaten_kota',
      'jenis_kelamin',
      'kategori_usia',
      'jumlah_korban',
      'satuan',
      'tahun',
    ]);
    expect(table?.dimensions.map(({ column }) => column)).toEqual([
      'regency',
      'sex',
      'age_band',
      'unit',
      'year',
    ]);
    expect(table?.values).toEqual([{ index: 4, label: 'jumlah_korban', dimensions: {}, total: false }]);
    expect(table?.unit).toBeNull();
  });

  it('reads years in the header, with a printed total apart', () => {
    const table = read(['NO', 'KLASTER / BIDANG', '2011', '2012', 'JUMLAH']);
    expect(table?.values.map(({ dimensions, total }) => [dimensions, total])).toEqual([
      [{ year: '2011' }, false],
      [{ year: '2012' }, false],
      [{}, true],
    ]);
    expect(table?.unit).toBe('case');
  });

  it('gives a label of several dimensions the one of its run', () => {
    const table = read([
      'Tahun',
      'Kabupaten/Kota',
      'Kekerasan Fisik',
      'Kekerasan Lainnya',
      '0-5 tahun',
      '6-12 tahun',
      'Rumah',
      'Sekolah',
      'Lainnya',
      'Fasilitas Umum',
      'Orang Tua',
      'Teman dekat',
      'Lainnya',
      'Na',
      'Jenis Kelamin',
    ]);
    const dimension = (index: number) => table?.values.find((value) => value.index === index)?.dimensions;
    expect(dimension(2)).toEqual({ form: 'physical' });
    expect(dimension(8)).toEqual({ place: 'other-place' });
    expect(dimension(12)).toEqual({ relation: 'other-relation' });
    expect(dimension(13)).toEqual({ relation: 'not-available' });
    expect(table?.dimensions.map(({ column }) => column)).toEqual(['year', 'regency', 'sex']);
    expect(table?.unit).toBe('person');
  });

  it('finds the dimensions of a label in the header rows it is joined of', () => {
    const table = read(
      ['Provinsi', '2022 Laki-laki', '2022 Perempuan', '2023 Laki-laki', '2023 Perempuan'],
      [
        ['Provinsi', '2022', '2022', '2023', '2023'],
        ['', 'Laki-laki', 'Perempuan', 'Laki-laki', 'Perempuan'],
      ],
    );
    expect(table?.dimensions).toEqual([{ index: 0, column: 'province' }]);
    expect(table?.values.map(({ dimensions }) => dimensions)).toEqual([
      { year: '2022', sex: 'male' },
      { year: '2022', sex: 'female' },
      { year: '2023', sex: 'male' },
      { year: '2023', sex: 'female' },
    ]);
  });

  it('reads provinces in the header', () => {
    expect(read(['Tahun', 'Jawa Barat', 'Bali'])?.values.map(({ dimensions }) => dimensions)).toEqual([
      { province: '32' },
      { province: '51' },
    ]);
  });

  it.each([
    ['no figures', ['Nama Barang', 'Satuan', 'Harga']],
    ['several counts of different things', ['kode_wilayah', 'kabupaten_kota', 'jumlah', 'kasus']],
    ['one label of a dimension alone', ['Provinsi', '2023']],
  ])('is no table of counts: %s', (_, header) => {
    expect(read(header)).toBeNull();
  });
});
