import type { IndicatorKind, Universe } from '../model/indicator.ts';
import type { Interval } from './stats/interval.ts';
import { clopperPearson, wilson } from './stats/proportion.ts';
import { byar, garwood, poissonRate } from './stats/rate.ts';

export type IntervalMethod = (x: number, n: number, level: number) => Interval;

/** Interval methods a user may name, by kind of indicator. */
export const METHODS: Readonly<Record<'proportion' | 'rate', Readonly<Record<string, IntervalMethod>>>> = {
  proportion: { wilson, 'clopper-pearson': clopperPearson },
  rate: { 'byar-or-exact': poissonRate, byar, garwood },
};

export interface KindRule {
  /** what a value is multiplied by when printed: 100 for percent; null means the indicator says it */
  readonly multiplier: number | null;
  readonly unit: 'percent' | 'rate' | 'ratio' | 'count';
  readonly defaultMethod: string | null;
  /** a numerator above the denominator is an error in the data */
  readonly bounded: boolean;
}

/** What each kind of indicator means, in one table. */
export const KINDS: Readonly<Record<IndicatorKind, KindRule>> = {
  proportion: { multiplier: 100, unit: 'percent', defaultMethod: 'wilson', bounded: true },
  rate: { multiplier: null, unit: 'rate', defaultMethod: 'byar-or-exact', bounded: false },
  ratio: { multiplier: 1, unit: 'ratio', defaultMethod: null, bounded: false },
  count: { multiplier: 1, unit: 'count', defaultMethod: null, bounded: false },
};

/** The interval method in force: none for a census, a ratio or a count. */
export function methodFor(
  kind: IndicatorKind,
  universe: Universe,
  asked: string | null,
): { readonly name: string; readonly method: IntervalMethod } | null {
  if (universe === 'census' || kind === 'ratio' || kind === 'count') return null;
  const named = asked === null ? undefined : METHODS[kind][asked];
  if (asked !== null && named !== undefined) return { name: asked, method: named };
  const name = KINDS[kind].defaultMethod ?? '';
  const method = METHODS[kind][name];
  return method === undefined ? null : { name, method };
}
