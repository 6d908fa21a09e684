import type { Row } from './grid.ts';
import { tidy } from './grid.ts';
import { decimalsOf, type Form, parseNumber } from './numbers.ts';
import type { PrintedTotal, RawNote } from './types.ts';
import {
  isAverage,
  isCodeLabel,
  isNation,
  isShareLabel,
  isShareWord,
  isTotalLabel,
  isTotalWord,
  isYearLabel,
  mayNameSum,
  startsTotal,
} from './words.ts';

export interface SumColumn {
  readonly column: number;
  readonly form: Form;
}

const MOST_LABEL_COLUMNS = 4;
const YEAR_END = / (?:tahun )?(?:19|20)\d{2}$/i;

/**
 * Rows of totals among the data: their label says so, and the code or number column is empty there or the figures
 * are the sum of the rows above. Notes tell where a total differs from its parts.
 */
export function findTotals(
  rows: readonly Row[],
  labels: readonly string[],
  sums: readonly SumColumn[],
  sheet: string | null,
  province: (label: string) => boolean,
): { readonly totals: ReadonlySet<Row>; readonly notes: readonly RawNote[] } {
  const totals = new Set<Row>();
  const notes: RawNote[] = [];
  const added = sums.filter(
    (sum) => !isCodeLabel(labels[sum.column] ?? '') && !holdsPeriods(labels[sum.column] ?? '', rows, sum),
  );
  const group = new Map<number, number>();
  const whole = new Map<number, number>();
  const decimals = new Map<number, number>();
  let inGroup = 0;
  let inWhole = 0;
  const names = rows.map((row) => labelOf(row, added));
  const provinces = provinceTotals(rows, names, added, province);
  const leading = leadingTotals(rows, names, labels, added, provinces);
  const keys = labels.flatMap((label, column) => (isCodeLabel(label) ? [column] : []));
  const sought = leading.size > 0 || names.some((label) => label !== null && mayNameSum(label));
  for (const [at, row] of sought ? rows.entries() : []) {
    if (leading.has(row)) {
      totals.add(row);
      continue;
    }
    const label = names[at] ?? null;
    // shares of the total, printed below it
    if (label !== null && isShareWord(label) && totals.has(rows[at - 1] ?? row)) {
      totals.add(row);
      continue;
    }
    const named =
      label !== null &&
      (isTotalWord(label) ||
        startsTotal(label) ||
        (isNation(label) && inWhole >= 2) ||
        (inGroup > 1 && repeatsTitle(label, labels, rows)));
    if (named && inGroup + inWhole > 0) {
      const found = compare(row, added, group, whole, decimals, Math.max(inGroup, inWhole), label);
      const last = at === rows.length - 1 || names.slice(at + 1).every((next) => startsTotal(next ?? ''));
      const keyless =
        keys.length > 0 &&
        keys.every((column) => tidy(row.cells[column] ?? '') === '') &&
        rows.some((one) => keys.some((column) => tidy(one.cells[column] ?? '') !== ''));
      const keyed = keys.length > 0 && !keyless;
      const exact = isTotalWord(label) || isNation(label);
      const sums = found.equal > 0 && found.equal >= found.compared * 0.5;
      const above = rows[at - 1];
      // the sum of another year below that of this one, or a sum whose figures are missing
      const other =
        last &&
        ((above !== undefined && totals.has(above) && isTotalWord(label.replace(YEAR_END, ''))) ||
          (exact && added.length > 0 && added.every(({ column }) => tidy(row.cells[column] ?? '') === '')));
      if (
        sums ||
        other ||
        (exact &&
          (keyless || (!keyed && (found.equal > 0 || (last && (found.near > 0 || isAverage(label)))))))
      ) {
        totals.add(row);
        if (!isAverage(label) && (sums || !other))
          for (const miss of found.misses)
            notes.push({
              code: 'total-mismatch',
              line: row.line,
              column: labels[miss.column],
              value: row.cells[miss.column] ?? '',
              suggestion: String(miss.sum),
              ...(sheet === null ? {} : { sheet }),
            });
        group.clear();
        inGroup = 0;
        continue;
      }
    }
    inGroup += 1;
    inWhole += 1;
    for (const { column, form } of added) {
      const value = parseNumber(row.cells[column] ?? '', form);
      if (value === null) continue;
      group.set(column, (group.get(column) ?? 0) + value);
      whole.set(column, (whole.get(column) ?? 0) + value);
      decimals.set(column, Math.max(decimals.get(column) ?? 0, decimalsOf(value)));
    }
  }
  return {
    totals,
    notes: [
      ...notes,
      ...acrossNotes(
        rows.filter((row) => !totals.has(row)),
        labels,
        added,
        sheet,
      ),
    ],
  };
}

/** Years or months of the year under a label that says so; `6-12 Tahun` and `Tahun 2019` stand over counts. */
function holdsPeriods(label: string, rows: readonly Row[], { column, form }: SumColumn): boolean {
  if (!isYearLabel(label) || /\d/.test(label)) return false;
  return rows.every((row) => {
    const value = parseNumber(row.cells[column] ?? '', form);
    return value === null || (value >= 1900 && value <= 2100) || (value >= 1 && value <= 12);
  });
}

/** The nation above its provinces, or a code above those that begin with it, where the figures are their sums. */
function leadingTotals(
  rows: readonly Row[],
  names: readonly (string | null)[],
  labels: readonly string[],
  added: readonly SumColumn[],
  provinces: ReadonlySet<Row>,
): ReadonlySet<Row> {
  const found = new Set<Row>(provinces);
  if (added.length === 0 || rows.length < 3) return found;
  const code = labels.findIndex((label) => isCodeLabel(label) && /kode|code/i.test(label));
  // from the last row up, so that parts that are totals themselves are known
  for (let at = code === -1 ? 0 : rows.length - 1; at >= 0; at -= 1) {
    const row = rows[at];
    const label = names[at] ?? null;
    if (row === undefined) continue;
    const own = code === -1 ? '' : tidy(row.cells[code] ?? '').replace(/\D/g, '');
    const nation = at === 0 && label !== null && (isNation(label) || isTotalWord(label));
    if (!nation && own === '') continue;
    let end = at + 1;
    while (end < rows.length && end - at < 2000) {
      const next = rows[end];
      const code2 = next === undefined ? '' : tidy(next.cells[code] ?? '').replace(/\D/g, '');
      if (!nation && !(code2.length > own.length && code2.startsWith(own))) break;
      end += 1;
    }
    if (end - at < 3 || (nation && end < rows.length)) continue;
    const parts = rows
      .slice(at + 1, end)
      .filter((one, index) => !found.has(one) && !isTotalWord(names[at + 1 + index] ?? ''));
    if (addsUp(row, parts, added)) found.add(row);
  }
  return found;
}

/** The figures of a row are the sums of those of its parts, in at least half of the columns. */
function addsUp(row: Row, parts: readonly Row[], added: readonly SumColumn[]): boolean {
  const equal = added.filter(({ column, form }) => {
    const value = parseNumber(row.cells[column] ?? '', form);
    const values = parts.map((one) => parseNumber(one.cells[column] ?? '', form) ?? 0);
    const sum = values.reduce((a, b) => a + b, 0);
    const rounded = decimalsOf(value ?? 0) === 0 ? 0 : 0.5 * 10 ** -decimalsOf(value ?? 0) * parts.length;
    return value !== null && sum !== 0 && Math.abs(sum - value) <= 1e-9 * Math.abs(value) + rounded;
  }).length;
  return equal > 0 && equal >= added.length * 0.5;
}

/** A province above or below the rows of its parts, whose sums its figures are. */
function provinceTotals(
  rows: readonly Row[],
  names: readonly (string | null)[],
  added: readonly SumColumn[],
  province: (label: string) => boolean,
): ReadonlySet<Row> {
  const found = new Set<Row>();
  if (added.length === 0 || rows.length < 3) return found;
  const known = new Map<string, boolean>();
  const isProvince = (name: string) => {
    const remembered = known.get(name);
    if (remembered !== undefined) return remembered;
    const found = province(name);
    known.set(name, found);
    return found;
  };
  const named = [...rows.keys()].filter((at) => isProvince(names[at] ?? ''));
  if (named.length === 0 || named.length * 2 > rows.length) return found;
  const bare = (from: number, to: number) =>
    rows.slice(from, to).filter((_, at) => {
      const name = names[from + at] ?? '';
      return !isTotalWord(name) && !isNation(name);
    });
  for (const [index, at] of named.entries()) {
    const row = rows[at];
    const below = bare(at + 1, named[index + 1] ?? rows.length);
    const above = bare((named[index - 1] ?? -1) + 1, at);
    if (row === undefined) continue;
    if ([below, above].some((parts) => parts.length > 1 && addsUp(row, parts, added))) found.add(row);
  }
  return found;
}

/** The first text of a row, left of its figures. */
function labelOf(row: Row, sums: readonly SumColumn[]): string | null {
  for (let column = 0; column < Math.min(row.cells.length, MOST_LABEL_COLUMNS); column += 1) {
    const text = tidy(row.cells[column] ?? '');
    if (text === '') continue;
    if (/\p{L}/u.test(text)) return text;
    if (sums.some((sum) => sum.column === column)) return null;
  }
  return null;
}

/** `Provinsi X` below the regencies of that province: a name of the level above, once, on its own. */
function repeatsTitle(label: string, labels: readonly string[], rows: readonly Row[]): boolean {
  if (!/^(?:provinsi|prov\.?|kabupaten|kab\.?|kota|kecamatan) /i.test(label)) return false;
  const level = label.split(' ')[0]?.toLowerCase() ?? '';
  const alike = rows.filter((row) =>
    row.cells.slice(0, MOST_LABEL_COLUMNS).some((cell) => tidy(cell).toLowerCase().startsWith(`${level} `)),
  ).length;
  return alike <= Math.max(1, rows.length * 0.2) && labels.length > 1;
}

interface Comparison {
  readonly compared: number;
  readonly equal: number;
  readonly near: number;
  readonly misses: readonly { readonly column: number; readonly sum: number }[];
}

function compare(
  row: Row,
  added: readonly SumColumn[],
  group: ReadonlyMap<number, number>,
  whole: ReadonlyMap<number, number>,
  decimals: ReadonlyMap<number, number>,
  parts: number,
  label: string,
): Comparison {
  let compared = 0;
  let equal = 0;
  let near = 0;
  const misses: { column: number; sum: number }[] = [];
  for (const { column, form } of added) {
    const value = parseNumber(row.cells[column] ?? '', form);
    // nought is the sum of noughts anywhere: that tells nothing of a village called Total Jaya
    if (value === null || (value === 0 && !isTotalWord(label) && !isNation(label))) continue;
    compared += 1;
    const places = Math.max(decimals.get(column) ?? 0, decimalsOf(value));
    const slack = places === 0 ? 0 : 0.5 * 10 ** -places * (parts + 1);
    const sums = [group.get(column) ?? 0, whole.get(column) ?? 0];
    const wanted = isAverage(label) ? sums.map((sum) => sum / Math.max(1, parts)) : sums;
    const tolerance = isAverage(label) ? Math.abs(value) * 0.01 + 0.5 : slack + Math.abs(value) * 1e-9;
    const sum = wanted.reduce(
      (best, one) => (Math.abs(one - value) < Math.abs(best - value) ? one : best),
      wanted[0] ?? 0,
    );
    if (Math.abs(sum - value) <= tolerance) equal += 1;
    else if (value > 0 && sum > value * 0.5 && sum < value * 2) {
      misses.push({ column, sum: Number(sum.toFixed(places)) });
      near += 1;
    }
  }
  return { compared, equal, near, misses };
}

/** A column of sums beside its parts: rows where it differs, where most rows agree. */
function acrossNotes(
  rows: readonly Row[],
  labels: readonly string[],
  added: readonly SumColumn[],
  sheet: string | null,
): readonly RawNote[] {
  const totals = added.filter(({ column }) => isTotalLabel(labels[column] ?? ''));
  if (totals.length !== 1 || added.length < 3 || rows.length < 3) return [];
  const [total] = totals;
  if (total === undefined) return [];
  const parts = added.filter(({ column }) => column !== total.column && !isShareLabel(labels[column] ?? ''));
  const misses: RawNote[] = [];
  let compared = 0;
  for (const row of rows) {
    const printed = parseNumber(row.cells[total.column] ?? '', total.form);
    const values = parts
      .map(({ column, form }) => parseNumber(row.cells[column] ?? '', form))
      .filter((value) => value !== null);
    if (printed === null || values.length === 0) continue;
    compared += 1;
    const places = Math.max(decimalsOf(printed), ...values.map(decimalsOf));
    const sum = Number(values.reduce((a, b) => a + b, 0).toFixed(places));
    if (Math.abs(sum - printed) > (places === 0 ? 0 : 0.5 * 10 ** -places * (values.length + 1)))
      misses.push({
        code: 'total-mismatch',
        line: row.line,
        column: labels[total.column],
        value: row.cells[total.column] ?? '',
        suggestion: String(sum),
        ...(sheet === null ? {} : { sheet }),
      });
  }
  // one miss among few rows is still one among sums that hold
  return compared >= 3 && misses.length <= Math.max(1, compared * 0.2) ? misses : [];
}

/** Named as a total in words, which typing knows too; a parent above its parts is not. */
export function isPlainTotal({ cells }: PrintedTotal): boolean {
  return cells.slice(0, 4).some((cell) => isTotalWord(cell) || isNation(cell));
}
