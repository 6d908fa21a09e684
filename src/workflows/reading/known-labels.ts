import { IDENTIFIER_HEADERS } from '../../catalogue/identifiers.ts';
import { columnOf, headerWords } from '../../ingest/header.ts';
import { normalise } from '../../text/normalise.ts';
import type { Catalogue } from '../catalogue.ts';

const IDENTIFIER_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries(IDENTIFIER_HEADERS).flatMap(([kind, words]) =>
    words.map((word) => [normalise(word), kind] as const),
  ),
);

/** Words of several parts, with which a label may begin. */
const LONG_WORDS = [...IDENTIFIER_WORDS].flatMap(([word, kind]) =>
  word.includes(' ') ? [[`${word} `, kind] as const] : [],
);

/** The kind of direct identifier a label announces, or null. */
export function identifierOfLabel(label: string): string | null {
  const word = normalise(label);
  const exact = IDENTIFIER_WORDS.get(word);
  if (exact !== undefined) return exact;
  return LONG_WORDS.find(([known]) => word.startsWith(known))?.[1] ?? null;
}

/** Whether a label names a column of some kind, or announces an identifier. */
export function knownLabels(catalogue: Catalogue): (label: string) => boolean {
  const words = new Map(Object.values(catalogue.datasets).flatMap((dataset) => [...headerWords(dataset)]));
  const told = new Map<string, boolean>();
  return (label) => {
    const known = told.get(label) ?? (columnOf(label, words) !== null || identifierOfLabel(label) !== null);
    told.set(label, known);
    return known;
  };
}
