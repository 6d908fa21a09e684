/** What `villages.csv` must hold. The cohorts are the published ones; everything else is invented. */
export const VILLAGES = 503;

/** Villages by year of the decree; the two pilots of 2016 count with 2017. */
export const COHORTS: readonly (readonly [number, number])[] = [
  [2016, 2],
  [2017, 120],
  [2018, 130],
  [2019, 150],
  [2021, 51],
  [2022, 50],
];

export interface VillageProvince {
  readonly code: string;
  readonly villages: number;
  readonly regencies: number;
}

export const VILLAGE_PROVINCES: readonly VillageProvince[] = [
  { code: '12', villages: 18, regencies: 8 },
  { code: '18', villages: 40, regencies: 9 },
  { code: '32', villages: 85, regencies: 9 },
  { code: '33', villages: 90, regencies: 9 },
  { code: '34', villages: 15, regencies: 6 },
  { code: '35', villages: 95, regencies: 9 },
  { code: '36', villages: 20, regencies: 9 },
  { code: '51', villages: 10, regencies: 7 },
  { code: '52', villages: 60, regencies: 9 },
  { code: '53', villages: 40, regencies: 9 },
  { code: '61', villages: 15, regencies: 8 },
  { code: '73', villages: 15, regencies: 8 },
];

export interface Answers {
  readonly yes: number;
  readonly no: number;
  readonly blank: number;
}

/** Migration service, productive enterprise, community parenting, cooperative or BUMDes. */
export const PILLARS: readonly [Answers, Answers, Answers, Answers] = [
  { yes: 448, no: 43, blank: 12 },
  { yes: 402, no: 89, blank: 12 },
  { yes: 317, no: 172, blank: 14 },
  { yes: 214, no: 271, blank: 18 },
];

export const ALL_PILLARS = 171;
export const SOME_PILLARS = 310;
export const UNANSWERED = 22;

/**
 * The villages that left a pillar blank, numbered 0 to 21: from which to which each pillar is blank, and
 * how many of the others answered yes.
 */
export const BLANKS: readonly { readonly from: number; readonly to: number; readonly yes: number }[] = [
  { from: 0, to: 11, yes: 9 },
  { from: 6, to: 17, yes: 8 },
  { from: 8, to: 21, yes: 5 },
  { from: 0, to: 17, yes: 2 },
];

/** Villages with community parenting whose last activity lies in the six months before the as-of date. */
export const ACTIVE = 198;

/** Columns in the declared order, with the active villages that answered yes. */
export const ACTIVITIES: readonly (readonly [string, number])[] = [
  ['Bimbingan dan Konseling', 171],
  ['Pengelolaan Keuangan', 88],
  ['Baca Tulis', 143],
  ['Berhitung', 112],
  ['Kesenian', 118],
  ['Olahraga', 149],
  ['Internet', 61],
  ['Kerohanian', 160],
];

/** Villages whose last report is of 2023. */
export const REPORTED = 461;

/** Reasons to follow up, as a first page lists them: 42 + 37 + 29, twelve villages twice, 96 in all. */
export const CHILDREN_WITHOUT_PARENTING = 37;
export const PARENTING_WITHOUT_OFFICER = 29;
export const SILENT_WITHOUT_PARENTING = 7;
export const SILENT_WITHOUT_OFFICER = 5;
export const TO_FOLLOW_UP = 96;

export const DUPLICATES = 2;
