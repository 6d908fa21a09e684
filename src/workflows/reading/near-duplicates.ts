import { alikeColumns, nearDuplicatesSql } from '../../analysis/near-duplicates.ts';
import { READING_FINDINGS } from '../../catalogue/findings.ts';
import type { Engine } from '../../engine/index.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Finding } from '../../model/finding.ts';
import { ident } from '../../text/sql.ts';
import { labelOf, placed } from './checking.ts';
import type { CheckedInput } from './types.ts';

/**
 * Rows about the same child on the same day in the same category, over all files of a kind: probably one case entered
 * twice, under two numbers. They are reported, and left out (skipped as duplicates) only where `dedupe` asks for it.
 */
export async function findNearDuplicates(
  engine: Engine,
  dataset: Dataset,
  inputs: readonly CheckedInput[],
  dedupe: boolean,
): Promise<readonly Finding[]> {
  const shared = new Set(
    Object.keys(dataset.columns).filter((column) =>
      inputs.every((input) => input.typing.present.has(column)),
    ),
  );
  const columns = alikeColumns(dataset, shared);
  const view = inputs
    .map(
      ({ index, typing }) =>
        `SELECT ${[`${index} AS _input`, '_row', ...columns.map(ident)].join(', ')} FROM ${typing.table} WHERE _skip IS NULL AND _row NOT IN (SELECT _row FROM aside_${index})`,
    )
    .join(' UNION ALL ');
  const sql = nearDuplicatesSql(dataset, `(${view})`, shared);
  const definition = READING_FINDINGS['near-duplicate'];
  if (sql === null || definition === undefined) return [];
  const rows = await engine.rows(sql);
  const findings: Finding[] = [];
  for (const input of inputs) {
    const own = rows.filter((row) => row['_input'] === input.index).map((row) => Number(row['_row']));
    if (own.length === 0) continue;
    if (dedupe)
      await engine.run(
        `INSERT INTO aside_${input.index} SELECT _row, 'duplicate', 'skipped' FROM (SELECT unnest([${own.join(', ')}]) AS _row) ORDER BY _row`,
      );
    const lines = await input.opened.source.lines(input.bulk.lane, own.slice(0, input.examples));
    findings.push({
      code: 'near-duplicate',
      severity: definition.severity,
      action: definition.action,
      count: own.length,
      file: input.opened.name,
      column: labelOf(input.opened, columns[0] ?? null),
      message: definition.title,
      hint: definition.hint,
      examples: lines.map((line) => placed(input.opened, columns[0] ?? null, line, null, null)),
    });
  }
  return findings;
}
