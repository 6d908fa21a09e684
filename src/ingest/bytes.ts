import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** The bytes of an input: a file, or what came in on standard input, which is kept in memory and nowhere else. */
export interface ByteSource {
  /** what to call it in messages: the base name */
  readonly name: string;
  /** null for standard input */
  readonly path: string | null;
  readonly size: number;
  /** the first `limit` bytes, or all, in pieces; may be called again */
  read(limit?: number): AsyncIterable<Buffer>;
}

const CHUNK_BYTES = 1 << 20;

export function fileBytes(path: string, name: string, size: number): ByteSource {
  return {
    name,
    path,
    size,
    async *read(limit) {
      const range = limit === undefined ? {} : { end: limit - 1 };
      for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES, ...range }))
        yield chunk as Buffer;
    },
  };
}

export function memoryBytes(name: string, content: Buffer): ByteSource {
  return {
    name,
    path: null,
    size: content.length,
    async *read(limit) {
      const end = Math.min(content.length, limit ?? content.length);
      for (let at = 0; at < end; at += CHUNK_BYTES)
        yield content.subarray(at, Math.min(end, at + CHUNK_BYTES));
    },
  };
}

/** The sha256 of an input, taken in the background from now on; `stop` when nobody wants it any more. */
export function backgroundHash(source: ByteSource): {
  readonly value: () => Promise<string>;
  readonly stop: () => void;
} {
  let stopped = false;
  const hashing = (async () => {
    const hash = createHash('sha256');
    for await (const chunk of source.read()) {
      if (stopped) throw new Error('hashing was stopped');
      hash.update(chunk);
    }
    return hash.digest('hex');
  })();
  // a failure is for whoever asks for the value
  hashing.catch(() => undefined);
  return {
    value: () => hashing,
    stop: () => {
      stopped = true;
    },
  };
}
