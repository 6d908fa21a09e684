import { day, iso } from './calendar.ts';
import {
  COMPLAINT_COLUMNS,
  complaint,
  complaints,
  POPULATION_COLUMNS,
  population,
  type Row,
  table,
  VILLAGE_COLUMNS,
} from './defect-base.ts';
import { districtName, regencyName, villageCode, villageName } from './places.ts';

const START = day(2023, 1, 14);

/** Days between 1 January 1970 and the day zero of Excel's calendar. */
const EXCEL_DAY_ZERO = 25_569;

const dated = (dates: readonly string[]): Row[] =>
  dates.map((date, index) => complaint(index, { 'Tgl Aduan': date }));

function village(index: number, change: Row = {}): Row {
  const number = index + 1;
  return {
    'Kode Desa': villageCode('33', 1, 1, number),
    'Nama Desa': villageName(number),
    Kecamatan: districtName(1),
    'Kabupaten/Kota': regencyName(1),
    Provinsi: 'Jawa Tengah',
    Tahun: '2018',
    'Layanan Migrasi': 'Ya',
    'Usaha Produktif': index % 3 === 0 ? 'Tidak' : 'Ya',
    'Community Parenting': index % 2 === 0 ? 'Ya' : 'Tidak',
    'Koperasi/BUMDes': 'Tidak',
    ...change,
  };
}

const villages = (count: number, changes: Readonly<Record<number, Row>>): Row[] =>
  Array.from({ length: count }, (_, index) => village(index, changes[index]));

const complaintFile = (defect: string, rows: readonly Row[]): string =>
  table(defect, COMPLAINT_COLUMNS, rows);

function dateDefects(): Readonly<Record<string, string>> {
  return {
    'complaints-date-order-undecidable.csv': complaintFile(
      'urutan hari dan bulan tidak dapat dipastikan',
      dated([
        '03/04/2023',
        '05/02/2023',
        '07/08/2023',
        '01/06/2023',
        '02/09/2023',
        '08/03/2023',
        '04/05/2023',
        '06/01/2023',
        '09/07/2023',
        '01/02/2023',
      ]),
    ),
    'complaints-date-order-mixed.csv': complaintFile(
      'hari-bulan dan bulan-hari dalam satu kolom',
      dated([
        '14/01/2023',
        '23/01/2023',
        '01/28/2023',
        '02/05/2023',
        '19/02/2023',
        '03/25/2023',
        '04/06/2023',
        '17/04/2023',
        '05/30/2023',
        '21/06/2023',
      ]),
    ),
    'complaints-invalid-dates.csv': complaintFile(
      'tanggal tidak sah',
      dated([
        '14/01/2023',
        '31/02/2023',
        '23/02/2023',
        '31/04/2023',
        '29/02/2023',
        '',
        'minggu lalu',
        '00/05/2023',
        '17/13/2023',
        '30/06/2023',
      ]),
    ),
    'complaints-excel-serial-dates.csv': complaintFile(
      'tanggal sebagai nomor seri Excel',
      dated(Array.from({ length: 10 }, (_, index) => String(START + index * 9 + EXCEL_DAY_ZERO))),
    ),
    'complaints-iso-dates.csv': complaintFile(
      'tanggal ISO 8601',
      dated(Array.from({ length: 10 }, (_, index) => iso(START + index * 9))),
    ),
  };
}

function labelDefects(): Readonly<Record<string, string>> {
  return {
    'complaints-unknown-category.csv': complaintFile(
      'subklaster tidak dikenal',
      complaints(10, {
        1: { 'Sub Klaster': 'Anak Korban Pengasuhan Bermaslah' },
        4: { 'Sub Klaster': 'Perebutan Hak Kuasa Asuhh' },
        6: { 'Sub Klaster': 'Sengketa Tanah' },
        8: { 'Sub Klaster': '' },
      }),
    ),
    'complaints-unknown-province.csv': complaintFile(
      'provinsi tidak dikenal',
      complaints(10, {
        1: { Prov: 'Jawa Brat', 'Kab/Kota': '' },
        3: { Prov: 'Jawa Timurr', 'Kab/Kota': '' },
        5: { Prov: 'Luar Negeri', 'Kab/Kota': '' },
        7: { Prov: '', 'Kab/Kota': '' },
      }),
    ),
    'complaints-duplicate-key-same.csv': complaintFile('nomor ganda, isi sama', [
      ...complaints(8),
      complaint(2),
      complaint(5),
    ]),
    'complaints-duplicate-key-different.csv': complaintFile('nomor ganda, isi berbeda', [
      ...complaints(8),
      complaint(2, { Prov: 'Jawa Timur', Usia: '12' }),
      complaint(5, { 'Sub Klaster': 'Perebutan Hak Kuasa Asuh' }),
    ]),
    'complaints-html-in-names.csv': complaintFile(
      'HTML di dalam nama',
      complaints(8, {
        1: { 'Kab/Kota': '<b>Kabupaten Contoh A</b>' },
        3: { Prov: '<script>alert("contoh")</script>' },
        5: { 'Kab/Kota': 'Kabupaten Contoh A <img src=x onerror=alert(1)>' },
        6: { 'Sub Klaster': 'Hak Nafkah & Pengasuhan <i>' },
      }),
    ),
    'complaints-formula-cells.csv': table(
      'sel yang diawali tanda rumus',
      [...COMPLAINT_COLUMNS, 'Keterangan'],
      complaints(10, {
        0: { Keterangan: '=1+1' },
        2: { Keterangan: '+1+1' },
        4: { Keterangan: '-1+1' },
        6: { Keterangan: '@SUM(A1:A2)' },
        7: { 'Kab/Kota': '=HYPERLINK("https://contoh.invalid","Kabupaten Contoh A")' },
        8: { Prov: '=1+1' },
      }),
    ),
    'complaints-nik-column.csv': table(
      'kolom NIK rekaan',
      [...COMPLAINT_COLUMNS, 'NIK Anak'],
      Array.from({ length: 10 }, (_, index) => complaint(index, { 'NIK Anak': inventedNik(index) })),
    ),
  };
}

/** Sixteen digits of the form of a NIK, in place 99.99.99, which no place has. */
function inventedNik(index: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const date = index + 1 + (index % 2 === 0 ? 40 : 0);
  return `999999${two(date)}${two((index % 12) + 1)}${two(10 + index)}${String(index + 1).padStart(4, '0')}`;
}

function numberDefects(): Readonly<Record<string, string>> {
  return {
    'population-ambiguous-thousands.csv': table('hanya angka berbentuk 1.222', POPULATION_COLUMNS, [
      population(1, '1.222', '4.150'),
      population(2, '2.400', '8.125'),
      population(3, '3.750', '12.500'),
      population(4, '1.050', '3.625'),
    ]),
    'population-mixed-number-format.csv': table('bentuk angka bercampur', POPULATION_COLUMNS, [
      population(1, '1.250.000', '4.500.000'),
      population(2, '1,750,000', '6,250,000'),
      population(3, '2.500.000', '8.000.000'),
      population(4, '1,125,500', '3,750,500'),
    ]),
  };
}

function villageDefects(): Readonly<Record<string, string>> {
  return {
    'villages-unknown-village-code.csv': table(
      'kode desa tidak dikenal',
      VILLAGE_COLUMNS,
      villages(8, {
        1: { 'Kode Desa': '33.61.01.201' },
        3: { 'Kode Desa': '99.61.01.2004', Provinsi: '' },
        5: { 'Kode Desa': '' },
        6: { 'Kode Desa': 'desa 7' },
      }),
    ),
    'villages-blank-is-not-no.csv': table(
      'jawaban kosong bukan "Tidak"',
      VILLAGE_COLUMNS,
      villages(10, {
        1: { 'Layanan Migrasi': '' },
        2: { 'Community Parenting': '', 'Koperasi/BUMDes': '' },
        4: { 'Usaha Produktif': '-' },
        5: { 'Community Parenting': '' },
        7: { 'Layanan Migrasi': '', 'Usaha Produktif': '', 'Community Parenting': '', 'Koperasi/BUMDes': '' },
      }),
    ),
  };
}

/** Faults of values and keys in a sound layout. */
export function valueDefects(): Readonly<Record<string, string>> {
  return { ...dateDefects(), ...labelDefects(), ...numberDefects(), ...villageDefects() };
}
