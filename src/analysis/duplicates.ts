import type { Dataset } from '../model/dataset.ts';
import { ident } from '../text/sql.ts';

/**
 * SQL for the rows (`_input`, `_row`) whose key may stand more than once in the files of a kind, or null when
 * the files have no key: keys are compared by their hashes, which take little room, so that a few others may be
 * among them. Sorting them costs less than a group for each key. `view` has `_input`, `_row` and the key columns.
 */
export function doubledSql(dataset: Dataset, view: string, present: ReadonlySet<string>): string | null {
  const key = keyColumns(dataset, present);
  if (key.length === 0) return null;
  const some = key.map((column) => `${column} IS NOT NULL`).join(' OR ');
  const hashed = `(SELECT _input, _row, hash(${key.join(', ')}) AS h FROM ${view} WHERE ${some})`;
  return `SELECT _input, _row FROM ${hashed} WHERE h IN (SELECT h FROM (SELECT h, lag(h) OVER (ORDER BY h) AS before FROM ${hashed}) WHERE h = before)`;
}

/**
 * SQL for rows whose key stood before: `_same` tells whether the row is identical to the first (or last) of
 * its key. `view` has the rows of doubled keys alone, with `_input`, `_row`, the key columns and `_content`.
 */
export function duplicatesSql(
  dataset: Dataset,
  view: string,
  present: ReadonlySet<string>,
  prefer: 'first' | 'last',
): string | null {
  const key = keyColumns(dataset, present);
  if (key.length === 0) return null;
  const order = prefer === 'first' ? 'ASC' : 'DESC';
  return [
    `WITH ranked AS (SELECT _input, _row, _content,`,
    `  row_number() OVER same_key AS place, first_value(_content) OVER same_key AS kept`,
    `  FROM ${view}`,
    `  WINDOW same_key AS (PARTITION BY ${key.join(', ')} ORDER BY _input ${order}, _row ${order} ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING))`,
    `SELECT _input, _row, _content = kept AS _same FROM ranked WHERE place > 1 ORDER BY _input, _row`,
  ].join('\n');
}

function keyColumns(dataset: Dataset, present: ReadonlySet<string>): readonly string[] {
  return dataset.key.filter((column) => present.has(column)).map(ident);
}
