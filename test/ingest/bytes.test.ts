import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { backgroundHash, fileBytes, memoryBytes } from '../../src/ingest/bytes.ts';
import { scratch } from '../support/files.ts';

const { write } = scratch();

describe('scan', () => {
  it.each([0, 1000, 1 << 20, (1 << 20) + 1, 5_000_017])(
    'gives all %i bytes, in memory it takes once',
    async (size) => {
      const content = Buffer.from(Array.from({ length: size }, (_, at) => (at * 31 + (at >> 10)) % 251));
      const source = fileBytes(write(`scanned-${size}.csv`, content), 'scanned.csv', size);
      const copies: Buffer[] = [];
      const memory = new Set<ArrayBufferLike>();
      for await (const piece of source.scan()) {
        copies.push(Buffer.from(piece));
        memory.add(piece.buffer);
      }
      expect(Buffer.concat(copies).equals(content)).toBe(true);
      expect(memory.size).toBeLessThanOrEqual(2);
    },
  );
});

describe('backgroundHash', () => {
  // 64 MiB and more are hashed in a thread of their own
  it.each([1000, (1 << 26) + 17])('is the sha256 of a file of %i bytes, taken once', async (size) => {
    const content = Buffer.alloc(size, 'Pengasuhan Bermasalah\n');
    const source = fileBytes(write(`of-${size}.csv`, content), 'of.csv', size);
    const hash = backgroundHash(source);
    expect(await hash.value()).toBe(createHash('sha256').update(content).digest('hex'));
    expect(backgroundHash(source)).toBe(hash);
  });

  it('says so where it was stopped, and does not keep the process', async () => {
    const size = 1 << 26;
    const source = fileBytes(write('stopped.csv', Buffer.alloc(size, 'a')), 'stopped.csv', size);
    const hash = backgroundHash(source);
    hash.stop();
    await expect(hash.value()).rejects.toThrow('hashing was stopped');
  });

  it('is that of what came in on standard input', async () => {
    const content = Buffer.from('a,b\n1,2\n');
    expect(await backgroundHash(memoryBytes('-', content)).value()).toBe(
      createHash('sha256').update(content).digest('hex'),
    );
  });
});
