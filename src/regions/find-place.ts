import type { PlaceLevel, RegionCandidate } from '../model/region.ts';
import { candidate, nearPlaces } from './candidates.ts';
import { isExampleCode, parentAt } from './codes.ts';
import { localReadings, type NameReading, regencyReadings } from './names.ts';
import type { Found, PlaceIndex } from './place-index.ts';
import { provinceAlias, provinceKey } from './province-names.ts';

const NEAR = 0.7;

export function readingsOf(level: PlaceLevel, text: string): readonly NameReading[] {
  if (level === 'province') return [{ type: null, words: text }];
  return level === 'regency' ? regencyReadings(text) : localReadings(level, text);
}

/** The province a text names by its name of today or a known spelling, or null. */
export function findProvince(text: string, index: PlaceIndex): string | null {
  const [found] = index.find('province', null, readingsOf('province', text));
  return found?.place.code ?? provinceAlias(provinceKey(text));
}

/** Example regencies are named Kabupaten Contoh A to I: their number in a province, or null. */
export function exampleNumber(text: string): string | null {
  for (const { words } of regencyReadings(text)) {
    const letter = /^contoh ([a-i])$/.exec(words)?.[1];
    if (letter !== undefined) return String(61 + 'abcdefghi'.indexOf(letter));
  }
  return null;
}

/** Candidates for a name that no place has: near ones in the parent, and those of that very name elsewhere. */
export function candidatesFor(
  level: PlaceLevel,
  text: string,
  parent: string | null,
  index: PlaceIndex,
  elsewhere: readonly Found[] = [],
): readonly RegionCandidate[] {
  const readings = readingsOf(level, text);
  const near = nearPlaces(readings, index.within(level, parent));
  const same = elsewhere.map(({ place }) => candidate(place));
  const codes = new Set(same.map(({ code }) => code));
  return [...same, ...near.filter(({ code }) => !codes.has(code))].slice(0, 5);
}

/** What a name says about a code that is known: the same place, by an earlier name, misspelt, or another place. */
export type Comparison = 'same' | 'former' | 'spelling' | 'other';

export function compareName(level: PlaceLevel, text: string, code: string, index: PlaceIndex): Comparison {
  if (isExampleCode(code)) return 'same';
  const scope = scopeOf(level, code);
  const readings = readingsOf(level, text);
  const found = index.find(level, scope, readings);
  const own = found.find(({ place }) => place.code === code);
  if (own !== undefined) return own.by === 'name' ? 'same' : 'former';
  if (found.length > 0) return 'other';
  const wider = level === 'village' ? parentAt(code, 'regency') : null;
  if (wider !== null && index.find(level, wider, readings).length > 0) return 'other';
  const [best] = nearPlaces(readings, index.within(level, scope), 1);
  return best?.code === code && best.score >= NEAR ? 'spelling' : 'other';
}

function scopeOf(level: PlaceLevel, code: string): string | null {
  if (level === 'province') return null;
  const above = { regency: 'province', district: 'regency', village: 'district' } as const;
  return parentAt(code, above[level]);
}
