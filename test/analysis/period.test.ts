import { describe, expect, it } from 'vitest';
import { ALL_YEARS, bounds, parsePeriod, periodOf } from '../../src/analysis/period.ts';

describe('parsePeriod (PRODUCT.md, "Periods")', () => {
  it.each([
    ['2023', { grain: 'year', from: '2023-01-01', to: '2023-12-31' }],
    ['2023-S1', { grain: 'semester', from: '2023-01-01', to: '2023-06-30' }],
    ['2023-S2', { grain: 'semester', from: '2023-07-01', to: '2023-12-31' }],
    ['2023-Q1', { grain: 'quarter', from: '2023-01-01', to: '2023-03-31' }],
    ['2023-Q4', { grain: 'quarter', from: '2023-10-01', to: '2023-12-31' }],
    ['2023-02', { grain: 'month', from: '2023-02-01', to: '2023-02-28' }],
    ['2024-02', { grain: 'month', from: '2024-02-01', to: '2024-02-29' }],
    ['2023-01..2023-08', { grain: 'range', from: '2023-01-01', to: '2023-08-31' }],
    ['2022-11..2023-01', { grain: 'range', from: '2022-11-01', to: '2023-01-31' }],
  ])('%s', (text, expected) => {
    expect(parsePeriod(text)).toEqual({ label: text, ...expected });
  });

  it.each([
    '',
    '23',
    '2023-13',
    '2023-00',
    '2023-S3',
    '2023-Q5',
    '2023-1',
    '2023-09-06',
    '2023..2024',
    '2023-08..2023-01',
    'tahun ini',
    '2023 ',
  ])('"%s" is none', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });

  it('bounds are the first and the last day', () => {
    expect(bounds('2023-Q3')).toEqual({ from: '2023-07-01', to: '2023-09-30' });
    expect(bounds('x')).toBeNull();
  });
});

describe('periodOf', () => {
  it.each([
    [
      'a part of a year ends at the as-of date',
      '2023',
      '2023-09-06',
      { from: '2023-01-01', to: '2023-09-06', complete: false },
    ],
    [
      'a year is whole on its last day',
      '2023',
      '2023-12-31',
      { from: '2023-01-01', to: '2023-12-31', complete: true },
    ],
    [
      'a year before the as-of date is whole',
      '2022',
      '2023-09-06',
      { from: '2022-01-01', to: '2022-12-31', complete: true },
    ],
    [
      'without an as-of date nobody knows',
      '2023',
      null,
      { from: '2023-01-01', to: '2023-12-31', complete: null },
    ],
    [
      'a day is a state',
      '2023-09-06',
      '2023-09-06',
      { from: '2023-09-06', to: '2023-09-06', complete: true },
    ],
  ])('%s', (_name, label, asOf, expected) => {
    expect(periodOf(label, asOf, ALL_YEARS)).toEqual({ label, ...expected });
  });

  it.each([
    ['2023-01..2023-08', '2023-09-06', { from: '2023-01-01', to: '2023-08-31', complete: true }],
    ['2023-01..2023-12', '2023-09-06', { from: '2023-01-01', to: '2023-09-06', complete: false }],
    ['2023-Q3', '2023-09-06', { from: '2023-07-01', to: '2023-09-06', complete: false }],
  ])('%s as of %s', (label, asOf, expected) => {
    const request = parsePeriod(label);
    if (request === null) throw new Error('no period');
    expect(periodOf(label, asOf, request)).toEqual({ label, ...expected });
  });
});
