import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { methodsPage } from '../../scripts/generate-methods.ts';
import { METHODS } from '../../src/analysis/kinds.ts';
import { METHOD_DESCRIPTIONS } from '../../src/catalogue/methods.ts';
import { explain } from '../../src/workflows/explain.ts';

describe('docs/methods.md', () => {
  it('is what the catalogue says (npx tsx scripts/generate-methods.ts)', () => {
    expect(readFileSync('docs/methods.md', 'utf8')).toBe(methodsPage());
  });
});

describe('every method', () => {
  const ids = Object.keys(METHOD_DESCRIPTIONS);

  it.each(ids)('%s is explained in both languages, with formula, trust and reference', (id) => {
    const found = explain(id);
    expect(found).toMatchObject({ topic: 'method', id });
    const method = METHOD_DESCRIPTIONS[id];
    for (const text of [
      method?.formula,
      method?.reference,
      method?.trust.id,
      method?.trust.en,
      method?.title.id,
    ])
      expect(text?.length).toBeGreaterThan(3);
  });

  it('that an indicator, a comparison or a sample names is among them', () => {
    const used = [
      ...Object.keys(METHODS.proportion),
      ...Object.keys(METHODS.rate),
      ...['funnel-plot', 'overdispersion', 'exact-test', 'benjamini-hochberg', 'empirical-bayes', 'deciles'],
      ...['rank-interval', 'newcombe', 'rate-ratio-exact', 'cochran-armitage', 'pps', 'stratified', 'neyman'],
      ...['risk-based', 'simple-random', 'kappa', 'mad', 'completeness', 'suppression'],
    ];
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  });
});
