import { describe, expect, it } from 'vitest';
import { fewContributors } from '../../src/disclosure/contributors.ts';
import { protect } from '../../src/disclosure/protect.ts';
import type { CountRow } from '../../src/model/indicator.ts';

const PERIOD = { label: '2023', from: '2023-01-01', to: '2023-12-31', complete: true };

function row(
  code: string,
  numerator: number,
  denominator: number,
  contributors: number | null | undefined,
): CountRow {
  const level = code === 'ID' ? 'national' : code.length === 2 ? 'province' : 'regency';
  return {
    region: { level, code, name: code },
    period: PERIOD,
    asOf: null,
    numerator,
    denominator,
    ...(contributors === undefined ? {} : { contributors }),
  };
}

describe('rows with few contributing villages', () => {
  it.each([
    ['three villages', 10, 50, 3, false],
    ['two villages', 10, 50, 2, true],
    ['one village', 10, 50, 1, true],
    ['no known village', 10, 50, null, true],
    ['nobody counted', 0, 0, 0, false],
    ['nobody affected, in one village', 0, 50, 1, true],
  ])('%s', (_, x, n, villages, hidden) => {
    expect(fewContributors([row('32.61', x, n, villages)])).toEqual([hidden]);
  });

  it('an indicator that counts no contributors hides nothing by them', () => {
    expect(fewContributors([row('32.61', 10, 50, undefined)])).toEqual([false]);
  });

  it('are hidden like small cells: with another, so that the total does not give them away', () => {
    const rows = [
      row('ID', 120, 400, 9),
      row('32', 120, 400, 9),
      row('32.61', 40, 100, 2),
      row('32.62', 40, 150, 3),
      row('32.63', 40, 150, 4),
    ];
    const { hidden, all } = protect(rows, { minCell: 5, complement: true, also: fewContributors(rows) });
    expect(all).toBe(false);
    expect(hidden.has(2)).toBe(true);
    expect([3, 4].filter((index) => hidden.has(index))).toHaveLength(1);
    expect(hidden.has(0)).toBe(false);
  });
});
