import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLexer, type TextRecord } from '../../../src/ingest/text/lexer.ts';
import { cuts, cutText } from '../../support/chunks.ts';

function read(parts: readonly string[], delimiter = ',', quote = '"'): readonly TextRecord[] {
  const lexer = createLexer(delimiter, quote, 'table.csv');
  return [...asBytes(parts).flatMap((part) => lexer.push(part)), ...lexer.end()];
}

/** The same text cut at the same share of its bytes, characters or not. */
function asBytes(parts: readonly string[]): readonly Buffer[] {
  const whole = Buffer.from(parts.join(''));
  const size = Math.max(1, parts.join('').length);
  let end = 0;
  let from = 0;
  return parts.map((part) => {
    end += part.length;
    const to = Math.round((end / size) * whole.length);
    const piece = whole.subarray(from, to);
    from = to;
    return piece;
  });
}

/** Physical lines: CRLF, LF and CR each end one. */
const breaks = (text: string) => (text.match(/\r\n|\n|\r/g) ?? []).length;

interface Written {
  readonly text: string;
  readonly lines: readonly number[];
}

/** A table as RFC 4180 has it; `quoted` says which cells carry quotes that they do not need. */
function write(
  rows: readonly (readonly string[])[],
  delimiter: string,
  lineEnd: string,
  quoted: (row: number, column: number) => boolean,
): Written {
  let text = '';
  const lines: number[] = [];
  for (const [at, row] of rows.entries()) {
    lines.push(1 + breaks(text));
    const cells = row.map((cell, column) => {
      const needs =
        [delimiter, '"', '\n', '\r'].some((mark) => cell.includes(mark)) || (row.length === 1 && cell === '');
      return needs || quoted(at, column) ? `"${cell.replaceAll('"', '""')}"` : cell;
    });
    text += cells.join(delimiter) + lineEnd;
  }
  return { text, lines };
}

const CELL = fc
  .array(
    fc.constantFrom('a', 'b', ' ', ',', ';', '\t', '"', "'", '\n', '\r', '\r\n', 'é', '1.222', '\u{1F600}'),
    {
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(''));
const TABLE = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc.array(fc.array(CELL, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
  );
const DELIMITER = fc.constantFrom(',', ';', '\t', '|');
const LINE_END = fc.constantFrom('\n', '\r\n', '\r');

describe('the lexer', () => {
  it('reads any correctly quoted table back, with its physical lines, in any pieces', () => {
    fc.assert(
      fc.property(
        TABLE,
        DELIMITER,
        LINE_END,
        fc.func(fc.boolean()),
        fc.boolean(),
        fc.infiniteStream(fc.nat()),
        (rows, delimiter, lineEnd, quoted, open, random) => {
          const written = write(rows, delimiter, lineEnd, (row, column) => quoted(`${row} ${column}`));
          const text = open ? written.text.slice(0, -lineEnd.length) : written.text;
          const places = [...new Set([...random.take(6)].map((place) => place % (text.length + 1)))].sort(
            (a, b) => a - b,
          );
          const records = read(cutText(text, places), delimiter);
          expect(records.map((record) => record.cells)).toEqual(rows);
          expect(records.map((record) => record.line)).toEqual(written.lines);
          expect(records.every((record) => record.damage === null)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('recovers from a quote that is never closed: its field ends with its line, all others stay', () => {
    const plain = fc.constantFrom('a', 'b c', '12', 'x');
    const rows = fc.array(fc.tuple(plain, plain, plain), { minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(
        rows.chain((table) =>
          fc.record({
            table: fc.constant(table),
            row: fc.nat({ max: table.length - 1 }),
            column: fc.nat({ max: 2 }),
            lineEnd: LINE_END,
            places: cuts(table.length * 6),
          }),
        ),
        ({ table, row, column, lineEnd, places }) => {
          const text = table
            .map((cells, at) =>
              cells.map((cell, index) => (at === row && index === column ? `"${cell}` : cell)).join(','),
            )
            .join(lineEnd);
          const records = read(
            cutText(
              text,
              places.filter((place) => place <= text.length),
            ),
          );
          expect(records.map((record) => record.cells)).toEqual(table);
          expect(records.map((record) => record.line)).toEqual(table.map((_, at) => at + 1));
          expect(records.map((record) => record.damage)).toEqual(
            table.map((_, at) => (at === row ? 'unterminated-quote' : null)),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it('gives up on a quote after fifty line breaks, not before', () => {
    const body = (count: number) => `a,"${'x\n'.repeat(count)}y",b\nlast,1,2\n`;
    expect(read([body(50)]).map((record) => record.damage)).toEqual([null, null]);
    const given = read([body(51)]);
    expect(given[0]).toMatchObject({ line: 1, cells: ['a', 'x'], damage: 'unterminated-quote' });
    expect(given.at(-1)).toMatchObject({ line: 53, cells: ['last', '1', '2'], damage: null });
  });

  it.each([
    ['a blank line', 'a\n\nb\n', [['a'], [''], ['b']], [false, true, false]],
    [
      'a line of a delimiter is not blank',
      'a,b\n,\n',
      [
        ['a', 'b'],
        ['', ''],
      ],
      [false, false],
    ],
    ['an empty quoted cell is not blank', 'a\n""\n', [['a'], ['']], [false, false]],
  ])('tells %s', (_name, text, cells, blank) => {
    const records = read([text]);
    expect(records.map((record) => record.cells)).toEqual(cells);
    expect(records.map((record) => record.blank)).toEqual(blank);
  });

  it('joins text behind a closing quote to its cell and says so', () => {
    expect(read(['"a" b,c\n'])).toEqual([
      { line: 1, cells: ['a b', 'c'], blank: false, damage: 'stray-quote' },
    ]);
  });

  it('takes a quote inside a plain cell as text', () => {
    expect(read(['5" pipe,2\n'])[0]).toMatchObject({ cells: ['5" pipe', '2'], damage: null });
  });
});
