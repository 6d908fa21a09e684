import type { FigureTable, TableStructure } from '../../model/reconcile.ts';
import { type Axis, averaged, regionGroups, retold, silentTotals, subRows, totalGroups } from './groups.ts';
import { figuresOf, type Group, type Sum } from './sums.ts';

export interface Understood {
  readonly rowGroups: readonly Group[];
  readonly columnGroups: readonly Group[];
  /** every sum the table claims */
  readonly sums: readonly Sum[];
  readonly shown: TableStructure;
}

/** Which rows and columns of a table are sums of others, told by labels and by arithmetic. */
export function understand(table: FigureTable): Understood {
  const byRow = figuresOf(table);
  const byColumn = table.columns.map((_, column) => byRow.map((row) => row[column] ?? null));
  const columnAxis: Axis = {
    roles: table.columns.map(({ role }) => role),
    figures: byColumn,
    inside: new Set(),
    rounded: table.rounded,
  };
  const labelled = totalGroups(columnAxis);
  const columnGroups = [...labelled, ...silentTotals(columnAxis, labelled)];
  const rowAxis: Axis = {
    roles: table.rows.map(({ role }) => role),
    figures: byRow,
    inside: new Set(),
    rounded: table.rounded,
  };
  const lettered = subRows(rowAxis);
  const regions = regionGroups(
    rowAxis,
    table.rows.map(({ code }) => code),
    table.rows.map(({ group }) => group),
  );
  const inner = [...lettered.inside, ...regions];
  const inside = new Set(inner.flatMap((group) => group.parts));
  const rowGroups = [...inner, ...totalGroups({ ...rowAxis, inside })];
  const allRows = [...rowGroups, ...retold(rowGroups)];
  const allColumns = [...columnGroups, ...retold(columnGroups)];
  return {
    rowGroups: allRows,
    columnGroups: allColumns,
    sums: sumsOf(table, allRows, allColumns, unadded(rowAxis, allRows, allColumns)),
    shown: shownOf(table, rowGroups, columnGroups, lettered),
  };
}

/** Columns without a sum across whose total is no sum down either. */
function unadded(
  axis: Axis,
  rows: readonly Group[],
  columns: readonly Group[],
): readonly ReadonlySet<number>[] {
  const across = new Set(columns.flatMap(({ total, parts }) => [total, ...parts]));
  return rows.map((group) => new Set([...averaged(axis, group)].filter((column) => !across.has(column))));
}

function sumsOf(
  table: FigureTable,
  rows: readonly Group[],
  columns: readonly Group[],
  left: readonly ReadonlySet<number>[],
): readonly Sum[] {
  const width = table.columns.length;
  return [
    ...columns.flatMap((group, at) =>
      table.rows.map(
        (_, row): Sum => ({
          axis: 'row',
          total: row * width + group.total,
          parts: group.parts.map((column) => row * width + column),
          group: at,
        }),
      ),
    ),
    ...rows.flatMap((group, at) =>
      [...table.columns.keys()]
        .filter((column) => left[at]?.has(column) !== true)
        .map(
          (column): Sum => ({
            axis: 'column',
            total: group.total * width + column,
            parts: group.parts.map((row) => row * width + column),
            group: at,
          }),
        ),
    ),
  ];
}

function shownOf(
  table: FigureTable,
  rows: readonly Group[],
  columns: readonly Group[],
  lettered: { readonly inside: readonly Group[]; readonly beside: readonly Group[] },
): TableStructure {
  const named = (groups: readonly Group[]) =>
    groups.flatMap(({ total, parts }) =>
      parts.map((part) => ({
        line: table.rows[part]?.line ?? 0,
        label: table.rows[part]?.label ?? '',
        under: table.rows[total]?.label ?? '',
      })),
    );
  return {
    totalColumns: columns.map(({ total, parts }) => ({
      label: table.columns[total]?.label ?? '',
      parts: parts.map((part) => table.columns[part]?.label ?? ''),
    })),
    totalRows: rows.map(({ total, parts }) => ({
      line: table.rows[total]?.line ?? 0,
      label: table.rows[total]?.label ?? '',
      parts: parts.length,
    })),
    siblings: named(lettered.beside),
    inside: named(lettered.inside),
  };
}
