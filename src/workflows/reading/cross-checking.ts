import { CROSS_CHECKS, type CrossOffence } from '../../analysis/cross-check.ts';
import type { Engine } from '../../engine/index.ts';
import type { DatasetId } from '../../model/dataset.ts';
import type { Finding } from '../../model/finding.ts';
import { ident } from '../../text/sql.ts';
import { labelOf, placed } from './checking.ts';
import type { CheckedInput } from './types.ts';

/** Asks the rules across kinds, once the views of accepted rows exist; one finding a file. */
export async function crossCheck(
  engine: Engine,
  inputs: readonly CheckedInput[],
): Promise<readonly Finding[]> {
  const kinds = new Set<DatasetId>(inputs.map((input) => input.opened.dataset.id));
  const found: Finding[] = [];
  for (const { code, finding, offences } of CROSS_CHECKS) {
    for (const offence of offences(kinds)) {
      for (const input of inputs) {
        if (input.opened.dataset.id !== offence.kind) continue;
        const { count, examples, column } = await offendersOf(engine, input, offence);
        if (count === 0) continue;
        found.push({
          code,
          severity: finding.severity,
          action: finding.action,
          count,
          file: input.opened.name,
          column: labelOf(input.opened, column),
          message: finding.title,
          hint: finding.hint,
          examples,
        });
      }
    }
  }
  return found;
}

async function offendersOf(engine: Engine, input: CheckedInput, offence: CrossOffence) {
  const column = offence.columns.find((one) => input.typing.present.has(one)) ?? null;
  const from = `FROM ${ident(`accepted_${offence.kind}`)} v WHERE v._input = ${input.index} AND ${offence.where}`;
  const [counted] = await engine.rows(`SELECT count(*) AS n ${from}`);
  const count = Number(counted?.['n'] ?? 0);
  if (count === 0) return { count, column, examples: [] };
  const value = column === null ? 'NULL' : `v.${ident(column)}`;
  const rows = await engine.rows(
    `SELECT v._row AS _row, ${value} AS value ${from} ORDER BY v._row LIMIT ${input.examples}`,
  );
  const lines = await input.opened.source.lines(
    input.bulk.lane,
    rows.map((row) => Number(row['_row'])),
  );
  const examples = rows.map((row, at) =>
    placed(input.opened, column, lines[at] ?? null, row['value'] ?? null, null),
  );
  return { count, column, examples };
}
