import type { RawColumn, RawTable, RawValue } from './types.ts';

/** The value of a cell; null where there is none. */
export function cellValue({ read }: Pick<RawTable, 'read'>, row: number, column: number): RawValue {
  const { values, slots } = read[column] ?? NONE;
  return values[slots[row] ?? -1] ?? null;
}

const NONE: RawColumn = { cells: [], values: [], slots: new Uint32Array(0) };

/** Columns one below another, as one. */
export function stacked(columns: readonly RawColumn[]): RawColumn {
  const slots = new Uint32Array(columns.reduce((sum, column) => sum + column.slots.length, 0));
  let at = 0;
  let before = 0;
  for (const column of columns) {
    for (const slot of column.slots) {
      slots[at] = before + slot;
      at += 1;
    }
    before += column.cells.length;
  }
  return {
    cells: columns.flatMap(({ cells }) => cells),
    values: columns.flatMap(({ values }) => values),
    slots,
  };
}

/** A column that says the same in every row. */
export function constant(text: string, rows: number): RawColumn {
  return { cells: [text], values: [text], slots: new Uint32Array(rows) };
}
