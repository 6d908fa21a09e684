import { describe, expect, test } from 'vitest';
import * as stats from '../../../src/analysis/stats/index.ts';
import { expectClose } from './close.ts';

describe('edges of intervals', () => {
  test('no cases and all cases have closed limits', () => {
    expect(stats.wilson(0, 40).lower).toBe(0);
    expect(stats.wilson(40, 40).upper).toBe(1);
    expect(stats.clopperPearson(0, 40)).toMatchObject({ value: 0, lower: 0, method: 'clopper-pearson' });
    expect(stats.clopperPearson(40, 40)).toMatchObject({ value: 1, upper: 1 });
    expectClose([stats.clopperPearson(0, 40).upper], [1 - 0.025 ** (1 / 40)]);
    expectClose([stats.garwood(0, 4).upper], [-Math.log(0.025) / 4]);
    expect(stats.byar(0, 4)).toMatchObject({ value: 0, lower: 0, method: 'byar' });
  });

  test('a rate is exact below 10 events and Byar from 10, and says so', () => {
    expect(stats.poissonRate(9, 100)).toEqual(stats.garwood(9, 100));
    expect(stats.poissonRate(10, 100)).toEqual(stats.byar(10, 100));
  });

  test('a rate is given per unit of exposure', () => {
    const whole = stats.garwood(12, 1);
    expectClose([stats.garwood(12, 400).upper], [whole.upper / 400]);
  });

  test("Byar's lower limit is never negative, at any level", () => {
    expect(stats.byar(1, 1, 0.9999).lower).toBe(0);
  });

  test('differences reach 1 and −1', () => {
    expect(stats.miettinenNurminen(10, 10, 0, 20)).toMatchObject({ value: 1, upper: 1 });
    expect(stats.miettinenNurminen(0, 20, 10, 10)).toMatchObject({ value: -1, lower: -1 });
    expect(stats.newcombe(10, 10, 0, 20).upper).toBe(1);
  });

  test('ratio of rates with a zero', () => {
    expect(stats.rateRatioExact(0, 5, 4, 9)).toMatchObject({ value: 0, lower: 0 });
    expect(stats.rateRatioExact(4, 9, 0, 5)).toMatchObject({ value: Infinity, upper: Infinity });
  });

  test('directly standardised rate is not given below 10 events', () => {
    const strata = (x: number) => [{ x, n: 100, standard: 1 }];
    expect(stats.directDobsonByar(strata(9))).toBeNull();
    const one = stats.directDobsonByar(strata(10));
    expect(one?.method).toBe('dobson-byar');
    expectClose([one?.lower ?? 0, one?.upper ?? 0], [stats.byar(10, 100).lower, stats.byar(10, 100).upper]);
    expect(stats.directFayFeuer(strata(0))).toMatchObject({ value: 0, lower: 0 });
  });

  test('one complaint a child is the ordinary interval, several are wider', () => {
    expect(stats.clusteredRate(12, 12, 300)).toMatchObject({
      ...stats.poissonRate(12, 300),
      method: 'byar-clustered',
    });
    expect(stats.clusteredRate(12, 30, 300).upper).toBeGreaterThan(stats.poissonRate(12, 300).upper);
    const single = stats.clusteredProportion([1, 0, 1, 1].map((x) => ({ x, n: 1 })));
    expect(single.designEffect).toBeCloseTo(4 / 3, 12);
    expect(stats.clusteredProportion([{ x: 2, n: 2 }]).designEffect).toBe(1);
  });

  test('indirectly standardised ratio and rate', () => {
    const { expected, ratio, rate } = stats.indirectStandardised(12, [
      { n: 100, referenceX: 50, referenceN: 1000 },
      { n: 200, referenceX: 20, referenceN: 2000 },
    ]);
    expectClose([expected, ratio.value, rate.value], [7, 12 / 7, ((12 / 7) * 70) / 3000]);
    expectClose([ratio.upper], [stats.byar(12, 7).upper]);
  });
});

describe('invalid arguments say what was expected', () => {
  test.each([
    ['n of 0', () => stats.wilson(0, 0), /n must be a finite number above 0/],
    ['x above n', () => stats.clopperPearson(5, 4), /x must be at most n/],
    ['negative x', () => stats.wilson(-1, 4), /x must be a finite number of at least 0/],
    ['not a number', () => stats.garwood(Number.NaN, 4), /x must be/],
    ['infinite exposure', () => stats.byar(4, Number.POSITIVE_INFINITY), /exposure must be/],
    ['level 1', () => stats.wilson(1, 4, 1), /level must lie between 0 and 1/],
    ['level 95', () => stats.poissonRate(1, 4, 95), /level must lie between 0 and 1/],
    ['half a case', () => stats.newcombe(1.5, 4, 1, 4), /x1 must be a whole number/],
    ['two zeros', () => stats.rateRatioExact(0, 4, 0, 4), /at least 1/],
    ['a zero on the log scale', () => stats.rateRatioWald(0, 4, 1, 4), /x1 must be/],
    ['a zero cell', () => stats.oddsRatioWald(4, 4, 1, 4), /at least 1/],
    ['no cases in either', () => stats.oddsRatioExact(0, 4, 0, 4), /strictly between/],
    ['a trend of nothing', () => stats.cochranArmitage([0, 0], [5, 5]), /strictly between 0 and 1/],
    ['equal scores', () => stats.cochranArmitage([1, 2], [5, 5], [2, 2]), /not all be equal/],
    ['a reference of 1', () => stats.proportionScore(1, 4, 1), /reference must lie strictly/],
    ['lists of other length', () => stats.empiricalBayes([1], [2, 3], 'poisson'), /same length/],
    ['a table that is not square', () => stats.cohenKappa([[1, 2], [3]]), /square/],
    [
      'raters who never differ',
      () =>
        stats.cohenKappa([
          [5, 0],
          [0, 0],
        ]),
      /undefined/,
    ],
    [
      'ratings in one category',
      () =>
        stats.fleissKappa([
          [3, 0],
          [3, 0],
        ]),
      /undefined/,
    ],
    [
      'uneven raters',
      () =>
        stats.fleissKappa([
          [3, 0],
          [2, 0],
        ]),
      /must have 3 raters/,
    ],
    [
      'too many ranks',
      () =>
        stats.rankIntervals(
          Array.from({ length: 1001 }, (_, i) => ({ key: `${i}`, x: 1, n: 2 })),
          { kind: 'rate', seed: 1 },
        ),
      /at most 1000/,
    ],
    ['more than there are', () => stats.simpleRandomSample(['a'], 2, 1), /n must be at most 1/],
    ['a key twice', () => stats.simpleRandomSample(['a', 'a'], 1, 1), /unique/],
    ['a lonely stratum', () => stats.designMean([{ y: 1, weight: 2 }]), /at least 2 visited units/],
    ['squares below events', () => stats.clusteredRate(5, 4, 10), /squares must be at least x/],
    ['more received than expected', () => stats.completeness(5, 4), /received must be at most expected/],
  ])('%s', (_name, call, message) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });
});

describe('where peers are wrong', () => {
  test('statsmodels: the score interval of 56/70 − 48/80 ends at 0.3382, not 0.3440', () => {
    expect(stats.miettinenNurminen(56, 70, 48, 80).upper).toBeCloseTo(0.3382, 4);
  });

  test.each([500, 5000, 1e6])(
    'statsmodels: Clopper-Pearson of 0 of %i at a tiny α keeps its closed form',
    (n) => {
      const alpha = 1e-12;
      const { upper } = stats.clopperPearson(0, n, 1 - alpha);
      const tail = (1 - (1 - alpha)) / 2;
      expectClose([upper], [-Math.expm1(Math.log(tail) / n)]);
      expect(upper).toBeLessThan(0.06);
    },
  );

  test('esda, rgeoda: empirical Bayes rates are never negative; the between-unit variance stops at 0', () => {
    const shrunken = stats.empiricalBayes([10, 11, 9, 10], [100, 100, 100, 100], 'poisson');
    expect(shrunken.map((unit) => unit.weight)).toEqual([0, 0, 0, 0]);
    expect(shrunken.map((unit) => unit.value)).toEqual([0.1, 0.1, 0.1, 0.1]);
    const proportions = stats.empiricalBayes([10, 11, 9, 10], [100, 100, 100, 100], 'binomial');
    expect(proportions.every((unit) => unit.value === 0.1)).toBe(true);
  });

  test("epitools: pois.byar is another formula; here Byar's is that of phe_rate", () => {
    const { lower, upper } = stats.byar(25, 1);
    const z = stats.zForLevel(0.95);
    const shifted = 25.5;
    const epitools = (sign: number) =>
      shifted * (1 - 1 / (9 * shifted) + (sign * z) / 3 / Math.sqrt(shifted)) ** 3;
    expectClose(
      [lower, upper],
      [25 * (1 - 1 / 225 - z / 15) ** 3, 26 * (1 - 1 / 234 + z / 3 / Math.sqrt(26)) ** 3],
    );
    expect(Math.abs(lower - epitools(-1))).toBeGreaterThan(0.2);
    expect(Math.abs(upper - epitools(1))).toBeGreaterThan(0.2);
  });

  test('DHIS2 manual: the modified z-score divides by the MAD, not by the standard deviation', () => {
    const values = [1, 2, 3, 4, 100];
    expectClose(
      stats.modifiedZScores(values).map(Number),
      [-2, -1, 0, 1, 97].map((d) => 0.6745 * d),
    );
  });

  test('FunnelPlotR: zero numerators have a place in the funnel', () => {
    const found = stats.rateOverdispersion([0, 4, 9, 30], [50, 60, 100, 200]);
    expect(found.units.every((unit) => Number.isFinite(unit.z) && Number.isFinite(unit.adjusted))).toBe(true);
    expect(stats.proportionOverdispersion([0, 4, 9], [50, 60, 100]).units[0]?.z).toBeLessThan(0);
    expect(stats.rateFunnelClass(0, 1000, 0.01)).toBe('low-99.8');
  });
});
