import { isAscii } from 'node:buffer';
import iconv from 'iconv-lite';
import type { ByteSource } from '../bytes.ts';
import { type Bytes, prescan } from './prescan.ts';

export interface EncodingDecision {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  readonly bom: boolean;
  /** decided from the bytes alone, without a mark that says so */
  readonly assumed: boolean;
  /** sequences that are not UTF-8 in a file read as UTF-8 */
  readonly replaced: number;
}

/** The ladder: byte order mark; NUL parity; strict UTF-8; UTF-8 with under 0.1 % bad bytes; Windows-1252. */
export function decideEncoding(scan: Bytes): EncodingDecision {
  if (scan.bom === 'utf-16le' || scan.bom === 'utf-16be')
    return { encoding: scan.bom, bom: true, assumed: false, replaced: 0 };
  const nuls = scan.nulsAtEven + scan.nulsAtOdd;
  if (scan.bom === null && nuls > scan.bytes / 5) {
    if (scan.nulsAtOdd > nuls * 0.9) return { encoding: 'utf-16le', bom: false, assumed: true, replaced: 0 };
    if (scan.nulsAtEven > nuls * 0.9) return { encoding: 'utf-16be', bom: false, assumed: true, replaced: 0 };
  }
  const bom = scan.bom === 'utf-8';
  if (scan.validUtf8) return { encoding: 'utf-8', bom, assumed: false, replaced: 0 };
  if (bom || scan.badSequences < scan.bytes * 0.001)
    return { encoding: 'utf-8', bom, assumed: true, replaced: scan.badSequences };
  return { encoding: 'windows-1252', bom: false, assumed: true, replaced: 0 };
}

/** Text in pieces, at most `limit` bytes of it, without a byte order mark. */
export async function* decode(
  source: ByteSource,
  encoding: EncodingDecision['encoding'],
  limit?: number,
): AsyncIterable<string> {
  const decoder = iconv.getDecoder(encoding, { stripBOM: true });
  for await (const chunk of source.read(limit)) {
    const text = decoder.write(chunk);
    if (text.length > 0) yield text;
  }
  const rest = decoder.end();
  if (rest !== undefined && rest.length > 0) yield rest;
}

/** What a pass over the bytes tells of the text, which goes by as UTF-8 where it is in something else. */
export async function scanOfText(
  source: ByteSource,
  given: Bytes,
  { encoding }: EncodingDecision,
): Promise<Bytes> {
  if (encoding === 'utf-8') return given;
  async function* recoded(): AsyncIterable<Buffer> {
    for await (const piece of decode(source, encoding)) yield Buffer.from(piece);
  }
  const scan = await prescan({ ...source, scan: recoded });
  return { ...scan, bytes: given.bytes, badLine: given.badLine, slices: given.slices };
}

const UPPER_CONTROLS = /[\u0080-\u009f]/g;
const WINDOWS_1252 = iconv.decode(
  Buffer.from(Array.from({ length: 32 }, (_, at) => 128 + at)),
  'windows-1252',
);

/**
 * The text as UTF-8 bytes in pieces, without a byte order mark, NULs and the end mark of old systems; what is no UTF-8 in
 * such a file stays as it is.
 */
export async function* utf8Bytes(
  source: ByteSource,
  encoding: EncodingDecision['encoding'],
): AsyncIterable<Buffer> {
  let marks = 0;
  for await (const bytes of markedBytes(source, encoding)) {
    const end = bytes.length - endMarksOf(bytes);
    if (end === 0) {
      marks += bytes.length;
      continue;
    }
    if (marks > 0) yield Buffer.alloc(marks, END_MARK);
    marks = bytes.length - end;
    yield marks === 0 ? bytes : bytes.subarray(0, end);
  }
}

const END_MARK = 0x1a;

function endMarksOf(bytes: Buffer): number {
  let count = 0;
  while (count < bytes.length && bytes[bytes.length - 1 - count] === END_MARK) count += 1;
  return count;
}

/** The same with such marks. */
async function* markedBytes(
  source: ByteSource,
  encoding: EncodingDecision['encoding'],
): AsyncIterable<Buffer> {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    let half = '';
    for await (const piece of decode(source, encoding)) {
      const text = half + piece;
      // the first half of a pair waits for the other one
      half = /[\ud800-\udbff]$/.exec(text)?.[0] ?? '';
      yield withoutNuls(Buffer.from(half === '' ? text : text.slice(0, -1)));
    }
    if (half !== '') yield Buffer.from(half);
    return;
  }
  let head: Buffer | null = Buffer.alloc(0);
  for await (const chunk of source.read()) {
    if (encoding === 'windows-1252') {
      yield withoutNuls(isAscii(chunk) ? chunk : fromWindows1252(chunk));
      continue;
    }
    if (head === null) {
      yield withoutNuls(chunk);
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < 3) continue;
    yield withoutNuls(withoutMark(head));
    head = null;
  }
  if (encoding === 'utf-8' && head !== null) yield withoutNuls(head);
}

function withoutMark(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

function withoutNuls(bytes: Buffer): Buffer {
  let nul = bytes.indexOf(0);
  if (nul === -1) return bytes;
  const kept = Buffer.allocUnsafe(bytes.length);
  let size = 0;
  let from = 0;
  for (; nul !== -1; nul = bytes.indexOf(0, from)) {
    size += bytes.copy(kept, size, from, nul);
    from = nul + 1;
  }
  size += bytes.copy(kept, size, from);
  return kept.subarray(0, size);
}

function fromWindows1252(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1');
  return Buffer.from(text.replace(UPPER_CONTROLS, (mark) => WINDOWS_1252[mark.charCodeAt(0) - 128] ?? mark));
}
