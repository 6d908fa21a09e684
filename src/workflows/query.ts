import { freemem } from 'node:os';
import { join } from 'node:path';
import { masked } from '../disclosure/identifiers.ts';
import { privateFolder, runSealed, type SealedValue } from '../engine/index.ts';
import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';
import type { InputSummary } from '../model/input.ts';
import type { Lang } from '../model/message.ts';
import { ident, literal } from '../text/sql.ts';
import { BUILT_IN } from './catalogue.ts';
import { keyTablesSql, rowsSql } from './dataset/save-input.ts';
import { readSettings } from './figures/settings.ts';
import { type Loaded, type LoadOptions, load } from './load.ts';
import type { InputFile } from './reading/open-input.ts';
import { refuseRowsForPublic } from './row-level.ts';

export interface QueryOptions extends Omit<LoadOptions, 'request' | 'filter' | 'kept' | 'writes'> {
  readonly audience?: 'public' | 'internal' | undefined;
  /** as for a report; it decides `_period` */
  readonly period?: string | undefined;
  /** seconds; 60 by default */
  readonly timeout?: number | undefined;
}

export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SealedValue[])[];
  readonly inputs: readonly InputSummary[];
  readonly tables: readonly string[];
  readonly audience: 'public' | 'internal';
  readonly example: boolean;
  readonly lang: Lang;
}

const SECONDS = 60;
const MOST_ROWS = 1_000_000;
const MOST_TEXT = 256 * 1024 ** 2;
const GIBIBYTE = 1024 ** 3;

/**
 * One SELECT over the accepted rows of the files, a table a kind, and the views of counts. It runs on a second engine
 * that holds these tables and can reach nothing else; identifiers are in none of them.
 *
 * @throws DesmigError `internal-only`, `not-one-select`, `query-no-files`, `query-failed`, `time-limit`,
 * `result-too-large`, `out-of-memory`, and those of reading.
 */
export async function query(
  sql: string,
  files: readonly InputFile[],
  options: QueryOptions = {},
): Promise<QueryResult> {
  const audience = options.audience ?? 'public';
  const seconds = options.timeout ?? SECONDS;
  const folder = privateFolder();
  const fileOf = (name: string) => join(folder.path, `${name}.parquet`);
  const catalogue = options.catalogue ?? BUILT_IN;
  const most = 200;
  const writes = Array.from({ length: most }, (_, at) => fileOf(String(at)));
  try {
    const loaded = await load(files, {
      ...options,
      request: readSettings({ period: options.period }).request,
      writes,
    });
    let summaries: Pick<QueryResult, 'inputs' | 'example' | 'lang'>;
    const tables = new Map<string, readonly string[]>();
    try {
      refuseRowsForPublic(
        loaded.inputs.map(({ opened }) => opened),
        audience,
        'query',
      );
      let used = 0;
      const put = async (table: string, select: string) => {
        const path = fileOf(String(used));
        used += 1;
        await loaded.engine.run(`COPY (${select}) TO ${literal(path)} (FORMAT parquet)`);
        tables.set(table, [...(tables.get(table) ?? []), path]);
      };
      await exportKinds(loaded, catalogue.datasets, put);
      for (const view of [...loaded.countViews].sort())
        await put(view, `SELECT * FROM ${ident(view)} ORDER BY ALL`);
      if (loaded.kinds.has('visits'))
        await put('village_answers', 'SELECT * FROM village_answers ORDER BY ALL');
      summaries = {
        inputs: loaded.summaries,
        example: loaded.summaries.some((input) => input.example),
        lang: loaded.lang,
      };
    } finally {
      await loaded.close();
    }
    const result = await runSealed(sql, {
      tables,
      threads: options.threads,
      memory: options.memory ?? Math.max(GIBIBYTE / 4, Math.min(4 * GIBIBYTE, Math.floor(freemem() / 2))),
      time: seconds * 1000,
      mostRows: MOST_ROWS,
      mostText: MOST_TEXT,
      signal: options.signal,
    });
    if ('kind' in result) {
      const error = errorOf(result, seconds, [...tables.keys()]);
      error.lang = summaries.lang;
      throw error;
    }
    return {
      columns: result.columns,
      rows: result.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? masked(cell) : cell))),
      ...summaries,
      tables: [...tables.keys()],
      audience,
    };
  } finally {
    folder.remove();
  }
}

/** The accepted rows of every kind, with the period of each. */
async function exportKinds(
  loaded: Loaded,
  datasets: NonNullable<LoadOptions['catalogue']>['datasets'],
  put: (table: string, select: string) => Promise<void>,
): Promise<void> {
  for (const input of loaded.inputs) {
    const kind = input.opened.dataset.id;
    for (const sql of keyTablesSql(input, String(input.index + 1))) await loaded.engine.run(sql);
    const settled = `_row NOT IN (SELECT _row FROM aside_${input.index})`;
    const lines = '(SELECT CAST(NULL AS BIGINT) AS _row, CAST(NULL AS BIGINT) AS _line WHERE false)';
    const rows = rowsSql(datasets[kind], input, lines, `_skip IS NULL AND ${settled}`);
    await put(
      kind,
      `SELECT s.* EXCLUDE (_line), p._period, ${input.index} AS _input FROM (${rows}) s JOIN ${ident(kind)} p ON p._input = ${input.index} AND p._row = s._row ORDER BY s._row`,
    );
  }
}

function errorOf(
  problem: Exclude<Awaited<ReturnType<typeof runSealed>>, { readonly columns: readonly string[] }>,
  seconds: number,
  tables: readonly string[],
): DesmigError {
  switch (problem.kind) {
    case 'not-one-select':
      return new DesmigError({
        code: 'not-one-select',
        class: 'usage',
        what: msg('error-not-one-select'),
        hint: msg('hint-not-one-select'),
      });
    case 'no-files':
      return new DesmigError({
        code: 'query-no-files',
        class: 'usage',
        what: msg('error-query-no-files'),
        hint: msg('hint-query-tables', { tables: tables.join(', ') }),
      });
    case 'time':
      return new DesmigError({
        code: 'time-limit',
        class: 'resource',
        what: msg('error-query-time', { seconds }),
        hint: msg('hint-query-time'),
      });
    case 'size':
      return new DesmigError({
        code: 'result-too-large',
        class: 'resource',
        what: msg('error-result-too-large', { rows: MOST_ROWS }),
        hint: msg('hint-result-too-large'),
      });
    case 'failed':
      return new DesmigError({
        code: 'query-failed',
        class: 'usage',
        what: msg('error-query-failed', { reason: problem.text }),
        hint: msg('hint-query-tables', { tables: tables.join(', ') }),
      });
  }
}
