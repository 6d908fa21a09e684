import { DesmigError } from '../model/error.ts';
import type { Message } from '../model/message.ts';
import { msg } from './message.ts';

/** What to do where the system says why it refused. */
const HINTS: Readonly<Record<string, Message>> = {
  ENOSPC: msg('hint-not-written-disk-full'),
  EDQUOT: msg('hint-not-written-disk-full'),
  EACCES: msg('hint-not-written-denied'),
  EROFS: msg('hint-not-written-denied'),
  EEXIST: msg('hint-not-written-taken'),
  ENOTDIR: msg('hint-not-written-taken'),
};

/** That a file or folder could not be written; an error that says so already stays as it is. */
export function notWritten(path: string, error: unknown): DesmigError {
  if (error instanceof DesmigError) return error;
  const file = path.split(/[\\/]/).at(-1) ?? path;
  const reason = error instanceof Error && 'code' in error ? String(error.code) : 'EIO';
  return new DesmigError({
    code: 'not-written',
    class: 'output',
    what: msg('error-not-written', { file, reason }),
    hint: HINTS[reason] ?? msg('hint-not-written'),
    location: { file },
    cause: error,
  });
}
