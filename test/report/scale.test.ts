import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classLimits, classOf, tickDigits, ticks } from '../../src/report/charts/scale.ts';
import { TILES } from '../../src/report/charts/tile-grid.ts';

describe('ticks', () => {
  it.each([
    [0, 53, 5, [0, 20, 40]],
    [0, 100, 5, [0, 20, 40, 60, 80, 100]],
    [0, 1.31, 5, [0, 0.5, 1]],
    [3, 3, 5, [3]],
  ])('from %d to %d, about %d: %j', (low, high, wanted, expected) => {
    expect(ticks(low, high, wanted)).toEqual(expected);
  });

  it('lie in the range, rise, and are told apart by their decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 100_000 }), (low, span) => {
        const marks = ticks(low / 10, (low + span) / 10, 5);
        const texts = marks.map((one) => one.toFixed(tickDigits(marks)));
        expect(marks.length).toBeGreaterThan(0);
        expect(new Set(texts).size).toBe(marks.length);
        expect(Math.min(...marks)).toBeGreaterThanOrEqual(low / 10 - 1e-9);
        expect(Math.max(...marks)).toBeLessThanOrEqual((low + span) / 10 + 1e-9);
      }),
    );
  });
});

describe('classes of a map', () => {
  it('hold every value, in order, five at most', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 38 }), (tenths) => {
        const values = tenths.map((one) => one / 10);
        const limits = classLimits(values);
        const sorted = [...values].sort((a, b) => a - b).map((value) => classOf(value, limits));
        expect(limits.length).toBeLessThanOrEqual(6);
        for (const kind of sorted) expect([1, 2, 3, 4, 5]).toContain(kind);
        expect([...sorted].sort((a, b) => a - b)).toEqual(sorted);
      }),
    );
  });
});

describe('the tile grid', () => {
  it('has the 38 provinces, each in a place of its own', () => {
    expect(Object.keys(TILES)).toHaveLength(38);
    expect(new Set(Object.values(TILES).map(([column, row]) => `${column},${row}`)).size).toBe(38);
  });
});
