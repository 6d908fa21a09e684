import { describe, expect, it } from 'vitest';
import { countRows, type FrameOptions, type SideCounts } from '../../src/analysis/frame.ts';
import { ALL_YEARS } from '../../src/analysis/period.ts';
import { sideKey } from '../../src/analysis/plan.ts';
import type { Indicator } from '../../src/model/indicator.ts';

const label = { id: '-', en: '-' };
const BASE = {
  title: label,
  rationale: label,
  theme: 'complaints',
  counts: 'cases',
  universe: 'process',
  better: 'neither',
  publicLevel: 'regency',
} as const;
const SHARE: Indicator = {
  ...BASE,
  kind: 'proportion',
  numerator: { from: 'case_counts', where: 'a', label },
  denominator: { from: 'case_counts', label },
};
const RATE: Indicator = {
  ...BASE,
  kind: 'rate',
  per: 100000,
  unit: label,
  numerator: { from: 'case_counts', label },
  denominator: { from: 'population', sum: 'children', label },
};

const side = (periods: Readonly<Record<string, Readonly<Record<string, number | null>>>>): SideCounts =>
  new Map(Object.entries(periods).map(([period, places]) => [period, new Map(Object.entries(places))]));

const OPTIONS: FrameOptions = {
  by: 'province',
  frame: { province: ['31', '32', '81'], regency: [], district: [], village: [] },
  names: (code) => `name of ${code}`,
  request: ALL_YEARS,
  asOf: '2023-09-06',
  covers: () => false,
  denominatorPeriod: (period) => period,
};

function rows(
  indicator: Indicator,
  numerator: SideCounts,
  denominator: SideCounts,
  options: Partial<FrameOptions> = {},
) {
  const counts = new Map([[sideKey(indicator.numerator), numerator]]);
  if (indicator.kind !== 'count') counts.set(sideKey(indicator.denominator), denominator);
  return countRows(indicator, counts, { ...OPTIONS, ...options }).map((row) => [
    row.region.level,
    row.region.code,
    row.period.label,
    row.numerator,
    row.denominator,
  ]);
}

describe('countRows', () => {
  it('has no row of what lies in no part of a place of the finest level', () => {
    const counts = side({ '2023': { ID: 9, '31': 9, 'ID/': 0, '31/': 4, '31.71/': 5 } });
    expect(rows(SHARE, counts, counts).filter(([level]) => level === 'unlocated')).toEqual([
      ['unlocated', 'ID', '2023', 0, 0],
    ]);
    const regencies = rows(SHARE, counts, counts, { by: 'regency' });
    expect(regencies.filter(([level]) => level === 'unlocated').map(([, code]) => code)).toEqual([
      '31',
      'ID',
    ]);
  });

  const numerator = side({ '2023': { ID: 3, '31': 3, '32': 0, 'ID/': 0 } });
  const denominator = side({ '2023': { ID: 10, '31': 4, '32': 5, 'ID/': 1 } });

  it('prints the whole frame: zero where there are cases, null where there is no record', () => {
    expect(rows(SHARE, numerator, denominator)).toEqual([
      ['national', 'ID', '2023', 3, 10],
      ['province', '31', '2023', 3, 4],
      ['province', '32', '2023', 0, 5],
      ['province', '81', '2023', null, null],
      ['unlocated', 'ID', '2023', 0, 1],
    ]);
  });

  it.each([
    ['the place itself', (code: string) => code === '81', 0],
    ['the whole country', () => true, 0],
    ['another place', (code: string) => code === '31', null],
  ])('takes no record for zero where the data are known to cover %s', (_name, covers, expected) => {
    const found = rows(SHARE, numerator, denominator, { covers });
    expect(found.find(([, code]) => code === '81')?.slice(3)).toEqual([expected, expected]);
  });

  it('has a row for every period in the data', () => {
    const two = side({ '2022': { ID: 1, '31': 1 }, '2023': { ID: 2, '32': 2 } });
    expect(rows(SHARE, two, two).map(([, code, period]) => `${period} ${code}`)).toEqual([
      '2022 ID',
      '2022 31',
      '2022 32',
      '2022 81',
      '2023 ID',
      '2023 31',
      '2023 32',
      '2023 81',
    ]);
  });

  it('has the national row alone where no level is asked', () => {
    expect(rows(SHARE, numerator, denominator, { by: null }).map(([level]) => level)).toEqual(['national']);
  });

  it('sets cases against the population of the year it is told, and never takes a missing population for zero', () => {
    const population = side({ '2022': { ID: 900, '31': 400 } });
    const found = rows(RATE, numerator, population, { denominatorPeriod: () => '2022', covers: () => true });
    expect(found.map(([, code, , x, n]) => [code, x, n])).toEqual([
      ['ID', 3, 900],
      ['31', 3, 400],
      ['32', 0, null],
      ['81', 0, null],
      ['ID', 0, null],
    ]);
  });

  it('does not take a population for a record of cases', () => {
    const population = side({ '2023': { ID: 900, '81': 70 } });
    expect(
      rows(RATE, numerator, population)
        .find(([, code]) => code === '81')
        ?.slice(3),
    ).toEqual([null, 70]);
  });

  it('counts blanks as those asked less those that answered', () => {
    const asked = { from: 'villages', label } as const;
    const coverage: Indicator = {
      ...BASE,
      kind: 'proportion',
      numerator: { from: 'villages', where: 'p', label },
      denominator: { from: 'villages', where: 'p is not null', label },
      asked,
    };
    const counts = new Map([
      [sideKey(coverage.numerator), side({ d: { ID: 3 } })],
      [sideKey(coverage.denominator), side({ d: { ID: 8 } })],
      [sideKey(asked), side({ d: { ID: 10 } })],
    ]);
    expect(countRows(coverage, counts, { ...OPTIONS, by: null })[0]?.blank).toBe(2);
  });
});
