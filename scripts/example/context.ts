import { expectCount } from './expect.ts';
import { fieldTitle } from './field-files.ts';
import { type Province, regencyCode, regencyName } from './places.ts';
import { at } from './random.ts';
import { delimited } from './writing.ts';

const HEADER = [
  'Kode Provinsi',
  'Provinsi',
  'Kode Kabupaten/Kota',
  'Kabupaten/Kota',
  'Tahun',
  'Penempatan PMI',
  'Upah di Daerah Asal',
  'Upah di Negara Tujuan',
  'Mata Uang',
  'Kurs',
  'Pengangguran',
  'Angkatan Kerja',
  'TPT',
];

const YEARS = [2021, 2022] as const;

/** Round wages and rates that stand for nothing: currency, wage, rate. */
const DESTINATIONS: readonly (readonly [string, number, number])[] = [
  ['TWD', 20_000, 500],
  ['HKD', 5_000, 2_000],
  ['MYR', 2_000, 3_500],
  ['SGD', 1_000, 11_000],
  ['SAR', 2_000, 4_000],
];

const PLACEMENTS_2022 = 392_350;

/** The province whose row is the total of its regencies: the row is set aside. */
const WITH_PARTS = '52';

interface Row {
  readonly place: readonly string[];
  readonly year: number;
  readonly placements: number;
  readonly step: number;
}

function toCells({ place, year, placements, step }: Row): string[] {
  const [currency, wage, rate] = at(DESTINATIONS, step % DESTINATIONS.length);
  const force = 100_000 * ((step * 7) % 19) + 500_000;
  const unemployed = (force / 1000) * (30 + ((step * 5) % 11) * 3);
  return [
    ...place,
    String(year),
    String(placements),
    String(2_000_000 + 100_000 * ((step * 11) % 13)),
    String(wage),
    currency,
    String(rate),
    String(unemployed),
    String(force),
    String((unemployed * 100) / force),
  ];
}

/**
 * `context.csv`: placements, wages and unemployment of the 38 provinces, a ladder of round numbers with no
 * relation to the real ones; one province with its regencies beside its own row, which is their total.
 */
export function contextCsv(provinces: readonly Province[]): string {
  const rows = YEARS.flatMap((year, turn) =>
    provinces.flatMap(({ code, name }, index): Row[] => {
      const step = (index * 15 + 29) % provinces.length;
      const placements = 1_000 + 500 * step + 250 * turn;
      const own: Row = { place: [code, name, '', ''], year, placements, step };
      if (code !== WITH_PARTS) return [own];
      const parts = Array.from({ length: 9 }, (_, part): Row => {
        const place = [code, name, regencyCode(code, part + 1), regencyName(part + 1)];
        return { place, year, placements: 200 + 50 * ((part * 4) % 9), step: step + part };
      });
      return [{ ...own, placements: parts.reduce((sum, part) => sum + part.placements, 0) }, ...parts];
    }),
  );
  expectCount('context rows', rows.length, 2 * (38 + 9));
  const newest = rows.filter(
    (row) => row.year === 2022 && !(row.place[0] === WITH_PARTS && row.place[2] === ''),
  );
  expectCount(
    'placements of 2022',
    newest.reduce((sum, row) => sum + row.placements, 0),
    PLACEMENTS_2022,
  );
  const written = rows.map(toCells);
  // a wage without its rate, and a rate of unemployment that its counts do not give, both of 2021
  written[3] = at(written, 3).map((cell, index) => (HEADER[index] === 'Kurs' ? '' : cell));
  written[5] = at(written, 5).map((cell, index) => (HEADER[index] === 'TPT' ? '9.9' : cell));
  return delimited(
    [[fieldTitle('konteks migrasi, angka bulat / invented round figures,')], HEADER, ...written],
    { delimiter: ',', newline: '\n' },
  );
}
