import { gazetteer } from './gazetteer.ts';
import { plainKey, wordsOf } from './name-keys.ts';

/** Spellings of provinces that no rule of normalising reaches, by code; words without spaces. */
const SPELLINGS: Readonly<Record<string, string>> = {
  '11': 'aceh nad nanggroeacehdarussalam diaceh',
  '12': 'sumut northsumatra',
  '13': 'sumbar westsumatra',
  '16': 'sumsel southsumatra',
  '19': 'kepbangkabelitung bangkabelitung babel kepbabel bangkabelitungislands',
  '21': 'kepriau kepri riauislands',
  '31': 'dkijakarta dki jakarta jakartaraya daerahkhususjakarta dkj dkjjakarta',
  '32': 'jabar westjava',
  '33': 'jateng centraljava',
  '34': 'yogyakarta diyogyakarta diy yogya jogja jogjakarta dijogjakarta',
  '35': 'jatim eastjava',
  '52': 'ntb westnusatenggara',
  '53': 'ntt eastnusatenggara',
  '61': 'kalbar westkalimantan',
  '62': 'kalteng centralkalimantan',
  '63': 'kalsel southkalimantan',
  '64': 'kaltim eastkalimantan',
  '65': 'kaltara northkalimantan',
  '71': 'sulut northsulawesi',
  '72': 'sulteng centralsulawesi',
  '73': 'sulsel southsulawesi',
  '74': 'sultra southeastsulawesi',
  '76': 'sulbar westsulawesi',
  '82': 'malut northmaluku',
  '91': 'irianjaya',
  '92': 'irianjayabarat westpapua',
  '93': 'southpapua',
  '94': 'centralpapua',
  '95': 'highlandpapua',
  '96': 'papuabaratdaya southwestpapua',
};

const BY_KEY: ReadonlyMap<string, string> = new Map(
  Object.entries(SPELLINGS).flatMap(([code, keys]) => keys.split(' ').map((key) => [key, code] as const)),
);

export function provinceAlias(key: string): string | null {
  return BY_KEY.get(key) ?? null;
}

/** A province's name without its title words and without spaces. */
export function provinceKey(text: string): string {
  const words = wordsOf(text)
    .replace(/^(provinsi|propinsi|prov|prop|province of|province) /, '')
    .replace(/ (provinsi|province|prov)$/, '')
    .replace(/^(daerah istimewa|d i) /, 'di ')
    .replace(/^(daerah khusus ibu ?kota|d k i) /, 'dki ')
    .replace(/\bkepulauan\b/, 'kep');
  return plainKey(words).replace(/^(provinsi|propinsi)(?=.)/, '');
}

/** Whether a text in a column of provinces names the whole country. */
export function isCountry(text: string): boolean {
  return /^(indonesia|nasional|national|republik indonesia|nkri|seluruh indonesia)$/.test(wordsOf(text));
}

/** A test whether a text is the name of a province, in any spelling. */
export async function provinceNames(): Promise<(text: string) => boolean> {
  const { provinces } = await gazetteer();
  const keys = new Set([...provinces.values()].map(provinceKey));
  return (text) => {
    // no province has a number in its name, and registers have many texts with one
    if (/\d/.test(text)) return false;
    const key = provinceKey(text);
    return key !== '' && (keys.has(key) || provinceAlias(key) !== null);
  };
}
