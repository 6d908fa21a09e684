import type { CountRow } from '../model/indicator.ts';
import type { LedgerCell } from '../model/ledger.ts';

/** Rows of one indicator, all of which count from the same records as those beside it. */
export interface Counted {
  readonly id: string;
  /** whether the denominators are of the same records; a population is not */
  readonly proportion: boolean;
  /** indicators whose numerator holds this one's */
  readonly within: readonly string[];
  readonly rows: readonly CountRow[];
}

interface Growth {
  readonly numerator: number;
  /** 0 beside a population */
  readonly denominator: number;
}

/** The place of a row: its code, `code/` for what lies in none of its parts. */
export const placeKey = ({ region: { level, code } }: CountRow) =>
  level === 'unlocated' ? `${code}/` : code;

function parentOf(place: string): string | null {
  if (place === 'ID') return null;
  if (place.endsWith('/')) return place.slice(0, -1);
  return place.includes('.') ? place.slice(0, place.lastIndexOf('.')) : 'ID';
}

/** What a release says of one period. */
interface Edition {
  readonly cells: ReadonlyMap<string, LedgerCell>;
  /** indicators with the levels they were printed for: these frames were whole */
  readonly levels: ReadonlySet<string>;
}

const cellKey = (id: string, level: string, code: string) => [id, level, code].join(' ');

export function editionOf(cells: readonly LedgerCell[]): Edition {
  return {
    cells: new Map(cells.map((cell) => [cellKey(cell.indicator, cell.level, cell.code), cell])),
    levels: new Set(cells.map(({ indicator, level }) => `${indicator} ${level}`)),
  };
}

/** By how much a row has grown since a release; null where that release did not show it. */
function growthOf({ id, proportion }: Counted, { region, ...row }: CountRow, then: Edition): Growth | null {
  const cell = then.cells.get(cellKey(id, region.level, region.code));
  // a frame is printed whole: what is not in it had no record
  const framed = region.level === 'unlocated' ? 'national' : region.level;
  if (cell === undefined ? !then.levels.has(`${id} ${framed}`) : cell.hidden) return null;
  const below = proportion ? (row.denominator ?? 0) - (cell?.denominator ?? 0) : 0;
  return { numerator: (row.numerator ?? 0) - (cell?.numerator ?? 0), denominator: below };
}

/**
 * Places whose rows may be shown of a period in which records were added since a release, or null where none were.
 *
 * What the release hid is not known any more, only that it stays hidden; so the parts of a place are shown all
 * together, and only where the release showed every one of them and none has grown by a few, in any count or in the
 * difference of two that lie in each other. Otherwise none of them is: each may then have grown by anything from
 * nothing to what the whole has, which is nothing or not a few. Whatever table agrees with the release, the growth
 * added to it agrees with what is shown now, for nothing is shown now that was hidden then: of what was hidden,
 * nothing more can be told.
 *
 * @param printed rows of this run, of one period
 * @param again rows of indicators that only the release prints, counted now
 */
export function openPlaces(
  then: Edition,
  printed: readonly Counted[],
  again: readonly Counted[],
  minCell: number,
): ReadonlySet<string> | null {
  const growths = new Map<string, Map<string, Growth | null>>();
  for (const one of [...printed, ...again]) {
    const own = new Map(one.rows.map((row) => [placeKey(row), growthOf(one, row, then)]));
    growths.set(one.id, own);
  }
  const changed = (growth: Growth | null) =>
    growth !== null && (growth.numerator !== 0 || growth.denominator !== 0);
  const all = [...growths.values()].flatMap((own) => [...own.values()]);
  const compared = all.some((growth) => growth !== null);
  if (compared ? !all.some(changed) : then.cells.size === 0) return null;
  const few = (difference: number) => difference !== 0 && Math.abs(difference) < minCell;
  const told = (place: string) =>
    [...printed, ...again].every((one) => {
      const own = growths.get(one.id);
      const growth = own?.get(place);
      // an indicator with rows of coarser places only
      if (growth === undefined) return true;
      if (growth === null) return false;
      const { numerator, denominator } = growth;
      const around = one.within.map((id) => growths.get(id)?.get(place)?.numerator ?? numerator);
      const parts = [...around.map((whole) => whole - numerator), numerator];
      if (!one.proportion) return !parts.some(few);
      // where only one of the two has grown, the other is known of every part
      return (
        ![...parts, denominator, denominator - numerator].some(few) &&
        (numerator === 0) === (denominator === 0)
      );
    });
  const members = new Map<string | null, string[]>();
  for (const place of new Set([...printed, ...again].flatMap(({ rows }) => rows.map(placeKey)))) {
    const parent = parentOf(place);
    const own = members.get(parent);
    if (own === undefined) members.set(parent, [place]);
    else own.push(place);
  }
  const open = new Set<string>();
  const enter = (parent: string | null) => {
    const own = members.get(parent) ?? [];
    if (!own.every(told)) return;
    for (const place of own) open.add(place);
    for (const place of own) enter(place);
  };
  enter(null);
  return open;
}

/** Whether the place above is open and the indicator has not grown there: then it has grown in no part of it. */
export function staysAsItWas(one: Counted, row: CountRow, then: Edition, open: ReadonlySet<string>): boolean {
  const parent = parentOf(placeKey(row));
  const above = one.rows.find((other) => placeKey(other) === parent);
  if (above === undefined || parent === null) return false;
  const growth = growthOf(one, above, then);
  const still = growth !== null && growth.numerator === 0 && growth.denominator === 0;
  return still && (open.has(parent) || staysAsItWas(one, above, then, open));
}
