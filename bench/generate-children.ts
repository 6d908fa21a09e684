import { closeSync, openSync, writeSync } from 'node:fs';
import { readProvinces } from '../scripts/example/places.ts';
import { createRandom, type Random } from '../scripts/example/random.ts';

/** Counts of children a village and year, in columns of `fixtures/example/children.csv`; invented. */
interface ChildrenOptions {
  readonly villages: number;
  /** one row a village in each */
  readonly years: readonly number[];
  readonly seed?: number;
}

const TITLE =
  'DATA CONTOH / EXAMPLE DATA: keadaan anak menurut desa, rekaan (bukan data nyata / not real data)';
const LABELS = [
  'Kode Desa',
  'Nama Desa',
  'Tanggal Pendataan',
  'Keluarga',
  'Jumlah Anak di Desa',
  'Jumlah Anak',
  'Anak Diperiksa',
  'Diperiksa 7-17 Tahun',
  'Diperiksa 10-17 Tahun',
];
/** Items, the column their children are assessed in, and how often they are found. */
const ITEMS = [
  ['Tumbuh Kembang Tidak Terpantau', 'all', 0.2],
  ['Motivasi Belajar dan Prestasi Menurun', 'from7', 0.3],
  ['Tidak Bersekolah', 'from7', 0.06],
  ['Pemaksaan Perkawinan Anak', 'from10', 0.02],
  ['Konsumerisme', 'all', 0.3],
  ['Risiko Perundungan', 'all', 0.14],
  ['Risiko TPPO', 'all', 0.03],
  ['Kontak Mingguan Orang Tua', 'all', 0.6],
  ['Akta Kelahiran', 'all', 0.85],
] as const;
const DISTRICTS = 20;
const REGENCIES = 9;

/** Codes of example villages, spread over the example regencies of all provinces, in order. */
function villageCodes(count: number): readonly string[] {
  const provinces = readProvinces().map(({ code }) => code);
  const regencies = provinces.flatMap((province) =>
    Array.from({ length: REGENCIES }, (_, at) => `${province}.${61 + at}`),
  );
  return Array.from({ length: count }, (_, at) => {
    const regency = regencies[at % regencies.length] ?? '';
    const within = Math.floor(at / regencies.length);
    const district = String(1 + (within % DISTRICTS)).padStart(2, '0');
    return `${regency}.${district}.${2001 + Math.floor(within / DISTRICTS)}`;
  }).sort();
}

export function writeChildren(path: string, { villages, years, seed = 1 }: ChildrenOptions): void {
  const random = createRandom(seed);
  const codes = villageCodes(villages);
  const file = openSync(path, 'w');
  try {
    writeSync(file, `${TITLE}\n${[...LABELS, ...ITEMS.map(([label]) => label)].join(',')}\n`);
    for (const year of years)
      for (let at = 0; at < codes.length; at += 1000)
        writeSync(
          file,
          codes
            .slice(at, at + 1000)
            .map((code) => row(random, code, year))
            .join(''),
        );
  } finally {
    closeSync(file);
  }
}

function row(random: Random, code: string, year: number): string {
  const children = random.integer(20, 400);
  const all = Math.round(children * (0.5 + random.next() / 2));
  const from7 = Math.round(all * 0.7);
  const of = { all, from7, from10: Math.round(from7 * 0.6) };
  const found = ITEMS.map(([, group, share]) => {
    const own = share * (random.chance(0.03) ? 1.6 : 1);
    let count = 0;
    for (let child = 0; child < of[group]; child += 1) if (random.chance(own)) count += 1;
    return count;
  });
  const day = String(random.integer(1, 28)).padStart(2, '0');
  return `${[
    code,
    `Desa Contoh ${code.slice(-4)}`,
    `${day}/08/${year}`,
    'Pekerja migran',
    children * 3,
    children,
    of.all,
    of.from7,
    of.from10,
    ...found,
  ].join(',')}\n`;
}
