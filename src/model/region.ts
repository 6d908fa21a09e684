/** Administrative levels, from the whole country down. */
export const LEVELS = ['national', 'province', 'regency', 'district', 'village'] as const;
export type Level = (typeof LEVELS)[number];

/** Levels that a row of data can name: all but the country itself. */
export const PLACE_LEVELS = ['province', 'regency', 'district', 'village'] as const;
export type PlaceLevel = (typeof PLACE_LEVELS)[number];

/** The two systems of codes: of the Ministry of Home Affairs, and of the statistics office. */
export type CodeSystem = 'kemendagri' | 'bps';

/**
 * A place a figure belongs to. `unlocated` is what is known to lie in the place with this code but in
 * none of its parts: `{level:'unlocated', code:'32'}` holds cases of West Java without a regency.
 */
export interface RegionRef {
  readonly level: Level | 'unlocated';
  readonly code: string;
  readonly name: string;
  /** provinces of today that are counted in this one, in a series over their split */
  readonly together?: readonly string[];
}

type ByLevel<T> = Readonly<Partial<Record<PlaceLevel, T>>>;

/**
 * The region texts of one row as printed: name and code per level, null where the column is absent or blank.
 * `decided` are codes that a person gave for this row; they stand above what is printed.
 */
export interface RegionTexts {
  readonly names: ByLevel<string | null>;
  readonly codes: ByLevel<string | null>;
  readonly decided?: ByLevel<string>;
}

export interface RegionCandidate {
  readonly code: string;
  readonly name: string;
  readonly level: PlaceLevel;
  /** 1 - edits / length, between 0 and 1 */
  readonly score: number;
  /** letters put in, left out, changed or swapped, spaces not counted */
  readonly edits: number;
}

/** What became of one combination of region texts: the code of each level that could be decided. */
export interface RegionResolution {
  readonly codes: Readonly<Record<PlaceLevel, string | null>>;
  readonly problems: readonly RegionProblem[];
  readonly notes: readonly RegionNote[];
}

/**
 * Why a text gives no place: no place has the name or code, several have it, it names a bucket for cases from
 * elsewhere, it names the whole of which the column lists parts, code and name are of two places, or the code
 * is one of BPS that nothing in the file translates.
 */
export type RegionProblemKind =
  | 'unknown'
  | 'ambiguous'
  | 'out-of-area'
  | 'whole'
  | 'contradiction'
  | 'untranslated';

export interface RegionProblem {
  readonly kind: RegionProblemKind;
  readonly level: PlaceLevel;
  readonly part: 'name' | 'code';
  readonly value: string;
  readonly candidates: readonly RegionCandidate[];
}

/**
 * What was done to reach a place, worth saying: an old code or parent carried forward, an old name, a code read
 * as one of BPS, a code taken as Kemendagri's without a name to confirm it, a name spelt unlike its code's, a
 * province as it was before it was split.
 */
export type RegionNoteKind =
  | 'carried-forward'
  | 'renamed'
  | 'bps'
  | 'kemendagri'
  | 'spelling'
  | 'before-split';

export interface RegionNote {
  readonly kind: RegionNoteKind;
  readonly level: PlaceLevel;
  readonly part: 'name' | 'code';
  readonly value: string;
  readonly code: string;
}

/** Codes that could be of either system, with nothing in the file to tell which. */
export interface CodeQuestion {
  readonly level: PlaceLevel;
  readonly value: string;
  /** what the code is in the system of Kemendagri */
  readonly name: string;
}

/** Official name by code, for the places the data mention. */
export type RegionNames = (code: string) => string;

/** One distinct text of a column of regions and what became of it; what `--decisions` reads back. */
export interface DecisionRow {
  readonly value: string;
  readonly level: PlaceLevel;
  readonly status: 'resolved' | RegionProblemKind;
  readonly code: string | null;
  readonly name: string | null;
  readonly score: number | null;
  /** the name a person may be asked about, with its code; never taken by itself */
  readonly suggestion: string | null;
  readonly suggestionCode: string | null;
  readonly edits: number | null;
  /** the places printed above it */
  readonly within: string;
  readonly rows: number;
}
