import { stat } from 'node:fs/promises';
import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';

/** An input that cannot be read, and why. */
export function inputError(
  code: string,
  file: string,
  what: DesmigError['what'],
  hint: DesmigError['what'],
): DesmigError {
  return new DesmigError({ code, class: 'input', what, hint, location: { file } });
}

/** Bytes of a file; what keeps it from being read is an error of its own. */
export async function sizeOfFile(path: string, name: string): Promise<number> {
  try {
    const stats = await stat(path);
    if (stats.isDirectory())
      throw inputError(
        'is-a-directory',
        name,
        msg('error-is-a-directory', { file: name }),
        msg('hint-is-a-directory'),
      );
    return stats.size;
  } catch (error) {
    if (error instanceof DesmigError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw inputError(
        'file-not-found',
        name,
        msg('error-file-not-found', { file: name }),
        msg('hint-file-not-found'),
      );
    if (code === 'EBUSY')
      throw inputError('file-busy', name, msg('error-file-busy', { file: name }), msg('hint-close-in-excel'));
    throw inputError(
      'file-unreadable',
      name,
      msg('error-file-unreadable', { file: name, reason: code }),
      msg('hint-file-unreadable'),
    );
  }
}
