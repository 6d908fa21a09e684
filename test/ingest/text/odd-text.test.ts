import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTROL, MOJIBAKE } from '../../../src/ingest/text/odd-text.ts';
import { prescan } from '../../../src/ingest/text/prescan.ts';
import { cuts, pieces } from '../../support/chunks.ts';

const text = fc
  .array(
    fc.constantFrom(
      ...[
        'a',
        'b,c',
        'é',
        '\u00a0',
        '\n',
        '\r\n',
        '\r',
        '\u0007',
        '\u007f',
        '\u0081',
        '\u0085',
        '\t',
        '\u001f',
      ],
      ...['Ã©', 'â€“', 'Â°', 'ï¿½', 'Ã', 'â', '€', '\0', '\u001a', 'kolom yang agak panjang'],
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

const lineOf = (all: string, at: number) =>
  at === -1 ? 0 : (all.slice(0, at).match(/\r\n|\n|\r/g)?.length ?? 0) + 1;

describe('characters that nobody typed', () => {
  it('are counted, and the line of the first told, wherever the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        text.chain((all) => fc.tuple(fc.constant(all), cuts(Buffer.byteLength(all)))),
        async ([all, places]) => {
          const { controls, mojibake, endMarks } = await prescan(pieces(Buffer.from(all), places));
          const ended = [...all]
            .slice([...all].findLastIndex((one) => !'\0\u001a'.includes(one)) + 1)
            .join('');
          const body = all.slice(0, all.length - ended.length);
          const wrong = [...all.matchAll(MOJIBAKE)];
          expect(endMarks).toBe(ended.replaceAll('\0', '').length);
          expect(controls).toEqual({
            count: body.match(new RegExp(CONTROL, 'gu'))?.length ?? 0,
            line: lineOf(all, body.search(CONTROL)),
          });
          expect(mojibake).toEqual({ count: wrong.length, line: lineOf(all, wrong[0]?.index ?? -1) });
        },
      ),
      { numRuns: 400 },
    );
  });
});
