import type { Difference, FigureTable, TableCell } from '../../model/reconcile.ts';
import type { NameCell } from './check-sums.ts';

/**
 * Two editions of one table, cell by cell: rows and columns are matched by their labels (`keyOf` makes labels alike
 * that are written alike). `printed` is what the newer edition says, `proposed` stays empty: neither is right by
 * itself; the older figure is the candidate.
 */
export function compareEditions(
  table: FigureTable,
  earlier: FigureTable,
  keyOf: (label: string) => string,
  names: { readonly own: NameCell; readonly earlier: NameCell },
): { readonly differences: readonly Difference[]; readonly compared: number } {
  const rowKey = (row: FigureTable['rows'][number]) => `${keyOf(row.group)}\u0000${keyOf(row.label)}`;
  const own = keyed(table.rows, rowKey);
  const other = keyed(earlier.rows, rowKey);
  const ownColumns = keyed(table.columns, ({ label }) => keyOf(label));
  const otherColumns = keyed(earlier.columns, ({ label }) => keyOf(label));
  const differences: Difference[] = [];
  let compared = 0;
  for (const [key, row] of own) {
    const before = other.get(key);
    if (before === undefined) {
      differences.push(missing(rowCell(table, row)));
      continue;
    }
    for (const [label, column] of ownColumns) {
      const beforeColumn = otherColumns.get(label);
      if (beforeColumn === undefined) continue;
      const now = cellOf(table, row, column, names.own);
      const then = cellOf(earlier, before, beforeColumn, names.earlier);
      compared += 1;
      if (now.printed === then.printed) continue;
      differences.push({ ...NOTHING, code: 'edition-difference', cells: [now], candidates: [then] });
    }
  }
  for (const [key, row] of other)
    if (!own.has(key))
      differences.push({ ...missing(rowCell(earlier, row)), cells: [], candidates: [rowCell(earlier, row)] });
  for (const [key, column] of ownColumns)
    if (!otherColumns.has(key)) differences.push(missing(columnCell(table, column)));
  for (const [key, column] of otherColumns)
    if (!ownColumns.has(key))
      differences.push({
        ...missing(columnCell(earlier, column)),
        cells: [],
        candidates: [columnCell(earlier, column)],
      });
  return { differences, compared };
}

const NOTHING = { candidates: [], more: 0, sums: [], basis: null } as const;

function missing(cell: TableCell): Difference {
  return { ...NOTHING, code: 'edition-missing', cells: [cell] };
}

/** Items by label; the first of those written alike stands for them, later ones are numbered. */
function keyed<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [at, item] of items.entries()) {
    const key = keyOf(item);
    let unique = key;
    for (let again = 2; found.has(unique); again += 1) unique = `${key}\u0000${again}`;
    found.set(unique, at);
  }
  return found;
}

function cellOf(table: FigureTable, row: number, column: number, nameCell: NameCell): TableCell {
  const own = table.rows[row];
  const label = table.columns[column];
  return {
    line: own?.line ?? 0,
    cell: nameCell(own?.line ?? 0, label?.index ?? 0),
    row: own?.label ?? '',
    column: label?.label ?? '',
    printed: own?.values[column] ?? null,
    proposed: null,
  };
}

function rowCell(table: FigureTable, row: number): TableCell {
  const own = table.rows[row];
  return {
    line: own?.line ?? 0,
    cell: null,
    row: own?.label ?? '',
    column: '',
    printed: null,
    proposed: null,
  };
}

function columnCell(table: FigureTable, column: number): TableCell {
  return {
    line: 0,
    cell: null,
    row: '',
    column: table.columns[column]?.label ?? '',
    printed: null,
    proposed: null,
  };
}
