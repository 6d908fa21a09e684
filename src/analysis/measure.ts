import type { CountRow, Indicator, MeasuredRow } from '../model/indicator.ts';
import { KINDS, methodFor } from './kinds.ts';

export interface MeasureOptions {
  /** confidence level, between 0 and 1 */
  readonly level: number;
  /** interval method by name, or null for the kind's own */
  readonly method: string | null;
}

/** What a value is multiplied by: 100 for percent, `per` for a rate. */
export function multiplierOf(indicator: Indicator): number {
  return indicator.kind === 'rate' ? indicator.per : (KINDS[indicator.kind].multiplier ?? 1);
}

/**
 * Counts to figures: value, interval and status. No record is `missing`, a denominator of 0 `undefined`;
 * neither is ever a zero. Counts travel with the value.
 */
export function measure(
  indicator: Indicator,
  rows: readonly CountRow[],
  options: MeasureOptions,
): readonly MeasuredRow[] {
  return rows.map((row) => {
    const measured = measureRow(indicator, row, options);
    return row.blank === undefined ? measured : { ...measured, blank: row.blank };
  });
}

/** A row whose counts are hidden: nothing derived from them is left. */
export function suppressed(row: CountRow): MeasuredRow {
  const { region, period, asOf } = row;
  const none = {
    region,
    period,
    asOf,
    numerator: null,
    denominator: null,
    value: null,
    lower: null,
    upper: null,
    status: 'suppressed',
  } as const;
  return row.blank === undefined ? none : { ...none, blank: null };
}

function measureRow(indicator: Indicator, row: CountRow, options: MeasureOptions): MeasuredRow {
  const { region, period, asOf, numerator, denominator } = row;
  const none = {
    region,
    period,
    asOf,
    numerator: null,
    denominator: null,
    value: null,
    lower: null,
    upper: null,
  } as const;
  if (numerator === null) return { ...none, status: 'missing' };
  if (indicator.kind === 'count') {
    return { ...none, numerator, value: numerator, status: 'ok' };
  }
  if (denominator === null) return { ...none, status: 'missing' };
  if (denominator === 0) return { ...none, status: 'undefined' };
  if (KINDS[indicator.kind].bounded && numerator > denominator) return { ...none, status: 'undefined' };
  const multiplier = multiplierOf(indicator);
  const interval = methodFor(indicator.kind, indicator.universe, options.method)?.method(
    numerator,
    denominator,
    options.level,
  );
  return {
    region,
    period,
    asOf,
    numerator,
    denominator,
    value: (numerator / denominator) * multiplier,
    lower: interval === undefined ? null : interval.lower * multiplier,
    upper: interval === undefined ? null : interval.upper * multiplier,
    status: 'ok',
  };
}
