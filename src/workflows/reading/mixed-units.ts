import { READING_FINDINGS } from '../../catalogue/findings.ts';
import type { Engine } from '../../engine/index.ts';
import type { Finding } from '../../model/finding.ts';
import { labelOf, placed } from './checking.ts';
import type { CheckedInput } from './types.ts';

/**
 * Published tables whose unit column names several units. Each unit is counted on its own; the finding shows one row
 * of each unit that is not the most frequent.
 */
export async function findMixedUnits(
  engine: Engine,
  inputs: readonly CheckedInput[],
): Promise<readonly Finding[]> {
  const definition = READING_FINDINGS['mixed-units'];
  const findings: Finding[] = [];
  for (const input of inputs) {
    const { opened, typing, index } = input;
    if (opened.table === null || !typing.present.has('unit') || definition === undefined) continue;
    const units = await engine.rows(
      `SELECT coalesce(unit, unit__raw) AS unit, count(*) AS n, min(_row) AS first, min_by(unit__raw, _row) AS value FROM ${typing.table} WHERE _skip IS NULL AND unit__raw IS NOT NULL AND _row NOT IN (SELECT _row FROM aside_${index}) GROUP BY 1 ORDER BY n DESC, unit`,
    );
    const others = units.slice(1);
    if (others.length === 0) continue;
    const shown = others.slice(0, input.examples);
    const lines = await opened.source.lines(
      input.bulk.lane,
      shown.map((row) => Number(row['first'])),
    );
    findings.push({
      code: 'mixed-units',
      severity: definition.severity,
      action: definition.action,
      count: others.reduce((sum, row) => sum + Number(row['n']), 0),
      file: opened.name,
      column: labelOf(opened, 'unit'),
      message: definition.title,
      hint: definition.hint,
      examples: shown.map((row, at) => placed(opened, 'unit', lines[at] ?? null, row['value'] ?? null, null)),
    });
  }
  return findings;
}
