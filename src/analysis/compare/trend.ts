import type { UnitTrend } from '../../model/compare.ts';
import type { MeasuredRow } from '../../model/indicator.ts';
import type { Period } from '../../model/period.ts';
import { benjaminiHochberg, cochranArmitage } from '../stats/index.ts';

/** Fewer whole periods than this show a difference, not a trend. */
export const LEAST_PERIODS = 3;

export interface Series {
  /** labels the trend is taken over, in order */
  readonly labels: readonly string[];
  /** whether periods before a break in the series were left out */
  readonly broken: boolean;
  /** periods left out: before the break, or not whole */
  readonly leftOut: readonly string[];
}

/**
 * The periods a trend may be taken over: whole ones (a part is never set against a whole), and none from before a
 * break in the series. `newSince`: the first year of the series in force; null: no break.
 */
export function seriesOf(periods: readonly Period[], newSince: string | null): Series {
  const ordered = [...periods].sort((a, b) => (a.label < b.label ? -1 : 1));
  const before = (period: Period) => newSince !== null && period.label.slice(0, 4) < newSince;
  const kept = ordered.filter((period) => !before(period) && period.complete !== false);
  return {
    labels: kept.map((period) => period.label),
    broken: ordered.some(before) && kept.length > 0,
    leftOut: ordered.filter((period) => !kept.includes(period)).map((period) => period.label),
  };
}

/**
 * Cochran-Armitage trend of each unit over the periods of the series in which it has figures, q by
 * Benjamini-Hochberg over the units. Proportions only. Fewer than three such periods, or nothing that varies: no test.
 */
export function trendsOf(
  rows: readonly MeasuredRow[],
  series: Series,
  multiplier: number,
): ReadonlyMap<string, UnitTrend> {
  const wanted = new Set(series.labels);
  const byCode = new Map<string, MeasuredRow[]>();
  for (const row of rows) {
    if (!wanted.has(row.period.label) || row.status !== 'ok') continue;
    const own = byCode.get(row.region.code);
    if (own === undefined) byCode.set(row.region.code, [row]);
    else own.push(row);
  }
  const codes = [...byCode.keys()].sort();
  const trends = codes.map((code) => trendOf(byCode.get(code) ?? [], multiplier));
  const q = benjaminiHochberg(trends.map((trend) => trend.p));
  return new Map(
    codes.map((code, index) => [code, { ...(trends[index] as UnitTrend), q: q[index] ?? null }]),
  );
}

function trendOf(rows: readonly MeasuredRow[], multiplier: number): UnitTrend {
  const ordered = [...rows].sort((a, b) => (a.period.label < b.period.label ? -1 : 1));
  const x = ordered.map((row) => row.numerator ?? 0);
  const n = ordered.map((row) => row.denominator ?? 0);
  const span = {
    from: ordered[0]?.period.label ?? '',
    to: ordered.at(-1)?.period.label ?? '',
    periods: ordered.length,
  };
  const events = x.reduce((sum, one) => sum + one, 0);
  const varies = events > 0 && events < n.reduce((sum, one) => sum + one, 0);
  if (ordered.length < LEAST_PERIODS || !varies)
    return { ...span, slope: null, chi2: null, p: null, q: null };
  const { slope, chi2, p } = cochranArmitage(
    x,
    n,
    ordered.map((row) => yearsOf(row.period.label)),
  );
  return { ...span, slope: slope * multiplier, chi2, p, q: null };
}

/** When a period lies, in years, so that slopes are per year and unequal steps are allowed for. */
function yearsOf(label: string): number {
  const found = /^(\d{4})(?:-(?:S(\d)|Q(\d)|(\d{2})(?:-(\d{2}))?))?/.exec(label);
  if (found === null) return Number.NaN;
  const [, year, semester, quarter, month, day] = found;
  const part =
    semester !== undefined
      ? (Number(semester) - 1) / 2
      : quarter !== undefined
        ? (Number(quarter) - 1) / 4
        : month !== undefined
          ? (Number(month) - 1) / 12 + (Number(day ?? 1) - 1) / 372
          : 0;
  return Number(year) + part;
}
