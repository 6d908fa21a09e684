import { findHead, type Head, isUnits, sameRow } from './find-header.ts';
import { type Grid, kindAt, type Row, tidy } from './grid.ts';
import { isColumnNumbers, isComment, isFigureLike, lookOf, type Profile, profile } from './profile.ts';
import { isPageMark, isTotalWord, startsNote } from './words.ts';

export type Reason =
  | 'title'
  | 'header'
  | 'unit'
  | 'footnote'
  | 'total'
  | 'blank'
  | 'repeated-header'
  | 'column-number'
  | 'rejected'
  | 'data';

/** One table of a grid: its head and its rows, each with what it is. */
export interface Section {
  readonly head: Head;
  readonly headerRows: readonly Row[];
  readonly all: readonly Row[];
  /** by row of `all` */
  readonly reasons: Reason[];
}

const MOST_TABLES = 200;

/** Tables one below another, each from the end of the one above to its own end. */
export function splitTables(grid: Grid, known: (label: string) => boolean): readonly Section[] {
  const sections: Section[] = [];
  let rest = grid.rows;
  while (rest.length > 0) {
    const section = takeTable(rest, known, sections.length < MOST_TABLES);
    const previous = sections.at(-1);
    if (previous !== undefined && !section.reasons.includes('data') && section.headerRows.length === 0) {
      const all = [...previous.all, ...section.all];
      sections[sections.length - 1] = {
        ...previous,
        all,
        reasons: [...previous.reasons, ...section.reasons.map((): Reason => 'footnote')],
      };
    } else sections.push(section);
    rest = rest.slice(section.all.length);
  }
  return sections;
}

function takeTable(rows: readonly Row[], known: (label: string) => boolean, more: boolean): Section {
  const head = findHead(rows, known);
  const headerRows = head.header.flatMap((at) => rows[at] ?? []);
  const headers = headerRows.map(
    ({ cells, filled, last }): Header => ({
      cells: cells.map((cell) => tidy(cell).toLowerCase()),
      filled,
      last,
    }),
  );
  const reasons: Reason[] = [];
  for (let at = 0; at < head.body; at += 1) {
    reasons.push(
      head.header.includes(at)
        ? 'header'
        : head.unit.includes(at)
          ? 'unit'
          : head.numbers.includes(at)
            ? 'column-number'
            : 'title',
    );
  }
  const { width } = head.profile;
  const hasFigures = head.profile.figure.some((one) => one);
  let notes = false;
  let at = head.body;
  for (; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined) break;
    if (repeats(row, headers) && !(more && !asWide(row, headerRows) && widthChanges(rows, at)))
      reasons.push('repeated-header');
    else if (more && at > 0 && startsTable(rows, at, head, headerRows, hasFigures, notes)) break;
    else if (more && at > head.body + 1 && headsAnother(rows, at, head.profile, known)) break;
    else if (isColumnNumbers(row, head.profile) && /[([]/.test(row.cells[row.first] ?? ''))
      reasons.push('column-number');
    else if (hasFigures && isUnits(row) && lookOf(row, head.profile) === 'header') reasons.push('unit');
    else if (row.filled === 1 && width > 1 && isPageMark(row.cells[row.first] ?? ''))
      reasons.push('footnote');
    else if (isComment(row, head.profile)) reasons.push('footnote');
    else if (notes && width > 1 && row.filled === 1 && isTotalWord(row.cells[row.first] ?? ''))
      reasons.push('total');
    else if (isNote(rows, at, head.profile, notes) || splitNote(rows, at, head.profile)) {
      reasons.push('footnote');
      notes = true;
    } else {
      reasons.push('data');
      notes = false;
    }
  }
  const all = rows.slice(0, at);
  return { head, headerRows, all, reasons };
}

/** A row of labels, its cells in small letters. */
type Header = Pick<Row, 'cells' | 'filled' | 'last'>;

/** The header again, whole or in the cells it has. */
function repeats(row: Row, headers: readonly Header[]): boolean {
  if (row.filled < 2) return false;
  return headers.some((header) => {
    if (row.last > header.last || row.filled < Math.min(2, header.filled)) return false;
    return (
      row.cells.every((cell, column) => {
        const text = tidy(cell);
        return text === '' || text.toLowerCase() === (header.cells[column] ?? '');
      }) &&
      (row.filled > 2 || row.filled >= header.filled * 0.5 || row.first > 0)
    );
  });
}

/** Another table begins here: labels where figures stood, or rows of another extent behind a gap. */
function startsTable(
  rows: readonly Row[],
  at: number,
  head: Head,
  headers: readonly Row[],
  hasFigures: boolean,
  notes: boolean,
): boolean {
  const row = rows[at];
  const next = rows[at + 1];
  if (row === undefined || next === undefined) return false;
  const { profile: shape } = head;
  const gap = row.blankBefore > 0 || notes;
  if (row.filled === 1 && gap && shape.width > 1) return titleOfTable(rows, at, head, headers);
  if (row.filled < 2 || (!gap && row.cells.length === rows[at - 1]?.cells.length)) return false;
  if (hasFigures && lookOf(row, shape) === 'header') {
    const ahead = rows.slice(at, at + 40);
    const own = profile(ahead);
    const labels = row.cells.filter(
      (cell, column) => tidy(cell) !== '' && shape.figure[column] === true,
    ).length;
    const follows =
      next.blankBefore === 0 &&
      (lookOf(next, own) === 'data' || lookOf(rows[at + 2] ?? next, own) === 'data');
    if (
      lookOf(row, own) === 'header' &&
      follows &&
      (gap || (labels >= 2 && full(row, own.width) && widthChanges(rows, at)))
    )
      return true;
  }
  if (!gap || head.profile.width === 1) return false;
  const before = rows[at - 1];
  const block = blockFrom(rows, at);
  const extent = block[0]?.last ?? 0;
  if (block.length < 2 || before === undefined) return false;
  // words in all rows of a block where figures stood above
  const otherKind =
    row.blankBefore > 0 &&
    hasFigures &&
    block.length > 2 &&
    block.every((one) => full(one, shape.width) && lookOf(one, shape) === 'header');
  if (otherKind) return true;
  const otherExtent = extent + 1 !== shape.width && block.every((one) => one.last === extent) && extent > 0;
  // a word among figures makes no labels of them
  if (lookOf(row, shape) === 'either' && holdsFigure(row, shape)) return false;
  return (
    otherExtent &&
    !startsNote(row.cells[row.first] ?? '') &&
    findHead(block, () => false).header.length > 0 &&
    !block.every((one) => lookOf(one, shape) === 'data')
  );
}

/**
 * A header amid the data, of as many cells as the rows: other labels in every column of figures, all different and one
 * at least a column's name that is known, over rows that have figures again.
 */
function headsAnother(
  rows: readonly Row[],
  at: number,
  { figure, width }: Profile,
  known: (label: string) => boolean,
): boolean {
  const row = rows[at];
  const next = rows[at + 1];
  const third = rows[at + 2];
  if (row === undefined || next === undefined || third === undefined) return false;
  let headed = 0;
  for (let column = 0; column < width; column += 1) {
    if (figure[column] !== true) continue;
    if (!/\p{L}/u.test(row.cells[column] ?? '')) return false;
    headed += 1;
  }
  if (headed < 2 || !full(row, width)) return false;
  const filled = row.cells.map(tidy).filter((label) => label !== '');
  if (new Set(filled).size < filled.length || !filled.some(known)) return false;
  const own = profile(rows.slice(at + 1, at + 40));
  return (
    lookOf(row, own) === 'header' &&
    [next, third].every((one) => one.blankBefore === 0 && lookOf(one, own) === 'data')
  );
}

/** Of as many cells as the header: what stands right above may be the odd rows. */
function asWide(row: Row, headers: readonly Row[]): boolean {
  return headers.some((header) => header.cells.length === row.cells.length);
}

/** From here on rows have another number of cells than above. */
function widthChanges(rows: readonly Row[], at: number): boolean {
  const width = rows[at]?.cells.length;
  const above = rows[at - 1]?.cells.length;
  const below = rows.slice(at + 1, at + 4);
  return (
    below.length > 0 &&
    width !== above &&
    below.every((row) => row.cells.length === width) &&
    rows[at - 2]?.cells.length !== width
  );
}

/** A figure or a date where the rows above have such. */
function holdsFigure(row: Row, { figure }: Profile): boolean {
  return figure.some((one, column) => one && isFigureLike(kindAt(row, column)));
}

function full(row: Row, width: number): boolean {
  return row.filled >= width * 0.8;
}

/** A lone text behind a gap, with a header of its own below it. */
function titleOfTable(rows: readonly Row[], at: number, head: Head, headers: readonly Row[]): boolean {
  const text = tidy(rows[at]?.cells[rows[at]?.first ?? 0] ?? '');
  if (startsNote(text)) return false;
  let next = at + 1;
  while (next < rows.length && next - at < 4 && (rows[next]?.filled ?? 0) === 1) next += 1;
  const row = rows[next];
  if (row === undefined || row.filled < 2 || rows[next + 1] === undefined) return false;
  const block = blockFrom(rows, next);
  const found = findHead(block, () => false);
  if (found.header[0] !== 0 || block.length < 2) return false;
  if (headers.some((one) => sameRow(one, row))) return true;
  return lookOf(row, head.profile) !== 'data' || row.last !== head.profile.width - 1;
}

function blockFrom(rows: readonly Row[], at: number): readonly Row[] {
  let end = at + 1;
  while (end < rows.length && end - at < 40 && (rows[end]?.blankBefore ?? 0) === 0) end += 1;
  return rows.slice(at, end);
}

/** A note below the table, known by its first word or by standing alone at the end. */
function isNote(rows: readonly Row[], at: number, shape: Profile, notes: boolean): boolean {
  const row = rows[at];
  if (row === undefined) return false;
  const { width } = shape;
  const text = tidy(row.cells[row.first] ?? '');
  const few = row.filled <= Math.max(1, Math.min(2, width - 1)) || row.cells.length < width * 0.5;
  if (
    startsNote(text) &&
    (few || row.filled < width * 0.5) &&
    (width > 1 || row.blankBefore > 0 || atEnd(rows, at, width))
  )
    return notTable(rows, at, width, notes);
  // a short row has figures where the rows above have them, what goes on with a note has not
  const goesOn = notes && row.filled < Math.max(2, width * 0.5) && row.first <= 1;
  if (goesOn && !(row.filled > 1 && lookOf(row, shape) === 'data')) return true;
  // what a quote has swallowed may be rows, and a sum may lack its figures
  if (row.filled > 1 || width < 3 || row.damage !== null || isTotalWord(text)) return false;
  if (row.first > 1) return (notes || row.blankBefore > 0) && /\p{L}/u.test(text) && onlyLone(rows, at);
  const long = text.length > 60 || text.split(' ').length > 7;
  return atEnd(rows, at, width) && (row.blankBefore > 0 || long || looseAtEnd(rows, at));
}

/** A note with commas in it, taken apart as if it were a row: words where figures stand, and no more rows below. */
function splitNote(rows: readonly Row[], at: number, shape: Profile): boolean {
  const row = rows[at];
  if (row === undefined || shape.width < 2) return false;
  const text = row.cells[row.first] ?? '';
  if (!startsNote(text) || !/[:=]/.test(text) || lookOf(row, shape) === 'data') return false;
  return rows.length - at <= 60 && rows.slice(at + 1).every((next) => lookOf(next, shape) !== 'data');
}

/** Rows of one cell to the end: place and date, office, name of who signed. */
function onlyLone(rows: readonly Row[], at: number): boolean {
  return rows.length - at <= 20 && rows.slice(at).every((row) => row.filled === 1);
}

function notTable(rows: readonly Row[], at: number, width: number, notes: boolean): boolean {
  if (notes || atEnd(rows, at, width)) return true;
  return rows[at]?.filled === 1 && width > 1;
}

/** Nothing but rows of few cells follows. */
function atEnd(rows: readonly Row[], at: number, width: number): boolean {
  if (rows.length - at > 60) return false;
  for (let next = at + 1; next < rows.length; next += 1) {
    const row = rows[next];
    if (row !== undefined && row.filled > Math.max(1, width * 0.5)) return false;
  }
  return true;
}

/** A line without delimiters under lines that have them; a cut line is no note. */
function looseAtEnd(rows: readonly Row[], at: number): boolean {
  const row = rows[at];
  const above = rows[at - 1];
  if (row === undefined || above === undefined || row.cells.length > 1 || above.cells.length < 3)
    return false;
  const text = tidy(row.cells[0] ?? '');
  return (
    (/^\p{L}/u.test(text) && text.length > 3 && !/^\p{L}+$/u.test(tidy(above.cells[0] ?? ''))) ||
    / /.test(text) ||
    rows.length - at > 1
  );
}
