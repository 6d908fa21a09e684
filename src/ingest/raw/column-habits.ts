import { isFigure, type Kind, kindOf } from './kinds.ts';

/** What the cells of each column usually are: shares of kinds, and of exact shapes such as `A9999`. */
export interface Habits {
  readonly kinds: readonly ReadonlyMap<Kind, number>[];
  readonly shapes: readonly ReadonlyMap<string, number>[];
}

const SAMPLE = 300;

export function habitsOf(rows: readonly (readonly string[])[], width: number): Habits {
  const kinds = Array.from({ length: width }, () => new Map<Kind, number>());
  const shapes = Array.from({ length: width }, () => new Map<string, number>());
  const taken = rows.filter((cells) => cells.length === width).slice(0, SAMPLE);
  for (const cells of taken) {
    for (const [column, cell] of cells.entries()) {
      add(kinds[column], kindOf(cell), 1 / taken.length);
      add(shapes[column], shapeOf(cell), 1 / taken.length);
    }
  }
  return { kinds, shapes };
}

function add<T>(counts: Map<T, number> | undefined, key: T, share: number): void {
  counts?.set(key, (counts.get(key) ?? 0) + share);
}

/** `A9999` for `P8162`: letters and digits one by one, other marks as they are. */
export function shapeOf(cell: string): string {
  return cell.length > 24 ? '' : cell.trim().replace(/\p{L}/gu, 'A').replace(/\d/g, '9');
}

/** How well cells go with the habits of their columns; the higher the better, 0 at most. */
export function likeness(cells: readonly string[], { kinds, shapes }: Habits): number {
  let sum = 0;
  for (const [column, cell] of cells.entries()) {
    sum += Math.log((kinds[column]?.get(kindOf(cell)) ?? 0) + 0.005);
    sum += 0.3 * Math.log((shapes[column]?.get(shapeOf(cell)) ?? 0) + 0.05);
  }
  return sum;
}

/** The column's cells nearly all have one shape, and this is it. */
export function inShape(cell: string, column: number, { shapes }: Habits): boolean {
  return (shapes[column]?.get(shapeOf(cell)) ?? 0) >= 0.9;
}

/** Most cells of the column are figures or dates. */
export function mostlyFigures(column: number, { kinds }: Habits): boolean {
  let share = 0;
  for (const [kind, one] of kinds[column] ?? []) if (isFigure(kind)) share += one;
  return share > 0.5;
}

/** Kinds that occur in the column at all. */
export function plausible(cells: readonly string[], { kinds }: Habits): boolean {
  return cells.every((cell, column) => (kinds[column]?.get(kindOf(cell)) ?? 0) >= 0.02);
}

/** Three in four cells are of kinds that occur in their columns. */
export function mostlyPlausible(cells: readonly string[], { kinds }: Habits): boolean {
  const fit = cells.filter((cell, column) => (kinds[column]?.get(kindOf(cell)) ?? 0) >= 0.02).length;
  return fit >= cells.length * 0.75;
}
