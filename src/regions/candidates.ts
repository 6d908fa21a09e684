import type { PlaceLevel, RegionCandidate, RegionProblem } from '../model/region.ts';
import { distance } from '../text/distance.ts';
import { digitsOf, withDots } from './codes.ts';
import { keysOf } from './name-keys.ts';
import type { NameReading } from './names.ts';
import type { Place, PlaceIndex } from './place-index.ts';
import { provinceKey } from './province-names.ts';

/** Names less alike than this are not listed; from SUGGESTED on, with LEAD over the next, one is suggested. */
const LISTED = 0.4;
const SUGGESTED = 0.7;
const LEAD = 0.1;
const MOST = 5;

/**
 * The places whose names are nearest to a text, best first: letters put in, left out, changed or swapped,
 * compared without spaces, against the letters of the longer of the two. Ties go to the longer common beginning,
 * then to the lower code.
 */
export function nearPlaces(
  readings: readonly NameReading[],
  pool: readonly Place[],
  most = MOST,
): readonly RegionCandidate[] {
  const best = new Map<
    string,
    { readonly place: Place; readonly score: number; readonly edits: number; readonly alike: number }
  >();
  for (const { type, words } of readings) {
    for (const place of pool) {
      if (type !== null && place.type !== null && place.type !== type) continue;
      for (const text of place.level === 'province' ? [provinceKey(words)] : keysOf(words)) {
        const length = Math.max(text.length, place.key.length);
        const allowed = Math.floor(length * (1 - LISTED) + 1e-9);
        const edits = length === 0 ? 1 : distance(text, place.key, allowed);
        if (edits > allowed) continue;
        const score = 1 - edits / length;
        if (score > (best.get(place.code)?.score ?? 0))
          best.set(place.code, { place, score, edits, alike: commonStart(text, place.key) });
      }
    }
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score || b.alike - a.alike || (a.place.code < b.place.code ? -1 : 1))
    .slice(0, most)
    .map(({ place, score, edits }) => candidate(place, score, edits));
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

export function candidate(place: Place, score = 1, edits = 0): RegionCandidate {
  return { code: place.code, name: place.name, level: place.level, score, edits };
}

/** The codes nearest to one that does not exist, among those that begin like it. */
export function nearCodes(text: string, level: PlaceLevel, index: PlaceIndex): readonly RegionCandidate[] {
  const digits = digitsOf(text) ?? '';
  if (digits.length < 2) return [];
  const parent = [6, 4, 2]
    .map((length) => withDots(digits.slice(0, length)))
    .find((code) => index.within(level, level === 'province' ? null : code).length > 0);
  const pool = index.within(level, level === 'province' ? null : (parent ?? null));
  return pool
    .flatMap((place) => {
      const other = place.code.replaceAll('.', '');
      const length = Math.max(digits.length, other.length);
      const allowed = level === 'province' ? 1 : Math.max(1, Math.floor(length * 0.15));
      const edits = distance(digits, other, allowed);
      return edits > allowed ? [] : [candidate(place, 1 - edits / length, edits)];
    })
    .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1))
    .slice(0, 2);
}

/**
 * What a person may be asked about a problem: the first candidate, if it is alike enough and leads the second.
 * Never taken by itself.
 */
export function suggestionOf(problem: RegionProblem): RegionCandidate | null {
  const [best, second] = problem.candidates;
  if (best === undefined || problem.kind === 'contradiction') return null;
  if (problem.part === 'code') return best;
  if (best.score < SUGGESTED) return null;
  return best.score - (second?.score ?? 0) >= LEAD - 1e-9 ? best : null;
}
