import { isUtf8 } from 'node:buffer';
import type { ByteSource } from '../bytes.ts';
import { createOddText, type OddText } from './odd-text.ts';

const LF = 10;
const CR = 13;
const QUOTE = 34;
const SPACE = 32;

/** What one pass over the bytes tells, before anything is decoded. */
export interface Bytes extends OddText {
  readonly bytes: number;
  readonly bom: 'utf-8' | 'utf-16le' | 'utf-16be' | null;
  readonly nulsAtEven: number;
  readonly nulsAtOdd: number;
  readonly validUtf8: boolean;
  /** replacement characters a lenient UTF-8 reading would need */
  readonly badSequences: number;
  /** physical lines of the first NUL and of the first bytes that are not UTF-8; 0 where there are none */
  readonly nulLine: number;
  readonly badLine: number;
  readonly crlf: number;
  readonly lf: number;
  readonly cr: number;
  /** records, counted with double quotes as quotes, blank lines among them */
  readonly records: number;
  readonly blankLines: number;
  /** line breaks inside quotes, in all and in the longest field */
  readonly quotedBreaks: number;
  readonly longestQuotedBreaks: number;
  readonly endsInQuote: boolean;
  /** some quote opens behind a space */
  readonly spacedQuote: boolean;
  /** pieces from all over the file, a few megabytes at most */
  readonly slices: readonly Buffer[];
}

/** Together the slices are about this long, whatever the size of the file. */
const SLICES_BYTES = 4 << 20;
const SHORTEST_SLICE = 2048;

/** One streaming pass: size, encoding evidence, line ends and records. */
export async function prescan(source: ByteSource): Promise<Bytes> {
  const walk = createLineWalk();
  const odd = createOddText(walk.lineAfter);
  const slices: Buffer[] = [];
  const share = Math.min(1, SLICES_BYTES / Math.max(1, source.size));
  let bytes = 0;
  let bom: Bytes['bom'] = null;
  let nulsAtEven = 0;
  let nulsAtOdd = 0;
  let badSequences = 0;
  let nulLine = 0;
  let badLine = 0;
  let carry: Buffer = Buffer.alloc(0);
  for await (const chunk of source.scan()) {
    const slice = Math.max(SHORTEST_SLICE, Math.ceil(chunk.length * share));
    slices.push(Buffer.from(chunk.subarray(0, slice)));
    if (bytes === 0) bom = byteOrderMark(chunk);
    const firstNul = chunk.indexOf(0);
    if (firstNul !== -1 && nulLine === 0) nulLine = walk.lineAfter(chunk.subarray(0, firstNul));
    for (let at = firstNul; at !== -1; at = chunk.indexOf(0, at + 1)) {
      if ((bytes + at) % 2 === 0) nulsAtEven += 1;
      else nulsAtOdd += 1;
    }
    const joined = carry.length > 0 ? Buffer.concat([carry, chunk]) : chunk;
    const whole = completeUtf8(joined);
    const body = joined.subarray(0, whole);
    if (!isUtf8(body)) {
      const { count, before } = badIn(body);
      if (badSequences === 0) badLine = walk.lineAfter(before);
      badSequences += count;
    }
    carry = Buffer.from(joined.subarray(whole));
    odd.push(chunk);
    walk.push(chunk, bytes);
    bytes += chunk.length;
  }
  if (carry.length > 0) {
    if (badSequences === 0) badLine = walk.lineAfter(Buffer.alloc(0));
    badSequences += 1;
  }
  return {
    bytes,
    bom,
    nulsAtEven,
    nulsAtOdd,
    validUtf8: badSequences === 0,
    badSequences,
    nulLine,
    badLine,
    ...odd.end(),
    ...walk.end(bytes),
    slices,
  };
}

type Lines = Pick<
  Bytes,
  | 'crlf'
  | 'lf'
  | 'cr'
  | 'records'
  | 'blankLines'
  | 'quotedBreaks'
  | 'longestQuotedBreaks'
  | 'endsInQuote'
  | 'spacedQuote'
>;

/** Walks from quote to line feed to quote, so that most bytes are passed over by the platform's search. */
function createLineWalk(): {
  push(chunk: Buffer, offset: number): void;
  /** the physical line of the byte, no line feed, that stands behind these next bytes */
  lineAfter(bytes: Buffer): number;
  end(bytes: number): Lines;
} {
  let crlf = 0;
  let lf = 0;
  let cr = 0;
  let records = 0;
  let blankLines = 0;
  let quotedBreaks = 0;
  let longest = 0;
  let current = 0;
  let inQuote = false;
  let spacedQuote = false;
  let lineStart = 0;
  let lastWasCr = false;
  let lastByte = 0;
  return {
    push(chunk, offset) {
      if (lastWasCr && chunk[0] !== LF) cr += 1;
      let quote = chunk.indexOf(QUOTE);
      let feed = chunk.indexOf(LF);
      while (quote !== -1 || feed !== -1) {
        if (quote !== -1 && (feed === -1 || quote < feed)) {
          if (!inQuote && (quote > 0 ? chunk[quote - 1] : lastByte) === SPACE) spacedQuote = true;
          inQuote = !inQuote;
          current = 0;
          quote = chunk.indexOf(QUOTE, quote + 1);
          continue;
        }
        const afterCr = feed > 0 ? chunk[feed - 1] === CR : lastWasCr;
        if (afterCr) crlf += 1;
        else lf += 1;
        const length = offset + feed - lineStart - (afterCr ? 1 : 0);
        if (inQuote) {
          quotedBreaks += 1;
          current += 1;
          longest = Math.max(longest, current);
        } else {
          records += 1;
          if (length === 0) blankLines += 1;
        }
        lineStart = offset + feed + 1;
        feed = chunk.indexOf(LF, feed + 1);
      }
      for (let at = chunk.indexOf(CR); at !== -1; at = chunk.indexOf(CR, at + 1)) {
        if (at + 1 < chunk.length && chunk[at + 1] !== LF) cr += 1;
      }
      lastByte = chunk[chunk.length - 1] ?? lastByte;
      lastWasCr = lastByte === CR;
    },
    lineAfter: (bytes) => crlf + lf + cr + (lastWasCr && bytes[0] !== LF ? 1 : 0) + lineEndsIn(bytes) + 1,
    end(bytes) {
      if (lastWasCr) cr += 1;
      if (lineStart < bytes) records += 1;
      return {
        crlf,
        lf,
        cr,
        records,
        blankLines,
        quotedBreaks,
        longestQuotedBreaks: longest,
        endsInQuote: inQuote,
        spacedQuote,
      };
    },
  };
}

function byteOrderMark(chunk: Buffer): Bytes['bom'] {
  if (chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) return 'utf-8';
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be';
  return null;
}

/** Length of the part that does not end inside a multi-byte character. */
function completeUtf8(buffer: Buffer): number {
  for (let back = 1; back <= Math.min(3, buffer.length); back += 1) {
    const byte = buffer[buffer.length - back] ?? 0;
    if (byte < 0x80) return buffer.length;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back >= needed ? buffer.length : buffer.length - back;
    }
  }
  return buffer.length;
}

/** Sequences that are not UTF-8, and what stands before the first. */
function badIn(buffer: Buffer): { readonly count: number; readonly before: Buffer } {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(buffer);
  const first = text.indexOf('\ufffd');
  let count = 0;
  for (let at = first; at !== -1; at = text.indexOf('\ufffd', at + 1)) count += 1;
  return { count, before: Buffer.from(text.slice(0, Math.max(0, first))) };
}

function lineEndsIn(bytes: Buffer): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at += 1)
    if (bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF)) count += 1;
  return count;
}
