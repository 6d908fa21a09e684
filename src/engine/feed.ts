import { execFile } from 'node:child_process';
import { closeSync, constants, openSync, rmSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { platform } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A way for bytes to reach a reader of files without ever being stored: a named pipe in a private folder. */
export interface Feed {
  readonly path: string;
  /** Runs `read` on the pipe while `pieces` go into it; false where the system has no such pipes. */
  run(pieces: AsyncIterable<Buffer>, read: (path: string) => Promise<void>): Promise<boolean>;
}

const start = promisify(execFile);

export function createFeed(folder: string): Feed {
  const path = join(folder, 'feed');
  return {
    path,
    async run(pieces, read) {
      if (platform() === 'win32') return false;
      try {
        await start('mkfifo', ['-m', '600', path]);
      } catch {
        return false;
      }
      try {
        let reading = true;
        const done = read(path).finally(() => {
          reading = false;
        });
        const ends = await Promise.allSettled([write(path, pieces, () => reading), done]);
        for (const end of ends) if (end.status === 'rejected') throw end.reason;
        return true;
      } finally {
        rmSync(path, { force: true });
      }
    },
  };
}

/** Writes until all is written or nobody reads any more; the next piece is made while the last one is written. */
async function write(path: string, pieces: AsyncIterable<Buffer>, reading: () => boolean): Promise<void> {
  const held = await openWhenRead(path, reading);
  if (held === null) return;
  // writes through `held` would not wait for the reader; open all the while, it keeps the reader from seeing an end,
  // as a reader of our own keeps the opening from waiting for one where the other has gone
  const own = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const file = await open(path, constants.O_WRONLY).finally(() => {
    closeSync(own);
    closeSync(held);
  });
  try {
    let writing = Promise.resolve(true);
    for await (const piece of pieces) {
      if (!(await writing)) return;
      writing = writeAll(file, piece);
    }
    await writing;
  } finally {
    await file.close();
  }
}

/** False when the reader has gone. */
async function writeAll(file: FileHandle, piece: Buffer): Promise<boolean> {
  try {
    for (let at = 0; at < piece.length; ) at += (await file.write(piece, at)).bytesWritten;
    return true;
  } catch {
    return false;
  }
}

/** Opens the pipe as soon as it is being read, for to open it sooner would block; null once it will not be. */
async function openWhenRead(path: string, reading: () => boolean): Promise<number | null> {
  while (reading()) {
    try {
      return openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENXIO')) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return null;
}
