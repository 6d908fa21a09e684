import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';
import type { Message } from '../model/message.ts';
import { nearest } from '../text/distance.ts';

/** An input that cannot be read, and why. */
export function inputError(code: string, file: string, what: Message, hint: Message): DesmigError {
  return new DesmigError({ code, class: 'input', what, hint, location: { file } });
}

/** Bytes of a file; what keeps it from being read is an error of its own. */
export async function sizeOfFile(path: string, name: string): Promise<number> {
  const stats = await stat(path).catch(async (error: unknown) => {
    throw await unreadable(error, path, name, msg('hint-file-not-found'));
  });
  if (stats.isDirectory()) throw isFolder(name);
  return stats.size;
}

/**
 * All of a file beside the data: settings, a mapping, a report. `hint` says what to do where the file is not
 * there, nor one of nearly its name.
 *
 * @throws DesmigError `file-not-found`, `is-a-directory`, `file-busy` or `file-unreadable`.
 */
export async function readWhole(
  path: string,
  name: string,
  hint: Message = msg('hint-file-not-found'),
): Promise<Buffer> {
  return readFile(path).catch(async (error: unknown) => {
    throw await unreadable(error, path, name, hint);
  });
}

function isFolder(name: string): DesmigError {
  return inputError(
    'is-a-directory',
    name,
    msg('error-is-a-directory', { file: name }),
    msg('hint-is-a-directory'),
  );
}

async function unreadable(error: unknown, path: string, name: string, hint: Message): Promise<DesmigError> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return inputError(
        'file-not-found',
        name,
        msg('error-file-not-found', { file: name }),
        (await nearName(path)) ?? hint,
      );
    case 'EISDIR':
      return isFolder(name);
    case 'EBUSY':
      return inputError(
        'file-busy',
        name,
        msg('error-file-busy', { file: name }),
        msg('hint-close-in-excel'),
      );
    default:
      return inputError(
        'file-unreadable',
        name,
        msg('error-file-unreadable', { file: name, reason: code }),
        msg('hint-file-unreadable'),
      );
  }
}

/** A file of nearly that name in the same folder, where there is one. */
async function nearName(path: string): Promise<Message | null> {
  const names = await readdir(dirname(path)).catch((): readonly string[] => []);
  const wanted = basename(path).toLowerCase();
  const near = nearest(wanted, [...names].sort(), (name) => name.toLowerCase(), 0.7, 1)[0]?.item;
  return near === undefined ? null : msg('hint-did-you-mean-file', { file: near });
}
