import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lex } from '../../../src/ingest/raw/lex.ts';
import { expectationOf } from '../../../src/ingest/raw/text-grid.ts';
import { createLexer } from '../../../src/ingest/text/lexer.ts';
import { createRereading } from '../../../src/ingest/text/reread.ts';

const DIALECT = { delimiter: ',', quote: '"', escape: '' };

interface Read {
  readonly line: number;
  readonly cells: readonly string[];
}

function streamed(text: string, places: readonly number[]): readonly Read[] {
  const bytes = Buffer.from(text);
  const cuts = places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b);
  const lexer = createLexer(',', '"', 'table.csv', createRereading(text, ',', '"')(null));
  const records = [0, ...cuts].flatMap((from, at) =>
    lexer.push(bytes.subarray(from, cuts[at] ?? bytes.length)),
  );
  return [...records, ...lexer.end()].map(({ line, cells }) => ({ line, cells }));
}

function whole(text: string): readonly Read[] {
  return [...lex(text, DIALECT, expectationOf(text, DIALECT))].map(({ line, cells }) => ({ line, cells }));
}

const cell = fc.constantFrom(
  'a',
  'b1',
  '12',
  '',
  ' ',
  'x y',
  '"q"',
  '"a,b"',
  '"a\nb"',
  ' "s, t"',
  '"01"/2',
  '"',
  'x"',
  '"u',
  'y"s, t"',
  'v"w"',
  'é',
);
const line = fc.oneof(
  { weight: 9, arbitrary: fc.array(cell, { minLength: 3, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.array(cell, { maxLength: 5 }) },
);
const table = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 30 }), fc.constantFrom('\n', '\r\n', '\r'), fc.boolean())
  .map(([lines, end, last]) => lines.map((cells) => cells.join(',')).join(end) + (last ? end : ''));

describe('records read again in a stream', () => {
  it('are those that the raw reading finds in the whole text, cut anywhere', () => {
    fc.assert(
      fc.property(table, fc.array(fc.nat(), { maxLength: 3 }), (text, places) => {
        expect(streamed(text, places)).toEqual(whole(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('are told apart from a field of many lines by what its lines hold', () => {
    const rows = Array.from({ length: 300 }, (_, at) => `${at},b,c`).join('\n');
    const prose = Array.from({ length: 300 }, (_, at) => `baris ${at}`).join('\n');
    for (const text of [`a,b,c\n1,"open,3\n${rows}\n`, `a,b,c\n${rows}\n1,"${prose}",3\n${rows}\n`])
      expect(streamed(text, [700, 1500])).toEqual(whole(text));
  });
});
