import type { SideCounts } from '../../analysis/frame.ts';
import { bounds, withinRequest } from '../../analysis/period.ts';
import { sidesOf, viewOf } from '../../analysis/plan.ts';
import { msg } from '../../messages/message.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Message } from '../../model/message.ts';
import type { PeriodRequest } from '../../model/period.ts';
import type { Level, PlaceLevel, RegionNames } from '../../model/region.ts';
import { SPLITS, type Split } from '../../regions/index.ts';
import { ident, literal } from '../../text/sql.ts';
import type { Loaded } from '../load.ts';

/** Counts of every side, by its key. */
export type Counts = ReadonlyMap<string, SideCounts>;

/**
 * The provinces that must be counted together with those split off from them, so that periods compare: some row
 * from before the split names the province and no regency, and some row counts in a province of today. Rows whose
 * regency is known lie in their province of today already and need no such thing; nor does a file whose rows of that
 * period name the provinces of today.
 */
export async function commonAreas(
  loaded: Loaded,
  views: readonly string[],
  counts: Counts,
  request: PeriodRequest,
): Promise<readonly Split[]> {
  const wanted = [...counts.values()].flatMap((side) =>
    [...side].filter(([period]) => withinRequest(period, request)),
  );
  const periodsWith = (place: string) =>
    new Set(wanted.flatMap(([period, ofPeriod]) => (ofPeriod.has(place) ? [period] : [])));
  const areas: Split[] = [];
  for (const split of SPLITS) {
    const before = [...periodsWith(split.province)]
      .filter((period) => (bounds(period)?.from ?? period) < split.month)
      .sort();
    if (before.length === 0 || !split.parts.some((part) => periodsWith(part).size > 0)) continue;
    const places = [split.province, ...split.parts].map(literal).join(', ');
    const whole = views.map(
      (view) =>
        `SELECT 1 FROM ${ident(view)} WHERE _regency IS NULL AND _province IN (${places}) AND _period IN (${before.map(literal).join(', ')}) GROUP BY _period HAVING bool_and(_province = ${literal(split.province)})`,
    );
    const rows = await loaded.engine.rows(`SELECT EXISTS (${whole.join(' UNION ALL ')}) AS found`);
    if (rows[0]?.['found'] === true) areas.push(split);
  }
  return areas;
}

/** Adds the counts of the provinces of each area to the one they were split off from. */
export function countedTogether(counts: Counts, areas: readonly Split[]): Counts {
  if (areas.length === 0) return counts;
  const home = new Map(
    areas.flatMap(({ province, parts }) => parts.map((part) => [part, province] as const)),
  );
  const ofPeriod = (places: ReadonlyMap<string, number | null>) => {
    const sums = new Map<string, number | null>();
    for (const [place, count] of places) {
      const at = home.get(place) ?? place;
      const known = sums.get(at) ?? null;
      sums.set(at, known === null ? count : known + (count ?? 0));
    }
    return sums;
  };
  return new Map(
    [...counts].map(([key, side]) => [
      key,
      new Map([...side].map(([period, places]) => [period, ofPeriod(places)])),
    ]),
  );
}

/** The views that the sides of these indicators count from. */
export function viewsOf(indicators: readonly Indicator[]): readonly string[] {
  return [...new Set(indicators.flatMap(sidesOf).map(viewOf))];
}

interface RegionFrame {
  readonly frame: Readonly<Record<PlaceLevel, readonly string[]>>;
  readonly names: RegionNames;
}

/** The frame with one row an area, which is named after its province and the codes counted with it. */
export function framedTogether({ frame, names }: RegionFrame, areas: readonly Split[]): RegionFrame {
  const parts = new Set(areas.flatMap((area) => area.parts));
  const named = new Map(
    areas.map(({ province, parts }) => [province, [names(province), ...parts].join(' + ')]),
  );
  return {
    frame: { ...frame, province: frame.province.filter((code) => !parts.has(code)) },
    names: (code) => named.get(code) ?? names(code),
  };
}

/** No record means zero in an area where it does in each of its provinces. */
export function coveredTogether(
  covers: (code: string) => boolean,
  areas: readonly Split[],
): (code: string) => boolean {
  const parts = new Map(areas.map((area) => [area.province, area.parts]));
  return (code) => covers(code) && (parts.get(code) ?? []).every(covers);
}

/** What a reader must know of provinces whose older rows cover more than they do today. */
export function areaNote({ province, parts, month }: Split, names: RegionNames, finest: Level): Message {
  const params = {
    province: names(province),
    parts: { list: parts.map(names) },
    year: { plain: Number(month.slice(0, 4)) },
  };
  return finest === 'province' ? msg('note-counted-together', params) : msg('note-counted-apart', params);
}
