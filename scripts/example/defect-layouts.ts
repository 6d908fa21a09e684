import iconv from 'iconv-lite';
import {
  ACCESS_LABEL,
  COMMA,
  COMPLAINT_COLUMNS,
  cells,
  complaint,
  complaints,
  FAMILY_LABEL,
  NARROW_LABEL,
  type Row,
  table,
  title,
} from './defect-base.ts';
import { delimited } from './writing.ts';

const NOTED = [...COMPLAINT_COLUMNS, 'Keterangan'];

const SHUFFLED = [
  'Usia',
  'Prov',
  'Sub Klaster',
  'Keluarga PMI',
  'No Registrasi',
  'Kab/Kota',
  'Jenis Kelamin',
  'Klaster',
  'Tgl Aduan',
];

const ENGLISH: Readonly<Record<string, string>> = {
  'No Registrasi': 'Case no',
  'Tgl Aduan': 'Date received',
  Klaster: 'Cluster',
  'Sub Klaster': 'Category',
  Prov: 'Province',
  'Kab/Kota': 'Regency/City',
  'Jenis Kelamin': 'Sex',
  Usia: 'Age',
  'Keluarga PMI': 'Migrant family',
};

const ENGLISH_CATEGORIES = ['Problematic care', 'Denied access', 'Child support', 'Custody dispute'];

function inEnglish(index: number): Row {
  const row = complaint(index, {
    Klaster: 'Family environment and alternative care',
    'Sub Klaster': ENGLISH_CATEGORIES[index % 4] ?? '',
    'Jenis Kelamin': index % 2 === 0 ? 'Female' : 'Male',
    'Keluarga PMI': index % 6 === 0 ? 'Yes' : 'No',
  });
  return Object.fromEntries(Object.entries(row).map(([label, value]) => [ENGLISH[label] ?? label, value]));
}

/** The quote before the fifth regency is opened and never closed. */
function unterminatedQuote(): string {
  const text = table('tanda kutip tidak ditutup', COMPLAINT_COLUMNS, complaints(30));
  const lines = text.split('\n');
  const damaged = lines[6]?.replace('Kabupaten Contoh', '"Kabupaten Contoh') ?? '';
  return [...lines.slice(0, 6), damaged, ...lines.slice(7)].join('\n');
}

/** Lines 4, 8 and 12 lack their last cells; lines 6 and 10 have one and two too many. */
function raggedRows(): string {
  const lines = table('baris tidak sama panjang', COMPLAINT_COLUMNS, complaints(12)).split('\n');
  const shorten = (line: string, cut: number): string => line.split(',').slice(0, -cut).join(',');
  return lines
    .map((line, index) => {
      if (index === 3 || index === 11) return shorten(line, 1);
      if (index === 7) return shorten(line, 3);
      if (index === 5) return `${line},lebih`;
      if (index === 9) return `${line},lebih,lagi`;
      return line;
    })
    .join('\n');
}

function mixedLineEndings(): string {
  const lines = table('akhir baris campuran', COMPLAINT_COLUMNS, complaints(12)).trimEnd().split('\n');
  return lines.map((line, index) => line + (index % 3 === 0 ? '\r\n' : '\n')).join('');
}

function totalAndNotes(): string {
  const rows = cells(COMPLAINT_COLUMNS, complaints(12));
  const numbers = COMPLAINT_COLUMNS.map((_, index) => `(${index + 1})`);
  return delimited(
    [
      [title('jumlah, sub total, dan catatan di antara data')],
      COMPLAINT_COLUMNS,
      numbers,
      ...rows.slice(0, 6),
      ['Sub Total', '', '', '6'],
      ...rows.slice(6),
      ['Sub Total', '', '', '6'],
      ['Grand Total', '', '', '12'],
      [],
      ['Keterangan: *) angka sementara'],
      ['Sumber: data contoh desmig; semua isi rekaan'],
    ],
    COMMA,
  );
}

/** Faults of encoding, delimiter, header and lines; each reads as complaints once the fault is dealt with. */
export function layoutDefects(): Readonly<Record<string, Buffer | string>> {
  const semicolons = table(
    'Windows-1252 dengan titik koma – bukan UTF-8',
    NOTED,
    complaints(10, {
      2: { Keterangan: 'dilaporkan dari kafé contoh' },
      5: { Keterangan: 'rentang 2–3 minggu' },
    }),
    { delimiter: ';', newline: '\r\n' },
  );
  const wide = table('UTF-16 LE dengan BOM', COMPLAINT_COLUMNS, complaints(10), {
    delimiter: ',',
    newline: '\r\n',
  });
  return {
    'complaints-semicolon-windows-1252.csv': iconv.encode(semicolons, 'win1252'),
    'complaints-utf-16le-bom.csv': Buffer.from(`\ufeff${wide}`, 'utf16le'),
    'complaints-tab.tsv': table('pemisah tab', COMPLAINT_COLUMNS, complaints(10), {
      delimiter: '\t',
      newline: '\n',
    }),
    'complaints-columns-shuffled.csv': table('urutan kolom lain', SHUFFLED, complaints(10)),
    'complaints-english-headers.csv': table(
      'English headers and labels',
      Object.values(ENGLISH),
      Array.from({ length: 10 }, (_, index) => inEnglish(index)),
    ),
    'complaints-unterminated-quote.csv': unterminatedQuote(),
    'complaints-ragged-rows.csv': raggedRows(),
    'complaints-embedded-newlines.csv': table(
      'baris baru di dalam sel',
      NOTED,
      complaints(10, {
        1: { Keterangan: 'baris pertama\nbaris kedua' },
        4: { 'Kab/Kota': 'Kabupaten\nContoh A' },
        7: { Keterangan: 'satu\r\ndua\r\n\r\nempat, dengan "kutip"' },
      }),
    ),
    'complaints-mixed-line-endings.csv': mixedLineEndings(),
    'complaints-total-and-notes.csv': totalAndNotes(),
    'header-only.csv': delimited([COMPLAINT_COLUMNS], COMMA),
    'empty.csv': '',
    'unknown-kind.csv': delimited(
      [
        [title('jenis berkas tidak dikenal')],
        ['Nama Barang', 'Satuan', 'Harga'],
        ['Kursi contoh', 'buah', '150000'],
        ['Meja contoh', 'buah', '450000'],
        ['Lemari contoh', 'buah', '900000'],
      ],
      COMMA,
    ),
    'small-cells.csv': smallCells(),
    'two-years.csv': twoYears(),
  };
}

/** Family cases and problematic care: Jawa Barat 7/16, Jawa Tengah 2/12, Jawa Timur 1/10, Banten 6/8. */
function smallCells(): string {
  const plan = [
    ['Jawa Barat', 16, 7],
    ['Jawa Tengah', 12, 2],
    ['Jawa Timur', 10, 1],
    ['Banten', 8, 6],
  ] as const;
  const wanted = plan.flatMap(([province, all, narrow]) =>
    Array.from({ length: all }, (_, index) => ({ province, narrow: index < narrow })),
  );
  const rows = wanted.map(({ province, narrow }, index) =>
    complaint(index, {
      'Tgl Aduan': complaint(index % 25)['Tgl Aduan'] ?? '',
      Klaster: FAMILY_LABEL,
      'Sub Klaster': narrow ? NARROW_LABEL : ACCESS_LABEL,
      Prov: province,
      'Kab/Kota': 'Kabupaten Contoh A',
    }),
  );
  return table('sel kecil', COMPLAINT_COLUMNS, rows);
}

/** Twenty family cases of 2022, six of them problematic care, and twenty of 2023, nine of them. */
function twoYears(): string {
  const rows = Array.from({ length: 40 }, (_, index) => {
    const late = index >= 20;
    const within = index % 20;
    const date = complaint(within)['Tgl Aduan'] ?? '';
    return complaint(index, {
      'Tgl Aduan': late ? date : date.replace('2023', '2022'),
      'Sub Klaster': within < (late ? 9 : 6) ? NARROW_LABEL : ACCESS_LABEL,
      Prov: index % 2 === 0 ? 'Jawa Barat' : 'Jawa Tengah',
    });
  });
  return table('dua tahun dalam satu berkas', COMPLAINT_COLUMNS, rows);
}
