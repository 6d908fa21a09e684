import { writeFile } from 'node:fs/promises';
import { freemem } from 'node:os';
import { join } from 'node:path';
import { identifierIn, masked, showablePath } from '../disclosure/identifiers.ts';
import { privateFolder, runSealed, type SealedValue, tablesNamed } from '../engine/index.ts';
import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';
import type { InputSummary } from '../model/input.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Lang } from '../model/message.ts';
import type { Level } from '../model/region.ts';
import type { ReportResult } from '../model/report.ts';
import { reportTable } from '../report/machine.ts';
import { ident, literal } from '../text/sql.ts';
import { BUILT_IN, type Catalogue } from './catalogue.ts';
import { keyTablesSql, rowsSql, storedColumns } from './dataset/stored-rows.ts';
import { readSettings } from './figures/settings.ts';
import { computingWork, type Loaded, type LoadOptions, load } from './load.ts';
import { parquetBytes } from './parquet.ts';
import type { InputFile } from './reading/open-input.ts';
import { reportOf } from './report.ts';
import { ofPersons, refuseRowsForPublic } from './row-level.ts';

export interface QueryOptions extends Omit<LoadOptions, 'request' | 'filter' | 'kept' | 'writes'> {
  readonly audience?: 'public' | 'internal' | undefined;
  /** as for a report; it decides `_period` */
  readonly period?: string | undefined;
  /** the finest level of indicators that the statement names; provinces by default */
  readonly by?: Level | undefined;
  /** as for a report, for indicators */
  readonly minCell?: number | undefined;
  /** what was published before under `--release`: the figures are audited against it */
  readonly ledger?: Ledger | undefined;
  /** seconds; 60 by default */
  readonly timeout?: number | undefined;
}

export interface QueryResult {
  /** the statement, without what identifies a person in it */
  readonly sql: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SealedValue[])[];
  readonly inputs: readonly InputSummary[];
  readonly tables: readonly string[];
  readonly audience: 'public' | 'internal';
  /** the smallest count of persons in the figures; null without figures, or where they are internal */
  readonly minCell: number | null;
  /** what the statement could see of indicators; null where it names none */
  readonly figures: Pick<ReportResult, 'indicators' | 'minCell' | 'audited'> | null;
  /** columns of persons that the tables are without, for the public */
  readonly closed: readonly string[];
  readonly example: boolean;
  readonly lang: Lang;
}

const SECONDS = 60;
const MOST_ROWS = 1_000_000;
const MOST_TEXT = 256 * 1024 ** 2;
const GIBIBYTE = 1024 ** 3;

/** Where the rows of every indicator are that a statement names. */
const INDICATORS_TABLE = 'indicators';

/**
 * One SELECT over the accepted rows of the files, a table a kind, and the views of counts. Indicators named after FROM
 * or JOIN are views of the same name, with the columns that a report has as CSV; `indicators` holds them all, protected
 * for the audience as in a report. It runs on a second engine that holds these tables and can reach nothing else;
 * identifiers are in none of them.
 *
 * What a public statement can reach is little, so that it may ask anything of it: figures protected as in a report of
 * all indicators, whichever it names, and the rows of kinds that count no persons, without columns that do.
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
  try {
    const gathered = await gather(sql, files, options, folder.path);
    const { tables, views, summaries, figures, closed } = gathered;
    const result = await runSealed(sql, {
      tables,
      views,
      threads: options.threads,
      memory: options.memory ?? Math.max(GIBIBYTE / 4, Math.min(4 * GIBIBYTE, Math.floor(freemem() / 2))),
      time: seconds * 1000,
      mostRows: MOST_ROWS,
      mostText: MOST_TEXT,
      signal: options.signal,
    });
    const names = [...tables.keys(), ...views.keys()];
    if ('kind' in result) {
      const error = closedError(result, closed) ?? errorOf(result, seconds, names);
      error.lang = summaries.lang;
      throw error;
    }
    return {
      sql: shownSql(sql),
      columns: result.columns,
      rows: result.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? masked(cell) : cell))),
      ...summaries,
      tables: names,
      audience,
      minCell: audience === 'internal' || figures === null ? null : figures.minCell,
      figures,
      closed,
    };
  } finally {
    folder.remove();
  }
}

interface Gathered {
  /** Parquet files of each table */
  readonly tables: ReadonlyMap<string, readonly string[]>;
  readonly views: ReadonlyMap<string, string>;
  readonly summaries: Pick<QueryResult, 'inputs' | 'example' | 'lang'>;
  readonly figures: QueryResult['figures'];
  /** columns of persons that the tables are without */
  readonly closed: readonly string[];
}

/** What the statement may see, in a folder of its own. */
async function gather(
  sql: string,
  files: readonly InputFile[],
  options: QueryOptions,
  folder: string,
): Promise<Gathered> {
  const audience = options.audience ?? 'public';
  const catalogue = options.catalogue ?? BUILT_IN;
  const fileOf = (name: string) => join(folder, `${name}.parquet`);
  const named = await tablesNamed(sql);
  const figures = indicatorsIn(named, catalogue);
  const settings = readSettings(options);
  const tables = new Map<string, readonly string[]>();
  const views = new Map<string, string>();
  const loaded = await load(files, {
    ...options,
    request: settings.request,
    // a table of each input, the views of counts, and the answers of visits
    writes: (inputs, views) => Array.from({ length: inputs + views + 1 }, (_, at) => fileOf(String(at))),
  });
  try {
    const example = loaded.summaries.some((input) => input.example);
    const summaries = { inputs: loaded.summaries, example, lang: loaded.lang };
    const opened = loaded.inputs.map((input) => input.opened);
    let seen: QueryResult['figures'] = null;
    const ids = Object.keys(catalogue.indicators).map((id) => id.toLowerCase());
    const rows = named.some((name) => name !== INDICATORS_TABLE && !ids.includes(name));
    if (rows || figures === null) refuseRowsForPublic(opened, audience, { id: 'tanya', en: 'query' });
    if (figures !== null) {
      options.onPhase?.('computing', '', computingWork(loaded));
      const indicators = figures.length === 0 || audience === 'public' ? undefined : figures;
      const made = await reportOf(loaded, settings, { ...options, indicators });
      seen = made;
      await writeFile(fileOf(INDICATORS_TABLE), await parquetBytes(reportTable(made)), { mode: 0o600 });
      tables.set(INDICATORS_TABLE, [fileOf(INDICATORS_TABLE)]);
      for (const { id } of made.indicators.filter((one) => figures.length === 0 || figures.includes(one.id)))
        views.set(id, `SELECT * FROM ${INDICATORS_TABLE} WHERE indicator = ${literal(id)}`);
      // indicators are protected, so they may leave where rows may not: then there are no rows to look at
      if (audience === 'public' && !rows && opened.some(ofPersons))
        return { tables, views, summaries, figures: seen, closed: [] };
    }
    const closed = new Set<string>();
    let used = 0;
    const put = async (table: string, select: string) => {
      const path = fileOf(String(used));
      used += 1;
      await loaded.engine.run(`COPY (${select}) TO ${literal(path)} (FORMAT parquet)`);
      tables.set(table, [...(tables.get(table) ?? []), path]);
      views.delete(table);
    };
    await exportKinds(loaded, catalogue.datasets, put, audience === 'public' ? closed : null);
    for (const view of [...loaded.countViews].sort())
      await put(view, `SELECT * FROM ${ident(view)} ORDER BY ALL`);
    if (loaded.kinds.has('visits'))
      await put('village_answers', 'SELECT * FROM village_answers ORDER BY ALL');
    return { tables, views, summaries, figures: seen, closed: [...closed] };
  } finally {
    await loaded.close();
  }
}

/** Indicators that the statement names: none (null), some, or all of them (empty). */
function indicatorsIn(names: readonly string[], catalogue: Catalogue): readonly string[] | null {
  if (names.includes(INDICATORS_TABLE)) return [];
  const ids = Object.keys(catalogue.indicators).filter((id) => names.includes(id.toLowerCase()));
  return ids.length === 0 ? null : ids;
}

/** A statement as it may be repeated: texts in quotes that identify a person are taken out. */
function shownSql(sql: string): string {
  return masked(
    sql.replace(/'((?:''|[^'])*)'|(\$\w*\$)([\s\S]*?)\2/g, (_, quoted?: string, mark = "'", inMarks = '') => {
      const text = quoted ?? inMarks;
      return `${mark}${identifierIn(text) === null ? showablePath(text) : '[...]'}${mark}`;
    }),
  );
}

/** The accepted rows of every kind, with the period of each; without columns of persons where these are to be closed. */
async function exportKinds(
  loaded: Loaded,
  datasets: NonNullable<LoadOptions['catalogue']>['datasets'],
  put: (table: string, select: string) => Promise<void>,
  closed: Set<string> | null,
): Promise<void> {
  for (const input of loaded.inputs) {
    const kind = input.opened.dataset.id;
    for (const sql of keyTablesSql(input, String(input.index + 1))) await loaded.engine.run(sql);
    const settled = `_row NOT IN (SELECT _row FROM aside_${input.index})`;
    const lines = '(SELECT CAST(NULL AS BIGINT) AS _row, CAST(NULL AS BIGINT) AS _line WHERE false)';
    const rows = rowsSql(datasets[kind], input, lines, `_skip IS NULL AND ${settled}`);
    const persons =
      closed === null
        ? []
        : storedColumns(datasets[kind], input).filter((id) => datasets[kind].columns[id]?.persons === true);
    for (const id of persons) closed?.add(id);
    await put(
      kind,
      `SELECT s.* EXCLUDE (${['_line', ...persons].map(ident).join(', ')}), CAST(p._period AS VARCHAR) AS _period, ${input.index} AS _input FROM (${rows}) s JOIN ${ident(kind)} p ON p._input = ${input.index} AND p._row = s._row ORDER BY s._row`,
    );
  }
}

/** A statement for the public that asks for a column of persons is told so. */
function closedError(problem: Problem, closed: readonly string[]): DesmigError | null {
  const text = problem.kind === 'failed' ? problem.text : '';
  const column = closed.find((id) => new RegExp(`\\b${id}\\b`).test(text));
  return column === undefined
    ? null
    : new DesmigError({
        code: 'internal-only',
        class: 'disclosure',
        what: msg('error-query-persons', { column }),
        hint: msg('hint-query-persons', { columns: closed.join(', ') }),
      });
}

type Problem = Exclude<Awaited<ReturnType<typeof runSealed>>, { readonly columns: readonly string[] }>;

function errorOf(problem: Problem, seconds: number, tables: readonly string[]): DesmigError {
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
