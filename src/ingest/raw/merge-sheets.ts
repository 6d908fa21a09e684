import { normalise } from '../../text/normalise.ts';
import type { Built } from './build-table.ts';
import { constant, stacked } from './raw-columns.ts';
import type { RawTable } from './types.ts';

const SHEET_COLUMN = '_sheet';

interface SheetTables {
  readonly name: string;
  readonly built: readonly Built[];
}

/**
 * Sheets with one header are one table with the sheet's name as a column; otherwise the first sheet with a table is
 * used.
 */
export function mergeSheets(sheets: readonly SheetTables[]): {
  readonly sheets: readonly string[];
  readonly built: readonly Built[];
} {
  const filled = sheets.filter((sheet) => sheet.built.some(({ table }) => table.rows.length > 0));
  // a sheet of one column is a text about the others, where there are others
  const wide = filled.filter((sheet) => sheet.built.some(({ table }) => table.columns.length > 1));
  // and one without labels is instructions, where others have labels
  const labelled = wide.filter((sheet) => sheet.built.some(({ table }) => table.headerLines.length > 0));
  const [first] =
    labelled.length > 0
      ? labelled
      : wide.length > 0
        ? wide
        : filled.length > 0
          ? filled
          : sheets.filter((sheet) => sheet.built.length > 0);
  if (first === undefined) return { sheets: [], built: [] };
  const key = headerKey(first);
  const alike = key === null ? [first] : filled.filter((sheet) => headerKey(sheet) === key);
  if (alike.length < 2) return { sheets: [first.name], built: first.built };
  const tables = alike.flatMap((sheet) =>
    sheet.built[0] === undefined ? [] : [{ name: sheet.name, built: sheet.built[0] }],
  );
  const [head] = tables;
  if (head === undefined) return { sheets: [first.name], built: first.built };
  const model = head.built.table;
  const excluded: Record<string, number> = {};
  for (const { built } of tables)
    for (const [reason, count] of Object.entries(built.table.excluded))
      excluded[reason] = (excluded[reason] ?? 0) + count;
  const placed = tables.map(({ name, built: { table } }) => {
    const order = orderLike(model.columns, table.columns);
    const arrange = <T>(cells: readonly T[]): readonly T[] => order.flatMap((at) => cells.slice(at, at + 1));
    return { name, table, arrange };
  });
  const merged: RawTable = {
    ...model,
    sheet: null,
    columns: [...model.columns, SHEET_COLUMN],
    types: [
      ...model.types.map(
        (type, column) =>
          commonType(placed.map(({ table, arrange }) => arrange(table.types)[column] ?? 'text')) ?? type,
      ),
      'text',
    ],
    levels: model.levels.map((level, at) => [...level, at === 0 ? SHEET_COLUMN : '']),
    rows: placed.flatMap(({ name, table, arrange }) => table.rows.map((row) => [...arrange(row), name])),
    read: [
      ...model.columns.map((_, column) =>
        stacked(placed.flatMap(({ table, arrange }) => arrange(table.read)[column] ?? [])),
      ),
      stacked(placed.map(({ name, table }) => constant(name, table.rows.length))),
    ],
    lines: placed.flatMap(({ table }) => table.lines),
    sheets: placed.flatMap(({ name, table }) => table.rows.map(() => name)),
    rejected: placed.flatMap(({ table }) => table.rejected),
    totals: placed.flatMap(({ name, table, arrange }) =>
      table.totals.map(({ line, cells, values }) => ({
        line,
        cells: [...arrange(cells), name],
        values: [...arrange(values), null],
      })),
    ),
    headerLines: tables.flatMap(({ built }) => built.table.headerLines),
    title: tables.flatMap(({ built }) => built.table.title),
    excluded,
    physicalLines: tables.reduce((sum, { built }) => sum + built.table.physicalLines, 0),
  };
  return {
    sheets: tables.map(({ name }) => name),
    built: [{ table: merged, notes: tables.flatMap(({ built }) => built.notes) }],
  };
}

function headerKey(sheet: SheetTables): string | null {
  const table = sheet.built[0]?.table;
  return table === undefined || sheet.built.length > 1 || table.headerLines.length === 0
    ? null
    : labelKey(table.columns);
}

/** Labels in no order: sheets that have the same are one table. */
export function labelKey(labels: readonly string[]): string {
  return labels.map(normalise).toSorted().join('\u0000');
}

/** Places of the wanted labels among those given; doubled labels keep their order. */
function orderLike(wanted: readonly string[], given: readonly string[]): readonly number[] {
  const left = given.map(normalise);
  return wanted.map((label) => {
    const at = left.indexOf(normalise(label));
    if (at !== -1) left[at] = '\u0000';
    return at;
  });
}

function commonType(types: readonly RawTable['types'][number][]): RawTable['types'][number] | null {
  const found = new Set(types.filter((type) => type !== 'empty'));
  if (found.size <= 1) return [...found][0] ?? 'empty';
  if ([...found].every((type) => type === 'integer' || type === 'number')) return 'number';
  return 'text';
}
