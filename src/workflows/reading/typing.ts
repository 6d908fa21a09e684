import { NO, YES } from '../../catalogue/code-books/small.ts';
import type { Engine, Row } from '../../engine/index.ts';
import { type DateDecision, dateEvidence, dateExpression, decideDates } from '../../ingest/cells/dates.ts';
import { labelResolver } from '../../ingest/cells/labels.ts';
import {
  decideNumbers,
  integerExpression,
  type NumberDecision,
  numberEvidence,
  numberExpression,
} from '../../ingest/cells/numbers.ts';
import { booleanExpression, TOTAL_WORDS, textExpression } from '../../ingest/cells/raw.ts';
import { msg } from '../../messages/message.ts';
import type { Column, Dataset } from '../../model/dataset.ts';
import { DesmigError } from '../../model/error.ts';
import { PLACE_LEVELS } from '../../model/region.ts';
import type { TableReading } from '../../model/tabulation.ts';
import { ident, literal } from '../../text/sql.ts';
import type { BulkTable } from './bulk.ts';
import { combinationsOf, createCells, listWords, type MadeView, type SkipReason } from './cells.ts';
import { type MapColumn, type TextMap, writeMap } from './map-table.ts';
import type { OpenedInput, ReadingOptions } from './open-input.ts';
import { figureColumn } from './published-table.ts';
import { mapRegions } from './region-map.ts';

/** Types that are written by conventions, which the cells of a column show. */
const CONVENTIONAL: ReadonlySet<Column['type']> = new Set(['integer', 'number', 'date']);

/** How the columns of one file were typed. */
export interface Typing extends MadeView {
  readonly table: string;
  readonly numbers: ReadonlyMap<string, NumberDecision>;
  readonly dates: ReadonlyMap<string, DateDecision>;
  /** columns of the typed view, those derived at typing among them */
  readonly present: ReadonlySet<string>;
}

/**
 * Types the rows into the view `typed_<index>`: number and date conventions are decided once for each whole
 * column; labels, regions and every column of words on their distinct texts. A column that cannot be decided
 * is refused with the flag that answers it.
 */
export async function typeColumns(
  engine: Engine,
  input: OpenedInput,
  bulk: BulkTable,
  index: number,
  options: ReadingOptions,
): Promise<Typing> {
  const used = input.columns.flatMap((mapping) => {
    const column = mapping.column === null ? undefined : input.dataset.columns[mapping.column];
    return mapping.column === null || column === undefined
      ? []
      : [{ id: mapping.column, label: mapping.label, column }];
  });
  const lists = new Map<string, string>();
  for (const { id, column } of used)
    if (bulk.words.has(id))
      lists.set(id, await listWords(engine, bulk, id, index, CONVENTIONAL.has(column.type)));
  const evidence = await gatherEvidence(engine, bulk.name, used, lists);
  const cells = createCells(engine, bulk, index, lists);
  const numbers = new Map<string, NumberDecision>();
  const dates = new Map<string, DateDecision>();
  const present = new Set<string>();

  for (const { id, label, column } of used) {
    present.add(id);
    switch (column.type) {
      case 'integer':
      case 'number': {
        const decision = decideNumbers(
          numberCounts(evidence, id),
          options.locale ?? options.mapping?.locale ?? null,
        );
        if (decision.conflict)
          throw undecidable('mixed-number-format', 'error-mixed-number-format', 'hint-locale', input, label);
        numbers.set(id, decision);
        const expression = column.type === 'integer' ? integerExpression : numberExpression;
        await cells.values(id, (x) => expression(x, decision.form));
        break;
      }
      case 'date': {
        const counts = dateCounts(evidence, id);
        const decision = decideDates(counts, options.dateOrder ?? options.mapping?.dateOrder ?? null);
        if (decision.problem === 'undecidable')
          throw undecidable('ambiguous-date', 'error-ambiguous-date', 'hint-date-order', input, label);
        if (decision.problem === 'conflict')
          throw undecidable('mixed-date-format', 'error-mixed-date-format', 'hint-date-order', input, label);
        dates.set(id, decision);
        await cells.values(id, (x) => dateExpression(x, decision.order, counts));
        break;
      }
      case 'boolean':
        await cells.values(id, (x) => booleanExpression(x, YES, NO));
        break;
      case 'category': {
        const list = lists.get(id);
        const texts = list === undefined ? bulk.name : `(SELECT raw AS ${ident(id)} FROM ${ident(list)})`;
        const { map, columns } = await mapLabels(engine, texts, id, column, index);
        await cells.labels(id, map, columns);
        cells.derived(`${id}__unknown`, `${ident(id)} IS NULL`);
        if (columns.some(({ name }) => name === `${id}_parent`)) present.add(`${id}_parent`);
        break;
      }
      case 'region':
      case 'key':
      case 'text':
        cells.text(id, textExpression);
    }
  }

  const regionColumns = used.filter(({ column }) => column.region !== undefined);
  if (regionColumns.length > 0) {
    const ids = regionColumns.map(({ id }) => id);
    const { map, columns } = await mapRegions(
      engine,
      combinationsOf(bulk, ids),
      regionColumns,
      input,
      index,
      options,
    );
    await cells.combinations(ids, map, columns);
  } else {
    for (const level of PLACE_LEVELS) cells.derived(`_${level}`, 'CAST(NULL AS VARCHAR)');
  }

  const table = `typed_${index}`;
  const made = await cells.create(table, skipReason(input.dataset, present, input.table), SKIPPED);
  await engine.run(`DROP VIEW ${bulk.name}`);
  return { table, numbers, dates, present, ...made };
}

/** Why rows of a table are no data. */
const SKIPPED = ['blank', 'unfilled', 'header', 'repeated-header', 'column-number', 'total', 'footnote'];

/**
 * SQL for why a row is no data, or null. A total's label alone proves nothing: its row must also lack a valid
 * required value or, in tables of places, a place.
 */
function skipReason(dataset: Dataset, present: ReadonlySet<string>, table: TableReading | null): SkipReason {
  if (table !== null) return skipInTable(dataset, present, table);
  const missing = (id: string, column: Column) =>
    `${column.region === undefined ? ident(id) : `_${column.region.level}`} IS NULL`;
  const required = Object.entries(dataset.columns).filter(
    ([id, column]) => column.required === true && present.has(id),
  );
  const lacksRequired =
    required.length === 0 ? 'false' : required.map(([id, column]) => missing(id, column)).join(' OR ');
  const lacksPlace = dataset.counts === 'case' ? 'false' : '_province IS NULL';
  const typed = (dataset.typedIn ?? []).filter((id) => present.has(id));
  const unfilled = typed.map((id) => `${ident(`${id}__raw`)} IS NULL`).join(' AND ');
  const unfilledToo = typed.length < 2 ? '' : ` WHEN ${unfilled} THEN 'unfilled'`;
  const odd = [
    "CASE WHEN _filled = 0 THEN 'blank'",
    "WHEN _repeats THEN 'repeated-header'",
    "WHEN _numbered THEN 'column-number'",
    `WHEN _total AND (${lacksRequired} OR ${lacksPlace}) THEN 'total'`,
    `WHEN _note AND _filled <= 2 AND (${lacksRequired} OR ${lacksPlace}) THEN 'footnote'${unfilledToo} END`,
  ].join(' ');
  return { plain: typed.length < 2 ? null : `CASE${unfilledToo} END`, odd };
}

/**
 * The same for a published table: a total is a row whose labels are totals and name nothing, or have a total
 * among them (the sum over both sexes beside each of them).
 */
function skipInTable(dataset: Dataset, present: ReadonlySet<string>, table: TableReading): SkipReason {
  const labels = Object.entries(dataset.columns).filter(
    ([id, column]) =>
      present.has(id) && id !== 'unit' && (column.codeBook !== undefined || column.region?.part === 'name'),
  );
  const named = labels.map(([id, column]) =>
    column.region === undefined ? ident(id) : `_${column.region.level}`,
  );
  const nothing = named.length === 0 ? 'true' : named.map((name) => `${name} IS NULL`).join(' AND ');
  const someTotal = labels.map(
    ([id]) => `coalesce(lower(${ident(`${id}__raw`)}) IN (${TOTAL_WORDS.map(literal).join(', ')}), false)`,
  );
  const figures = table.values.map((value) => `${ident(figureColumn(value.index))} IS NULL`).join(' AND ');
  const reason = [
    "CASE WHEN _filled = 0 THEN 'blank'",
    "WHEN _repeats THEN 'repeated-header'",
    "WHEN _numbered THEN 'column-number'",
    `WHEN (_total AND ${nothing})${someTotal.map((one) => ` OR ${one}`).join('')} THEN 'total'`,
    `WHEN _note AND _filled <= 2 AND ${figures} THEN 'footnote' END`,
  ].join(' ');
  return { plain: reason, odd: reason };
}

interface Used {
  readonly id: string;
  readonly label: string;
  readonly column: Column;
}

/** Evidence of conventions over all cells of each column of numbers or dates, from its list of words where it has one. */
async function gatherEvidence(
  engine: Engine,
  table: string,
  used: readonly Used[],
  lists: ReadonlyMap<string, string>,
): Promise<Row> {
  const parts = (id: string, type: Column['type'], x: string, count: (where: string) => string) =>
    (type === 'date'
      ? dateEvidence(x, count)
      : type === 'integer' || type === 'number'
        ? numberEvidence(x, count)
        : []
    ).map((sql, at) => `${sql} AS ${ident(`${id}:${at}`)}`);
  const evidence: Record<string, Row[string]> = {};
  const ask = async (counts: readonly string[], from: string) => {
    if (counts.length === 0) return;
    const [row] = await engine.rows(`SELECT ${counts.join(',\n')} FROM ${from}`);
    Object.assign(evidence, row);
  };
  const inRows = used.filter(({ id }) => !lists.has(id));
  await ask(
    inRows.flatMap(({ id, column }) =>
      parts(id, column.type, ident(id), (where) => `count(*) FILTER (WHERE ${where})`),
    ),
    `${table} WHERE NOT _repeats AND NOT _numbered`,
  );
  for (const { id, column } of used) {
    const list = lists.get(id);
    if (list === undefined) continue;
    await ask(
      parts(id, column.type, 'raw', (where) => `coalesce(sum(n) FILTER (WHERE ${where}), 0)`),
      ident(list),
    );
  }
  return evidence;
}

function counted(evidence: Row, id: string, at: number): number {
  return Number(evidence[`${id}:${at}`] ?? 0);
}

function numberCounts(evidence: Row, id: string) {
  return {
    indonesian: counted(evidence, id, 0),
    english: counted(evidence, id, 1),
    pointGroups: counted(evidence, id, 2),
    commaGroups: counted(evidence, id, 3),
  };
}

function dateCounts(evidence: Row, id: string) {
  const at = (place: number) => counted(evidence, id, place);
  return { dayFirst: at(0), monthFirst: at(1), either: at(2), iso: at(3), named: at(4), serial: at(5) };
}

function undecidable(
  code: string,
  what: 'error-mixed-number-format' | 'error-ambiguous-date' | 'error-mixed-date-format',
  hint: 'hint-locale' | 'hint-date-order',
  input: OpenedInput,
  column: string,
): DesmigError {
  return new DesmigError({
    code,
    class: 'usage',
    what: msg(what, { file: input.name, column }),
    hint: msg(hint),
    location: { file: input.name, column },
  });
}

/** Distinct labels of a category column, each with its code or a suggestion, as a table to join. */
async function mapLabels(
  engine: Engine,
  table: string,
  id: string,
  column: Column,
  index: number,
): Promise<TextMap> {
  const map = `labels_${index}_${id}`;
  const book = column.codeBook;
  if (book === undefined) throw new Error(`category column ${id} has no code book`);
  const distinct = await engine.rows(
    `SELECT DISTINCT ${ident(id)} AS raw FROM ${table} WHERE ${ident(id)} IS NOT NULL ORDER BY raw`,
  );
  const resolve = labelResolver(book);
  const rows = distinct.map((row) => {
    const raw = String(row['raw']);
    const { code, suggestion } = resolve(raw);
    return [raw, code, code === null ? null : (book.codes[code]?.parent ?? null), suggestion];
  });
  await writeMap(engine, map, ['raw', 'code', 'parent', 'suggestion'], rows);
  const columnAt = (at: number, from: string, name: string): MapColumn => ({
    name,
    from,
    values: rows.map((row) => row[at] ?? null),
  });
  const parents = Object.values(book.codes).some((code) => code.parent !== undefined);
  return {
    map,
    columns: [
      columnAt(1, 'code', id),
      columnAt(3, 'suggestion', `${id}__suggestion`),
      ...(parents ? [columnAt(2, 'parent', `${id}_parent`)] : []),
    ],
  };
}

/** SQL literal of a date or null. */
export function dateLiteral(date: string | null): string {
  return date === null ? 'CAST(NULL AS DATE)' : `DATE ${literal(date)}`;
}
