import type { Engine } from '../../engine/index.ts';
import { ident } from '../../text/sql.ts';

/** A column that a map tells, with all its values. */
export interface MapColumn {
  readonly name: string;
  readonly from: string;
  readonly values: readonly (string | null)[];
}

/** A table of distinct texts, and the columns that it tells. */
export interface TextMap {
  readonly map: string;
  readonly columns: readonly MapColumn[];
}

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
