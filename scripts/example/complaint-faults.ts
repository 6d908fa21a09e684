import { AS_OF, YEAR_START } from './calendar.ts';
import { FAMILY, NEAR_MISSES } from './complaint-plan.ts';
import type { Complaint } from './complaint-records.ts';
import { expectCount } from './expect.ts';

/** Applies `change` to the first `count` complaints for which `fits` holds. */
function alter(
  cases: Complaint[],
  count: number,
  fits: (one: Complaint) => boolean,
  change: (one: Complaint) => Complaint,
): void {
  let left = count;
  cases.forEach((one, index) => {
    if (left === 0 || !fits(one)) return;
    cases[index] = change(one);
    left -= 1;
  });
  expectCount('rows left to alter', left, 0);
}

/** The small faults of typed registers; none changes what a row counts as. */
export function soil(cases: Complaint[]): void {
  for (const [category, label] of Object.entries(NEAR_MISSES)) {
    alter(
      cases,
      1,
      (one) => one.category === category,
      (one) => ({ ...one, category: null, categoryText: label }),
    );
  }
  alter(
    cases,
    1,
    (one) => one.categoryText === 'Anak Korban Pengasuhan Bermasalah' && one.province === '31',
    (one) => ({ ...one, categoryText: 'Anak Korban Pengasuhan\u00a0Bermasalah' }),
  );
  alter(
    cases,
    3,
    (one) => one.categoryText === 'Anak Korban Pengasuhan Bermasalah' && one.province === '35',
    (one) => ({ ...one, categoryText: 'Anak Korban  Pengasuhan Bermasalah' }),
  );
  alter(
    cases,
    4,
    (one) => one.categoryText === 'Anak Korban Pemenuhan Hak Nafkah',
    (one) => ({ ...one, categoryText: `${one.categoryText} ` }),
  );
  alter(
    cases,
    5,
    (one) => one.provinceText === 'Jawa Barat',
    (one) => ({ ...one, provinceText: 'Jawa Barat  ' }),
  );
  alter(
    cases,
    1,
    (one) => one.category === 'custody-dispute' && one.closed !== null && one.received > YEAR_START + 60,
    (one) => ({ ...one, closed: one.received - 12 }),
  );
  alter(
    cases,
    1,
    (one) => one.category === 'school-bullying' && one.age === '17',
    (one) => ({ ...one, age: '19' }),
  );
  alter(
    cases,
    1,
    (one) => one.cluster === FAMILY && one.province === '31' && one.received > AS_OF - 3,
    (one) => ({ ...one, received: AS_OF, closed: null }),
  );
}
