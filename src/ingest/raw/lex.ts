import type { Habits } from './column-habits.ts';
import { quoteWithin } from './missing-delimiter.ts';
import { repairLine } from './repair.ts';
import { endOfLine, lineEndLength, type Read, readRecord, type Scan } from './scan-record.ts';
import type { RawDialect, RawRecord } from './types.ts';

/** What the file's own records say a record should look like. */
export interface Expectation {
  /** fields of most records; null when unknown, then nothing is repaired */
  readonly width: number | null;
  /** columns whose cells mostly stand in quotes */
  readonly quoted: readonly boolean[];
  readonly habits: Habits | null;
}

export const NO_EXPECTATION: Expectation = { width: null, quoted: [], habits: null };

/**
 * Splits a whole text into records with physical lines. Where a quote is out of place and the record does not have
 * the expected number of fields, other readings of its first line are tried, and one that fits is taken.
 */
export function* lex(
  text: string,
  dialect: RawDialect,
  expected: Expectation = NO_EXPECTATION,
  skip = 0,
): Generator<RawRecord> {
  let line = 1;
  let at = 0;
  for (; line <= skip; line += 1) {
    const stop = endOfLine(text, at);
    at = stop + lineEndLength(text, stop);
  }
  const scan: Scan = {
    text,
    dialect,
    lastQuote: dialect.quote === '' ? -1 : text.lastIndexOf(dialect.quote),
    budget: 20 * text.length + 100_000,
  };
  while (at < text.length) {
    const record = settle(scan, at, readRecord(scan, at, true), expected);
    yield {
      line,
      lines: record.breaks + 1,
      cells: record.cells,
      damage: record.damage,
      opened: record.opened,
    };
    line += record.breaks + 1;
    at = record.next;
  }
}

/** The record at `at` as the file's other records say it should be read; `first` is the usual reading. */
export function settle(scan: Scan, at: number, first: Read, expected: Expectation): Read {
  return cutShort(mended(scan, at, first, expected), scan, expected);
}

/** The text ends inside a quoted cell of a column of such: the quote that nothing closes is no part of it. */
function cutShort(read: Read, { text, dialect }: Scan, { quoted }: Expectation): Read {
  const last = read.cells.length - 1;
  if (read.next < text.length || read.damage?.kind !== 'unterminated-quote' || read.damage.column !== last)
    return read;
  const cell = read.cells[last] ?? '';
  if (quoted[last] !== true || !cell.startsWith(dialect.quote)) return read;
  return { ...read, cells: [...read.cells.slice(0, last), cell.slice(dialect.quote.length)] };
}

/** The one row that has apostrophes where all others have quotes. */
function otherQuotes(scan: Scan, at: number, first: Read, quoted: readonly boolean[]): Read | null {
  const other = scan.dialect.quote === "'" ? '"' : "'";
  const column = quoted.indexOf(true);
  if (first.cells[column]?.startsWith(other) !== true) return null;
  const dialect = { ...scan.dialect, quote: other };
  const read = readRecord({ ...scan, dialect, lastQuote: scan.text.length }, at, false);
  const alike = read.opened.filter((one) => quoted[one] === true).length;
  return read.cells.length === quoted.length &&
    read.damage === null &&
    alike >= Math.max(2, quoted.filter((one) => one).length * 0.5)
    ? { ...read, damage: { kind: 'stray-quote', column } }
    : null;
}

/** Where no column is quoted, a quote that nothing closes is a slip and no part of its cell. */
function withoutOpening(read: Read, quote: string): Read {
  return {
    ...read,
    cells: read.cells.map((cell, column) =>
      column === read.damage?.column ? cell.slice(quote.length) : cell,
    ),
  };
}

/** A column of quoted texts has none here, and a quote stands inside a cell. */
function hidesQuoted(first: Read, quote: string, quoted: readonly boolean[]): boolean {
  if (first.opened.length >= quoted.length || !quoteWithin(first, quote)) return false;
  return quoted.some((one, column) => one && !first.opened.includes(column));
}

function mended(scan: Scan, at: number, first: Read, { width, quoted, habits }: Expectation): Read {
  const odd = first.suspect && first.breaks > 0;
  if (width === null) return odd ? readRecord(scan, at, false) : first;
  const fits = first.cells.length === width;
  if (first.opened.length === 0 && quoted.some((one) => one)) {
    const other = otherQuotes(scan, at, first, quoted);
    if (other !== null) return other;
  }
  if (fits && first.damage?.kind === 'unterminated-quote' && !quoted.some((one) => one)) {
    const cell = first.cells[first.damage.column] ?? '';
    if (cell.lastIndexOf(scan.dialect.quote) === 0) return withoutOpening(first, scan.dialect.quote);
  }
  const doubtful = fits
    ? odd || first.damage?.kind === 'unterminated-quote' || hidesQuoted(first, scan.dialect.quote, quoted)
    : first.suspect || first.breaks > 0 || first.cells.length < width;
  return doubtful ? (repairLine(scan, at, first, { width, quoted, habits }) ?? first) : first;
}
