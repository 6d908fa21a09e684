import { type Changes, changesOf } from '../../analysis/compare/change.ts';
import { compareRows } from '../../analysis/compare/compare-rows.ts';
import { byAttention } from '../../analysis/compare/order.ts';
import { type Series, seriesOf, trendsOf } from '../../analysis/compare/trend.ts';
import { methodFor } from '../../analysis/kinds.ts';
import { columnsRead, sidesOf } from '../../analysis/plan.ts';
import { RANKED_AT_MOST } from '../../analysis/stats/index.ts';
import type { Rankings } from '../../analysis/stats/rank-intervals.ts';
import { CLUSTER_BREAK } from '../../catalogue/series-breaks.ts';
import { msg } from '../../messages/message.ts';
import type { ComparedIndicator, ComparedRow } from '../../model/compare.ts';
import type { Indicator, IndicatorResult, MeasuredRow } from '../../model/indicator.ts';
import type { Message } from '../../model/message.ts';
import type { Level } from '../../model/region.ts';
import { type Against, placeAt, referenceRows } from './against.ts';

export interface ComparingOptions {
  readonly unitLevel: Level;
  readonly group: Level | null;
  readonly against: Against | null;
  /** rows of the same indicator in the period or file compared with */
  readonly before: readonly MeasuredRow[] | null;
  readonly trend: boolean;
  readonly seed: number;
  readonly draws: number;
  /** with this seed and so many draws */
  readonly ranks: Rankings;
  readonly level: number;
}

/** One indicator compared: its units, the models, and where asked for its changes or trends. */
export function comparedIndicator(
  indicator: Indicator,
  measured: IndicatorResult,
  options: ComparingOptions,
): ComparedIndicator {
  const { rows: all, ...described } = measured;
  const units = all.filter((row) => row.region.level === options.unitLevel);
  const untested = whyUntested(indicator);
  const scale = { kind: indicator.kind, tested: untested === null, multiplier: measured.multiplier };
  const { group } = options;
  const labels = [...new Set(units.map((row) => row.period.label))].sort();
  const against = options.against?.kind === 'period' ? options.against.label : null;
  const newest = labels.filter((label) => label !== against).at(-1);
  const now = units.filter((row) => row.period.label === newest);
  const previous = options.before === null ? [] : newestUnits(options.before, options.unitLevel);
  const newSince = breakOf(indicator);
  const old = (row: MeasuredRow | undefined) =>
    row !== undefined && newSince !== null && row.period.label < newSince;
  const broken = old(now[0]) !== old(previous[0]) && previous.length > 0;
  const changes =
    options.before === null ? null : changesOf(now, previous, { ...scale, level: options.level, broken });
  const series = options.trend
    ? seriesOf([...new Map(units.map((row) => [row.period.label, row.period])).values()], newSince)
    : null;
  const shown = series === null ? (changes === null ? units : now) : newestOf(units, series);
  const compared = compareRows(withGone(shown, options.before, changes, options.unitLevel), {
    ...scale,
    groupOf: group === null ? null : (code) => placeAt(code, group),
    referenceOf: referenceRows(options.against, all, indicator.title),
    ranks: options.ranks,
  });
  const trends =
    series === null || indicator.kind !== 'proportion' || untested !== null
      ? null
      : trendsOf(units, series, measured.multiplier);
  const rows =
    changes === null && trends === null
      ? compared.rows
      : compared.rows.map((row): ComparedRow => {
          const change = changes?.byCode.get(row.region.code);
          const trend = trends?.get(row.region.code);
          return {
            ...row,
            ...(change === undefined ? {} : { change }),
            ...(trend === undefined ? {} : { trend }),
          };
        });
  return {
    ...described,
    unitLevel: options.unitLevel,
    models: compared.models,
    tallies: compared.tallies,
    untested,
    ranks:
      untested === null && compared.tallies.some(({ units: count }) => count > 1 && count <= RANKED_AT_MOST)
        ? { seed: options.seed, draws: options.draws }
        : null,
    coverage: changes?.coverage ?? null,
    broken: series?.broken ?? (changes !== null && broken),
    series:
      series === null
        ? null
        : {
            leftOut: series.leftOut,
            rows: all.filter(({ region }) => inSeries(region.level, options.unitLevel)),
          },
    rows: byAttention(rows),
  };
}

function inSeries(level: MeasuredRow['region']['level'], unit: Level): boolean {
  return level === unit || level === 'national';
}

/** With a trend, the newest period of the series stands for the unit; without a whole period, the newest of all. */
function newestOf(units: readonly MeasuredRow[], series: Series): readonly MeasuredRow[] {
  const label = series.labels.at(-1) ?? [...new Set(units.map((row) => row.period.label))].sort().at(-1);
  return units.filter((row) => row.period.label === label);
}

function newestUnits(rows: readonly MeasuredRow[], level: Level): readonly MeasuredRow[] {
  const units = rows.filter((row) => row.region.level === level);
  const label = [...new Set(units.map((row) => row.period.label))].sort().at(-1);
  return units.filter((row) => row.period.label === label);
}

/** Units on record before and no longer: they have a row, without figures. */
function withGone(
  now: readonly MeasuredRow[],
  before: readonly MeasuredRow[] | null,
  changes: Changes | null,
  level: Level,
): readonly MeasuredRow[] {
  const [first] = now;
  if (before === null || changes === null || first === undefined) return now;
  const present = new Set(now.map((row) => row.region.code));
  const gone = newestUnits(before, level).filter((row) => !present.has(row.region.code));
  return [
    ...now,
    ...gone.map(
      ({ region }): MeasuredRow => ({
        region,
        period: first.period,
        asOf: first.asOf,
        numerator: null,
        denominator: null,
        value: null,
        lower: null,
        upper: null,
        status: 'missing',
      }),
    ),
  ];
}

function whyUntested(indicator: Indicator): Message | null {
  if (indicator.universe === 'census') return msg('compare-untested-census');
  return methodFor(indicator.kind, indicator.universe, null) === null ? msg('compare-untested-kind') : null;
}

/** Since when what the indicator reads has been classified as it is now; null: no break. */
function breakOf(indicator: Indicator): string | null {
  const reads = sidesOf(indicator).some((side) => columnsRead(side, CLUSTER_BREAK.columns).length > 0);
  return reads ? CLUSTER_BREAK.newSince : null;
}
