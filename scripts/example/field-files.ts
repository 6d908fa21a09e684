import type { Village } from './village-records.ts';

/** What every field file of the example set says in its first row. */
export function fieldTitle(what: string): string {
  return `DATA CONTOH / EXAMPLE DATA: ${what} rekaan keadaan per 6 September 2023`;
}

export const PLACE_HEADER = ['Kode Desa', 'Nama Desa', 'Kecamatan', 'Kabupaten/Kota', 'Provinsi'] as const;

export function placeCells(one: Village): string[] {
  return [one.code, one.village, one.district, one.regency, one.province];
}

/** A village that the register does not have, in the regency of one that it has. */
export function unregistered(near: Village): Village {
  return { ...near, code: `${near.code.slice(0, 9)}2098`, village: 'Desa Contoh 2098' };
}

export const FOOTNOTE = 'Sumber: data contoh desmig; semua isi rekaan. Kosong = belum diisi';
