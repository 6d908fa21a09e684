import { msg } from '../../messages/message.ts';
import { DesmigError } from '../../model/error.ts';

const LF = 10;
const CR = 13;
const NONE = -1;

/** Line breaks a quoted field may hold before its quote counts as never closed. */
const MOST_BREAKS = 50;
/** Bytes a quoted field may hold, and a record. */
const LONGEST_QUOTED = 1 << 25;
const LONGEST_RECORD = 1 << 26;

export type TextDamage = 'unterminated-quote' | 'stray-quote';

/** A record where it stands in the bytes; the same object for every record, valid until the next. */
export interface ScannedRecord {
  bytes: Buffer;
  /** physical line on which it begins, and how many it takes; the last line of a file may lack its end */
  line: number;
  lines: number;
  /** an empty physical line, not even a delimiter on it */
  blank: boolean;
  damage: TextDamage | null;
  width: number;
  /** bounds of each cell's content, without the quotes around it */
  from: Int32Array;
  to: Int32Array;
  /** 1: the content holds quotes that `plainContent` resolves */
  quoted: Uint8Array;
}

export interface RecordScanner {
  /** Reads the records that the bytes so far hold; the bytes must stay as they are until the next call. */
  push(chunk: Buffer, each: (record: ScannedRecord) => void): void;
  end(each: (record: ScannedRecord) => void): void;
}

/**
 * Splits UTF-8 bytes into records, keeping physical line numbers. A quote that is opened and not closed within
 * fifty line breaks, or by the end of the file, is read as a plain character: its field ends with its line, and the
 * lines after it are read again from there.
 */
export function createRecordScanner(delimiter: string, quote: string, file: string): RecordScanner {
  const marks = Buffer.from(delimiter);
  const first = marks[0] ?? NONE;
  const single = marks.length === 1;
  const quoteByte = Buffer.from(quote)[0] ?? NONE;
  // bytes at which plain text may end
  const stops = new Uint8Array(256);
  for (const byte of [LF, CR, first]) if (byte !== NONE) stops[byte] = 1;

  const record: ScannedRecord = {
    bytes: Buffer.alloc(0),
    line: 1,
    lines: 0,
    blank: false,
    damage: null,
    width: 0,
    from: new Int32Array(64),
    to: new Int32Array(64),
    quoted: new Uint8Array(64),
  };
  let held: Buffer[] = [];
  let heldBytes = 0;
  /** how much there must be before the record that did not fit is tried again */
  let wanted = 0;
  let bytes = record.bytes;
  let length = 0;
  let final = false;
  let breaks = 0;

  function isDelimiter(at: number): boolean {
    if (bytes[at] !== first) return false;
    if (single) return true;
    for (let index = 1; index < marks.length; index += 1)
      if (bytes[at + index] !== marks[index]) return false;
    return true;
  }

  function endOfPlain(start: number): number {
    let at = start;
    while (at < length) {
      if (stops[bytes[at] ?? 0] === 1) {
        const byte = bytes[at];
        if (byte === LF || byte === CR || isDelimiter(at)) return at;
      }
      at += 1;
    }
    return length;
  }

  function cell(column: number, from: number, to: number, quoted: 0 | 1): void {
    if (column >= record.from.length) {
      record.from = grown(record.from, new Int32Array(column * 2));
      record.to = grown(record.to, new Int32Array(column * 2));
      record.quoted = grown(record.quoted, new Uint8Array(column * 2));
    }
    record.from[column] = from;
    record.to[column] = to;
    record.quoted[column] = quoted;
  }

  /** Where the quoted field at `start` ends; -1 when there must be more bytes to tell. */
  function quotedField(column: number, start: number): number {
    let doubled: 0 | 1 = 0;
    let own = 0;
    let at = start + 1;
    for (; at < length; at += 1) {
      const byte = bytes[at];
      if (byte === quoteByte) {
        const after = at + 1;
        if (after >= length) {
          if (!final) return NONE;
        } else if (bytes[after] === quoteByte) {
          doubled = 1;
          at += 1;
          continue;
        } else if (bytes[after] !== LF && bytes[after] !== CR && !isDelimiter(after)) {
          const stop = endOfPlain(after);
          if (stop === length && !final) return NONE;
          cell(column, start + 1, stop, 1);
          record.damage = 'stray-quote';
          breaks += own;
          return stop;
        }
        cell(column, start + 1, at, doubled);
        breaks += own;
        return after;
      }
      if (byte === LF || (byte === CR && (at + 1 < length ? bytes[at + 1] !== LF : final))) own += 1;
      if (own > MOST_BREAKS || at - start > LONGEST_QUOTED) break;
    }
    if (at >= length && !final) return NONE;
    const stop = endOfPlain(start);
    if (stop === length && !final) return NONE;
    cell(column, start + 1, stop, 0);
    record.damage = 'unterminated-quote';
    return stop;
  }

  /** Where the record at `start` ends; -1 when the bytes may not hold all of it. */
  function scanOne(start: number): number {
    record.damage = null;
    breaks = 0;
    let at = start;
    let column = 0;
    for (;;) {
      if (at < length && bytes[at] === quoteByte) {
        at = quotedField(column, at);
        if (at === NONE) return NONE;
      } else {
        const stop = endOfPlain(at);
        if (stop === length && !final) return NONE;
        cell(column, at, stop, 0);
        at = stop;
      }
      column += 1;
      if (at < length && isDelimiter(at)) {
        at += marks.length;
        if (at >= length && !final) return NONE;
        continue;
      }
      break;
    }
    let ending = 0;
    if (at < length) {
      if (bytes[at] === LF) ending = 1;
      else if (at + 1 >= length && !final) return NONE;
      else ending = bytes[at + 1] === LF ? 2 : 1;
    } else if (!final) return NONE;
    record.width = column;
    record.blank = column === 1 && at === start;
    record.lines = breaks + (ending > 0 ? 1 : 0);
    return at + ending;
  }

  function scan(all: Buffer, each: (record: ScannedRecord) => void): void {
    bytes = all;
    length = all.length;
    record.bytes = all;
    let at = 0;
    while (at < length) {
      const next = scanOne(at);
      if (next === NONE) break;
      each(record);
      record.line += record.lines;
      at = next;
    }
    const rest = all.subarray(at);
    held = rest.length === 0 ? [] : [rest];
    heldBytes = rest.length;
    // a long record is tried again only when there is twice as much of it
    wanted = at === 0 ? heldBytes * 2 : 0;
    if (heldBytes > LONGEST_RECORD) throw tooLong(file, record.line);
  }

  return {
    push(chunk, each) {
      held.push(chunk);
      heldBytes += chunk.length;
      if (heldBytes < wanted && heldBytes <= LONGEST_RECORD) return;
      scan(held.length === 1 ? chunk : Buffer.concat(held), each);
    },
    end(each) {
      final = true;
      if (heldBytes > 0) scan(Buffer.concat(held), each);
    },
  };
}

function grown<T extends Int32Array | Uint8Array>(old: T, fresh: T): T {
  fresh.set(old);
  return fresh;
}

/**
 * Content with doubled quotes as one and a lone quote left out; what stands behind the lone one is taken as it is.
 * Returns how many bytes were written to `target` at `at`.
 */
export function plainContent(
  bytes: Buffer,
  from: number,
  to: number,
  quote: number,
  target: Buffer,
  at: number,
): number {
  let place = at;
  let lone = false;
  for (let index = from; index < to; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte === quote && !lone) {
      if (index + 1 < to && bytes[index + 1] === quote) index += 1;
      else {
        lone = true;
        continue;
      }
    }
    target[place] = byte;
    place += 1;
  }
  return place - at;
}

function tooLong(file: string, line: number): DesmigError {
  return new DesmigError({
    code: 'resource-limit',
    class: 'resource',
    what: msg('error-record-too-long', { file, megabytes: LONGEST_RECORD / (1 << 20) }),
    hint: msg('hint-record-too-long'),
    location: { file, line },
  });
}
