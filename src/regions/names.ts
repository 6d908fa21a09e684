import type { PlaceLevel } from '../model/region.ts';
import { plainKey, wordsOf } from './name-keys.ts';

export type RegencyType = 'kabupaten' | 'kota';

/** One way to read a name: the words proper and, for regencies, the type it states. */
export interface NameReading {
  readonly type: RegencyType | null;
  readonly words: string;
}

const REGENCY_WORD = 'kabupaten|kab|kotamadya|kota madya|kodya|kota|kotif';
const MIDDLE = '(?:(?:administrasi|administratif|adm) )?';
const PREFIXED = new RegExp(`^(${REGENCY_WORD}) ${MIDDLE}(.+)$`);
const SUFFIXED = new RegExp(`^(.+) (${REGENCY_WORD}|regency|city)(?: (?:administrasi|adm))?$`);
const RUN_TOGETHER = /^(kabupaten|kab|kota)(?:administrasi|adm)?(.{3,})$/;

const TITLES: Readonly<Record<'district' | 'village', RegExp>> = {
  district: /^(kecamatan|kec|distrik|dist|kapanewon|kemantren|district of|district) (.+)$/,
  village:
    /^(desa|ds|kelurahan|kel|kalurahan|gampong|nagari|pekon|tiuh|kampung|kp|lembang|negeri|village of|village) (.+)$/,
};
const TITLE_BEHIND: Readonly<Record<'district' | 'village', RegExp>> = {
  district: /^(.+) (kecamatan|kec|distrik|district)$/,
  village: /^(.+) (desa|kelurahan|kel|village)$/,
};
const TITLE_RUN_TOGETHER: Readonly<Record<'district' | 'village', RegExp>> = {
  district: /^(kecamatan|kec)(.{3,})$/,
  village: /^(desa|kelurahan)(.{3,})$/,
};

function typeOf(word: string): RegencyType {
  return word.startsWith('kab') || word === 'regency' ? 'kabupaten' : 'kota';
}

/** A regency's or city's name, every way it may be meant, the likeliest first. */
export function regencyReadings(text: string): readonly NameReading[] {
  const words = wordsOf(text);
  const readings: NameReading[] = [];
  const prefixed = PREFIXED.exec(words);
  const stated = (type: string | undefined, rest: string | undefined) => {
    if (type !== undefined && rest !== undefined) readings.push({ type: typeOf(type), words: rest });
  };
  if (/[,(].*$/.test(text)) {
    const behind = SUFFIXED.exec(words);
    stated(behind?.[2], behind?.[1]);
  }
  stated(prefixed?.[1], prefixed?.[2]);
  readings.push({ type: null, words });
  const suffixed = SUFFIXED.exec(words);
  stated(suffixed?.[2], suffixed?.[1]);
  const together = RUN_TOGETHER.exec(plainKey(words));
  stated(together?.[1], together?.[2]);
  return readings;
}

/** An official name of a regency or city: its type and the rest. */
export function officialRegency(name: string): NameReading {
  const found = PREFIXED.exec(wordsOf(name));
  if (found?.[1] === undefined || found[2] === undefined) return { type: null, words: wordsOf(name) };
  return { type: typeOf(found[1]), words: found[2] };
}

/** A district's or village's name with and without its title; the whole text first, for "Kampung Baru" is a name. */
export function localReadings(level: 'district' | 'village', text: string): readonly NameReading[] {
  const words = wordsOf(text);
  const found = [
    words,
    TITLES[level].exec(words)?.[2],
    TITLE_BEHIND[level].exec(words)?.[1],
    TITLE_RUN_TOGETHER[level].exec(plainKey(words))?.[2],
  ];
  return [...new Set(found)].flatMap((one) => (one === undefined ? [] : [{ type: null, words: one }]));
}

/** The title a name states, where it states one: what a person who looks a place up means by it. */
export function titleLevel(text: string): PlaceLevel | null {
  const words = wordsOf(text);
  if (/^(provinsi|propinsi|prov|province) /.test(words)) return 'province';
  if (/^(kabupaten|kab|kota|kotamadya|kodya) /.test(words)) return 'regency';
  if (/^(kecamatan|kec|distrik) /.test(words)) return 'district';
  if (/^(desa|ds|kelurahan|kel) /.test(words)) return 'village';
  return null;
}

const OUT_OF_AREA =
  /\b(luar|outside|lain ?nya|lain lain|tidak diketahui|tidak jelas|tanpa alamat|unknown|other|others|abroad)\b/;

/** Whether a text names a bucket for cases from elsewhere or from nowhere known, and no place. */
export function isOutOfArea(text: string): boolean {
  return OUT_OF_AREA.test(wordsOf(text));
}
