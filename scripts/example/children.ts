import { type Day, day, slashes } from './calendar.ts';
import {
  ITEMS,
  near,
  PLANTED_PROVINCE,
  PLANTED_SHARE,
  PLANTED_VILLAGES,
  REGENCIES,
  SCHOOL,
  TOTALS,
} from './children-plan.ts';
import { expectCount, expectTrue } from './expect.ts';
import { FOOTNOTE, fieldTitle, PLACE_HEADER, placeCells, unregistered } from './field-files.ts';
import type { Province } from './places.ts';
import { at, createRandom, type Random } from './random.ts';
import type { Village } from './village-records.ts';
import { exampleVillages } from './villages.ts';
import { delimited, thousands } from './writing.ts';

const HEADER = [
  ...PLACE_HEADER,
  'Tanggal Pendataan',
  'Keluarga',
  'Jumlah Anak di Desa',
  'Jumlah Anak',
  'Anak Diperiksa',
  'Diperiksa 7-17 Tahun',
  'Diperiksa 10-17 Tahun',
  ...ITEMS.map(({ label }) => label),
  'Konsumerisme: Dinilai Dua Responden',
  'Konsumerisme: Kedua Responden Sependapat',
];

interface Row {
  readonly village: Village;
  readonly on: Day;
  readonly family: 'Pekerja migran' | 'Bukan pekerja migran' | '';
  readonly total: number | null;
  readonly children: number;
  readonly assessed: number;
  readonly aged7: number;
  readonly aged10: number;
  readonly items: readonly (number | null)[];
  readonly twice: readonly [number, number] | null;
}

const number = (value: number | null): string => (value === null ? '' : thousands(value));

function toCells(row: Row): string[] {
  return [
    ...placeCells(row.village),
    slashes(row.on),
    row.family,
    number(row.total),
    number(row.children),
    number(row.assessed),
    number(row.aged7),
    number(row.aged10),
    ...row.items.map(number),
    number(row.twice?.[0] ?? null),
    number(row.twice?.[1] ?? null),
  ];
}

function draw(random: Random, village: Village, migrant: boolean, planted: boolean): Row {
  const living = village.children ?? 0;
  const children = migrant ? living : Math.max(12, Math.round(living * (0.6 + random.next())));
  const assessed = Math.max(8, Math.round(children * (0.35 + random.next() * 0.5)));
  const aged7 = Math.round(assessed * (0.55 + random.next() * 0.15));
  const aged10 = Math.round(aged7 * (0.65 + random.next() * 0.15));
  const of = { all: assessed, '7-17': aged7, '10-17': aged10 };
  const items = ITEMS.map((item, index) => {
    const share = index === SCHOOL && planted ? PLANTED_SHARE : migrant ? item.migrant : item.other;
    const count = near(random, of[item.of], share);
    return random.chance(0.04) && !planted ? null : count;
  });
  const asked = Math.round(assessed * 0.3);
  return {
    village,
    on: random.integer(day(2023, 7, 3), day(2023, 8, 31)),
    family: migrant ? 'Pekerja migran' : 'Bukan pekerja migran',
    total: migrant ? Math.max(children, Math.round(children / (0.15 + random.next() * 0.4))) : null,
    children: Math.max(children, assessed),
    assessed,
    aged7,
    aged10,
    items,
    twice: migrant && random.chance(0.6) ? [asked, near(random, asked, 0.74)] : null,
  };
}

function drawAll(random: Random, villages: readonly Village[]): Row[] {
  const codes = random.shuffle([...new Set(villages.map((one) => one.code.slice(0, 5)))]);
  const chosen = new Set([...codes.slice(0, REGENCIES), `${PLANTED_PROVINCE}.61`, `${PLANTED_PROVINCE}.62`]);
  const assessed = villages.filter((one) => chosen.has(one.code.slice(0, 5)) && (one.children ?? 0) >= 10);
  const planted = new Set(
    assessed
      .filter((one) => one.code.startsWith(PLANTED_PROVINCE) && (one.children ?? 0) >= 100)
      .slice(0, PLANTED_VILLAGES)
      .map((one) => one.code),
  );
  expectCount('villages planted with school problems', planted.size, PLANTED_VILLAGES);
  return assessed.flatMap((village) => {
    const own = draw(random, village, true, planted.has(village.code));
    return random.chance(0.6) ? [own, draw(random, village, false, false)] : [own];
  });
}

/** Throws where a total of the plan was missed. */
function checkChildren(rows: readonly Row[]): void {
  const own = rows.filter((row) => row.family === 'Pekerja migran');
  const sum = (of: (row: Row) => number) => own.reduce((total, row) => total + of(row), 0);
  const answered = (row: Row) => row.items[SCHOOL] !== null && (row.items[SCHOOL] ?? 0) <= row.aged7;
  expectCount(
    'villages with children assessed',
    new Set(own.map((row) => row.village.code)).size,
    TOTALS.villages,
  );
  expectCount(
    'children left behind there',
    sum((row) => row.children),
    TOTALS.children,
  );
  expectCount(
    'children assessed',
    sum((row) => row.assessed),
    TOTALS.assessed,
  );
  expectCount(
    'children with a school problem',
    sum((row) => (answered(row) ? (row.items[SCHOOL] ?? 0) : 0)),
    TOTALS.schoolProblem,
  );
  expectCount(
    'children aged 7-17 asked',
    sum((row) => (answered(row) ? row.aged7 : 0)),
    TOTALS.schoolOf,
  );
  expectCount(
    'rows with more assessed than living',
    rows.filter((row) => row.assessed > row.children).length,
    1,
  );
  expectCount(
    'rows with more affected than asked',
    rows.filter((row) => (row.items[SCHOOL] ?? 0) > row.aged7).length,
    1,
  );
  expectCount('rows without a family', rows.filter((row) => row.family === '').length, 1);
  expectTrue(
    'ages nest',
    rows.every((row) => row.aged10 <= row.aged7 && row.aged7 <= row.assessed),
  );
}

/** `children.csv`: counts of children by village and family, commas, and the faults of real forms. */
export function childrenCsv(provinces: readonly Province[]): string {
  const random = createRandom(1710);
  const rows = drawAll(random, exampleVillages(provinces));
  const last = at(rows, rows.length - 1);
  const stranger: Row = { ...last, village: unregistered(last.village), family: 'Pekerja migran' };
  const faulty = (index: number, change: (row: Row) => Partial<Row>): void => {
    const row = at(rows, index);
    rows[index] = { ...row, ...change(row) };
  };
  // more with a school problem than were asked: the cell is emptied, so neither side counts it
  const above: Row = {
    ...stranger,
    village: {
      ...stranger.village,
      code: `${stranger.village.code.slice(0, 9)}2099`,
      village: 'Desa Contoh 2099',
    },
    items: stranger.items.map((count, index) => (index === SCHOOL ? stranger.aged7 + 3 : count)),
  };
  faulty(11, (row) => ({ children: row.assessed - 4, total: row.total === null ? null : row.total + 50 }));
  faulty(
    rows.findIndex((row) => row.family === 'Bukan pekerja migran'),
    () => ({ family: '' }),
  );
  rows.push(stranger, above);
  checkChildren(rows);
  const written = [...rows.slice(0, 90), at(rows, 60), ...rows.slice(90)].map(toCells);
  const total: string[] = HEADER.map((label) => (label === 'Kode Desa' ? 'Jumlah' : ''));
  total[HEADER.indexOf('Jumlah Anak')] = thousands(
    [...rows, at(rows, 60)].reduce((sum, row) => sum + row.children, 0),
  );
  return delimited(
    [[fieldTitle('keadaan anak, hitungan per desa,')], HEADER, ...written, total, [FOOTNOTE]],
    {
      delimiter: ',',
      newline: '\n',
    },
  );
}
