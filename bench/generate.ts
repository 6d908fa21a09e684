import { closeSync, openSync, writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createRandom, type Random } from '../scripts/example/random.ts';

/** A register of complaints of any length: the columns of `fixtures/example/complaints.csv`, invented rows. */
export interface RegisterOptions {
  readonly rows: number;
  readonly seed?: number;
  /** whether rows carry a registration number; without one no duplicates can be looked for */
  readonly key?: boolean;
}

const TITLE =
  'DATA CONTOH / EXAMPLE DATA: register pengaduan rekaan (bukan data KPAI / not KPAI data),,,,,,,,,,,';
const LABELS = [
  'Tgl Aduan',
  'Tgl Selesai',
  'Klaster',
  'Sub Klaster',
  'Prov',
  'Kab/Kota',
  'Jenis Kelamin',
  'Usia',
  'Saluran',
  'Keluarga PMI',
  'Nama Pelapor',
  'No HP',
];

/** Text with how often it is drawn in a thousand or so. */
type Weighted = readonly (readonly [string, number])[];

const FAMILY: Weighted = [
  ['Lingkungan Keluarga dan Pengasuhan Alternatif', 86],
  ['LINGKUNGAN KELUARGA DAN PENGASUHAN ALTERNATIF', 4],
  ['Keluarga dan Pengasuhan Alternatif', 5],
  ['Lingkungan Keluarga & Pengasuhan Alternatif', 5],
];
const FAMILY_CASES: Weighted = [
  ['Anak Korban Pengasuhan Bermasalah', 296],
  ['ANAK KORBAN PENGASUHAN BERMASALAH', 16],
  ['Pengasuhan Bermasalah', 36],
  ['Anak Korban Pengasuhan Bermasalah/Konflik Orang Tua/Keluarga', 223],
  ['Anak Korban Pelarangan Akses Bertemu Orang Tua', 240],
  ['Pelarangan Akses Bertemu Orangtua', 40],
  ['Anak Korban Pemenuhan Hak Nafkah', 156],
  ['Anak Korban Perebutan Hak Kuasa Asuh', 105],
];
const OTHER_CASES: readonly (readonly [string, Weighted])[] = [
  [
    'Perlindungan Khusus Anak',
    [
      ['Anak Korban Kejahatan Seksual', 189],
      ['Anak Korban Kekerasan Fisik dan/atau Psikis', 165],
      ['Anak Berhadapan dengan Hukum', 60],
      ['Perlakuan Salah dan Penelantaran', 35],
      ['Anak Korban Pornografi', 30],
    ],
  ],
  [
    '"Pendidikan, Waktu Luang, Kegiatan Budaya dan Agama"',
    [
      ['Perundungan di Satuan Pendidikan', 120],
      ['Akses Pendidikan', 37],
      ['Putus Sekolah', 34],
    ],
  ],
  ['Hak Sipil dan Kebebasan', [['Akta Kelahiran dan Identitas', 80]]],
  ['Kesehatan Dasar dan Kesejahteraan', [['Layanan Kesehatan', 70]]],
];
const PROVINCES: Weighted = [
  ['DKI Jakarta', 311],
  ['Jawa Barat', 330],
  ['Jawa Timur', 210],
  ['Jawa Tengah', 170],
  ['Banten', 130],
  ['Sumatera Utara', 80],
  ['Bali', 40],
  ['Lampung', 35],
  ['Sumatera Selatan', 35],
  ['Sulawesi Selatan', 35],
  ['Aceh', 15],
  ['Nusa Tenggara Timur', 20],
  ['DI Yogyakarta', 30],
  ['JAWA BARAT', 10],
  ['Kalimantan Barat', 20],
  ['Papua', 4],
];
const CHANNELS: Weighted = [
  ['Pengaduan langsung', 620],
  ['Daring', 470],
  ['WhatsApp', 350],
  ['Telepon', 180],
  ['Surat', 130],
  ['Online', 90],
];
const LETTERS = ['A', 'B', 'C', 'D', 'E'] as const;
const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
  ' ',
);
const FIRST_DAY = Date.UTC(2021, 0, 1);
const DAYS = 1095;
const PIECE = 1 << 20;

/** Draws in constant time: a list in which each text stands as often as its weight says. */
function spread(weights: Weighted): readonly string[] {
  return weights.flatMap(([text, weight]) => Array.from({ length: weight }, () => text));
}

const CALENDAR = Array.from({ length: DAYS + 200 }, (_, day) => {
  const date = new Date(FIRST_DAY + day * 86_400_000);
  const two = (part: number) => String(part).padStart(2, '0');
  return {
    slashed: `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`,
    worded: `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`,
  };
});

/** The register in pieces of about a megabyte; the same options give the same bytes. */
export function* register(options: RegisterOptions): Iterable<string> {
  const { rows, seed = 1, key = true } = options;
  const random = createRandom(seed);
  const row = rowWriter(random);
  let piece = `${key ? `${TITLE},` : TITLE}\n${[...(key ? ['No Registrasi'] : []), ...LABELS].join(',')}\n`;
  let last = '';
  for (let at = 0; at < rows; at += 1) {
    const fault = random.next();
    const text = row(fault);
    const number = `CONTOH-${String(at + 1).padStart(8, '0')}`;
    // one row in ten thousand is entered twice, one in twenty thousand has the number of the row before
    if (!key) piece += text;
    else if (fault > 0.9999 && last !== '') piece += last;
    else {
      const own = fault > 0.99985 && last !== '' ? last.slice(0, last.indexOf(',')) : number;
      last = `${own},${text}`;
      piece += last;
    }
    if (piece.length >= PIECE) {
      yield piece;
      piece = '';
    }
  }
  yield piece;
}

function rowWriter(random: Random): (fault: number) => string {
  const [family, familyCases, provinces, channels] = [FAMILY, FAMILY_CASES, PROVINCES, CHANNELS].map(spread);
  const others = OTHER_CASES.map(([cluster, cases]) => [cluster, spread(cases)] as const);
  const places = new Map(
    [...new Set(provinces)].map((province) => [
      province,
      LETTERS.map((letter) => `${random.chance(0.1) ? 'Kab.' : 'Kabupaten'} Contoh ${letter}`),
    ]),
  );
  return (fault) => {
    const day = random.integer(0, DAYS - 1);
    const received = fault < 0.0002 ? '31/02/2022' : fault < 0.005 ? date(day).worded : date(day).slashed;
    const closed = random.chance(0.6) ? date(day + random.integer(1, 150)).slashed : '';
    let cluster: string;
    let category: string;
    if (random.chance(0.59)) {
      cluster = random.pick(family ?? []);
      category = random.pick(familyCases ?? []);
    } else {
      const [name, cases] = random.pick(others);
      cluster = name;
      category = random.pick(cases);
    }
    if (fault > 0.01 && fault < 0.012) category = 'Lain-lain yang belum terdaftar';
    const province = fault > 0.02 && fault < 0.03 ? '' : random.pick(provinces ?? []);
    const place = province === '' ? '' : random.pick(places.get(province) ?? ['']);
    const sex = random.chance(0.5) ? 'Perempuan' : random.chance(0.9) ? 'Laki-laki' : 'L';
    const age = fault > 0.03 && fault < 0.0304 ? 45 : random.integer(0, 17);
    const person = random.integer(1, 9999);
    const number = String(person).padStart(4, '0');
    return `${received},${closed},${cluster},${category},${province},${place},${sex},${age},${random.pick(channels ?? [])},${random.chance(0.03) ? 'Ya' : 'Tidak'},Pelapor ${number},0800-000-${number}\n`;
  };
}

function date(day: number): { readonly slashed: string; readonly worded: string } {
  return CALENDAR[day] ?? { slashed: '', worded: '' };
}

export function writeRegister(path: string, options: RegisterOptions): void {
  const file = openSync(path, 'w');
  try {
    for (const piece of register(options)) writeSync(file, piece);
  } finally {
    closeSync(file);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      rows: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '1' },
      'no-key': { type: 'boolean', default: false },
      output: { type: 'string', short: 'o', default: 'complaints.csv' },
    },
  });
  writeRegister(values.output, {
    rows: Number(values.rows),
    seed: Number(values.seed),
    key: !values['no-key'],
  });
  process.stdout.write(`${values.output}\n`);
}
