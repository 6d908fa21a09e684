import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prescan } from '../../../src/ingest/text/prescan.ts';
import { cuts, pieces } from '../../support/chunks.ts';

const scan = (text: string | Buffer, places: readonly number[] = []) =>
  prescan(pieces(Buffer.isBuffer(text) ? text : Buffer.from(text), places));

describe('prescan', () => {
  it.each([
    ['LF', 'a,b\n1,2\n', { lf: 2, crlf: 0, cr: 0, records: 2, blankLines: 0, quotedBreaks: 0 }],
    ['no line end at the end', 'a,b\n1,2', { lf: 1, crlf: 0, cr: 0, records: 2 }],
    ['CRLF', 'a\r\nb\r\n', { lf: 0, crlf: 2, cr: 0, records: 2 }],
    ['CR alone', 'a\rb\r', { lf: 0, crlf: 0, cr: 2 }],
    ['all three', 'a\rb\nc\r\nd', { lf: 1, crlf: 1, cr: 1 }],
    [
      'blank lines, with CRLF and at the end',
      'a\n\n\r\nb\n\n',
      { lf: 4, crlf: 1, records: 5, blankLines: 3 },
    ],
    ['a line of spaces is not blank', 'a\n \nb', { records: 3, blankLines: 0 }],
    [
      'breaks inside quotes',
      'a,"x\ny\nz"\n1,"2\n3"\n',
      { records: 2, quotedBreaks: 3, longestQuotedBreaks: 2, endsInQuote: false },
    ],
    ['a blank line inside quotes is no record', '"a\n\nb"\n', { records: 1, blankLines: 0, quotedBreaks: 2 }],
    ['doubled quotes', '"a ""b"" c"\n1\n', { records: 2, quotedBreaks: 0, endsInQuote: false }],
    ['a quote never closed', 'a\n"b\nc\n', { endsInQuote: true, records: 1, quotedBreaks: 2 }],
    ['nothing but a line end', '\n', { records: 1, blankLines: 1 }],
  ])('counts %s', async (_name, text, expected) => {
    expect(await scan(text)).toMatchObject(expected);
  });

  it.each([
    ['UTF-8', Buffer.from([0xef, 0xbb, 0xbf, 0x61]), 'utf-8'],
    ['UTF-16 little endian', Buffer.from([0xff, 0xfe, 0x61, 0]), 'utf-16le'],
    ['UTF-16 big endian', Buffer.from([0xfe, 0xff, 0, 0x61]), 'utf-16be'],
    ['none', Buffer.from('abc'), null],
    ['one that is cut short', Buffer.from([0xef, 0xbb]), null],
  ])('knows the byte order mark of %s', async (_name, content, bom) => {
    expect((await scan(content)).bom).toBe(bom);
  });

  it('counts NULs by the parity of their place in the file, not in the piece', async () => {
    const content = Buffer.from('aXbXcX', 'latin1').map((byte, at) => (at % 2 === 1 ? 0 : byte));
    for (const places of [[], [1], [2], [1, 2, 3, 4, 5]])
      expect(await scan(Buffer.from(content), places)).toMatchObject({ nulsAtEven: 0, nulsAtOdd: 3 });
  });

  it('finds the same in any pieces, and what a plain reading of the whole finds', async () => {
    const unit = fc.constantFrom('a', ',', '"', '\n', '\r', '\r\n', '\n\n', '\0', 'é', '—', '\u{1F600}');
    const broken = fc.constantFrom(Buffer.from([0xe9]), Buffer.from([0x80]), Buffer.from([0xe2, 0x80]));
    const content = fc
      .array(
        fc.oneof(
          { weight: 12, arbitrary: unit.map((text) => Buffer.from(text)) },
          { weight: 1, arbitrary: broken },
        ),
        { maxLength: 60 },
      )
      .map((parts) => Buffer.concat(parts));
    await fc.assert(
      fc.asyncProperty(
        content.chain((buffer) => fc.tuple(fc.constant(buffer), cuts(buffer.length))),
        async ([buffer, places]) => {
          const found = await scan(buffer, places);
          const { badSequences: _bad, slices: _pieces, ...rest } = found;
          const { badSequences: _whole, slices: _one, ...whole } = await scan(buffer);
          expect(rest).toEqual(whole);
          const text = buffer.toString('latin1');
          const times = (pattern: RegExp) => (text.match(pattern) ?? []).length;
          expect(found).toMatchObject({
            bytes: buffer.length,
            crlf: times(/\r\n/g),
            lf: times(/(?<!\r)\n/g),
            cr: times(/\r(?!\n)/g),
            validUtf8: isUtf8(buffer),
            endsInQuote: times(/"/g) % 2 === 1,
            quotedBreaks: text
              .split('"')
              .reduce((sum, part, at) => sum + (at % 2 === 1 ? part.split('\n').length - 1 : 0), 0),
          });
        },
      ),
      { numRuns: 300 },
    );
  });
});
