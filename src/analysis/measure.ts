import type { CountRow, Indicator, MeasuredRow, Status } from '../model/indicator.ts';
import { type IntervalMethod, KINDS, methodFor } from './kinds.ts';

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
export function measurerOf(indicator: Indicator, options: MeasureOptions): (row: CountRow) => MeasuredRow {
  const scale: Scale = {
    kind: indicator.kind,
    multiplier: multiplierOf(indicator),
    method: methodFor(indicator.kind, indicator.universe, options.method)?.method ?? null,
    level: options.level,
  };
  return (row) => {
    const measured = measureRow(row, scale);
    return row.blank === undefined ? measured : { ...measured, blank: row.blank };
  };
}

interface Scale {
  readonly kind: Indicator['kind'];
  readonly multiplier: number;
  readonly method: IntervalMethod | null;
  readonly level: number;
}

/** A row whose counts are hidden: nothing derived from them is left. */
export function suppressed(row: CountRow): MeasuredRow {
  const none = without(row, 'suppressed');
  return row.blank === undefined ? none : { ...none, blank: null };
}

function without({ region, period, asOf }: CountRow, status: Status): MeasuredRow {
  return {
    region,
    period,
    asOf,
    numerator: null,
    denominator: null,
    value: null,
    lower: null,
    upper: null,
    status,
  };
}

function measureRow(row: CountRow, { kind, multiplier, method, level }: Scale): MeasuredRow {
  const { region, period, asOf, numerator, denominator } = row;
  if (numerator === null || (denominator === null && kind !== 'count')) return without(row, 'missing');
  if (denominator === null || kind === 'count') return { ...without(row, 'ok'), numerator, value: numerator };
  if (denominator === 0 || (KINDS[kind].bounded && numerator > denominator)) return without(row, 'undefined');
  const interval = method?.(numerator, denominator, level);
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
