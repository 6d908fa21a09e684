import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withOutputs } from '../../scripts/generate-readme.ts';

it('shows what the built program prints; `npm run docs` writes it again', () => {
  const text = readFileSync('README.md', 'utf8');
  expect(text).toContain('374 of 1,222');
  expect(withOutputs(text)).toBe(text);
});
