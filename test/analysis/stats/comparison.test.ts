import { describe, expect, test } from 'vitest';
import * as stats from '../../../src/analysis/stats/index.ts';
import { rankings } from '../../../src/analysis/stats/rank-intervals.ts';
import { expectClose } from './close.ts';

describe('Benjamini-Hochberg', () => {
  test('missing tests stay missing and are not counted (R p.adjust with NA)', () => {
    const q = stats.benjaminiHochberg([0.01, null, 0.02, 0.03, null]);
    expect(q[1]).toBeNull();
    expect(q[4]).toBeNull();
    expectClose([q[0], q[2], q[3]].map(Number), [0.03, 0.03, 0.03]);
  });

  test('no tests', () => {
    expect(stats.benjaminiHochberg([])).toEqual([]);
    expect(stats.benjaminiHochberg([null])).toEqual([null]);
  });

  test('flags that chance alone would give', () => {
    expectClose([stats.expectedFalseFlags(503, 0.95)], [25.15]);
    expect(stats.expectedFalseFlags(0, 0.95)).toBe(0);
  });
});

describe('exact tests', () => {
  test('equally likely counts on the other side are counted, in spite of rounding', () => {
    expect(stats.binomialTest(3, 10, 0.5)).toBeCloseTo(0.34375, 12);
    expect(stats.binomialTest(7, 10, 0.5)).toBeCloseTo(0.34375, 12);
  });

  test('references of 0 and 1', () => {
    expect(stats.binomialTest(0, 9, 0)).toBe(1);
    expect(stats.binomialTest(1, 9, 0)).toBe(0);
    expect(stats.binomialTest(9, 9, 1)).toBe(1);
    expect(stats.poissonTest(0, 9, 0)).toBe(1);
    expect(stats.poissonTest(2, 9, 0)).toBe(0);
  });

  test('a count at the mean has p-value 1', () => {
    expect(stats.binomialTest(3, 10, 0.3)).toBe(1);
    expect(stats.poissonTest(5, 5, 1)).toBe(1);
  });

  test('large counts take no longer and keep their tail', () => {
    expectClose([stats.binomialTest(500_000_000, 1_000_000_000, 0.5)], [1]);
    expectClose([stats.binomialTest(500_100_000, 1_000_000_000, 0.5)], [2.54014835975455e-10]); // twice R's pbinom
    expect(stats.poissonTest(0, 1, 1e6)).toBe(0);
  });
});

describe('empirical Bayes', () => {
  test('within groups, units shrink to their own group', () => {
    const [x, n] = [
      [1, 9, 30, 60],
      [100, 100, 100, 100],
    ];
    const within = stats.empiricalBayesWithin(x, n, ['a', 'a', 'b', 'b'], 'binomial');
    expect(within.map((unit) => unit.mean)).toEqual([0.05, 0.05, 0.45, 0.45]);
    expect(within.slice(0, 2)).toEqual(stats.empiricalBayes([1, 9], [100, 100], 'binomial'));
  });

  test('no events anywhere', () => {
    expect(stats.empiricalBayes([0, 0], [5, 9], 'poisson').map((unit) => unit.value)).toEqual([0, 0]);
    expect(stats.empiricalBayes([0, 0], [5, 9], 'binomial').map((unit) => unit.value)).toEqual([0, 0]);
  });

  test('proportions of single cases have no between-unit variance to estimate', () => {
    expect(stats.empiricalBayes([0, 1], [1, 1], 'binomial').map((unit) => unit.value)).toEqual([0.5, 0.5]);
  });

  test('the rate form shrinks proportions more than their own form does', () => {
    const rate = stats.empiricalBayes([80, 90, 60], [100, 100, 100], 'poisson');
    const proportion = stats.empiricalBayes([80, 90, 60], [100, 100, 100], 'binomial');
    expect(rate[2]?.weight).toBeLessThan(proportion[2]?.weight ?? 0);
  });
});

describe('deciles and ranks', () => {
  test.each([
    { values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], invert: true, expected: [10, 9, 8, 7, 6, 5, 4, 3, 2, 1] },
    { values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], invert: false, expected: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] },
    { values: [5, 5, 5], invert: true, expected: [1, 1, 1] },
    { values: [3, 1, 2], invert: true, expected: [1, 7, 4] },
    { values: [4, null, 4, 1], invert: false, expected: [4, null, 4, 1] },
  ])('phe_quantile, its formula by hand: $values, invert $invert', ({ values, invert, expected }) => {
    expect(stats.deciles(values, invert)).toEqual(expected);
  });

  test('other numbers of classes', () => {
    expect(stats.quantileClasses([1, 2, 3, 4, 5, 6, 7, 8], { classes: 4, invert: false })).toEqual([
      1, 1, 2, 2, 3, 3, 4, 4,
    ]);
  });

  const units = [
    { key: 'a', x: 90, n: 100 },
    { key: 'b', x: 50, n: 100 },
    { key: 'c', x: 52, n: 100 },
    { key: 'd', x: 5, n: 100 },
  ];

  test('clear ranks are narrow, unclear ones share their places', () => {
    const found = stats.rankIntervals(units, { kind: 'proportion', seed: 7 });
    expect(found[0]).toMatchObject({ rank: 1, lower: 1, upper: 1, median: 1 });
    expect(found[1]).toMatchObject({ rank: 3, lower: 2, upper: 3 });
    expect(found[3]).toMatchObject({ rank: 4, lower: 4, upper: 4 });
  });

  test('the same seed gives the same intervals in any order', () => {
    const options = { kind: 'rate', seed: 'x', draws: 300 } as const;
    const forward = stats.rankIntervals(units, options);
    const backward = stats.rankIntervals([...units].reverse(), options).reverse();
    expect(backward).toEqual(forward);
  });

  // 600 units by 1,000 draws are more random numbers than are kept
  test.each([
    [40, 300],
    [600, 1000],
  ])('%i units in several sets have the ranks they have alone (%i draws)', (count, draws) => {
    const set = (least: number) =>
      Array.from({ length: count }, (_, i) => ({
        key: `unit ${i}`,
        x: (i * 7 + least) % 12,
        n: 12 + (i % 5),
      }));
    const options = { seed: 3, draws };
    const ranks = rankings(options);
    for (const [units, kind] of [
      [set(0), 'proportion'],
      [set(5).reverse(), 'proportion'],
      [set(11), 'rate'],
      [set(0), 'proportion'],
    ] as const)
      expect(ranks(units, kind)).toEqual(stats.rankIntervals(units, { kind, ...options }));
  });
});

describe('outliers', () => {
  test('z-scores use the population standard deviation (DHIS2)', () => {
    expectClose(stats.zScores([2, 4, 4, 4, 5, 5, 7, 9]).map(Number), [-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2]);
  });

  test('equal values have no scores', () => {
    expect(stats.zScores([0.1, 0.1, 0.1])).toEqual([null, null, null]);
    expect(stats.modifiedZScores([1, 1, 1, 9])).toEqual([null, null, null, null]);
    expect(stats.madOutliers([1, 1, 1, 9], 5)).toEqual([null, null, null, null]);
  });

  test('missing values stay missing', () => {
    expect(stats.zScores([null, 1, 3])).toEqual([null, -1, 1]);
    expect(stats.madOutliers([null, 1, 2, 3, 50], 10)).toEqual([null, false, false, false, true]);
    expect(stats.medianDeviation([null])).toBeNull();
  });

  test('exactly k MAD is not beyond k MAD', () => {
    expect(stats.madOutliers([0, 1, 2, 3, 7], 5)).toEqual([false, false, false, false, false]);
    expect(stats.madOutliers([0, 1, 2, 3, 7], 4.99)).toEqual([false, false, false, false, true]);
  });
});

test('data quality ratios', () => {
  expect(stats.completeness(9, 12)).toBe(0.75);
  expect(stats.consistencyRatio(0, 0)).toBe(1);
  expect(stats.consistencyRatio(3, 0)).toBe(Infinity);
  expect(stats.yearToYearRatio(15, [10, 8, 12])).toBe(1.5);
});

test('trend keeps uneven periods and gives the slope per unit of score', () => {
  const { slope } = stats.cochranArmitage([10, 20, 40], [100, 100, 100], [2020, 2021, 2023]);
  expectClose([slope], [0.1]);
});

test('a table of agreement is built from two lists of codes', () => {
  expect(stats.agreementTable(['a', 'b', 'a'], ['a', 'a', 'b'], ['a', 'b'])).toEqual([
    [1, 1],
    [1, 0],
  ]);
  expect(() => stats.agreementTable(['a'], ['z'], ['a', 'b'])).toThrow(/pair 1/);
});

test("tails and quantiles undo each other, normal and Student's t", () => {
  for (const tail of [1e-12, 0.001, 0.025, 0.3, 0.5, 0.8]) {
    expectClose([stats.normalCdf(stats.normalQuantile(tail))], [tail]);
    expectClose([stats.studentUpper(stats.studentQuantile(5, tail), 5)], [tail]);
    expectClose([stats.chiSquaredTails(stats.chiSquaredQuantile(3, tail, 'lower'), 3).lower], [tail]);
    expectClose([stats.chiSquaredTails(stats.chiSquaredQuantile(3, tail, 'upper'), 3).upper], [tail]);
  }
});
