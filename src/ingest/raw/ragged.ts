import { type Habits, likeness } from './column-habits.ts';
import { type Row, tidy } from './grid.ts';

/**
 * A row of more cells than columns, mended: an empty cell left out where the rest then fits best, or cells joined
 * that a delimiter and a space had split. Null where neither explains it.
 */
export function mendExtra(
  row: Pick<Row, 'cells' | 'last'>,
  width: number,
  habits: Habits,
  delimiter: string,
): readonly string[] | null {
  const cells = row.cells;
  if (row.last < width) return cells.slice(0, width);
  if (cells.length === width + 1) {
    const tries = cells.flatMap((cell, column) => (tidy(cell) === '' ? [column] : []));
    if (tries.length > 0)
      return best(
        tries.map((column) => cells.filter((_, index) => index !== column)),
        habits,
      );
  }
  const joins: (readonly string[])[] = [];
  const extra = cells.length - width;
  for (let column = 0; column + extra < cells.length; column += 1) {
    const parts = cells.slice(column, column + extra + 1);
    if (parts.slice(1).every((part) => part.startsWith(' ')) && !(parts[0] ?? '').startsWith(' '))
      joins.push([...cells.slice(0, column), parts.join(delimiter), ...cells.slice(column + extra + 1)]);
  }
  return joins.length === 0 ? null : best(joins, habits);
}

function best(tries: readonly (readonly string[])[], habits: Habits): readonly string[] {
  const [first = []] = [...tries].sort((a, b) => likeness(b, habits) - likeness(a, habits));
  return first;
}
