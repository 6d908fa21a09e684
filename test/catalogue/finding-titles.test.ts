import { expect, it } from 'vitest';
import { findingDefinitions } from '../../src/workflows/finding-definitions.ts';

it('titles of findings begin as the middle of a line does: in lower case, or with an abbreviation', () => {
  const titles = Object.values(findingDefinitions()).flatMap(({ title }) => [title.id, title.en]);
  expect(titles.length).toBeGreaterThan(100);
  expect(titles.filter((title) => /^\p{Lu}(?!\p{Lu})/u.test(title))).toEqual([]);
});
