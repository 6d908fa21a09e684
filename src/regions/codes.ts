import { PLACE_LEVELS, type PlaceLevel } from '../model/region.ts';

/** Digits of a code of Kemendagri at each level. */
const DIGITS: Readonly<Record<PlaceLevel, number>> = { province: 2, regency: 4, district: 6, village: 10 };
const LENGTH: Readonly<Record<PlaceLevel, number>> = { province: 2, regency: 5, district: 8, village: 13 };

/** Codes as Kemendagri prints them. */
const PRINTED: Readonly<Record<PlaceLevel, RegExp>> = {
  province: /^\d{2}$/,
  regency: /^\d{2}\.\d{2}$/,
  district: /^\d{2}\.\d{2}\.\d{2}$/,
  village: /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/,
};

const EXAMPLE_REGENCY = /^(\d{2})\.6[1-9]/;

/** Example places live in regency numbers 61 to 69, which no real regency has. */
export function isExampleCode(code: string): boolean {
  return EXAMPLE_REGENCY.test(code);
}

/** A made-up name for an example code: `32.61` is Kabupaten Contoh A. */
export function exampleName(code: string): string {
  const parts = code.split('.');
  if (parts.length === 4) return `Desa Contoh ${parts[3]}`;
  if (parts.length === 3) return `Kecamatan Contoh ${parts[2]}`;
  return `Kabupaten Contoh ${'ABCDEFGHI'[Number(parts[1]) - 61] ?? parts[1]}`;
}

export function levelOf(code: string): PlaceLevel | null {
  return PLACE_LEVELS.find((level) => PRINTED[level].test(code)) ?? null;
}

/** `32.01.02.2003` lies in `32.01.02`, `32.01` and `32`. */
export function parentAt(code: string, level: PlaceLevel): string | null {
  return code.length >= LENGTH[level] ? code.slice(0, LENGTH[level]) : null;
}

/** The digits of a printed code: `'32.01`, `32-01`, `3201.0` and `3201` are the same; null for anything else. */
export function digitsOf(text: string): string | null {
  const plain = text
    .trim()
    .replace(/^['’`]/, '')
    .replace(/^(\d{2}|\d{4}|\d{6}|\d{7}|\d{10})\.0+$/, '$1');
  return /^\d[\d.\s-]*$/.test(plain) ? plain.replace(/\D/g, '') : null;
}

/** A code as printed, dotted: 3201 and 32.01 are the same; null when it has another shape. */
export function dotted(text: string, level: PlaceLevel): string | null {
  // most codes of a file; of shorter ones, `32.00` may be a number with decimals
  if ((level === 'village' || level === 'district') && PRINTED[level].test(text)) return text;
  const digits = digitsOf(text);
  return digits === null || digits.length !== DIGITS[level] ? null : withDots(digits);
}

/** `3201012003` as `32.01.01.2003`. */
export function withDots(digits: string): string {
  return [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6, 10)]
    .filter((part) => part !== '')
    .join('.');
}

/** The number of a place within its parent, as tables with one column a level print it: `1` in `32` is `32.01`. */
export function withinParent(text: string, level: PlaceLevel, parent: string | null): string | null {
  const digits = digitsOf(text);
  const width = level === 'village' ? 4 : 2;
  if (digits === null || parent === null || level === 'province' || digits.length > width) return null;
  if (level === 'village' && digits.length !== 4) return null;
  return `${parent}.${digits.padStart(width, '0')}`;
}

/** Whether a regency code is of a city (71 and above), in both systems of codes. */
export function isCityCode(code: string): boolean {
  return Number(code.replace(/\D/g, '').slice(2, 4)) >= 71;
}
