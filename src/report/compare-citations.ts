import { msg } from '../messages/message.ts';
import type { ComparedIndicator, ComparedRow, Tally } from '../model/compare.ts';
import type { Quotes } from '../model/document.ts';
import type { InputSummary } from '../model/input.ts';
import type { Message, Param } from '../model/message.ts';
import { cited, periodCited } from './citations.ts';
import { valueParam } from './compare-facts.ts';
import { unitsOf } from './compare-tables.ts';
import { levelParam } from './indicator-tables.ts';

/** Sentences that comparisons may be quoted with. A difference shows no cause, and that is said first. */
const LEAD = ['caveat-association'] as const;

const placeTitle = (indicator: ComparedIndicator): Param =>
  msg('cite-title-place', { title: indicator.title, place: '{0}' });

/** A cell's figure, or the difference of two, in the unit of the indicator. */
function figure(indicator: ComparedIndicator, cell: string): Param {
  if (indicator.kind === 'proportion') return `${cell}%`;
  return indicator.valueUnit === null ? cell : msg('cite-plain', { value: cell, unit: indicator.valueUnit });
}

function difference(indicator: ComparedIndicator, cell: string): Param {
  return indicator.kind === 'proportion' ? msg('cite-points', { value: cell }) : figure(indicator, cell);
}

/** One sentence for all rows of a table of changes, whose cells are place, before, now, change, interval. */
export function quotesOfChange(
  indicator: ComparedIndicator,
  row: ComparedRow,
  inputs: readonly InputSummary[],
): Quotes | null {
  const { change } = row;
  if (change?.before == null) return null;
  const parts = {
    now: figure(indicator, '{2}'),
    before: figure(indicator, '{1}'),
    earlier: change.before.period.label,
  };
  const bounds = { level: levelParam(indicator), interval: '{4}' };
  const said =
    indicator.untested !== null
      ? msg('cite-change', { ...parts, change: difference(indicator, '{3}') })
      : change.kind === 'ratio'
        ? msg('cite-change-ratio', { ...parts, ...bounds, change: '{3}' })
        : msg('cite-change-interval', { ...parts, ...bounds, change: difference(indicator, '{3}') });
  return { kind: 'all', text: sentence(indicator, row, inputs, said) };
}

/** One sentence for all rows of a table of trends, whose cells are place, periods, now, slope, p. */
export function quotesOfTrend(
  indicator: ComparedIndicator,
  row: ComparedRow,
  inputs: readonly InputSummary[],
): Quotes {
  const said = msg('cite-trend', {
    now: figure(indicator, '{2}'),
    span: '{1}',
    slope: difference(indicator, '{3}'),
    p: '{4}',
  });
  return { kind: 'all', text: sentence(indicator, row, inputs, said) };
}

function sentence(
  indicator: ComparedIndicator,
  row: ComparedRow,
  inputs: readonly InputSummary[],
  said: Message,
): Message {
  const parts = { title: placeTitle(indicator), figure: said, period: periodCited(row) };
  return cited(indicator, inputs, parts, LEAD);
}

/** How far the units of one indicator spread, in a sentence; null where nothing was tested. */
export function citationOfSpread(
  indicator: ComparedIndicator,
  row: ComparedRow,
  tally: Tally | undefined,
  reference: number | null,
  inputs: readonly InputSummary[],
): Message | null {
  if (tally === undefined || tally.tests === 0) return null;
  const parts = {
    outside: tally.outside95,
    tests: tally.tests,
    units: unitsOf(indicator.unitLevel),
    level: { percent: 95, digits: 0 },
    expected: { decimal: tally.expected95 },
    count: tally.discoveries,
    rate: { percent: tally.discoveryRate * 100, digits: 0 },
  };
  const said =
    reference === null
      ? msg('cite-overview-groups', parts)
      : msg('cite-overview', { ...parts, reference: valueParam(indicator, reference) });
  return cited(indicator, inputs, { title: indicator.title, figure: said, period: periodCited(row) });
}
