import { describe, expect, it } from 'vitest';
import { INDICATORS } from '../../src/catalogue/indicators/index.ts';
import { nearIndicator } from '../../src/workflows/figures/near-indicator.ts';

describe('the indicator that is meant', () => {
  it.each([
    ['problematic-care', 'problematic_care'],
    ['problematic_cares', 'problematic_care'],
    ['pengasuhan_bermasalah', 'problematic_care'],
    ['Pengasuhan bermasalah', 'problematic_care'],
    ['pengasuhan', 'problematic_care'],
    ['nafkah', 'maintenance_share'],
    ['Complaints closed', 'closed_share'],
  ])('by %s is %s', (word, id) => {
    expect(nearIndicator(word, INDICATORS)).toBe(id);
  });

  it('by a word that is near none is none', () => {
    for (const word of ['xyzzy', 'ab', '', '---']) expect(nearIndicator(word, INDICATORS)).toBeUndefined();
  });

  it('is its own by every id and title', () => {
    for (const [id, { title }] of Object.entries(INDICATORS)) {
      expect(nearIndicator(id, INDICATORS)).toBe(id);
      const same = Object.values(INDICATORS).filter((one) => one.title.id === title.id);
      if (same.length === 1) expect(nearIndicator(title.id, INDICATORS)).toBe(id);
    }
  });
});
