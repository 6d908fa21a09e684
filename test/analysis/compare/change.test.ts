import { describe, expect, it } from 'vitest';
import { changesOf } from '../../../src/analysis/compare/change.ts';
import { seriesOf, trendsOf } from '../../../src/analysis/compare/trend.ts';
import {
  cochranArmitage,
  newcombe,
  rateRatioExact,
  rateRatioTest,
} from '../../../src/analysis/stats/index.ts';
import type { MeasuredRow } from '../../../src/model/indicator.ts';
import { row } from './units.ts';

const OPTIONS = { kind: 'proportion', tested: true, multiplier: 100, level: 0.95, broken: false } as const;
const before = [
  row({ code: 'a', x: 56, n: 70, period: '2022' }),
  row({ code: 'b', x: 5, n: 50, period: '2022' }),
  row({ code: 'gone', x: 5, n: 50, period: '2022' }),
  row({ code: 'hid', x: 5, n: 50, period: '2022' }),
  row({ code: 'never', x: null, period: '2022', status: 'missing' }),
];
const now = [
  row({ code: 'a', x: 48, n: 80 }),
  row({ code: 'b', x: 5, n: 50 }),
  row({ code: 'new', x: 9, n: 10 }),
  row({ code: 'hid', x: 2, n: 50, status: 'suppressed' }),
  row({ code: 'never', x: null, status: 'missing' }),
];

describe('change between two periods or files', () => {
  const { byCode, coverage } = changesOf(now, before, OPTIONS);

  it('tells first which units came and went', () => {
    expect([...byCode].map(([code, change]) => [code, change.coverage])).toEqual([
      ['a', 'both'],
      ['b', 'both'],
      ['gone', 'disappeared'],
      ['hid', 'hidden'],
      ['never', 'neither'],
      ['new', 'appeared'],
    ]);
    expect(coverage).toMatchObject({ both: 2, appeared: 1, disappeared: 1, hidden: 1, tests: 2 });
  });

  it('pools the units of both only', () => {
    expect(coverage?.valueBefore).toBeCloseTo((100 * 61) / 120, 10);
    expect(coverage?.valueNow).toBeCloseTo((100 * 53) / 130, 10);
  });

  it('gives Newcombe’s interval of the difference (56/70 and 48/80: 0.0524 to 0.3339, Newcombe 1998)', () => {
    const expected = newcombe(48, 80, 56, 70, 0.95);
    expect(byCode.get('a')?.value).toBeCloseTo(-20, 10);
    expect(byCode.get('a')?.lower).toBeCloseTo(100 * expected.lower, 10);
    expect(byCode.get('a')?.upper).toBeCloseTo(-5.24, 2);
    expect(byCode.get('a')?.lower).toBeCloseTo(-33.39, 2);
    expect(byCode.get('a')?.p).toBeCloseTo(cochranArmitage([56, 48], [70, 80]).p, 12);
    expect(byCode.get('b')).toMatchObject({ value: 0, p: 1 });
  });

  it('has nothing of a hidden unit but that it is hidden', () => {
    expect(byCode.get('hid')).toMatchObject({ value: null, lower: null, upper: null, p: null, q: null });
  });

  it('compares rates by their ratio', () => {
    const rates = changesOf(now, before, { ...OPTIONS, kind: 'rate', multiplier: 1000 }).byCode.get('a');
    const expected = rateRatioExact(48, 80, 56, 70, 0.95);
    expect(rates).toMatchObject({ kind: 'ratio' });
    expect(rates?.value).toBeCloseTo(expected.value, 12);
    expect(rates?.upper).toBeCloseTo(expected.upper, 12);
    expect(rates?.p).toBeCloseTo(rateRatioTest(48, 80, 56, 70), 12);
    const none = changesOf(
      [row({ code: 'a', x: 5, n: 9 })],
      [row({ code: 'a', x: 0, n: 9, period: '2022' })],
      {
        ...OPTIONS,
        kind: 'rate',
      },
    ).byCode.get('a');
    expect(none).toMatchObject({ value: null, upper: null });
  });

  it('of a census is the difference alone', () => {
    const census = changesOf(now, before, { ...OPTIONS, tested: false }).byCode.get('a');
    expect(census).toMatchObject({ lower: null, upper: null, p: null, q: null });
    expect(census?.value).toBeCloseTo(-20, 10);
  });

  it('across a break in the series, values stand side by side without a difference', () => {
    const broken = changesOf(now, before, { ...OPTIONS, broken: true }).byCode.get('a');
    expect(broken).toMatchObject({ coverage: 'both', value: null, p: null });
    expect(broken?.before?.numerator).toBe(56);
  });
});

describe('trend over periods', () => {
  const years = ['2017', '2018', '2019', '2020', '2021', '2022', '2023'];
  const counts = [60, 60, 60, 10, 12, 15, 40];
  const rows = years.map((period, index) =>
    row({ code: 'a', x: counts[index] ?? 0, n: 100, period, complete: period !== '2023' }),
  );
  const periods = (all: readonly MeasuredRow[]) => all.map((one) => one.period);

  it('is never taken across a break, nor over a part of a year', () => {
    const series = seriesOf(periods(rows), '2020');
    expect(series).toEqual({
      labels: ['2020', '2021', '2022'],
      broken: true,
      leftOut: ['2017', '2018', '2019', '2023'],
    });
    const trend = trendsOf(rows, series, 100).get('a');
    const expected = cochranArmitage([10, 12, 15], [100, 100, 100], [2020, 2021, 2022]);
    expect(trend).toMatchObject({ from: '2020', to: '2022', periods: 3 });
    expect(trend?.slope).toBeCloseTo(100 * expected.slope, 10);
    expect(trend?.p).toBeCloseTo(expected.p, 12);
  });

  it('without a break, takes all whole periods', () => {
    expect(seriesOf(periods(rows), null)).toMatchObject({ broken: false, leftOut: ['2023'] });
  });

  it('needs three periods and something that varies', () => {
    const two = rows.slice(3, 5);
    expect(trendsOf(two, seriesOf(periods(two), null), 100).get('a')).toMatchObject({ slope: null, p: null });
    const flat = years.slice(0, 4).map((period) => row({ code: 'a', x: 0, n: 100, period }));
    expect(trendsOf(flat, seriesOf(periods(flat), null), 100).get('a')?.p).toBeNull();
  });

  it('counts slopes per year, whatever the periods', () => {
    const quarters = ['2022-Q1', '2022-Q2', '2022-Q3', '2022-Q4'].map((period, index) =>
      row({ code: 'a', x: 10 + index, n: 100, period }),
    );
    const trend = trendsOf(quarters, seriesOf(periods(quarters), null), 100).get('a');
    expect(trend?.slope).toBeCloseTo(4, 10);
  });
});
