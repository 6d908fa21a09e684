import { exact } from './sums.ts';

/** A line (row or column) of a grid with margins whose sum is off; totals lines have the other sign. */
export interface OffLine {
  readonly at: number;
  readonly amount: number;
}

export type Joint =
  /** cells in one line, each in a broken line across it: all are located */
  | {
      readonly kind: 'cells';
      readonly cells: readonly { readonly row: number; readonly column: number; readonly amount: number }[];
    }
  /** lines whose amounts add up to nothing: the errors cancel across, and stand in one line that is not known */
  | { readonly kind: 'cancel'; readonly axis: 'row' | 'column'; readonly lines: readonly OffLine[] };

/** Beyond so many broken lines nothing is supposed about which belong together. */
const MOST_LINES = 14;
const MOST_TOGETHER = 5;

/**
 * Errors that only make sense together, in a grid of rows and columns with margins. The amounts of rows and of
 * columns balance; a group that balances by itself is one story, and the smallest groups come first.
 */
export function explainJointly(
  rows: readonly OffLine[],
  columns: readonly OffLine[],
  tolerance: number,
): {
  readonly joints: readonly Joint[];
  readonly rows: readonly OffLine[];
  readonly columns: readonly OffLine[];
} {
  const joints: Joint[] = [];
  let openRows = [...rows];
  let openColumns = [...columns];
  const take = (usedRows: readonly OffLine[], usedColumns: readonly OffLine[]) => {
    openRows = openRows.filter((line) => !usedRows.includes(line));
    openColumns = openColumns.filter((line) => !usedColumns.includes(line));
  };
  if (rows.length > MOST_LINES || columns.length > MOST_LINES)
    return { joints, rows: openRows, columns: openColumns };
  for (let size = 2; size <= MOST_TOGETHER; size += 1) {
    for (let again = true; again; ) {
      again = false;
      for (const row of openRows) {
        const found = only(subsets(openColumns, size, row.amount, tolerance));
        if (found === null) continue;
        joints.push({
          kind: 'cells',
          cells: found.map(({ at, amount }) => ({ row: row.at, column: at, amount })),
        });
        take([row], found);
        again = true;
        break;
      }
      if (again) continue;
      for (const column of openColumns) {
        const found = only(subsets(openRows, size, column.amount, tolerance));
        if (found === null) continue;
        joints.push({
          kind: 'cells',
          cells: found.map(({ at, amount }) => ({ row: at, column: column.at, amount })),
        });
        take(found, [column]);
        again = true;
        break;
      }
      if (again) continue;
      const acrossRows = only(subsets(openRows, size, 0, tolerance));
      if (acrossRows !== null) {
        joints.push({ kind: 'cancel', axis: 'row', lines: acrossRows });
        take(acrossRows, []);
        again = true;
        continue;
      }
      const acrossColumns = only(subsets(openColumns, size, 0, tolerance));
      if (acrossColumns !== null) {
        joints.push({ kind: 'cancel', axis: 'column', lines: acrossColumns });
        take([], acrossColumns);
        again = true;
      }
    }
  }
  return { joints, rows: openRows, columns: openColumns };
}

function only<T>(found: readonly T[]): T | null {
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Sets of so many lines whose amounts add up to a target; no more than two are looked for. */
function subsets(
  lines: readonly OffLine[],
  size: number,
  target: number,
  tolerance: number,
): readonly (readonly OffLine[])[] {
  const found: (readonly OffLine[])[] = [];
  const walk = (from: number, chosen: readonly OffLine[], sum: number): void => {
    if (found.length > 1) return;
    if (chosen.length === size) {
      if (Math.abs(exact(sum - target)) <= tolerance) found.push(chosen);
      return;
    }
    for (let at = from; at <= lines.length - (size - chosen.length); at += 1) {
      const line = lines[at];
      if (line !== undefined) walk(at + 1, [...chosen, line], sum + line.amount);
    }
  };
  walk(0, [], 0);
  return found;
}
