import { normalise } from '../../text/normalise.ts';
import type { Built } from './build-table.ts';
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
  const [first] = filled.length > 0 ? filled : sheets.filter((sheet) => sheet.built.length > 0);
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
  const merged: RawTable = {
    ...model,
    sheet: null,
    columns: [...model.columns, SHEET_COLUMN],
    types: [
      ...model.types.map(
        (type, column) => commonType(tables.map(({ built }) => built.table.types[column] ?? 'text')) ?? type,
      ),
      'text',
    ],
    rows: tables.flatMap(({ name, built }) => built.table.rows.map((row) => [...row, name])),
    values: tables.flatMap(({ name, built }) => built.table.values.map((row) => [...row, name])),
    lines: tables.flatMap(({ built }) => built.table.lines),
    totals: tables.flatMap(({ name, built }) =>
      built.table.totals.map(({ line, cells, values }) => ({
        line,
        cells: [...cells, name],
        values: [...values, null],
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
    : table.columns.map(normalise).join('\u0000');
}

function commonType(types: readonly RawTable['types'][number][]): RawTable['types'][number] | null {
  const found = new Set(types.filter((type) => type !== 'empty'));
  if (found.size <= 1) return [...found][0] ?? 'empty';
  if ([...found].every((type) => type === 'integer' || type === 'number')) return 'number';
  return 'text';
}
