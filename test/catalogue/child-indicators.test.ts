import { describe, expect, it } from 'vitest';
import { CHILD_ITEMS } from '../../src/catalogue/datasets/child-items.ts';
import { DATASETS } from '../../src/catalogue/datasets/index.ts';
import { INDICATORS } from '../../src/catalogue/indicators/index.ts';
import { MESSAGES } from '../../src/messages/index.ts';
import type { Indicator } from '../../src/model/indicator.ts';

const children = Object.entries(INDICATORS).filter(([, indicator]) => indicator.theme === 'children');

describe('indicators of children', () => {
  it.each(children)(
    '%s: persons, public at regency level, with enough villages, saying where to turn',
    (_, one) => {
      expect(one).toMatchObject({ counts: 'persons', publicLevel: 'regency', kind: 'proportion' });
      expect(one.contributors).toMatchObject({ from: 'children', distinct: '_village' });
      expect(one.caveats).toContain('safeguarding-notice');
      expect(one.caveats).toContain('caveat-stigma');
    },
  );

  it.each(CHILD_ITEMS)(
    '$id: of those assessed in its age, beside children of other families',
    ({ id, of }) => {
      const own = INDICATORS[id] as Indicator & { kind: 'proportion' };
      expect(own.caveats).toContain('caveat-assessed');
      expect(own.denominator.sum).toBe(of);
      expect(own.denominator.where).toContain(`${id} is not null`);
      expect(own.asked?.sum).toBe(of);
      const beside = INDICATORS[own.beside ?? ''];
      expect(beside?.needs).toEqual(['family']);
      expect(beside?.caveats).toContain('caveat-association');
      expect(DATASETS.children.columns[id]).toBeDefined();
      expect(
        DATASETS.children.rules.some((rule) => rule.empties === id && rule.valid === `${id} <= ${of}`),
      ).toBe(true);
    },
  );

  it('holds deficits and strengths', () => {
    expect(CHILD_ITEMS.filter((item) => item.better === 'lower')).toHaveLength(7);
    expect(CHILD_ITEMS.filter((item) => item.better === 'higher')).toHaveLength(4);
  });
});

describe('every indicator', () => {
  it.each(Object.entries(INDICATORS))(
    '%s: caveats and theme have words, what it stands beside exists',
    (_, one) => {
      for (const caveat of one.caveats ?? []) expect(MESSAGES).toHaveProperty(caveat);
      expect(MESSAGES).toHaveProperty(`theme-${one.theme}`);
      expect(MESSAGES).toHaveProperty(`unit-${one.counts}`);
      if (one.beside !== undefined) expect(INDICATORS).toHaveProperty(one.beside);
      for (const text of [one.title, one.rationale, one.numerator.label]) {
        expect(text.id.trim()).not.toBe('');
        expect(text.en.trim()).not.toBe('');
      }
    },
  );
});
