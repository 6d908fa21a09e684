import type { Bilingual } from '../../model/message.ts';

/** Columns of the commonest forms; literal types, so that a kind's row type follows from its declaration. */
/** No count of people or things here has ten digits; personal numbers have thirteen or more. */
const GREATEST_COUNT = 999_999_999;

export const count = (title: Bilingual, aliases: readonly string[], unit?: Bilingual) =>
  ({
    type: 'integer',
    min: 0,
    max: GREATEST_COUNT,
    title,
    aliases,
    ...(unit === undefined ? {} : { unit }),
  }) as const;

/** A count of persons, or of what happened to them: a small one points at somebody. */
export const persons = (title: Bilingual, aliases: readonly string[], unit?: Bilingual) =>
  ({ ...count(title, aliases, unit), persons: true }) as const;

export const yesNo = (title: Bilingual, aliases: readonly string[]) =>
  ({ type: 'boolean', title, aliases }) as const;

export const CHILDREN = { id: 'anak', en: 'children' } as const;

/** The year of a row that has no date. */
export const YEAR = {
  type: 'integer',
  min: 1990,
  max: 2100,
  title: { id: 'Tahun', en: 'Year' },
  aliases: ['thn', 'tahun data', 'tahun laporan'],
} as const;
