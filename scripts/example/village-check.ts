import { AS_OF, YEAR_START } from './calendar.ts';
import { expectCount, expectTrue } from './expect.ts';
import {
  ACTIVE,
  ACTIVITIES,
  CHILDREN_WITHOUT_PARENTING,
  COHORTS,
  PARENTING_WITHOUT_OFFICER,
  REPORTED,
  TO_FOLLOW_UP,
  VILLAGE_PROVINCES,
  VILLAGES,
} from './village-plan.ts';
import { SIX_MONTHS, type Village } from './village-records.ts';

/** Throws where a count of the plan was missed. */
export function checkVillages(all: readonly Village[]): void {
  const count = (fits: (one: Village) => boolean): number => all.filter(fits).length;
  expectCount('villages', all.length, VILLAGES);
  expectCount('village codes', new Set(all.map((one) => one.code)).size, VILLAGES);
  expectCount('provinces', new Set(all.map((one) => one.province)).size, VILLAGE_PROVINCES.length);
  expectCount('regencies', new Set(all.map((one) => one.code.slice(0, 5))).size, 100);
  for (const [year, expected] of COHORTS)
    expectCount(
      `cohort ${year}`,
      count((one) => one.cohort === year),
      expected,
    );
  const parenting = (one: Village): boolean => one.pillars[2] === true;
  const active = (one: Village): boolean => parenting(one) && (one.lastActivity ?? 0) >= SIX_MONTHS;
  expectCount('active villages', count(active), ACTIVE);
  ACTIVITIES.forEach(([label, expected], index) => {
    expectCount(
      label,
      count((one) => active(one) && one.activities[index] === true),
      expected,
    );
    expectCount(
      `${label} outside the active villages`,
      count((one) => !active(one) && one.activities[index] !== null),
      0,
    );
  });
  const silent = (one: Village): boolean => (one.lastReport ?? 0) < YEAR_START;
  const unserved = (one: Village): boolean => one.pillars[2] === false && (one.children ?? 0) > 0;
  const officerless = (one: Village): boolean => parenting(one) && one.officers === 0;
  expectCount(
    'villages that reported in 2023',
    count((one) => !silent(one)),
    REPORTED,
  );
  expectCount(
    'villages with children and no community parenting',
    count(unserved),
    CHILDREN_WITHOUT_PARENTING,
  );
  expectCount(
    'villages with community parenting and no officer',
    count(officerless),
    PARENTING_WITHOUT_OFFICER,
  );
  expectCount(
    'villages to follow up',
    count((one) => silent(one) || unserved(one) || officerless(one)),
    TO_FOLLOW_UP,
  );
  expectTrue(
    'the last report is of the as-of date',
    Math.max(...all.map((one) => Math.max(one.lastReport ?? 0, one.lastActivity ?? 0))) === AS_OF,
  );
  expectTrue(
    'a report follows the activity it tells of',
    all.every(
      (one) => one.lastActivity === null || one.lastReport === null || one.lastReport >= one.lastActivity,
    ),
  );
}
