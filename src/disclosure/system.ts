import type { CountRow, Side } from '../model/indicator.ts';
import { PLACE_LEVELS } from '../model/region.ts';
import { relation, type SideSet, setOf } from './sets.ts';

/** One indicator as it would be published: rows of one period. */
export interface Publication {
  readonly id: string;
  readonly numerator: Side;
  /** null where it counts no persons or cases: a population is no secret */
  readonly denominator: Side | null;
  /** another publication whose numerator holds this one's, as declared */
  readonly within?: string | undefined;
  readonly rows: readonly CountRow[];
  /** rows that may never be shown, whatever their counts */
  readonly also: readonly boolean[];
  /** rows published before with the same counts: known, and of no help */
  readonly known: readonly boolean[];
  /** rows that this run does not print: of an earlier release, or of a table that only the attacker sees */
  readonly shadow?: boolean;
}

/** A count of one set of rows in one place. */
export interface Variable {
  /** set and place, for order and for words; null: what is left of a set beside its parts */
  readonly key: string;
  readonly value: number;
  /** the least an attacker takes it for while it is hidden */
  readonly floor: number;
  readonly rest: boolean;
}

/** The sum of the terms is 0: a whole less its parts. */
export interface Equation {
  readonly variables: readonly number[];
  readonly signs: readonly number[];
}

/** Something an attacker must not learn: a sum of variables with signs. */
export interface Target {
  readonly variables: readonly number[];
  readonly signs: readonly number[];
  readonly value: number;
  /** 1 to less than the smallest cell; others matter only while they are hidden */
  readonly small: boolean;
}

export interface Shown {
  readonly publication: number;
  readonly row: number;
  readonly size: number;
  /** variables printed in this row */
  readonly variables: readonly number[];
  readonly national: boolean;
  /** never shown: small itself or by its complement, or for another reason */
  readonly primary: boolean;
  /** known to everybody already */
  readonly known: boolean;
  readonly shadow: boolean;
  readonly key: string;
}

/** Everything published in one period, as sums over disjoint atoms in the leaves of the region tree. */
export interface System {
  readonly variables: readonly Variable[];
  readonly equations: readonly Equation[];
  readonly targets: readonly Target[];
  readonly rows: readonly Shown[];
}

interface Count {
  readonly set: SideSet;
  readonly values: Map<string, number>;
  readonly cells: Map<string, number>;
}

/** The place of a row: its code, `code/` for what lies in none of its parts. */
function placeOf(row: CountRow): string {
  return row.region.level === 'unlocated' ? `${row.region.code}/` : row.region.code;
}

/**
 * Builds the system of one period. Sums that the true counts do not obey are left out, or get room for what is
 * missing: an attacker cannot rely on them either.
 */
export function buildSystem(given: readonly Publication[], minCell: number): System {
  const order = [...given.keys()].sort((a, b) => ((given[a]?.id ?? '') < (given[b]?.id ?? '') ? -1 : 1));
  const places = given.map(({ rows }) => sortedPlaces(rows));
  const system = buildOrdered(
    order.flatMap((at): readonly Publication[] => {
      const one = given[at];
      const own = places[at] ?? [];
      if (one === undefined) return [];
      return [
        {
          ...one,
          rows: own.flatMap((row) => one.rows[row] ?? []),
          also: own.map((row) => one.also[row] === true),
          known: own.map((row) => one.known[row] === true),
        },
      ];
    }),
    minCell,
  );
  return {
    ...system,
    rows: system.rows.map((row) => {
      const publication = order[row.publication] ?? 0;
      return { ...row, publication, row: places[publication]?.[row.row] ?? 0 };
    }),
  };
}

function sortedPlaces(rows: readonly CountRow[]): readonly number[] {
  const keys = rows.map(placeOf);
  return [...rows.keys()].sort((a, b) => ((keys[a] ?? '') < (keys[b] ?? '') ? -1 : 1));
}

function buildOrdered(publications: readonly Publication[], minCell: number): System {
  const small = (value: number) => value >= 1 && value < minCell;
  const counts: Count[] = [];
  const countOf = (side: Side, rows: readonly CountRow[], value: (row: CountRow) => number | null): Count => {
    const set = setOf(side);
    const values = new Map(rows.map((row) => [placeOf(row), value(row) ?? 0]));
    const agrees = (other: Count) => [...values].every(([place, n]) => (other.values.get(place) ?? n) === n);
    const covers = (other: Count) =>
      other.values.size === values.size && [...values.keys()].every((place) => other.values.has(place));
    const same = counts.find((other) => {
      const how = relation(set, other.set);
      return (how === 'equal' && agrees(other)) || (how === 'open' && covers(other) && agrees(other));
    });
    const count = same ?? { set, values: new Map<string, number>(), cells: new Map<string, number>() };
    for (const [place, n] of values) count.values.set(place, n);
    if (same === undefined) counts.push(count);
    return count;
  };
  const sides = publications.map((one) => ({
    above: countOf(one.numerator, one.rows, (row) => row.numerator),
    below: one.denominator === null ? null : countOf(one.denominator, one.rows, (row) => row.denominator),
  }));

  const variables: Variable[] = [];
  const equations: Equation[] = [];
  const targets: Target[] = [];
  const add = (key: string, value: number, rest: boolean) =>
    variables.push({ key, value, floor: rest ? 0 : Math.min(1, value), rest }) - 1;
  for (const [at, count] of counts.entries())
    for (const place of [...count.values.keys()].sort())
      count.cells.set(place, add(`${place} ${at} ${count.set.key}`, count.values.get(place) ?? 0, false));
  const countOfCell = (variable: number) => variables[variable]?.value ?? 0;
  /** a whole and its parts: an equation with room for what the parts lack */
  const divide = (whole: number, parts: readonly number[], exact: boolean, key: string): number | null => {
    const left = countOfCell(whole) - parts.reduce((sum, part) => sum + countOfCell(part), 0);
    if (left < 0) return null;
    const rest = exact && left === 0 ? null : add(key, left, true);
    const all = [...parts, ...(rest === null ? [] : [rest])];
    equations.push({ variables: [whole, ...all], signs: [1, ...all.map(() => -1)] });
    return rest;
  };

  for (const count of counts) {
    const parts = new Map<string, string[]>();
    for (const place of [...count.cells.keys()].sort()) {
      const parent = parentOf(place, count.cells);
      if (parent === null) continue;
      const own = parts.get(parent);
      if (own === undefined) parts.set(parent, [place]);
      else own.push(place);
    }
    for (const [place, own] of parts)
      divide(
        count.cells.get(place) ?? 0,
        own.map((part) => count.cells.get(part) ?? 0),
        true,
        `${place} parts`,
      );
  }
  const alone = new Set<string>();
  const declared = sides.flatMap(({ above, below }, at) => {
    const outer = sides[publications.findIndex(({ id }) => id === publications[at]?.within)]?.above;
    return [
      ...(below === null ? [] : [pairKey(counts, above, below)]),
      ...(outer === undefined ? [] : [pairKey(counts, above, outer)]),
    ];
  });
  for (const group of breakdowns(counts, new Set(declared))) {
    for (const [place, whole] of group.whole.cells) {
      const parts = group.parts.flatMap((part) => part.cells.get(place) ?? []);
      if (parts.length === 0) continue;
      const rest = divide(whole, parts, false, `${place} rest`);
      if (rest !== null && parts.length === 1) alone.add(`${parts[0]} ${whole}`);
      if (rest !== null && small(countOfCell(rest)))
        targets.push({ variables: [rest], signs: [1], value: countOfCell(rest), small: true });
    }
  }

  const seen = new Set<string>();
  const rows: Shown[] = [];
  for (const [publication, one] of publications.entries()) {
    const side = sides[publication];
    if (side === undefined) continue;
    for (const [at, row] of one.rows.entries()) {
      const place = placeOf(row);
      const above = side.above.cells.get(place) ?? 0;
      const below = side.below?.cells.get(place) ?? null;
      const complement = below === null ? 0 : countOfCell(below) - countOfCell(above);
      const primary =
        small(countOfCell(above)) || (below !== null && small(countOfCell(below))) || small(complement);
      const pair = `${above} ${below}`;
      if (below !== null && small(complement) && !seen.has(pair) && !alone.has(pair)) {
        seen.add(pair);
        targets.push({ variables: [below, above], signs: [1, -1], value: complement, small: true });
      }
      rows.push({
        publication,
        row: at,
        size: row.denominator ?? row.numerator ?? 0,
        variables: below === null ? [above] : [above, below],
        national: row.region.level === 'national',
        primary: primary || one.also[at] === true,
        known: one.known[at] === true,
        shadow: one.shadow === true,
        key: [place, one.id].join(' '),
      });
    }
  }
  for (const [at, variable] of variables.entries())
    if (!variable.rest && variable.value > 0)
      targets.push({ variables: [at], signs: [1], value: variable.value, small: small(variable.value) });
  return { variables, equations, targets, rows };
}

const LENGTHS = [2, 5, 8, 13].slice(0, PLACE_LEVELS.length);

/** The nearest place above that the same count is printed for. */
function parentOf(place: string, cells: ReadonlyMap<string, number>): string | null {
  if (place.endsWith('/')) return cells.has(place.slice(0, -1)) ? place.slice(0, -1) : null;
  if (place === 'ID') return null;
  for (const length of LENGTHS.filter((one) => one < place.length).reverse())
    if (cells.has(place.slice(0, length))) return place.slice(0, length);
  return cells.has('ID') ? 'ID' : null;
}

/**
 * Each set with its parts, in groups that do not overlap: what the groups are of is counted whole in each. Between
 * groups nothing is published, so that any table with these margins is possible.
 */
function breakdowns(
  counts: readonly Count[],
  declared: ReadonlySet<string>,
): readonly { readonly whole: Count; readonly parts: readonly Count[] }[] {
  const inside = (a: Count, b: Count) =>
    a !== b && (relation(a.set, b.set) === 'within' || declared.has(pairKey(counts, a, b)));
  return counts.flatMap((whole) => {
    const within = counts.filter((one) => inside(one, whole) && !inside(whole, one));
    const nearest = within.filter(
      (one) => !within.some((other) => inside(one, other) && !inside(other, one)),
    );
    const groups: Count[][] = [];
    for (const one of nearest) {
      const group = groups.find((own) => own.every((other) => relation(one.set, other.set) === 'disjoint'));
      if (group === undefined) groups.push([one]);
      else group.push(one);
    }
    return groups.map((parts) => ({ whole, parts }));
  });
}

function pairKey(counts: readonly Count[], inner: Count, outer: Count): string {
  return `${counts.indexOf(inner)} ${counts.indexOf(outer)}`;
}
