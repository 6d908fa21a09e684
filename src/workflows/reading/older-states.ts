import { READING_FINDINGS } from '../../catalogue/findings.ts';
import type { Engine } from '../../engine/index.ts';
import type { Finding } from '../../model/finding.ts';
import { ident } from '../../text/sql.ts';
import { labelOf, placed } from './checking.ts';
import type { CheckedInput } from './types.ts';

const STATE = 'state_period';
/** Forms that sort as text in the order of time: `2018-Q4`, `2021-S1`, `2021-06`, `2021-06-30`. */
const SORTABLE = "'^\\d{4}(-(Q[1-4]|S[12]|TW[1-4]|\\d{2}(-\\d{2})?))?$'";

/**
 * Of a published table with a column that says when its state holds, the last state of each year is used; earlier
 * ones of the same place and labels are set aside, since states are not added up. A table without such a column, or
 * whose cells are in no form that sorts, is left as it is.
 */
export async function setOlderStatesAside(
  engine: Engine,
  inputs: readonly CheckedInput[],
): Promise<readonly Finding[]> {
  const definition = READING_FINDINGS['older-state'];
  const findings: Finding[] = [];
  for (const input of inputs) {
    const { opened, typing, index } = input;
    if (opened.table === null || !typing.present.has(STATE) || definition === undefined) continue;
    const state = ident(`${STATE}__raw`);
    const same = opened.columns.flatMap(({ column }) =>
      column === null || column === STATE || column.startsWith('figure_') || !typing.present.has(column)
        ? []
        : [ident(`${column}__raw`)],
    );
    const rows = `SELECT _row, ${state} AS state, max(${state}) OVER (${same.length === 0 ? '' : `PARTITION BY ${same.join(', ')}`}) AS newest, bool_and(regexp_matches(${state}, ${SORTABLE})) OVER () AS sortable FROM ${typing.table} WHERE _skip IS NULL AND ${state} IS NOT NULL AND _row NOT IN (SELECT _row FROM aside_${index})`;
    const older = await engine.rows(
      `SELECT _row, state FROM (${rows}) WHERE sortable AND state < newest ORDER BY _row`,
    );
    if (older.length === 0) continue;
    await engine.run(
      `INSERT INTO aside_${index} SELECT _row, 'older-state', 'skipped' FROM (SELECT unnest([${older.map((row) => Number(row['_row'])).join(', ')}]) AS _row) ORDER BY _row`,
    );
    const shown = older.slice(0, input.examples);
    const lines = await opened.source.lines(
      input.bulk.lane,
      shown.map((row) => Number(row['_row'])),
    );
    findings.push({
      code: 'older-state',
      severity: definition.severity,
      action: definition.action,
      count: older.length,
      file: opened.name,
      column: labelOf(opened, STATE),
      message: definition.title,
      hint: definition.hint,
      examples: shown.map((row, at) => placed(opened, STATE, lines[at] ?? null, row['state'] ?? null, null)),
    });
  }
  return findings;
}
