import { DuckDBInstance } from '@duckdb/node-api';

const HELD = new Set<string>();

/**
 * Holds a file for this process alone, until released or until the process ends, however it ends; null when
 * another holds it.
 */
export async function holdFile(path: string): Promise<(() => void) | null> {
  if (HELD.has(path)) return null;
  HELD.add(path);
  try {
    const instance = await DuckDBInstance.create(path);
    return () => {
      instance.closeSync();
      HELD.delete(path);
    };
  } catch (error) {
    HELD.delete(path);
    if (error instanceof Error && /lock on file|being used by another process/i.test(error.message))
      return null;
    throw error;
  }
}
