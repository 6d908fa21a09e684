import { CASE_COUNTS_COLUMNS, countView, periodExpression } from '../../analysis/plan.ts';
import { PARTITION_ORDER } from '../../catalogue/datasets/tabulation.ts';
import type { Engine } from '../../engine/index.ts';
import { msg } from '../../messages/message.ts';
import type { Dataset } from '../../model/dataset.ts';
import { DesmigError } from '../../model/error.ts';
import type { PeriodRequest } from '../../model/period.ts';
import { PLACE_LEVELS } from '../../model/region.ts';
import type { TableReading, ValueColumn } from '../../model/tabulation.ts';
import { ident, literal } from '../../text/sql.ts';
import { figureColumn } from './published-table.ts';
import type { CheckedInput } from './types.ts';

/** A view of counts that some indicator needs: its source, and the dimensions its conditions read. */
export interface CountNeed {
  readonly source: 'case_counts' | 'person_counts';
  readonly columns: readonly string[];
}

const UNITS = { case_counts: 'case', person_counts: 'person' } as const;

/** One register or one published table, as far as it can give counts of a unit. */
interface Contributor {
  readonly name: string;
  readonly kind: string;
  /** SQL of its rows with at least these dimensions, or null when it does not have them */
  rows(columns: readonly string[]): string | null;
}

/**
 * The views in which registers and published tables meet: a row counts 1, a cell its figure. Of each table
 * exactly one grouping set is taken, the coarsest that has the dimensions asked for; printed totals never.
 * Returns the names of the views that at least one input could fill.
 *
 * @throws DesmigError `double-source` when two inputs count the same cases, until told which to prefer.
 */
export async function createCountViews(
  engine: Engine,
  inputs: readonly CheckedInput[],
  needs: readonly CountNeed[],
  request: PeriodRequest,
  prefer: string | undefined,
): Promise<ReadonlySet<string>> {
  const filled = new Set<string>();
  await countRegisters(engine, inputs);
  for (const source of ['case_counts', 'person_counts'] as const) {
    const contributors = contributorsOf(inputs, source, request);
    const dropped = await settleOverlaps(engine, contributors, prefer);
    for (const { columns } of needs.filter((need) => need.source === source)) {
      const parts = contributors.flatMap((contributor) => {
        const rows = contributor.rows(columns);
        const without = dropped.get(contributor.name) ?? [];
        if (rows === null) return [];
        return [
          without.length === 0
            ? rows
            : `SELECT * FROM (${rows}) WHERE _period NOT IN (${without.map(literal).join(', ')})`,
        ];
      });
      const name = countView(source, columns);
      if (parts.length > 0) filled.add(name);
      await engine.run(
        `CREATE OR REPLACE VIEW ${ident(name)} AS ${[emptyCounts(), ...parts].join('\nUNION ALL BY NAME\n')}`,
      );
    }
  }
  return filled;
}

function emptyCounts(): string {
  const texts = [
    '_period',
    ...PLACE_LEVELS.map((level) => `_${level}`),
    ...CASE_COUNTS_COLUMNS.filter((column) => column !== 'n'),
  ];
  return `SELECT ${texts.map((column) => `CAST(NULL AS VARCHAR) AS ${ident(column)}`).join(', ')}, CAST(NULL AS BIGINT) AS n WHERE false`;
}

function contributorsOf(
  inputs: readonly CheckedInput[],
  source: CountNeed['source'],
  request: PeriodRequest,
): readonly Contributor[] {
  const registers = inputs.filter((input) => input.opened.dataset.id === 'complaints');
  const tables = inputs.filter((input) => input.opened.table !== null);
  return [
    ...(source === 'case_counts' && registers.length > 0 ? [registerContributor(registers)] : []),
    ...tables.flatMap((input) => {
      const { table } = input.opened;
      return table === null || (table.unit !== null && table.unit !== UNITS[source])
        ? []
        : [tableContributor(input, table, UNITS[source], request)];
    }),
  ];
}

const REGISTER_DIMENSIONS: readonly string[] = ['cluster', 'category', 'sex', 'channel'];

/** Rows of registers counted once by all their dimensions: every view of counts adds up these. */
async function countRegisters(engine: Engine, inputs: readonly CheckedInput[]): Promise<void> {
  if (!inputs.some((input) => input.opened.dataset.id === 'complaints')) return;
  const dimensions = ['_period', ...PLACE_LEVELS.map((level) => `_${level}`), ...REGISTER_DIMENSIONS];
  await engine.run(
    `CREATE TABLE register_counts AS SELECT ${dimensions.join(', ')}, count(*) AS n FROM complaints GROUP BY ALL`,
  );
}

function registerContributor(registers: readonly CheckedInput[]): Contributor {
  const has = (column: string) =>
    registers.some(
      ({ typing, opened }) =>
        typing.present.has(column) || typing.present.has(opened.dataset.columns[column]?.fallback ?? ''),
    );
  return {
    name: registers.map((input) => input.opened.name).join(', '),
    kind: 'complaints',
    rows: (columns) =>
      columns.every((column) => REGISTER_DIMENSIONS.includes(column) && has(column))
        ? `SELECT _period, _province, _regency, _district, _village, ${REGISTER_DIMENSIONS.join(', ')}, n FROM register_counts`
        : null,
  };
}

function tableContributor(
  input: CheckedInput,
  table: TableReading,
  unit: string,
  request: PeriodRequest,
): Contributor {
  return {
    name: input.opened.name,
    kind: 'tabulation',
    rows(columns) {
      const set = chooseSet(input, table, columns);
      return set === null
        ? null
        : set.map((value) => cellSql(input, table, value, unit, request)).join('\nUNION ALL BY NAME\n');
    },
  };
}

/**
 * The columns of figures to add up: those of one grouping set, the one with the fewest dimensions in its header
 * that has what is asked for; among equals the one that divides the children best.
 */
export function chooseSet(
  input: CheckedInput,
  table: TableReading,
  columns: readonly string[],
): readonly ValueColumn[] | null {
  const { typing, opened } = input;
  const inRow = (column: string): boolean => {
    const base = column.replace(/_parent$/, '');
    return typing.present.has(base) || typing.present.has(opened.dataset.columns[base]?.fallback ?? '');
  };
  const groups = new Map<string, ValueColumn[]>();
  for (const value of table.values) {
    if (value.total) continue;
    const key = Object.keys(value.dimensions).sort().join(' ');
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  const rank = (key: string) =>
    key === ''
      ? -1
      : Math.max(
          ...key.split(' ').map((dimension) => (PARTITION_ORDER as readonly string[]).indexOf(dimension)),
        );
  const able = [...groups].filter(([key]) =>
    columns.every(
      (column) =>
        inRow(column) ||
        key.split(' ').includes(column.replace(/_parent$/, '')) ||
        (column === 'cluster' && key.split(' ').includes('category')),
    ),
  );
  const [best] = able.sort(([a], [b]) => a.split(' ').length - b.split(' ').length || rank(a) - rank(b));
  return best?.[1] ?? null;
}

/** The cells of one column of figures as rows of counts; what the header says joins what the row says. */
function cellSql(
  input: CheckedInput,
  table: TableReading,
  value: ValueColumn,
  unit: string,
  request: PeriodRequest,
): string {
  const { typing, opened, index } = input;
  const dimension = (id: string): string => {
    const base = id.replace(/_parent$/, '');
    const code = value.dimensions[base];
    if (code !== undefined) return literal(id === base ? code : (parentOf(opened.dataset, base, code) ?? ''));
    if (typing.present.has(id)) return ident(id);
    if (id === 'cluster' && value.dimensions['category'] !== undefined)
      return literal(parentOf(opened.dataset, 'category', value.dimensions['category']) ?? '');
    return opened.dataset.columns[id]?.fallback !== undefined ? ident(id) : 'CAST(NULL AS VARCHAR)';
  };
  const selects = CASE_COUNTS_COLUMNS.filter((column) => column !== 'n').map(
    (column) => `${dimension(column)} AS ${ident(column)}`,
  );
  const places = PLACE_LEVELS.map((level) =>
    level === 'province' && value.dimensions['province'] !== undefined
      ? `${literal(value.dimensions['province'])} AS _province`
      : `_${level}`,
  );
  const unitHolds = table.unit === null ? ` AND unit = ${literal(unit)}` : '';
  const figure = ident(figureColumn(value.index));
  return `SELECT ${periodOfCell(value, typing.present, input, request)} AS _period, ${[...places, ...selects].join(', ')}, ${figure} AS n FROM tabulation WHERE _input = ${index} AND ${figure} IS NOT NULL${unitHolds}`;
}

function parentOf(dataset: Dataset, column: string, code: string): string | null {
  return dataset.columns[column]?.codeBook?.codes[code]?.parent ?? null;
}

/** The period of a cell: from the year, and the month where there is one, in the row or the header. */
function periodOfCell(
  value: ValueColumn,
  present: ReadonlySet<string>,
  input: CheckedInput,
  request: PeriodRequest,
): string {
  const year =
    value.dimensions['year'] ??
    (present.has('year')
      ? 'CAST(year AS VARCHAR)'
      : present.has('period')
        ? `nullif(regexp_extract(period, '(?:19|20)[0-9]{2}'), '')`
        : null);
  if (year === null)
    return literal(
      request.grain === 'year' && request.label !== null
        ? request.label
        : (input.opened.statedAsOf?.slice(0, 4) ?? 'unknown'),
    );
  const month = value.dimensions['month'] ?? (present.has('month') ? 'month' : null);
  const yearText = value.dimensions['year'] !== undefined ? literal(year) : year;
  if (month === null && request.grain !== 'year') return 'CAST(NULL AS VARCHAR)';
  const monthText =
    month === null ? "'01'" : value.dimensions['month'] !== undefined ? literal(month) : month;
  return periodExpression(`try_cast(${yearText} || '-' || ${monthText} || '-01' AS DATE)`, request);
}

/** Periods that a contributor leaves to another one, by its name. */
async function settleOverlaps(
  engine: Engine,
  contributors: readonly Contributor[],
  prefer: string | undefined,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const dropped = new Map<string, string[]>();
  const covers: {
    readonly name: string;
    readonly kind: string;
    readonly places: ReadonlyMap<string, ReadonlySet<string>>;
  }[] = [];
  for (const { name, kind, rows } of contributors) {
    const sql = rows([]);
    if (sql === null) continue;
    const places = new Map<string, Set<string>>();
    for (const row of await engine.rows(
      `SELECT DISTINCT _period, coalesce(_province, 'ID') AS place FROM (${sql}) WHERE _period IS NOT NULL ORDER BY ALL`,
    )) {
      const period = String(row['_period']);
      places.set(period, (places.get(period) ?? new Set<string>()).add(String(row['place'])));
    }
    covers.push({ name, kind, places });
  }
  for (const [at, one] of covers.entries()) {
    for (const other of covers.slice(at + 1)) {
      const shared = [...one.places]
        .filter(([period, places]) => overlaps(places, other.places.get(period)))
        .map(([period]) => period);
      if (shared.length === 0) continue;
      const loser = loserOf(one, other, prefer);
      if (loser === null) {
        throw new DesmigError({
          code: 'double-source',
          class: 'usage',
          what: msg('error-double-source', {
            first: one.name,
            second: other.name,
            periods: shared.join(', '),
          }),
          hint: msg('hint-double-source'),
        });
      }
      dropped.set(loser, [...(dropped.get(loser) ?? []), ...shared]);
    }
  }
  return dropped;
}

/** Whole-country rows overlap with everything. */
function overlaps(one: ReadonlySet<string>, other: ReadonlySet<string> | undefined): boolean {
  if (other === undefined) return false;
  if (one.has('ID') || other.has('ID')) return true;
  return [...one].some((place) => other.has(place));
}

function loserOf(
  one: { readonly name: string; readonly kind: string },
  other: { readonly name: string; readonly kind: string },
  prefer: string | undefined,
): string | null {
  if (prefer === 'first') return other.name;
  if (prefer === 'last') return one.name;
  if (prefer === undefined) return null;
  if (prefer === one.name || prefer === one.kind) return other.name;
  return prefer === other.name || prefer === other.kind ? one.name : null;
}
