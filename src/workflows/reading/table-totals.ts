import { READING_FINDINGS } from '../../catalogue/findings.ts';
import type { Engine, Row } from '../../engine/index.ts';
import type { Finding, FindingExample } from '../../model/finding.ts';
import type { ValueColumn } from '../../model/tabulation.ts';
import { ident } from '../../text/sql.ts';
import { placeIn } from './checking.ts';
import { figureColumn } from './published-table.ts';
import type { CheckedInput } from './types.ts';

/** Tables longer than this have no sub-rows or totals worth comparing row by row. */
const MOST_ROWS = 20_000;
const SUB_ROW = /^\s*(?:[a-z][.)]?\s+\S|-\s+\S|•)/;

/**
 * Compares the printed totals of a published table with what their parts add up to. The parts are what is used;
 * every difference is a finding with its place. Sub-rows (8, a, b, c) whose sum is the row above them are parts of
 * it and set aside; otherwise they are rows of their own.
 */
export async function checkTotals(engine: Engine, input: CheckedInput): Promise<readonly Finding[]> {
  const { table } = input.opened;
  if (table === null || input.bulk.rows > MOST_ROWS) return [];
  const figures = table.values.map((value) => ident(figureColumn(value.index)));
  const label = labelColumn(input);
  const rows = await engine.rows(
    `SELECT _row, _skip, ${label === null ? 'NULL' : ident(`${label}__raw`)} AS label, ${figures.join(', ')} FROM ${input.typing.table} WHERE _skip IS NULL OR _skip = 'total' ORDER BY _row`,
  );
  await setPartsAside(engine, input, rows);
  const parts = new Set(
    (await engine.rows(`SELECT _row FROM aside_${input.index} ORDER BY _row`)).map((row) => row['_row']),
  );
  const kept = rows.filter((row) => !parts.has(row['_row'] ?? null));
  const labelled = [...input.typing.present].filter(
    (id) =>
      id !== 'unit' &&
      (input.opened.dataset.columns[id]?.codeBook !== undefined ||
        input.opened.dataset.columns[id]?.region?.part === 'name'),
  );
  const places = [
    ...(labelled.length > 1 ? [] : totalRows(kept, table.values)),
    ...totalColumns(kept, table.values),
  ];
  const definition = READING_FINDINGS['total-mismatch'];
  if (places.length === 0 || definition === undefined) return [];
  const lines = await input.opened.source.lines(
    input.bulk.lane,
    places.map((place) => place.row),
  );
  const examples = places.map((place, at): FindingExample => {
    const line = lines[at] ?? 0;
    return {
      file: input.opened.name,
      ...placeIn(input.opened.source, line, place.column.index),
      column: place.column.label,
      value: String(place.printed),
      suggestion: String(place.sum),
    };
  });
  const { severity, action, title, hint } = definition;
  return [
    {
      code: 'total-mismatch',
      severity,
      action,
      count: places.length,
      file: input.opened.name,
      column: null,
      message: title,
      hint,
      examples: examples.slice(0, Math.max(input.examples, 20)),
    },
  ];
}

interface Mismatch {
  readonly row: number;
  readonly column: ValueColumn;
  readonly printed: number;
  readonly sum: number;
}

/** The dimension whose labels name the rows: the last one with labels. */
function labelColumn(input: CheckedInput): string | null {
  const order = [
    'category',
    'cluster',
    'form',
    'place',
    'relation',
    'service',
    'age_band',
    'sex',
    'regency',
    'province',
  ];
  return order.find((column) => input.typing.present.has(column)) ?? null;
}

function valueAt(row: Row, column: ValueColumn): number | null {
  const value = row[figureColumn(column.index)];
  return typeof value === 'number' ? value : null;
}

async function setPartsAside(engine: Engine, input: CheckedInput, rows: readonly Row[]): Promise<void> {
  const values = input.opened.table?.values ?? [];
  const data = rows.filter((row) => row['_skip'] === null);
  for (let at = 0; at < data.length; at += 1) {
    const parent = data[at];
    if (parent === undefined || SUB_ROW.test(String(parent['label'] ?? ''))) continue;
    const parts: Row[] = [];
    for (let next = at + 1; next < data.length; next += 1) {
      const row = data[next];
      if (row === undefined || !SUB_ROW.test(String(row['label'] ?? ''))) break;
      parts.push(row);
    }
    if (parts.length === 0) continue;
    const isSum = values.every(
      (column) =>
        valueAt(parent, column) === parts.reduce((sum, part) => sum + (valueAt(part, column) ?? 0), 0),
    );
    if (!isSum) continue;
    await engine.run(
      `INSERT INTO aside_${input.index} VALUES ${parts.map((part) => `(${Number(part['_row'])}, 'part', 'skipped')`).join(', ')}`,
    );
  }
}

/** Rows of totals against the rows above them: all of them, or those since the last total. */
function totalRows(rows: readonly Row[], columns: readonly ValueColumn[]): readonly Mismatch[] {
  const found: Mismatch[] = [];
  for (const column of columns) {
    let all = 0;
    let since = 0;
    for (const row of rows) {
      const value = valueAt(row, column);
      if (row['_skip'] === null) {
        all += value ?? 0;
        since += value ?? 0;
        continue;
      }
      if (value !== null && value !== all && value !== since)
        found.push({ row: Number(row['_row']), column, printed: value, sum: all });
      since = 0;
    }
  }
  return found.sort((a, b) => a.row - b.row || a.column.index - b.column.index);
}

/** Columns of totals against the columns of figures with the same dimensions. */
function totalColumns(rows: readonly Row[], columns: readonly ValueColumn[]): readonly Mismatch[] {
  const totals = columns.filter((column) => column.total);
  const parts = columns.filter((column) => !column.total);
  const sets = new Set(parts.map((column) => Object.keys(column.dimensions).sort().join(' ')));
  if (sets.size !== 1) return [];
  return totals.flatMap((column) => {
    const own = parts.filter((part) =>
      Object.entries(column.dimensions).every(([dimension, code]) => part.dimensions[dimension] === code),
    );
    return rows.flatMap((row): Mismatch[] => {
      const printed = valueAt(row, column);
      const sum = own.reduce((total, part) => total + (valueAt(row, part) ?? 0), 0);
      return printed === null || printed === sum ? [] : [{ row: Number(row['_row']), column, printed, sum }];
    });
  });
}
