import type { CountRow } from '../model/indicator.ts';
import type { Ledger, LedgerCell, LedgerEntry } from '../model/ledger.ts';

/** What earlier releases say about a row: it stays hidden, or is known and can protect no other row. */
export interface Before {
  readonly also: readonly boolean[];
  readonly known: readonly boolean[];
}

/**
 * An earlier release that cannot be set against this one cell by cell: it counted other rows (another filter) or
 * cut time differently, so that the two could be subtracted. Null when there is none.
 */
export function incomparableRelease(
  ledger: Ledger,
  indicator: string,
  periods: readonly string[],
  filters: readonly string[],
): LedgerEntry | null {
  const same = (entry: LedgerEntry) => JSON.stringify(entry.filters) === JSON.stringify(filters);
  const nested = (a: string, b: string) =>
    a !== b && (a.startsWith(b) || b.startsWith(a) || a.includes('..') || b.includes('..'));
  return (
    ledger.entries.find((entry) => {
      const own = entry.cells.filter((cell) => cell.indicator === indicator);
      if (own.length === 0) return false;
      const before = new Set(own.map((cell) => cell.period));
      const touches = periods.some(
        (period) => before.has(period) || [...before].some((other) => nested(period, other)),
      );
      return (
        touches &&
        (!same(entry) || periods.some((period) => [...before].some((other) => nested(period, other))))
      );
    }) ?? null
  );
}

/**
 * An earlier release that counted a province together with those split off from it where these rows do not, or the
 * other way round: its figures of a period less these are the parts. Null when there is none.
 */
export function regroupedRelease(ledger: Ledger, rows: readonly CountRow[]): LedgerEntry | null {
  const partsOf = new Map<string, string>();
  const put = (period: string, code: string, together: readonly string[] = []) => {
    for (const one of [code, ...together]) partsOf.set(`${period} ${one}`, together.join(' '));
  };
  for (const { region, period } of rows)
    if (region.level === 'province') put(period.label, region.code, region.together);
  return (
    ledger.entries.find(({ cells }) =>
      cells.some(({ level, period, code, together = [] }) =>
        [code, ...together].some((one) => {
          const now = level === 'province' ? partsOf.get(`${period} ${one}`) : undefined;
          return now !== undefined && now !== together.join(' ');
        }),
      ),
    ) ?? null
  );
}

/**
 * Whether a number of units out of so many, less what earlier releases say of it, tells of a few: an earlier number
 * that differs by a few, or one that was hidden of nearly the same units.
 */
export function changedByFew(
  ledger: Ledger,
  indicator: string,
  having: number,
  of: number,
  minCell: number,
): boolean {
  const few = (difference: number) => Math.abs(difference) >= 1 && Math.abs(difference) < minCell;
  return ledger.entries
    .flatMap(({ cells }) => cells.filter((cell) => cell.indicator === indicator))
    .some((cell) => {
      const units = of - (cell.denominator ?? 0);
      if (cell.hidden) return Math.abs(units) < minCell;
      return few(having - (cell.numerator ?? 0)) || few(units) || few(units - having + (cell.numerator ?? 0));
    });
}

/**
 * Rows hidden before stay hidden, or the earlier table would open; a row that was shown and has changed by a few is
 * hidden, or the difference would show them; a row shown before cannot help to hide another.
 */
export function compareWithLedger(
  ledger: Ledger,
  indicator: string,
  rows: readonly CountRow[],
  minCell: number,
): Before {
  const cells = new Map<string, LedgerCell[]>();
  for (const cell of ledger.entries.flatMap((entry) => entry.cells)) {
    const key = `${cell.indicator} ${cell.period} ${cell.level} ${cell.code}`;
    cells.set(key, [...(cells.get(key) ?? []), cell]);
  }
  const few = (now: number | null, then: number | null) => {
    const difference = Math.abs((now ?? 0) - (then ?? 0));
    return difference >= 1 && difference < minCell;
  };
  const same = (row: CountRow, cell: LedgerCell) =>
    !cell.hidden && cell.numerator === row.numerator && cell.denominator === row.denominator;
  const earlier = rows.map(
    (row) => cells.get(`${indicator} ${row.period.label} ${row.region.level} ${row.region.code}`) ?? [],
  );
  return {
    also: rows.map((row, index) => {
      const own = earlier[index] ?? [];
      // of two editions of a row one may be out and the other not: what is out stays out
      if (own.some((cell) => same(row, cell))) return false;
      return own.some(
        (cell) => cell.hidden || few(row.numerator, cell.numerator) || few(row.denominator, cell.denominator),
      );
    }),
    known: rows.map((row, index) =>
      (earlier[index] ?? []).some((cell) => !cell.hidden && cell.numerator === row.numerator),
    ),
  };
}
