import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';

/** The bytes of an input: a file, or what came in on standard input, which is kept in memory and nowhere else. */
export interface ByteSource {
  /** what to call it in messages: the base name */
  readonly name: string;
  /** null for standard input */
  readonly path: string | null;
  readonly size: number;
  /** the first `limit` bytes, or all, in pieces; may be called again */
  read(limit?: number): AsyncIterable<Buffer>;
  /** all bytes in pieces that hold only until the next is asked for: no memory is taken again for each */
  scan(): AsyncIterable<Buffer>;
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
    scan: () => scanFile(path),
  };
}

/** One piece is read while the one before it is looked at. */
async function* scanFile(path: string): AsyncIterable<Buffer> {
  const file = await open(path);
  try {
    let [own, next] = [Buffer.allocUnsafeSlow(CHUNK_BYTES), Buffer.allocUnsafeSlow(CHUNK_BYTES)];
    let reading = file.read(own, 0, CHUNK_BYTES);
    for (let { bytesRead } = await reading; bytesRead > 0; { bytesRead } = await reading) {
      reading = file.read(next, 0, CHUNK_BYTES);
      yield own.subarray(0, bytesRead);
      [own, next] = [next, own];
    }
  } finally {
    await file.close();
  }
}

export function memoryBytes(name: string, content: Buffer): ByteSource {
  const pieces: ByteSource = {
    name,
    path: null,
    size: content.length,
    async *read(limit) {
      const end = Math.min(content.length, limit ?? content.length);
      for (let at = 0; at < end; at += CHUNK_BYTES)
        yield content.subarray(at, Math.min(end, at + CHUNK_BYTES));
    },
    scan: () => pieces.read(),
  };
  return pieces;
}

/** The sha256 of an input, taken in the background; `stop` when nobody wants it any more. */
export interface BackgroundHash {
  readonly value: () => Promise<string>;
  readonly stop: () => void;
}

/** A file of at least so many bytes is hashed in a thread of its own, which takes a moment to start. */
const OWN_THREAD = 1 << 26;
const HASHER = `
const { createHash } = require('node:crypto');
const { closeSync, openSync, readSync } = require('node:fs');
const { parentPort, workerData } = require('node:worker_threads');
const hash = createHash('sha256');
const file = openSync(workerData.path);
const piece = Buffer.allocUnsafeSlow(workerData.chunk);
for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) hash.update(piece.subarray(0, read));
closeSync(file);
parentPort.postMessage(hash.digest('hex'));`;

const hashes = new WeakMap<ByteSource, BackgroundHash>();

/** The hash of an input, begun when it is first asked for and taken once. */
export function backgroundHash(source: ByteSource): BackgroundHash {
  const begun =
    hashes.get(source) ??
    (source.path !== null && source.size >= OWN_THREAD ? hashInThread(source.path) : hashBetween(source));
  hashes.set(source, begun);
  return begun;
}

/** Between other work. */
function hashBetween(source: ByteSource): BackgroundHash {
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

function hashInThread(path: string): BackgroundHash {
  const worker = new Worker(HASHER, { eval: true, workerData: { path, chunk: CHUNK_BYTES } });
  const hashing = new Promise<string>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('hashing was stopped')));
  });
  hashing.catch(() => undefined);
  worker.unref();
  return {
    value: () => {
      worker.ref();
      return hashing;
    },
    stop: () => void worker.terminate(),
  };
}
