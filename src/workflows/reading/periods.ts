import { periodExpression, periodLabel } from '../../analysis/plan.ts';
import type { Engine } from '../../engine/index.ts';
import type { PeriodRequest } from '../../model/period.ts';
import { ident, literal } from '../../text/sql.ts';

/** Labels are looked up in a list of at most so many: the engine copies a list often. */
const MOST_LABELS = 1200;

/**
 * SQL for the label of the period a day falls in, as an enumeration of the periods between the first and the last of
 * `days` (relations with a column `value`), which hold every day that occurs. Looking a label up by its year or month is
 * much faster than writing one for each row, and so is grouping by it. Null where there are too many.
 */
export async function codedPeriod(
  engine: Engine,
  name: string,
  date: string,
  days: readonly string[],
  request: PeriodRequest,
): Promise<string | null> {
  if (request.grain === 'range' || days.length === 0) return null;
  const years = request.grain === 'year';
  const placeOf = (day: string) => (years ? `year(${day})` : `(year(${day}) * 12 + month(${day}) - 1)`);
  const [range] = await engine.rows(
    `SELECT CAST(min(place) AS INTEGER) AS first, CAST(max(place) AS INTEGER) AS last FROM (SELECT ${placeOf('value')} AS place FROM (${days.join(' UNION ALL ')}))`,
  );
  const first = range?.['first'];
  const last = range?.['last'];
  if (typeof first !== 'number' || typeof last !== 'number' || last - first >= MOST_LABELS) return null;
  const day = years ? 'make_date(place, 1, 1)' : 'make_date(place // 12, place % 12 + 1, 1)';
  const rows = await engine.rows(
    `SELECT ${periodLabel(day, request.grain, null)} AS label FROM (SELECT CAST(range AS INTEGER) AS place FROM range(${first}, ${last + 1})) ORDER BY place`,
  );
  const labels = rows.map((row) => literal(String(row['label'])));
  await engine.run(
    `SET VARIABLE ${ident(name)} = CAST([${labels.join(', ')}] AS ENUM(${[...new Set(labels)].join(', ')})[])`,
  );
  return periodExpression(
    date,
    request,
    (one) => `getvariable(${literal(name)})[${placeOf(one)} - ${first - 1}]`,
  );
}
