import type { Dataset } from '../model/dataset.ts';
import { ident } from '../text/sql.ts';

/**
 * SQL for rows whose key stood before in the files of a kind: `_same` tells whether the row is identical
 * to the first (or last) of its key. `view` has `_input`, `_row`, the typed columns and `_content`.
 */
export function duplicatesSql(
  dataset: Dataset,
  view: string,
  present: ReadonlySet<string>,
  prefer: 'first' | 'last',
): string | null {
  const key = dataset.key.filter((column) => present.has(column)).map(ident);
  if (key.length === 0) return null;
  const order = prefer === 'first' ? 'ASC' : 'DESC';
  const some = key.map((column) => `${column} IS NOT NULL`).join(' OR ');
  return [
    `WITH twice AS (SELECT ${key.join(', ')} FROM ${view} WHERE ${some} GROUP BY ${key.join(', ')} HAVING count(*) > 1),`,
    `ranked AS (SELECT v._input, v._row, v._content,`,
    `  row_number() OVER same_key AS place, first_value(v._content) OVER same_key AS kept`,
    `  FROM ${view} v JOIN twice t ON ${key.map((column) => `v.${column} IS NOT DISTINCT FROM t.${column}`).join(' AND ')}`,
    `  WINDOW same_key AS (PARTITION BY ${key.map((column) => `v.${column}`).join(', ')} ORDER BY v._input ${order}, v._row ${order} ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING))`,
    `SELECT _input, _row, _content = kept AS _same FROM ranked WHERE place > 1 ORDER BY _input, _row`,
  ].join('\n');
}
