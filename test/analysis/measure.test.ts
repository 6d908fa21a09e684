import { describe, expect, it } from 'vitest';
import { methodFor } from '../../src/analysis/kinds.ts';
import { measurerOf, multiplierOf, suppressed } from '../../src/analysis/measure.ts';
import { INDICATORS } from '../../src/catalogue/indicators/index.ts';
import type { CountRow, Indicator } from '../../src/model/indicator.ts';

function indicator(id: string): Indicator {
  const found = INDICATORS[id];
  if (found === undefined) throw new Error(id);
  return found;
}

const row = (numerator: number | null, denominator: number | null): CountRow => ({
  region: { level: 'province', code: '32', name: 'Jawa Barat' },
  period: { label: '2023', from: '2023-01-01', to: '2023-09-06', complete: false },
  asOf: '2023-09-06',
  numerator,
  denominator,
});
const OPTIONS = { level: 0.95, method: null };
const one = (id: string, numerator: number | null, denominator: number | null, options = OPTIONS) =>
  measurerOf(indicator(id), options)(row(numerator, denominator));

describe('measure', () => {
  it('gives the figure of the seed: 374 of 1,222 (PRODUCT.md, "JSON")', () => {
    const found = one('problematic_care', 374, 1222);
    expect(found).toMatchObject({
      numerator: 374,
      denominator: 1222,
      status: 'ok',
      value: 30.605564648117838,
    });
    expect(found?.lower).toBeCloseTo(28.086, 3);
    expect(found?.upper).toBeCloseTo(33.247, 3);
  });

  it.each([
    ['zero is a figure', 0, 48, { status: 'ok', numerator: 0, denominator: 48, value: 0 }],
    [
      'no record is missing',
      null,
      null,
      { status: 'missing', numerator: null, denominator: null, value: null, lower: null, upper: null },
    ],
    ['no denominator is missing', 3, null, { status: 'missing', numerator: null, value: null }],
    [
      'a denominator of zero is undefined',
      0,
      0,
      { status: 'undefined', numerator: null, denominator: null, value: null, lower: null },
    ],
    ['a numerator above the denominator is undefined', 5, 4, { status: 'undefined', value: null }],
    ['all of all is a figure', 5, 5, { status: 'ok', value: 100 }],
  ])('%s', (_name, x, n, expected) => {
    expect(one('problematic_care', x, n)).toMatchObject(expected);
  });

  it('keeps missing, zero, undefined and suppressed apart', () => {
    const states = [
      one('problematic_care', null, null),
      one('problematic_care', 0, 9),
      one('problematic_care', 0, 0),
      suppressed(row(3, 9)),
    ];
    expect(states.map((state) => state?.status)).toEqual(['missing', 'ok', 'undefined', 'suppressed']);
  });

  it('leaves nothing derived in a suppressed row, blanks included', () => {
    const hidden = suppressed({ ...row(3, 9), blank: 2 });
    const { region, period, asOf, status, ...figures } = hidden;
    expect(Object.values(figures).every((value) => value === null)).toBe(true);
    expect([region.code, period.label, asOf, status]).toEqual(['32', '2023', '2023-09-06', 'suppressed']);
  });

  it('a ratio may be above one; a rate is per what it says; a count has no denominator', () => {
    expect(one('children_per_officer', 98315, 494)).toMatchObject({
      value: 98315 / 494,
      lower: null,
      status: 'ok',
    });
    expect(one('complaints_per_100k_children', 50, 1_000_000)).toMatchObject({ value: 5, status: 'ok' });
    expect(one('villages_registered', 503, null)).toMatchObject({
      value: 503,
      numerator: 503,
      denominator: null,
      status: 'ok',
    });
    expect(multiplierOf(indicator('complaints_per_100k_children'))).toBe(100000);
  });

  it('a census has no interval, also when a method is named', () => {
    expect(one('all_pillars', 171, 481, { level: 0.95, method: 'clopper-pearson' as never })).toMatchObject({
      lower: null,
      upper: null,
    });
  });

  it.each([
    ['proportion', 'clopper-pearson', 'clopper-pearson'],
    ['proportion', 'byar', 'wilson'],
    ['proportion', null, 'wilson'],
    ['rate', 'garwood', 'garwood'],
    ['rate', 'wilson', 'byar-or-exact'],
    ['count', 'wilson', null],
    ['ratio', null, null],
  ] as const)('%s, asked %s: %s', (kind, asked, name) => {
    expect(methodFor(kind, 'process', asked)?.name ?? null).toBe(name);
  });

  it('carries the blanks beside the figure', () => {
    expect(measurerOf(indicator('all_pillars'), OPTIONS)({ ...row(171, 481), blank: 22 })).toMatchObject({
      blank: 22,
    });
  });
});
