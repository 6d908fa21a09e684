import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { notWritten } from '../../messages/not-written.ts';
import type { StoredFile } from '../../model/stored-dataset.ts';
import { DATA_FOLDER } from './manifest.ts';

/** sha256 of a file's bytes, in hex. */
export async function fileSha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(piece as Buffer);
  return hash.digest('hex');
}

/** Puts a text into the folder of unfinished files, synced, for the owner alone, and renames it: never half a file. */
export async function writeWhole(path: string, content: string, work: string): Promise<void> {
  const temporary = join(work, basename(path));
  try {
    const handle = await open(temporary, 'wx', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw notWritten(path, error);
  }
}

/** Moves a finished Parquet file to the name that its content gives it. */
export async function settleFile(
  directory: string,
  temporary: string,
  kind: string,
  part: string,
  rows: number,
): Promise<StoredFile> {
  try {
    const sha256 = await fileSha256(temporary);
    const { size } = await stat(temporary);
    const path = `${DATA_FOLDER}/${kind}${part}-${sha256.slice(0, 16)}.parquet`;
    await settleNamed(directory, temporary, path);
    return { path, bytes: size, sha256, rows };
  } catch (error) {
    throw notWritten(directory, error);
  }
}

/** Syncs a finished file, for the owner alone, and moves it to its name in the directory. */
export async function settleNamed(directory: string, temporary: string, path: string): Promise<void> {
  try {
    await chmod(temporary, 0o600);
    const handle = await open(temporary, 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    await mkdir(join(directory, DATA_FOLDER), { recursive: true, mode: 0o700 });
    await rename(temporary, join(directory, path));
  } catch (error) {
    throw notWritten(directory, error);
  }
}

/** Whether a name is one that `settleFile` gives: nothing else is ever removed. */
export function isDataFile(name: string): boolean {
  return /^[a-z]+(?:\.aside|\.rejected)?-[0-9a-f]{16}\.parquet$/.test(name);
}

/** Files of earlier runs that the manifest does not name. */
export async function removeOthers(directory: string, kept: ReadonlySet<string>): Promise<void> {
  const names = await readdir(join(directory, DATA_FOLDER)).catch(() => []);
  for (const name of names)
    if (isDataFile(name) && !kept.has(`${DATA_FOLDER}/${name}`))
      await rm(join(directory, DATA_FOLDER, name), { force: true });
}
