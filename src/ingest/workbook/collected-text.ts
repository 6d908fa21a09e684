import type { Fail } from './errors.ts';
import { limits, MAX_CELL_TEXT } from './limits.ts';

/**
 * Text that the scanner reports in pieces. The last piece stays where it is in the bytes, `from` to `to`, so that a text
 * of one piece, as nearly all are, becomes a string only when it is asked for.
 */
export interface CollectedText {
  bytes: Buffer;
  from: number;
  to: number;
  /** the pieces before the last */
  earlier: string;
}

export function emptyText(): CollectedText {
  return { bytes: Buffer.alloc(0), from: 0, to: 0, earlier: '' };
}

export function clear(text: CollectedText): void {
  text.from = 0;
  text.to = 0;
  text.earlier = '';
}

/** Adds a piece; more than any cell may hold is refused. */
export function add(text: CollectedText, bytes: Buffer, from: number, to: number, fail: Fail): void {
  if (text.to > text.from) text.earlier += text.bytes.toString('utf8', text.from, text.to);
  text.bytes = bytes;
  text.from = from;
  text.to = to;
  if (text.earlier.length + to - from > MAX_CELL_TEXT)
    throw fail({ code: 'resource-limit', limit: limits.text });
}

/** All pieces, raw. */
export function textOf({ bytes, from, to, earlier }: CollectedText): string {
  const last = to > from ? bytes.toString('utf8', from, to) : '';
  return earlier === '' ? last : earlier + last;
}

/** The bytes of a whole number of at most nine digits, written as numbers are; -1 for anything else. */
export function smallInteger({ bytes, from, to, earlier }: CollectedText): number {
  const length = to - from;
  if (length < 1 || length > 9 || earlier !== '' || (length > 1 && bytes[from] === 48)) return -1;
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
