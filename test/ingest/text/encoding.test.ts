import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decideEncoding, decode } from '../../../src/ingest/text/encoding.ts';
import { prescan } from '../../../src/ingest/text/prescan.ts';
import { pieces } from '../../support/chunks.ts';

const TEXT = 'Provinsi,Nilai\nAceh – Barat,é\n';

async function read(content: Buffer, places: readonly number[] = []) {
  const source = pieces(content, places);
  const decision = decideEncoding(await prescan(source));
  let text = '';
  for await (const piece of decode(source, decision.encoding)) text += piece;
  return { decision, text };
}

describe('the ladder of encodings (INGEST.md, "Encoding")', () => {
  it.each([
    ['plain UTF-8', Buffer.from(TEXT), 'utf-8', false, false],
    ['UTF-8 with a mark', iconv.encode(TEXT, 'utf-8', { addBOM: true }), 'utf-8', true, false],
    ['UTF-16LE with a mark', iconv.encode(TEXT, 'utf-16le', { addBOM: true }), 'utf-16le', true, false],
    ['UTF-16BE with a mark', iconv.encode(TEXT, 'utf-16be', { addBOM: true }), 'utf-16be', true, false],
    ['UTF-16LE without a mark', iconv.encode(TEXT, 'utf-16le'), 'utf-16le', false, true],
    ['UTF-16BE without a mark', iconv.encode(TEXT, 'utf-16be'), 'utf-16be', false, true],
    ['Windows-1252', iconv.encode(TEXT, 'windows-1252'), 'windows-1252', false, true],
  ])('%s', async (_name, content, encoding, bom, assumed) => {
    const { decision, text } = await read(
      content,
      [1, 2, 3, 7].filter((place) => place > 3 || !bom),
    );
    expect(decision).toMatchObject({ encoding, bom, assumed });
    expect(text).toBe(TEXT);
  });

  it('keeps UTF-8 where fewer than one byte in a thousand is bad, and says how many', async () => {
    const content = Buffer.concat([
      Buffer.from('é—a,b\n'.repeat(300)),
      Buffer.from([0xe9]),
      Buffer.from('\n'),
    ]);
    const { decision, text } = await read(content);
    expect(decision).toEqual({ encoding: 'utf-8', bom: false, assumed: true, replaced: 1 });
    expect(text).toContain('\ufffd');
  });

  it('takes Windows-1252 where more is bad', async () => {
    const content = Buffer.concat([Buffer.from('a,b\n'.repeat(100)), Buffer.from([0xe9]), Buffer.from('\n')]);
    expect((await read(content)).decision.encoding).toBe('windows-1252');
  });

  it('reads 0x80 to 0x9F as Windows-1252 has them, not as control characters', async () => {
    expect((await read(Buffer.from([0x93, 0x61, 0x94, 0x20, 0x80, 0x85]))).text).toBe('“a” €…');
  });
});
