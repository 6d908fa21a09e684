import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { utf8Bytes } from '../../../src/ingest/text/encoding.ts';
import { pieces } from '../../support/chunks.ts';

async function read(
  content: Buffer,
  encoding: Parameters<typeof utf8Bytes>[1],
  places: readonly number[] = [],
): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of utf8Bytes(pieces(content, places), encoding)) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

describe('text as UTF-8 bytes', () => {
  it('has every character of Windows-1252', async () => {
    const all = Buffer.from(Array.from({ length: 255 }, (_, at) => at + 1));
    expect(await read(all, 'windows-1252', [100, 200])).toBe(iconv.decode(all, 'windows-1252'));
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be'] as const)(
    'is that of %s, cut anywhere, without mark and NULs',
    async (encoding) => {
      const text = fc.array(fc.constantFrom('a', 'é', '\u{1F600}', '\n', '\u0000'), { maxLength: 20 });
      await fc.assert(
        fc.asyncProperty(text, fc.array(fc.nat({ max: 60 }), { maxLength: 5 }), async (parts, cuts) => {
          const content = iconv.encode(`\ufeff${parts.join('')}`, encoding);
          const places = [...new Set(cuts.map((place) => Math.min(place, content.length)))].sort(
            (a, b) => a - b,
          );
          expect(await read(content, encoding, places)).toBe(parts.join('').replaceAll('\u0000', ''));
        }),
        { numRuns: 100 },
      );
    },
  );
});
