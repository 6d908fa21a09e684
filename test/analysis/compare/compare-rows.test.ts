import { describe, expect, it } from 'vitest';
import { compareRows } from '../../../src/analysis/compare/compare-rows.ts';
import { byAttention } from '../../../src/analysis/compare/order.ts';
import {
  benjaminiHochberg,
  binomialTest,
  createRandom,
  empiricalBayes,
  proportionScore,
  rateFunnelClass,
} from '../../../src/analysis/stats/index.ts';
import { rankings } from '../../../src/analysis/stats/rank-intervals.ts';
import type { MeasuredRow } from '../../../src/model/indicator.ts';
import { OPTIONS, row } from './units.ts';

const COUNTS = [
  ['32.61.01.2001', 6, 20],
  ['32.61.01.2002', 5, 20],
  ['32.61.01.2003', 19, 20],
  ['33.61.01.2001', 10, 40],
  ['33.61.01.2002', 0, 30],
  ['33.61.01.2003', 12, 38],
] as const;
const ROWS = COUNTS.map(([code, x, n]) => row({ code, x, n }));

/** Rows shuffled with a seed. */
function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const random = createRandom(seed);
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

describe('units compared with each other', () => {
  const { rows, models, tallies } = compareRows(ROWS, OPTIONS);
  const reference = 52 / 168;

  it('have z, exact p, q and shrunken values around the pooled value', () => {
    const q = benjaminiHochberg(COUNTS.map(([, x, n]) => binomialTest(x, n, reference)));
    const shrunken = empiricalBayes(
      COUNTS.map(([, x]) => x),
      COUNTS.map(([, , n]) => n),
      'binomial',
    );
    for (const [index, [, x, n]] of COUNTS.entries()) {
      expect(rows[index]?.z).toBeCloseTo(proportionScore(x, n, reference), 12);
      expect(rows[index]?.p).toBeCloseTo(binomialTest(x, n, reference), 12);
      expect(rows[index]?.q).toBeCloseTo(q[index] ?? Number.NaN, 12);
      expect(rows[index]?.shrunken).toBeCloseTo(100 * (shrunken[index]?.value ?? Number.NaN), 10);
      expect(rows[index]?.weight).toBeCloseTo(shrunken[index]?.weight ?? Number.NaN, 12);
    }
    expect(models).toHaveLength(1);
    expect(models[0]).toMatchObject({ referenceOf: 'pooled', numerator: 52, denominator: 168, units: 6 });
    expect(models[0]?.reference).toBeCloseTo(100 * reference, 10);
  });

  it('say how many flags chance alone would give', () => {
    expect(tallies[0]).toMatchObject({ tests: 6, units: 6, hidden: 0 });
    expect(tallies[0]?.expected95).toBeCloseTo(0.3, 12);
    expect(tallies[0]?.expected998).toBeCloseTo(0.012, 12);
  });

  it('keep their order, and do not depend on it', () => {
    for (const seed of [1, 2, 3]) {
      const again = compareRows(shuffled(ROWS, seed), {
        ...OPTIONS,
        ranks: rankings({ seed: 1, draws: 200, level: 0.95 }),
      });
      const sorted = compareRows(ROWS, { ...OPTIONS, ranks: rankings({ seed: 1, draws: 200, level: 0.95 }) });
      const byCode = (a: MeasuredRow, b: MeasuredRow) => (a.region.code < b.region.code ? -1 : 1);
      expect([...again.rows].sort(byCode)).toEqual([...sorted.rows].sort(byCode));
      expect(again.models).toEqual(sorted.models);
    }
  });

  it('have deciles and rank intervals from the highest value on', () => {
    const ranked = compareRows(ROWS, {
      ...OPTIONS,
      ranks: rankings({ seed: 1, draws: 500, level: 0.95 }),
    }).rows;
    expect(ranked[2]).toMatchObject({ decile: 1, rankLower: 1, rankUpper: 1 });
    expect(ranked[4]?.rankUpper).toBe(6);
  });

  it('have no rank intervals above 1,000 units', () => {
    const many = Array.from({ length: 1001 }, (_, index) =>
      row({ code: `32.61.01.${2000 + index}`, x: index % 7, n: 20 }),
    );
    const found = compareRows(many, { ...OPTIONS, ranks: rankings({ seed: 1, draws: 10, level: 0.95 }) });
    expect(found.rows.every((one) => one.rankLower === null && one.q !== null)).toBe(true);
  });
});

describe('overdispersion', () => {
  const wide = Array.from({ length: 40 }, (_, index) =>
    row({ code: `32.61.01.${2000 + index}`, x: index % 2 === 0 ? 60 : 100, n: 200 }),
  );

  it('is noted and widens the limits, and leaves z and p as they are', () => {
    const { rows, models } = compareRows(wide, OPTIONS);
    expect(models[0]?.phi).toBeGreaterThan(4);
    expect(models[0]?.overdispersed).toBe(true);
    expect(rows.every((one) => one.funnel === 'none')).toBe(true);
    expect(rows[0]?.p).toBeCloseTo(binomialTest(60, 200, 0.4), 12);
    expect(rows[0]?.p).toBeLessThan(0.005);
  });

  it('is not applied where the units spread no more than chance', () => {
    const even = wide.map((one, index) => row({ code: one.region.code, x: 78 + (index % 5), n: 200 }));
    const { models } = compareRows(even, OPTIONS);
    expect(models[0]?.phi).toBeLessThan(1);
    expect(models[0]?.overdispersed).toBe(false);
  });
});

describe('what is hidden', () => {
  const hidden = [
    row({ code: '35.61.01.2001', x: 3, n: 9, status: 'suppressed' }),
    row({ code: '35.61.01.2002', x: null, status: 'missing' }),
    row({ code: '35.61.01.2003', x: null, status: 'undefined' }),
  ];
  const ranks = rankings({ seed: 1, draws: 300, level: 0.95 });

  it('has nothing, and changes nothing of the others', () => {
    const alone = compareRows(ROWS, { ...OPTIONS, ranks });
    const among = compareRows([...hidden, ...ROWS], { ...OPTIONS, ranks });
    expect(among.rows.slice(3)).toEqual(alone.rows);
    expect(among.models).toEqual(alone.models);
    for (const one of among.rows.slice(0, 3)) {
      const { z, p, q, funnel, shrunken, weight, decile, rankLower, rankUpper } = one;
      expect([z, p, q, funnel, shrunken, weight, decile, rankLower, rankUpper]).toEqual(Array(9).fill(null));
    }
    expect(among.tallies[0]).toMatchObject({ hidden: 1, tests: 6 });
  });
});

describe('groups and references', () => {
  it('give each group its own reference and shrinkage, with q over all', () => {
    const { rows, models } = compareRows(ROWS, { ...OPTIONS, groupOf: (code) => code.slice(0, 2) });
    expect(models.map((model) => [model.group, model.numerator, model.denominator])).toEqual([
      ['32', 30, 60],
      ['33', 22, 108],
    ]);
    expect(rows[0]?.p).toBeCloseTo(binomialTest(6, 20, 0.5), 12);
    const q = benjaminiHochberg(rows.map((one) => one.p));
    expect(rows.map((one) => one.q)).toEqual(q);
  });

  it('compare with the place asked for, and shrink towards the units all the same', () => {
    const whole = row({ code: '32', x: 50, n: 100 });
    const { rows, models } = compareRows(ROWS, { ...OPTIONS, referenceOf: () => whole });
    expect(models[0]).toMatchObject({ referenceOf: '32', reference: 50 });
    expect(rows[0]?.p).toBeCloseTo(binomialTest(6, 20, 0.5), 12);
    expect(rows[0]?.shrunken).toEqual(compareRows(ROWS, OPTIONS).rows[0]?.shrunken);
  });

  it('have nothing for a unit whose reference is hidden, or that is alone in its group', () => {
    const none = compareRows(ROWS, {
      ...OPTIONS,
      referenceOf: () => row({ code: '32', x: 3, n: 9, status: 'suppressed' }),
    });
    expect(none.rows.every((one) => one.p === null)).toBe(true);
    const alone = compareRows(ROWS.slice(0, 4), { ...OPTIONS, groupOf: (code) => code.slice(0, 2) });
    expect(alone.rows[3]).toMatchObject({ p: null, funnel: null, shrunken: null });
  });
});

describe('a census, rates and the edges', () => {
  it('a census has no test, and still its deciles', () => {
    const { rows, models, tallies } = compareRows(ROWS, { ...OPTIONS, tested: false });
    expect(models).toEqual([]);
    expect(rows.every((one) => one.p === null && one.funnel === null && one.shrunken === null)).toBe(true);
    expect(rows[2]?.decile).toBe(1);
    expect(tallies[0]?.tests).toBe(0);
  });

  it('rates are tested by the exact Poisson tails', () => {
    const { rows, models } = compareRows(ROWS, { ...OPTIONS, kind: 'rate', multiplier: 1000 });
    expect(models[0]?.reference).toBeCloseTo(1000 * (52 / 168), 9);
    if (models[0]?.overdispersed === false) expect(rows[2]?.funnel).toBe(rateFunnelClass(19, 20, 52 / 168));
    expect(rows[2]?.q).toBeLessThan(0.05);
  });

  it('all zero, or all one, leaves nothing to test and is no error', () => {
    for (const x of [0, 20]) {
      const same = ROWS.map((one) => row({ code: one.region.code, x, n: 20 }));
      const { rows } = compareRows(same, OPTIONS);
      expect(rows.every((one) => one.z === null && one.p === 1 && one.funnel === 'none')).toBe(true);
    }
    expect(compareRows([], OPTIONS).rows).toEqual([]);
  });

  it('each period is compared by itself', () => {
    const earlier = COUNTS.map(([code, x, n]) => row({ code, x: Math.min(n, x + 1), n, period: '2022' }));
    const both = compareRows([...ROWS, ...earlier], OPTIONS);
    expect(both.rows.slice(0, 6)).toEqual(compareRows(ROWS, OPTIONS).rows);
    expect(both.models.map((model) => model.period)).toEqual(['2022', '2023']);
  });
});

describe('the order of what deserves attention', () => {
  it('goes by funnel class, q and code, never by the raw value, with hidden rows behind in the order of codes', () => {
    const rows = [
      ...ROWS,
      row({ code: '34.61.01.2002', x: 9, n: 9, status: 'suppressed' }),
      row({ code: '34.61.01.2001', x: 1, n: 9, status: 'suppressed' }),
    ];
    const ordered = byAttention(compareRows(rows, OPTIONS).rows);
    expect(ordered.slice(0, 2).map((one) => one.region.code)).toEqual(['32.61.01.2003', '33.61.01.2002']);
    expect(ordered.slice(-2).map((one) => one.region.code)).toEqual(['34.61.01.2001', '34.61.01.2002']);
    const again = byAttention(compareRows(shuffled(rows, 9), OPTIONS).rows);
    expect(again.map((one) => one.region.code)).toEqual(ordered.map((one) => one.region.code));
  });
});
