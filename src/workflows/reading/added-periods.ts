import { READING_FINDINGS } from '../../catalogue/findings.ts';
import type { Engine } from '../../engine/index.ts';
import type { Finding } from '../../model/finding.ts';
import { ident } from '../../text/sql.ts';
import { labelOf, placed } from './checking.ts';
import type { CheckedInput } from './types.ts';

const PERIOD = 'period';

/**
 * Of a published table with several periods of the same place and labels in a year, says that they are added up: they
 * are taken for events of each period, unless label or title call them a state.
 */
export async function findAddedPeriods(
  engine: Engine,
  inputs: readonly CheckedInput[],
): Promise<readonly Finding[]> {
  const definition = READING_FINDINGS['periods-added'];
  const findings: Finding[] = [];
  for (const input of inputs) {
    const { opened, typing, index } = input;
    if (opened.table === null || !typing.present.has(PERIOD) || definition === undefined) continue;
    const same = opened.columns.flatMap(({ column }) =>
      column === null || column === PERIOD || column.startsWith('figure_') || !typing.present.has(column)
        ? []
        : [ident(`${column}__raw`)],
    );
    const raw = ident(`${PERIOD}__raw`);
    const window = [...same, `regexp_extract(coalesce(${raw}, ''), '(?:19|20)[0-9]{2}')`].join(', ');
    const rows = await engine.rows(
      `SELECT _row, ${raw} AS value FROM (SELECT _row, ${[raw, ...same].join(', ')}, min(${raw}) OVER (PARTITION BY ${window}) AS least, max(${raw}) OVER (PARTITION BY ${window}) AS most FROM ${typing.table} WHERE _skip IS NULL AND _row NOT IN (SELECT _row FROM aside_${index})) WHERE least <> most ORDER BY _row`,
    );
    if (rows.length === 0) continue;
    const shown = rows.slice(0, input.examples);
    const lines = await opened.source.lines(
      input.bulk.lane,
      shown.map((row) => Number(row['_row'])),
    );
    findings.push({
      code: 'periods-added',
      severity: definition.severity,
      action: definition.action,
      count: rows.length,
      file: opened.name,
      column: labelOf(opened, PERIOD),
      message: definition.title,
      hint: definition.hint,
      examples: shown.map((row, at) => placed(opened, PERIOD, lines[at] ?? null, row['value'] ?? null, null)),
    });
  }
  return findings;
}
