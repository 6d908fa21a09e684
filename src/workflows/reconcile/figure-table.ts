import { showable } from '../../disclosure/identifiers.ts';
import { cellValue } from '../../ingest/raw/raw-columns.ts';
import type { RawTable, RawValue } from '../../ingest/raw/types.ts';
import {
  isAverage,
  isCodeLabel,
  isNation,
  isShareLabel,
  isTotalLabel,
  isTotalWord,
  isYearLabel,
} from '../../ingest/raw/words.ts';
import type {
  FigureColumn,
  FigureRow,
  FigureTable,
  PercentColumn,
  PrintedPercent,
} from '../../model/reconcile.ts';

const SUB_ROW = /^\s*(?:[a-z][.)]?\s+\S|-\s+\S|•)/;
const CHANGE =
  /perubahan|pertumbuhan|kenaikan|penurunan|peningkatan|\bnaik\b|\bturun\b|tren|change|growth|increase|decrease|delta/i;
const PERCENT = /persen|percent|%|proporsi|share|distribusi/i;
const IN_WORDS =
  /^(turun|menurun|berkurang|minus|decrease|down|naik|meningkat|bertambah|increase|up)?\s*(?:sebesar|by)?\s*([-+\u2212]?\d[\d.]*(?:,\d+)?)\s*(%|persen|percent)?\.?$/i;
/** Stands for a label that may identify a person. */
const HIDDEN = '[...]';
const FALLS = /^(?:turun|menurun|berkurang|minus|decrease|down)/i;

type Role = 'label' | 'group' | 'code' | 'region-code' | 'figure' | 'percent' | 'none';

/** What says that whole figures are rounded ones: thousands of a unit, or a note on rounding. */
const ROUNDED =
  /(?:\b(?:dalam|in) |\()(?:ribu(?:an)?|juta(?:an)?|miliar|milyar|thousands?|millions?)\b|pembulatan|dibulatkan|\bround(?:ing|ed)\b/i;

/**
 * A table as read, as figures with labels: what is a count, a total, a percentage, a code, a name. `said` is what
 * stands above and below it.
 */
export function figureTable(
  table: RawTable,
  closed: ReadonlyMap<number, string>,
  said: readonly string[],
): FigureTable {
  const roles = table.columns.map((label, column) =>
    closed.has(column) ? ('none' as const) : roleOf(table, label, column),
  );
  const main = mainLabel(table, roles);
  const figures = indexesOf(roles, 'figure');
  const codes = indexesOf(roles, 'region-code');
  const numbers = table.columns.flatMap((label, column) => (/^no\.?$/i.test(label.trim()) ? [column] : []));
  const rows = printedRows(table).filter(({ cells }) => !isAverage(labelOf(cells, roles, main)));
  const unnumbered = unnumberedRows(rows, numbers);
  return {
    columns: figures.map((index): FigureColumn => {
      const label = table.columns[index] ?? '';
      return { index, label, role: isTotalLabel(label) ? 'total' : 'count' };
    }),
    rows: rows.map((row, at): FigureRow => {
      const label = labelOf(row.cells, roles, main);
      const total = row.total || isTotalWord(label) || (at === 0 && isNation(label) && rows.length > 2);
      const sub = SUB_ROW.test(row.cells[main ?? 0] ?? '') || unnumbered.has(at);
      const [code] = codes;
      return {
        line: row.line,
        label: showable(label) ?? HIDDEN,
        role: total ? 'total' : sub ? 'sub' : 'count',
        code: code === undefined ? null : (row.cells[code] ?? '').replace(/\D/g, '') || null,
        group: roles
          .flatMap((role, column) =>
            (role === 'label' && column !== main) || role === 'group' ? [row.cells[column] ?? ''] : [],
          )
          .join(' | '),
        values: figures.map((column) => numberOf(row.values[column])),
        unknown: figures.flatMap((column, place) =>
          numberOf(row.values[column]) === null && hides(row.cells[column] ?? '') ? [place] : [],
        ),
      };
    }),
    percents: indexesOf(roles, 'percent').map((index): PercentColumn => {
      const label = table.columns[index] ?? '';
      const values = rows.map((row) => percentOf(row.cells[index] ?? '', row.values[index] ?? null));
      const inWords = rows.some((row) => /^[a-z]/i.test((row.cells[index] ?? '').trim()));
      return {
        index,
        label,
        says: CHANGE.test(label) || inWords ? 'change' : PERCENT.test(label) ? 'share' : null,
        values,
      };
    }),
    rounded: [...table.title, ...table.columns, ...said].some((text) => ROUNDED.test(text)),
  };
}

interface PrintedRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly values: readonly RawValue[];
  readonly total: boolean;
}

/** Rows and printed totals in the order of the file. */
function printedRows(table: RawTable): readonly PrintedRow[] {
  const data = table.rows.map(
    (cells, at): PrintedRow => ({
      line: table.lines[at] ?? 0,
      cells,
      values: cells.map((_, column) => cellValue(table, at, column)),
      total: false,
    }),
  );
  const totals = table.totals.map((row): PrintedRow => ({ ...row, total: true }));
  return [...data, ...totals].sort((a, b) => a.line - b.line);
}

function indexesOf(roles: readonly Role[], wanted: Role): readonly number[] {
  return roles.flatMap((role, column) => (role === wanted ? [column] : []));
}

function roleOf(table: RawTable, label: string, column: number): Role {
  const type = table.types[column] ?? 'text';
  const cells = table.rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
  if (type === 'empty' || cells.length === 0) return 'none';
  if (isCodeLabel(label)) return /kode|code/i.test(label) ? 'region-code' : 'code';
  if (isYearLabel(label)) return 'group';
  if (type === 'percent') return 'percent';
  if (type === 'integer' || type === 'number') {
    if (PERCENT.test(label) || CHANGE.test(label)) return 'percent';
    return isShareLabel(label) ? 'none' : 'figure';
  }
  if (type === 'text') {
    const spoken = cells.filter((cell) => isSpoken(cell)).length;
    if (
      spoken > 0 &&
      spoken >= cells.filter((cell) => /\d/.test(cell)).length * 0.8 &&
      spoken >= cells.length * 0.4
    )
      return 'percent';
  }
  return 'label';
}

function isSpoken(cell: string): boolean {
  const found = IN_WORDS.exec(cell);
  return found !== null && (found[1] !== undefined || found[3] !== undefined);
}

/** The column of labels that tells most rows apart. */
function mainLabel(table: RawTable, roles: readonly Role[]): number | null {
  const labels = [...indexesOf(roles, 'label'), ...indexesOf(roles, 'group')];
  const ranked = labels
    .map((column) => ({ column, distinct: new Set(table.rows.map((row) => row[column] ?? '')).size }))
    .sort((a, b) => b.distinct - a.distinct);
  return ranked[0]?.column ?? null;
}

function labelOf(cells: readonly string[], roles: readonly Role[], main: number | null): string {
  const own = main === null ? '' : (cells[main] ?? '').trim();
  if (own !== '') return own;
  const other = cells.find((cell, column) => roles[column] !== 'figure' && /\p{L}/u.test(cell));
  return (other ?? '').trim();
}

/** Rows without a number in a table that numbers most of its rows. */
function unnumberedRows(rows: readonly PrintedRow[], numbers: readonly number[]): ReadonlySet<number> {
  const [column] = numbers;
  if (column === undefined) return new Set();
  const blank = rows.flatMap(({ cells, total }, at) =>
    !total && (cells[column] ?? '').trim() === '' ? [at] : [],
  );
  return blank.length < rows.length * 0.5 ? new Set(blank) : new Set();
}

function numberOf(value: RawValue | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

/** There is a figure that is not given; a blank or a dash is none. */
function hides(cell: string): boolean {
  return !/^\s*[-\u2013\u2014]*\s*$/.test(cell);
}

function percentOf(cell: string, value: RawValue): PrintedPercent | null {
  const text = cell.trim();
  const found = IN_WORDS.exec(text);
  const printed = found?.[2];
  if (found === null || printed === undefined) {
    return typeof value === 'number' ? { value, digits: digitsOf(String(value)) } : null;
  }
  const comma = printed.includes(',');
  const plain = (comma ? printed.replaceAll('.', '').replace(',', '.') : printed).replace('\u2212', '-');
  const amount = Number(plain);
  if (!Number.isFinite(amount)) return null;
  const falls = found[1] !== undefined && FALLS.test(found[1]);
  return { value: falls ? -Math.abs(amount) : amount, digits: digitsOf(plain) };
}

function digitsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}
