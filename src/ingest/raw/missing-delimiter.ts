import { type Habits, inShape, likeness, mostlyFigures, plausible } from './column-habits.ts';
import { isFigure, kindOf } from './kinds.ts';
import { lineEndLength, type Read, readRecord, type Scan } from './scan-record.ts';

const LONGEST = 2000;
const MOST_PLACES = 400;

/**
 * One field short: the place where a delimiter is missing, beside a quote or inside a cell of two columns' shapes.
 * A quoted text that was taken apart because nothing stood before its quote may hide that the field is short.
 * Null where no place makes all cells what their columns hold, or where the row does so as it stands.
 */
export function missingDelimiter(
  scan: Scan,
  start: number,
  stop: number,
  line: Read,
  width: number,
  habits: Habits,
): Read | null {
  if (stop - start > LONGEST || habits.kinds.length !== width) return null;
  const apart = quoteWithin(line, scan.dialect.quote);
  if (line.cells.length >= width && !apart) return null;
  if (start === 0) return betweenQuotes(scan, start, stop, width);
  const source = scan.text.slice(start, stop);
  const { delimiter, quote } = scan.dialect;
  // without quotes a delimiter more is a cell more, no less and no further
  if (delimiter.length === 1 && (quote === '' || !source.includes(quote)) && line.cells.length !== width - 1)
    return null;
  const asIs = likeness(
    [...line.cells, ...Array.from({ length: width - line.cells.length }, () => '')],
    habits,
  );
  let best: { readonly read: Read; readonly fit: number } | null = null;
  let runnerUp = Number.NEGATIVE_INFINITY;
  for (const place of placesIn(source, scan.dialect.delimiter, scan.dialect.quote)) {
    const read = withDelimiter(scan, source, place, width);
    if (read === null || !plausible(read.cells, habits)) continue;
    if (
      !besideQuote(source, place, scan.dialect.quote) &&
      (apart || !splitInShape(line.cells, read.cells, habits))
    )
      continue;
    const score = likeness(read.cells, habits);
    if (best === null || score > best.fit) {
      runnerUp = best?.fit ?? runnerUp;
      best = { read, fit: score };
    } else runnerUp = Math.max(runnerUp, score);
  }
  if (best === null || (!apart && best.fit <= asIs + 1) || best.fit < runnerUp + 0.3) return null;
  const column = best.read.cells.findIndex((cell, at) => cell !== line.cells[at]);
  return {
    ...best.read,
    next: stop + lineEndLength(scan.text, stop),
    damage: { kind: 'missing-delimiter', column },
  };
}

/** In the header: the only place where two quoted labels touch. */
function betweenQuotes(scan: Scan, start: number, stop: number, width: number): Read | null {
  const source = scan.text.slice(start, stop);
  const { delimiter, quote } = scan.dialect;
  const found: Read[] = [];
  for (const place of placesIn(source, delimiter, quote)) {
    if (!besideQuote(source, place, quote)) continue;
    const read = withDelimiter(scan, source, place, width);
    if (read?.cells.every((cell) => cell.trim() === cell && cell !== '') === true) found.push(read);
  }
  const [only] = found;
  return only === undefined || found.length > 1
    ? null
    : {
        ...only,
        next: stop + lineEndLength(scan.text, stop),
        damage: { kind: 'missing-delimiter', column: 0 },
      };
}

function* placesIn(source: string, delimiter: string, quote: string): Generator<number> {
  let count = 0;
  for (let place = 1; place < source.length && count < MOST_PLACES; place += 1) {
    if (
      source.startsWith(delimiter, place) ||
      source.endsWith(delimiter, place) ||
      source.slice(0, place).endsWith(delimiter)
    )
      continue;
    if (!besideQuote(source, place, quote) && source.length > 400) continue;
    count += 1;
    yield place;
  }
}

function besideQuote(source: string, place: number, quote: string): boolean {
  return quote !== '' && (source[place] === quote || source[place - 1] === quote);
}

function withDelimiter(scan: Scan, source: string, place: number, width: number): Read | null {
  const { delimiter, quote } = scan.dialect;
  const text = source.slice(0, place) + delimiter + source.slice(place);
  const read = readRecord(
    {
      text,
      dialect: scan.dialect,
      lastQuote: quote === '' ? -1 : text.lastIndexOf(quote),
      budget: text.length * 4,
    },
    0,
    false,
  );
  return read.cells.length === width && read.damage === null && !read.suspect ? read : null;
}

/** Both halves of the cell that was split have the one shape of their columns, or one has and is no plain number. */
function splitInShape(before: readonly string[], after: readonly string[], habits: Habits): boolean {
  const at = after.findIndex((cell, column) => cell !== before[column]);
  if (at === -1) return false;
  const [left = '', right = ''] = after.slice(at, at + 2);
  if (inShape(left, at, habits) || inShape(right, at + 1, habits)) return true;
  // a figure and a word that touch
  const figures = mostlyFigures(at, habits) && isFigure(kindOf(left)) && !mostlyFigures(at + 1, habits);
  return figures && /\d$/.test(left) && /^\p{L}/u.test(right);
}

/** A quote that opens in the middle of a cell and closes at the end of the same or a later one. */
export function quoteWithin({ cells, opened }: Read, quote: string): boolean {
  if (quote === '') return false;
  const plain = cells.map((cell, at) => (opened.includes(at) ? '' : cell.replace(/ +$/, '')));
  const first = plain.findIndex((cell) => {
    const at = cell.indexOf(quote, 1);
    return at !== -1 && at < cell.length - 1;
  });
  return first !== -1 && plain.some((cell, at) => at >= first && cell.endsWith(quote));
}
