import type { CountRow, Indicator, Side } from '../../model/indicator.ts';
import type { LedgerCell } from '../../model/ledger.ts';
import { LEVELS } from '../../model/region.ts';
import type { ToSecure } from './securing.ts';
import type { Settings } from './settings.ts';

export function countsPeople(indicator: Indicator): boolean {
  return indicator.counts === 'cases' || indicator.counts === 'persons';
}

export function sidesToSecure(id: string, indicator: Indicator, rows: readonly CountRow[]) {
  return {
    id,
    numerator: indicator.numerator,
    denominator: indicator.kind === 'proportion' ? indicator.denominator : null,
    within: indicator.within,
    rows,
  };
}

/** Indicators that earlier releases print. */
export function releasedBefore({ ledger }: Settings): ReadonlySet<string> {
  return new Set((ledger?.entries ?? []).flatMap(({ cells }) => cells.map(({ indicator }) => indicator)));
}

interface Counted {
  readonly id: string;
  readonly rows: readonly CountRow[];
}

/**
 * What earlier releases of the same rows show, which an attacker adds: counts that this run does not print, with those
 * that were hidden among them, as far as they are `earlier` counted again; and all counts of an indicator that has
 * changed since, as a part of what it counts now, for the one less the other are the records added in between.
 */
export function printedBefore(
  items: readonly Counted[],
  earlier: readonly Counted[],
  settings: Settings,
  indicators: Readonly<Record<string, Indicator>>,
): readonly ToSecure[] {
  const cellKey = (id: string, { region, period }: Pick<CountRow, 'region' | 'period'>) =>
    [id, period.label, region.level, region.code].join(' ');
  const now = new Map(items.flatMap(({ id, rows }) => rows.map((row) => [cellKey(id, row), row])));
  const periods = new Map(items.flatMap(({ rows }) => rows.map((row) => [row.period.label, row.period])));
  const rowOf = (cell: LedgerCell): CountRow | null => {
    const period = periods.get(cell.period);
    const level = [...LEVELS, 'unlocated' as const].find((one) => one === cell.level);
    if (period === undefined || level === undefined || cell.hidden) return null;
    const region = { level, code: cell.code, name: cell.code };
    return { region, period, asOf: null, numerator: cell.numerator, denominator: cell.denominator };
  };
  const again = new Map(earlier.flatMap(({ id, rows }) => rows.map((row) => [cellKey(id, row), row])));
  const missing = new Map<string, Map<string, CountRow>>();
  const changed: ToSecure[] = [];
  const entries = [...(settings.ledger?.entries ?? []), ...(settings.beside?.entries ?? [])];
  for (const [at, entry] of entries.entries()) {
    if (JSON.stringify(entry.filters) !== JSON.stringify(settings.filters)) continue;
    const editions = new Map<string, CountRow[]>();
    const differing = new Set<string>();
    for (const cell of entry.cells) {
      const row = rowOf(cell);
      if (row === null) continue;
      const key = cellKey(cell.indicator, row);
      const own = now.get(key);
      if (own === undefined)
        missing.set(
          cell.indicator,
          (missing.get(cell.indicator) ?? new Map<string, CountRow>()).set(key, row),
        );
      else {
        const edition = editions.get(cell.indicator);
        if (edition === undefined) editions.set(cell.indicator, [row]);
        else edition.push(row);
        if (own.numerator !== row.numerator || own.denominator !== row.denominator)
          differing.add(cell.indicator);
      }
    }
    for (const id of differing) {
      const indicator = indicators[id];
      if (indicator !== undefined && countsPeople(indicator))
        changed.push(known(earlierSides(sidesToSecure(id, indicator, editions.get(id) ?? []), at)));
    }
  }
  return [
    ...[...missing].flatMap(([id, own]): readonly ToSecure[] => {
      const indicator = indicators[id];
      if (indicator === undefined || !countsPeople(indicator)) return [];
      const rows = [...own].map(([key, row]) => ({ key, row, now: again.get(key) }));
      // of other data than these, only what was shown is known
      const same = rows.every(
        ({ row, now: one }) => one?.numerator === row.numerator && one.denominator === row.denominator,
      );
      const rest = same ? (earlier.find((one) => one.id === id)?.rows ?? []) : [];
      const hidden = rest.filter((row) => !own.has(cellKey(id, row)));
      return [known(sidesToSecure(id, indicator, [...own.values(), ...hidden]), own.size)];
    }),
    ...changed,
  ];
}

type Sides = ReturnType<typeof sidesToSecure>;

/** The first rows are known, or all. */
function known(sides: Sides, first = sides.rows.length): ToSecure {
  const { rows } = sides;
  return { ...sides, also: rows.map(() => false), known: rows.map((_, at) => at < first), shadow: true };
}

/** The same sides, of the records that were there at an earlier release. */
function earlierSides(sides: Sides, release: number): Sides {
  const then = (side: Side): Side => {
    const condition = `released ${release}`;
    return { ...side, where: side.where === undefined ? condition : `${side.where} and ${condition}` };
  };
  return {
    ...sides,
    id: `${sides.id} ${release}`,
    numerator: then(sides.numerator),
    denominator: sides.denominator === null ? null : then(sides.denominator),
    within: sides.id,
  };
}
