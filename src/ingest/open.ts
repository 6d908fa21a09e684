import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';
import type { TableSource } from '../model/table.ts';
import { type ByteSource, backgroundHash, fileBytes, memoryBytes } from './bytes.ts';
import { looksBinary } from './content-kind.ts';
import { prescan } from './text/prescan.ts';
import { openText } from './text/source.ts';

export interface OpenOptions {
  /** whether a label names a declared column of any kind */
  readonly known: (label: string) => boolean;
  readonly sheet?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly table?: number | undefined;
}

const HEAD_BYTES = 8192;

type Content = 'text' | 'workbook' | 'gzip' | 'parquet' | 'pdf' | 'binary';

/** Opens an input by what is in it, whatever its name says. Standard input comes as its bytes. */
export async function openTable(
  input: string | { readonly name: string; readonly content: Buffer },
  options: OpenOptions,
): Promise<TableSource> {
  const source =
    typeof input === 'string'
      ? fileBytes(input, basename(input), await sizeOfFile(input, basename(input)))
      : memoryBytes(input.name, input.content);
  const { name, size } = source;
  if (size === 0)
    throw inputError('file-empty', name, msg('error-file-empty', { file: name }), msg('hint-file-empty'));
  const content = await contentOf(source);
  if (content === 'workbook' && source.path !== null) {
    const { openSheet } = await import('./workbook-source.ts');
    return openSheet(source.path, {
      name,
      bytes: size,
      sha256: backgroundHash(source).value,
      known: options.known,
      sheet: options.sheet,
      table: options.table,
    });
  }
  if (content === 'workbook')
    throw inputError(
      'unsupported-format',
      name,
      msg('error-workbook-on-stdin'),
      msg('hint-workbook-on-stdin'),
    );
  if (content !== 'text') {
    throw inputError(
      'unsupported-format',
      name,
      msg('error-unsupported-format', { file: name, found: content }),
      msg('hint-unsupported-format'),
    );
  }
  if (options.sheet !== undefined) {
    throw new DesmigError({
      code: 'no-sheets',
      class: 'usage',
      what: msg('error-no-sheets', { file: name }),
      location: { file: name },
    });
  }
  return openText(source, await prescan(source), {
    known: options.known,
    delimiter: options.delimiter,
    table: options.table,
  });
}

function inputError(
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

async function contentOf(source: ByteSource): Promise<Content> {
  let head: Buffer = Buffer.alloc(0);
  for await (const piece of source.read(HEAD_BYTES)) head = Buffer.concat([head, piece]);
  const starts = (...bytes: number[]) => bytes.every((byte, index) => head[index] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0x50, 0x4b, 0x05, 0x06)) return 'workbook';
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'workbook';
  if (starts(0x1f, 0x8b)) return 'gzip';
  const text = head.toString('latin1');
  if (text.startsWith('PAR1')) return 'parquet';
  if (text.startsWith('%PDF')) return 'pdf';
  if (
    /^\s*(?:<\?xml[^>]*>\s*(?:<\?mso[^>]*>\s*)?<(?:\w+:)?Workbook|<!doctype html|<html|<table)/i.test(
      text.replace(/^\u00ef\u00bb\u00bf/, ''),
    )
  )
    return 'workbook';
  return looksBinary(head) ? 'binary' : 'text';
}
