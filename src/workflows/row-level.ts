import { msg } from '../messages/message.ts';
import type { CountedUnit } from '../model/dataset.ts';
import { DesmigError } from '../model/error.ts';
import type { OpenedInput } from './reading/open-input.ts';

/** Units that are persons or cases, or what persons said or suffered: their rows are internal. */
const OF_PERSONS: readonly CountedUnit[] = ['case', 'child', 'person', 'answer', 'finding'];

/** Whether rows of this input carry data of persons, or came from a file where identifiers were found. */
export function ofPersons({ dataset, columns }: Pick<OpenedInput, 'dataset' | 'columns'>): boolean {
  return OF_PERSONS.includes(dataset.counts) || columns.some((column) => column.identifier !== null);
}

/**
 * Rows that carry data of persons leave for internal use only.
 *
 * @throws DesmigError `internal-only`.
 */
export function refuseRowsForPublic(
  inputs: readonly OpenedInput[],
  audience: 'public' | 'internal',
  what: string,
): void {
  const held = audience === 'internal' ? undefined : inputs.find(ofPersons);
  if (held === undefined) return;
  throw new DesmigError({
    code: 'internal-only',
    class: 'disclosure',
    what: msg('error-internal-only', { what: `${what} (${held.name})` }),
    hint: msg('hint-internal-only'),
  });
}
