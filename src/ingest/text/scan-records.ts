import { isUtf8 } from 'node:buffer';
import { msg } from '../../messages/message.ts';
import { DesmigError } from '../../model/error.ts';

const LF = 10;
const CR = 13;
const SPACE = 32;
const NONE = -1;
/** Lines looked at to tell where a quote ends. */
const FEW_LINES = 5;
const LINES_AHEAD = 64;
const MOST_LINES_AHEAD = 8192;

/** Line breaks a quoted field may hold before its quote counts as never closed. */
const MOST_BREAKS = 50;
/** Bytes a quoted field may hold, and a record. */
const LONGEST_QUOTED = 1 << 25;
const LONGEST_RECORD = 1 << 26;

export type TextDamage = 'unterminated-quote' | 'stray-quote';

/** A record where it stands in the bytes; the same object for every record, valid until the next. */
export interface ScannedRecord {
  bytes: Buffer;
  /** where it stands in the bytes: its cells, and with its line end */
  start: number;
  end: number;
  next: number;
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
  /** its cells are not those of the bytes where it stood */
  reread: boolean;
}

/** What is passed over without a look at its cells: records of so many cells on a line each, with nothing odd in them. */
export interface PlainRuns {
  readonly width: number;
  /** line end of most records */
  readonly lineEnd: '\n' | '\r\n';
  /** a byte whose records are looked at */
  readonly odd: number;
  /** the next `count` records, from one place in the bytes to another, the first on `line` */
  run(bytes: Buffer, from: number, to: number, count: number, line: number): void;
}

/** How records are read that are not as most are. */
export interface Reread {
  /** cells of most records; null where it is not known */
  readonly width: number | null;
  /**
   * The record with which a text begins, the first of the file or another; null where more text must tell. That is
   * never said of all there is, and of enough only where the lines do not show that a quote was never closed.
   */
  read(text: string, first: boolean, given: 'few' | 'enough' | 'all'): RereadRecord | null;
  /** Told what is said of the file because of a record. */
  note(code: string, line: number): void;
}

export interface RereadRecord {
  readonly cells: readonly string[];
  readonly lines: number;
  readonly damage: TextDamage | null;
  /** what is said of the file because of it */
  readonly note: string | null;
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
export function createRecordScanner(
  delimiter: string,
  quote: string,
  file: string,
  {
    plain = null,
    reread = null,
  }: { readonly plain?: PlainRuns | null; readonly reread?: Reread | null } = {},
): RecordScanner {
  const marks = Buffer.from(delimiter);
  const first = marks[0] ?? NONE;
  const single = marks.length === 1;
  const quoteByte = Buffer.from(quote)[0] ?? NONE;
  // bytes at which plain text may end
  const stops = new Uint8Array(256);
  for (const byte of [LF, CR, first]) if (byte !== NONE) stops[byte] = 1;

  const looks = plain === null || !single ? null : looksOf(plain, first, quoteByte);
  /** bytes above it are ordinary, which spares most a look */
  const highest = looks === null ? 0 : looks.findLastIndex((kind) => kind !== ORDINARY);
  let runEnd = 0;

  const record: ScannedRecord = {
    bytes: Buffer.alloc(0),
    start: 0,
    end: 0,
    next: 0,
    line: 1,
    lines: 0,
    blank: false,
    damage: null,
    width: 0,
    from: new Int32Array(64),
    to: new Int32Array(64),
    quoted: new Uint8Array(64),
    reread: false,
  };
  let held: Buffer[] = [];
  let heldBytes = 0;
  /** how much there must be before the record that did not fit is tried again */
  let wanted = 0;
  let bytes = record.bytes;
  let length = 0;
  let final = false;
  let breaks = 0;
  let spaced = false;
  /** a quote opens in the middle of a cell, and one ends that cell or a later one */
  let opensWithin = false;
  let within = false;

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
    record.bytes = bytes;
    record.reread = false;
    breaks = 0;
    spaced = false;
    opensWithin = false;
    within = false;
    let at = start;
    let column = 0;
    for (;;) {
      if (at < length && bytes[at] === quoteByte) {
        at = quotedField(column, at);
        if (at === NONE) return NONE;
      } else {
        const stop = endOfPlain(at);
        if (stop === length && !final) return NONE;
        if (bytes[at] === SPACE && !spaced) spaced = opensBehindSpaces(at, stop);
        if (reread !== null && !within) lookWithin(at, stop);
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
    record.start = start;
    record.end = at;
    record.next = at + ending;
    record.width = column;
    record.blank = column === 1 && at === start;
    record.lines = breaks + (ending > 0 ? 1 : 0);
    if (reread === null || record.blank) return record.next;
    const odd = record.damage !== null || spaced || within || column !== (reread.width ?? column);
    return odd ? again(start, reread) : record.next;
  }

  function lookWithin(from: number, to: number): void {
    let last = to - 1;
    while (last > from && bytes[last] === SPACE) last -= 1;
    for (let at = from + 1; at < last && !opensWithin; at += 1) opensWithin = bytes[at] === quoteByte;
    within = opensWithin && last > from && bytes[last] === quoteByte;
  }

  function opensBehindSpaces(from: number, to: number): boolean {
    let at = from;
    while (at < to && bytes[at] === SPACE) at += 1;
    return at < to && bytes[at] === quoteByte && first !== SPACE;
  }

  /** Where so many lines from `start` on end, or `length` where there are fewer. */
  function endOfLines(start: number, count: number): number {
    let at = start;
    for (let line = 0; line < count && at < length; line += 1) {
      while (at < length && bytes[at] !== LF && bytes[at] !== CR) at += 1;
      at += bytes[at] === CR && bytes[at + 1] === LF ? 2 : 1;
    }
    return Math.min(at, length);
  }

  /** Reads the record at `start` as the others of the file say it should be; -1 when that needs more bytes. */
  function again(start: number, { read, note }: Reread): number {
    const lineEnd = endOfLines(start, 1);
    const quoted = quoteByte !== NONE && bytes.subarray(start, lineEnd).includes(quoteByte);
    let lines = quoted ? FEW_LINES : 1;
    for (;;) {
      const end = lines === 1 ? lineEnd : endOfLines(start, lines);
      if (end === length && lines > 1 && !final) return NONE;
      const all = end === length || lines === 1 || lines > MOST_LINES_AHEAD;
      const given = all ? 'all' : lines === FEW_LINES ? 'few' : 'enough';
      const found = read(bytes.toString('utf8', start, end), record.line === 1, given);
      if (found !== null) {
        take(found);
        if (found.note !== null) note(found.note, record.line);
        record.next = endOfLines(start, found.lines);
        record.lines = found.lines - (record.next === length && !endsLine(length) ? 1 : 0);
        return record.next;
      }
      lines = Math.max(LINES_AHEAD, lines * 2);
    }
  }

  function endsLine(at: number): boolean {
    return bytes[at - 1] === LF || bytes[at - 1] === CR;
  }

  function take({ cells, damage }: RereadRecord): void {
    const own = cells.map((text) => Buffer.from(text));
    let at = 0;
    for (const [column, content] of own.entries()) {
      cell(column, at, at + content.length, 0);
      at += content.length;
    }
    record.bytes = Buffer.concat(own);
    record.width = cells.length;
    record.damage = damage;
    record.reread = true;
  }

  /** How many plain records begin at `start`; they end at `runEnd`, before `limit`. */
  function plainRecords(
    start: number,
    limit: number,
    kinds: Uint8Array,
    { width, lineEnd }: PlainRuns,
  ): number {
    const text = bytes;
    const feedAlone = lineEnd === '\n';
    let count = 0;
    let cells = 1;
    let begin = start;
    for (let at = start; at < limit; at += 1) {
      const byte = text[at] ?? 0;
      if (byte > highest) continue;
      const kind = kinds[byte];
      if (kind === ORDINARY) continue;
      if (kind === PARTS) {
        cells += 1;
        continue;
      }
      if (kind === ODD || cells !== width || at === begin) break;
      if (!feedAlone) {
        // a carriage return ends a record with the feed behind it, a feed alone does not
        if (text[at] !== CR || text[at + 1] !== LF) break;
        at += 1;
      }
      count += 1;
      cells = 1;
      begin = at + 1;
    }
    runEnd = begin;
    return count;
  }

  function scan(all: Buffer, each: (record: ScannedRecord) => void): void {
    bytes = all;
    length = all.length;
    let at = 0;
    const whole = looks === null ? 0 : all.lastIndexOf(LF) + 1;
    const limit = whole > 0 && isUtf8(all.subarray(0, whole)) ? whole : 0;
    while (at < length) {
      if (at < limit && looks !== null && plain !== null) {
        const count = plainRecords(at, limit, looks, plain);
        if (count > 0) {
          plain.run(all, at, runEnd, count, record.line);
          record.line += count;
          at = runEnd;
          continue;
        }
      }
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

const ORDINARY = 0;
const PARTS = 1;
const ENDS = 2;
const ODD = 3;

/** What a byte may be to a run of plain records. */
function looksOf({ lineEnd, odd }: PlainRuns, delimiter: number, quote: number): Uint8Array {
  const kinds = new Uint8Array(256);
  kinds[LF] = lineEnd === '\n' ? ENDS : ODD;
  kinds[CR] = lineEnd === '\n' ? ODD : ENDS;
  kinds[delimiter] = PARTS;
  kinds[odd] = ODD;
  if (quote !== NONE) kinds[quote] = ODD;
  return kinds;
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
