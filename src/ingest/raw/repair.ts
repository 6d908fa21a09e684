import { type Habits, mostlyFigures, mostlyPlausible, plausible } from './column-habits.ts';
import { isFigure, kindOf } from './kinds.ts';
import { missingDelimiter, quoteWithin } from './missing-delimiter.ts';
import { mendExtra } from './ragged.ts';
import { endOfLine, type Read, readRecord, type Scan } from './scan-record.ts';
import type { Damage, DamageKind } from './types.ts';
import { startsNote } from './words.ts';

const LONGEST_LINE = 1 << 20;
const MOST_TRIES = 12;
const MOST_ODD = 2;
const MOST_LINES = 16;
const OTHERS = [',', ';', '\t', '|', ':', ' '];

export interface Wanted {
  readonly width: number;
  /** columns whose cells mostly stand in quotes */
  readonly quoted: readonly boolean[];
  readonly habits: Habits | null;
}

/**
 * Another reading of the line at `start` that has the expected number of fields: quotes taken otherwise, a delimiter
 * missing beside a quote, or another delimiter on this line. Null where none fits.
 */
export function repairLine(scan: Scan, start: number, first: Read, wanted: Wanted): Read | null {
  const { text } = scan;
  const stop = endOfLine(text, start);
  if (stop - start > LONGEST_LINE || stop === start) return null;
  if (first.suspect || first.breaks > 0) {
    const found = fitting(lineReadings(scan, start, first), wanted.width);
    // what has the width only as one line is one, though rows behind it be short or long
    const odd = first.cells.length === wanted.width ? 0 : MOST_ODD;
    if (found !== null && (first.breaks === 0 || swallowedFit(scan, found.next, wanted.width, odd)))
      return {
        ...found,
        damage: damageOf(
          first,
          found,
          closesEarly(readRecord(scan, start, false), scan.dialect.quote),
          scan.dialect.quote,
        ),
        cells: unquoted(found, first, wanted, scan.dialect.quote),
      };
  }
  const apart = quoteWithin(first, scan.dialect.quote);
  if (wanted.width < 3 || (first.breaks === 0 && first.cells.length === wanted.width && !apart)) return null;
  const line = first.breaks === 0 ? first : readRecord(scan, start, false);
  if (first.breaks > 0 && !swallowedFit(scan, line.next, wanted.width)) return null;
  return (
    (wanted.habits === null
      ? null
      : missingDelimiter(scan, start, stop, line, wanted.width, wanted.habits)) ??
    otherDelimiter(scan, start, line, wanted)
  );
}

/** The readings of one line, likeliest first. */
function* lineReadings(scan: Scan, start: number, first: Read): Generator<Read> {
  const usual = readRecord(scan, start, false);
  yield usual;
  yield readRecord(
    scan,
    start,
    false,
    closesEarly(usual, scan.dialect.quote) ? { closing: true } : { undoubled: true },
  );
  const columns = [...new Set([...first.opened, ...usual.opened])].slice(0, MOST_TRIES);
  for (const column of columns) yield readRecord(scan, start, false, { literal: new Set([column]) });
  for (const column of columns)
    yield readRecord(scan, start, false, { literal: new Set([column]), undoubled: true });
  yield readRecord(scan, start, false, { closing: true });
  yield readRecord({ ...scan, dialect: { ...scan.dialect, quote: '' } }, start, false);
}

/** A quoted cell with text behind its closing quote, and no other quote: `"x" y`. */
function closesEarly({ cells }: Read, quote: string): boolean {
  return cells.some((cell) => {
    const close = cell.startsWith(quote) ? cell.indexOf(quote, 1) : -1;
    return close > 1 && close < cell.length - 1 && cell.indexOf(quote, close + 1) === -1;
  });
}

/** The first reading of the width that needs no further mending or leaves quotes in quoted text; else the first of the width. */
function fitting(readings: Generator<Read>, width: number): Read | null {
  let at = 0;
  let damaged: Read | null = null;
  for (const read of readings) {
    at += 1;
    if (read.cells.length !== width) continue;
    if (read.damage === null || (at === 2 && read.damage.kind === 'stray-quote')) return read;
    if (
      damaged === null ||
      (damaged.damage?.kind === 'unterminated-quote' && read.damage.kind === 'stray-quote')
    )
      damaged = read;
  }
  return damaged;
}

function damageOf(first: Read, found: Read, early: boolean, quote: string): Damage {
  const literal = first.opened.find((one) => !found.opened.includes(one));
  const cell = literal === undefined ? '' : (found.cells[literal] ?? '');
  // an opening quote that found no partner on its line
  const alone = quote !== '' && cell.length > 1 && cell.lastIndexOf(quote) === 0;
  const kind: DamageKind = alone || (first.breaks > 0 && !early) ? 'unterminated-quote' : 'stray-quote';
  return { kind, column: literal ?? found.damage?.column ?? first.damage?.column ?? 0 };
}

/**
 * The lines a field had swallowed are records of their own: the next few have the expected width, save for `odd` ones
 * without a quote, which begin nor end a text of several lines.
 */
export function swallowedFit(scan: Scan, from: number, width: number, odd = 0): boolean {
  let at = from;
  let left = odd;
  for (let record = 0; record < 3; ) {
    if (at >= scan.text.length) {
      scan.short = true;
      break;
    }
    const line = readRecord(scan, at, false);
    const goesOn = line.damage?.kind === 'unterminated-quote';
    const read = goesOn ? ofSeveralLines(scan, at, width) : line.cells.join('') === '' ? line : null;
    if (read !== null || line.cells.length === width) record += 1;
    else if (left > 0 && !scan.text.slice(at, line.next).includes(scan.dialect.quote)) left -= 1;
    else return false;
    at = (read ?? line).next;
  }
  return true;
}

/** A record of the width whose quotes hold a few line breaks and are all in their places; null where none begins here. */
function ofSeveralLines(scan: Scan, at: number, width: number): Read | null {
  const read = readRecord(scan, at, true);
  if (read.damage?.kind === 'unterminated-quote' || read.next >= scan.text.length) scan.short = true;
  return read.cells.length === width && !read.suspect && read.breaks <= MOST_LINES ? read : null;
}

/** A lost closing quote leaves its opening one behind; in a column that is not quoted beside some that are, it is text. */
function unquoted(read: Read, first: Read, { quoted }: Wanted, quote: string): string[] {
  if (quote === '') return read.cells;
  const noneQuoted = !quoted.some((one) => one);
  return read.cells.map((cell, column) => {
    if (cell === quote + quote + quote) return quote;
    if (read.opened.includes(column) && read.damage?.column !== column) return cell;
    if (!first.opened.includes(column) || (quoted[column] !== true && !noneQuoted)) return cell;
    return cell.startsWith(quote) && cell.indexOf(quote, 1) === -1 ? cell.slice(1) : cell;
  });
}

/** Words of a sentence are no cells: half are filled, and of columns of figures one at least has one, or labels on top. */
function likeRow(scan: Scan, { cells, next }: Read, habits: Habits | null, start: number): boolean {
  if (cells.filter((cell) => cell !== '').length < cells.length / 2) return false;
  if (habits === null) return true;
  // on top stand labels, unless those stand on the line below
  const row = start === 0 ? readRecord(scan, next, false).cells : cells;
  const figures = row.filter((_, column) => mostlyFigures(column, habits));
  return figures.length === 0 || figures.some((cell) => isFigure(kindOf(cell)));
}

/** A line parted at its spaces, with the words of one cell joined where all cells then are what their columns hold. */
function withWords(read: Read, width: number, habits: Habits | null): Read | null {
  if (read.cells.length <= width || habits === null) return read;
  const cells = mendExtra({ cells: read.cells, last: width }, width, habits, ' ');
  return cells !== null && plausible(cells, habits) ? { ...read, cells: [...cells] } : null;
}

/** A line written with another delimiter than the rest. */
function otherDelimiter(scan: Scan, start: number, line: Read, { width, habits }: Wanted): Read | null {
  if (startsNote(scan.text.slice(start, start + 40))) return null;
  if (line.cells.length > Math.max(2, width / 2)) return null;
  for (const delimiter of OTHERS) {
    if (delimiter === scan.dialect.delimiter) continue;
    const parted = readRecord({ ...scan, dialect: { ...scan.dialect, delimiter } }, start, false);
    const read = delimiter === ' ' && start > 0 ? withWords(parted, width, habits) : parted;
    if (read?.cells.length !== width) continue;
    if (delimiter === ' ' && !likeRow(scan, read, habits, start)) continue;
    if (start > 0 && habits !== null && !mostlyPlausible(read.cells, habits)) continue;
    return { ...read, damage: { kind: 'other-delimiter', column: 0 } };
  }
  return null;
}
