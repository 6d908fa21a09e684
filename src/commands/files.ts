import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Context } from '../context.ts';
import { showablePath } from '../disclosure/identifiers.ts';
import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';
import type { InputFile } from '../workflows/reading/open-input.ts';

/** Files as the workflows take them: as named, `*` and `?` expanded (shells of Windows do not), `-` read. */
export async function inputFiles(args: readonly string[], context: Context): Promise<readonly InputFile[]> {
  const files: InputFile[] = [];
  await refuseTornName(args, context.cwd);
  for (const arg of args) {
    if (arg === '-') files.push({ name: '-', content: await readAll(context.stdin) });
    else files.push(...(await expand(arg, context.cwd)));
  }
  return files;
}

/** A name with spaces that came without its quotes, in pieces that are files of no folder. */
async function refuseTornName(args: readonly string[], cwd: string): Promise<void> {
  const there = (name: string) =>
    stat(resolve(cwd, name)).then(
      () => true,
      () => false,
    );
  for (const [at, first] of args.entries()) {
    if (at === args.length - 1 || (await there(first))) continue;
    for (let end = at + 2; end <= args.length; end += 1) {
      const whole = args.slice(at, end).join(' ');
      if (!(await there(whole))) continue;
      throw new DesmigError({
        code: 'file-not-found',
        class: 'input',
        what: msg('error-file-not-found', { file: first }),
        hint: msg('hint-name-in-quotes', { name: `"${showablePath(whole)}"` }),
        location: { file: first },
      });
    }
  }
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
