import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asPrinted, classLimits, classOf, tickDigits, ticks } from '../../src/report/charts/scale.ts';
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
        const limits = classLimits(values, 1);
        const sorted = [...values].sort((a, b) => a - b).map((value) => classOf(value, limits));
        expect(limits.length).toBeLessThanOrEqual(6);
        for (const kind of sorted) expect([1, 2, 3, 4, 5]).toContain(kind);
        expect([...sorted].sort((a, b) => a - b)).toEqual(sorted);
      }),
    );
  });
});

describe('limits of classes', () => {
  it('are told apart by what is printed, and values that print alike are of one class', () => {
    expect(classLimits([30.68, 30.84], 1)).toEqual([30.7, 30.8]);
    expect([30.68, 30.84].map((value) => classOf(asPrinted(value, 1), [30.7, 30.8]))).toEqual([3, 3]);
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 38 }),
        fc.integer({ min: 0, max: 3 }),
        (values, digits) => {
          const limits = classLimits(values, digits);
          const printed = limits.map((limit) => limit.toFixed(digits));
          if (new Set(values.map((value) => value.toFixed(digits))).size > 1)
            expect(new Set(printed).size).toBe(limits.length);
          for (const limit of limits) expect(asPrinted(limit, digits)).toBeCloseTo(limit, 9);
        },
      ),
    );
  });
});

describe('the tile grid', () => {
  it('has the 38 provinces, each in a place of its own', () => {
    expect(Object.keys(TILES)).toHaveLength(38);
    expect(new Set(Object.values(TILES).map(([column, row]) => `${column},${row}`)).size).toBe(38);
  });
});
