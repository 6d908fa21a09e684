import { gzipSync } from 'node:zlib';
import { utils, type WorkSheet, write } from '@e965/xlsx';

/** A file and how it is to be read: cells of a row are parted by `|`. */
export interface HardFile {
  readonly name: string;
  readonly content: string | Buffer;
  readonly tables: readonly { readonly columns: string; readonly rows: readonly string[] }[];
  /** findings by code and line */
  readonly notes?: readonly (readonly [code: string, line: number])[];
  readonly never?: readonly string[];
}

const lines = (...text: readonly string[]) => `${text.join('\n')}\n`;

type Cell = string | number | null;

function sheet(rows: readonly (readonly Cell[])[], merged: readonly string[] = []): WorkSheet {
  const made = utils.aoa_to_sheet(rows.map((row) => [...row]));
  made['!merges'] = merged.map((range) => utils.decode_range(range));
  return made;
}

export function workbook(
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
  merged?: readonly string[],
): Buffer {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(book, sheet(rows, merged), name);
  return Buffer.from(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

const one = (columns: string, ...rows: readonly string[]) => [{ columns, rows }];

export const HARD_FILES: readonly HardFile[] = [
  {
    name: 'everything above, between and below at once',
    content: lines(
      'Tabel 3.1,,,,',
      'Jumlah Korban menurut Provinsi dan Jenis Kelamin,,,,',
      ',,,,',
      'Provinsi,2019,,2020,',
      ',Laki-laki,Perempuan,Laki-laki,Perempuan',
      ',(orang),(orang),(orang),(orang)',
      '(1),(2),(3),(4),(5)',
      'Aceh,1,2,3,4',
      'Bali,5,6,7,8',
      'Jumlah,6,8,10,12',
      'Sumber: KPAI,,,,',
    ),
    tables: one(
      'Provinsi|2019 Laki-laki|2019 Perempuan|2020 Laki-laki|2020 Perempuan',
      'Aceh|1|2|3|4',
      'Bali|5|6|7|8',
    ),
    notes: [
      ['title-row', 1],
      ['multi-row-header', 4],
      ['unit-row', 6],
      ['column-number-row', 7],
      ['total-row', 10],
      ['footnote-row', 11],
    ],
  },
  {
    name: 'three header rows, the first over a blank corner',
    content: lines('Provinsi,Korban,,,', ',2019,,2020,', ',L,P,L,P', 'Aceh,1,2,3,4', 'Bali,5,6,7,8'),
    tables: one(
      'Provinsi|Korban 2019 L|Korban 2019 P|Korban 2020 L|Korban 2020 P',
      'Aceh|1|2|3|4',
      'Bali|5|6|7|8',
    ),
    notes: [['multi-row-header', 1]],
  },
  {
    name: 'the year of every column the same',
    content: lines(
      'Provinsi,Kota,,Desa,',
      ',L,P,L,P',
      ',2022,2022,2022,2022',
      'Aceh,1,2,3,4',
      'Bali,5,6,7,8',
    ),
    tables: one('Provinsi|Kota L 2022|Kota P 2022|Desa L 2022|Desa P 2022', 'Aceh|1|2|3|4', 'Bali|5|6|7|8'),
  },
  {
    name: 'labels in two languages',
    content: lines('Provinsi,Laki-laki,Perempuan', 'Province,Male,Female', 'Aceh,1,2', 'Bali,3,4'),
    tables: one('Provinsi Province|Laki-laki Male|Perempuan Female', 'Aceh|1|2', 'Bali|3|4'),
    notes: [['multi-row-header', 1]],
  },
  {
    name: 'a first row without a figure is no second header',
    content: lines('Provinsi;Kasus', 'Aceh;tidak ada data', 'Bali;5', 'Riau;9'),
    tables: one('Provinsi|Kasus', 'Aceh|tidak ada data', 'Bali|5', 'Riau|9'),
  },
  {
    name: 'ages as labels',
    content: lines('Kab/Kota,0-5,6-12,13-17', 'Bogor,1,2,3', 'Depok,4,5,6'),
    tables: one('Kab/Kota|0-5|6-12|13-17', 'Bogor|1|2|3', 'Depok|4|5|6'),
  },
  {
    name: 'school years as labels',
    content: lines('Provinsi,2018/2019,2019/2020', 'Aceh,1,2', 'Bali,3,4'),
    tables: one('Provinsi|2018/2019|2019/2020', 'Aceh|1|2', 'Bali|3|4'),
  },
  {
    name: 'labels that are words of units',
    content: lines('Tahun,Kasus', '2018,5', '2019,7', '2020,9'),
    tables: one('Tahun|Kasus', '2018|5', '2019|7', '2020|9'),
  },
  {
    name: 'letters and sums as column numbers',
    content: lines('No,Provinsi,L,P,Jumlah', '(1),(2),(3),(4),(5)=(3)+(4)', '1,Aceh,1,2,3', '2,Bali,3,4,7'),
    tables: one('No|Provinsi|L|P|Jumlah', '1|Aceh|1|2|3', '2|Bali|3|4|7'),
    notes: [['column-number-row', 2]],
  },
  {
    name: 'pages with their marks and a header each',
    content: lines(
      'Prov,L,P',
      'Aceh,1,2',
      'Halaman 1,,',
      'Lanjutan Tabel 1,,',
      'Prov,L,P',
      'Riau,5,6',
      'Halaman 2,,',
    ),
    tables: one('Prov|L|P', 'Aceh|1|2', 'Riau|5|6'),
    notes: [
      ['footnote-row', 3],
      ['repeated-header', 5],
    ],
  },
  {
    name: 'notes with commas in them',
    content: lines(
      'Prov,L,P',
      'Aceh,1,2',
      'Bali,3,4',
      '',
      'Catatan: tanpa Papua, Maluku, dan NTT',
      'Sumber: BPS, Sakernas, 2020',
    ),
    tables: one('Prov|L|P', 'Aceh|1|2', 'Bali|3|4'),
    notes: [['footnote-row', 5]],
  },
  {
    name: 'place, date and name of who signed, on the right',
    content: lines(
      'No,Kab,Kasus,Anak',
      '1,Bogor,1,2',
      '2,Depok,3,4',
      'Jumlah,,4,6',
      '',
      ',,,"Bandung, 5 Januari 2021"',
      ',,,Kepala Dinas',
    ),
    tables: one('No|Kab|Kasus|Anak', '1|Bogor|1|2', '2|Depok|3|4'),
    notes: [
      ['total-row', 4],
      ['footnote-row', 6],
    ],
  },
  {
    name: 'provinces above their regencies, the nation above all',
    content: lines(
      'Wilayah,L,P',
      'INDONESIA,7,11',
      'Jawa Barat,3,7',
      'Bogor,1,3',
      'Depok,2,4',
      'Banten,4,4',
      'Serang,3,1',
      'Cilegon,1,3',
    ),
    tables: one('Wilayah|L|P', 'Bogor|1|3', 'Depok|2|4', 'Serang|3|1', 'Cilegon|1|3'),
    notes: [
      ['total-row', 2],
      ['total-row', 6],
    ],
  },
  {
    name: 'a province whose figures are not the sums stays',
    content: lines('Wilayah,L,P', 'Jawa Barat,9,9', 'Bogor,1,3', 'Depok,2,4'),
    tables: one('Wilayah|L|P', 'Jawa Barat|9|9', 'Bogor|1|3', 'Depok|2|4'),
    never: ['total-row'],
  },
  {
    name: 'the total above its parts',
    content: lines('Prov,L,P', 'Jumlah,9,12', 'Aceh,1,2', 'Bali,3,4', 'Riau,5,6'),
    tables: one('Prov|L|P', 'Aceh|1|2', 'Bali|3|4', 'Riau|5|6'),
    notes: [['total-row', 2]],
  },
  {
    name: 'letters set apart, and the total of another year',
    content: lines('Prov,L,P', 'Aceh,1,2', 'Bali,3,4', 'J U M L A H,4,6', 'Jumlah 2019,3,5'),
    tables: one('Prov|L|P', 'Aceh|1|2', 'Bali|3|4'),
    notes: [
      ['total-row', 4],
      ['total-row', 5],
    ],
  },
  {
    name: 'labels that begin with a word for totals',
    content: lines('Uraian,2019,2020', 'Jumlah Korban,10,12', 'Jumlah Pelaku,5,6', 'Jumlah Saksi,3,4'),
    tables: one('Uraian|2019|2020', 'Jumlah Korban|10|12', 'Jumlah Pelaku|5|6', 'Jumlah Saksi|3|4'),
    never: ['total-row'],
  },
  {
    name: 'tables side by side, one longer, and one below',
    content: lines(
      'Tabel 1,,,,Tabel 2,',
      'Prov,L,P,,Klaster,n',
      'Aceh,5,6,,Agama,1',
      'Bali,7,8,,Keluarga,2',
      ',,,,Hukum,3',
      '',
      'Tahun,Jumlah',
      '2019,4',
      '2020,6',
    ),
    tables: [
      { columns: 'Prov|L|P', rows: ['Aceh|5|6', 'Bali|7|8'] },
      { columns: 'Klaster|n', rows: ['Agama|1', 'Keluarga|2', 'Hukum|3'] },
      { columns: 'Tahun|Jumlah', rows: ['2019|4', '2020|6'] },
    ],
    notes: [['multiple-tables', 2]],
  },
  {
    name: 'a blank column between figures parts no tables',
    content: lines('Prov,2019,,2020,2021', 'Aceh,5,,6,1', 'Bali,7,,8,2'),
    tables: one('Prov|2019||2020|2021', 'Aceh|5||6|1', 'Bali|7||8|2'),
  },
  {
    name: 'figures with decimal commas between semicolons alone',
    content: lines('12,5;13,7', '14,5;15,7', '16,5;17,7'),
    tables: one('column_1|column_2', '12,5|13,7', '14,5|15,7', '16,5|17,7'),
    notes: [['no-header', 1]],
  },
  {
    name: 'cut off inside a quoted cell',
    content: 'id,nama,n\n1,"Aceh",5\n2,"Bali",6\n3,"Ri',
    tables: one('id|nama|n', '1|Aceh|5', '2|Bali|6', '3|Ri|'),
    notes: [['unterminated-quote', 4]],
  },
  {
    name: 'a row that says again what stands above',
    content: lines('id,nama,n', '1,Aceh,5', '2,Bali,6', '2,Bali,6'),
    tables: one('id|nama|n', '1|Aceh|5', '2|Bali|6', '2|Bali|6'),
    notes: [['duplicate-row', 4]],
  },
  {
    name: 'packed with gzip',
    content: gzipSync(Buffer.from('id,nama\n1,Aceh\n2,Bali\n')),
    tables: one('id|nama', '1|Aceh', '2|Bali'),
  },
  {
    name: 'a letterhead, merged labels and a signature in a workbook',
    content: workbook(
      {
        Data: [
          ['PEMERINTAH KABUPATEN CONTOH'],
          [],
          ['REKAPITULASI KASUS'],
          [],
          ['NO', 'KECAMATAN', 'JUMLAH', null, 'KET'],
          [null, null, 'L', 'P', null],
          [1, 'Ciawi', 1, 2, null],
          [2, 'Cisarua', 3, 4, 'selesai'],
          [null, 'JUMLAH', 4, 6, null],
          [],
          [null, null, null, 'Contoh, 5 Januari 2021'],
          [null, null, null, 'Kepala Dinas,'],
        ],
      },
      ['A1:E1', 'A3:E3', 'A5:A6', 'B5:B6', 'C5:D5', 'E5:E6'],
    ),
    tables: one('NO|KECAMATAN|JUMLAH L|JUMLAH P|KET', '1|Ciawi|1|2|', '2|Cisarua|3|4|selesai'),
    notes: [
      ['title-row', 1],
      ['multi-row-header', 5],
      ['total-row', 9],
      ['footnote-row', 11],
    ],
  },
  {
    name: 'sheets of one header in any order, behind a sheet of text',
    content: workbook({
      Petunjuk: [['Petunjuk pengisian'], ['Isi semua kolom']],
      '2019': [
        ['Provinsi', 'L', 'P'],
        ['Aceh', 1, 2],
        ['Bali', 3, 4],
      ],
      '2020': [
        ['Provinsi', 'P', 'L'],
        ['Aceh', 6, 5],
        ['Bali', 8, 7],
      ],
    }),
    tables: one('Provinsi|L|P|_sheet', 'Aceh|1|2|2019', 'Bali|3|4|2019', 'Aceh|5|6|2020', 'Bali|7|8|2020'),
  },
];

/** Cells of one column and what they mean, with a finding where there is one. */
export const HARD_COLUMNS: readonly {
  readonly label: string;
  readonly cells: readonly string[];
  readonly values: readonly (string | number | null)[];
  readonly note?: string;
}[] = [
  { label: 'Selisih', cells: ['(5)', '(1.250)', '3-'], values: [-5, -1250, -3] },
  { label: 'Jumlah', cells: ["1'222", '3 250', '10'], values: [1222, 3250, 10] },
  { label: 'Anggaran', cells: ['Rp 5.000.000,-', 'Rp 750.000,-'], values: [5_000_000, 750_000] },
  { label: 'Kasus', cells: ['12 1)', '7²', '9x', '5e'], values: [12, 7, 9, 5] },
  { label: 'Kasus', cells: ['Tidak ada data', '5', '*', '9'], values: [null, 5, null, 9] },
  { label: 'Kasus', cells: ['<5', '12', '7', '9', '10'], values: ['<5', 12, 7, 9, 10], note: 'type-error' },
  { label: 'Kasus', cells: ['5 orang', '12 orang'], values: [5, 12] },
  { label: 'Kasus', cells: ['5 orang', '3 kasus'], values: ['5 orang', '3 kasus'], note: 'mixed-units' },
  { label: 'Nilai', cells: ['1,5E+03', '7'], values: [1500, 7] },
  { label: 'Tanggal', cells: ['31.12.2020', '01.02.2021'], values: ['2020-12-31', '2021-02-01'] },
  { label: 'Tanggal', cells: ['31 Desember 2020', '01/02/2021'], values: ['2020-12-31', '2021-02-01'] },
  {
    label: 'Waktu',
    cells: ['31/12/2020 10:05 PM', '13/01/2021 12:30 AM'],
    values: ['2020-12-31T22:05', '2021-01-13T00:30'],
  },
  { label: 'Periode', cells: ['2020 Semester I', 'Semester II 2020'], values: ['2020-S1', '2020-S2'] },
  { label: 'Periode', cells: ['12/2020', '01/2021'], values: ['2020-12', '2021-01'] },
  { label: 'Kode', cells: ['32.03.01', '32.03.02'], values: ['32.03.01', '32.03.02'] },
];
