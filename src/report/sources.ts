import { msg } from '../messages/message.ts';
import type { DatasetId } from '../model/dataset.ts';
import type { IndicatorResult } from '../model/indicator.ts';
import type { InputSummary } from '../model/input.ts';
import type { Message, Param } from '../model/message.ts';

/** The kinds of file that indicators of a theme are counted from; other themes may rest on any. */
const KINDS: Readonly<Record<string, readonly DatasetId[]>> = {
  complaints: ['complaints', 'tabulation'],
  recorded: ['complaints', 'tabulation'],
  programme: ['villages'],
  activities: ['activities'],
  children: ['children', 'tabulation'],
  services: ['services', 'visits'],
  context: ['context'],
  oversight: ['visits', 'findings'],
};
const NAMED = 3;
/** Digits of a hash that tell files apart in print; the manifest has all. */
export const HASH_DIGITS = 12;

/** The files an indicator rests on, each with the start of its SHA-256. */
export function sourceText(
  indicator: Pick<IndicatorResult, 'theme' | 'kind'>,
  inputs: readonly InputSummary[],
): Message {
  const kinds = KINDS[indicator.theme] ?? [];
  const own = inputs.filter(
    (input) => kinds.includes(input.kind) || (indicator.kind === 'rate' && input.kind === 'population'),
  );
  const used = own.length === 0 ? inputs : own;
  const list: Param[] = used
    .slice(0, NAMED)
    .map((input) =>
      msg('cite-source', { file: fileName(input.path), hash: input.sha256.slice(0, HASH_DIGITS) }),
    );
  if (used.length > NAMED) list.push(msg('and-more', { count: used.length - NAMED }));
  return msg('listing', { items: { list } });
}

export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
