import type { CodeBook } from '../../model/dataset.ts';
import type { Bilingual } from '../../model/message.ts';
import type { ListedVillage, OversightBook } from '../../model/oversight.ts';

/**
 * What stands in a cell of a form before it is filled in. `above`: the same as in the cell over it, so that it is
 * typed once.
 */
export type FormCell =
  | { readonly kind: 'text'; readonly text: Bilingual }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'above' };

/** A row of a form by the ids of its columns; what is left out is blank. */
export type FormRow = Readonly<Record<string, FormCell>>;

const PLACE = ['village_code', 'village', 'district', 'regency', 'province'] as const;
const ABOVE: FormCell = { kind: 'above' };
const text = (value: string): FormCell => ({ kind: 'text', text: { id: value, en: value } });

/** A row for each village of a sample, with its place. */
export function villageRows(villages: Iterable<ListedVillage>): readonly FormRow[] {
  return [...villages].map(placeOf);
}

function placeOf({ village, names }: ListedVillage): FormRow {
  return {
    village_code: text(village),
    ...(names.village === '' ? {} : { village: text(names.village) }),
    ...(names.regency === '' ? {} : { regency: text(names.regency) }),
    ...(names.province === '' ? {} : { province: text(names.province) }),
  };
}

/**
 * A row for each item that each kind of respondent is asked, village by village; the day of the visit is typed in the
 * first row of a village. Without villages, the rows of one whose place is typed there too.
 */
export function instrumentRows(
  book: OversightBook,
  respondents: CodeBook,
  villages: Iterable<ListedVillage> | null,
): readonly FormRow[] {
  const asked = Object.entries(respondents.codes).flatMap(([code, { label }]) =>
    book.items
      .filter((item) => item.respondents.some((one) => one === code))
      .map(
        (item): FormRow => ({
          respondent: { kind: 'text', text: label },
          respondent_number: { kind: 'number', value: 1 },
          item: { kind: 'text', text: item.text },
        }),
      ),
  );
  const places: readonly (FormRow | null)[] = villages === null ? [null] : villageRows(villages);
  return places.flatMap((place) =>
    asked.map((row, at): FormRow => {
      const follows = at === 0 ? {} : { visited_on: ABOVE };
      if (place !== null) return { ...place, ...follows, ...row };
      const unnamed = at === 0 ? {} : Object.fromEntries(PLACE.map((column) => [column, ABOVE]));
      return { ...unnamed, ...follows, ...row };
    }),
  );
}
