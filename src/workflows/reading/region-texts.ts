import type { Column } from '../../model/dataset.ts';
import { PLACE_LEVELS, type PlaceLevel, type RegionTexts } from '../../model/region.ts';

/** A column that says where, with its place in a row. */
export interface RegionColumn {
  readonly region: NonNullable<Column['region']>;
  readonly text: string | null;
}

/** What a person decided: codes by `decisionKey`. */
export type Decisions = ReadonlyMap<string, string>;

/** One row's texts by level, with what was decided for them. */
export function regionTexts(columns: readonly RegionColumn[], decisions: Decisions | undefined): RegionTexts {
  const names: Partial<Record<PlaceLevel, string | null>> = {};
  const codes: Partial<Record<PlaceLevel, string | null>> = {};
  for (const { region, text } of columns) (region.part === 'name' ? names : codes)[region.level] = text;
  if (decisions === undefined || decisions.size === 0) return { names, codes };
  const decided: Partial<Record<PlaceLevel, string>> = {};
  for (const { region, text } of columns) {
    const told =
      text === null
        ? undefined
        : decisionFor(decisions, region.level, withinOf({ names, codes }, region.level), text);
    if (told !== undefined) decided[region.level] = told;
  }
  return Object.keys(decided).length === 0 ? { names, codes } : { names, codes, decided };
}

/** The places printed above a level, from the widest: `Jawa Tengah / Wonosobo`. */
export function withinOf(texts: Pick<RegionTexts, 'names' | 'codes'>, level: PlaceLevel): string {
  return PLACE_LEVELS.slice(0, PLACE_LEVELS.indexOf(level))
    .map((above) => texts.names[above] ?? texts.codes[above] ?? '')
    .filter((text) => text !== '')
    .join(' / ');
}

/** The key of a decision; an empty level or place above means any. */
export function decisionKey(level: string, within: string, value: string): string {
  return [level, within, value].map((part) => part.trim().toLowerCase()).join('\u0000');
}

function decisionFor(
  decisions: Decisions,
  level: PlaceLevel,
  within: string,
  text: string,
): string | undefined {
  return (
    decisions.get(decisionKey(level, within, text)) ??
    decisions.get(decisionKey(level, '', text)) ??
    decisions.get(decisionKey('', '', text))
  );
}
