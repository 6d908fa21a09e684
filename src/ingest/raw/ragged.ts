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
  const spaced = delimiter === ' ';
  const less =
    cells.length === width + 1
      ? cells.flatMap((cell, column) =>
          tidy(cell) === '' ? [cells.filter((_, index) => index !== column)] : [],
        )
      : [];
  if (less.length > 0 && !spaced) return best(less, habits);
  const joins: (readonly string[])[] = [];
  const extra = cells.length - width;
  for (let column = 0; column + extra < cells.length; column += 1) {
    const parts = cells.slice(column, column + extra + 1);
    const split = spaced
      ? parts.every((part) => part !== '')
      : parts.slice(1).every((part) => part.startsWith(' ')) && !(parts[0] ?? '').startsWith(' ');
    if (split)
      joins.push([...cells.slice(0, column), parts.join(delimiter), ...cells.slice(column + extra + 1)]);
  }
  const tries = [...less, ...joins];
  return tries.length === 0 ? null : best(tries, habits);
}

function best(tries: readonly (readonly string[])[], habits: Habits): readonly string[] {
  const [first = []] = [...tries].sort((a, b) => likeness(b, habits) - likeness(a, habits));
  return first;
}
