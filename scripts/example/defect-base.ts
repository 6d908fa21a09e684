import { day, slashes } from './calendar.ts';
import { regencyCode, regencyName } from './places.ts';
import { at } from './random.ts';
import { type Dialect, delimited } from './writing.ts';

/** One row by column label. */
export type Row = Readonly<Record<string, string>>;

export const COMMA: Dialect = { delimiter: ',', newline: '\n' };

export const COMPLAINT_COLUMNS = [
  'No Registrasi',
  'Tgl Aduan',
  'Klaster',
  'Sub Klaster',
  'Prov',
  'Kab/Kota',
  'Jenis Kelamin',
  'Usia',
  'Keluarga PMI',
] as const;

export const FAMILY_LABEL = 'Lingkungan Keluarga dan Pengasuhan Alternatif';
export const NARROW_LABEL = 'Anak Korban Pengasuhan Bermasalah';
export const ACCESS_LABEL = 'Anak Korban Pelarangan Akses Bertemu Orang Tua';

const CATEGORIES = [
  NARROW_LABEL,
  ACCESS_LABEL,
  'Anak Korban Pengasuhan Bermasalah/Konflik Orang Tua/Keluarga',
  'Pemenuhan Hak Nafkah',
  'Perebutan Hak Kuasa Asuh',
] as const;

const PROVINCES = ['Jawa Barat', 'Jawa Tengah', 'Banten'] as const;

export function title(defect: string): string {
  return `DATA CONTOH / EXAMPLE DATA: ${defect}`;
}

/** A complaint with nothing wrong; the same for the same index. */
export function complaint(index: number, change: Row = {}): Row {
  return {
    'No Registrasi': `CONTOH-${String(index + 1).padStart(3, '0')}`,
    'Tgl Aduan': slashes(day(2023, 1, 14) + index * 9),
    Klaster: FAMILY_LABEL,
    'Sub Klaster': at(CATEGORIES, index % CATEGORIES.length),
    Prov: at(PROVINCES, index % PROVINCES.length),
    'Kab/Kota': regencyName((index % 2) + 1),
    'Jenis Kelamin': index % 2 === 0 ? 'Perempuan' : 'Laki-laki',
    Usia: String((index * 5) % 18),
    'Keluarga PMI': index % 6 === 0 ? 'Ya' : 'Tidak',
    ...change,
  };
}

/** `count` complaints, some of them changed by index. */
export function complaints(count: number, changes: Readonly<Record<number, Row>> = {}): Row[] {
  return Array.from({ length: count }, (_, index) => complaint(index, changes[index]));
}

export function cells(columns: readonly string[], rows: readonly Row[]): string[][] {
  return rows.map((row) => columns.map((column) => row[column] ?? ''));
}

/** A file with a title row, a header row and rows. */
export function table(
  defect: string,
  columns: readonly string[],
  rows: readonly Row[],
  dialect: Dialect = COMMA,
): string {
  return delimited([[title(defect)], columns, ...cells(columns, rows)], dialect);
}

export const POPULATION_COLUMNS = [
  'Kode Kab/Kota',
  'Kab/Kota',
  'Tahun',
  'Jumlah Anak',
  'Jumlah Penduduk',
] as const;

export function population(number: number, children: string, inhabitants: string): Row {
  return {
    'Kode Kab/Kota': regencyCode('32', number),
    'Kab/Kota': regencyName(number),
    Tahun: '2023',
    'Jumlah Anak': children,
    'Jumlah Penduduk': inhabitants,
  };
}

export const VILLAGE_COLUMNS = [
  'Kode Desa',
  'Nama Desa',
  'Kecamatan',
  'Kabupaten/Kota',
  'Provinsi',
  'Tahun',
  'Layanan Migrasi',
  'Usaha Produktif',
  'Community Parenting',
  'Koperasi/BUMDes',
] as const;
