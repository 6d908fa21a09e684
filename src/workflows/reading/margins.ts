import type { Engine } from '../../engine/index.ts';
import type { Dataset } from '../../model/dataset.ts';
import { ident, literal } from '../../text/sql.ts';
import type { CheckedInput } from './types.ts';

/**
 * Where a village counts the same children whole and by sex or age band, only the rows of one breakdown count, the
 * finest, or the first declared of two as fine; the others are set aside as totals, so that no child counts twice.
 */
export async function setMarginsAside(
  engine: Engine,
  dataset: Dataset,
  inputs: readonly CheckedInput[],
): Promise<void> {
  const declared = Object.entries(dataset.breakdown ?? {});
  for (const { index, typing } of inputs) {
    const broken = declared.filter(([column]) => typing.present.has(column));
    if (broken.length === 0) continue;
    const fineness = broken
      .map(([column, whole], at) => {
        const named = `${ident(column)} IS NOT NULL${whole === null ? '' : ` AND ${ident(column)} <> ${literal(whole)}`}`;
        return `CASE WHEN ${named} THEN ${100 + broken.length - at} ELSE 0 END`;
      })
      .join(' + ');
    const alike = dataset.key
      .filter((column) => typing.present.has(column) && !broken.some(([one]) => one === column))
      .map(ident);
    const rows = `SELECT _row, ${fineness} AS fineness${alike.map((column) => `, ${column}`).join('')} FROM ${typing.table} WHERE _skip IS NULL AND _row NOT IN (SELECT _row FROM aside_${index})`;
    await engine.run(
      `INSERT INTO aside_${index} SELECT _row, 'total', 'skipped' FROM (SELECT _row, fineness, max(fineness) OVER (${alike.length === 0 ? '' : `PARTITION BY ${alike.join(', ')}`}) AS finest FROM (${rows})) WHERE fineness < finest ORDER BY _row`,
    );
  }
}
