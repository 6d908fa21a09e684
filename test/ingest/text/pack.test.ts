import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLexer } from '../../../src/ingest/text/lexer.ts';
import { createBlockWriter } from '../../../src/ingest/text/pack.ts';
import { createRecordScanner } from '../../../src/ingest/text/scan-records.ts';
import type { CellBlock } from '../../../src/model/table.ts';

/** Damage and cells of each record, as the engine would split them. */
function packed(
  chunks: readonly Buffer[],
  width: number,
  used: readonly number[],
): readonly (readonly string[])[] {
  const scanner = createRecordScanner(',', '"', 'table.csv');
  const writer = createBlockWriter(width, new Set(used), '"', 'table.csv');
  const blocks: CellBlock[] = [];
  const take = (rest: boolean) => {
    for (let block = writer.take(rest); block !== null; block = writer.take(rest)) blocks.push(block);
  };
  for (const chunk of chunks) {
    scanner.push(chunk, writer.add);
    take(false);
  }
  scanner.end(writer.add);
  take(true);
  return blocks.flatMap(({ text, cell, record }) => text.split(record).map((one) => one.split(cell)));
}

const ALL = [0, 1, 2];

describe('blocks of records', () => {
  it('hold the cells that the lexer reads, cut anywhere, with any control characters in them', () => {
    const text = fc
      .array(
        fc.constantFrom('a', ',', ',', '"', '""', '\n', '\r\n', 'é', ' ', '\u001f', '\u001e', '\u001d', '1'),
        { maxLength: 60 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (content, one, other) => {
        const bytes = Buffer.from(content);
        const [from, to] = [one % (bytes.length + 1), other % (bytes.length + 1)].sort((a, b) => a - b) as [
          number,
          number,
        ];
        const chunks = [bytes.subarray(0, from), bytes.subarray(from, to), bytes.subarray(to)];
        const lexer = createLexer(',', '"', 'table.csv');
        const records = [...lexer.push(bytes), ...lexer.end()];
        expect(packed(chunks, 3, ALL).map(([, ...cells]) => cells)).toEqual(
          records.map((record) => record.cells.slice(0, 3)),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('say what is wrong with a record', () => {
    const text = 'a,b,c\na,b\na,b,c,d\na,b,c, \na,"b"x,c\n,\na,"b,c\n';
    expect(packed([Buffer.from(text)], 3, ALL).map(([damage]) => damage)).toEqual([
      '',
      'missing-cell',
      'extra-cell',
      '',
      'stray-quote',
      '',
      'unterminated-quote',
    ]);
  });

  it('keep of unused columns no more than tells a total, a note or a column number', () => {
    const text =
      'Siti Aminah,1\n Jumlah ,2\nSumber: BPS,3\n(1),4\nTono,5\n"Ibu ""Ani""",6\n,7\n  ,8\nÄnne,9\n';
    expect(packed([Buffer.from(text)], 2, [1]).map(([, first]) => first)).toEqual([
      'x',
      'Jumlah',
      'Sumber: BPS',
      '(1)',
      'x',
      'x',
      '',
      '',
      'x',
    ]);
  });

  it('refuse a text that holds every control character', () => {
    const every = Buffer.from(Array.from({ length: 31 }, (_, at) => at + 1));
    expect(() => packed([every], 1, [0])).toThrow(expect.objectContaining({ code: 'unsupported-format' }));
  });
});

describe('very long records', () => {
  it('of five megabytes in one field are read, in time that grows with their length', () => {
    const long = 'x'.repeat(5 << 20);
    const bytes = Buffer.from(`a,b\n1,"${long}"\n2,${long}\n3,c\n`);
    const chunks = Array.from({ length: Math.ceil(bytes.length / 65_536) }, (_, at) =>
      bytes.subarray(at * 65_536, (at + 1) * 65_536),
    );
    const rows = packed(chunks, 2, [0, 1]);
    expect(rows.map((cells) => cells[1])).toEqual(['a', '1', '2', '3']);
    expect(rows.map((cells) => cells[2]?.length)).toEqual([1, long.length, long.length, 1]);
  });

  it('beyond 64 MB are refused with their line', () => {
    const scanner = createRecordScanner(',', '"', 'table.csv');
    const piece = Buffer.alloc(1 << 20, 'x');
    scanner.push(Buffer.from('a\nb\n'), () => undefined);
    expect(() => {
      for (let at = 0; at < 140; at += 1) scanner.push(piece, () => undefined);
    }).toThrow(expect.objectContaining({ code: 'resource-limit', location: { file: 'table.csv', line: 3 } }));
  });
});
