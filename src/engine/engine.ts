import { availableParallelism, freemem } from 'node:os';
import type {
  DuckDBConnection,
  DuckDBValue,
  DuckDBValueConverter,
  DuckDBInstance as Instance,
  JS,
} from '@duckdb/node-api';
import { literal } from '../text/sql.ts';
import { DuckDBDataChunk, DuckDBInstance, JSDuckDBValueConverter, VARCHAR } from './duckdb.ts';
import { engineError } from './errors.ts';
import { createFeed } from './feed.ts';
import { privateFolder } from './private-folder.ts';

export type Value = string | number | boolean | null | readonly Value[];
export type Row = Readonly<Record<string, Value>>;

export interface EngineOptions {
  /** The only files the engine may open. */
  readonly inputs: readonly string[];
  readonly threads?: number | undefined;
  /** bytes that the whole process may take */
  readonly memory?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The query engine: an in-memory database that may read the inputs and nothing else. */
export interface Engine {
  run(sql: string): Promise<void>;
  /** All rows of a query. Integers come as safe integers or the query fails; dates as ISO days. */
  rows(sql: string): Promise<readonly Row[]>;
  /** The same as one array a column, for results of many rows. */
  columns(sql: string): Promise<Readonly<Record<string, readonly Value[]>>>;
  /** Rows in batches, for results that are written and not kept. */
  stream(sql: string): AsyncIterable<readonly Row[]>;
  /** Appends rows of text to a table whose columns are all VARCHAR. */
  append(table: string, batches: AsyncIterable<readonly (readonly (string | null)[])[]>): Promise<void>;
  /**
   * Runs a statement that reads `pieces` as a file at the path it is given; false where the system has no such files.
   * Nothing of them is stored on the way.
   */
  feed(pieces: AsyncIterable<Buffer>, sql: (path: string) => string): Promise<boolean>;
  /** How much of the query that runs now is done, from 0 to 1; null where the engine cannot tell. */
  progress(): number | null;
  close(): void;
}

const GIBIBYTE = 1024 ** 3;
const CHUNK_ROWS = 2048;
/** What Node, its libraries and what the engine does not count take, measured on ten million rows. */
const BESIDE_ENGINE = 300 * 1024 ** 2;

/** Half of the memory that is free, at most 4 GiB. */
function defaultMemory(): number {
  return Math.max(256 * 1024 ** 2, Math.min(4 * GIBIBYTE, Math.floor(freemem() / 2)));
}

/** The engine's share of what the process may take, at least half. */
function shareOf(memory: number): number {
  return Math.max(memory - BESIDE_ENGINE, memory / 2);
}

export async function openEngine(options: EngineOptions): Promise<Engine> {
  const { path: temporary, remove } = privateFolder();
  const feed = createFeed(temporary);
  let instance: Instance;
  let connection: DuckDBConnection;
  try {
    instance = await DuckDBInstance.create(':memory:', {
      threads: String(options.threads ?? availableParallelism()),
      memory_limit: `${Math.floor((options.memory === undefined ? defaultMemory() : shareOf(options.memory)) / 1024 ** 2)}MiB`,
      temp_directory: temporary,
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      allow_community_extensions: 'false',
    });
    connection = await instance.connect();
    for (const setting of [
      'SET temp_file_encryption = true',
      // without it the engine refuses to spill at all: its own cipher has no certified source of randomness
      'SET force_mbedtls_unsafe = true',
      `SET allowed_paths = [${[...options.inputs, feed.path].map(literal).join(', ')}]`,
      'SET enable_external_access = false',
      'SET preserve_insertion_order = true',
      'SET enable_progress_bar = true',
      'SET enable_progress_bar_print = false',
      'SET lock_configuration = true',
    ]) {
      await connection.run(setting);
    }
  } catch (error) {
    remove();
    throw engineError(error);
  }
  const stop = () => connection.interrupt();
  options.signal?.addEventListener('abort', stop);

  const guard = async <T>(work: () => Promise<T>): Promise<T> => {
    options.signal?.throwIfAborted();
    try {
      return await work();
    } catch (error) {
      options.signal?.throwIfAborted();
      throw engineError(error);
    }
  };

  return {
    run: (sql) => guard(async () => void (await connection.run(sql))),
    rows: (sql) =>
      guard(async () => {
        const reader = await connection.runAndReadAll(sql);
        return reader.convertRowObjects(plain) as readonly Row[];
      }),
    columns: (sql) =>
      guard(async () => {
        const reader = await connection.runAndReadAll(sql);
        return reader.convertColumnsObject(plain) as Readonly<Record<string, readonly Value[]>>;
      }),
    async *stream(sql) {
      const result = await guard(() => connection.stream(sql));
      for await (const batch of result.yieldConvertedRowObjects(plain)) yield batch as readonly Row[];
    },
    append: (table, batches) =>
      guard(async () => {
        const appender = await connection.createAppender(table);
        let types: (typeof VARCHAR)[] | null = null;
        let pending: (string | null)[][] | null = null;
        const flush = () => {
          if (pending === null || types === null || (pending[0]?.length ?? 0) === 0) return;
          const chunk = DuckDBDataChunk.create(types);
          chunk.setColumns(pending as readonly (readonly DuckDBValue[])[]);
          appender.appendDataChunk(chunk);
          pending = types.map(() => []);
        };
        for await (const batch of batches) {
          for (const row of batch) {
            types ??= row.map(() => VARCHAR);
            pending ??= row.map(() => []);
            for (let index = 0; index < row.length; index += 1) pending[index]?.push(row[index] ?? null);
            if ((pending[0]?.length ?? 0) >= CHUNK_ROWS) flush();
          }
        }
        flush();
        appender.flushSync();
        appender.closeSync();
      }),
    feed: (pieces, sql) =>
      guard(() => feed.run(pieces, async (path) => void (await connection.run(sql(path))))),
    progress() {
      const { percentage } = connection.progress;
      return percentage < 0 ? null : Math.min(1, percentage / 100);
    },
    close() {
      options.signal?.removeEventListener('abort', stop);
      connection.closeSync();
      instance.closeSync();
      remove();
    },
  };
}

/** A value of the engine as a plain one, in one step. */
const plain: DuckDBValueConverter<Value> = (value, type, converter) =>
  plainValue(JSDuckDBValueConverter(value, type, converter as DuckDBValueConverter<JS>));

function plainValue(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') {
    const number = Number(value);
    if (!Number.isSafeInteger(number)) throw new RangeError('a count is too large to be exact');
    return number;
  }
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(plainValue);
  throw new TypeError('the engine returned a value of a type that desmig does not read');
}
