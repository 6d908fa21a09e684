import { randomBytes } from 'node:crypto';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { notWritten } from './messages/not-written.ts';
import type { DesmigError } from './model/error.ts';

/** The world a command may touch; nothing in desmig reaches for streams, clock or files past it. */
export interface Context {
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly stdin: NodeJS.ReadableStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly signal: AbortSignal;
  /** Goes into another folder, from where relative paths are then read. */
  enter(folder: string): void;
  /** Writes beside the target, syncs and renames: never half a file. `secret` files are for the owner alone. */
  writeFile(
    path: string,
    content: string | Uint8Array | Iterable<Uint8Array>,
    options?: { readonly secret?: boolean },
  ): Promise<void>;
}

export interface Sink {
  readonly isTTY: boolean;
  /** width to write in, whatever the terminal says of itself */
  readonly columns: number;
  write(text: string | Uint8Array): void;
}

const NARROWEST = 40;
const USUAL = 80;
const WIDEST = 100;

/** A stream as a sink; a reader that has gone away is no error, and what else stops it is told once. */
function sinkOf(stream: NodeJS.WriteStream, name: string, onBroken: (error: DesmigError) => void): Sink {
  let gone = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (!gone && error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED')
      onBroken(notWritten(name, error));
    gone = true;
  });
  return {
    isTTY: stream.isTTY === true,
    columns: Math.max(NARROWEST, Math.min(stream.columns || USUAL, WIDEST)),
    write(text) {
      if (!gone) stream.write(text);
    },
  };
}

/** `onBroken` hears of a stream that cannot be written to, such as a file on a full disk. */
export function processContext(signal: AbortSignal, onBroken: (error: DesmigError) => void): Context {
  return {
    stdout: sinkOf(process.stdout, 'stdout', onBroken),
    stderr: sinkOf(process.stderr, 'stderr', onBroken),
    stdin: process.stdin,
    env: process.env,
    cwd: process.cwd(),
    signal,
    enter: (folder) => process.chdir(folder),
    writeFile: writeAtomically,
  };
}

async function writeAtomically(
  path: string,
  content: string | Uint8Array | Iterable<Uint8Array>,
  options: { readonly secret?: boolean } = {},
): Promise<void> {
  const beside = besideName(path);
  await removeStale(dirname(path), beside);
  const temporary = join(dirname(path), `${beside}${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
  try {
    const handle = await open(temporary, 'wx', options.secret === true ? 0o600 : 0o644);
    try {
      const blocks = typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
      for (const block of blocks) await handle.writeFile(block);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw notWritten(path, error);
  }
}

/** Names have 255 bytes at most, and a temporary one needs some for itself. */
const LONGEST_STEM = 200;

function besideName(path: string): string {
  const stem = [...basename(path)];
  while (Buffer.byteLength(stem.join('')) > LONGEST_STEM) stem.pop();
  return `.${stem.join('')}.`;
}

/** What a run that was killed left beside this target; files of runs still going on stay. */
async function removeStale(folder: string, beside: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(beside)) continue;
    const pid = /^(\d+)-[0-9a-f]{12}\.tmp$/.exec(name.slice(beside.length))?.[1];
    if (pid === undefined || Number(pid) === process.pid) continue;
    try {
      process.kill(Number(pid), 0);
    } catch (error) {
      const gone = error instanceof Error && 'code' in error && error.code === 'ESRCH';
      if (gone) await rm(join(folder, name), { force: true });
    }
  }
}
