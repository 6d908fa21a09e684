import type { CountRow, Indicator } from '../model/indicator.ts';
import type { PeriodRequest } from '../model/period.ts';
import { PLACE_LEVELS, type PlaceLevel, type RegionNames, type RegionRef } from '../model/region.ts';
import { periodOf, withinRequest } from './period.ts';
import { sideKey } from './plan.ts';

/** Counts of one side, by period and place. A place is a code, or `code/` for what lies in none of its parts. */
export type SideCounts = ReadonlyMap<string, ReadonlyMap<string, number | null>>;

export interface FrameOptions {
  readonly by: PlaceLevel | null;
  /** codes of every place that must have a row, per level */
  readonly frame: Readonly<Record<PlaceLevel, readonly string[]>>;
  readonly names: RegionNames;
  /** provinces that have no row of their own, by the one they are counted in */
  readonly together?: ReadonlyMap<string, readonly string[]>;
  readonly request: PeriodRequest;
  readonly asOf: string | null;
  /** whether no record in this place means zero */
  readonly covers: (code: string) => boolean;
  /** the denominator's period for a period of the numerator, where the two come from different files */
  readonly denominatorPeriod: (period: string) => string | null;
  /** the denominator's rows are the frame of the numerator's: no numerator there is zero */
  readonly sameFrame?: boolean;
}

/**
 * The rows of one indicator: every period in the data, every place of the frame, nothing left out. What no
 * record stands for is null, unless the data are known to cover the place.
 */
export function countRows(
  indicator: Indicator,
  counts: ReadonlyMap<string, SideCounts>,
  options: FrameOptions,
): readonly CountRow[] {
  const numerators = counts.get(sideKey(indicator.numerator)) ?? new Map();
  const denominators =
    indicator.kind === 'count' ? null : (counts.get(sideKey(indicator.denominator)) ?? new Map());
  const asked = indicator.asked === undefined ? null : (counts.get(sideKey(indicator.asked)) ?? new Map());
  const contributors =
    indicator.contributors === undefined ? null : (counts.get(sideKey(indicator.contributors)) ?? new Map());
  const ownPeriods =
    indicator.kind === 'count' ||
    indicator.denominator.from === indicator.numerator.from ||
    options.sameFrame === true;
  const labels = [...new Set([...numerators.keys(), ...(ownPeriods ? (denominators?.keys() ?? []) : [])])]
    .filter((label) => withinRequest(label, options.request))
    .sort();
  return labels.flatMap((label) => {
    const period = periodOf(label, options.asOf, options.request);
    const above: ReadonlyMap<string, number | null> = numerators.get(label) ?? new Map();
    const otherLabel = ownPeriods ? label : options.denominatorPeriod(label);
    const below: ReadonlyMap<string, number | null> | null =
      denominators === null ? null : (denominators.get(otherLabel ?? '') ?? new Map());
    return places(above, below, options).map(({ place, region }): CountRow => {
      const covered = options.covers(region.code);
      const numerator =
        above.get(place) ??
        (above.has(place) ? null : covered || (below?.has(place) === true && ownPeriods) ? 0 : null);
      const denominator = below === null ? null : (below.get(place) ?? (covered && ownPeriods ? 0 : null));
      const bare = { region, period, asOf: options.asOf, numerator, denominator };
      const row =
        contributors === null ? bare : { ...bare, contributors: contributors.get(label)?.get(place) ?? null };
      if (asked === null) return row;
      const all = asked.get(label)?.get(place) ?? null;
      return { ...row, blank: all === null || denominator === null ? null : all - denominator };
    });
  });
}

interface Place {
  readonly place: string;
  readonly region: RegionRef;
}

function places(
  above: ReadonlyMap<string, unknown>,
  below: ReadonlyMap<string, unknown> | null,
  options: FrameOptions,
): readonly Place[] {
  const found: Place[] = [
    { place: 'ID', region: { level: 'national', code: 'ID', name: options.names('ID') } },
  ];
  if (options.by === null) return found;
  const levels = PLACE_LEVELS.slice(0, PLACE_LEVELS.indexOf(options.by) + 1);
  for (const level of levels) {
    for (const code of options.frame[level]) {
      const together = options.together?.get(code);
      const region = { level, code, name: options.names(code) };
      found.push({ place: code, region: together === undefined ? region : { ...region, together } });
    }
  }
  // without a part of a place of the finest level: told by that place itself, and finer than is to be shown
  const coarser = (code: string) => code === 'ID' || code.split('.').length < levels.length;
  const unlocated = new Set(
    [...above.keys(), ...(below?.keys() ?? [])].filter(
      (place) => place.endsWith('/') && coarser(place.slice(0, -1)),
    ),
  );
  for (const place of [...unlocated].sort()) {
    const code = place.slice(0, -1);
    found.push({ place, region: { level: 'unlocated', code, name: options.names(code) } });
  }
  return found;
}
