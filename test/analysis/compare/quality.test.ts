import { describe, expect, it } from 'vitest';
import { type VillageRecord, villageQuality } from '../../../src/analysis/compare/quality.ts';

const OPTIONS = {
  groups: { pillars: ['a', 'b'], activities: ['c'] },
  asOf: '2023-09-06',
  days: 183,
  mad: 10,
  tolerance: 1 / 3,
  least: 5,
} as const;

const village = (code: string, more: Partial<VillageRecord> = {}): VillageRecord => ({
  code,
  name: code,
  filled: { a: true, b: false, c: null },
  lastReport: '2023-09-01',
  counts: { sessions: 4 },
  others: {},
  before: null,
  ...more,
});

const CROWD = [3, 4, 5, 4, 6, 5, 4].map((sessions, index) => village(`v${index}`, { counts: { sessions } }));

describe('quality of villages’ records', () => {
  it('counts completeness by group; what is not expected does not count', () => {
    const [one] = villageQuality([village('v1')], OPTIONS);
    expect(one).toMatchObject({ completeness: { pillars: 0.5, activities: null }, filled: 1, expected: 2 });
  });

  it('counts the days since the last report, and knows who never reported', () => {
    const [late, never, today] = villageQuality(
      [
        village('a', { lastReport: '2023-01-01' }),
        village('b', { lastReport: null }),
        village('c', { lastReport: '2023-09-06' }),
      ],
      OPTIONS,
    );
    expect(late).toMatchObject({ daysSinceReport: 248, inTime: false });
    expect(never).toMatchObject({ daysSinceReport: null, inTime: false });
    expect(today).toMatchObject({ daysSinceReport: 0, inTime: true });
  });

  it('flags counts beyond k MAD from the median, and nothing where the MAD is 0', () => {
    const found = villageQuality([...CROWD, village('far', { counts: { sessions: 60 } })], OPTIONS);
    expect(found.filter((one) => one.flags.length > 0).map((one) => one.code)).toEqual(['far']);
    expect(found.at(-1)?.flags[0]).toMatchObject({
      code: 'outlying-count',
      column: 'sessions',
      value: 60,
      against: 4.5,
    });
    const same = villageQuality(
      [...Array(5)]
        .map((_, index) => village(`v${index}`))
        .concat(village('x', { counts: { sessions: 99 } })),
      OPTIONS,
    );
    expect(same.every((one) => one.flags.length === 0)).toBe(true);
  });

  it('flags two counts that should agree, and the edition before, beyond a third and five', () => {
    const flagsOf = (more: Partial<VillageRecord>) =>
      villageQuality([village('a', { counts: { children: 100 }, ...more })], OPTIONS)[0]?.flags ?? [];
    expect(flagsOf({ others: { children: 60 } })).toMatchObject([
      { code: 'counts-disagree', measure: 100 / 60 },
    ]);
    expect(flagsOf({ others: { children: 80 } })).toEqual([]);
    expect(flagsOf({ before: { children: 20 } })).toMatchObject([
      { code: 'year-to-year-change', against: 20 },
    ]);
    expect(flagsOf({ before: { children: null } })).toEqual([]);
    const few = villageQuality([village('a', { counts: { children: 4 }, before: { children: 1 } })], OPTIONS);
    expect(few[0]?.flags).toEqual([]);
  });
});
