/** Seeded tables written in many ways, for measuring what the reader makes of them. */
export interface Written {
  readonly name: string;
  readonly text: string;
  readonly delimiter: string;
  readonly quote: string;
  readonly rows: readonly (readonly string[])[];
}

export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const NAMES = [
  'Aceh',
  'Bali',
  'Jawa Barat',
  'Kota Bogor',
  "Jum'at Agung",
  'Nusa Tenggara Timur',
  "O'Hara",
  'Sulawesi',
];
const WORDS = [
  'rumah',
  'sekolah',
  'anak, ibu',
  'dan lain-lain',
  'tidak ada',
  'kasus; lanjut',
  'a "kutip" b',
  'satu|dua',
  'jl. merdeka no. 5, rt 02',
  'http://contoh.id/a?b=1',
  'x@y.id',
];
type Make = (r: () => number, row: number) => string;
const int = (r: () => number, most: number) => Math.floor(r() * most);
const pick = (r: () => number, from: readonly string[]) => from[int(r, from.length)]!;
const two = (n: number) => String(n).padStart(2, '0');
const COLUMNS: readonly (readonly [string, Make])[] = [
  ['id', (_r, row) => String(row + 1)],
  ['kode', (r) => `32.${two(1 + int(r, 69))}`],
  ['provinsi', (r) => pick(r, NAMES)],
  ['jumlah', (r) => String(int(r, 5000))],
  ['nilai', (r) => `${int(r, 90)},${int(r, 10)}`],
  ['rate', (r) => (r() * 100).toFixed(2)],
  ['tanggal', (r) => `${two(1 + int(r, 28))}/${two(1 + int(r, 12))}/${2015 + int(r, 9)}`],
  [
    'waktu',
    (r) =>
      `${2015 + int(r, 9)}-${two(1 + int(r, 12))}-${two(1 + int(r, 28))} ${two(int(r, 24))}:${two(int(r, 60))}`,
  ],
  ['keterangan', (r) => pick(r, WORDS)],
  ['catatan', (r) => (r() < 0.5 ? '' : pick(r, WORDS))],
  ['tahun', (r) => String(2015 + int(r, 9))],
  ['aktif', (r) => pick(r, ['ya', 'tidak'])],
  ['harga', (r) => `Rp ${1 + int(r, 9)}.${two(int(r, 99))}0`],
  ['jam', (r) => `${two(int(r, 24))}:${two(int(r, 60))}`],
];

export function writeCell(
  cell: string,
  delimiter: string,
  quote: string,
  mark: string,
  all: boolean,
): string {
  const needs =
    cell.includes(delimiter) ||
    cell.includes(quote) ||
    cell.includes('\n') ||
    (delimiter.trim() === '' && cell === '');
  const leading = cell.startsWith(' ') || (delimiter.startsWith(' ') && cell === '');
  if (!all && !needs && !leading) return cell;
  return quote + cell.replaceAll(quote, mark === '' ? quote + quote : mark + quote) + quote;
}

/** Dialect suite: `count` files over delimiters, quotes, sizes. */
export function* dialectSuite(seed: number, count: number): Generator<Written> {
  const r = random(seed);
  const delimiters = [',', ',', ',', ',', ';', ';', ';', '\t', '\t', '|', ' ', ':', '^', '~', ', ', '&'];
  for (let at = 0; at < count; at += 1) {
    const delimiter = delimiters[int(r, delimiters.length)]!;
    const quote = r() < 0.15 ? "'" : '"';
    const mark = r() < 0.1 ? '\\' : '';
    const all = r() < 0.3;
    const width = 2 + int(r, 7);
    const height = r() < 0.2 ? 1 + int(r, 3) : 3 + int(r, 60);
    const header = r() < 0.9;
    const chosen = Array.from({ length: width }, () => COLUMNS[int(r, COLUMNS.length)]!);
    const rows: string[][] = [];
    if (header) rows.push(chosen.map(([label], index) => (r() < 0.3 ? `${label} ${index}` : label)));
    for (let row = 0; row < height; row += 1) rows.push(chosen.map(([, make]) => make(r, row)));
    const end = pick(r, ['\n', '\n', '\r\n', '\r']);
    const preamble =
      r() < 0.1 && width > 2 ? [`Tabel ${at}. Jumlah kasus menurut provinsi, ${2010 + int(r, 14)}`, ''] : [];
    const text =
      [
        ...preamble,
        ...rows.map((cells) =>
          cells.map((cell) => writeCell(cell, delimiter, quote, mark, all)).join(delimiter),
        ),
      ].join(end) + (r() < 0.8 ? end : '');
    yield { name: `${at}`, text, delimiter, quote, rows };
  }
}
