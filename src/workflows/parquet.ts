import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openEngine, privateFolder } from '../engine/index.ts';
import type { MachineColumn, MachineTable } from '../model/machine-table.ts';
import { ident, literal } from '../text/sql.ts';

const SQL_TYPES: Readonly<Record<MachineColumn['type'], string>> = {
  text: 'VARCHAR',
  number: 'DOUBLE',
  integer: 'INTEGER',
  boolean: 'BOOLEAN',
  date: 'DATE',
};
const AT_ONCE = 2048;

/** A table for machines as the bytes of a Parquet file, its rows in their order: the same table, the same bytes. */
export async function parquetBytes(table: MachineTable): Promise<Uint8Array> {
  const folder = privateFolder();
  const path = join(folder.path, 'table.parquet');
  try {
    const engine = await openEngine({ inputs: [path], threads: 1 });
    try {
      const names = table.columns.map(({ name }) => ident(name));
      await engine.run(`CREATE TABLE cells (${names.map((name) => `${name} VARCHAR`).join(', ')})`);
      if (table.rows.length > 0) await engine.append('cells', batches(table));
      const typed = table.columns.map(
        ({ type }, column) => `CAST(${names[column]} AS ${SQL_TYPES[type]}) AS ${names[column]}`,
      );
      await engine.run(
        `COPY (SELECT ${typed.join(', ')} FROM cells ORDER BY rowid) TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd)`,
      );
    } finally {
      engine.close();
    }
    return new Uint8Array(await readFile(path));
  } finally {
    folder.remove();
  }
}

async function* batches({ rows }: MachineTable): AsyncIterable<readonly (readonly (string | null)[])[]> {
  for (let from = 0; from < rows.length; from += AT_ONCE)
    yield rows
      .slice(from, from + AT_ONCE)
      .map((row) => row.map((value) => (value === null ? null : String(value))));
}
