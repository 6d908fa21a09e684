import { tidy } from './grid.ts';
import { isMissing } from './missing.ts';

/** The cells of a column, each different one once: what is decided of a cell is decided once for all that say the same. */
export interface DistinctCells {
  /** as they stand in the file, in the order in which they first occur */
  readonly cells: readonly string[];
  /** the same, tidied */
  readonly texts: readonly string[];
  /** rows that have each */
  readonly counts: readonly number[];
  /** the first row that has each */
  readonly first: readonly number[];
  /** by row: the place of its cell in `cells` */
  readonly slots: Uint32Array;
  /** whether each says that there is no value */
  readonly missing: readonly boolean[];
  /** rows that have a value */
  readonly present: number;
}

/** Column by column, for rows of one width. */
export function distinctColumns(
  rows: readonly (readonly string[])[],
  width: number,
): readonly DistinctCells[] {
  const columns = Array.from({ length: width }, () => ({
    places: new Map<string, number>(),
    cells: [] as string[],
    counts: [] as number[],
    first: [] as number[],
    slots: new Uint32Array(rows.length),
  }));
  for (let row = 0; row < rows.length; row += 1) {
    const texts = rows[row] ?? [];
    for (let at = 0; at < width; at += 1) {
      const column = columns[at];
      if (column === undefined) continue;
      const cell = texts[at] ?? '';
      let place = column.places.get(cell);
      if (place === undefined) {
        place = column.cells.length;
        column.places.set(cell, place);
        column.cells.push(cell);
        column.counts.push(0);
        column.first.push(row);
      }
      column.counts[place] = (column.counts[place] ?? 0) + 1;
      column.slots[row] = place;
    }
  }
  return columns.map(({ cells, counts, first, slots }) => {
    const texts = cells.map(tidy);
    const missing = texts.map(isMissing);
    const present = counts.reduce((sum, count, place) => sum + (missing[place] === true ? 0 : count), 0);
    return { cells, texts, counts, first, slots, missing, present };
  });
}

/** How many rows have a cell that passes. */
export function countRows(column: DistinctCells, passes: (place: number) => boolean): number {
  let sum = 0;
  for (let place = 0; place < column.counts.length; place += 1)
    if (passes(place)) sum += column.counts[place] ?? 0;
  return sum;
}

/**
 * What each different cell with a value is read as, null for the others. Null as a whole as soon as so many rows cannot
 * be read that less than the `share` of all with a value can be.
 */
export function readMost<T>(
  { texts, counts, missing, present }: DistinctCells,
  share: number,
  read: (text: string, place: number) => T | null,
): readonly (T | null)[] | null {
  const found: (T | null)[] = [];
  let failed = 0;
  for (const [place, text] of texts.entries()) {
    const value = missing[place] === true ? null : read(text, place);
    found.push(value);
    if (value !== null || missing[place] === true) continue;
    failed += counts[place] ?? 0;
    if (present - failed < present * share) return null;
  }
  return found;
}

/** Rows that say the same in every column as one above them, three cells at least. */
export function repeatedRows(columns: readonly DistinctCells[]): readonly number[] {
  // most rows have some cell that no other row has
  const alike = columns.map(({ texts, counts, slots }) => {
    const firstOf = new Map<string, number>();
    const same = texts.map((text, place) => {
      const known = firstOf.get(text) ?? place;
      if (known === place) firstOf.set(text, place);
      return known;
    });
    const rows = new Uint32Array(texts.length);
    for (const [place, count] of counts.entries())
      rows[same[place] ?? 0] = (rows[same[place] ?? 0] ?? 0) + count;
    const placeOf = (row: number) => same[slots[row] ?? 0] ?? 0;
    return { size: texts.length, placeOf, recurs: (row: number) => (rows[placeOf(row)] ?? 0) > 1 };
  });
  let rows = Array.from({ length: columns[0]?.slots.length ?? 0 }, (_, row) => row);
  for (const { recurs } of alike.toSorted((a, b) => b.size - a.size)) rows = rows.filter(recurs);
  let groups = rows.map(() => 0);
  for (const { size, placeOf } of alike) {
    const parted = new Map<number, number>();
    groups = rows.map((row, at) => {
      const key = (groups[at] ?? 0) * size + placeOf(row);
      const group = parted.get(key) ?? parted.size;
      if (group === parted.size) parted.set(key, group);
      return group;
    });
  }
  const seen = new Set<number>();
  return rows.filter((row, at) => {
    const group = groups[at] ?? 0;
    if (seen.has(group))
      return columns.filter(({ texts, slots }) => texts[slots[row] ?? 0] !== '').length >= 3;
    seen.add(group);
    return false;
  });
}
