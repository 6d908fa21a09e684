import { describe, expect, test } from 'vitest';
import * as stats from '../../../src/analysis/stats/index.ts';
import { expectClose } from './close.ts';

describe('funnel classes', () => {
  test.each([
    ['A', 10232, 15232, 'low-99.8'],
    ['B', 12321, 16123, 'high-99.8'],
    ['C', 15123, 17932, 'high-99.8'],
    ['D', 13213, 18475, 'low-99.8'],
  ])(
    '%s of the phe_funnel_significance help page is outside as its Wilson interval says',
    (_unit, x, n, expected) => {
      const reference = (10232 + 12321 + 15123 + 13213) / (15232 + 16123 + 17932 + 18475);
      expect(stats.proportionFunnelClass(x, n, reference)).toBe(expected);
      const { lower, upper } = stats.wilson(x, n, 0.998);
      expect(reference < lower || reference > upper).toBe(true);
    },
  );

  test.each([
    [30, 100, 0.3, 'none'],
    [40, 100, 0.3, 'high-95'],
    [45, 100, 0.3, 'high-99.8'],
    [20, 100, 0.3, 'low-95'],
    [15, 100, 0.3, 'low-99.8'],
    [0, 5, 0.3, 'none'],
  ])('%i of %i against %f is %s', (x, n, reference, expected) => {
    expect(stats.proportionFunnelClass(x, n, reference)).toBe(expected);
  });

  test('levels are parameters', () => {
    expect(stats.proportionFunnelClass(40, 100, 0.3, [0.9])).toBe('high-90');
    expect(stats.proportionFunnelClass(40, 100, 0.3, [0.9999])).toBe('none');
    expect(stats.rateFunnelClass(9, 100, 0.04, [0.95, 0.999])).toBe('high-95');
  });

  test('rate classes follow the exact tails on both sides of each limit', () => {
    for (let x = 0; x <= 60; x++) {
      for (const expected of [0.5, 3.7, 12, 25.5]) {
        const outside = (level: number): string => {
          const { lower, upper } = stats.garwood(x, 1, level);
          return expected < lower ? 'high' : expected > upper ? 'low' : 'none';
        };
        const found = outside(0.998) !== 'none' ? `${outside(0.998)}-99.8` : outside(0.95);
        const wanted = found === 'high' || found === 'low' ? `${found}-95` : found;
        expect(stats.rateFunnelClass(x, 1, expected)).toBe(wanted);
      }
    }
  });

  test('the limits of a rate are where Garwood would put the reference on the edge', () => {
    const { lower, upper } = stats.rateFunnelLimits(500, 0.03, 0.998);
    expectClose([stats.garwood(lower * 500, 500, 0.998).upper], [0.03]);
    expectClose([stats.garwood(upper * 500, 500, 0.998).lower], [0.03]);
  });

  test('the funnel over events is the same curve', () => {
    const point = stats.rateFunnelPoint(12, 0.03, 0.95);
    expectClose([stats.rateFunnelLimits(point.lowerExposure, 0.03).lower], [point.lower]);
    expectClose([stats.rateFunnelLimits(point.upperExposure, 0.03).upper], [point.upper]);
    expect(stats.rateFunnelPoint(0, 0.03)).toMatchObject({ lower: 0, upperExposure: 0, upper: Infinity });
  });

  test('nothing is flagged where nothing happened anywhere', () => {
    expect(stats.rateFunnelClass(0, 100, 0)).toBe('none');
    expect(stats.rateFunnelLimits(100, 0)).toMatchObject({ lower: 0, upper: 0 });
    expect(stats.proportionFunnelClass(0, 100, 0)).toBe('none');
  });
});

describe('overdispersion', () => {
  const x = [2, 40, 15, 60, 9, 33, 80, 21];
  const n = [50, 100, 90, 110, 70, 60, 120, 95];

  test('units that vary by chance only need no further variance', () => {
    const calm = stats.proportionOverdispersion([20, 21, 19, 20], [100, 100, 100, 100]);
    expect(calm.phi).toBeLessThan(1);
    expect(calm.tau2).toBe(0);
    expect(calm.units.map((unit) => unit.adjusted)).toEqual(calm.units.map((unit) => unit.z));
  });

  test('units that vary more have wider limits, and fewer lie outside', () => {
    const found = stats.proportionOverdispersion(x, n);
    expect(found.phi).toBeGreaterThan(1);
    const classes = x.map((count, i) => {
      const limits = [0.95, 0.998].map((level) => stats.overdispersedLimits(found, n[i] ?? 0, level));
      return stats.funnelClassByLimits(count / (n[i] ?? 1), limits);
    });
    const plain = x.map((count, i) => stats.proportionFunnelClass(count, n[i] ?? 0, found.reference));
    const outside = (list: readonly string[]): number => list.filter((one) => one !== 'none').length;
    expect(outside(classes)).toBeLessThan(outside(plain));
  });

  test('limits stop at 0 and 1 where the sine would turn back', () => {
    const strong = { kind: 'proportion', reference: 0.02, tau2: 0.3 } as const;
    expect(stats.overdispersedLimits(strong, 10)).toMatchObject({ lower: 0 });
    expect(stats.overdispersedLimits({ ...strong, reference: 0.98 }, 10)).toMatchObject({ upper: 1 });
    expect(stats.overdispersedLimits({ ...strong, kind: 'rate' }, 10).lower).toBe(0);
  });

  test('one unit has no spread', () => {
    expect(stats.proportionOverdispersion([3], [10])).toMatchObject({ phi: 0, tau2: 0 });
  });
});

test('score statistics', () => {
  expectClose([stats.proportionScore(40, 100, 0.3)], [10 / Math.sqrt(21)]);
  expectClose([stats.rateScore(0, 100, 0.09)], [-3]);
});
