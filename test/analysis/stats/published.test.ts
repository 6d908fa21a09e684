import { describe, expect, test } from 'vitest';
import * as stats from '../../../src/analysis/stats/index.ts';

/** Values as printed, to the printed number of decimals. */
function expectPrinted(got: readonly number[], printed: readonly string[]): void {
  const rounded = got.map((value, i) => value.toFixed(printed[i]?.split('.')[1]?.length ?? 0));
  expect(rounded.map(Number)).toEqual(printed.map(Number));
}

const limits = ({ lower, upper }: stats.Interval): number[] => [lower, upper];

const NEWCOMBE_SINGLE = 'Newcombe 1998, Stat Med 17:857-872, table I';

describe('one proportion', () => {
  test.each([
    { x: 81, n: 263, wilson: ['0.2553', '0.3662'], exact: ['0.2527', '0.3676'], source: NEWCOMBE_SINGLE },
    { x: 15, n: 148, wilson: ['0.0624', '0.1605'], exact: ['0.0578', '0.1617'], source: NEWCOMBE_SINGLE },
    { x: 0, n: 20, wilson: ['0.0000', '0.1611'], exact: ['0.0000', '0.1684'], source: NEWCOMBE_SINGLE },
    { x: 1, n: 29, wilson: ['0.0061', '0.1718'], exact: ['0.0009', '0.1776'], source: NEWCOMBE_SINGLE },
    { x: 374, n: 1222, wilson: ['0.28086', '0.33247'], exact: ['0.2803', '0.3327'], source: 'NUMBERS.md' },
  ])('$x of $n ($source)', ({ x, n, wilson, exact }) => {
    expectPrinted(limits(stats.wilson(x, n)), wilson);
    expectPrinted(limits(stats.clopperPearson(x, n)), exact);
  });
});

const NEWCOMBE_DIFFERENCE = 'Newcombe 1998, Stat Med 17:873-890, table II';

describe(`difference of proportions: ${NEWCOMBE_DIFFERENCE}, methods 10 and 6`, () => {
  test.each([
    { pair: [56, 70, 48, 80], newcombe: ['0.0524', '0.3339'], score: ['0.0528', '0.3382'] },
    { pair: [9, 10, 3, 10], newcombe: ['0.1705', '0.8090'], score: ['0.1700', '0.8406'] },
    { pair: [6, 7, 2, 7], newcombe: ['0.0582', '0.8062'], score: ['0.0342', '0.8534'] },
    { pair: [5, 56, 0, 29], newcombe: ['-0.0381', '0.1926'], score: ['-0.0326', '0.1933'] },
    { pair: [0, 10, 0, 20], newcombe: ['-0.1611', '0.2775'], score: ['-0.1658', '0.2844'] },
    { pair: [0, 10, 0, 10], newcombe: ['-0.2775', '0.2775'], score: ['-0.2879', '0.2879'] },
    { pair: [10, 10, 0, 20], newcombe: ['0.6791', '1.0000'], score: ['0.7156', '1.0000'] },
    { pair: [10, 10, 0, 10], newcombe: ['0.6075', '1.0000'], score: ['0.6636', '1.0000'] },
  ])('$pair', ({ pair: [x1 = 0, n1 = 0, x2 = 0, n2 = 0], newcombe, score }) => {
    expectPrinted(limits(stats.newcombe(x1, n1, x2, n2)), newcombe);
    expectPrinted(limits(stats.miettinenNurminen(x1, n1, x2, n2)), score);
  });
});

test('trend of proportions: R prop.trend.test, example of its help page (smokers, Fleiss 1981)', () => {
  const { chi2, p } = stats.cochranArmitage([83, 90, 129, 70], [86, 93, 136, 82]);
  expectPrinted([chi2, p], ['8.2249', '0.004132']);
});

test('exact tests: R binom.test and poisson.test, examples of their help pages', () => {
  expectPrinted([stats.binomialTest(682, 925, 0.75)], ['0.3825']);
  expect(stats.poissonTest(137, 24.19893, 1)).toBeLessThan(2.2e-16);
  const ratio = stats.rateRatioExact(11, 800, 21, 3011);
  expectPrinted([ratio.value, ratio.lower, ratio.upper], ['1.971488', '0.8584264', '4.2772659']);
  expectPrinted([stats.rateRatioTest(11, 800, 21, 3011)], ['0.07967']);
});

test('false discovery rate: the 15 p-values of Benjamini and Hochberg 1995, four of them below 0.05', () => {
  const p = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
    0.759, 1,
  ];
  expect(stats.benjaminiHochberg(p).filter((q) => q !== null && q <= 0.05)).toHaveLength(4);
});

test('directly standardised rate: epitools ageadjust.direct, birth order 1 of its help page, per 100,000', () => {
  const x = [107, 141, 60, 40, 39, 25];
  const n = [230061, 329449, 114920, 39487, 14208, 3052];
  const standard = [319933, 931318, 786511, 488235, 237863, 61313];
  const strata = x.map((count, i) => ({ x: count, n: n[i] ?? 0, standard: standard[i] ?? 0 }));
  const { value, lower, upper } = stats.directFayFeuer(strata);
  expectPrinted(
    [value, lower, upper].map((rate) => rate * 1e5),
    ['92.3', '80.4', '105.8'],
  );
});

test("kappa: the printed examples of Cohen's (0.4) and Fleiss' kappa (0.210)", () => {
  expectPrinted(
    [
      stats.cohenKappa([
        [20, 5],
        [10, 15],
      ]).value,
    ],
    ['0.40'],
  );
  const ratings = [
    [0, 0, 0, 0, 14],
    [0, 2, 6, 4, 2],
    [0, 0, 3, 5, 6],
    [0, 3, 9, 2, 0],
    [2, 2, 8, 1, 1],
    [7, 7, 0, 0, 0],
    [3, 2, 6, 3, 0],
    [2, 5, 3, 2, 2],
    [6, 5, 2, 1, 0],
    [0, 2, 2, 3, 7],
  ];
  expectPrinted([stats.fleissKappa(ratings).value], ['0.210']);
});
