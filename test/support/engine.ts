import { type Engine, openEngine } from '../../src/engine/index.ts';
import { literal } from '../../src/text/sql.ts';

export function testEngine(): Promise<Engine> {
  return openEngine({ inputs: [], threads: 1, memory: 512 * 1024 ** 2 });
}

/** A table `t` of one text column `x`, as SQL that can stand behind FROM. */
export function textTable(cells: readonly string[]): string {
  const rows = cells.map((cell, at) => `(${at}, ${literal(cell)})`);
  return `(SELECT * FROM (VALUES ${rows.join(', ')}) AS v(n, x))`;
}
