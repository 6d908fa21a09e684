import { type Kind, kindOf } from './kinds.ts';
import type { RawDialect, RawRecord } from './types.ts';

/** What a way of writing makes of a sample. */
export interface Evidence {
  readonly records: number;
  /** fields of most records */
  readonly width: number;
  /** share of records that have it */
  readonly share: number;
  /** sum over widths above one of the squared share of records that have it */
  readonly uniform: number;
  /** share of cells that look like something on their own */
  readonly known: number;
  /** share of columns' cells that are of the column's commonest kind */
  readonly homogeneous: number;
  /** share of cells that are empty */
  readonly empty: number;
  /** share of records read with damage */
  readonly damaged: number;
  /** cells that stand in quotes, as a share */
  readonly quoted: number;
  /** share of columns below the header that hold figures or dates */
  readonly figures: number;
  /** records of the commonest width stand together rather than scattered */
  readonly together: number;
  /** records without any delimiter */
  readonly bare: number;
  /** share of records with a cell of two figures around another delimiter: `5;13` */
  readonly joined: number;
  /** share of records with a cell out of quotes in which a quote opens behind a space */
  readonly within: number;
}

const WEIGHT: Readonly<Record<Kind, number>> = {
  empty: 0.6,
  missing: 1,
  integer: 1,
  decimal: 1,
  percent: 1,
  date: 1,
  period: 1,
  code: 0.9,
  mixed: 0.9,
  boolean: 1,
  address: 1,
  phrase: 0.85,
  other: 0.15,
};

export function gather(all: readonly RawRecord[], dialect: RawDialect): Evidence {
  const records = all.filter((record) => record.cells.some((cell) => cell.trim() !== ''));
  const widths = new Map<number, number>();
  for (const { cells } of records) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  const total = Math.max(1, records.length);
  const [width] = [...widths]
    .filter(([cells]) => cells > 1)
    .sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1];
  let uniform = 0;
  for (const [cells, count] of widths) if (cells > 1) uniform += ((count / total) ** 2 * (cells - 1)) / cells;
  const columns: Map<Kind, number>[] = [];
  let cells = 0;
  let known = 0;
  let empty = 0;
  for (const [row, record] of records.entries()) {
    for (const [column, text] of record.cells.entries()) {
      const kind = kindOf(text);
      cells += 1;
      if (kind === 'empty') empty += 1;
      known += unevenIn(text, kind, dialect) ? 0.05 : WEIGHT[kind];
      if (record.cells.length !== width || (row === 0 && records.length > 2)) continue;
      const counts = columns[column] ?? new Map<Kind, number>();
      columns[column] = counts;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }
  const shares = columns.filter((counts) => counts !== undefined).map(purity);
  return {
    records: records.length,
    width,
    share: (widths.get(width) ?? 0) / total,
    uniform,
    known: known / Math.max(1, cells),
    homogeneous: shares.length === 0 ? 0 : shares.reduce((sum, one) => sum + one.share, 0) / shares.length,
    figures: shares.length === 0 ? 0 : shares.filter((one) => one.figure).length / shares.length,
    empty: empty / Math.max(1, cells),
    damaged: records.filter((record) => record.damage !== null).length / total,
    quoted: records.reduce((sum, record) => sum + record.opened.length, 0) / Math.max(1, cells),
    together: longestRun(records, width) / Math.max(1, widths.get(width) ?? 0),
    bare: (widths.get(1) ?? 0) / total,
    joined: records.filter((record) => record.cells.some(isJoined)).length / total,
    within: records.filter((record) => opensWithin(record, dialect)).length / total,
  };
}

function isJoined(cell: string): boolean {
  return /^[-+]?[\d.,]*\d ?[;\t|&^~#*=?!@$¦] ?[-+]?\d[\d.,]*$/.test(cell);
}

/** A cell that is not quoted itself and has a quoted text behind a space, as if the space were the delimiter. */
function opensWithin({ cells, opened }: RawRecord, { delimiter }: RawDialect): boolean {
  if (delimiter.includes(' ')) return false;
  return cells.some((cell, column) => / "[^\s"]/.test(cell) && !opened.includes(column));
}

/** A quote left inside a cell that looks like half of a pair. */
function unevenIn(text: string, kind: Kind, dialect: RawDialect): boolean {
  if (kind !== 'other') return false;
  const trimmed = text.trim();
  return trimmed.startsWith('"') !== trimmed.endsWith('"') && dialect.quote !== '';
}

function purity(counts: ReadonlyMap<Kind, number>): { readonly share: number; readonly figure: boolean } {
  const groups = new Map<string, number>();
  let total = 0;
  for (const [kind, count] of counts) {
    if (kind === 'empty' || kind === 'missing') continue;
    total += count;
    const group =
      kind === 'decimal' || kind === 'percent'
        ? 'integer'
        : kind === 'boolean' || kind === 'code' || kind === 'mixed'
          ? 'phrase'
          : kind;
    groups.set(group, (groups.get(group) ?? 0) + count);
  }
  const [group, most] = [...groups].sort((a, b) => b[1] - a[1])[0] ?? ['empty', 0];
  if (total === 0) return { share: 0.5, figure: false };
  return {
    share: most / total,
    figure: (group === 'integer' || group === 'date' || group === 'period') && most > total * 0.7,
  };
}

/** How likely each character is to be a delimiter at all. */
const PRIOR: Readonly<Record<string, number>> = {
  ',': 1,
  ';': 1,
  '\t': 1.02,
  '|': 1,
  ', ': 1.005,
  '; ': 1.005,
  '||': 1.02,
  '::': 0.95,
  '\t\t': 1.01,
  ':': 0.8,
  '^': 0.92,
  '~': 0.92,
  '§': 0.92,
  '&': 0.75,
  '#': 0.75,
  ' ': 0.7,
  '/': 0.55,
};
const RARE_MARK = 0.72;
const RARE_PAIR = 0.95;

export function score(evidence: Evidence, dialect: RawDialect): number {
  const { delimiter } = dialect;
  if (evidence.width < 2) return 0;
  const rare = PRIOR[delimiter] === undefined && delimiter.length === 1;
  if (rare && (evidence.width < 3 || evidence.share < 0.8)) return 0;
  if (evidence.bare > 0.5 && (evidence.together < 0.5 || evidence.share * evidence.records < 1.5)) return 0;
  if (delimiter === ' ' || delimiter === '/' || delimiter === ':') {
    if (evidence.figures === 0 && evidence.quoted < 0.1 && (evidence.width < 4 || evidence.bare > 0)) {
      const even = evidence.width > 2 && evidence.share === 1 && evidence.records > 2;
      if (delimiter === ' ' || !even) return 0;
    }
  }
  const shape = evidence.uniform ** 0.75 * (evidence.share === 1 && evidence.records > 3 ? 1.15 : 1);
  const looks = 0.5 * evidence.known + 0.5 * evidence.homogeneous;
  const empties = 1 - 0.35 * evidence.empty;
  const damage = 1 - 0.5 * evidence.damaged;
  const quotes =
    1 + 0.1 * Math.min(1, evidence.quoted * 2) - (dialect.quote === "'" && evidence.quoted === 0 ? 0.05 : 0);
  const joined = 1 - 0.6 * evidence.joined;
  const within = 1 - 0.8 * evidence.within;
  return (
    shape *
    looks *
    empties *
    damage *
    quotes *
    joined *
    within *
    (PRIOR[delimiter] ?? (delimiter.length === 1 ? RARE_MARK : RARE_PAIR))
  );
}

function longestRun(records: readonly RawRecord[], width: number): number {
  let longest = 0;
  let run = 0;
  for (const record of records) {
    run = record.cells.length === width ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
