import { slashes, words } from './calendar.ts';
import { checkComplaints } from './complaint-check.ts';
import { soil } from './complaint-faults.ts';
import { FAMILY, FAMILY_CASES, INVALID_DATES, OTHER_CASES, OTHER_FAMILY } from './complaint-plan.ts';
import { type Complaint, complaint, familyCases, otherCases, place } from './complaint-records.ts';
import { expectCount } from './expect.ts';
import type { Province } from './places.ts';
import { at, createRandom, type Random } from './random.ts';
import { delimited } from './writing.ts';

const HEADER = [
  'No Registrasi',
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

const TITLE =
  'DATA CONTOH / EXAMPLE DATA: register pengaduan rekaan keadaan per 6 September 2023 (bukan data KPAI / not KPAI data)';

function toRow(one: Complaint, index: number, random: Random): string[] {
  const number = String(index + 1);
  const date = random.chance(0.04) ? words : slashes;
  return [
    `CONTOH-2023-${number.padStart(5, '0')}`,
    one.receivedText ?? date(one.received),
    one.closed === null ? '' : date(one.closed),
    one.clusterText,
    one.categoryText,
    one.provinceText,
    one.regencyText,
    one.sex,
    one.age,
    one.channel,
    one.migrantFamily,
    `Pelapor ${number.padStart(4, '0')}`,
    `0800-000-${number.padStart(4, '0')}`,
  ];
}

/** `complaints.csv`: a register as an analyst keeps it, faults included. */
export function complaintsCsv(provinces: readonly Province[]): string {
  const random = createRandom(1222374);
  const accepted = random.shuffle([...familyCases(random, provinces), ...otherCases(random, provinces)]);
  soil(accepted);
  checkComplaints(accepted);
  const invalid = INVALID_DATES.map(([text, received]) => ({
    ...complaint(random, place(random, provinces, '32', 5), at(OTHER_FAMILY, 0)),
    received,
    receivedText: text,
    closed: null,
  }));
  const ordered = [...accepted, ...invalid].sort((left, right) => left.received - right.received);
  const rows = ordered.map((one, index) => toRow(one, index, random));
  expectCount('registration numbers', new Set(rows.map((row) => row[0])).size, rows.length);

  const blank: string[] = [];
  const narrow = ordered.findIndex((one, index) => index > 630 && one.category === 'problematic-care');
  const other = ordered.findIndex((one, index) => index > 1776 && one.cluster !== FAMILY);
  const written = [
    ...rows.slice(0, narrow + 9),
    at(rows, narrow),
    blank,
    ...rows.slice(narrow + 9, 1480),
    blank,
    ...rows.slice(1480, other + 1),
    at(rows, other),
    ...rows.slice(other + 1),
  ];
  const cells = written.length - 2;
  expectCount('data rows written', cells, FAMILY_CASES + OTHER_CASES + INVALID_DATES.length + 2);
  const total = ['Jumlah', '', '', '', String(cells)];
  const note = ['Sumber: data contoh desmig; semua isi rekaan'];
  return delimited([[TITLE], HEADER, ...written, total, note], { delimiter: ',', newline: '\n' });
}
