import type { SideCounts } from '../../analysis/frame.ts';
import { planCounts } from '../../analysis/plan.ts';
import { msg } from '../../messages/message.ts';
import type { CountRow, Indicator, Side, Source } from '../../model/indicator.ts';
import type { Message } from '../../model/message.ts';
import { type Level, PLACE_LEVELS, type PlaceLevel } from '../../model/region.ts';
import { gazetteer, isExampleCode, namerOf } from '../../regions/index.ts';
import { ident } from '../../text/sql.ts';
import type { Loaded } from '../load.ts';
import type { ReadingOptions } from '../reading/open-input.ts';
import type { FigureOptions } from './settings.ts';

/** Counts of every side of the indicators, by period and place, from one query a view. */
export async function runCounts(
  loaded: Loaded,
  indicators: readonly Indicator[],
  finest: Level,
  asOf: Readonly<Partial<Record<Source, string | null>>>,
): Promise<ReadonlyMap<string, SideCounts>> {
  const counts = new Map<string, Map<string, Map<string, number | null>>>();
  const by = finest === 'national' ? null : finest;
  for (const query of planCounts(indicators, { by, asOf })) {
    const found = await loaded.engine.columns(placed(query.sql, by));
    const [periods = [], places = []] = [found['_period'], found['_place']];
    for (const [index, key] of query.sides.entries()) {
      const values = found[`s${index}`] ?? [];
      const side = counts.get(key) ?? new Map<string, Map<string, number | null>>();
      if (values.length > 0) counts.set(key, side);
      let period = '';
      let ofPeriod = new Map<string, number | null>();
      for (let row = 0; row < values.length; row += 1) {
        const place = places[row];
        if (typeof place !== 'string') continue;
        if (periods[row] !== period) {
          period = String(periods[row]);
          ofPeriod = side.get(period) ?? new Map<string, number | null>();
          side.set(period, ofPeriod);
        }
        const value = values[row];
        ofPeriod.set(place, typeof value === 'number' ? value : null);
      }
    }
  }
  return counts;
}

/** Grouped rows with their place: its code, `parent/` when it lies in no part, null when a coarser row says the same. */
function placed(sql: string, by: PlaceLevel | null): string {
  const levels = by === null ? [] : PLACE_LEVELS.slice(0, PLACE_LEVELS.indexOf(by) + 1);
  const columns = levels.map((level) => `CAST(${ident(`_${level}`)} AS VARCHAR)`);
  const cases = columns.map(
    (own, depth) => `WHEN ${depth + 1} THEN coalesce(${own}, ${columns[depth - 1] ?? "'ID'"} || '/')`,
  );
  const leftOut = ['_depth', ...levels.map((level) => ident(`_${level}`))].join(', ');
  return `SELECT * EXCLUDE (${leftOut}), CASE _depth ${["WHEN 0 THEN 'ID'", ...cases].join(' ')} END AS _place FROM (${sql}) ORDER BY _period, _place`;
}

/** Every place that must have a row, and the names of all of them. */
export async function regionFrame(loaded: Loaded, counts: ReadonlyMap<string, SideCounts>, finest: Level) {
  const places = await gazetteer();
  const seen = new Set<string>();
  for (const side of counts.values())
    for (const ofPeriod of side.values()) for (const place of ofPeriod.keys()) seen.add(place);
  if (loaded.kinds.has('villages') && finest === 'village') {
    for (const row of await loaded.engine.rows(
      `SELECT DISTINCT _village AS code FROM ${ident('villages')} WHERE _village IS NOT NULL ORDER BY code`,
    ))
      seen.add(String(row['code']));
  }
  // what is unlocated has a slash, and with it the length of no place
  const ofLength = (length: number) =>
    [...seen].filter((code) => code.length === length && code !== 'ID').sort();
  const provincesSeen = new Set(ofLength(2));
  const official = [...places.regencies.keys()].filter((code) => provincesSeen.has(code.slice(0, 2)));
  const onlyExamples = ofLength(5).every(isExampleCode);
  const frame: Record<PlaceLevel, readonly string[]> = {
    province: [...places.provinces.keys()].sort(),
    regency: onlyExamples ? ofLength(5) : [...new Set([...official, ...ofLength(5)])].sort(),
    district: ofLength(8),
    village: ofLength(13),
  };
  const depth = finest === 'national' ? 0 : PLACE_LEVELS.indexOf(finest) + 1;
  const deepest = PLACE_LEVELS.slice(0, depth).findLast(
    (level) => !frame[level].every((code) => isExampleCode(code)),
  );
  return { frame, names: await namerOf(deepest ?? null, places) };
}

/** Where no record means zero: what `--covers` says, or a saved mapping. */
export function coverage(
  options: Pick<FigureOptions, 'covers'> & Pick<ReadingOptions, 'mapping'>,
): (code: string) => boolean {
  const told = [
    ...(options.covers ?? []),
    ...(options.mapping?.covers === undefined ? [] : options.mapping.covers.split(',')),
  ];
  if (told.some((word) => word === 'national' || word === 'nasional' || word === 'ID')) return () => true;
  return (code) => told.some((covered) => code === covered || code.startsWith(`${covered}.`));
}

/** The population year used for a period: its own, else the latest before it, else the first after it. */
export function nearestYear(label: string, years: readonly string[]): string | null {
  const year = label.slice(0, 4);
  if (years.includes(year)) return year;
  return years.filter((other) => other < year).at(-1) ?? years[0] ?? null;
}

/** Which year's population a rate rests on, and that a part-year is not annualised. */
export function denominatorNotes(
  of: Side,
  rows: readonly CountRow[],
  yearOf: (label: string) => string | null,
): readonly Message[] {
  const notes: Message[] = [];
  for (const period of new Map(rows.map((row) => [row.period.label, row.period])).values()) {
    const year = yearOf(period.label);
    if (year === null) continue;
    const params = { period: period.label, year };
    notes.push(
      of.sum === 'children' ? msg('note-population-year', params) : msg('note-inhabitants-year', params),
    );
    if (period.complete !== true) notes.push(msg('note-rate-part-year', { period: period.label }));
  }
  return notes;
}
