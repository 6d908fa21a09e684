import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as stats from '../../../src/analysis/stats/index.ts';

const RUNS = { numRuns: 150 } as const;
const check = <T>(property: fc.IProperty<T>): void => fc.assert(property, RUNS);

const part = (most = 5000) =>
  fc
    .integer({ min: 1, max: most })
    .chain((n) => fc.record({ x: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));
const events = fc.integer({ min: 0, max: 3000 });
const exposure = fc.double({ min: 0.01, max: 1e6, noNaN: true });
const levels = fc.constantFrom(0.5, 0.8, 0.9, 0.95, 0.99, 0.998, 0.9999);
const units = fc.array(part(400), { minLength: 2, maxLength: 30 });

type Estimator = (level: number) => stats.Interval;

const intervals: Record<string, fc.Arbitrary<{ readonly one: Estimator; readonly doubled: Estimator }>> = {
  wilson: part().map(({ x, n }) => ({
    one: (level) => stats.wilson(x, n, level),
    doubled: (level) => stats.wilson(2 * x, 2 * n, level),
  })),
  clopperPearson: part().map(({ x, n }) => ({
    one: (level) => stats.clopperPearson(x, n, level),
    doubled: (level) => stats.clopperPearson(2 * x, 2 * n, level),
  })),
  garwood: fc.tuple(events, exposure).map(([x, t]) => ({
    one: (level) => stats.garwood(x, t, level),
    doubled: (level) => stats.garwood(2 * x, 2 * t, level),
  })),
  byar: fc.tuple(fc.integer({ min: 10, max: 3000 }), exposure).map(([x, t]) => ({
    one: (level) => stats.byar(x, t, level),
    doubled: (level) => stats.byar(2 * x, 2 * t, level),
  })),
  newcombe: fc.tuple(part(), part()).map(([a, b]) => ({
    one: (level) => stats.newcombe(a.x, a.n, b.x, b.n, level),
    doubled: (level) => stats.newcombe(2 * a.x, 2 * a.n, 2 * b.x, 2 * b.n, level),
  })),
  miettinenNurminen: fc.tuple(part(), part()).map(([a, b]) => ({
    one: (level) => stats.miettinenNurminen(a.x, a.n, b.x, b.n, level),
    doubled: (level) => stats.miettinenNurminen(2 * a.x, 2 * a.n, 2 * b.x, 2 * b.n, level),
  })),
  rateRatioExact: fc
    .tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), exposure)
    .map(([a, b, t]) => ({
      one: (level) => stats.rateRatioExact(a, t, b, 7, level),
      doubled: (level) => stats.rateRatioExact(2 * a, 2 * t, 2 * b, 14, level),
    })),
  proportionFunnelLimits: fc
    .tuple(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([n, p]) => ({
      one: (level) => stats.proportionFunnelLimits(n, p, level),
      doubled: (level) => stats.proportionFunnelLimits(2 * n, p, level),
    })),
  rateFunnelLimits: fc
    .tuple(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: 1e-5, max: 0.2, noNaN: true }))
    .map(([n, p]) => ({
      one: (level) => stats.rateFunnelLimits(n, p, level),
      doubled: (level) => stats.rateFunnelLimits(2 * n, p, level),
    })),
};

describe.each(Object.entries(intervals))('%s', (_name, arbitrary) => {
  const slack = 1e-12;

  test('contains its estimate', () => {
    check(
      fc.property(arbitrary, levels, ({ one }, level) => {
        const { value, lower, upper } = one(level);
        expect(lower).toBeLessThanOrEqual(value + slack * Math.abs(value));
        expect(upper).toBeGreaterThanOrEqual(value - slack * Math.abs(value));
      }),
    );
  });

  test('widens with the level', () => {
    check(
      fc.property(arbitrary, levels, levels, ({ one }, a, b) => {
        const [narrow, wide] = [one(Math.min(a, b)), one(Math.max(a, b))];
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower + slack * Math.abs(narrow.lower));
        expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper - slack * Math.abs(narrow.upper));
      }),
    );
  });

  test('narrows when everything doubles', () => {
    check(
      fc.property(arbitrary, levels, ({ one, doubled }, level) => {
        const width = ({ lower, upper }: stats.Interval): number => upper - lower;
        expect(width(doubled(level))).toBeLessThanOrEqual(width(one(level)) * (1 + slack) + 1e-15);
      }),
    );
  });
});

test('mirrored proportions have mirrored intervals', () => {
  check(
    fc.property(part(), levels, ({ x, n }, level) => {
      for (const method of [stats.wilson, stats.clopperPearson]) {
        expect(method(x, n, level).lower).toBeCloseTo(1 - method(n - x, n, level).upper, 12);
      }
    }),
  );
});

test('the funnel limit is the proportion whose Wilson interval ends at the reference', () => {
  check(
    fc.property(
      fc.integer({ min: 5, max: 1e6 }),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      levels,
      (n, p, level) => {
        const { lower, upper } = stats.proportionFunnelLimits(n, p, level);
        if (lower > 0) expect(stats.wilson(lower * n, n, level).upper).toBeCloseTo(p, 10);
        if (upper < 1) expect(stats.wilson(upper * n, n, level).lower).toBeCloseTo(p, 10);
      },
    ),
  );
});

test('exact tests reject what lies outside both tails, and give a probability', () => {
  check(
    fc.property(part(300), fc.double({ min: 0.001, max: 0.999, noNaN: true }), ({ x, n }, p) => {
      const value = stats.binomialTest(x, n, p);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
      expect(stats.binomialTest(n - x, n, 1 - p)).toBeCloseTo(value, 9);
    }),
  );
});

describe('Benjamini-Hochberg', () => {
  const pValues = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 6 }), {
    maxLength: 60,
  });

  test('keeps the order, and q is at least p', () => {
    check(
      fc.property(pValues, (p) => {
        const q = stats.benjaminiHochberg(p);
        const tests = p.map((one, i) => ({ p: one, q: q[i] ?? null }));
        const given = tests.filter(
          (one): one is { p: number; q: number } => one.p !== null && one.q !== null,
        );
        expect(given).toHaveLength(p.filter((one) => one !== null).length);
        given.sort((a, b) => a.p - b.p);
        given.forEach((one, i) => {
          expect(one.q).toBeGreaterThanOrEqual(one.p);
          expect(one.q).toBeGreaterThanOrEqual(given[i - 1]?.q ?? 0);
        });
      }),
    );
  });

  test('missing values change nothing', () => {
    check(
      fc.property(pValues, (p) => {
        const without = stats.benjaminiHochberg(p.filter((one) => one !== null));
        expect(stats.benjaminiHochberg(p).filter((one) => one !== null)).toEqual(without);
      }),
    );
  });
});

test('empirical Bayes values lie between the raw value and the mean, weights in 0..1', () => {
  check(
    fc.property(units, fc.constantFrom('poisson' as const, 'binomial' as const), (list, family) => {
      const shrunken = stats.empiricalBayes(
        list.map((unit) => unit.x),
        list.map((unit) => unit.n),
        family,
      );
      for (const { raw, value, weight, mean } of shrunken) {
        expect(weight).toBeGreaterThanOrEqual(0);
        expect(weight).toBeLessThanOrEqual(1);
        expect(value).toBeGreaterThanOrEqual(Math.min(raw, mean) - 1e-12);
        expect(value).toBeLessThanOrEqual(Math.max(raw, mean) + 1e-12);
      }
    }),
  );
});

test('pooling pools gives the pool: the ratio of sums at every level', () => {
  check(
    fc.property(units, fc.integer({ min: 1, max: 5 }), (list, parts) => {
      const pool = (group: readonly { readonly x: number; readonly n: number }[]) =>
        stats.pooled(
          group.map((unit) => unit.x),
          group.map((unit) => unit.n),
        );
      const groups = Array.from({ length: parts }, (_, k) => list.filter((_unit, i) => i % parts === k));
      const regencies = groups.filter((group) => group.length > 0).map(pool);
      expect(pool(regencies)).toEqual(pool(list));
      expect(pool(list).value).toBe(stats.wilson(pool(list).x, pool(list).n).value);
    }),
  );
});

describe('row order never matters, to the last bit', () => {
  const shuffled = units.chain((list) =>
    fc.record({
      list: fc.constant(list),
      order: fc.shuffledSubarray(
        list.map((_, i) => i),
        { minLength: list.length },
      ),
    }),
  );
  type List = readonly { readonly x: number; readonly n: number }[];
  const xs = (list: List): number[] => list.map((unit) => unit.x);
  const ns = (list: List): number[] => list.map((unit) => unit.n);
  const rates = (list: List): number[] => list.map((unit) => unit.x / unit.n);

  const perUnit: Record<string, (list: List) => readonly unknown[]> = {
    empiricalBayesPoisson: (list) => stats.empiricalBayes(xs(list), ns(list), 'poisson'),
    empiricalBayesBinomial: (list) => stats.empiricalBayes(xs(list), ns(list), 'binomial'),
    proportionOverdispersion: (list) => stats.proportionOverdispersion(xs(list), ns(list)).units,
    benjaminiHochberg: (list) => stats.benjaminiHochberg(rates(list)),
    deciles: (list) => stats.deciles(rates(list)),
    zScores: (list) => stats.zScores(rates(list)),
    modifiedZScores: (list) => stats.modifiedZScores(rates(list)),
    inclusionProbabilities: (list) => stats.inclusionProbabilities(ns(list), 2),
  };

  test.each(Object.entries(perUnit))('%s', (_name, compute) => {
    check(
      fc.property(shuffled, ({ list, order }) => {
        const straight = compute(list);
        const moved = compute(order.map((i) => list[i] ?? { x: 0, n: 1 }));
        expect(moved).toEqual(order.map((i) => straight[i]));
      }),
    );
  });

  const whole: Record<string, (list: List) => unknown> = {
    directDobsonByar: (list) => stats.directDobsonByar(list.map(({ x, n }) => ({ x, n, standard: n % 7 }))),
    designMean: (list) => stats.designMean(list.map(({ x, n }) => ({ y: x, weight: n / 3 }))),
    clusteredProportion: (list) => stats.clusteredProportion(list),
    phi: (list) => stats.proportionOverdispersion(xs(list), ns(list)).phi,
  };

  test.each(Object.entries(whole))('%s', (_name, compute) => {
    check(
      fc.property(
        shuffled.filter(({ list }) => list.some((unit) => unit.n % 7 > 0)),
        ({ list, order }) => {
          expect(compute(order.map((i) => list[i] ?? { x: 0, n: 1 }))).toEqual(compute(list));
        },
      ),
    );
  });
});

test('allocations add up, stay within their strata and keep the minimum', () => {
  const strata = fc.array(
    fc.record({ size: fc.integer({ min: 1, max: 500 }), sd: fc.double({ min: 0, max: 20, noNaN: true }) }),
    {
      minLength: 1,
      maxLength: 12,
    },
  );
  check(
    fc.property(
      strata,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 0, max: 3 }),
      (list, share, minimum) => {
        const keyed = list.map((stratum, i) => ({ ...stratum, key: `s${i}` }));
        const total = keyed.reduce((sum, s) => sum + s.size, 0);
        const least = keyed.reduce((sum, s) => sum + Math.min(minimum, s.size), 0);
        const n = Math.max(least, Math.round(share * total));
        for (const allocate of [stats.allocateProportional, stats.allocateNeyman]) {
          const allocated = allocate(keyed, n, minimum);
          expect(allocated.reduce((sum, one) => sum + one.sample, 0)).toBe(n);
          for (const one of allocated) {
            expect(one.sample).toBeLessThanOrEqual(one.size);
            expect(one.sample).toBeGreaterThanOrEqual(Math.min(minimum, one.size));
          }
        }
      },
    ),
  );
});

test('inclusion probabilities add up to n', () => {
  check(
    fc.property(
      fc.array(fc.double({ min: 1e-3, max: 1e4, noNaN: true }), { minLength: 1, maxLength: 40 }),
      fc.nat(40),
      (sizes, k) => {
        const n = Math.min(k, sizes.length);
        const found = stats.inclusionProbabilities(sizes, n);
        expect(found.reduce((sum, p) => sum + p, 0)).toBeCloseTo(n, 8);
        expect(found.every((p) => p >= 0 && p <= 1)).toBe(true);
        const keyed = sizes.map((size, i) => ({ key: `k${i}`, size }));
        expect(stats.ppsSystematicSample(keyed, n, k).units).toHaveLength(n);
      },
    ),
  );
});
