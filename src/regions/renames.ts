/** A regency under an earlier name. `since` is the year of the new name. */
export interface Rename {
  readonly code: string;
  readonly name: string;
  readonly since: number;
}

/** Regencies renamed by government regulation, with the code they have now. Facts, own compilation. */
export const RENAMES: readonly Rename[] = [
  { code: '12.12', name: 'Kabupaten Toba Samosir', since: 2020 },
  { code: '13.03', name: 'Kabupaten Sawahlunto Sijunjung', since: 2008 },
  { code: '61.02', name: 'Kabupaten Pontianak', since: 2014 },
  { code: '64.01', name: 'Kabupaten Pasir', since: 2007 },
  { code: '73.01', name: 'Kabupaten Selayar', since: 2008 },
  { code: '73.71', name: 'Kota Ujung Pandang', since: 1999 },
  { code: '76.01', name: 'Kabupaten Mamuju Utara', since: 2018 },
  { code: '76.04', name: 'Kabupaten Polewali Mamasa', since: 2006 },
  { code: '81.03', name: 'Kabupaten Maluku Tenggara Barat', since: 2019 },
  { code: '91.05', name: 'Kabupaten Yapen Waropen', since: 2008 },
];

/** Short forms in official use, by the code they stand for; words without spaces, several apart. */
export const SHORT_NAMES: Readonly<Record<string, string>> = {
  '12.13': 'madina',
  '12.18': 'sergai',
  '12.22': 'labusel',
  '12.23': 'labura',
  '13.07': '50kota',
  '16.01': 'oku',
  '16.02': 'oki',
  '16.06': 'muba',
  '16.08': 'okutimur',
  '16.09': 'okuselatan',
  '16.12': 'pali',
  '16.13': 'muratara',
  '31.01': 'pulauseribu',
  '31.71': 'jakpus',
  '31.72': 'jakut',
  '31.73': 'jakbar',
  '31.74': 'jaksel',
  '31.75': 'jaktim',
  '36.74': 'tangsel',
  '52.08': 'klu',
  '52.07': 'ksb',
  '64.02': 'kukar',
  '64.09': 'ppu',
  '71.09': 'sitaro',
  '73.10': 'pangkep pangkajenekepulauan',
  '73.14': 'sidrap',
  '76.04': 'polman',
};

/** A code that a place had before its province was split, and the one it has now. */
export interface Recode {
  readonly from: string;
  readonly to: string;
  /** year in which the split became law */
  readonly since: number;
}

function recodes(since: number, pairs: string): readonly Recode[] {
  return pairs.split(' ').map((pair) => {
    const [from = '', to = ''] = pair.split('>');
    return { from, to, since };
  });
}

/**
 * Regencies and cities that moved to a new province with a new code: North Kalimantan (law 20/2012), South,
 * Central and Highland Papua (laws 14 to 16/2022) and Southwest Papua (law 29/2022). Districts and villages
 * below them were numbered anew, so only their names carry them forward. Facts, own compilation.
 */
const RECODES: readonly Recode[] = [
  ...recodes(2012, '64.04>65.01 64.06>65.02 64.05>65.03 64.10>65.04 64.73>65.71'),
  ...recodes(2022, '91.01>93.01 91.16>93.02 91.17>93.03 91.18>93.04'),
  ...recodes(
    2022,
    '91.04>94.01 91.07>94.02 91.08>94.03 91.09>94.04 91.25>94.05 91.26>94.06 91.27>94.07 91.28>94.08',
  ),
  ...recodes(
    2022,
    '91.02>95.01 91.12>95.02 91.13>95.03 91.14>95.04 91.21>95.05 91.22>95.06 91.23>95.07 91.24>95.08',
  ),
  ...recodes(2022, '92.01>96.01 92.04>96.02 92.05>96.03 92.09>96.04 92.10>96.05 92.71>96.71'),
];

const TO = new Map(RECODES.map((one) => [one.from, one]));
const FROM = new Map(RECODES.map((one) => [one.to, one]));

/** The code of today for an old code of a regency, or null where it never changed. */
export function recoded(regency: string): Recode | null {
  return TO.get(regency) ?? null;
}

/** The old code of a regency of today, or null where it never changed. */
export function recodedFrom(regency: string): Recode | null {
  return FROM.get(regency) ?? null;
}

/** The province a regency lay in before a split, or null. */
export function formerProvince(regency: string): string | null {
  return FROM.get(regency)?.from.slice(0, 2) ?? null;
}

/** A province that others were split off from, by law in force since `month`. */
export interface Split {
  readonly province: string;
  readonly parts: readonly string[];
  readonly month: string;
}

/** Laws 20/2012, 14 to 16/2022 and 29/2022. Facts, own compilation. */
export const SPLITS: readonly Split[] = [
  { province: '64', parts: ['65'], month: '2012-11' },
  { province: '91', parts: ['93', '94', '95'], month: '2022-07' },
  { province: '92', parts: ['96'], month: '2022-12' },
];
