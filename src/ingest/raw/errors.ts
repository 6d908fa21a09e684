import { msg } from '../../messages/message.ts';
import { DesmigError } from '../../model/error.ts';

export function emptyFile(file: string): DesmigError {
  return new DesmigError({
    code: 'file-empty',
    class: 'input',
    what: msg('error-file-empty', { file }),
    hint: msg('hint-file-empty'),
    location: { file },
  });
}

export function unsupported(file: string, found: string): DesmigError {
  return new DesmigError({
    code: 'unsupported-format',
    class: 'input',
    what: msg('error-unsupported-format', { file, found }),
    hint: msg('hint-unsupported-format'),
    location: { file },
  });
}

export function corruptArchive(file: string, cause?: unknown): DesmigError {
  return new DesmigError({
    code: 'corrupt-archive',
    class: 'input',
    what: msg('rows-corrupt-archive', { file }),
    hint: msg('hint-corrupt-archive'),
    location: { file },
    cause,
  });
}

export function tooLarge(file: string, megabytes: number): DesmigError {
  return new DesmigError({
    code: 'resource-limit',
    class: 'resource',
    what: msg('rows-too-large', { file, megabytes }),
    hint: msg('hint-rows-too-large'),
    location: { file },
  });
}

export function noTable(file: string): DesmigError {
  return new DesmigError({
    code: 'no-table',
    class: 'input',
    what: msg('error-no-table', { file }),
    hint: msg('hint-no-table'),
    location: { file },
  });
}

export function unbalanced(file: string, lines: number, accounted: number): DesmigError {
  return new DesmigError({
    code: 'bug',
    class: 'bug',
    what: msg('rows-unbalanced', { file, lines, accounted }),
    location: { file },
  });
}
