import { kindAt, type Row, tidy } from './grid.ts';
import { isBand, isFigure, type Kind } from './kinds.ts';
import { startsNote } from './words.ts';

const SAMPLE = 300;

/** What the columns of a stretch of rows hold. */
export interface Profile {
  /** cells up to the last that most rows fill */
  readonly width: number;
  /** column holds figures or dates */
  readonly figure: readonly boolean[];
  /** column holds years */
  readonly year: readonly boolean[];
  readonly date: readonly boolean[];
  /** column holds stretches: `6-12` */
  readonly band: readonly boolean[];
}

/** Columns judged by the lower part of a stretch, where headers are not. */
export function profile(rows: readonly Row[]): Profile {
  const taken = rows.length > SAMPLE ? rows.slice(0, SAMPLE) : rows;
  const width = usualExtent(taken);
  const body = lower(taken.filter((row) => row.filled >= Math.min(2, width) && !isNoteRow(row)));
  const figure: boolean[] = [];
  const year: boolean[] = [];
  const date: boolean[] = [];
  const band: boolean[] = [];
  for (let column = 0; column < width; column += 1) {
    let figures = 0;
    let texts = 0;
    let years = 0;
    let dates = 0;
    let bands = 0;
    for (const row of body) {
      const kind = kindAt(row, column);
      if (kind === 'empty' || kind === 'missing') continue;
      if (isFigureLike(kind)) figures += 1;
      else texts += 1;
      if (isYear(row.cells[column] ?? '')) years += 1;
      if (kind === 'date') dates += 1;
      if (isBand(tidy(row.cells[column] ?? ''))) bands += 1;
    }
    figure.push(figures > 0 && figures >= (figures + texts) * 0.6);
    year.push(years > 0 && years >= (figures + texts) * 0.6);
    date.push(dates > 0 && dates >= (figures + texts) * 0.5);
    band.push(bands > 0 && bands >= (figures + texts) * 0.5);
  }
  return { width, figure, year, date, band };
}

export function isFigureLike(kind: Kind): boolean {
  return isFigure(kind) || kind === 'code';
}

/** `Sumber: BPS, Sakernas`, which commas make look like a row. */
function isNoteRow(row: Row): boolean {
  const text = row.cells[row.first] ?? '';
  return text.includes(':') && startsNote(text);
}

function lower(rows: readonly Row[]): readonly Row[] {
  if (rows.length <= 2) return rows.slice(-1);
  if (rows.length <= 6) return rows.slice(-Math.ceil(rows.length / 2));
  return rows.slice(Math.min(6, Math.floor(rows.length / 2)));
}

/** Cells up to the last filled one, in most rows; rows of one cell count only where nearly all are such. */
export function usualExtent(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.last + 1, (counts.get(row.last + 1) ?? 0) + 1);
  const single = counts.get(1) ?? 0;
  const entries = [...counts].filter(([extent]) => extent > 1 || single > rows.length * 0.7);
  const most = Math.max(0, ...entries.map(([, count]) => count));
  const usual = entries.filter(([, count]) => count >= Math.max(1, most * 0.5)).map(([extent]) => extent);
  return Math.max(1, ...usual);
}

export function isYear(text: string): boolean {
  return /^(?:19|20)\d{2}(?: ?(?:[rex]\)?|\*{1,3}\)?|\d\))|\.0)?$/.test(tidy(text));
}

export type Look = 'header' | 'data' | 'either';

/** What a row looks like beside the columns' figures. */
export function lookOf(row: Row, { figure, year, date, band, width }: Profile): Look {
  let figures = 0;
  let texts = 0;
  let years = 0;
  let bands = 0;
  // over columns whose figures are all missing
  let besides = 0;
  const run: number[] = [];
  for (let column = 0; column < width; column += 1) {
    if (figure[column] !== true) {
      if (isYear(row.cells[column] ?? '')) besides += 1;
      continue;
    }
    const kind = kindAt(row, column);
    if (kind === 'empty' || kind === 'missing') continue;
    if (band[column] !== true && isBand(tidy(row.cells[column] ?? ''))) bands += 1;
    if (isFigureLike(kind)) {
      figures += 1;
      if (isYear(row.cells[column] ?? '')) run.push(Number.parseInt(tidy(row.cells[column] ?? ''), 10));
      if (isYear(row.cells[column] ?? '') ? year[column] !== true : kind === 'date' && date[column] !== true)
        years += 1;
    } else texts += 1;
  }
  if (figures + texts === 0) return 'either';
  if (bands > 1 && bands >= figures && distinct(row)) return 'header';
  // years that follow each other, over at least one column of other figures, head it; figures may look like years too
  if (years > 0 && run.length > 1 && run.length === figures && consecutive(run)) return 'header';
  if (
    figures > 0 &&
    figures === years &&
    (years + besides > 1 || texts > 0 || (row.line === 1 && row.filled > 1)) &&
    (distinct(row) || row.first > 0)
  )
    return 'header';
  if (texts === figures) return row.cells.some((cell) => cell.length > 200) ? 'data' : 'either';
  return texts > figures ? 'header' : 'data';
}

function consecutive(years: readonly number[]): boolean {
  return years.every((one, at) => at === 0 || one === (years[at - 1] ?? 0) + 1);
}

function distinct(row: Row): boolean {
  const filled = row.cells.filter((cell) => tidy(cell) !== '');
  return new Set(filled).size >= filled.length * 0.5;
}

/** `# made by ...`, a remark that holds less than a row. */
export function isComment(row: Row, { width }: Profile): boolean {
  return (
    width > 1 && row.last + 1 < width && row.first === 0 && (row.cells[0] ?? '').trimStart().startsWith('#')
  );
}

/** `(1) (2) (3)`, or plain `1 2 3` where text belongs: the numbers of the columns. */
export function isColumnNumbers(row: Row, { figure }: Profile): boolean {
  for (const cell of row.cells) if (!maybeNumber(cell)) return false;
  // `(5)=(3)+(4)` is column 5 and how it is made
  const cells = row.cells
    .map((cell) => tidy(cell).replace(/(?<=\d\)?) ?=[-+*/:x() \d]+$/, ''))
    .filter((cell) => cell !== '');
  if (cells.length < 2) return false;
  const bracketed = cells.every((cell) => /^[([]-?\d{1,3}[a-z]?[)\]]$/.test(cell));
  const numbers = cells.map((cell) => Math.abs(Number(cell.replace(/[()[\]a-z]/g, ''))));
  const counted = numbers.every(
    (value, index) => index === 0 || value === (numbers[index - 1] ?? 0) + 1 || value === numbers[index - 1],
  );
  if (bracketed) return counted || new Set(numbers).size > numbers.length / 2;
  if (cells.every((cell) => /^-\d{1,2}$/.test(cell))) return counted && numbers[0] === 1 && cells.length >= 3;
  const inText = row.cells.some((cell, column) => tidy(cell) !== '' && figure[column] === false);
  return (
    counted &&
    numbers[0] === 1 &&
    cells.length >= 3 &&
    cells.every((cell) => /^\d{1,3}$/.test(cell)) &&
    inText
  );
}

/** Nothing, or a text that begins as the number of a column does. */
function maybeNumber(cell: string): boolean {
  const code = cell.charCodeAt(0);
  if (code === 40 || code === 45 || code === 91 || (code >= 48 && code <= 57)) return true;
  if (code > 32 && code < 127) return false;
  const text = tidy(cell);
  return text === '' || /^[([\d-]/.test(text);
}

/** `a b c` below labels: the letters of the columns. */
export function isColumnLetters(row: Row): boolean {
  const cells = row.cells.map(tidy).filter((cell) => cell !== '');
  return (
    cells.length > 2 &&
    cells.every((cell, at) => cell.length === 1 && cell.toLowerCase() === String.fromCharCode(97 + at))
  );
}
