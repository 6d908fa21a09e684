import { normalise } from '../text/normalise.ts';

export type RegencyType = 'kabupaten' | 'kota';

/** A region name taken apart: the type it states, if any, and the name proper without spaces. */
export interface RegionName {
  readonly type: RegencyType | null;
  readonly key: string;
}

/** Spellings of provinces that no rule of normalising reaches; keys without spaces. */
const PROVINCE_ALIASES: Readonly<Record<string, string>> = {
  dkijakarta: '31',
  dki: '31',
  jakarta: '31',
  jakartaraya: '31',
  daerahkhususjakarta: '31',
  dkj: '31',
  yogyakarta: '34',
  diyogyakarta: '34',
  diy: '34',
  yogya: '34',
  jogja: '34',
  jogjakarta: '34',
  dijogjakarta: '34',
  aceh: '11',
  nad: '11',
  nanggroeacehdarussalam: '11',
  diaceh: '11',
  sumut: '12',
  sumbar: '13',
  sumsel: '16',
  kepbangkabelitung: '19',
  bangkabelitung: '19',
  babel: '19',
  kepbabel: '19',
  kepriau: '21',
  kepri: '21',
  jabar: '32',
  jateng: '33',
  jatim: '35',
  ntb: '52',
  ntt: '53',
  kalbar: '61',
  kalteng: '62',
  kalsel: '63',
  kaltim: '64',
  kaltara: '65',
  sulut: '71',
  sulteng: '72',
  sulsel: '73',
  sultra: '74',
  sulbar: '76',
  malut: '82',
  papuabaratdaya: '96',
  northsumatra: '12',
  westsumatra: '13',
  southsumatra: '16',
  westjava: '32',
  centraljava: '33',
  eastjava: '35',
  westnusatenggara: '52',
  eastnusatenggara: '53',
  westkalimantan: '61',
  centralkalimantan: '62',
  southkalimantan: '63',
  eastkalimantan: '64',
  northkalimantan: '65',
  northsulawesi: '71',
  centralsulawesi: '72',
  southsulawesi: '73',
  southeastsulawesi: '74',
  westsulawesi: '76',
  northmaluku: '82',
  westpapua: '92',
  southpapua: '93',
  centralpapua: '94',
  highlandpapua: '95',
  southwestpapua: '96',
  riauislands: '21',
  bangkabelitungislands: '19',
};

export function provinceAlias(key: string): string | null {
  return PROVINCE_ALIASES[key] ?? null;
}

/** Single letters with spaces between them are one word: P A P U A. */
function joinLetters(word: string): string {
  return word.split(' ').every((part) => part.length === 1) ? word.replaceAll(' ', '') : word;
}

/** A province's name without its title words and without spaces. */
export function provinceKey(text: string): string {
  const word = joinLetters(normalise(text))
    .replace(/^(provinsi|propinsi|prov|prop|province of|province) /, '')
    .replace(/ (provinsi|province)$/, '')
    .replace(/^(daerah istimewa|d i) /, 'di ')
    .replace(/^(daerah khusus ibu ?kota|d k i) /, 'dki ')
    .replace(/\bkepulauan\b/, 'kep');
  return word.replaceAll(' ', '');
}

/** A regency's or city's name: the type it states and the rest without spaces. */
export function regencyName(text: string): RegionName {
  const tail = /^(.*), *(kab(?:upaten)?\.?|kota)$/i.exec(text.trim());
  let word = joinLetters(normalise(tail === null ? text : `${tail[2]} ${tail[1]}`));
  let type: RegencyType | null = null;
  const stated = /^(kabupaten|kab|kota|kotamadya|kodya) (?:(?:administrasi|administratif|adm) )?(.+)$/.exec(
    word,
  );
  if (stated?.[1] !== undefined && stated[2] !== undefined) {
    type = stated[1].startsWith('kab') ? 'kabupaten' : 'kota';
    word = stated[2];
  } else {
    const english = /^(.+) (regency|city)$/.exec(word);
    if (english?.[1] !== undefined) {
      type = english[2] === 'regency' ? 'kabupaten' : 'kota';
      word = english[1];
    }
  }
  return { type, key: word.replace(/\bkep\b/, 'kepulauan').replaceAll(' ', '') };
}
