import type { Published, PublishedCount, PublishedRow, PublishedSum } from '../model/published.ts';
import { leastRounded, roundedRange } from './round5.ts';

/** What rows published together say: counts, the sums they obey, and what was shown that should not have been. */
export interface PublishedFacts extends Published {
  readonly derived: readonly PublishedRow[];
  readonly differences: readonly {
    readonly row: PublishedRow;
    readonly part: PublishedCount['part'];
    readonly by: number;
  }[];
}

/**
 * Rows of figures as counts and sums: a whole is its places, a denominator its numerator and the rest, a broad count
 * the narrow one and what is beyond it, a year its months. The same count in two files is one count. What
 * somebody outside must assume is assumed: a place without a record has none, but what a rate or a ratio without its
 * denominator counts may be any.
 */
export function publishedFacts(rows: readonly PublishedRow[], minCell: number): PublishedFacts {
  const counts = new Map<string, PublishedCount>();
  const differences: { row: PublishedRow; part: PublishedCount['part']; by: number }[] = [];
  const sums = new Map<string, PublishedSum>();
  const denominators = commonDenominators(rows);

  const add = (
    row: PublishedRow,
    part: PublishedCount['part'],
    series: string,
    value: number | null,
    least: number,
  ): string => {
    const key = idOf(part, series, row.period, row);
    // what is left between two rounded counts is not itself rounded
    const [low, high] =
      row.rounded && part === 'rest'
        ? [0, Number.POSITIVE_INFINITY]
        : valueRange(row, value, least, part === 'numerator' ? leastRounded(minCell) - 1 : null);
    const place = row.level === 'unlocated' ? `${row.place} (unlocated)` : row.place;
    const made: PublishedCount = {
      id: key,
      series,
      period: row.period,
      place,
      part,
      files: [row.file],
      hidden: value === null && row.uncounted !== true,
      least: low,
      greatest: high,
    };
    const before = counts.get(key);
    if (before === undefined) {
      counts.set(key, made);
      return key;
    }
    const merged = { least: Math.max(before.least, low), greatest: Math.min(before.greatest, high) };
    if (merged.least <= merged.greatest) {
      const files = before.files.includes(row.file) ? before.files : [...before.files, row.file];
      counts.set(key, { ...before, ...merged, files, hidden: before.hidden || made.hidden });
      return key;
    }
    if (!row.rounded) differences.push({ row, part, by: Math.abs(low - before.least) });
    const own = `${key} @${row.file}`;
    counts.set(own, { ...made, id: own });
    return own;
  };

  const numerators = new Map<string, string>();
  for (const row of rows) {
    const shown = row.status === 'suppressed' || row.uncounted === true ? null : 0;
    const proportion = row.denominatorOf !== null;
    const numerator = add(
      row,
      'numerator',
      row.series,
      row.numerator ?? shown,
      proportion || row.uncounted === true ? 0 : 1,
    );
    numerators.set(placeKey(row), numerator);
    if (row.denominatorOf === null) continue;
    const common = denominators.get(row.series) ?? row.series;
    const denominator = add(row, 'denominator', common, row.denominator ?? shown, 1);
    const known = shown === null ? null : (row.denominator ?? 0) - (row.numerator ?? 0);
    const rest = add(row, 'rest', row.series, known, 0);
    sums.set(`${denominator} = ${rest}`, { whole: denominator, parts: [numerator, rest] });
  }
  for (const row of rows) {
    if (row.within === null) continue;
    const [inner, outer] = [
      numerators.get(placeKey(row)),
      numerators.get(placeKey({ ...row, series: row.within })),
    ];
    if (inner === undefined || outer === undefined) continue;
    const beyond = `beyond ${inner}`;
    counts.set(beyond, {
      id: beyond,
      series: `${row.within} - ${row.series}`,
      period: row.period,
      place: row.place,
      part: 'rest',
      files: [row.file],
      hidden: false,
      least: 0,
      greatest: Number.POSITIVE_INFINITY,
    });
    sums.set(beyond, { whole: outer, parts: [inner, beyond] });
  }
  for (const sum of [...placeSums(rows, counts, denominators), ...periodSums(counts)])
    sums.set(`${sum.whole} = ${sum.parts.join('+')}`, sum);
  return {
    counts: [...counts.values()],
    sums: [...sums.values()],
    derived: rows.filter((row) => row.status === 'suppressed' && row.derived),
    differences,
  };
}

/** Rounding hides a row whose numerator or denominator is small: then the numerator is, and no more is known. */
function valueRange(
  row: PublishedRow,
  value: number | null,
  least: number,
  mostRounded: number | null,
): readonly [number, number] {
  const rounding = row.rounded && row.uncounted !== true;
  if (value === null) return [least, (rounding ? mostRounded : null) ?? Number.POSITIVE_INFINITY];
  return row.rounded ? roundedRange(value, 0) : [value, value];
}

function placeKey(row: PublishedRow): string {
  return `${row.series} ${row.period} ${row.level === 'unlocated' ? 'unlocated' : ''}${row.code}`;
}

function idOf(
  part: PublishedCount['part'],
  series: string,
  period: string,
  row: Pick<PublishedRow, 'level' | 'code'>,
): string {
  return `${part} ${series} ${period} ${row.level === 'unlocated' ? 'unlocated ' : ''}${row.code}`;
}

/** Series whose denominators go by one name and agree wherever two print them count the same thing. */
function commonDenominators(rows: readonly PublishedRow[]): ReadonlyMap<string, string> {
  const bySeries = new Map<string, Map<string, number>>();
  const labels = new Map<string, string>();
  for (const row of rows) {
    if (row.denominatorOf === null) continue;
    labels.set(row.series, row.denominatorOf);
    const own = bySeries.get(row.series) ?? new Map<string, number>();
    bySeries.set(row.series, own);
    if (row.denominator !== null) own.set(`${row.period} ${row.level} ${row.code}`, row.denominator);
  }
  const common = new Map<string, string>();
  for (const [series, label] of [...labels].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const like = [...common.keys()].find((other) => {
      if (labels.get(other) !== label) return false;
      const theirs = bySeries.get(other) ?? new Map<string, number>();
      const shared = [...(bySeries.get(series) ?? [])].filter(([key]) => theirs.has(key));
      return shared.length > 0 && shared.every(([key, value]) => theirs.get(key) === value);
    });
    common.set(series, like === undefined ? series : (common.get(like) ?? like));
  }
  return common;
}

/** A place is the sum of the places directly inside it that the same table prints, and of what could not be placed. */
function placeSums(
  rows: readonly PublishedRow[],
  counts: ReadonlyMap<string, PublishedCount>,
  denominators: ReadonlyMap<string, string>,
): readonly PublishedSum[] {
  const tables = new Map<string, PublishedRow[]>();
  for (const row of rows) {
    const key = `${row.file} ${row.series} ${row.period}`;
    const own = tables.get(key);
    if (own === undefined) tables.set(key, [row]);
    else own.push(row);
  }
  const sums: PublishedSum[] = [];
  for (const own of [...tables.values(), ...acrossFiles(rows)]) {
    const codes = new Set(own.filter(({ level }) => level !== 'unlocated').map(({ code }) => code));
    const children = new Map<string, PublishedRow[]>();
    for (const row of own) {
      const parent =
        row.level === 'unlocated' ? (codes.has(row.code) ? row.code : 'ID') : parentOf(row.code, codes);
      if (parent === null || !codes.has(parent)) continue;
      children.set(parent, [...(children.get(parent) ?? []), row]);
    }
    for (const [code, parts] of children) {
      const whole = own.find((row) => row.code === code && row.level !== 'unlocated');
      if (whole === undefined || parts.every(({ level }) => level === 'unlocated')) continue;
      for (const part of ['numerator', 'denominator', 'rest'] as const) {
        const series =
          part === 'denominator' ? (denominators.get(whole.series) ?? whole.series) : whole.series;
        const id = (row: PublishedRow) => {
          const key = idOf(part, series, row.period, row);
          return counts.has(`${key} @${row.file}`) ? `${key} @${row.file}` : key;
        };
        if (counts.has(id(whole)) && parts.every((row) => counts.has(id(row))))
          sums.push({ whole: id(whole), parts: parts.map(id) });
      }
    }
  }
  return sums;
}

/** Rows of one series and period from several files, each place once: a whole may stand in one, its places in another. */
function acrossFiles(rows: readonly PublishedRow[]): readonly (readonly PublishedRow[])[] {
  const joined = new Map<string, Map<string, PublishedRow>>();
  for (const row of rows) {
    const key = `${row.series} ${row.period}`;
    const own = joined.get(key) ?? new Map<string, PublishedRow>();
    joined.set(key, own);
    if (!own.has(placeKey(row))) own.set(placeKey(row), row);
  }
  return [...joined.values()]
    .map((own) => [...own.values()])
    .filter((own) => own.some(({ file }) => file !== own[0]?.file));
}

function parentOf(code: string, codes: ReadonlySet<string>): string | null {
  if (code === 'ID') return null;
  const pieces = code.split('.');
  while (pieces.length > 1) {
    pieces.pop();
    if (codes.has(pieces.join('.'))) return pieces.join('.');
  }
  return 'ID';
}

/** A year is its halves, its quarters or its months, where all of them were published. */
function periodSums(counts: ReadonlyMap<string, PublishedCount>): readonly PublishedSum[] {
  const sums: PublishedSum[] = [];
  for (const [id, count] of counts) {
    if (!/^\d{4}$/.test(count.period)) continue;
    const two = (n: number) => String(n).padStart(2, '0');
    for (const labels of [
      ['-S1', '-S2'],
      ['-Q1', '-Q2', '-Q3', '-Q4'],
      Array.from({ length: 12 }, (_, at) => `-${two(at + 1)}`),
    ]) {
      const parts = labels.map((label) => id.replace(` ${count.period} `, ` ${count.period}${label} `));
      if (parts.every((part) => part !== id && counts.has(part))) sums.push({ whole: id, parts });
    }
  }
  return sums;
}
