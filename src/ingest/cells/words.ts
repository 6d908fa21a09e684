import { isPlainWord } from './raw.ts';

/** A list longer than this is no list of words but free text. */
const MOST_WORDS = 40_000;
/** Up to so many different cells are words whatever the size of the sample. */
const ALWAYS_WORDS = 256;
const MOST_YEARS = 40;

/**
 * The spellings that fill most of a column, learnt from a sample: what the engine may keep as small numbers
 * instead of text. Null where cells seldom repeat. Nothing rests on it but speed: a cell that is not among
 * the words is read as text.
 */
export function frequentWords(cells: readonly (string | null)[]): ReadonlySet<string> | null {
  const words = new Set<string>();
  let filled = 0;
  for (const cell of cells) {
    if (cell === null || cell === '') continue;
    filled += 1;
    if (!words.has(cell) && isPlainWord(cell)) words.add(cell);
  }
  for (const day of calendarWords(words)) words.add(day);
  const learnt = words.size;
  if (learnt === 0 || learnt > MOST_WORDS) return null;
  return learnt <= ALWAYS_WORDS || learnt <= filled / 4 || isCalendar(words) ? words : null;
}

const DAY = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const ISO_DAY = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/;

function isCalendar(words: ReadonlySet<string>): boolean {
  let days = 0;
  for (const word of words) if (DAY.test(word) || ISO_DAY.test(word)) days += 1;
  return days > words.size / 2;
}

/** Every day of the years that occur, written in the ways that occur: a sorted file shows few of its days. */
function calendarWords(words: ReadonlySet<string>): readonly string[] {
  const ways = new Map<string, { first: number; last: number }>();
  for (const word of words) {
    const day = DAY.exec(word);
    const iso = day === null ? ISO_DAY.exec(word) : null;
    if (day === null && iso === null) continue;
    const [, one, mark, two, three] = day ?? iso ?? [];
    const year = Number(day === null ? one : three);
    const parts = day === null ? [two, three] : [one, two];
    const padded = parts.some((part) => part?.startsWith('0') === true);
    const bare = parts.some((part) => part?.length === 1);
    const way = `${day === null ? 'ymd' : Number(two) > 12 ? 'mdy' : 'dmy'}${mark}${bare && !padded ? 'bare' : 'padded'}`;
    const seen = ways.get(way);
    ways.set(way, {
      first: Math.min(seen?.first ?? year, year),
      last: Math.max(seen?.last ?? year, year),
    });
  }
  const found: string[] = [];
  for (const [way, { first, last }] of ways) {
    if (last - first > MOST_YEARS) continue;
    const order = way.slice(0, 3);
    const mark = way.slice(3, 4);
    const width = way.endsWith('padded') ? 2 : 1;
    for (let year = first; year <= last; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        for (let day = 1; day <= 31; day += 1) {
          const m = String(month).padStart(width, '0');
          const d = String(day).padStart(width, '0');
          const parts = order === 'ymd' ? [year, m, d] : order === 'dmy' ? [d, m, year] : [m, d, year];
          found.push(parts.join(mark));
        }
      }
    }
  }
  return found.length > MOST_WORDS / 2 ? [] : found;
}
