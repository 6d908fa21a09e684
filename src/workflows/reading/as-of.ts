import type { Engine } from '../../engine/index.ts';
import type { Dataset } from '../../model/dataset.ts';
import { ident } from '../../text/sql.ts';
import type { CheckedInput } from './types.ts';
import { dateLiteral } from './typing.ts';

/** With `--as-of`, what happened after that day is left out, and said. */
export async function skipAfter(
  engine: Engine,
  dataset: Dataset,
  inputs: readonly CheckedInput[],
  asOf: string,
): Promise<void> {
  const date = dataset.eventDate;
  if (date === null) return;
  for (const { index, typing } of inputs) {
    if (!typing.present.has(date)) continue;
    await engine.run(
      `INSERT INTO aside_${index} SELECT _row, 'after-as-of', 'skipped' FROM ${typing.table} WHERE _skip IS NULL AND ${ident(date)} > ${dateLiteral(asOf)} AND _row NOT IN (SELECT _row FROM aside_${index})`,
    );
  }
}

/** The as-of date of a kind: stated by its files, else the latest valid date in them; null where neither. */
export async function asOfDate(
  engine: Engine,
  dataset: Dataset,
  inputs: readonly CheckedInput[],
): Promise<string | null> {
  const stated = inputs.map((input) => input.opened.statedAsOf).filter((date) => date !== null);
  if (stated.length > 0) return stated.sort()[stated.length - 1] ?? null;
  const parts = inputs.flatMap(({ index, typing }) => {
    const dates = dataset.asOfColumns.filter((column) => typing.present.has(column));
    const latest = dates.map((column) => `max(${ident(column)})`).join(', ');
    return dates.length === 0
      ? []
      : [
          `SELECT greatest(${latest}) AS latest FROM ${typing.table} WHERE _skip IS NULL AND _row NOT IN (SELECT _row FROM aside_${index})`,
        ];
  });
  if (parts.length === 0) return null;
  const [row] = await engine.rows(`SELECT max(latest) AS latest FROM (${parts.join(' UNION ALL ')})`);
  const latest = row?.['latest'];
  return typeof latest === 'string' ? latest : null;
}
