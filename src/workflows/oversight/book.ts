import { ITEM } from '../../catalogue/code-books/instrument.ts';
import { ADDRESSEE, OBSTACLE, RECOMMENDATION } from '../../catalogue/code-books/oversight.ts';
import { EVERYONE, INSTRUMENT, OVERSIGHT_BOOK } from '../../catalogue/instrument.ts';
import type { CodeBook } from '../../model/dataset.ts';
import type {
  CodeChange,
  InstrumentItem,
  ItemChange,
  OversightBook,
  OversightChanges,
} from '../../model/oversight.ts';

/** The code books of the oversight kinds, by the part of the book that a configuration names. */
export const OVERSIGHT_CODES = {
  items: ITEM,
  obstacles: OBSTACLE,
  recommendations: RECOMMENDATION,
  addressees: ADDRESSEE,
} as const satisfies Readonly<Record<keyof OversightChanges, CodeBook>>;

/** Merged by code: what a change gives takes the place of what was there, and new codes come last. */
export function bookWith(changes: OversightChanges): OversightBook {
  const own = Object.entries(changes.obstacles);
  const dangerous = own.flatMap(([code, { danger }]) => (danger === true ? [code] : []));
  const ofChildren = own.flatMap(([code, rule]) => (rule.ofChildren === true ? [code] : []));
  const known = new Set(INSTRUMENT.map(({ id }) => id));
  const added = Object.keys(changes.items).filter((id) => !known.has(id));
  const blank = (id: string): InstrumentItem => ({
    id,
    text: { id, en: id },
    respondents: EVERYONE,
    scale: 'yes-no',
    points: 'no',
    obstacle: null,
  });
  return {
    items: [...INSTRUMENT, ...added.map(blank)].flatMap((item) => {
      const change = changes.items[item.id];
      if (change === null) return [];
      const { text, respondents, points, obstacle } = change ?? {};
      return [
        {
          ...item,
          text: text ?? item.text,
          respondents: respondents === undefined ? item.respondents : [...new Set(respondents)],
          points: points ?? item.points,
          obstacle: obstacle === undefined ? item.obstacle : obstacle,
        },
      ];
    }),
    obstacles: { ...OVERSIGHT_BOOK.obstacles, ...given(changes.obstacles) },
    recommendations: { ...OVERSIGHT_BOOK.recommendations, ...given(changes.recommendations) },
    addressees: { ...OVERSIGHT_BOOK.addressees, ...given(changes.addressees) },
    actions: {
      ...OVERSIGHT_BOOK.actions,
      ...Object.fromEntries(
        own.flatMap(([code, { actions }]) => (actions === undefined ? [] : [[code, actions]])),
      ),
    },
    danger: [...new Set([...OVERSIGHT_BOOK.danger, ...dangerous])],
    ofChildren: [...new Set([...OVERSIGHT_BOOK.ofChildren, ...dangerous, ...ofChildren])],
  };
}

function given(changes: Readonly<Record<string, CodeChange>>) {
  return Object.fromEntries(
    Object.entries(changes).flatMap(([code, { label }]) => (label === undefined ? [] : [[code, label]])),
  );
}

/** A code book with the codes and spellings that a configuration adds to it; a spelling that was there still reads. */
export function codesOf(book: CodeBook, changes: OversightChanges): CodeBook {
  const part = (Object.keys(OVERSIGHT_CODES) as (keyof OversightChanges)[]).find(
    (one) => OVERSIGHT_CODES[one].id === book.id,
  );
  if (part === undefined) return book;
  const codes = Object.entries(changes[part]).flatMap(([code, change]) => {
    if (change === null) return [];
    const known = Object.hasOwn(book.codes, code) ? book.codes[code] : undefined;
    const label = labelOf(change) ?? known?.label ?? { id: code, en: code };
    const earlier = known === undefined ? [] : [known.label.id, known.label.en, ...known.aliases];
    const aliases = [...new Set([...earlier, ...(change.aliases ?? [])])];
    return [[code, { ...known, label, aliases }] as const];
  });
  return { ...book, codes: { ...book.codes, ...Object.fromEntries(codes) } };
}

const labelOf = (change: CodeChange | ItemChange) =>
  'text' in change ? change.text : 'label' in change ? change.label : undefined;
