import type { Indicator } from '../../model/indicator.ts';
import { nearest } from '../../text/distance.ts';

/** The indicator that is meant by a word near its id, or near its title in either language, or within one. */
export function nearIndicator(
  word: string,
  indicators: Readonly<Record<string, Indicator>>,
): string | undefined {
  const wanted = plainWords(word);
  const names = Object.entries(indicators).flatMap(([id, { title }]) =>
    [id, title.id, title.en].map((name) => ({ id, name: plainWords(name) })),
  );
  return (
    nearest(wanted, names, ({ name }) => name, 0.6, 1)[0]?.item.id ??
    (wanted.length < 4 ? undefined : names.find(({ name }) => name.includes(wanted))?.id) ??
    nearest(wanted, names, ({ name }) => name, 0.5, 1)[0]?.item.id
  );
}

function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
