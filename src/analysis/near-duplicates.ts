import type { Dataset } from '../model/dataset.ts';
import { ident } from '../text/sql.ts';

/**
 * SQL for the rows (`_input`, `_row`) that are alike an earlier row in what a kind declares as `alike`, the first of
 * each left out; null when the files lack the columns that matter most (the first two). `view` has `_input`, `_row`
 * and the columns. Rows with a blank among them are alike to none.
 */
export function nearDuplicatesSql(
  dataset: Dataset,
  view: string,
  present: ReadonlySet<string>,
): string | null {
  const columns = alikeColumns(dataset, present);
  if (columns.length === 0) return null;
  const alike = columns.map(ident);
  return [
    'SELECT _input, _row FROM (',
    `  SELECT _input, _row, row_number() OVER (PARTITION BY ${alike.join(', ')} ORDER BY _input, _row) AS place`,
    `  FROM ${view} WHERE ${alike.map((column) => `${column} IS NOT NULL`).join(' AND ')}`,
    ') WHERE place > 1 ORDER BY _input, _row',
  ].join('\n');
}

/** The columns by which rows are alike: all that the files have, if they have the first two and one more. */
export function alikeColumns(dataset: Dataset, present: ReadonlySet<string>): readonly string[] {
  const declared = dataset.alike ?? [];
  const found = declared.filter((column) => present.has(column));
  const enough = declared.slice(0, 2).every((column) => present.has(column)) && found.length > 2;
  return enough ? found : [];
}
