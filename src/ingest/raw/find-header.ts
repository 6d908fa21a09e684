import { shapeOf } from './column-habits.ts';
import { type Row, tidy } from './grid.ts';
import { kindOf } from './kinds.ts';
import {
  isColumnLetters,
  isColumnNumbers,
  isComment,
  isFigureLike,
  lookOf,
  type Profile,
  profile,
} from './profile.ts';
import { isUnitWord, startsTitle } from './words.ts';

/** What stands above the first row of data. All are indexes into the rows given. */
export interface Head {
  readonly title: readonly number[];
  readonly header: readonly number[];
  readonly unit: readonly number[];
  readonly numbers: readonly number[];
  /** first row behind the head */
  readonly body: number;
  readonly profile: Profile;
}

const MOST_HEADERS = 6;
const LOOK_AHEAD = 60;

/** Splits the top of a stretch of rows into titles, header rows, units and column numbers. */
export function findHead(rows: readonly Row[], known: (label: string) => boolean): Head {
  const head = headOf(rows, known);
  const end = firstRun(rows);
  if (end === null || head.title.length < end) return head;
  // a whole table would be the title of one below whose columns hold other things
  const own = headOf(rows.slice(0, end), known);
  const body = rows.slice(own.body, end);
  const pairs = own.profile.width <= 2 && head.profile.width > 3;
  const stands =
    own.header.length > 0 &&
    own.profile.figure.some((one) => one) &&
    body.length > 1 &&
    body.every(
      (row) => lookOf(row, own.profile) === 'data' && !tidy(row.cells[row.first] ?? '').endsWith(':'),
    );
  return stands && !pairs ? own : head;
}

/** End of the first rows without a gap of which three hold two cells; null where no rows follow them. */
function firstRun(rows: readonly Row[]): number | null {
  let full = 0;
  for (const [at, row] of rows.slice(0, LOOK_AHEAD).entries()) {
    if (row.blankBefore > 0 && full > 2) return at;
    if (row.blankBefore > 0) full = 0;
    if (row.filled > 1) full += 1;
  }
  return null;
}

function headOf(rows: readonly Row[], known: (label: string) => boolean): Head {
  const shape = profile(rows);
  const { width } = shape;
  const enough = Math.min(2, width);
  const top = rows.slice(0, LOOK_AHEAD);
  const hasFigures = shape.figure.some((one) => one);
  const data = top.findIndex(
    (row) =>
      row.filled >= enough &&
      row.last + 1 >= Math.min(width, 2) &&
      !isComment(row, shape) &&
      lookOf(row, shape) === 'data' &&
      !isColumnNumbers(row, shape) &&
      !lonePair(row, width),
  );
  const before = data === -1 ? top.length : data;
  const start = hasFigures
    ? (headerStart(top, before, shape) ?? plainHeader(top, before))
    : textHeaderStart(top, shape, known);
  if (start === null) return headless(top, data, width, shape);
  const header = [start];
  const unit: number[] = [];
  const numbers: number[] = [];
  let at = start + 1;
  for (; at < top.length && header.length < MOST_HEADERS; at += 1) {
    const row = top[at];
    if (row === undefined || (at >= data && data !== -1)) break;
    if (isColumnNumbers(row, shape) || isColumnLetters(row)) numbers.push(at);
    else if (isUnits(row)) unit.push(at);
    else if (numbers.length > 0 || !continuesHeader(top, start, at, shape, hasFigures)) break;
    else header.push(at);
  }
  const title = Array.from({ length: start }, (_, index) => index);
  return { title, header, unit, numbers, body: at, profile: shape };
}

/** Two cells of a wide table: a name and what it is, above the table. */
function lonePair(row: Row, width: number): boolean {
  return width >= 5 && row.filled <= 2 && row.last <= 2;
}

/** The topmost row of the block above the data that is not a title. */
function headerStart(top: readonly Row[], before: number, shape: Profile): number | null {
  let start: number | null = null;
  for (let at = before - 1; at >= 0; at -= 1) {
    const row = top[at];
    if (row === undefined) break;
    const look = lookOf(row, shape);
    const below = start === at + 1 ? top[at + 1] : undefined;
    if (
      (isUnits(row) && !(below !== undefined && overBlankCorner(row, below))) ||
      isColumnNumbers(row, shape) ||
      isComment(row, shape)
    ) {
      // belongs to a header above it, if there is one
    } else if (isHeaderRow(row, look, shape.width, below) || isGroupRow(row, below, top[before], shape.width))
      start = at;
    else if (start !== null || (look === 'header' && !lonePair(row, shape.width))) break;
    if (start !== null && row.blankBefore > 0 && before - start < MOST_HEADERS && !emptyCorner(row)) break;
  }
  return start;
}

/** Labels that pass for something else where nothing stands above them: `Tahun,Kasus` are no units, days no figures. */
function plainHeader(top: readonly Row[], before: number): number | null {
  for (let at = before - 1; at >= 0; at -= 1) {
    const row = top[at];
    if (row === undefined || row.filled < 2 || !isUnits(row)) continue;
    if (row.cells.every((cell) => !tidy(cell).startsWith('('))) return at;
  }
  const first = top[before];
  const [label, ...days] = first?.cells.map(tidy) ?? [];
  const counted = days.length > 2 && days.every((day, index) => day === String(index + 1));
  return counted && /^\p{L}/u.test(label ?? '') ? before : null;
}

function emptyCorner(row: Row): boolean {
  return row.first > 0 && row.filled > 1;
}

function isHeaderRow(
  row: Row,
  look: 'header' | 'data' | 'either',
  width: number,
  below: Row | undefined,
): boolean {
  if (width === 1) return look !== 'data';
  if (row.filled < 2 || look === 'data') return false;
  const long =
    row.cells.some((cell) => cell.length > 250) && !(look === 'header' && row.filled >= width * 0.8);
  if (lonePair(row, width) && row.first === 0) return below !== undefined && overBlankCorner(row, below);
  return !long && (look === 'header' || row.filled >= Math.max(2, width * 0.5));
}

/** `Provinsi,Korban,,` over `,L,P,`: the lower row leaves the corner to the upper one. */
function overBlankCorner(row: Row, below: Row): boolean {
  return below.blankBefore === 0 && below.first > row.first && below.filled >= 2 && below.first <= row.last;
}

/** One label over several columns, right above a header row: `,Jumlah korban,,,`. */
function isGroupRow(row: Row, below: Row | undefined, data: Row | undefined, width: number): boolean {
  if (below === undefined || width < 3 || below.blankBefore > 0 || row.first === data?.first) return false;
  const text = tidy(row.cells[row.first] ?? '');
  return (
    row.filled === 1 &&
    row.first > 0 &&
    row.first < width &&
    text.length <= 60 &&
    below.filled >= 2 &&
    !(startsTitle(text) && below.first <= (data?.first ?? 0))
  );
}

/** Header of a table of texts: the first row that is as full as the rows below. */
function textHeaderStart(
  top: readonly Row[],
  shape: Profile,
  known: (label: string) => boolean,
): number | null {
  const { width } = shape;
  if (width === 1) {
    const first = top.findIndex((row) => row.filled === 1);
    return first === -1 ? null : first;
  }
  const at = top.findIndex(
    (row) =>
      row.filled >= 2 &&
      !isComment(row, shape) &&
      (row.filled >= width * 0.6 || row.cells.filter((cell) => known(tidy(cell))).length >= 2),
  );
  if (at === -1) return null;
  const row = top[at];
  const below = top.slice(at + 1);
  return row !== undefined && (recurs(row, below) || alike(row, below)) ? null : at;
}

/** An address over addresses, a code over codes of its shape: data, not labels. */
function alike(row: Row, below: readonly Row[]): boolean {
  if (below.length < 3) return false;
  return row.cells.some((cell, column) => {
    const shape = shapeOf(cell);
    const address = kindOf(tidy(cell)) === 'address';
    if (!address && !(shape.length > 3 && shape.includes('9') && shape.includes('A'))) return false;
    const others = below.map((other) => other.cells[column] ?? '').filter((one) => tidy(one) !== '');
    const same = others.filter((one) =>
      address ? kindOf(tidy(one)) === 'address' : shapeOf(one) === shape,
    ).length;
    return others.length > 2 && same >= others.length * 0.8;
  });
}

/** Cells of the first row come back in their own columns: they are data, not labels. */
function recurs(row: Row, below: readonly Row[]): boolean {
  if (below.length < 2) return false;
  let again = 0;
  let cells = 0;
  for (const [column, cell] of row.cells.entries()) {
    const text = tidy(cell);
    if (text === '') continue;
    cells += 1;
    const same = below.filter((other) => tidy(other.cells[column] ?? '') === text && !sameRow(row, other));
    if (same.length > 0) again += 1;
  }
  return again >= Math.max(1, cells * 0.3);
}

export function sameRow(a: Row, b: Row): boolean {
  const length = Math.max(a.cells.length, b.cells.length);
  for (let column = 0; column < length; column += 1)
    if (tidy(a.cells[column] ?? '') !== tidy(b.cells[column] ?? '')) return false;
  return true;
}

/** A row of units alone, under labels: `(orang)`, `persen`. */
export function isUnits(row: Row): boolean {
  if (row.filled === 0 || (row.filled === 1 && row.first === 0)) return false;
  return row.cells.every((cell) => tidy(cell) === '' || isUnitWord(cell));
}

function continuesHeader(
  top: readonly Row[],
  start: number,
  at: number,
  shape: Profile,
  hasFigures: boolean,
): boolean {
  const row = top[at];
  const head = top[start];
  if (row === undefined || head === undefined || row.blankBefore > 0) return false;
  if (sameRow(row, head)) return true;
  if (lonePair(row, shape.width) && row.first === 0) return false;
  const look = lookOf(row, shape);
  if (look === 'data') return false;
  if (hasFigures && look === 'header' && row.filled >= 2 && sits(top[at - 1] ?? head, row, shape))
    return true;
  return complements(top[at - 1] ?? head, row) && at + 1 < top.length;
}

/** Under a row of labels without a gap only labels in a second language go on: words over every column of figures. */
function sits(upper: Row, lower: Row, { figure, width }: Profile): boolean {
  if (lower.first > 0 || upper.filled < Math.max(upper.last + 1, width)) return true;
  if (lower.filled < upper.filled || figure.filter((one) => one).length < 2) return false;
  return figure.every((one, column) => !one || /^\p{L}[^\d]*$/u.test(tidy(lower.cells[column] ?? '')));
}

/** The lower row fills what the upper leaves blank, and leaves blank some of what it fills. */
function complements(upper: Row, lower: Row): boolean {
  let under = 0;
  let spared = 0;
  const extent = Math.max(upper.last, lower.last);
  for (let column = 0; column <= extent; column += 1) {
    const above = tidy(upper.cells[column] ?? '') !== '';
    const below = tidy(lower.cells[column] ?? '');
    if (below !== '' && !above) under += 1;
    if (below === '' && above) spared += 1;
    if (below !== '' && isFigureLike(kindOf(below)) && !/^(?:19|20)\d{2}$/.test(below)) return false;
  }
  return under > 0 && spared > 0;
}

/** No header: everything before the first full row is title. */
function headless(top: readonly Row[], data: number, width: number, shape: Profile): Head {
  const first = data !== -1 ? data : top.findIndex((row) => row.filled >= Math.min(2, width));
  let body = Math.max(0, first);
  while (body > 0) {
    const above = top[body - 1];
    if (
      above === undefined ||
      above.filled < Math.min(2, width) ||
      (top[body]?.blankBefore ?? 0) > 0 ||
      above.last + 1 < width * 0.5
    )
      break;
    body -= 1;
  }
  return {
    title: Array.from({ length: body }, (_, index) => index),
    header: [],
    unit: [],
    numbers: [],
    body,
    profile: shape,
  };
}
