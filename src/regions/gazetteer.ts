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
  /** the same level in the edition before, for old names and codes; loaded when asked for */
  earlier(level: PlaceLevel): Promise<Places>;
}

/** The edition of codes and names; its data are ODbL 1.0 and stay in their package. */
export const REGION_SOURCE = 'idn-area-data 4.0.1 (Kepmendagri 300.2.2-2138/2025)';

const TABLES = {
  province: 'provinces',
  regency: 'regencies',
  district: 'districts',
  village: 'villages',
} as const;

/** The packages of the edition of today and of the one before. */
const EDITIONS = {
  today: () => createRequire(import.meta.url).resolve('idn-area-data'),
  before: () => createRequire(import.meta.url).resolve('idn-area-data-2022'),
} as const;
type Edition = keyof typeof EDITIONS;

let loaded: Promise<Gazetteer> | null = null;

export function gazetteer(): Promise<Gazetteer> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Gazetteer> {
  const tables = new Map<string, Promise<Places>>();
  const table = (edition: Edition, level: PlaceLevel) => {
    const key = `${edition}/${level}`;
    const places = tables.get(key) ?? read(edition, level);
    tables.set(key, places);
    return places;
  };
  const [provinces, regencies] = await Promise.all([table('today', 'province'), table('today', 'regency')]);
  return {
    provinces,
    regencies,
    districts: () => table('today', 'district'),
    villages: () => table('today', 'village'),
    earlier: (level) => table('before', level),
  };
}

/** First column the code, last column the name, which may be quoted. */
async function read(edition: Edition, level: PlaceLevel): Promise<Places> {
  const text = await readFile(
    join(dirname(EDITIONS[edition]()), '..', 'data', `${TABLES[level]}.csv`),
    'utf8',
  );
  const places = new Map<string, string>();
  const commas = level === 'province' ? 1 : 2;
  for (const line of text.split(/\r?\n/).slice(1)) {
    if (line === '') continue;
    let at = -1;
    for (let comma = 0; comma < commas; comma += 1) at = line.indexOf(',', at + 1);
    let name = line.slice(at + 1);
    if (name.startsWith('"')) name = name.slice(1, -1).replaceAll('""', '"');
    places.set(line.slice(0, line.indexOf(',')), name);
  }
  return places;
}
