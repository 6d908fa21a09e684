import { basename } from 'node:path';
import { msg } from '../../messages/message.ts';
import { DesmigError } from '../../model/error.ts';
import type { Message } from '../../model/message.ts';

/** Why a workbook was refused. `part` is the name of a file inside the archive. */
export type Fault =
  | { readonly code: 'file-not-found' | 'file-empty' | 'unsupported-format' | 'encrypted-file' | 'no-table' }
  | { readonly code: 'file-unreadable'; readonly reason: string }
  | { readonly code: 'corrupt-archive' }
  | { readonly code: 'corrupt-file'; readonly part?: string }
  | { readonly code: 'xml-dtd-forbidden' }
  | { readonly code: 'resource-limit'; readonly limit: Message };

export type Fail = (fault: Fault, cause?: unknown) => DesmigError;

const HINTS: Readonly<Partial<Record<Fault['code'], Message>>> = {
  'file-not-found': msg('hint-file-not-found'),
  'file-empty': msg('hint-file-empty'),
  'unsupported-format': msg('hint-unsupported-format'),
  'encrypted-file': msg('hint-workbook-encrypted-file'),
  'no-table': msg('hint-workbook-no-table'),
  'corrupt-archive': msg('hint-corrupt-archive'),
  'corrupt-file': msg('hint-corrupt-archive'),
};

/** Errors about one file; only its base name is shown. */
export function failFor(path: string): Fail {
  const file = basename(path);
  return (fault, cause) =>
    new DesmigError({
      code: fault.code === 'file-unreadable' ? 'file-not-found' : fault.code,
      class: fault.code === 'resource-limit' ? 'resource' : 'input',
      what: describe(fault, file),
      hint: HINTS[fault.code] ?? null,
      location: { file },
      cause,
    });
}

function describe(fault: Fault, file: string): Message {
  switch (fault.code) {
    case 'file-unreadable':
      return { key: 'workbook-file-unreadable', params: { file, reason: fault.reason } };
    case 'corrupt-file':
      return fault.part === undefined
        ? { key: 'workbook-corrupt-file', params: { file } }
        : { key: 'workbook-corrupt-part', params: { file, part: fault.part } };
    case 'resource-limit':
      return { key: 'workbook-resource-limit', params: { file, limit: fault.limit } };
    default:
      return { key: `workbook-${fault.code}`, params: { file } };
  }
}

/** An error of the file system while opening or reading. */
export function readFailure(error: unknown, fail: Fail): DesmigError {
  if (error instanceof DesmigError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'EIO';
  if (code === 'ENOENT' || code === 'ENOTDIR') return fail({ code: 'file-not-found' }, error);
  return fail({ code: 'file-unreadable', reason: code }, error);
}

/** An error that SheetJS reported by its text alone. */
export function parseFailure(message: string, fail: Fail): DesmigError {
  if (/password|encrypt/i.test(message)) return fail({ code: 'encrypted-file' }, message);
  if (/not a spreadsheet|^unsupported (?:file|workbook)/i.test(message)) {
    return fail({ code: 'unsupported-format' }, message);
  }
  return fail({ code: 'corrupt-file' }, message);
}
