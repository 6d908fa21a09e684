/** Administrative levels, from the whole country down. */
export const LEVELS = ['national', 'province', 'regency', 'district', 'village'] as const;
export type Level = (typeof LEVELS)[number];

/** Levels that a row of data can name: all but the country itself. */
export const PLACE_LEVELS = ['province', 'regency', 'district', 'village'] as const;
export type PlaceLevel = (typeof PLACE_LEVELS)[number];

/**
 * A place a figure belongs to. `unlocated` is what is known to lie in the place with this code but in
 * none of its parts: `{level:'unlocated', code:'32'}` holds cases of West Java without a regency.
 */
export interface RegionRef {
  readonly level: Level | 'unlocated';
  readonly code: string;
  readonly name: string;
}

/** The region texts of one row as printed: name and code per level, null where the column is absent or blank. */
export interface RegionTexts {
  readonly names: Readonly<Partial<Record<PlaceLevel, string | null>>>;
  readonly codes: Readonly<Partial<Record<PlaceLevel, string | null>>>;
}

export interface RegionCandidate {
  readonly code: string;
  readonly name: string;
  readonly level: PlaceLevel;
  /** 1 - edits / length, between 0 and 1 */
  readonly score: number;
}

/** What became of one combination of region texts: the code of each level that could be decided. */
export interface RegionResolution {
  readonly codes: Readonly<Record<PlaceLevel, string | null>>;
  readonly problems: readonly RegionProblem[];
}

export interface RegionProblem {
  readonly kind: 'unknown' | 'ambiguous' | 'out-of-area' | 'contradiction';
  readonly level: PlaceLevel;
  readonly part: 'name' | 'code';
  readonly value: string;
  readonly candidates: readonly RegionCandidate[];
}

/** Official name by code, for the places the data mention. */
export type RegionNames = (code: string) => string;
