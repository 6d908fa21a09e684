import type { RegionProblem, RegionProblemKind } from '../model/region.ts';
import { candidate, nearPlaces } from './candidates.ts';
import { candidatesFor, exampleNumber, findProvince } from './find-place.ts';
import { isOutOfArea, type NameReading, regencyReadings } from './names.ts';
import type { Place, PlaceIndex } from './place-index.ts';
import { isCountry } from './province-names.ts';
import { formerProvince } from './renames.ts';

/** What a name in a column led to: a place, by a name of today or an earlier one, or a problem. */
export type NameResult =
  | { readonly kind: 'place'; readonly code: string; readonly note: 'carried-forward' | 'renamed' | null }
  | { readonly kind: 'problem'; readonly problem: RegionProblem };

export function problem(
  kind: RegionProblemKind,
  level: RegionProblem['level'],
  part: RegionProblem['part'],
  value: string,
  candidates: RegionProblem['candidates'] = [],
): RegionProblem {
  return { kind, level, part, value, candidates };
}

export function resolveProvince(text: string, index: PlaceIndex): NameResult {
  const code = findProvince(text, index);
  if (code !== null) return { kind: 'place', code, note: null };
  const failed = (kind: RegionProblemKind, candidates: RegionProblem['candidates'] = []): NameResult => ({
    kind: 'problem',
    problem: problem(kind, 'province', 'name', text, candidates),
  });
  if (isCountry(text)) return failed('whole');
  if (isOutOfArea(text)) return failed('out-of-area');
  return failed('unknown', candidatesFor('province', text, null, index));
}

/**
 * A regency's name within its province, where that is known. A bare name that is both regency and city means the
 * regency where the city stands in the same column under its own name; otherwise it is ambiguous.
 */
export function resolveRegency(
  text: string,
  province: string | null,
  cities: ReadonlySet<string>,
  index: PlaceIndex,
): NameResult {
  const failed = (kind: RegionProblemKind, candidates: RegionProblem['candidates'] = []): NameResult => ({
    kind: 'problem',
    problem: problem(kind, 'regency', 'name', text, candidates),
  });
  const number = exampleNumber(text);
  if (number !== null) {
    return province === null
      ? failed('ambiguous')
      : { kind: 'place', code: `${province}.${number}`, note: null };
  }
  const readings = regencyReadings(text);
  const found = index.find('regency', province, readings);
  const one = pick(
    found.map(({ place }) => place),
    cities,
  );
  const renamed = one === null || !cities.has(one.code) ? null : renamedRegency(readings, province, index);
  if (renamed !== null) return { kind: 'place', code: renamed, note: 'renamed' };
  if (one !== null) {
    const by = found.find(({ place }) => place.code === one.code)?.by;
    return { kind: 'place', code: one.code, note: by === 'former' ? 'renamed' : null };
  }
  if (found.length > 0)
    return failed(
      'ambiguous',
      found.map(({ place }) => candidate(place)),
    );
  const named = findProvince(text, index);
  if (isCountry(text) || (named !== null && (province === null || named === province)))
    return failed('whole');
  if (isOutOfArea(text)) return failed('out-of-area');
  const elsewhere = province === null ? [] : index.find('regency', null, readings);
  const moved = elsewhere.filter(({ place }) => formerProvince(place.code) === province);
  const [only] = moved;
  if (moved.length === 1 && only !== undefined)
    return { kind: 'place', code: only.place.code, note: 'carried-forward' };
  if (elsewhere.length > 0)
    return failed(
      'contradiction',
      elsewhere.map(({ place }) => candidate(place)),
    );
  return failed('unknown', likely(text, readings, province, index));
}

/** Where the city stands in the column under its own name, the bare name is that of a regency since renamed: Pontianak. */
function renamedRegency(
  readings: readonly NameReading[],
  province: string | null,
  index: PlaceIndex,
): string | null {
  if (readings[0]?.type !== null) return null;
  const found = index.find(
    'regency',
    province,
    readings.slice(0, 1).map(({ words }) => ({ type: 'kabupaten', words })),
  );
  const [only] = found;
  return found.length === 1 && only?.by === 'former' ? only.place.code : null;
}

/** Near names of the type stated; a city said to be a regency, or the other way round, comes first. */
function likely(
  text: string,
  readings: readonly NameReading[],
  province: string | null,
  index: PlaceIndex,
): RegionProblem['candidates'] {
  const untyped = readings.map(({ words }) => ({ type: null, words }));
  const otherType = index.find('regency', province, untyped);
  const [stated] = readings.filter(({ type }) => type !== null);
  if (otherType.length > 0 || stated === undefined)
    return candidatesFor('regency', text, province, index, otherType);
  const own = nearPlaces([stated], index.within('regency', province));
  return own.length > 0 ? own : candidatesFor('regency', text, province, index);
}

function pick(places: readonly Place[], cities: ReadonlySet<string>): Place | null {
  const [first] = places;
  if (places.length === 1 && first !== undefined) return first;
  const regencies = places.filter(({ type }) => type === 'kabupaten');
  const [regency] = regencies;
  const citiesStated = places.every(({ type, code }) => type === 'kabupaten' || cities.has(code));
  return regencies.length === 1 && regency !== undefined && citiesStated ? regency : null;
}

/** The cities that a column names with the word "Kota", by code. */
export function citiesStated(texts: Iterable<string>, index: PlaceIndex): ReadonlySet<string> {
  const cities = new Set<string>();
  for (const text of texts) {
    const stated = regencyReadings(text).filter(({ type }) => type === 'kota');
    if (stated.length === 0) continue;
    for (const { place } of index.find('regency', null, stated))
      if (place.type === 'kota') cities.add(place.code);
  }
  return cities;
}
