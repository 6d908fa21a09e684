import { describe, expect, it } from 'vitest';
import { round5, roundRow } from '../../src/disclosure/round5.ts';
import type { CountRow } from '../../src/model/indicator.ts';

const row = (numerator: number | null, denominator: number | null): CountRow => ({
  region: { level: 'province', code: '32', name: 'Jawa Barat' },
  period: { label: '2023', from: '2023-01-01', to: '2023-12-31', complete: true },
  asOf: null,
  numerator,
  denominator,
});

describe('round5 (NUMBERS.md: 0 stays, 1 to 7 hidden, else nearest 5)', () => {
  it.each([
    [0, 0],
    [1, null],
    [2, null],
    [3, null],
    [4, null],
    [5, null],
    [6, null],
    [7, null],
    [8, 10],
    [12, 10],
    [13, 15],
    [374, 375],
    [1222, 1220],
  ])('%i is %s', (count, expected) => {
    expect(round5(count)).toBe(expected);
  });

  it.each([
    ['both rounded', row(374, 1222), true, [375, 1220]],
    ['the denominator of another kind stays', row(374, 1222), false, [375, 1222]],
    ['no record stays no record', row(null, null), true, [null, null]],
    ['a small numerator hides the row', row(3, 100), true, null],
    ['a small denominator hides the row', row(0, 6), true, null],
    ['zero of many stays', row(0, 48), true, [0, 50]],
  ])('%s', (_name, given, roundDenominator, expected) => {
    const rounded = roundRow(given, roundDenominator);
    expect(rounded === null ? null : [rounded.numerator, rounded.denominator]).toEqual(expected);
  });
});
