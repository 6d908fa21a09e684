import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { msg } from '../../messages/message.ts';
import { looksBinary, looksLikeMarkup } from '../content-kind.ts';
import { sizeOfFile } from '../input-file.ts';
import { type Fail, failFor } from '../workbook/errors.ts';
import { openZip, type ZipArchive } from '../workbook/zip-archive.ts';
import { archiveFault, corruptArchive, emptyFile, tooLarge, unsupported } from './errors.ts';

const MEGABYTE = 1024 * 1024;
/** A text is held whole, and no longer than a string can be. */
const MOST_TEXT = 400 * MEGABYTE;
const MOST_RATIO = 200;
const RATIO_FREE = 50 * MEGABYTE;

export type RawInput = string | { readonly name: string; readonly content: Buffer };

/** What a file turned out to hold: text, unpacked where it was packed, or a workbook at a path. */
export type Content =
  | { readonly kind: 'text'; readonly bytes: Buffer; readonly packed: 'gzip' | 'zip' | null }
  | { readonly kind: 'workbook'; readonly path: string; close(): Promise<void> };

/** Reads an input by its content, whatever its name says. */
export async function readContent(input: RawInput, name: string, signal?: AbortSignal): Promise<Content> {
  signal?.throwIfAborted();
  const size = typeof input === 'string' ? await sizeOfFile(input, name) : input.content.length;
  if (size === 0) throw emptyFile(name);
  const head = typeof input === 'string' ? await readHead(input) : input.content.subarray(0, 8192);
  if (isZip(head) || isOle(head) || looksLikeMarkup(head)) {
    const { path, close } =
      typeof input === 'string' ? { path: input, close: async () => {} } : await onDisk(input.content);
    try {
      const inner = isZip(head) ? await textInZip(path, name, signal) : null;
      if (inner === null) return { kind: 'workbook', path, close };
      await close();
      return await contentOf(inner, name, 'zip', signal);
    } catch (error) {
      await close();
      throw error;
    }
  }
  if (size > MOST_TEXT) throw tooLarge(name, MOST_TEXT / MEGABYTE);
  const bytes = typeof input === 'string' ? await readFile(input) : input.content;
  return contentOf(bytes, name, null, signal);
}

async function contentOf(
  bytes: Buffer,
  name: string,
  packed: 'zip' | null,
  signal: AbortSignal | undefined,
): Promise<Content> {
  if (bytes.length === 0) throw emptyFile(name);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    const unpacked = await gunzip(bytes, name, signal);
    if (unpacked.length === 0) throw emptyFile(name);
    return { kind: 'text', bytes: refuseBinary(unpacked, name), packed: 'gzip' };
  }
  return { kind: 'text', bytes: refuseBinary(bytes, name), packed };
}

function refuseBinary(bytes: Buffer, name: string): Buffer {
  const head = bytes.subarray(0, 8192);
  const magic = head.toString('latin1', 0, 8);
  if (magic.startsWith('PAR1')) throw unsupported(name, 'parquet');
  if (magic.startsWith('%PDF')) throw unsupported(name, 'pdf');
  if (looksBinary(head)) throw unsupported(name, msg('found-binary'));
  if (isJson(bytes)) throw unsupported(name, 'json');
  if (/^(?:\u00ef\u00bb\u00bf)?\s*<\?xml\s/.test(head.toString('latin1', 0, 200)))
    throw unsupported(name, 'xml');
  return bytes;
}

/** JSON, whole or a value a line, is no table, though commas and quotes make it look like one. */
function isJson(bytes: Buffer): boolean {
  if (!/^\s*[[{]/.test(bytes.toString('latin1', 0, 64))) return false;
  if (isObject(bytes.toString('utf8', 0, MEGABYTE).split(/\r?\n/)[0] ?? '')) return true;
  return bytes.length <= 8 * MEGABYTE && isObject(bytes.toString('utf8'));
}

function isObject(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

async function gunzip(bytes: Buffer, name: string, signal: AbortSignal | undefined): Promise<Buffer> {
  const stream = createGunzip();
  const pieces: Buffer[] = [];
  let size = 0;
  stream.end(bytes);
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      if (signal?.aborted === true) break;
      size += piece.length;
      if (size > MOST_TEXT || (size > RATIO_FREE && size > bytes.length * MOST_RATIO))
        throw tooLarge(name, MOST_TEXT / MEGABYTE);
      pieces.push(piece);
    }
  } catch (error) {
    if (error instanceof Error && 'class' in error) throw error;
    throw corruptArchive(name, error);
  }
  signal?.throwIfAborted();
  return Buffer.concat(pieces);
}

/** The one text of an archive that is no workbook; null where it is a workbook. */
async function textInZip(
  path: string,
  name: string,
  signal: AbortSignal | undefined,
): Promise<Buffer | null> {
  const archive = await openZip(path, failOfArchive(name));
  try {
    const names = archive.names.filter((one) => !one.endsWith('/') && !/(?:^|\/)(?:__MACOSX|\.)/.test(one));
    if (
      archive.find('[Content_Types].xml') !== null ||
      archive.find('content.xml') !== null ||
      archive.find('mimetype') !== null ||
      archive.find('xl/workbook.xml') !== null
    )
      return null;
    const texts = names.filter((one) => /\.(?:csv|tsv|tab|txt|dat|psv|gz)$/i.test(one));
    const [only] = texts.length === 1 ? texts : names;
    if (only === undefined || (texts.length !== 1 && names.length !== 1)) throw unsupported(name, 'zip');
    return await unpack(archive, only, name, signal);
  } finally {
    archive.close();
  }
}

/** What cannot be opened is called a workbook where its name says so, and an archive elsewhere. */
function failOfArchive(name: string): Fail {
  const named = failFor(name);
  if (/\.(?:xl\w{1,3}|f?od[st]|ots)$/i.test(name)) return named;
  return (fault, cause) => archiveFault(name, fault, cause) ?? named(fault, cause);
}

async function unpack(
  archive: ZipArchive,
  part: string,
  name: string,
  signal: AbortSignal | undefined,
): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of archive.read(part)) {
    signal?.throwIfAborted();
    size += piece.length;
    if (size > MOST_TEXT) throw tooLarge(name, MOST_TEXT / MEGABYTE);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

async function readHead(path: string): Promise<Buffer> {
  const { open } = await import('node:fs/promises');
  const file = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(8192), 0, 8192, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function isZip(head: Buffer): boolean {
  return (
    head[0] === 0x50 &&
    head[1] === 0x4b &&
    ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6))
  );
}

function isOle(head: Buffer): boolean {
  return (
    head.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex')) ||
    (head[0] === 0x09 && [0, 2, 4, 8].includes(head[1] ?? -1) && head[2] !== undefined && head[3] === 0)
  );
}

/** A workbook from standard input, in a private place for as long as it is read. */
async function onDisk(content: Buffer): Promise<{ readonly path: string; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), `desmig-run-${process.pid}-`));
  const path = join(folder, randomBytes(6).toString('hex'));
  await writeFile(path, content, { mode: 0o600 });
  return { path, close: () => rm(folder, { recursive: true, force: true }) };
}
