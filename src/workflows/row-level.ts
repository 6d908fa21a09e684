import { msg } from '../messages/message.ts';
import type { CountedUnit, Dataset } from '../model/dataset.ts';
import { DesmigError } from '../model/error.ts';
import type { Bilingual } from '../model/message.ts';
import type { OpenedInput } from './reading/open-input.ts';

/** Units whose rows are internal. */
const OF_PERSONS: readonly CountedUnit[] = ['case', 'child', 'person', 'answer', 'finding'];

/** Whether what is counted are persons or cases, or what persons said or suffered. */
export function countsPersons({ counts }: Pick<Dataset, 'counts'>): boolean {
  return OF_PERSONS.includes(counts);
}

/** Whether rows of this input carry data of persons, or came from a file where identifiers were found. */
export function ofPersons({ dataset, columns }: Pick<OpenedInput, 'dataset' | 'columns'>): boolean {
  return countsPersons(dataset) || columns.some((column) => column.identifier !== null);
}

/**
 * Rows that carry data of persons leave for internal use only.
 *
 * @throws DesmigError `internal-only`.
 */
export function refuseRowsForPublic(
  inputs: readonly OpenedInput[],
  audience: 'public' | 'internal',
  what: string | Bilingual,
): void {
  const held = audience === 'internal' ? undefined : inputs.find(ofPersons);
  if (held !== undefined) throw internalOnly(what, held.name);
}

/** That what an option or a command (its word) makes of a file is for internal use only. */
export function internalOnly(what: string | Bilingual, file: string): DesmigError {
  return new DesmigError({
    code: 'internal-only',
    class: 'disclosure',
    what: msg('error-internal-only', {
      what: typeof what === 'string' ? { id: what, en: what } : what,
      file,
    }),
    hint: msg('hint-internal-only'),
    location: { file },
  });
}
