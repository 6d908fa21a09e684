import { msg } from '../messages/message.ts';
import type { ComparedIndicator, ComparedRow } from '../model/compare.ts';
import type { Message, Param, Text } from '../model/message.ts';
import { plain } from './compare-tables.ts';
import { digitsOf, periodText } from './indicator-tables.ts';

type Facts = readonly (readonly [Text, Text])[];

/** A value on the indicator's scale, as a reader sees it. */
export function valueParam(indicator: ComparedIndicator, value: number): Param {
  return indicator.kind === 'proportion'
    ? { percent: value }
    : { decimal: value, digits: digitsOf(plain(indicator)) };
}

/** What a reader must know before the table: reference, period, how many lie outside and how many would by chance. */
export function compareFacts(indicator: ComparedIndicator, rows: readonly ComparedRow[]): Facts {
  const [first] = rows;
  if (first === undefined) return [];
  const label = first.period.label;
  const models = indicator.models.filter((model) => model.period === label);
  const tally = indicator.tallies.find((one) => one.period === label);
  const others = [...new Set(indicator.tallies.map((one) => one.period))].filter((one) => one !== label);
  const facts: (readonly [Text, Text])[] = [];
  const reference = referenceText(indicator, models);
  if (reference !== null) facts.push([msg('fact-reference'), reference]);
  facts.push([msg('fact-period'), periodText(first.period)]);
  if (others.length > 0)
    facts.push([msg('fact-earlier-periods'), msg('earlier-periods', { periods: others.join(', ') })]);
  if (tally !== undefined && tally.tests > 0) {
    facts.push([
      msg('fact-outside'),
      msg('outside-line', {
        outside: tally.outside95,
        expected: { decimal: tally.expected95 },
        far: tally.outside998,
        farexpected: { decimal: tally.expected998 },
      }),
    ]);
    facts.push([
      msg('fact-discoveries'),
      msg('discoveries-line', {
        count: tally.discoveries,
        tests: tally.tests,
        rate: { percent: tally.discoveryRate * 100, digits: 0 },
      }),
    ]);
    const spread = spreadText(models);
    if (spread !== null) facts.push([msg('fact-spread'), spread]);
  }
  const count = (status: ComparedRow['status']) => rows.filter((row) => row.status === status).length;
  const left = { missing: count('missing'), hidden: count('suppressed'), undefined: count('undefined') };
  if (left.missing + left.hidden + left.undefined > 0)
    facts.push([msg('fact-units-left'), msg('units-left', left)]);
  return facts;
}

function referenceText(indicator: ComparedIndicator, models: ComparedIndicator['models']): Message | null {
  const [only] = models;
  if (only === undefined) return null;
  if (models.length > 1) {
    const places = only.referenceOf !== 'pooled';
    return places
      ? msg('reference-places', { groups: models.length })
      : msg('reference-groups', { groups: models.length });
  }
  if (only.reference === null) return null;
  const params = {
    value: valueParam(indicator, only.reference),
    x: only.numerator ?? 0,
    n: only.denominator ?? 0,
  };
  return only.referenceOf === 'pooled'
    ? msg('reference-pooled', params)
    : msg('reference-place', {
        ...params,
        place: only.referenceOf === 'ID' ? msg('level-national') : only.referenceOf,
      });
}

function spreadText(models: ComparedIndicator['models']): Message | null {
  const [only] = models;
  if (models.length > 1) {
    const wide = models.filter((model) => model.overdispersed).length;
    return wide === 0 ? null : msg('spread-groups', { count: wide });
  }
  if (only?.phi == null) return null;
  const phi = { decimal: only.phi, digits: 2 };
  return only.overdispersed ? msg('spread-more', { phi }) : msg('spread-chance', { phi });
}
