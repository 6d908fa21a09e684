/** A record with the physical lines it stands on. */
export interface TextRecord {
  readonly line: number;
  readonly cells: readonly string[];
  /** an empty physical line, not even a delimiter on it */
  readonly blank: boolean;
  readonly damage: 'unterminated-quote' | 'stray-quote' | null;
}

export interface Lexer {
  push(text: string): readonly TextRecord[];
  end(): readonly TextRecord[];
}

/** Line breaks a quoted field may hold before its quote counts as never closed. */
const MOST_BREAKS = 50;

/**
 * Splits text into records, keeping physical line numbers. A quote that is opened and not closed within
 * fifty line breaks, or by the end of the file, is read as a plain character: its field ends with its line,
 * and the lines after it are read again from there.
 */
export function createLexer(delimiter: string, quote: string): Lexer {
  let buffer = '';
  let line = 1;

  const drain = (final: boolean): TextRecord[] => {
    const records: TextRecord[] = [];
    let at = 0;
    while (at < buffer.length) {
      const record = readRecord(buffer, at, line, delimiter, quote, final);
      if (record === null) break;
      records.push(record.record);
      at = record.next;
      line += record.lines;
    }
    buffer = buffer.slice(at);
    return records;
  };

  return {
    push(text) {
      buffer += text;
      return drain(false);
    },
    end: () => drain(true),
  };
}

interface Read {
  readonly record: TextRecord;
  readonly next: number;
  readonly lines: number;
}

/** One record from `start`, or null when the buffer may not hold all of it. */
function readRecord(
  text: string,
  start: number,
  line: number,
  delimiter: string,
  quote: string,
  final: boolean,
): Read | null {
  const cells: string[] = [];
  let damage: TextRecord['damage'] = null;
  let breaks = 0;
  let at = start;
  for (;;) {
    let cell: string;
    if (text[at] === quote) {
      const field = readQuoted(text, at, delimiter, quote, final);
      if (field === null) return null;
      cell = field.cell;
      at = field.next;
      breaks += field.breaks;
      if (field.damage !== null) damage = field.damage;
    } else {
      const end = endOfPlain(text, at, delimiter);
      if (end === text.length && !final) return null;
      cell = text.slice(at, end);
      at = end;
    }
    cells.push(cell);
    if (at < text.length && text[at] === delimiter) {
      at += 1;
      if (at === text.length && !final) return null;
      continue;
    }
    const ending = lineEnd(text, at, final);
    if (ending === null) return null;
    const blank = cells.length === 1 && cell === '' && at === start;
    return {
      record: { line, cells, blank, damage },
      next: at + ending,
      lines: breaks + (ending > 0 ? 1 : 0),
    };
  }
}

/** Length of the line end at `at`: 0 at the end of the file, null when a CR may be half of CRLF. */
function lineEnd(text: string, at: number, final: boolean): number | null {
  if (at >= text.length) return final ? 0 : null;
  if (text[at] === '\n') return 1;
  if (at + 1 >= text.length && !final) return null;
  return text[at + 1] === '\n' ? 2 : 1;
}

function endOfPlain(text: string, from: number, delimiter: string): number {
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (character === delimiter || character === '\n' || character === '\r') return at;
  }
  return text.length;
}

interface QuotedField {
  readonly cell: string;
  readonly next: number;
  readonly breaks: number;
  readonly damage: TextRecord['damage'];
}

function readQuoted(
  text: string,
  start: number,
  delimiter: string,
  quote: string,
  final: boolean,
): QuotedField | null {
  let at = start + 1;
  let cell = '';
  let breaks = 0;
  for (;;) {
    const close = text.indexOf(quote, at);
    breaks += countBreaks(text, at, close === -1 ? text.length : close);
    if (breaks > MOST_BREAKS || (close === -1 && final)) return unterminated(text, start, delimiter, final);
    if (close === -1) return null;
    cell += text.slice(at, close);
    const after = text[close + 1];
    if (after === undefined && !final) return null;
    if (after === quote) {
      cell += quote;
      at = close + 2;
      continue;
    }
    if (after === undefined || after === delimiter || after === '\n' || after === '\r') {
      return { cell, next: close + 1, breaks, damage: null };
    }
    const stop = endOfPlain(text, close + 1, delimiter);
    if (stop === text.length && !final) return null;
    return { cell: cell + text.slice(close + 1, stop), next: stop, breaks, damage: 'stray-quote' };
  }
}

function unterminated(text: string, start: number, delimiter: string, final: boolean): QuotedField | null {
  const stop = endOfPlain(text, start, delimiter);
  if (stop === text.length && !final) return null;
  return { cell: text.slice(start + 1, stop), next: stop, breaks: 0, damage: 'unterminated-quote' };
}

/** Physical line breaks between two places: CRLF, LF and CR each count once. */
function countBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const character = text.charCodeAt(at);
    if (character === 10) count += 1;
    else if (character === 13 && text.charCodeAt(at + 1) !== 10) count += 1;
  }
  return count;
}
