import { describe, expect, it } from 'vitest';
import { count, day, dayWithoutYear, decimal, interval, percent } from '../../src/report/numbers.ts';

describe('numbers as each language writes them (WORDS.md: 30,6% and 30.6%)', () => {
  it.each([
    ['count', count('id', 1222), count('en', 1222), '1.222', '1,222'],
    ['small count', count('id', 374), count('en', 374), '374', '374'],
    ['large count', count('id', 278696200), count('en', 278696200), '278.696.200', '278,696,200'],
    ['percent', percent('id', 30.605564648117838), percent('en', 30.605564648117838), '30,6%', '30.6%'],
    [
      'percent with two digits',
      percent('id', 30.605564648117838, 2),
      percent('en', 30.605564648117838, 2),
      '30,61%',
      '30.61%',
    ],
    [
      'interval',
      interval('id', 28.086, 33.247, 1),
      interval('en', 28.086, 33.247, 1),
      '28,1-33,2',
      '28.1-33.2',
    ],
    ['decimal above a thousand', decimal('id', 1222.5, 1), decimal('en', 1222.5, 1), '1.222,5', '1,222.5'],
    ['zero', percent('id', 0), percent('en', 0), '0,0%', '0.0%'],
    ['no minus zero', decimal('id', -0.04, 1), decimal('en', -0.04, 1), '0,0', '0.0'],
    ['a real minus', decimal('id', -0.06, 1), decimal('en', -0.06, 1), '-0,1', '-0.1'],
    ['date', day('id', '2023-09-06'), day('en', '2023-09-06'), '6 September 2023', '6 September 2023'],
    ['date', day('id', '2023-05-01'), day('en', '2023-05-01'), '1 Mei 2023', '1 May 2023'],
    [
      'day without its year',
      dayWithoutYear('id', '2023-01-01'),
      dayWithoutYear('en', '2023-01-01'),
      '1 Januari',
      '1 January',
    ],
    ['what is no date stays', day('id', 'unknown'), day('en', 'unknown'), 'unknown', 'unknown'],
  ])('%s', (_name, id, en, expectedId, expectedEn) => {
    expect([id, en]).toEqual([expectedId, expectedEn]);
  });

  it.each(['2023-01-01', '2023-12-31', '2024-02-29'])('%s is that day in any time zone', (iso) => {
    expect(day('en', iso).startsWith(String(Number(iso.slice(8))))).toBe(true);
  });
});
