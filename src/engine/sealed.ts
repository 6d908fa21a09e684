import { availableParallelism } from 'node:os';
import { ident, literal } from '../text/sql.ts';
import { DuckDBInstance, StatementType } from './duckdb.ts';
import { engineError } from './errors.ts';
import { privateFolder } from './private-folder.ts';

/** A cell of a result as machine formats write it: integers beyond 2^53 and all that is no scalar as text. */
export type SealedValue = string | number | boolean | null;

export interface SealedResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SealedValue[])[];
}

/** Why a statement was not run, or did not come to its end; `text` may quote the statement, never data. */
export type SealedProblem =
  | { readonly kind: 'not-one-select' }
  | { readonly kind: 'no-files' }
  | { readonly kind: 'time' }
  | { readonly kind: 'size' }
  | { readonly kind: 'failed'; readonly text: string };

export interface SealedOptions {
  /** tables to hold, each with the Parquet files its rows are in */
  readonly tables: ReadonlyMap<string, readonly string[]>;
  /** views over these tables, each with its SELECT */
  readonly views?: ReadonlyMap<string, string>;
  readonly threads?: number | undefined;
  /** bytes */
  readonly memory: number;
  /** milliseconds */
  readonly time: number;
  readonly mostRows: number;
  /** characters of all cells together */
  readonly mostText: number;
  readonly signal?: AbortSignal | undefined;
}

/** What may stand at the beginning of a SELECT statement. */
const BEGINS = /^[\s(]*(?:select|with|from|values)\b/i;
/** Functions that look at the engine, at files, or change what either does. */
const CLOSED =
  /\b(?:duckdb_\w+|pragma_\w+|current_setting|getvariable|enable_\w+|disable_\w+|write_log|parse_duckdb_log_message|\w*checkpoint|read_\w+|sniff_csv|glob|parquet_\w+|test_\w+|query|query_table|which_secret|sql_auto_complete|from_substrait\w*|get_substrait\w*|in_search_path|current_database|shell_\w+|icu_\w+|truncate_duckdb_logs|set_\w+|json_execute_serialized_sql|json_deserialize_sql|json_serialize_\w+|arrow_scan\w*|pandas_scan|seq_scan|index_scan|delta_scan|iceberg_\w+|sqlite_\w+|postgres_\w+|mysql_\w+)"?\s*\(/i;

/**
 * Runs one SELECT on an engine of its own, which holds the tables and nothing else: no file, no setting, no extension
 * can be reached from it.
 */
export async function runSealed(sql: string, options: SealedOptions): Promise<SealedResult | SealedProblem> {
  if (!BEGINS.test(bare(sql, true))) return { kind: 'not-one-select' };
  if (CLOSED.test(withoutTexts(sql))) return { kind: 'no-files' };
  const temporary = privateFolder();
  try {
    return await runWithin(temporary.path, sql, options);
  } finally {
    temporary.remove();
  }
}

async function runWithin(
  folder: string,
  sql: string,
  options: SealedOptions,
): Promise<SealedResult | SealedProblem> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(options.threads ?? availableParallelism()),
    memory_limit: `${Math.floor(options.memory / 1024 ** 2)}MiB`,
    temp_directory: folder,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
  });
  const connection = await instance.connect();
  let late = false;
  const stop = () => connection.interrupt();
  const timer = setTimeout(() => {
    late = true;
    stop();
  }, options.time);
  options.signal?.addEventListener('abort', stop);
  try {
    // before the tables, for they may not fit in memory either
    await connection.run('SET temp_file_encryption = true');
    await connection.run('SET force_mbedtls_unsafe = true');
    for (const [name, files] of options.tables)
      await connection.run(
        `CREATE TABLE ${ident(name)} AS SELECT * FROM read_parquet([${files.map(literal).join(', ')}], union_by_name = true)`,
      );
    for (const [name, select] of options.views ?? [])
      await connection.run(`CREATE VIEW ${ident(name)} AS ${select}`);
    for (const setting of ['SET enable_external_access = false', 'SET lock_configuration = true'])
      await connection.run(setting);
    const statements = await connection.extractStatements(sql);
    if (statements.count !== 1) return { kind: 'not-one-select' };
    const prepared = await statements.prepare(0);
    if (prepared.statementType !== StatementType.SELECT) return { kind: 'not-one-select' };
    const result = await prepared.stream();
    const rows: SealedValue[][] = [];
    let size = 0;
    for await (const batch of result.yieldRowsJs()) {
      if (late) return { kind: 'time' };
      for (const row of batch) {
        const cells = row.map(plain);
        size += cells.reduce<number>((sum, cell) => sum + (typeof cell === 'string' ? cell.length : 8), 0);
        rows.push(cells);
      }
      if (rows.length > options.mostRows || size > options.mostText) return { kind: 'size' };
    }
    return late ? { kind: 'time' } : { columns: result.deduplicatedColumnNames(), rows };
  } catch (error) {
    options.signal?.throwIfAborted();
    return late ? { kind: 'time' } : problemOf(error);
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', stop);
    connection.closeSync();
    instance.closeSync();
  }
}

/**
 * Names of the tables that a statement speaks of, lower case: as the engine reads it, else the words that stand where a
 * table does. For choosing what to make ready; it guards nothing.
 */
export async function tablesNamed(sql: string): Promise<readonly string[]> {
  const instance = await DuckDBInstance.create(':memory:', { temp_directory: '', threads: '1' });
  const connection = await instance.connect();
  try {
    const read = connection.getTableNames(sql, false);
    const words = () =>
      [...withoutTexts(sql).matchAll(/\b(?:from|join|pivot|unpivot)\s+(?:main\s+)?"?([a-z_]\w*)/gi)].map(
        ([, name]) => name ?? '',
      );
    return (read.length > 0 ? read : words()).map((name) => name.toLowerCase());
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** A text, a name or a line comment from where it begins; a block comment may hold others and is told apart below. */
const PIECE = /[eE]'(?:\\[\s\S]|''|[^'\\])*'|'(?:''|[^'])*'|"(?:""|[^"])*"|\$(\w*)\$[\s\S]*?\$\1\$|--[^\n]*/y;

/** The statement without comments, as the engine reads it from left to right; texts in quotes empty if asked. */
function bare(sql: string, texts: boolean): string {
  let out = '';
  for (let at = 0; at < sql.length; ) {
    if (sql.startsWith('/*', at)) {
      let depth = 1;
      for (at += 2; depth > 0 && at < sql.length; at += 1)
        if (sql.startsWith('/*', at) || sql.startsWith('*/', at)) depth += sql[at++] === '/' ? 1 : -1;
      out += ' ';
      continue;
    }
    PIECE.lastIndex = at;
    const inWord = /\w/.test(sql[at] ?? '') && /[\w$]/.test(sql[at - 1] ?? '');
    const piece = inWord ? undefined : PIECE.exec(sql)?.[0];
    if (piece === undefined) out += sql[at++];
    else {
      at += piece.length;
      out += piece.startsWith('--') ? ' ' : texts || piece.startsWith('"') ? piece : "''";
    }
  }
  return out;
}

/** The statement without comments and texts in quotes, so that words in them mean nothing. */
function withoutTexts(sql: string): string {
  return bare(sql, false).replace(/\.\s*/g, ' ');
}

/** The engine's refusal; only errors about the statement itself are quoted, others may quote data. */
function problemOf(error: unknown): SealedProblem {
  const known = engineError(error);
  const text = error instanceof Error ? error.message : '';
  if (known instanceof Error && 'class' in known && known.class === 'resource') throw known;
  if (/^Permission Error|file system operations are disabled|external access/i.test(text))
    return { kind: 'no-files' };
  const about = /(?:^|: )((?:Parser|Binder|Catalog) Error: [^\n]*)/.exec(text)?.[1];
  const kind = /^([A-Z][A-Za-z ]+ Error)/.exec(text)?.[1];
  return { kind: 'failed', text: about ?? kind ?? 'Error' };
}

function plain(value: unknown): SealedValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Date) {
    const iso = value.toISOString();
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso;
  }
  return JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? String(one) : one));
}
