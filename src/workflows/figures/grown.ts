import { type Counted, editionOf, openPlaces, placeKey, staysAsItWas } from '../../disclosure/growth.ts';
import { relation, setOf } from '../../disclosure/sets.ts';
import type { CountRow, Indicator } from '../../model/indicator.ts';
import { countsPeople } from './printed-before.ts';
import type { Settings } from './settings.ts';

interface Item {
  readonly id: string;
  readonly indicator: Indicator;
  readonly rows: readonly CountRow[];
}

/** What records added to a period since a release close. */
interface Closing {
  /** the name of the release */
  readonly release: string;
  readonly period: string;
  /** indicators that count from these records */
  readonly ids: readonly string[];
}

/**
 * Rows, by indicator and in its order, that must be hidden because records were added to their period since an earlier
 * release, which showed too little of it to set the two against each other; and which release closes what.
 *
 * @param earlier indicators that only earlier releases print, counted now
 */
export function closedByGrowth(
  items: readonly Item[],
  earlier: readonly Item[],
  { ledger, filters, minCell }: Settings,
  indicators: Readonly<Record<string, Indicator>>,
): { readonly closed: ReadonlyMap<string, readonly boolean[]>; readonly closings: readonly Closing[] } {
  const closings: Closing[] = [];
  const closed = new Map(items.map(({ id, rows }) => [id, rows.map(() => false)]));
  const periods = [...new Set(items.flatMap(({ rows }) => rows.map(({ period }) => period.label)))];
  const universes = [...new Set(items.map(({ indicator }) => universeOf(indicator)))];
  for (const entry of ledger?.entries ?? []) {
    if (JSON.stringify(entry.filters) !== JSON.stringify(filters)) continue;
    for (const period of periods)
      for (const universe of universes) {
        const then = editionOf(
          entry.cells.filter((cell) => {
            const indicator = indicators[cell.indicator];
            return cell.period === period && indicator !== undefined && universeOf(indicator) === universe;
          }),
        );
        if (then.cells.size === 0) continue;
        const ofPeriod = (all: readonly Item[]) => countedOf(all, universe, period);
        const printed = ofPeriod(items);
        const open = openPlaces(then, printed, ofPeriod(earlier), minCell);
        if (open === null) continue;
        closings.push({ release: entry.name, period, ids: printed.map(({ id }) => id) });
        for (const { id, rows } of items) {
          const one = printed.find((other) => other.id === id);
          const flags = closed.get(id);
          if (one === undefined || flags === undefined) continue;
          for (const [at, row] of rows.entries())
            if (
              row.period.label === period &&
              !open.has(placeKey(row)) &&
              !staysAsItWas(one, row, then, open)
            )
              flags[at] = true;
        }
      }
  }
  return { closed, closings };
}

const universeOf = ({ numerator }: Indicator) => setOf(numerator).universe;

function countedOf(all: readonly Item[], universe: string, period: string): readonly Counted[] {
  const own = all.filter(({ indicator }) => universeOf(indicator) === universe && countsPeople(indicator));
  return own.map(({ id, indicator, rows }) => ({
    id,
    proportion: indicator.kind === 'proportion',
    within: own
      .filter(
        (other) =>
          other.id === indicator.within ||
          relation(setOf(indicator.numerator), setOf(other.indicator.numerator)) === 'within',
      )
      .map((other) => other.id),
    rows: rows.filter((row) => row.period.label === period),
  }));
}
