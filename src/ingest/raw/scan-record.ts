import type { Damage, RawDialect } from './types.ts';

/** A text being read. `budget` bounds what looking for the ends of quotes may cost in all. */
export interface Scan {
  readonly text: string;
  readonly dialect: RawDialect;
  readonly lastQuote: number;
  budget: number;
  /** set where the text ended before a quote was closed */
  cut?: boolean;
  /** set where it ended before a record was whole that tells how an earlier one is to be read */
  short?: boolean;
}

export interface Read {
  readonly cells: string[];
  readonly next: number;
  /** line breaks inside quotes */
  readonly breaks: number;
  readonly damage: Damage | null;
  /** a quote stands where none belongs */
  readonly suspect: boolean;
  /** columns that open with a quote */
  readonly opened: readonly number[];
}

/** Line breaks a quoted field may hold before the lines after its opening are looked at. */
const MOST_BREAKS = 50;

/** How quotes are taken where the usual way does not fit. */
export interface Manner {
  /** columns whose opening quote is text */
  readonly literal?: ReadonlySet<number>;
  /** the first lone quote ends a field, text may follow */
  readonly closing?: boolean;
  /** two quotes are two quotes, not one escaped */
  readonly undoubled?: boolean;
}

const USUAL: Manner = {};

/**
 * The record at `start`. A quote inside a quoted field closes it only before a delimiter or a line end; others are
 * text. With `multiline` false the record ends with its line.
 */
export function readRecord(scan: Scan, start: number, multiline: boolean, manner: Manner = USUAL): Read {
  const { text, dialect } = scan;
  const { delimiter, quote } = dialect;
  const cells: string[] = [];
  const opened: number[] = [];
  let damage: Damage | null = null;
  let suspect = false;
  let breaks = 0;
  let at = start;
  for (;;) {
    const column = cells.length;
    const open = quote === '' ? -1 : openingQuote(text, at, quote, delimiter);
    let quotedField: Quoted | null = null;
    if (open !== -1 && manner.literal?.has(column) !== true) {
      opened.push(column);
      quotedField = readQuoted(scan, open, multiline, manner);
      if (quotedField === null) {
        suspect = true;
        damage ??= { kind: 'unterminated-quote', column };
      }
    }
    if (quotedField === null) {
      const end = endOfPlain(text, at, delimiter, dialect.escape);
      const cell = text.slice(at, end);
      if (open !== -1) suspect = true;
      cells.push(dialect.escape === '' ? cell : unescaped(cell, dialect));
      at = end;
    } else {
      cells.push(quotedField.cell);
      at = quotedField.next;
      breaks += quotedField.breaks;
      if (quotedField.stray) {
        suspect = true;
        damage ??= { kind: 'stray-quote', column };
      }
    }
    if (at < text.length && text.startsWith(delimiter, at) && delimiter !== '') {
      at += delimiter.length;
      continue;
    }
    return { cells, next: at + lineEndLength(text, at), breaks, damage, suspect, opened };
  }
}

/** Where a field's quote opens: at its start, or behind spaces where the delimiter is none. -1: it does not. */
function openingQuote(text: string, at: number, quote: string, delimiter: string): number {
  if (text[at] === quote) return at;
  if (text[at] !== ' ' || delimiter.startsWith(' ')) return -1;
  let place = at;
  while (text[place] === ' ') place += 1;
  return text[place] === quote ? place : -1;
}

interface Quoted {
  readonly cell: string;
  readonly next: number;
  readonly breaks: number;
  readonly stray: boolean;
}

/** The quoted field at `open`; null when nothing closes it. */
function readQuoted(scan: Scan, open: number, multiline: boolean, manner: Manner): Quoted | null {
  const { text, dialect } = scan;
  const { delimiter, quote, escape: escapeMark } = dialect;
  const parts: string[] = [];
  let from = open + 1;
  let look = from;
  let stray = false;
  let breaks = 0;
  let counted = from;
  for (;;) {
    if (look > scan.lastQuote || scan.budget <= 0) {
      scan.cut = true;
      return null;
    }
    const close = text.indexOf(quote, look);
    if (close === -1) return null;
    scan.budget -= close - look + 1;
    breaks += countBreaks(text, counted, close);
    counted = close;
    if (!multiline && breaks > 0) return null;
    if (breaks > MOST_BREAKS && stray) return null;
    if (escapeMark !== '' && escaped(text, close, from, escapeMark)) {
      parts.push(text.slice(from, close - 1), quote);
      from = close + 1;
      look = from;
      continue;
    }
    if (text[close + 1] === quote && manner.undoubled !== true) {
      parts.push(text.slice(from, close + 1));
      from = close + 2;
      look = from;
      continue;
    }
    const end = endAfterClose(text, close + 1, delimiter);
    if (end !== -1) {
      parts.push(text.slice(from, close));
      return { cell: parts.join(''), next: end, breaks, stray };
    }
    if (manner.closing === true) {
      const stop = endOfPlain(text, close + 1, delimiter);
      parts.push(text.slice(from, close), text.slice(close + 1, stop));
      return { cell: parts.join(''), next: stop, breaks, stray: true };
    }
    stray = true;
    look = close + 1;
  }
}

function escaped(text: string, close: number, from: number, mark: string): boolean {
  let count = 0;
  for (let at = close - 1; at >= from && text[at] === mark; at -= 1) count += 1;
  return count % 2 === 1;
}

/** Where the delimiter or line end behind a closing quote stands, spaces let pass; -1 where other text follows. */
function endAfterClose(text: string, from: number, delimiter: string): number {
  let at = from;
  for (;;) {
    if (at >= text.length || text.startsWith(delimiter, at)) return at;
    const character = text[at];
    if (character === '\n' || character === '\r') return at;
    if (character !== ' ') return -1;
    at += 1;
  }
}

/** Without the escapes of delimiters and quotes; others, as in paths, are text. */
function unescaped(cell: string, { delimiter, quote, escape: mark }: RawDialect): string {
  return cell.replaceAll(mark + delimiter, delimiter).replaceAll(mark + quote, quote);
}

export function endOfPlain(text: string, from: number, delimiter: string, mark = ''): number {
  const first = delimiter.charCodeAt(0);
  const one = delimiter.length === 1;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
    if (code === first && (one || text.startsWith(delimiter, at))) {
      if (mark === '' || !escaped(text, at, from, mark)) return at;
    }
  }
  return text.length;
}

export function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return text.length;
}

export function lineEndLength(text: string, at: number): number {
  if (at >= text.length) return 0;
  return text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
}

/** Physical line breaks between two places: CRLF, LF and CR each count once. */
function countBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10) count += 1;
    else if (code === 13 && text.charCodeAt(at + 1) !== 10) count += 1;
  }
  return count;
}
