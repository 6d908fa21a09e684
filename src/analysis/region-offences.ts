import type { RegionNoteKind, RegionProblemKind } from '../model/region.ts';
import { type CheckInput, columnsWhere, type Offence } from './check.ts';

/**
 * Rows whose region columns came to any of these kinds of problem or note, with words of their own where they say
 * more. A problem in a required column rejects its row; a note never does.
 */
export function regionOffences(
  input: CheckInput,
  kinds: Readonly<Partial<Record<RegionProblemKind | RegionNoteKind, Offence['words'] | null>>>,
  effect: 'problem' | 'note',
): readonly Offence[] {
  return columnsWhere(input, (column) => column.region !== undefined).flatMap(([id, column]) =>
    Object.entries(kinds).map(
      ([kind, words]): Offence => ({
        column: id,
        where: `${id}__problem = '${kind}'`,
        shows: id,
        action: effect === 'problem' && column.required === true ? 'reject' : 'keep',
        ...(words === null || words === undefined ? {} : { words }),
      }),
    ),
  );
}
