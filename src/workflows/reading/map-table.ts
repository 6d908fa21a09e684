import type { Engine } from '../../engine/index.ts';
import { ident } from '../../text/sql.ts';

/** A table of texts that rows are joined with: distinct values on the left, what became of them on the right. */
export async function writeMap(
  engine: Engine,
  map: string,
  columns: readonly string[],
  rows: readonly (readonly (string | null)[])[],
): Promise<void> {
  await engine.run(`CREATE TABLE ${map} (${columns.map((column) => `${ident(column)} VARCHAR`).join(', ')})`);
  await engine.append(map, batches(rows));
}

async function* batches<T>(rows: readonly T[]): AsyncIterable<readonly T[]> {
  if (rows.length > 0) yield rows;
}
