import { describe, expect, it } from 'vitest';
import { guardChildren } from '../../src/catalogue/indicators/of-children.ts';
import type { Indicator } from '../../src/model/indicator.ts';

const text = { id: 'x', en: 'x' };
const own: Indicator = {
  title: text,
  theme: 'own',
  rationale: text,
  kind: 'count',
  unit: text,
  counts: 'villages',
  universe: 'census',
  better: 'neither',
  publicLevel: 'village',
  numerator: { from: 'children', sum: 'bullying_risk', where: 'sex is not null', label: text },
};

describe("a user's indicator", () => {
  it('of children is protected, no finer than regencies, and says where to turn, whatever it says of itself', () => {
    expect(guardChildren(own)).toMatchObject({
      counts: 'persons',
      publicLevel: 'regency',
      contributors: { from: 'children', distinct: '_village', where: 'sex is not null' },
      caveats: ['safeguarding-notice'],
    });
    expect(guardChildren({ ...own, publicLevel: 'national' }).publicLevel).toBe('national');
  });

  it('of anything else stays as it is', () => {
    const other: Indicator = { ...own, numerator: { from: 'villages', label: text } };
    expect(guardChildren(other)).toBe(other);
  });
});
