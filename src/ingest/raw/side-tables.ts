import { normalise } from '../../text/normalise.ts';
import { findHead } from './find-header.ts';
import { type Row, tidy } from './grid.ts';
import { isCodeLabel, isYearLabel } from './words.ts';

/** Rows of one table among several side by side: cells of the others are left out. */
export interface Strip {
  readonly rows: readonly Row[];
  /** lines of the whole below the strip's last row */
  readonly after: number;
  /** lines that hold cells of the other tables alone */
  readonly besides: number;
}

const MOST_STRIPS = 12;

/** Tables side by side with empty columns between them, from left to right; the rows as they are where there is one. */
export function cutSideways(rows: readonly Row[]): readonly Strip[] {
  const whole = [{ rows, after: 0, besides: 0 }];
  const spans = spansOf(rows);
  if (spans.length < 2 || spans.length > MOST_STRIPS) return whole;
  const strips = joined(spans, rows).map(([from, to]) => strip(rows, from, to));
  return strips.length < 2 ? whole : strips;
}

type Span = readonly [from: number, to: number];

/** Runs of columns that hold something, between columns that hold nothing. */
function spansOf(rows: readonly Row[]): readonly Span[] {
  const filled: boolean[] = [];
  for (const row of rows)
    for (let column = row.first; column <= row.last; column += 1)
      if (filled[column] !== true && tidy(row.cells[column] ?? '') !== '') filled[column] = true;
  const spans: Span[] = [];
  let from = -1;
  for (let column = 0; column <= filled.length; column += 1) {
    if (filled[column] === true && from === -1) from = column;
    if (filled[column] !== true && from !== -1) {
      spans.push([from, column - 1]);
      from = -1;
    }
  }
  return spans;
}

/** Spans that are no table of their own go with the one on their left. */
function joined(spans: readonly Span[], rows: readonly Row[]): readonly Span[] {
  const labels = spans.map(([from, to]) => labelsOf(strip(rows, from, to).rows));
  const found: Span[] = [];
  const [first] = labels;
  for (const [at, span] of spans.entries()) {
    const own = labels[at] ?? null;
    const left = found.at(-1);
    const stands = own !== null && (own.keyed || (first !== null && own.text === first?.text));
    if (left === undefined || (stands && first !== null)) found.push(span);
    else found[found.length - 1] = [left[0], span[1]];
  }
  return found;
}

interface Labels {
  readonly text: string;
  /** its first column tells what the rows are */
  readonly keyed: boolean;
}

/** The labels of a strip that is a table with figures; null where it is none. */
function labelsOf(rows: readonly Row[]): Labels | null {
  const head = findHead(rows, () => false);
  const [at] = head.header;
  const header = at === undefined ? undefined : rows[at];
  if (header === undefined || head.body >= rows.length || header.filled < 2) return null;
  if (!head.profile.figure.some((one) => one)) return null;
  const label = tidy(header.cells[header.first] ?? '');
  const texts = head.profile.figure[header.first] !== true;
  return {
    text: header.cells
      .map(normalise)
      .filter((cell) => cell !== '')
      .join('\u0000'),
    keyed: texts || isYearLabel(label) || isCodeLabel(label),
  };
}

function strip(rows: readonly Row[], from: number, to: number): Strip {
  const first = rows[0];
  let end = first === undefined ? 0 : first.line - first.blankBefore - 1;
  let besides = 0;
  const own: Row[] = [];
  for (const row of rows) {
    const cells = row.cells.slice(0, to + 1).map((cell, column) => (column < from ? '' : cell));
    const filled = cells.flatMap((cell, column) => (tidy(cell) === '' ? [] : [column]));
    if (filled.length === 0) {
      besides += row.lines;
      continue;
    }
    own.push({
      ...row,
      cells,
      blankBefore: row.line - end - 1,
      filled: filled.length,
      first: filled[0] ?? 0,
      last: filled.at(-1) ?? 0,
    });
    end = row.line + row.lines - 1;
  }
  const last = rows.at(-1);
  return { rows: own, after: last === undefined ? 0 : last.line + last.lines - 1 - end, besides };
}
