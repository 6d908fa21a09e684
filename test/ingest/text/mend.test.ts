import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLexer } from '../../../src/ingest/text/lexer.ts';
import { createMender, DAMAGE_MARK } from '../../../src/ingest/text/mend.ts';

interface Mended {
  readonly line: number;
  readonly damage: string;
  readonly cells: readonly string[];
}

function mended(
  chunks: readonly Buffer[],
  width: number,
  lineEnd: '\n' | '\r\n',
  skip = 0,
): readonly Mended[] {
  const mender = createMender({ delimiter: ',', quote: '"', width, lineEnd, skip, file: 'table.csv' });
  const pieces = [...chunks.flatMap((chunk) => mender.push(chunk)), ...mender.end()];
  const text = Buffer.concat(pieces);
  expect(text.equals(Buffer.from(text.toString('utf8')))).toBe(true);
  const lexer = createLexer(',', '"', 'table.csv');
  const records = [...lexer.push(text), ...lexer.end()];
  expect(mender.lines.size).toBe(records.length);
  return records.map((record, at) => {
    expect(record.damage).toBeNull();
    expect(record.cells.length).toBe(width);
    const [first = '', ...rest] = record.cells;
    const [, damage = '', ...own] = first.startsWith(DAMAGE_MARK)
      ? first.split(DAMAGE_MARK)
      : ['', '', first];
    return { line: mender.lines.lineOf(at), damage, cells: [own.join(DAMAGE_MARK), ...rest] };
  });
}

/** What the lexer reads, in the width of the table. */
function lexed(content: Buffer, width: number): readonly Mended[] {
  const lexer = createLexer(',', '"', 'table.csv');
  return [...lexer.push(content), ...lexer.end()]
    .filter((record) => !record.blank)
    .map(({ line, cells, damage }) => {
      const isBlank = (some: readonly string[]) => some.every((cell) => cell.trim() === '');
      const short = cells.length < width && !isBlank(cells) ? 'missing-cell' : '';
      return {
        line,
        damage: isBlank(cells.slice(width)) ? (damage ?? short) : 'extra-cell',
        cells: Array.from({ length: width }, (_, column) => cells[column] ?? ''),
      };
    });
}

const part = fc.constantFrom(
  'a',
  'bc',
  ',',
  ',',
  ',',
  '"',
  '"',
  '""',
  '\n',
  '\n',
  '\r\n',
  '\r',
  'é',
  ' ',
  DAMAGE_MARK,
);
const bad = fc.constantFrom(
  Buffer.from([0xe9]),
  Buffer.from([0xc3]),
  Buffer.from('a,b,c\n'),
  Buffer.from('a,"b,b",c\n'),
);
const dirty = fc
  .array(
    fc.oneof({ weight: 12, arbitrary: part.map((text) => Buffer.from(text)) }, { weight: 2, arbitrary: bad }),
    {
      maxLength: 60,
    },
  )
  .map((parts) => Buffer.concat(parts));

describe('mended text', () => {
  it('has the records, places and damage that the lexer finds, cut anywhere', () => {
    fc.assert(
      fc.property(
        dirty,
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom('\n' as const, '\r\n' as const),
        fc.nat(),
        fc.nat(),
        (content, width, lineEnd, one, other) => {
          const places = [one, other].map((place) => place % (content.length + 1)).sort((a, b) => a - b);
          const [from = 0, to = 0] = places;
          const chunks = [content.subarray(0, from), content.subarray(from, to), content.subarray(to)];
          expect(mended(chunks, width, lineEnd)).toEqual(lexed(content, width));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('leaves records above the table out, wherever runs of plain ones begin', () => {
    const rows = ['Judul,,', '', 'a,b,c', '1,2,3', '4,5,6', '7,"8,8",9'];
    const content = Buffer.from(`${rows.join('\n')}\n`);
    for (let skip = 0; skip < rows.length; skip += 1) {
      const kept = rows.slice(skip).filter((row) => row !== '');
      expect(mended([content], 3, '\n', skip).map(({ cells }) => cells.join(';'))).toEqual(
        kept.map((row) => row.replace('"8,8"', '8.8').replaceAll(',', ';').replace('8.8', '8,8')),
      );
    }
  });

  it('hands sound records on as they stand', () => {
    const content = Buffer.from('1,"a ""b""",3\n4,é,6\n"7\n8",,\n');
    const mender = createMender({
      delimiter: ',',
      quote: '"',
      width: 3,
      lineEnd: '\n',
      skip: 0,
      file: 't.csv',
    });
    expect(Buffer.concat([...mender.push(content), ...mender.end()]).equals(content)).toBe(true);
  });

  it('writes damaged records anew, with what was wrong', () => {
    const content = Buffer.from('1,2\r\nx"y,2,3\n,,\n"p"q,2,3\r\na,"b\r\n');
    const mender = createMender({
      delimiter: ',',
      quote: '"',
      width: 3,
      lineEnd: '\r\n',
      skip: 0,
      file: 't.csv',
    });
    expect(Buffer.concat([...mender.push(content), ...mender.end()]).toString()).toBe(
      [
        `${DAMAGE_MARK}missing-cell${DAMAGE_MARK}1,2,`,
        '"x""y",2,3',
        ',,',
        `${DAMAGE_MARK}stray-quote${DAMAGE_MARK}pq,2,3`,
        `${DAMAGE_MARK}unterminated-quote${DAMAGE_MARK}a,b,`,
        '',
      ].join('\r\n'),
    );
  });
});
