import { msg } from '../../messages/message.ts';
import { DesmigError } from '../../model/error.ts';
import type { Param } from '../../model/message.ts';
import type { Fault } from '../workbook/errors.ts';

export function emptyFile(file: string): DesmigError {
  return new DesmigError({
    code: 'file-empty',
    class: 'input',
    what: msg('error-file-empty', { file }),
    hint: msg('hint-file-empty'),
    location: { file },
  });
}

export function unsupported(file: string, found: Param): DesmigError {
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

/** A fault of an archive that need be no workbook; null for faults that only workbooks have. */
export function archiveFault(file: string, fault: Fault, cause: unknown): DesmigError | null {
  if (fault.code === 'corrupt-archive') return corruptArchive(file, cause);
  if (fault.code === 'resource-limit')
    return new DesmigError({
      code: fault.code,
      class: 'resource',
      what: msg('rows-archive-limit', { file, limit: fault.limit }),
      hint: msg('hint-rows-too-large'),
      location: { file },
      cause,
    });
  if (fault.code === 'encrypted-file')
    return new DesmigError({
      code: fault.code,
      class: 'input',
      what: msg('rows-archive-encrypted', { file }),
      hint: msg('hint-rows-archive-encrypted'),
      location: { file },
      cause,
    });
  return null;
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
