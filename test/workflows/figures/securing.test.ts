import { describe, expect, it } from 'vitest';
import type { CountRow } from '../../../src/model/indicator.ts';
import { secured, type ToSecure } from '../../../src/workflows/figures/securing.ts';

const period = { label: '2023', from: '2023-01-01', to: '2023-12-31', complete: true } as const;
const label = { id: '', en: '' };
const CODES = ['ID', '11', '11.01', '11.02', '11.03'];

function rows(numerators: readonly number[], denominators: readonly number[]): readonly CountRow[] {
  return CODES.map((code, at) => ({
    region: {
      level: code === 'ID' ? 'national' : code.length === 2 ? 'province' : 'regency',
      code,
      name: code,
    },
    period,
    asOf: null,
    numerator: numerators[at] ?? 0,
    denominator: denominators[at] ?? 0,
  }));
}

function item(id: string, numerators: readonly number[], also: readonly boolean[]): ToSecure {
  return {
    id,
    numerator: { from: 'complaints', where: `category = '${id}'`, label },
    denominator: { from: 'complaints', label },
    within: undefined,
    rows: rows(numerators, [1000, 1000, 300, 300, 400]),
    also,
    known: [],
    shadow: false,
  };
}

describe('a row hidden for another reason than a small count', () => {
  const also = CODES.map((code) => code === '11.01');

  it.each([
    ['one indicator', [item('a', [400, 400, 100, 100, 200], also)]],
    [
      'two in one denominator',
      [item('a', [400, 400, 100, 100, 200], also), item('b', [200, 200, 50, 50, 100], also)],
    ],
  ])('is hidden with one more, where no count at all is small: %s', async (_, items) => {
    const hidden = await secured(items, 5);
    for (const { id } of items) {
      const codes = [...(hidden.get(id) ?? [])].map((at) => CODES[at]);
      expect(codes.sort()).toEqual(['11.01', '11.02']);
    }
  });
});
