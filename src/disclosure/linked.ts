import type { CountRow } from '../model/indicator.ts';
import { protect } from './protect.ts';

/** One indicator to be protected together with those that print the same counts. */
export interface LinkedIndicator {
  readonly id: string;
  readonly rows: readonly CountRow[];
  /** the smallest count that may be shown, and the least width of an attacker's interval */
  readonly minCell: number;
  /** whether the denominator holds the numerator */
  readonly complement: boolean;
  readonly rest: readonly number[];
  readonly also: readonly boolean[];
  readonly known: readonly boolean[];
}

const MOST_ROUNDS = 50;

/**
 * Protects indicators that share counts. A denominator stands under several indicators: what one hides another
 * would show, so a count is hidden or shown wherever it is printed. Each distinct count is protected on the region
 * tree by itself, then each indicator with what its counts must hide, until nothing changes. Counts are the same
 * when they are the same in every place, whatever they are called. Returns hidden rows by id, as indexes.
 */
export function protectLinked(
  indicators: readonly LinkedIndicator[],
): ReadonlyMap<string, ReadonlySet<number>> {
  const parts = indicators.flatMap(splitByPeriod);
  const counts = new Map<string, Count>();
  for (const part of parts)
    for (const count of countsOf(part)) if (!counts.has(count.signature)) counts.set(count.signature, count);
  const hidden = new Map([...counts.keys()].map((signature) => [signature, new Set<string>()]));
  const hides = (signature: string | null, key: string) =>
    signature !== null && hidden.get(signature)?.has(key) === true;

  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let changed = false;
    for (const [signature, count] of counts)
      changed = hideCount(count, hidden.get(signature) ?? new Set()) || changed;
    for (const part of parts) {
      const [above, below] = signaturesOf(part);
      const also = part.keys.map(
        (key, at) => part.also[at] === true || hides(above, key) || hides(below, key),
      );
      const found = protect(part.rows, {
        minCell: part.minCell,
        complement: part.complement,
        rest: part.rest,
        also,
        known: part.known,
      });
      for (const index of found.hidden) {
        const key = part.keys[index] ?? '';
        if (hides(above, key) || hides(below, key)) continue;
        hidden.get(above)?.add(key);
        changed = true;
      }
    }
    if (!changed) break;
  }
  const result = new Map(indicators.map((indicator) => [indicator.id, new Set<number>()]));
  for (const part of parts) {
    const [above, below] = signaturesOf(part);
    for (const [at, key] of part.keys.entries())
      if (hides(above, key) || hides(below, key)) result.get(part.id)?.add(part.places[at] ?? 0);
  }
  return result;
}

interface Part extends LinkedIndicator {
  /** places of the rows among those of the indicator */
  readonly places: readonly number[];
  readonly keys: readonly string[];
}

interface Count {
  readonly signature: string;
  readonly rows: readonly CountRow[];
  readonly keys: readonly string[];
  readonly minCell: number;
}

function splitByPeriod(indicator: LinkedIndicator): readonly Part[] {
  const periods = [...new Set(indicator.rows.map((row) => row.period.label))];
  return periods.map((label) => {
    const places = [...indicator.rows.keys()].filter((at) => indicator.rows[at]?.period.label === label);
    const rows = places.flatMap((at) => indicator.rows[at] ?? []);
    const pick = <T>(values: readonly T[], fallback: T) => places.map((at) => values[at] ?? fallback);
    return {
      ...indicator,
      rows,
      places,
      keys: rows.map((row) => `${row.region.level} ${row.region.code}`),
      rest: pick(indicator.rest, 0),
      also: pick(indicator.also, false),
      known: pick(indicator.known, false),
    };
  });
}

/** The counts a part prints: its numerators and, where it is a proportion of persons or cases, its denominators. */
function countsOf(part: Part): readonly Count[] {
  const [above, below] = signaturesOf(part);
  const as = (signature: string, value: (row: CountRow) => number | null): Count => ({
    signature,
    minCell: part.minCell,
    keys: part.keys,
    rows: part.rows.map((row) => ({ ...row, numerator: value(row), denominator: null })),
  });
  return [
    as(above, (row) => row.numerator),
    ...(below === null ? [] : [as(below, (row) => row.denominator)]),
  ];
}

function signaturesOf(part: Part): readonly [string, string | null] {
  const sign = (value: (row: CountRow) => number | null) =>
    `${part.rows[0]?.period.label ?? ''} ${part.minCell} ${part.rows
      .map((row, at) => `${part.keys[at]}=${value(row)}`)
      .sort()
      .join(' ')}`;
  return [sign((row) => row.numerator), part.complement ? sign((row) => row.denominator) : null];
}

/** Adds what must be hidden of one count; true when something was added. */
function hideCount(count: Count, hidden: Set<string>): boolean {
  const also = count.keys.map((key) => hidden.has(key));
  const before = hidden.size;
  const found = protect(count.rows, { minCell: count.minCell, complement: false, also });
  for (const index of found.hidden) hidden.add(count.keys[index] ?? '');
  return hidden.size > before;
}
