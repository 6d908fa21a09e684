import { KINDS, methodFor } from '../../analysis/kinds.ts';
import { measurerOf, multiplierOf, suppressed } from '../../analysis/measure.ts';
import { LEAST_CONTRIBUTORS } from '../../disclosure/contributors.ts';
import type { Indicator, IndicatorResult, MeasuredRow } from '../../model/indicator.ts';
import type { Guarded } from './guarding.ts';
import type { FigureOptions, Settings } from './settings.ts';

/** Counts to figures: what is hidden has none, and nothing derived from it is left. */
export function measuredIndicator(
  counted: { readonly id: string; readonly indicator: Indicator; readonly rows: readonly Guarded[] },
  settings: Settings,
  options: Pick<FigureOptions, 'method'>,
): IndicatorResult {
  const { id, indicator, rows } = counted;
  const measured = measurerOf(indicator, { level: settings.level, method: options.method ?? null });
  const figures = rows.map(({ row, hidden }) => (hidden ? suppressed(row) : measured(row)));
  return describe(id, indicator, figures, settings, options);
}

/** An indicator with its measured rows, in the order of periods and places. */
function describe(
  id: string,
  indicator: Indicator,
  rows: readonly MeasuredRow[],
  settings: Settings,
  options: Pick<FigureOptions, 'method'>,
): IndicatorResult {
  const rule = KINDS[indicator.kind];
  return {
    id,
    title: indicator.title,
    kind: indicator.kind,
    unit: rule.unit,
    multiplier: multiplierOf(indicator),
    method: methodFor(indicator.kind, indicator.universe, options.method ?? null)?.name ?? null,
    level: settings.level,
    universe: indicator.universe,
    counts: indicator.counts,
    better: indicator.better,
    theme: indicator.theme,
    rationale: indicator.rationale,
    numeratorLabel: indicator.numerator.label,
    denominatorLabel: indicator.kind === 'count' ? null : indicator.denominator.label,
    valueUnit: 'unit' in indicator ? indicator.unit : null,
    caveats: indicator.caveats ?? [],
    ...(indicator.beside === undefined ? {} : { beside: indicator.beside }),
    ...(indicator.contributors === undefined ? {} : { leastContributors: LEAST_CONTRIBUTORS }),
    rows: [...rows].sort((a, b) =>
      a.period.label < b.period.label
        ? -1
        : a.period.label > b.period.label
          ? 1
          : orderKey(a) < orderKey(b)
            ? -1
            : 1,
    ),
  };
}

/** The whole first, then codes in order, what is unlocated behind the parts of its place. */
function orderKey(row: MeasuredRow): string {
  if (row.region.level === 'national') return '';
  if (row.region.level !== 'unlocated') return row.region.code;
  return row.region.code === 'ID' ? '~' : `${row.region.code}/`;
}
