import { describe, expect, it } from 'vitest';
import { isYesOrNo, levelThatMakesSense } from '../../../src/analysis/compare/single-unit.ts';
import type { CountRow } from '../../../src/model/indicator.ts';
import type { Level } from '../../../src/model/region.ts';

const at = (level: Level, sizes: readonly (number | null)[]): CountRow[] =>
  sizes.map((denominator, index) => ({
    region: { level, code: `${level}${index}`, name: '' },
    period: { label: '2023', from: null, to: null, complete: null },
    asOf: null,
    numerator: 0,
    denominator,
  }));

describe('a yes or no of single units', () => {
  it('is known by its denominators', () => {
    expect(isYesOrNo(at('village', [1, 1, 0, null]), 'village')).toBe(true);
    expect(isYesOrNo(at('village', [1, 2]), 'village')).toBe(false);
    expect(isYesOrNo(at('village', [0, null]), 'village')).toBe(false);
    expect(isYesOrNo(at('regency', [1, 1]), 'village')).toBe(false);
  });

  it('makes sense at the finest coarser level with two units or more to a place', () => {
    const rows = [...at('village', [1, 1, 1, 1]), ...at('regency', [2, 2]), ...at('province', [4])];
    expect(levelThatMakesSense(rows, 'village')).toBe('regency');
    const thin = [...at('village', [1, 1, 1]), ...at('regency', [1, 1, 1]), ...at('province', [2, 4])];
    expect(levelThatMakesSense(thin, 'village')).toBe('province');
    expect(levelThatMakesSense(at('regency', [1, 1]), 'regency')).toBe('province');
  });
});
