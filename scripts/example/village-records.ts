import { AS_OF, type Day, day, YEAR_START } from './calendar.ts';
import { type Answer, type PillarAnswers, pillarAnswers } from './pillars.ts';
import {
  districtName,
  type Province,
  provinceName,
  regencyName,
  villageCode,
  villageName,
} from './places.ts';
import { at, type Random } from './random.ts';
import {
  ACTIVE,
  ACTIVITIES,
  CHILDREN_WITHOUT_PARENTING,
  COHORTS,
  PARENTING_WITHOUT_OFFICER,
  REPORTED,
  SILENT_WITHOUT_OFFICER,
  SILENT_WITHOUT_PARENTING,
  VILLAGE_PROVINCES,
  VILLAGES,
} from './village-plan.ts';

interface Site {
  readonly code: string;
  readonly village: string;
  readonly district: string;
  readonly regency: string;
  readonly province: string;
}

export interface Village extends Site {
  readonly cohort: number;
  readonly decree: string;
  readonly status: string;
  readonly officers: number | null;
  readonly pillars: PillarAnswers;
  readonly migrants: number | null;
  readonly prospective: number | null;
  readonly former: number | null;
  readonly households: number | null;
  readonly children: number | null;
  readonly carers: number | null;
  readonly activities: readonly Answer[];
  readonly sessions: number | null;
  readonly reached: number | null;
  readonly lastActivity: Day | null;
  readonly lastReport: Day | null;
}

/** First day of the six months before the as-of date. */
export const SIX_MONTHS = day(2023, 3, 7);

/** Places in code order: villages go round the regencies of a province, two districts each. */
function sites(provinces: readonly Province[]): Site[] {
  return VILLAGE_PROVINCES.flatMap(({ code, villages, regencies }) => {
    const province = provinceName(provinces, code);
    return Array.from({ length: villages }, (_, index) => {
      const regency = (index % regencies) + 1;
      const turn = Math.floor(index / regencies);
      const district = (turn % 2) + 1;
      const village = Math.floor(turn / 2) + 1;
      return {
        code: villageCode(code, regency, district, village),
        village: villageName(village),
        district: districtName(district),
        regency: regencyName(regency),
        province,
      };
    });
  }).sort((left, right) => (left.code < right.code ? -1 : 1));
}

/** Which villages are active, silent, without officer, with children but no community parenting. */
interface Roles {
  readonly active: ReadonlySet<number>;
  readonly silent: ReadonlySet<number>;
  readonly officerless: ReadonlySet<number>;
  readonly childrenOnly: ReadonlySet<number>;
}

function roles(random: Random, answers: readonly PillarAnswers[]): Roles {
  const where = (answer: Answer): number[] =>
    random.shuffle(answers.flatMap((pillars, index) => (pillars[2] === answer ? [index] : [])));
  const parenting = where(true);
  const active = parenting.slice(0, ACTIVE);
  const inactive = parenting.slice(ACTIVE);
  const without = where(false);
  const officerless = [
    ...inactive.slice(0, SILENT_WITHOUT_OFFICER + 10),
    ...active.slice(0, PARENTING_WITHOUT_OFFICER - SILENT_WITHOUT_OFFICER - 10),
  ];
  const childrenOnly = without.slice(0, CHILDREN_WITHOUT_PARENTING);
  const otherwise = [
    ...inactive.slice(SILENT_WITHOUT_OFFICER + 10),
    ...without.slice(CHILDREN_WITHOUT_PARENTING),
  ];
  const silent = [
    ...inactive.slice(0, SILENT_WITHOUT_OFFICER),
    ...childrenOnly.slice(0, SILENT_WITHOUT_PARENTING),
    ...random
      .shuffle(otherwise)
      .slice(0, VILLAGES - REPORTED - SILENT_WITHOUT_OFFICER - SILENT_WITHOUT_PARENTING),
  ];
  return {
    active: new Set(active),
    silent: new Set(silent),
    officerless: new Set(officerless),
    childrenOnly: new Set(childrenOnly),
  };
}

/** Answers of the active villages by activity, exact by column, at least one yes in each village. */
function activityAnswers(random: Random): boolean[][] {
  const columns = ACTIVITIES.map(([, yes]) =>
    random.shuffle(Array.from({ length: ACTIVE }, (_, index) => index < yes)),
  );
  const rows = Array.from({ length: ACTIVE }, (_, index) => columns.map((column) => at(column, index)));
  for (const row of rows) {
    if (row.some(Boolean)) continue;
    const giver = rows.find((other) => other[0] === true && other.filter(Boolean).length > 4);
    if (giver === undefined) throw new Error('example set: no village to take an activity from');
    giver[0] = false;
    row[0] = true;
  }
  return rows;
}

function childCount(
  random: Random,
  pillars: PillarAnswers,
  childrenOnly: boolean,
  households: number,
): number | null {
  if (childrenOnly || pillars[2] === true)
    return Math.max(1, Math.round(households * (0.6 + random.next() * 0.7)));
  return random.chance(0.12) ? 0 : null;
}

function lastActivity(random: Random, active: boolean, pillars: PillarAnswers): Day | null {
  if (active) return random.integer(SIX_MONTHS, AS_OF - 6);
  if (pillars[2] !== true || random.chance(0.3)) return null;
  return random.integer(day(2021, 2, 1), SIX_MONTHS - 40);
}

function lastReport(random: Random, silent: boolean, activity: Day | null): Day | null {
  if (!silent) return random.integer(Math.max(YEAR_START, activity ?? 0), AS_OF);
  if (activity === null && random.chance(0.25)) return null;
  const earliest = Math.max(day(2021, 1, 4), activity ?? 0);
  return earliest < YEAR_START ? random.integer(earliest, YEAR_START - 1) : YEAR_START - 1;
}

function village(
  random: Random,
  site: Site,
  cohort: number,
  number: number,
  pillars: PillarAnswers,
  role: { active: boolean; silent: boolean; officerless: boolean; childrenOnly: boolean },
  activities: readonly boolean[] | undefined,
): Village {
  const migrants = Math.round(40 + random.next() ** 3 * 1500);
  const households = Math.round(migrants * (0.55 + random.next() * 0.3));
  const children = childCount(random, pillars, role.childrenOnly, households);
  const old = lastActivity(random, role.active, pillars);
  const activity = role.silent && old !== null ? Math.min(old, YEAR_START - 30) : old;
  return {
    ...site,
    cohort,
    decree: `SK CONTOH ${number}/${cohort}`,
    status: random.weighted([
      ['Aktif', role.active ? 100 : 55],
      ['Selesai', role.active ? 0 : 15],
      ['Diserahkan ke daerah', role.active ? 8 : 30],
    ]),
    officers: role.officerless ? 0 : pillars[2] !== true && random.chance(0.06) ? null : random.integer(1, 2),
    pillars,
    migrants: random.chance(0.02) ? null : migrants,
    prospective: random.chance(0.05) ? null : Math.round(migrants * random.next() * 0.25),
    former: random.chance(0.05) ? null : Math.round(migrants * (0.2 + random.next() * 0.6)),
    households: random.chance(0.04) ? null : households,
    children,
    carers: role.active
      ? random.integer(4, 40)
      : pillars[2] === true && random.chance(0.5)
        ? random.integer(0, 20)
        : null,
    activities: activities ?? ACTIVITIES.map(() => null),
    sessions: role.active ? random.integer(1, 8) : null,
    reached: role.active ? Math.max(5, Math.round((children ?? 0) * (0.15 + random.next() * 0.5))) : null,
    lastActivity: activity,
    lastReport: lastReport(random, role.silent, activity),
  };
}

/** The 503 villages in code order. */
export function villages(random: Random, provinces: readonly Province[]): Village[] {
  const places = sites(provinces);
  const answers = pillarAnswers(random);
  const role = roles(random, answers);
  const years = random.shuffle(COHORTS.flatMap(([year, count]) => Array<number>(count).fill(year)));
  const activities = activityAnswers(random);
  const all = places.map((site, index) => {
    const active = role.active.has(index);
    return village(
      random,
      site,
      at(years, index),
      index + 1,
      at(answers, index),
      {
        active,
        silent: role.silent.has(index),
        officerless: role.officerless.has(index),
        childrenOnly: role.childrenOnly.has(index),
      },
      active ? activities.pop() : undefined,
    );
  });
  const last = all.findIndex((one, index) => role.active.has(index) && (one.migrants ?? 0) > 1200);
  all[last] = { ...at(all, last), lastReport: AS_OF, migrants: 1222 };
  return all;
}
