import type { Engine } from '../../engine/index.ts';
import type { CheckedInput } from '../reading/types.ts';

/** Physical lines of the rows, as SQL to join. */
export async function linesTable(engine: Engine, input: CheckedInput): Promise<string> {
  const { index, typing, opened, bulk, stored } = input;
  if (stored !== undefined) return `(SELECT _row, _line FROM ${typing.table})`;
  const rows = await engine.rows(`SELECT _row FROM ${typing.table} WHERE _skip IS NULL ORDER BY _row`);
  const numbers = rows.map((row) => Number(row['_row']));
  const lines = await opened.source.lines(bulk.lane, numbers);
  const name = `lines_${index}`;
  await engine.run(`CREATE TABLE ${name}_text (r VARCHAR, l VARCHAR)`);
  await engine.append(`${name}_text`, pairs(numbers, lines));
  await engine.run(
    `CREATE TABLE ${name} AS SELECT CAST(r AS BIGINT) AS _row, CAST(l AS BIGINT) AS _line FROM ${name}_text`,
  );
  return name;
}

async function* pairs(numbers: readonly number[], lines: readonly number[]) {
  const step = 2048;
  for (let at = 0; at < numbers.length; at += step)
    yield numbers.slice(at, at + step).map((row, more) => [String(row), String(lines[at + more] ?? 0)]);
}
