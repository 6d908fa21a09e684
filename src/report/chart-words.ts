import { msg } from '../messages/message.ts';
import type { IndicatorResult } from '../model/indicator.ts';
import type { Message, Text } from '../model/message.ts';
import type { Level } from '../model/region.ts';

export function placesOf(level: Level, n: number): Message {
  switch (level) {
    case 'regency':
      return msg('places-regency', { n });
    case 'district':
      return msg('places-district', { n });
    case 'village':
      return msg('places-village', { n });
    default:
      return msg('places-province', { n });
  }
}

export function unitOf(indicator: IndicatorResult): Text {
  if (indicator.kind === 'proportion') return msg('column-percent');
  return indicator.valueUnit ?? msg(`unit-${indicator.counts}`);
}

/** Notes as one, in their order. */
export function joined(notes: readonly Message[]): Message | null {
  const [first, ...rest] = notes;
  return first === undefined
    ? null
    : rest.reduce((all, second) => msg('cite-pair', { first: all, second }), first);
}
