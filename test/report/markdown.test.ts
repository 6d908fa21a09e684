import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../../src/model/document.ts';
import { markdown } from '../../src/report/markdown.ts';
import { DATA_TEXT, DOCUMENT } from './documents.ts';

const render = (blocks: readonly Block[]): string =>
  markdown({ title: 'Judul', marks: [], sections: [{ blocks }] } satisfies Document, {
    lang: 'id',
    top: null,
  });
const cells = (...texts: readonly string[]) => texts.map((text) => ({ kind: 'text' as const, text }));
const table = (...texts: readonly string[]): Block => ({
  kind: 'table',
  columns: texts.map(() => ({ title: 'k', align: 'left' as const })),
  rows: [cells(...texts)],
  rest: null,
});

/** Bars that end a cell: those that no backslash stands before. */
const bars = (line: string) => (line.replace(/\\[\s\S]/g, '').match(/\|/g) ?? []).length;

describe('Markdown', () => {
  it.each([
    ['markup', '<img src=x onerror=alert(1)>'],
    ['a script', '<script>alert("contoh")</script>'],
    ['a comment', '<!-- -->'],
    ['an entity', '&lt;b&gt; &#60;b&#62;'],
    ['a link', '[klik](javascript:alert(1))'],
    ['an image', '![x](http://contoh.invalid/x.png)'],
    ['emphasis', '**tebal** _miring_ `kode` ~~coret~~'],
    ['a backslash before markup', '\\<b>\\[x](y)'],
  ])('leaves %s text', (_name, text) => {
    const line =
      render([{ kind: 'notes', items: [text] }])
        .split('\n')
        .find((one) => one.startsWith('- ')) ?? '';
    const plain = line.slice(2).replace(/\\[\\`*_{}[\]<>#|!&~()-]/g, '');
    expect(plain).not.toMatch(/[<[\]`*~]|!\[|&(?!amp;|lt;)/);
    // what a reader sees is what was in the file
    const shown = line
      .slice(2)
      .replace(/&lt;/g, '<')
      .replace(/&amp;/g, '&')
      .replace(/\\([\\`*_{}[\]<>#|!&~])/g, '$1');
    expect(shown).toBe(text);
  });

  it.each([
    ['bars', 'a | b || c'],
    ['a formula with a bar', "=cmd|' /C calc'!A0"],
    ['a backslash at the end', 'a \\'],
    ['line breaks', 'a\nb\r\nc'],
  ])('keeps a cell of %s one cell on one line', (_name, text) => {
    const lines = render([table(text, 'kedua')])
      .split('\n')
      .filter((line) => line.includes('kedua'));
    expect(lines).toHaveLength(1);
    expect(bars(lines[0] ?? '')).toBe(3);
  });

  it('holds no markup from data, whatever the document', () => {
    fc.assert(
      fc.property(DOCUMENT, (document) => {
        const text = markdown(document, { lang: 'en', top: null });
        expect(text).not.toContain('<');
        // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps every row of a table at its number of cells', () => {
    fc.assert(
      fc.property(fc.array(DATA_TEXT, { minLength: 3, maxLength: 3 }), (texts) => {
        for (const line of render([table(...texts)])
          .split('\n')
          .filter((one) => one.startsWith('|')))
          expect(bars(line)).toBe(4);
      }),
    );
  });
});
