import type { Dataset } from '../model/dataset.ts';
import type { Indicator, Side, Source } from '../model/indicator.ts';
import type { Grain, PeriodRequest } from '../model/period.ts';
import { PLACE_LEVELS, type PlaceLevel } from '../model/region.ts';
import { ident, literal } from '../text/sql.ts';

/** Dimensions of the view in which cases of registers and published tables meet; `n` is the number of cases. */
export const CASE_COUNTS_COLUMNS = [
  'cluster',
  'category',
  'sex',
  'age_band',
  'age_band_parent',
  'form',
  'place',
  'relation',
  'service',
  'channel',
  'n',
] as const;

/** Whether a source is one of the views in which registers and tables meet. */
export function isCountSource(source: Source): source is 'case_counts' | 'person_counts' {
  return source === 'case_counts' || source === 'person_counts';
}

/** The view of counts that has these dimensions; each is made from one grouping set of every table. */
export function countView(source: 'case_counts' | 'person_counts', columns: readonly string[]): string {
  return [source, ...[...columns].sort()].join('__');
}

/** The view a side counts from. */
export function viewOf(side: Side): string {
  return isCountSource(side.from) ? countView(side.from, dimensionsRead(side)) : side.from;
}

/** The dimensions that a side of a count source reads. */
export function dimensionsRead(side: Side): readonly string[] {
  return columnsRead(
    side,
    CASE_COUNTS_COLUMNS.filter((column) => column !== 'n'),
  );
}

/** One grouped query over one source: every side that counts from it, at every level down to `by`. */
export interface CountQuery {
  readonly view: string;
  readonly sql: string;
  /** keys of the sides, in the order of the columns s0, s1, ... */
  readonly sides: readonly string[];
}

export interface PlanOptions {
  /** the finest level wanted, or null for the whole country alone */
  readonly by: PlaceLevel | null;
  /** the as-of date of each source, for `:as_of` */
  readonly asOf: Readonly<Partial<Record<Source, string | null>>>;
}

/** What makes two sides the same count. */
export function sideKey(side: Side): string {
  const { from, where = null, sum = null, distinct } = side;
  return JSON.stringify(distinct === undefined ? [from, where, sum] : [from, where, sum, distinct]);
}

/** The sides of an indicator: the numerator, the denominator but for a count, the rows asked, the villages that contribute. */
export function sidesOf(indicator: Indicator): readonly Side[] {
  const sides =
    indicator.kind === 'count' ? [indicator.numerator] : [indicator.numerator, indicator.denominator];
  return [...sides, indicator.asked, indicator.contributors].filter((side) => side !== undefined);
}

/**
 * One query a source: each side is grouped by period and region in a single pass; sides are joined and
 * divided only afterwards, from their counts.
 */
export function planCounts(indicators: readonly Indicator[], options: PlanOptions): readonly CountQuery[] {
  const views = new Map<string, Map<string, Side>>();
  for (const side of indicators.flatMap(sidesOf)) {
    const view = viewOf(side);
    views.set(view, (views.get(view) ?? new Map<string, Side>()).set(sideKey(side), side));
  }
  return [...views].map(([view, ofView]) => {
    const [first] = ofView.values();
    const asOf = first === undefined ? null : (options.asOf[first.from] ?? null);
    const sides = [...ofView.values()].map((side, index) => countOf(side, asOf, `s${index}`));
    return { view, sides: [...ofView.keys()], sql: groupedSql(view, sides, options.by) };
  });
}

/** How a side is counted. */
interface Count {
  readonly name: string;
  /** from rows, at once */
  readonly whole: string;
  /** from rows of one place, and then from these parts; null where counts of parts do not add up */
  readonly parts: { readonly rows: string; readonly sum: string } | null;
}

/** Rows are grouped once by period and finest place; coarser places add up their parts where that may be done. */
function groupedSql(view: string, counts: readonly Count[], by: PlaceLevel | null): string {
  const levels = by === null ? [] : PLACE_LEVELS.slice(0, PLACE_LEVELS.indexOf(by) + 1);
  const regions = levels.map((level) => ident(`_${level}`));
  const keys = ['_period', ...regions].join(', ');
  const sets = Array.from(
    { length: levels.length + 1 },
    (_, depth) => `(${['_period', ...regions.slice(0, depth)].join(', ')})`,
  );
  const depth = levels.length === 0 ? '0' : regions.map((region) => `(1 - GROUPING(${region}))`).join(' + ');
  const parts = counts.flatMap((count) =>
    count.parts === null ? [] : [{ name: count.name, ...count.parts }],
  );
  const adds = parts.length === counts.length;
  const columns = adds
    ? parts.map(({ name, sum }) => `${sum} AS ${name}`)
    : counts.map(({ name, whole }) => `${whole} AS ${name}`);
  const inRows = parts.map(({ name, rows }) => `${rows} AS ${name}`);
  return [
    `SELECT _period, CAST(${depth} AS INTEGER) AS _depth${regions.map((region) => `, ${region}`).join('')}, ${columns.join(', ')}`,
    adds
      ? `FROM (SELECT ${keys}, ${inRows.join(', ')} FROM ${ident(view)} GROUP BY ${keys})`
      : `FROM ${ident(view)}`,
    `GROUP BY GROUPING SETS (${sets.join(', ')})`,
    // a condition on the rows would have the period of each worked out twice
    'HAVING max(_period) IS NOT NULL',
    `ORDER BY _period, _depth${regions.map((region) => `, ${region} NULLS LAST`).join('')}`,
  ].join('\n');
}

/** A count of a side as an exact integer; rows of `case_counts` weigh `n`. A sum of nothing is null, not zero. */
function countOf(side: Side, asOf: string | null, name: string): Count {
  const amount = side.sum ?? (isCountSource(side.from) ? 'n' : null);
  const filter = side.where === undefined ? '' : ` FILTER (WHERE ${bindAsOf(side.where, asOf)})`;
  if (side.distinct !== undefined)
    return { name, whole: `CAST(count(DISTINCT ${ident(side.distinct)})${filter} AS BIGINT)`, parts: null };
  const rows = amount === null ? `count(*)${filter}` : `sum(${amount})${filter}`;
  const nothing = (sum: string) => (amount === null || side.sum !== undefined ? sum : `coalesce(${sum}, 0)`);
  return {
    name,
    whole: nothing(`CAST(${rows} AS BIGINT)`),
    parts: { rows, sum: nothing(`CAST(sum(${name}) AS BIGINT)`) },
  };
}

function bindAsOf(where: string, asOf: string | null): string {
  return where.replaceAll(':as_of', asOf === null ? 'CAST(NULL AS DATE)' : `CAST(${literal(asOf)} AS DATE)`);
}

/** The declared columns that an indicator's side reads. */
export function columnsRead(side: Side, declared: readonly string[]): readonly string[] {
  const words = new Set(
    `${side.where ?? ''} ${side.sum ?? ''} ${side.distinct ?? ''}`
      .replace(/'[^']*'/g, ' ')
      .match(/[a-z_][a-z0-9_]*/g) ?? [],
  );
  return declared.filter((column) => words.has(column));
}

/** Columns of the view of all answers of a village to an item: how many said yes, no, something else, nothing. */
const VILLAGE_ANSWERS_COLUMNS = ['item', 'yes', 'no', 'other', 'blank'] as const;

/** Columns each source offers, by name, for binding and for telling what a file lacks. */
export function columnsOf(source: Source, datasets: Readonly<Record<string, Dataset>>): readonly string[] {
  if (isCountSource(source)) return CASE_COUNTS_COLUMNS;
  if (source === 'village_answers') return VILLAGE_ANSWERS_COLUMNS;
  return Object.keys(datasets[source]?.columns ?? {});
}

/** SQL for the label of the period a day falls in; null outside the years asked for. */
export function periodExpression(
  date: string,
  request: PeriodRequest,
  labelOf = (day: string) => periodLabel(day, request.grain, request.label),
): string {
  const inside = [
    request.from === null ? null : `${date} >= DATE ${literal(request.from)}`,
    request.to === null ? null : `${date} <= DATE ${literal(request.to)}`,
  ].filter((condition) => condition !== null);
  const label = labelOf(date);
  return inside.length === 0 ? label : `CASE WHEN ${inside.join(' AND ')} THEN ${label} END`;
}

/** SQL for the label of the period of some grain that a day falls in. */
export function periodLabel(date: string, grain: Grain, label: string | null): string {
  switch (grain) {
    case 'year':
      return `strftime(${date}, '%Y')`;
    case 'semester':
      return `strftime(${date}, '%Y') || '-S' || CASE WHEN month(${date}) <= 6 THEN '1' ELSE '2' END`;
    case 'quarter':
      return `strftime(${date}, '%Y') || '-Q' || CAST(quarter(${date}) AS VARCHAR)`;
    case 'month':
      return `strftime(${date}, '%Y-%m')`;
    case 'range':
      return literal(label ?? '');
  }
}
