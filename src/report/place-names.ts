import { msg } from '../messages/message.ts';
import type { IndicatorResult, MeasuredRow } from '../model/indicator.ts';
import type { Message, Text } from '../model/message.ts';
import type { RegionRef } from '../model/region.ts';

/** Names that would fill a narrow screen. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  '31': 'DKI Jakarta',
  '34': 'DI Yogyakarta',
  '19': 'Kep. Bangka Belitung',
  '21': 'Kep. Riau',
};

/** Parts of a code that name the place around one, those tried first in front. */
const AROUND: Readonly<Partial<Record<RegionRef['level'], readonly number[]>>> = {
  regency: [1],
  district: [2],
  village: [2, 3],
};

type Rows = readonly Pick<MeasuredRow, 'region'>[];

function shortName({ code, name }: RegionRef): string {
  return SHORT_NAMES[code] ?? name;
}

/**
 * A province counted together with those split off from it has their codes in its name; in print it says how many.
 * Null for any other place.
 */
export function togetherName({ name, together = [] }: RegionRef): Message | null {
  if (together.length === 0) return null;
  return msg('place-together', { name: name.split(' + ')[0] ?? name, parts: together.length });
}

/**
 * How the places of an indicator are called where they stand together. Of places of one name, each is named with
 * the place around it that tells it from the others, else with its code.
 */
export function placeNames(
  indicator: Pick<IndicatorResult, 'counts'> & { readonly rows: Rows },
): (row: Pick<MeasuredRow, 'region'>) => Text {
  const places = new Map(
    indicator.rows
      .filter(({ region }) => region.level !== 'unlocated')
      .map(({ region }) => [region.code, region]),
  );
  const alike = new Map<string, RegionRef[]>();
  for (const region of places.values()) {
    const key = `${region.level} ${shortName(region)}`;
    alike.set(key, [...(alike.get(key) ?? []), region]);
  }
  const full = new Map<string, Text>();
  for (const group of alike.values())
    if (group.length > 1) for (const [code, name] of toldApart(group, places)) full.set(code, name);
  return ({ region }) => {
    if (region.level !== 'unlocated')
      return full.get(region.code) ?? togetherName(region) ?? shortName(region);
    if (region.code === 'ID') return msg('place-unlocated');
    const name = full.get(region.code) ?? shortName(region);
    return msg(indicator.counts === 'services' ? 'place-own' : 'place-unlocated-in', { name });
  };
}

/** Names of places of one level and name, by code. */
function toldApart(
  group: readonly RegionRef[],
  places: ReadonlyMap<string, RegionRef>,
): readonly (readonly [code: string, name: Text])[] {
  const [first] = group;
  for (const parts of (first === undefined ? undefined : AROUND[first.level]) ?? []) {
    const around = group.map(({ code }) => places.get(code.split('.').slice(0, parts).join('.')));
    const names = around.map((place) => (place === undefined ? null : shortName(place)));
    if (names.includes(null) || new Set(names).size < group.length) continue;
    return group.map((region, at) => [
      region.code,
      msg('place-within', { name: shortName(region), whole: names[at] ?? '' }),
    ]);
  }
  return group.map((region) => [
    region.code,
    msg('place-with-code', { name: shortName(region), code: region.code }),
  ]);
}
