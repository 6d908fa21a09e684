import { AS_OF, YEAR_START } from './calendar.ts';
import {
  FAMILY,
  FAMILY_CASES,
  OTHER_CASES,
  PROBLEMATIC_CARE_CASES,
  PROVINCE_PLANS,
  UNLOCATED_CASES,
} from './complaint-plan.ts';
import type { Complaint } from './complaint-records.ts';
import { expectCount, expectTrue } from './expect.ts';

/** Throws where a count of the plan was missed. */
export function checkComplaints(accepted: readonly Complaint[]): void {
  const family = accepted.filter((one) => one.cluster === FAMILY);
  const narrow = family.filter((one) => one.category === 'problematic-care');
  expectCount('accepted complaints', accepted.length, FAMILY_CASES + OTHER_CASES);
  expectCount('family cases', family.length, FAMILY_CASES);
  expectCount('problematic-care cases', narrow.length, PROBLEMATIC_CARE_CASES);
  const unlocated = accepted.filter((one) => one.province === null);
  expectCount('cases without a usable province', unlocated.length, UNLOCATED_CASES);
  expectTrue(
    'unlocated cases are family cases',
    unlocated.every((one) => one.cluster === FAMILY),
  );
  for (const { code, family: cases, problematic } of PROVINCE_PLANS) {
    expectCount(`family cases in ${code}`, family.filter((one) => one.province === code).length, cases);
    expectCount(
      `problematic care in ${code}`,
      narrow.filter((one) => one.province === code).length,
      problematic,
    );
    if (cases === 0)
      expectCount(`cases in ${code}`, accepted.filter((one) => one.province === code).length, 0);
  }
  expectCount('labels of no code book', accepted.filter((one) => one.category === null).length, 2);
  expectTrue(
    'dates lie in the period',
    accepted.every(
      (one) => one.received >= YEAR_START && one.received <= AS_OF && (one.closed ?? AS_OF) <= AS_OF,
    ),
  );
  expectTrue(
    'a case was received on the last day',
    accepted.some((one) => one.received === AS_OF),
  );
  const early = accepted.filter((one) => one.closed !== null && one.closed < one.received);
  expectCount('cases closed before received', early.length, 1);
  expectCount('ages above 17', accepted.filter((one) => Number(one.age) > 17).length, 1);
}
