import { type Grid, type Row, tidy } from './grid.ts';

/** Texts of each of the header's rows, groups carried to the right. */
export function headerLevels(
  rows: readonly Row[],
  grid: Grid,
  width: number,
): readonly (readonly string[])[] {
  return rows.map((row, level) => levelOf(rows, row, level, grid, width));
}

/** One label a column: its levels joined with a space. */
export function joinLabels(levels: readonly (readonly string[])[], width: number): readonly string[] {
  const same =
    levels.length > 1 && levels.every((level) => level.every((text, column) => text === levels[0]?.[column]));
  return Array.from({ length: width }, (_, column) => {
    const parts: string[] = [];
    for (const level of levels) {
      const text = level[column] ?? '';
      if (text !== '' && (same || parts.at(-1) !== text)) parts.push(text);
    }
    return parts.join(' ');
  });
}

function levelOf(
  rows: readonly Row[],
  row: Row,
  level: number,
  grid: Grid,
  width: number,
): readonly string[] {
  const cells = Array.from({ length: width }, (_, column) => tidy(row.cells[column] ?? ''));
  const merged = grid.merged.filter(
    (range) => range.top <= row.line && range.bottom >= row.line && range.right > range.left,
  );
  for (const range of merged) {
    const text = range.top === row.line ? (cells[range.left] ?? '') : '';
    for (let column = range.left + 1; column <= range.right && column < width; column += 1)
      if (cells[column] === '') cells[column] = text;
  }
  if (level === rows.length - 1 || merged.length > 0) return cells;
  let carried = '';
  for (let column = 0; column < width; column += 1) {
    if (cells[column] !== '') carried = cells[column] ?? '';
    else if (carried !== '' && filledBelow(rows, level, column) && !ownAbove(rows, level, column))
      cells[column] = carried;
  }
  return cells;
}

function filledBelow(rows: readonly Row[], level: number, column: number): boolean {
  return rows.slice(level + 1).some((row) => tidy(row.cells[column] ?? '') !== '');
}

/** A label above that this level says nothing about: `Provinsi` over a blank, beside groups. */
function ownAbove(rows: readonly Row[], level: number, column: number): boolean {
  return rows.slice(0, level).some((row) => tidy(row.cells[column] ?? '') !== '');
}
