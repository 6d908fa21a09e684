import { PLACE_LEVELS, type PlaceLevel, type RegionNote, type RegionProblem } from '../model/region.ts';
import { parentAt } from './codes.ts';
import type { Places } from './gazetteer.ts';
import type { PlaceIndex } from './place-index.ts';
import type { CodeRules } from './read-code.ts';
import { formerProvince } from './renames.ts';

/** What all rows of one file are resolved with. */
export interface RowRules {
  readonly index: PlaceIndex;
  readonly codes: CodeRules;
  /** codes of cities that the column names with the word "Kota" */
  readonly cities: ReadonlySet<string>;
  readonly earlier: Readonly<Partial<Record<PlaceLevel, Places>>>;
  /** whether the system of codes was told, or shown by names; otherwise codes of Papua are said */
  readonly confirmed: boolean;
}

/** The code of each level, null where it is not known. */
export type Codes = Record<PlaceLevel, string | null>;

/** What is known of one row while it is resolved. */
export interface RowState {
  codes: Codes;
  readonly problems: RegionProblem[];
  readonly notes: RegionNote[];
  /** codes that say only where a place lies, by level: a name may complete them */
  readonly open: Map<
    PlaceLevel,
    { readonly value: string; readonly why: 'untranslated' | 'carried-forward' }
  >;
  readonly decided: ReadonlySet<PlaceLevel>;
}

export const NOWHERE: Readonly<Codes> = { province: null, regency: null, district: null, village: null };

export function noteOf(
  kind: RegionNote['kind'],
  level: PlaceLevel,
  value: string,
  state: RowState,
): RegionNote {
  return { kind, level, part: 'code', value, code: state.codes[level] ?? '' };
}

/** Puts a code in with all that it lies in; the level at which it contradicts what is known, or null. */
export function put(code: string, state: RowState): PlaceLevel | null {
  const regency = parentAt(code, 'regency');
  for (const level of PLACE_LEVELS) {
    const part = parentAt(code, level);
    if (part === null) break;
    const known = state.codes[level];
    if (known !== null && known !== part) {
      if (level !== 'province' || regency === null || formerProvince(regency) !== known) return level;
    }
  }
  for (const level of PLACE_LEVELS) {
    const part = parentAt(code, level);
    if (part !== null) state.codes[level] = part;
  }
  return null;
}

/** Whether a level is named by, or lies above, one that a person decided: what was decided outranks it. */
export function outranked(level: PlaceLevel, state: RowState): boolean {
  return [...state.decided].some((one) => PLACE_LEVELS.indexOf(level) <= PLACE_LEVELS.indexOf(one));
}
