import { basename } from 'node:path';
import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';
import type { TableSource } from '../model/table.ts';
import { type ByteSource, backgroundHash, fileBytes, memoryBytes } from './bytes.ts';
import { looksBinary } from './content-kind.ts';
import { inputError, sizeOfFile } from './input-file.ts';
import { prescan } from './text/prescan.ts';
import { openText } from './text/source.ts';

export interface OpenOptions {
  /** whether a label names a declared column of any kind */
  readonly known: (label: string) => boolean;
  readonly sheet?: string | undefined;
  readonly delimiter?: string | undefined;
  /** which of several tables, counted from 1, as the raw reading lists them */
  readonly table?: number | undefined;
  /** whether a label is the name of a province */
  readonly province?: ((label: string) => boolean) | undefined;
}

const HEAD_BYTES = 8192;
/** Beyond this a file is never held whole: it is one table under one row of labels. */
const MOST_STRUCTURED = 1 << 26;

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
  if (content === 'parquet' || content === 'pdf' || content === 'binary') {
    throw inputError(
      'unsupported-format',
      name,
      msg('error-unsupported-format', {
        file: name,
        found: content === 'binary' ? msg('found-binary') : content,
      }),
      msg('hint-unsupported-format'),
    );
  }
  const province = options.province ?? (() => false);
  const structured = () => openStructured(input, source, { ...options, province });
  if (content === 'workbook') {
    const { openSheet } = await import('./workbook-source.ts');
    if (source.path === null || options.table !== undefined || (await holdsText(source.path, name)))
      return structured();
    return (
      (await openSheet(source.path, {
        name,
        bytes: size,
        sha256: backgroundHash(source).value,
        known: options.known,
        province,
        sheet: options.sheet,
        mayStructure: size <= MOST_STRUCTURED,
      })) ?? structured()
    );
  }
  if (options.sheet !== undefined) {
    throw new DesmigError({
      code: 'no-sheets',
      class: 'usage',
      what: msg('error-no-sheets', { file: name }),
      hint: msg('hint-no-sheets'),
      location: { file: name },
    });
  }
  if (content === 'gzip' || options.table !== undefined) return structured();
  // begun here, so that it is taken while the bytes are scanned
  const hash = backgroundHash(source);
  try {
    return (
      (await openText(source, await prescan(source), {
        known: options.known,
        province,
        delimiter: options.delimiter,
        mayStructure: size <= MOST_STRUCTURED,
      })) ?? (await structured())
    );
  } catch (error) {
    hash.stop();
    throw error;
  }
}

/** One of the tables as the raw reading has them, for what the engine cannot be given as it comes. */
async function openStructured(
  input: string | { readonly name: string; readonly content: Buffer },
  source: ByteSource,
  options: OpenOptions & { readonly province: (label: string) => boolean },
): Promise<TableSource> {
  const { readRaw } = await import('./raw/read.ts');
  const { structuredSource } = await import('./structured-source.ts');
  const { province } = options;
  const reading = await readRaw(input, {
    known: options.known,
    sheet: options.sheet,
    delimiter: options.delimiter,
    province,
    marked: true,
  });
  const hash = backgroundHash(source);
  const table = options.table ?? 1;
  const found = structuredSource(reading, { bytes: source.size, sha256: hash.value, table, province });
  if (found !== null) return found;
  throw new DesmigError({
    code: 'no-such-table',
    class: 'usage',
    what: msg('error-no-such-table', { file: source.name, table }),
    hint: msg('hint-no-such-table'),
    location: { file: source.name },
  });
}

/** An archive that holds a text, not the parts of a workbook. */
async function holdsText(path: string, name: string): Promise<boolean> {
  const { readContent } = await import('./raw/content.ts');
  const content = await readContent(path, name);
  if (content.kind === 'text') return true;
  await content.close();
  return false;
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
