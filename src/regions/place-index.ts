import type { PlaceLevel } from '../model/region.ts';
import type { Gazetteer, Places } from './gazetteer.ts';
import { keysOf, plainKey, wordsOf } from './name-keys.ts';
import { type NameReading, officialRegency, type RegencyType } from './names.ts';
import { provinceKey } from './province-names.ts';
import { RENAMES, SHORT_NAMES } from './renames.ts';

/** A place with what its name is compared by: the type it states and its letters without spaces. */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly level: PlaceLevel;
  readonly type: RegencyType | null;
  readonly key: string;
}

/** How a name led to its place: the name of today or a spelling of it, or one it had before. */
export type Found = { readonly place: Place; readonly by: 'name' | 'former' };

export interface PlaceIndex {
  readonly gazetteer: Gazetteer;
  has(level: PlaceLevel, code: string): boolean;
  place(level: PlaceLevel, code: string): Place | null;
  /** the places of a level in a parent of any higher level; all of them where the parent is null */
  within(level: PlaceLevel, parent: string | null): readonly Place[];
  /** the places that have the name a text may mean, in the first reading that any place has */
  find(level: PlaceLevel, parent: string | null, readings: readonly NameReading[]): readonly Found[];
}

/** Loaded tables of an index; districts, villages and earlier names are there only when they were needed. */
export interface IndexTables {
  readonly districts: Places | null;
  readonly villages: Places | null;
  readonly earlier: Readonly<Partial<Record<PlaceLevel, Places>>>;
}

interface Keyed {
  readonly names: ReadonlyMap<string, readonly Place[]>;
  readonly spellings: ReadonlyMap<string, readonly Found[]>;
}

/** An index over loaded tables. Each parent's names are prepared when first asked for. */
export function placeIndex(gazetteer: Gazetteer, tables: IndexTables): PlaceIndex {
  const tableOf = (level: PlaceLevel): Places | null =>
    ({
      province: gazetteer.provinces,
      regency: gazetteer.regencies,
      district: tables.districts,
      village: tables.villages,
    })[level];
  const groups = new Map<PlaceLevel, ReadonlyMap<string, readonly string[]>>();
  const pools = new Map<string, readonly Place[]>();
  const keyed = new Map<string, Keyed>();

  /** codes of a level by regency (by province for regencies themselves), so that one parent never costs all */
  const grouped = (level: PlaceLevel) => {
    const known = groups.get(level);
    if (known !== undefined) return known;
    const width = level === 'regency' ? 2 : 5;
    const made = new Map<string, string[]>();
    for (const code of tableOf(level)?.keys() ?? []) {
      const group = code.slice(0, width);
      const codes = made.get(group);
      if (codes === undefined) made.set(group, [code]);
      else codes.push(code);
    }
    groups.set(level, made);
    return made;
  };

  const codesWithin = (level: PlaceLevel, parent: string | null): readonly string[] => {
    if (level === 'province' || parent === null) return [...(tableOf(level)?.keys() ?? [])];
    const width = level === 'regency' ? 2 : 5;
    if (parent.length === width) return grouped(level).get(parent) ?? [];
    const near =
      parent.length > width
        ? (grouped(level).get(parent.slice(0, width)) ?? [])
        : [...grouped(level)].filter(([group]) => group.startsWith(parent)).flatMap(([, codes]) => codes);
    return near.filter((code) => code.startsWith(`${parent}.`));
  };

  const within = (level: PlaceLevel, parent: string | null): readonly Place[] => {
    const id = `${level} ${parent ?? ''}`;
    const known = pools.get(id);
    if (known !== undefined) return known;
    const table = tableOf(level);
    const made = codesWithin(level, parent).map((code) => placeOf(level, code, table?.get(code) ?? ''));
    pools.set(id, made);
    return made;
  };

  const keysWithin = (level: PlaceLevel, parent: string | null): Keyed => {
    const id = `${level} ${parent ?? ''}`;
    const known = keyed.get(id);
    if (known !== undefined) return known;
    const made = keysOfPool(level, within(level, parent), tables.earlier[level] ?? null);
    keyed.set(id, made);
    return made;
  };

  return {
    gazetteer,
    has: (level, code) => tableOf(level)?.has(code) === true,
    place(level, code) {
      const name = tableOf(level)?.get(code);
      return name === undefined ? null : placeOf(level, code, name);
    },
    within,
    find(level, parent, readings) {
      const { names, spellings } = keysWithin(level, parent);
      for (const { type, words } of readings) {
        const keys = level === 'province' ? [provinceKey(words)] : keysOf(words);
        const fits = (place: Place) => type === null || place.type === null || place.type === type;
        for (const key of keys) {
          const exact = (names.get(key) ?? []).filter(fits);
          if (exact.length > 0) return exact.map((place) => ({ place, by: 'name' }));
        }
        for (const key of keys) {
          const spelt = (spellings.get(key) ?? []).filter(({ place }) => fits(place));
          if (spelt.length > 0) return spelt;
        }
      }
      return [];
    },
  };
}

function placeOf(level: PlaceLevel, code: string, name: string): Place {
  if (level === 'province') return { code, name, level, type: null, key: provinceKey(name) };
  if (level === 'regency') {
    const { type, words } = officialRegency(name);
    return { code, name, level, type, key: plainKey(words) };
  }
  return { code, name, level, type: null, key: plainKey(wordsOf(name)) };
}

function keysOfPool(level: PlaceLevel, pool: readonly Place[], earlier: Places | null): Keyed {
  const names = new Map<string, Place[]>();
  const spellings = new Map<string, Found[]>();
  for (const place of pool) names.set(place.key, [...(names.get(place.key) ?? []), place]);
  const spell = (key: string, found: Found) => {
    const others = spellings.get(key) ?? [];
    const taken = names.get(key)?.some((place) => sameParent(place, found.place)) === true;
    if (key === '' || taken || others.some(({ place }) => place.code === found.place.code)) return;
    spellings.set(key, [...others, found]);
  };
  for (const place of pool) {
    for (const key of spellingsOf(level, place)) spell(key, { place, by: 'name' });
    const before = earlier?.get(place.code);
    const former = before === undefined || before === place.name ? [] : [before];
    if (level === 'regency')
      former.push(...RENAMES.filter(({ code }) => code === place.code).map(({ name }) => name));
    for (const name of former) {
      const words = level === 'regency' ? officialRegency(name).words : wordsOf(name);
      for (const key of level === 'province' ? [provinceKey(name)] : keysOf(words))
        spell(key, { place, by: 'former' });
    }
  }
  return { names, spellings };
}

/** Names stand beside each other in one parent; a former name that a sibling has today says nothing. */
function sameParent(a: Place, b: Place): boolean {
  const parent = ({ code, level }: Place) =>
    code.slice(0, level === 'village' ? 8 : level === 'district' ? 5 : 2);
  return parent(a) === parent(b) && (a.type === null || a.type === b.type);
}

/** Other ways to write a name of today: short forms, Roman numerals, what stands in brackets, either side of a stroke. */
function spellingsOf(level: PlaceLevel, place: Place): readonly string[] {
  if (level === 'province') return [];
  const words = level === 'regency' ? officialRegency(place.name).words : wordsOf(place.name);
  const parts =
    level === 'regency'
      ? []
      : [place.name.replace(/\(.*\)/, ''), ...place.name.split('/')].filter((part) => part !== place.name);
  const short = level === 'regency' ? (SHORT_NAMES[place.code]?.split(' ') ?? []) : [];
  const withoutIslands = level === 'regency' && words.startsWith('kepulauan ') ? [words.slice(10)] : [];
  return [
    ...keysOf(words).slice(1),
    ...parts.map((part) => plainKey(wordsOf(part))),
    ...withoutIslands.map(plainKey),
    ...short,
  ];
}
