import { outOfRange } from '../../analysis/checks/range.ts';
import { rulesAsked } from '../../analysis/checks/row-rule.ts';
import { doubledSql, duplicatesSql } from '../../analysis/duplicates.ts';
import { periodExpression } from '../../analysis/plan.ts';
import { READING_FINDINGS } from '../../catalogue/findings.ts';
import type { Engine } from '../../engine/index.ts';
import type { Column, Dataset } from '../../model/dataset.ts';
import type { Finding } from '../../model/finding.ts';
import type { PeriodRequest } from '../../model/period.ts';
import { PLACE_LEVELS } from '../../model/region.ts';
import { ident, literal } from '../../text/sql.ts';
import { labelOf, placed } from './checking.ts';
import { codedPeriod } from './periods.ts';
import type { CheckedInput } from './types.ts';

const SQL_TYPES: Readonly<Record<Column['type'], string>> = {
  text: 'VARCHAR',
  key: 'VARCHAR',
  region: 'VARCHAR',
  category: 'VARCHAR',
  integer: 'BIGINT',
  number: 'DECIMAL(38, 9)',
  date: 'DATE',
  boolean: 'BOOLEAN',
};

/** SQL of an empty table with every declared column of a kind: what indicators are bound against. */
export function emptyTableSql(dataset: Dataset): string {
  return `SELECT ${selected(emptyColumns(dataset)).join(', ')} WHERE false`;
}

/** The columns of every view of a kind, each with SQL of nothing. */
function emptyColumns(dataset: Dataset): ReadonlyMap<string, string> {
  return new Map([
    ...Object.entries(dataset.columns).map(
      ([id, column]) => [id, `CAST(NULL AS ${SQL_TYPES[column.type]})`] as const,
    ),
    ...PLACE_LEVELS.map((level) => [`_${level}`, 'CAST(NULL AS VARCHAR)'] as const),
    ['_input', 'CAST(NULL AS INTEGER)'],
    ['_row', 'CAST(NULL AS BIGINT)'],
  ]);
}

/** Columns with their SQL as a list to select. */
export function selected(columns: ReadonlyMap<string, string>): readonly string[] {
  return [...columns].map(([id, sql]) => `${sql} AS ${ident(id)}`);
}

/**
 * Finds keys that stand twice in the files of a kind. Identical rows count once (skipped), others keep the
 * first or last; `population` tables without a key column of their own go by place and year.
 */
export async function setDuplicatesAside(
  engine: Engine,
  dataset: Dataset,
  inputs: readonly CheckedInput[],
  prefer: 'first' | 'last',
): Promise<readonly Finding[]> {
  const shared = new Set(
    Object.keys(dataset.columns).filter((column) =>
      inputs.every((input) => input.typing.present.has(column)),
    ),
  );
  const content = [...shared]
    .map((column) => `coalesce(${ident(`${column}__raw`)}, '')`)
    .join(` || chr(31) || `);
  const keys = dataset.key.filter((column) => shared.has(column));
  if (keys.length === 0) return [];
  const rowsOf = (input: CheckedInput, more: readonly string[], from: string) =>
    `SELECT ${[`${input.index} AS _input`, '_row', ...keys.map(ident), ...more].join(', ')} FROM ${from} WHERE _skip IS NULL AND _row NOT IN (SELECT _row FROM aside_${input.index})`;
  const union = (parts: readonly string[]) => `(${parts.join(' UNION ALL ')})`;
  const doubled = `doubled_${dataset.id}`;
  const finding = doubledSql(
    dataset,
    union(inputs.map((input) => rowsOf(input, [], input.typing.table))),
    shared,
  );
  if (finding === null) return [];
  await engine.run(`CREATE TABLE ${ident(doubled)} AS ${finding}`);
  // contents are compared only where a key stands twice
  const among = inputs.map((input) =>
    rowsOf(
      input,
      [`${content} AS _content`],
      input.typing.among(`SELECT _row FROM ${ident(doubled)} WHERE _input = ${input.index}`),
    ),
  );
  const sql = duplicatesSql(dataset, union(among), shared, prefer);
  const rows = sql === null ? [] : await engine.rows(sql);
  await engine.run(`DROP TABLE ${ident(doubled)}`);
  const findings: Finding[] = [];
  for (const input of inputs) {
    for (const same of [true, false]) {
      const own = rows
        .filter((row) => row['_input'] === input.index && row['_same'] === same)
        .map((row) => Number(row['_row']));
      if (own.length === 0) continue;
      const code = same ? 'duplicate-row' : 'duplicate-key';
      const definition = READING_FINDINGS[code];
      if (definition === undefined) throw new Error(`no finding has the code ${code}`);
      const kind = same ? 'skipped' : 'rejected';
      const reason = same ? 'duplicate' : code;
      for (let at = 0; at < own.length; at += 1000) {
        const values = own
          .slice(at, at + 1000)
          .map((row) => `(${row}, ${literal(reason)}, ${literal(kind)})`);
        await engine.run(`INSERT INTO aside_${input.index} VALUES ${values.join(', ')}`);
      }
      const lines = await input.opened.source.lines(input.bulk.lane, own.slice(0, input.examples));
      findings.push({
        code,
        severity: definition.severity,
        action: definition.action,
        count: own.length,
        file: input.opened.name,
        column: labelOf(input.opened, keys[0] ?? null),
        message: definition.title,
        hint: definition.hint,
        examples: lines.map((line) => placed(input.opened, keys[0] ?? null, line, null, null)),
      });
    }
  }
  return findings;
}

/**
 * In tables of places, a row of a place that also has rows for its parts in the same year is their total: it is
 * set aside so that nothing counts twice.
 */
export async function setTotalsAside(
  engine: Engine,
  dataset: Dataset,
  inputs: readonly CheckedInput[],
): Promise<void> {
  if (dataset.yearColumn === null || dataset.eventDate !== null || dataset.ownRows === true) return;
  for (const { index, typing } of inputs) {
    const year = ident(dataset.yearColumn);
    const own = `SELECT _row, ${year} AS year, _province, _regency FROM ${typing.table} WHERE _skip IS NULL AND _row NOT IN (SELECT _row FROM aside_${index})`;
    await engine.run(
      `INSERT INTO aside_${index} SELECT w._row, 'total', 'skipped' FROM (${own}) w WHERE w._regency IS NULL AND w._province IS NOT NULL AND EXISTS (SELECT 1 FROM (${own}) p WHERE p._province = w._province AND p._regency IS NOT NULL AND p.year IS NOT DISTINCT FROM w.year) ORDER BY w._row`,
    );
  }
}

export interface AcceptOptions {
  readonly request: PeriodRequest;
  readonly asOf: string | null;
  /** SQL conditions of `--filter` on this kind */
  readonly filters: readonly string[];
}

/**
 * The view of a kind: accepted rows of all its files, with out-of-range cells emptied and the period of each row.
 * Where one file has them, its labels and places are enumerations, which the engine groups by much faster than by text.
 */
export async function createKindView(
  engine: Engine,
  dataset: Dataset,
  inputs: readonly CheckedInput[],
  options: AcceptOptions,
): Promise<void> {
  const parts = inputs.map((input) => {
    const { coded, table } = input.typing;
    const columns = new Map([
      ...emptyColumns(dataset),
      ...(input.stored === undefined
        ? acceptedColumns(dataset, input, coded)
        : input.stored.columns.map((column) => [column, ident(column)] as const)),
      ...PLACE_LEVELS.map((level) => [`_${level}`, own(`_${level}`, coded)] as const),
      ['_input', String(input.index)],
      ['_row', '_row'],
    ]);
    const accepted =
      input.stored?.settled === true
        ? 'true'
        : `_skip IS NULL AND _row NOT IN (SELECT _row FROM aside_${input.index})`;
    return `SELECT ${selected(columns).join(', ')} FROM ${table} WHERE ${accepted}`;
  });
  const union = parts.length === 0 ? emptyTableSql(dataset) : parts.join('\nUNION ALL BY NAME\n');
  await engine.run(`CREATE VIEW ${ident(`accepted_${dataset.id}`)} AS ${union}`);
  const where =
    options.filters.length === 0
      ? ''
      : ` WHERE ${options.filters.map((filter) => `(${filter})`).join(' AND ')}`;
  const period =
    (await codedPeriodOf(engine, dataset, inputs, options.request)) ?? periodOfRow(dataset, options);
  await engine.run(
    `CREATE VIEW ${ident(dataset.id)} AS SELECT *, ${period} AS _period FROM ${ident(`accepted_${dataset.id}`)}${where}`,
  );
}

/**
 * Columns of accepted rows, each with its SQL: cells at fault emptied, and what stands in where a file lacks a column.
 * Columns that are `coded` are enumerations.
 */
export function acceptedColumns(
  dataset: Dataset,
  input: CheckedInput,
  coded: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, string> {
  const columns = new Map(
    [...input.typing.present].map((id) => [
      id,
      acceptedValue(id, input.opened.dataset.columns[id], input, coded),
    ]),
  );
  for (const [id, column] of Object.entries(dataset.columns)) {
    if (input.typing.present.has(id)) continue;
    if (column.absent !== undefined) columns.set(id, constant(column.absent));
    else if (column.fallback !== undefined && input.typing.present.has(column.fallback))
      columns.set(id, own(column.fallback, coded));
  }
  return columns;
}

function own(id: string, coded: ReadonlySet<string>): string {
  return ident(coded.has(id) ? `${id}__coded` : id);
}

function acceptedValue(
  id: string,
  column: Column | undefined,
  input: CheckedInput,
  coded: ReadonlySet<string>,
): string {
  const value = own(id, coded);
  if (column === undefined) return value;
  if (column.fallback !== undefined && input.typing.present.has(column.fallback)) {
    return `CASE WHEN ${ident(`${id}__raw`)} IS NULL THEN ${own(column.fallback, coded)} ELSE ${value} END`;
  }
  const faults = [
    outOfRange(ident(id), column),
    ...rulesAsked(input.opened.dataset, input.typing.present)
      .filter(({ rule }) => rule.action === 'null' && rule.empties === id)
      .map(({ rule }) => `(${rule.valid}) = false`),
  ].filter((fault) => fault !== null);
  return faults.length === 0 ? value : `CASE WHEN ${faults.join(' OR ')} THEN NULL ELSE ${value} END`;
}

function constant(value: string | boolean): string {
  return typeof value === 'boolean' ? String(value) : literal(value);
}

/** The period of rows that have a date and nothing else to tell it, as an enumeration; null for others. */
async function codedPeriodOf(
  engine: Engine,
  dataset: Dataset,
  inputs: readonly CheckedInput[],
  request: PeriodRequest,
): Promise<string | null> {
  const { eventDate } = dataset;
  if (eventDate === null || dataset.yearColumn !== null) return null;
  const days = inputs.map(({ typing }) => typing.occurring.get(eventDate));
  const known = days.filter((sql) => sql !== undefined);
  if (known.length < days.length) return null;
  return codedPeriod(engine, `periods_of_${dataset.id}`, ident(eventDate), known, request);
}

/** A row's period: that of its date, else month or year, or the as-of day of a file that describes a state. */
function periodOfRow(dataset: Dataset, options: AcceptOptions): string {
  const { eventDate, yearColumn, monthColumn } = dataset;
  const ofDate = eventDate === null ? null : periodExpression(ident(eventDate), options.request);
  const ofYear = yearColumn === null ? null : `CAST(${ident(yearColumn)} AS VARCHAR)`;
  if (ofDate !== null && ofYear === null) return ofDate;
  if (ofDate !== null && eventDate !== null && yearColumn !== null) {
    const month = monthColumn === undefined ? null : `try_cast(${ident(monthColumn)} AS INTEGER)`;
    const ofMonth =
      month === null
        ? ''
        : ` WHEN ${month} IS NOT NULL AND ${ident(yearColumn)} IS NOT NULL THEN ${periodExpression(`make_date(${ident(yearColumn)}, ${month}, 1)`, options.request)}`;
    return `CASE WHEN ${ident(eventDate)} IS NOT NULL THEN ${ofDate}${ofMonth} ELSE ${ofYear} END`;
  }
  if (ofYear !== null) return ofYear;
  return literal(options.asOf ?? 'unknown');
}
