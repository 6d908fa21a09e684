import { expectCount } from './expect.ts';
import { fieldTitle } from './field-files.ts';
import { type Province, provinceName, regencyCode, regencyName } from './places.ts';
import { at, createRandom, type Random } from './random.ts';
import { VILLAGE_PROVINCES } from './village-plan.ts';
import { delimited } from './writing.ts';

const HEADER = [
  'Kode Provinsi',
  'Provinsi',
  'Kode Kabupaten/Kota',
  'Kabupaten/Kota',
  'Tahun',
  'Puspaga',
  'Petugas Puspaga',
  'UPTD PPA',
  'Rujukan Dibuat',
  'Rujukan Selesai',
  'Data Lengkap',
];

const YEARS = [2022, 2023] as const;

/** Of the areas of 2023 whose answer counts: yes, no; and those that are no answer. Referrals where both are filled in. */
const TOTALS = { yes: 33, no: 65, noAnswer: 14, made: 1183, completed: 773 };

interface Row {
  readonly place: readonly string[];
  readonly year: number;
  readonly puspaga: 'Ya' | 'Tidak' | '';
  readonly officers: number | null;
  readonly uptd: 'Ya' | 'Tidak' | '';
  readonly made: number | null;
  readonly completed: number | null;
  readonly complete: 'Ya' | 'Tidak';
}

function draw(random: Random, place: readonly string[], year: number): Row {
  const complete = random.chance(0.88);
  const puspaga = !complete ? 'Tidak' : random.chance(0.05) ? '' : random.chance(0.38) ? 'Ya' : 'Tidak';
  const made = !complete ? 0 : random.chance(0.1) ? null : random.integer(0, puspaga === 'Ya' ? 60 : 18);
  const completed =
    made === null || random.chance(0.06) ? null : Math.round(made * (0.45 + random.next() * 0.45));
  return {
    place,
    year,
    puspaga,
    officers: puspaga === 'Ya' ? random.integer(1, 6) : null,
    uptd: random.chance(0.06) ? '' : random.chance(0.55) ? 'Ya' : 'Tidak',
    made,
    completed,
    complete: complete ? 'Ya' : 'Tidak',
  };
}

function toCells(row: Row): string[] {
  const number = (value: number | null) => (value === null ? '' : String(value));
  return [
    ...row.place,
    String(row.year),
    row.puspaga,
    number(row.officers),
    row.uptd,
    number(row.made),
    number(row.completed),
    row.complete,
  ];
}

function checkServices(rows: readonly Row[]): void {
  const own = rows.filter((row) => row.year === 2023);
  const count = (fits: (row: Row) => boolean) => own.filter(fits).length;
  const both = own.filter((row) => row.made !== null && row.completed !== null);
  expectCount('areas', own.length, 112);
  expectCount(
    'areas with Puspaga',
    count((row) => row.puspaga === 'Ya'),
    TOTALS.yes,
  );
  expectCount(
    'areas without',
    count((row) => row.puspaga === 'Tidak' && row.complete === 'Ya'),
    TOTALS.no,
  );
  expectCount('areas without an answer', own.length - TOTALS.yes - TOTALS.no, TOTALS.noAnswer);
  expectCount(
    'referrals',
    both.reduce((sum, row) => sum + (row.made ?? 0), 0),
    TOTALS.made,
  );
  expectCount(
    'referrals completed',
    both.reduce((sum, row) => sum + (row.completed ?? 0), 0),
    TOTALS.completed,
  );
}

/** `services.csv`: services of the example regencies and of their provinces, 2022 and 2023. */
export function servicesCsv(provinces: readonly Province[]): string {
  const random = createRandom(193548);
  const rows = YEARS.flatMap((year) =>
    VILLAGE_PROVINCES.flatMap(({ code, regencies }) => {
      const name = provinceName(provinces, code);
      const places = [
        [code, name, '', ''],
        ...Array.from({ length: regencies }, (_, index) => [
          code,
          name,
          regencyCode(code, index + 1),
          regencyName(index + 1),
        ]),
      ];
      return places.map((place) => draw(random, place, year));
    }),
  );
  checkServices(rows);
  const written = rows.map(toCells);
  // more completed than made, in a row of 2022 that no total above counts
  const wrong = rows.findIndex((row) => row.year === 2022 && (row.made ?? 0) > 10 && row.completed !== null);
  const cells = at(written, wrong);
  written[wrong] = cells.map((cell, index) =>
    HEADER[index] === 'Rujukan Selesai' ? String(Number(at(cells, 8)) + 6) : cell,
  );
  return delimited([[fieldTitle('layanan keluarga dan anak')], HEADER, ...written], {
    delimiter: ',',
    newline: '\n',
  });
}
