import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { DuckDBInstance } from '../../src/engine/duckdb.ts';
import { holdFile, openEngine, runSealed } from '../../src/engine/index.ts';
import { scratch } from '../support/files.ts';

const { path: folder } = scratch();

/** Every call that opens an engine, with what stands between its brackets. */
function callsIn(root: string): readonly { readonly file: string; readonly call: string }[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) =>
      [...readFileSync(join(root, name), 'utf8').matchAll(/DuckDBInstance\.create\(([\s\S]*?)\);/g)].map(
        ([, call = '']) => ({ file: join(root, name), call }),
      ),
    );
}

describe('what does not fit in memory', () => {
  it('never goes to the folder `.tmp` where the process runs, or beside a file that is held', async () => {
    const calls = [...callsIn('src'), ...callsIn('bench')];
    expect(calls.length).toBeGreaterThanOrEqual(6);
    expect(calls.filter(({ call }) => !call.includes('temp_directory'))).toEqual([]);
    const create = vi.spyOn(DuckDBInstance, 'create');
    try {
      (await holdFile(join(folder, 'held')))?.();
      (await openEngine({ inputs: [] })).close();
      await runSealed('SELECT 1', {
        tables: new Map(),
        memory: 1 << 28,
        time: 5000,
        mostRows: 1,
        mostText: 9,
      });
      const told = create.mock.calls.map(([, options]) => options?.['temp_directory'] ?? 'none');
      expect(told).toEqual([
        '',
        expect.stringContaining('desmig-run-'),
        expect.stringContaining('desmig-run-'),
      ]);
    } finally {
      create.mockRestore();
    }
  });

  it('leaves no folder behind where the engine does not even open', async () => {
    const mine = () => readdirSync(tmpdir()).filter((name) => name.startsWith(`desmig-run-${process.pid}-`));
    const before = mine();
    const create = vi.spyOn(DuckDBInstance, 'create').mockRejectedValueOnce(new Error('no engine'));
    const settings = { tables: new Map(), memory: 1 << 28, time: 5000, mostRows: 1, mostText: 9 };
    await expect(runSealed('SELECT 1', settings)).rejects.toThrow('no engine');
    create.mockRestore();
    expect(mine()).toEqual(before);
  });

  it('is encrypted before a table of a dataset is read for a query', async () => {
    const ran: string[] = [];
    const create = DuckDBInstance.create.bind(DuckDBInstance);
    const spy = vi.spyOn(DuckDBInstance, 'create').mockImplementation(async (...args) => {
      const instance = await create(...args);
      const connect = instance.connect.bind(instance);
      instance.connect = async () => {
        const connection = await connect();
        const run = connection.run.bind(connection);
        connection.run = async (...statement) => {
          ran.push(statement[0]);
          return run(...statement);
        };
        return connection;
      };
      return instance;
    });
    try {
      const tables = new Map([['t', [join(folder, 'none.parquet')]]]);
      await runSealed('SELECT 1', { tables, memory: 1 << 28, time: 5000, mostRows: 1, mostText: 9 });
    } finally {
      spy.mockRestore();
    }
    const read = ran.findIndex((sql) => sql.includes('read_parquet'));
    expect(read).toBeGreaterThan(0);
    expect(ran.slice(0, read)).toContain('SET temp_file_encryption = true');
  });
});
