import type { Grid, Row } from './grid.ts';
import { tidy } from './grid.ts';
import type { RawNote } from './types.ts';

/** Cells merged downwards over rows of data hold for all of them. */
export function fillDown(
  rows: readonly Row[],
  cellsOf: readonly (readonly string[] | undefined)[],
  grid: Grid,
  from: number,
  labels: readonly string[],
  add: (note: RawNote) => void,
): readonly (readonly string[] | undefined)[] {
  const tall = grid.merged.filter((range) => range.bottom > range.top);
  if (tall.length === 0) return cellsOf;
  const filled = [...cellsOf];
  const byLine = new Map(
    rows.flatMap(({ line }, at) => (cellsOf[at] === undefined ? [] : [[line, at] as const])),
  );
  for (const range of tall) {
    const column = range.left - from;
    const top = byLine.get(range.top);
    const text = filled[top ?? -1]?.[column] ?? '';
    if (tidy(text) === '') continue;
    let count = 0;
    for (let line = range.top + 1; line <= range.bottom; line += 1) {
      const row = byLine.get(line);
      const cells = filled[row ?? -1];
      if (row === undefined || cells === undefined || tidy(cells[column] ?? '') !== '') continue;
      filled[row] = cells.map((cell, at) => (at === column ? text : cell));
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
