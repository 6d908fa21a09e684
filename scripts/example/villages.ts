import { type Day, slashes, YEAR_START } from './calendar.ts';
import { expectCount } from './expect.ts';
import type { Answer } from './pillars.ts';
import type { Province } from './places.ts';
import { at, createRandom } from './random.ts';
import { checkVillages } from './village-check.ts';
import { ACTIVITIES, DUPLICATES, VILLAGES } from './village-plan.ts';
import { type Village, villages } from './village-records.ts';
import { delimited, thousands } from './writing.ts';

const HEADER = [
  'Kode Desa',
  'Nama Desa',
  'Kecamatan',
  'Kabupaten/Kota',
  'Provinsi',
  'Tahun',
  'No SK',
  'Program',
  'Status',
  'Petugas',
  'Layanan Migrasi',
  'Usaha Produktif',
  'Community Parenting',
  'Koperasi/BUMDes',
  'Jumlah PMI',
  'Jumlah CPMI',
  'Purna PMI',
  'Rumah Tangga PMI',
  'Anak PMI',
  'Pengasuh Terlatih',
  ...ACTIVITIES.map(([label]) => label),
  'Sesi per Bulan',
  'Peserta',
  'Kegiatan Terakhir',
  'Laporan Terakhir',
];

const TITLE = 'DATA CONTOH / EXAMPLE DATA: desa Desmigratif rekaan keadaan per 6 September 2023';

const number = (value: number | null): string => (value === null ? '' : thousands(value));
const answer = (value: Answer): string => (value === null ? '' : value ? 'Ya' : 'Tidak');
const date = (value: Day | null): string => (value === null ? '' : slashes(value));

function toRow(one: Village): string[] {
  return [
    one.code,
    one.village,
    one.district,
    one.regency,
    one.province,
    String(one.cohort),
    one.decree,
    'Desmigratif',
    one.status,
    number(one.officers),
    ...one.pillars.map(answer),
    number(one.migrants),
    number(one.prospective),
    number(one.former),
    number(one.households),
    number(one.children),
    number(one.carers),
    ...one.activities.map(answer),
    number(one.sessions),
    number(one.reached),
    date(one.lastActivity),
    date(one.lastReport),
  ];
}

/** Sums of all rows as written, the doubled ones included, as a spreadsheet's SUM gives them. */
function totalRow(all: readonly Village[]): string[] {
  const sum = (of: (one: Village) => number | null): string =>
    thousands(all.reduce((total, one) => total + (of(one) ?? 0), 0));
  const row = HEADER.map(() => '');
  const put = (label: string, text: string): void => {
    row[HEADER.indexOf(label)] = text;
  };
  put('Kode Desa', 'Jumlah');
  put(
    'Petugas',
    sum((one) => one.officers),
  );
  put(
    'Jumlah PMI',
    sum((one) => one.migrants),
  );
  put(
    'Jumlah CPMI',
    sum((one) => one.prospective),
  );
  put(
    'Purna PMI',
    sum((one) => one.former),
  );
  put(
    'Rumah Tangga PMI',
    sum((one) => one.households),
  );
  put(
    'Anak PMI',
    sum((one) => one.children),
  );
  put(
    'Pengasuh Terlatih',
    sum((one) => one.carers),
  );
  put(
    'Peserta',
    sum((one) => one.reached),
  );
  return row;
}

/** The 503 villages that every file of villages speaks of. */
export function exampleVillages(provinces: readonly Province[]): Village[] {
  return villages(createRandom(503), provinces);
}

/** `villages.csv`: 503 example villages, semicolons, UTF-8 with a byte order mark. */
export function villagesCsv(provinces: readonly Province[]): string {
  const all = exampleVillages(provinces);
  checkVillages(all);
  const doubled = (index: number): Village => {
    const one = at(all, index);
    return { ...one, migrants: (one.migrants ?? 0) + 17, status: 'Selesai', lastReport: YEAR_START + 40 };
  };
  const written = [
    ...all.slice(0, 115),
    doubled(93),
    ...all.slice(115, 398),
    doubled(380),
    ...all.slice(398),
  ];
  expectCount('village rows written', written.length, VILLAGES + DUPLICATES);
  const rows = written.map(toRow);
  const blank: string[] = [];
  const note = ['Sumber: data contoh desmig; semua isi rekaan. Kosong = belum diisi'];
  return `\ufeff${delimited(
    [[TITLE], HEADER, ...rows.slice(0, 250), blank, ...rows.slice(250), totalRow(written), note],
    { delimiter: ';', newline: '\r\n' },
  )}`;
}
