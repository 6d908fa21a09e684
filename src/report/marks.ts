import { msg } from '../messages/message.ts';
import type { Message } from '../model/message.ts';

/** What stands at the head of a document, since it changes what every figure in it means. */
export function marksOf(result: {
  readonly example: boolean;
  readonly audience?: 'public' | 'internal';
  readonly filters?: readonly string[];
}): readonly Message[] {
  const { example, audience, filters = [] } = result;
  return [
    ...(example ? [msg('mark-example')] : []),
    ...(audience === 'internal' ? [msg('mark-internal')] : []),
    ...(filters.length === 0 ? [] : [msg('mark-filtered', { filters: filters.join('; ') })]),
  ];
}
