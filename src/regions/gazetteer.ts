import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PlaceLevel } from '../model/region.ts';

/** Codes and names of one level, as the regulation of 2025 has them. */
export type Places = ReadonlyMap<string, string>;

export interface Gazetteer {
  readonly provinces: Places;
  readonly regencies: Places;
  /** district codes are loaded when asked for */
  districts(): Promise<Places>;
  /** 83,762 villages are loaded when asked for */
  villages(): Promise<Places>;
}

/** The edition of codes and names; its data are ODbL 1.0 and stay in their package. */
export const REGION_SOURCE = 'idn-area-data 4.0.1 (Kepmendagri 300.2.2-2138/2025)';

let loaded: Promise<Gazetteer> | null = null;

export function gazetteer(): Promise<Gazetteer> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Gazetteer> {
  const [provinces, regencies] = await Promise.all([read('provinces'), read('regencies')]);
  let districts: Promise<Places> | null = null;
  let villages: Promise<Places> | null = null;
  return {
    provinces,
    regencies,
    districts() {
      districts ??= read('districts');
      return districts;
    },
    villages() {
      villages ??= read('villages');
      return villages;
    },
  };
}

/** First column the code, last column the name, which may be quoted. */
async function read(level: 'provinces' | 'regencies' | 'districts' | 'villages'): Promise<Places> {
  const entry = createRequire(import.meta.url).resolve('idn-area-data');
  const text = await readFile(join(dirname(entry), '..', 'data', `${level}.csv`), 'utf8');
  const places = new Map<string, string>();
  const nameAt = level === 'provinces' ? 1 : 2;
  for (const line of text.split(/\r?\n/).slice(1)) {
    if (line === '') continue;
    const comma = line.indexOf(',');
    let name = line;
    for (let skip = 0; skip < nameAt; skip += 1) name = name.slice(name.indexOf(',') + 1);
    if (name.startsWith('"')) name = name.slice(1, -1).replaceAll('""', '"');
    places.set(line.slice(0, comma), name);
  }
  return places;
}

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
  if (/^\d{2}$/.test(code)) return 'province';
  if (/^\d{2}\.\d{2}$/.test(code)) return 'regency';
  if (/^\d{2}\.\d{2}\.\d{2}$/.test(code)) return 'district';
  if (/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/.test(code)) return 'village';
  return null;
}

/** `32.01.02.2003` lies in `32.01.02`, `32.01` and `32`. */
export function parentAt(code: string, level: PlaceLevel): string | null {
  const length = { province: 2, regency: 5, district: 8, village: 13 }[level];
  return code.length >= length ? code.slice(0, length) : null;
}

/** A code as printed, dotted: 3201 and 32.01 are the same; null when it has another shape. */
export function dotted(text: string, level: PlaceLevel): string | null {
  const digits = text
    .trim()
    .replace(/^'/, '')
    .replace(/\.0+$/, (tail) => (level === 'province' ? '' : tail));
  if (!/^[\d.\s-]+$/.test(digits)) return null;
  const bare = digits.replace(/[.\s-]/g, '');
  const length = { province: 2, regency: 4, district: 6, village: 10 }[level];
  if (bare.length !== length) return null;
  return [bare.slice(0, 2), bare.slice(2, 4), bare.slice(4, 6), bare.slice(6, 10)]
    .filter((part) => part !== '')
    .join('.');
}
