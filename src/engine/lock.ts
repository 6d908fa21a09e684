import { rmSync } from 'node:fs';
import { platform } from 'node:os';
import type { DuckDBInstance as Instance } from '@duckdb/node-api';
import { DuckDBInstance } from './duckdb.ts';

const HELD = new Set<string>();

/**
 * Holds a file for this process alone, until released or until the process ends, however it ends; null when
 * another holds it. The file goes with the hold; one that a killed process left half made is made anew.
 */
export async function holdFile(path: string): Promise<(() => void) | null> {
  if (HELD.has(path)) return null;
  HELD.add(path);
  const instance = await created(path)
    .catch(() => {
      // nobody holds it, for that is asked before its content is read
      rmSync(path, { force: true });
      return created(path);
    })
    .catch((error: unknown) => {
      HELD.delete(path);
      throw error;
    });
  if (instance === null) {
    HELD.delete(path);
    return null;
  }
  return () => {
    // removed while it is held, or the next process could hold what is about to go; Windows removes no open file
    const early = platform() !== 'win32';
    if (early) rmSync(path, { force: true });
    instance.closeSync();
    if (!early) rmSync(path, { force: true });
    HELD.delete(path);
  };
}

/** The engine's own lock; null when another process has it. */
async function created(path: string): Promise<Instance | null> {
  try {
    // without a folder for what does not fit in memory, which would stand beside the file; nothing is put in
    return await DuckDBInstance.create(path, { temp_directory: '', threads: '1' });
  } catch (error) {
    if (error instanceof Error && /lock on file|being used by another process/i.test(error.message))
      return null;
    throw error;
  }
}
