import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { msg } from '../../src/messages/message.ts';
import type { Document } from '../../src/model/document.ts';
import { PLAIN, terminal, wrap } from '../../src/report/terminal.ts';
import { DATA_TEXT, DOCUMENT } from './documents.ts';

const render = (document: Document, width = 80, top: number | null = null) =>
  terminal(document, { lang: 'id', top, width, style: PLAIN });

/** Control characters but the line feed that ends a line, and marks that turn the direction of writing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
const UNSAFE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

describe('the terminal', () => {
  it.each([80, 60, 100])('never writes a line wider than %i columns', (width) => {
    fc.assert(
      fc.property(DOCUMENT, (document) => {
        const wide = render(document, width)
          .split('\n')
          .filter((line) => stringWidth(line) > width);
        expect(wide).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('passes on no control character, escape sequence or mark of direction', () => {
    fc.assert(
      fc.property(DOCUMENT, (document) => {
        expect(render(document)).not.toMatch(UNSAFE);
      }),
      { numRuns: 300 },
    );
  });

  it('breaks a long text of a table into lines, and cuts none of its words', () => {
    const words = Array.from({ length: 24 }, (_, at) => `kata${at}`);
    const cell = { kind: 'text', text: words.join(' ') } as const;
    const column = { title: 'Uraian', align: 'left' } as const;
    const table = { kind: 'table', columns: [column, column], rows: [[cell, cell]], rest: null } as const;
    const shown = render({ title: 'Judul', marks: [], sections: [{ blocks: [table] }] });
    for (const word of words) expect(shown.split(/\s+/).filter((one) => one === word)).toHaveLength(2);
    expect(shown).not.toContain('...');
  });

  it('loses no word of a note to the breaking of lines', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'kasus', 'dan', 'x'.repeat(100), '事例'.repeat(50)), {
          minLength: 1,
          maxLength: 30,
        }),
        (words) => {
          const text = render({
            title: '',
            marks: [],
            sections: [{ blocks: [{ kind: 'notes', items: [words.join(' ')] }] }],
          });
          expect(text.replace(/\s+/g, '')).toBe(words.join(''));
        },
      ),
    );
  });

  it('prints [c], [x] and [z], zero as 0, and both languages from one document', () => {
    const document: Document = {
      title: '',
      marks: [],
      sections: [
        {
          blocks: [
            {
              kind: 'table',
              columns: [
                { title: msg('level-province'), align: 'left' },
                ...[1, 2, 3, 4, 5].map(() => ({ title: 'n', align: 'right' as const })),
              ],
              rows: [
                [
                  { kind: 'text', text: 'Bali' },
                  { kind: 'status', status: 'suppressed' },
                  { kind: 'status', status: 'missing' },
                  { kind: 'status', status: 'undefined' },
                  { kind: 'count', value: 0 },
                  { kind: 'count', value: 1222 },
                ],
              ],
              rest: null,
            },
          ],
        },
      ],
    };
    expect(render(document)).toMatch(/Provinsi[\s\S]*Bali +\[c\] +\[x\] +\[z\] +0 +1\.222/);
    expect(terminal(document, { lang: 'en', top: null, width: 80, style: PLAIN })).toMatch(
      /Province[\s\S]*1,222/,
    );
  });

  it('shortens a table where it may, and says how many rows are left', () => {
    const rows = Array.from({ length: 12 }, (_, at) => [{ kind: 'text' as const, text: `Baris ${at}` }]);
    const table = (rest: ((left: number) => string) | null): Document => ({
      title: '',
      marks: [],
      sections: [{ blocks: [{ kind: 'table', columns: [{ title: 'x', align: 'left' }], rows, rest }] }],
    });
    expect(
      render(
        table((left) => `... ${left} lagi`),
        80,
        10,
      ),
    ).toContain('... 2 lagi');
    expect(render(table(null), 80, 10)).toContain('Baris 11');
    expect(
      render(
        table((left) => `... ${left} lagi`),
        80,
        null,
      ),
    ).not.toContain('lagi');
  });
});

describe('wrap', () => {
  it('keeps every line within the width, whatever the text', () => {
    fc.assert(
      fc.property(DATA_TEXT, fc.integer({ min: 40, max: 100 }), (text, width) => {
        for (const line of wrap(text, width, '  ', '    '))
          expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
