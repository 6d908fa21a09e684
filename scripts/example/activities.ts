import { type Day, day, slashes, YEAR_START } from './calendar.ts';
import { expectCount, expectTrue } from './expect.ts';
import { FOOTNOTE, fieldTitle, PLACE_HEADER, placeCells, unregistered } from './field-files.ts';
import type { Province } from './places.ts';
import { at, createRandom, type Random } from './random.ts';
import { ACTIVE, ACTIVITIES } from './village-plan.ts';
import type { Village } from './village-records.ts';
import { exampleVillages } from './villages.ts';
import { delimited } from './writing.ts';

const HEADER = [
  ...PLACE_HEADER,
  'Tanggal Kegiatan',
  'Kegiatan',
  'Jumlah Sesi',
  'Peserta Anak',
  'Peserta Pengasuh',
];

/** Rows that count, and the sums of their columns, as drawn with the seed. */
const TOTALS = { rows: 1415, villages: 202, sessions: 3332, children: 38_509 };

interface Row {
  readonly village: Village;
  readonly on: Day;
  readonly activity: string;
  readonly sessions: number | null;
  readonly children: number | null;
  readonly carers: number | null;
}

const number = (value: number | null): string => (value === null ? '' : String(value));

function toCells(row: Row): string[] {
  const { village, on, activity, sessions, children, carers } = row;
  return [...placeCells(village), slashes(on), activity, number(sessions), number(children), number(carers)];
}

function held(random: Random, village: Village, on: Day, activity: string): Row {
  const reached = village.reached ?? 12;
  return {
    village,
    on,
    activity,
    sessions: random.chance(0.03) ? null : random.integer(1, 4),
    children: random.chance(0.03) ? null : Math.max(3, Math.round(reached * (0.1 + random.next() * 0.3))),
    carers: random.chance(0.3) ? null : random.integer(0, 14),
  };
}

/** The active villages: each activity they answered "Ya" once or twice, the last of them on their last day. */
function drawAll(random: Random, villages: readonly Village[]): Row[] {
  return villages.flatMap((village) => {
    const last = village.lastActivity;
    if (last === null || last < YEAR_START) return [];
    const said = ACTIVITIES.filter((_, index) => village.activities[index] === true).map(([label]) => label);
    const labels = said.length === 0 ? ['Kegiatan lain'] : said;
    const rows = labels.flatMap((label) => {
      // the last of all stands on the village's last day; no activity twice on one day, none before 2023
      const times = random.chance(0.4) ? 2 : 1;
      const first = random.integer(Math.max(YEAR_START + 7, last - 60), Math.max(YEAR_START + 7, last - 1));
      return Array.from({ length: times }, (_, turn) =>
        held(random, village, first - turn * 7, label),
      ).reverse();
    });
    return [...rows.slice(0, -1), { ...at(rows, rows.length - 1), on: last }];
  });
}

function checkActivities(rows: readonly Row[]): void {
  const sum = (of: (row: Row) => number | null) => rows.reduce((total, row) => total + (of(row) ?? 0), 0);
  const codes = new Set(rows.map((row) => row.village.code));
  expectCount('activity rows', rows.length, TOTALS.rows);
  expectCount('villages with an activity in 2023', codes.size, TOTALS.villages);
  expectCount(
    'sessions',
    sum((row) => row.sessions),
    TOTALS.sessions,
  );
  expectCount(
    'participants',
    sum((row) => row.children),
    TOTALS.children,
  );
  for (const [label, yes] of ACTIVITIES) {
    const holding = new Set(rows.filter((row) => row.activity === label).map((row) => row.village.code));
    expectCount(label, [...holding].filter((code) => !code.endsWith('.2098')).length, yes);
  }
  expectTrue('every active village has a row', codes.size >= ACTIVE);
}

/** `activities.csv`: what was held in 2023, one row an activity and day, semicolons. */
export function activitiesCsv(provinces: readonly Province[]): string {
  const random = createRandom(2808);
  const rows = drawAll(random, exampleVillages(provinces));
  const first = at(rows, 0);
  // not in the register; a label one letter off; participants without a session: all three count
  rows.push(
    held(random, unregistered(first.village), day(2023, 5, 17), 'Olahraga'),
    { ...first, on: day(2023, 2, 20), activity: 'Kesenain', sessions: 1, children: 9, carers: 2 },
    { ...first, on: day(2023, 2, 21), activity: 'Kegiatan lain', sessions: 0, children: 7, carers: 0 },
  );
  checkActivities(rows);
  const impossible = toCells({ ...first, activity: 'Internet' }).map((cell, index) =>
    index === 5 ? '31/06/2023' : cell,
  );
  const blank: string[] = [];
  const cells = rows.map(toCells);
  return delimited(
    [
      [fieldTitle('kegiatan community parenting')],
      HEADER,
      ...cells.slice(0, 400),
      blank,
      ...cells.slice(400),
      at(cells, 25),
      impossible,
      [FOOTNOTE],
    ],
    { delimiter: ';', newline: '\r\n' },
  );
}
