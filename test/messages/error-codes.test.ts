import { describe, expect, it } from 'vitest';
import { ERRORS } from '../../src/catalogue/errors.ts';
import { sourceFiles } from '../support/source-files.ts';

/** PRODUCT.md, "Exit status". */
const STATUS = { usage: 2, config: 2, input: 3, output: 3, disclosure: 4, resource: 5, bug: 70 } as const;

interface Thrown {
  readonly path: string;
  readonly code: string;
  readonly class: string | null;
}

/** Codes of errors as the sources make them: in `new DesmigError({...})` and in the helpers that wrap it. */
function thrown(): readonly Thrown[] {
  const found: Thrown[] = [];
  for (const { path, text } of sourceFiles('src')) {
    for (const [, body] of text.matchAll(/new DesmigError\(\{([\s\S]*?)\n\s*\}\)/g)) {
      const line = /\bcode: ([^\n]*),/.exec(body ?? '')?.[1] ?? '';
      const errorClass = /\bclass: '([a-z]+)'/.exec(body ?? '')?.[1] ?? null;
      for (const [, code] of line.matchAll(/'([a-z-]+)'/g))
        found.push({ path, code: code ?? '', class: errorClass });
    }
    for (const [, code] of text.matchAll(
      /\b(?:inputError|undecidable|make)\(\s*'([a-z-]+)',\s*(?:name|'error-|msg\('error-)/g,
    ))
      found.push({ path, code: code ?? '', class: null });
  }
  for (const { path, text } of sourceFiles('src/ingest/workbook')) {
    for (const [, code] of text.matchAll(/\bfail\(\{ code: '([a-z-]+)'/g))
      found.push({ path, code: code ?? '', class: code === 'resource-limit' ? 'resource' : 'input' });
  }
  return found;
}

const THROWN = thrown();

describe('codes of errors', () => {
  it('are found in the sources', () => {
    expect(THROWN.length).toBeGreaterThan(35);
    for (const code of [
      'unknown-command',
      'file-empty',
      'ambiguous-date',
      'unknown-option',
      'ambiguous-kind',
      'not-written',
    ])
      expect(THROWN.map((one) => one.code)).toContain(code);
  });

  it('are all explained in catalogue/errors.ts', () => {
    expect(THROWN.filter(({ code }) => ERRORS[code] === undefined)).toEqual([]);
  });

  it('end with the status that the catalogue states', () => {
    const wrong = THROWN.filter(
      (one) => one.class !== null && ERRORS[one.code]?.status !== STATUS[one.class as keyof typeof STATUS],
    );
    expect(wrong).toEqual([]);
  });

  it.each(Object.entries(ERRORS))(
    '%s is a kebab-case word with a status of the contract',
    (code, { status }) => {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(Object.values(STATUS)).toContain(status);
    },
  );
});
