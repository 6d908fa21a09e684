import type { Grid, Row } from './grid.ts';
import { tidy } from './grid.ts';
import type { RawNote } from './types.ts';

/** Cells merged downwards over rows of data hold for all of them. */
export function fillDown(
  cellsOf: ReadonlyMap<Row, readonly string[]>,
  grid: Grid,
  from: number,
  labels: readonly string[],
  add: (note: RawNote) => void,
): ReadonlyMap<Row, readonly string[]> {
  const tall = grid.merged.filter((range) => range.bottom > range.top);
  if (tall.length === 0) return cellsOf;
  const filled = new Map(cellsOf);
  const byLine = new Map([...cellsOf.keys()].map((row) => [row.line, row]));
  for (const range of tall) {
    const column = range.left - from;
    const top = byLine.get(range.top);
    const text = top === undefined ? '' : (filled.get(top)?.[column] ?? '');
    if (tidy(text) === '') continue;
    let count = 0;
    for (let line = range.top + 1; line <= range.bottom; line += 1) {
      const row = byLine.get(line);
      const cells = row === undefined ? undefined : filled.get(row);
      if (row === undefined || cells === undefined || tidy(cells[column] ?? '') !== '') continue;
      filled.set(
        row,
        cells.map((cell, at) => (at === column ? text : cell)),
      );
      count += 1;
    }
    if (count > 0)
      add({
        code: 'fill-down',
        line: range.top,
        lineEnd: range.bottom,
        column: labels[column],
        value: text,
        count,
      });
  }
  return filled;
}
