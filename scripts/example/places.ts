import { readFileSync } from 'node:fs';
import { at } from './random.ts';

/**
 * Example places: regency numbers 61 to 69 are used by no real regency, so nothing invented ever
 * stands beside a real place below the province.
 */
export interface Province {
  readonly code: string;
  readonly name: string;
}

const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'] as const;

/** Names as files print them, where the official one is longer. */
const USUAL_NAMES: Readonly<Record<string, string>> = { '31': 'DKI Jakarta', '34': 'DI Yogyakarta' };

/** The 38 real provinces, read from the `idn-area-data` package, never copied into the source. */
export function readProvinces(): Province[] {
  const file = new URL('../../node_modules/idn-area-data/data/provinces.csv', import.meta.url);
  const provinces = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split(','))
    .map((cells) => ({ code: at(cells, 0), name: USUAL_NAMES[at(cells, 0)] ?? at(cells, 1) }));
  if (provinces.length !== 38) throw new Error(`38 provinces expected, ${provinces.length} read`);
  return provinces;
}

export function provinceName(provinces: readonly Province[], code: string): string {
  const found = provinces.find((province) => province.code === code);
  if (found === undefined) throw new Error(`no province ${code}`);
  return found.name;
}

/** `32.61` for the first example regency of Jawa Barat. */
export function regencyCode(province: string, number: number): string {
  return `${province}.${60 + number}`;
}

/** The first is Kabupaten Contoh A, the ninth Kabupaten Contoh I. */
export function regencyName(number: number): string {
  return `Kabupaten Contoh ${at(LETTERS, number - 1)}`;
}

export function districtName(number: number): string {
  return `Kecamatan Contoh ${String(number).padStart(2, '0')}`;
}

/** `32.61.01.2001` */
export function villageCode(province: string, regency: number, district: number, village: number): string {
  return `${regencyCode(province, regency)}.${String(district).padStart(2, '0')}.${2000 + village}`;
}

export function villageName(village: number): string {
  return `Desa Contoh ${2000 + village}`;
}
