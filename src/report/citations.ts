import { msg } from '../messages/message.ts';
import type { IndicatorResult, MeasuredRow } from '../model/indicator.ts';
import type { InputSummary } from '../model/input.ts';
import type { Message, Param } from '../model/message.ts';
import { caveatsOf, digitsOf, levelParam, valueText } from './indicator-tables.ts';
import { sourceText } from './sources.ts';

/** Sentences that a figure may be quoted with: period, as-of date, what it is made of, caveats, source. */

/** Caveats that a figure carries when it is quoted, the weightiest first. */
const QUOTED = 2;

type Described = Omit<IndicatorResult, 'rows'>;

/** What is counted; persons of whom the theme is children are children. */
export function unitCounted(indicator: Described): Message {
  return indicator.theme === 'children' && indicator.counts === 'persons'
    ? msg('column-children')
    : msg(`unit-${indicator.counts}`);
}

/** The sentence of one published figure, of the whole country or of a place that is named. */
export function citationOf(
  indicator: Described,
  row: MeasuredRow,
  inputs: readonly InputSummary[],
  place: Param | null = null,
): Message {
  const interval = intervalParams(indicator, row);
  return cited(indicator, inputs, {
    title: place === null ? indicator.title : msg('cite-title-place', { title: indicator.title, place }),
    figure: figureCited(indicator, {
      x: row.numerator ?? 0,
      n: row.denominator ?? 0,
      value: valueText(indicator, row.value ?? 0),
      interval: interval?.interval ?? null,
    }),
    period: periodCited(row),
  });
}

/**
 * One sentence for all rows of a table of places: `{0}` stands for the name in a row, `{1}` and so on for the cells
 * behind it, in the order of `figureColumns`.
 */
export function citationOfPlaces(
  indicator: Described,
  row: MeasuredRow,
  inputs: readonly InputSummary[],
): Message {
  const count = indicator.kind === 'count';
  return cited(indicator, inputs, {
    title: msg('cite-title-place', { title: indicator.title, place: '{0}' }),
    figure: figureCited(indicator, {
      x: '{1}',
      n: '{2}',
      value: count ? '{1}' : indicator.kind === 'proportion' ? '{3}%' : '{3}',
      interval: indicator.method === null ? null : '{4}',
    }),
    period: periodCited(row),
  });
}

/** The same for a table of compared units, whose cells are count and denominator in one, value, interval. */
export function citationOfUnits(
  indicator: Described & { readonly untested: Message | null },
  row: MeasuredRow,
  inputs: readonly InputSummary[],
): Message {
  if (indicator.untested !== null) return citationOfPlaces({ ...indicator, method: null }, row, inputs);
  const value = indicator.kind === 'proportion' ? '{2}%' : '{2}';
  return cited(indicator, inputs, {
    title: msg('cite-title-place', { title: indicator.title, place: '{0}' }),
    figure: msg('cite-value-interval', {
      of: msg('headline-number', { value: '{1}' }),
      value,
      level: levelParam(indicator),
      interval: '{3}',
    }),
    period: periodCited(row),
  });
}

function figureCited(
  indicator: Described,
  parts: {
    readonly x: number | string;
    readonly n: number | string;
    readonly value: Param;
    readonly interval: Param | null;
  },
): Message {
  const { x, n, value, interval } = parts;
  if (indicator.kind !== 'proportion') {
    const plain = msg('cite-plain', { value, unit: indicator.valueUnit ?? unitCounted(indicator) });
    if (indicator.kind === 'count') return plain;
    const made = { figure: plain, x, n };
    return interval === null
      ? msg('cite-rate', made)
      : msg('cite-rate-interval', { ...made, level: levelParam(indicator), interval });
  }
  const of = msg('headline-of', { x, n, unit: unitCounted(indicator) });
  return interval === null
    ? msg('cite-value', { of, value })
    : msg('cite-value-interval', { of, value, level: levelParam(indicator), interval });
}

/** A figure said of an indicator, with its period, what it is made of, the caveats that weigh most, and the source. */
export function cited(
  indicator: Described,
  inputs: readonly InputSummary[],
  parts: { readonly title: Param; readonly figure: Message; readonly period: Message },
  lead: readonly string[] = [],
): Message {
  const caveats = [
    ...lead,
    ...caveatsOf(indicator),
    ...(indicator.universe === 'census' ? ['caveat-census'] : []),
    ...(indicator.method !== null ? ['caveat-interval'] : []),
  ].slice(0, QUOTED);
  const [first, second] = caveats.map((key): Message => ({ key, params: {} }));
  return msg('cite-figure', {
    ...parts,
    made:
      indicator.denominatorLabel === null
        ? msg('cite-count', { numerator: indicator.numeratorLabel })
        : msg('cite-sides', { numerator: indicator.numeratorLabel, denominator: indicator.denominatorLabel }),
    caveats: first === undefined ? '' : second === undefined ? first : msg('cite-pair', { first, second }),
    source: sourceText(indicator, inputs),
  });
}

export function intervalParams(indicator: Described, row: MeasuredRow) {
  if (row.lower === null || row.upper === null || indicator.method === null) return null;
  return {
    level: levelParam(indicator),
    interval: { interval: [row.lower, row.upper], digits: digitsOf(indicator) } as const,
  };
}

export function periodCited({ period, asOf }: Pick<MeasuredRow, 'period' | 'asOf'>): Message {
  const date = asOf ?? period.to;
  if (period.from === null || period.to === null || period.complete === null || date === null)
    return msg('period-cited-unknown', { label: period.label });
  if (period.from === period.to) return msg('period-cited-day', { date: { date } });
  const params = { from: { date: period.from }, to: { date: period.to }, date: { date } };
  return period.complete ? msg('period-cited', params) : msg('period-cited-part', params);
}
