import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { apiOf, apiPage } from '../../scripts/generate-api.ts';
import * as library from '../../src/index.ts';

describe('docs/api.md', () => {
  it('says what the sources say; `npm run docs` writes it again', () => {
    expect(readFileSync('docs/api.md', 'utf8')).toBe(apiPage());
  });

  it('has every export of the library, and says of every function what it does', () => {
    const items = apiOf('src/index.ts');
    const names = items.map(({ name }) => name);
    for (const name of Object.keys(library)) expect(names).toContain(name);
    expect(items.filter(({ callable, doc }) => callable && doc === '').map(({ name }) => name)).toEqual([]);
    expect(items.filter(({ callable }) => callable).length).toBeGreaterThan(25);
  });
});
