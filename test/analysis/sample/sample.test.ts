import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { riskSample } from '../../../src/analysis/sample/risk.ts';
import { spreadWithin, usableSizes } from '../../../src/analysis/sample/sizes.ts';

const keys = Array.from({ length: 40 }, (_, index) => `v${String(index).padStart(2, '0')}`);

describe('sizes for a draw', () => {
  it('take a blank at the median, not at zero, and leave nobody without a chance', () => {
    expect(usableSizes([null, 0, 10, 20, 30], 5)).toEqual({
      sizes: [15, 5, 10, 20, 30],
      blank: 1,
      below: 1,
      median: 15,
    });
    expect(usableSizes([null, null], 1)).toEqual({ sizes: [1, 1], blank: 2, below: 0, median: 1 });
  });

  it('say the same whatever a size too small to be told is: a median of such sizes tells none', () => {
    const told = [1, 2, 3, 4, 5].map((small) => {
      const { sizes, median } = usableSizes([small, null, 8, null], 5);
      return { sizes, median };
    });
    expect(told).toEqual(told.map(() => ({ sizes: [5, 6.5, 8, 6.5], median: 6.5 })));
    expect(usableSizes([3, null, null], 5)).toMatchObject({ sizes: [5, 5, 5], median: 5 });
  });

  it('have a spread in each stratum, and the common one where too few are known', () => {
    const spread = spreadWithin([
      { stratum: 'a', value: 2 },
      { stratum: 'a', value: 4 },
      { stratum: 'b', value: null },
      { stratum: 'b', value: 9 },
    ]);
    expect(spread.get('a')).toBeCloseTo(Math.SQRT2, 12);
    expect(spread.get('b')).toBeCloseTo(Math.sqrt(13), 12);
  });
});

describe('risk-based sampling', () => {
  it('visits the flagged in order, and leaves a floor to chance', () => {
    const flagged = ['v30', 'v07', 'v03', 'v11', 'v12', 'v13', 'v14', 'v15'];
    const drawn = riskSample(keys, flagged, 10, 0.3, 1);
    expect(drawn.taken).toEqual(['v30', 'v07', 'v03', 'v11', 'v12', 'v13', 'v14']);
    expect(drawn).toMatchObject({ left: 1, random: 3 });
    const rest = drawn.units.filter((unit) => !unit.certainty);
    expect(rest.map((unit) => unit.probability)).toEqual([3 / 33, 3 / 33, 3 / 33]);
  });

  it('fills up with random villages where few are flagged, and skips what is not in the frame', () => {
    const drawn = riskSample(keys, ['v01', 'zz', 'v01'], 10, 0.3, 1);
    expect(drawn.taken).toEqual(['v01']);
    expect(drawn.units).toHaveLength(10);
  });

  it('gives every village a known chance, whatever is flagged', () => {
    fc.assert(
      fc.property(
        fc.subarray(keys),
        fc.integer({ min: 1, max: 40 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (flagged, size, floor) => {
          const drawn = riskSample(keys, flagged, size, floor, 3);
          expect(drawn.units.length).toBe(size);
          expect(drawn.random).toBeGreaterThanOrEqual(Math.min(Math.ceil(floor * size - 1e-9), size));
          for (const unit of drawn.units) expect(unit.probability * unit.weight).toBeCloseTo(1, 12);
          const total = drawn.units.reduce((sum, unit) => sum + unit.weight, 0);
          if (drawn.random > 0) expect(total).toBeCloseTo(keys.length, 9);
        },
      ),
    );
  });
});
