import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Context } from '../context.ts';
import type { InputFile } from '../workflows/reading/open-input.ts';

/** Files as the workflows take them: as named, `*` and `?` expanded (shells of Windows do not), `-` read. */
export async function inputFiles(args: readonly string[], context: Context): Promise<readonly InputFile[]> {
  const files: InputFile[] = [];
  for (const arg of args) {
    if (arg === '-') files.push({ name: '-', content: await readAll(context.stdin) });
    else files.push(...(await expand(arg, context.cwd)));
  }
  return files;
}

async function readAll(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(Buffer.from(piece as Uint8Array));
  return Buffer.concat(pieces);
}

async function expand(arg: string, cwd: string): Promise<readonly string[]> {
  const name = basename(arg);
  if (!/[*?]/.test(name)) return [arg];
  const pattern = new RegExp(
    `^${name
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    'i',
  );
  const names = await readdir(resolve(cwd, dirname(arg))).catch(() => []);
  const found = names.filter((one) => pattern.test(one) && !one.startsWith('.')).sort();
  return found.length === 0 ? [arg] : found.map((one) => join(dirname(arg), one));
}
