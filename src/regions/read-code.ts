import type { CodeSystem, PlaceLevel, RegionNoteKind } from '../model/region.ts';
import { currentCode, provinceOfBps, sameInBoth } from './code-systems.ts';
import { digitsOf, dotted, isExampleCode, parentAt, withDots, withinParent } from './codes.ts';
import type { Places } from './gazetteer.ts';
import { keysOf, wordsOf } from './name-keys.ts';
import type { PlaceIndex } from './place-index.ts';
import { recoded } from './renames.ts';

/** How the codes of one file are read. */
export interface CodeRules {
  readonly systems: Readonly<Record<PlaceLevel, CodeSystem>>;
  readonly crosswalk: ReadonlyMap<string, string> | null;
  /** BPS codes of regencies whose names in this very file say what they are, digits to code */
  readonly byName: ReadonlyMap<string, string>;
}

/**
 * What a printed code says: a place of today, with how it was reached; or only that it lies in a known place
 * (`inside`) and what is missing; or nothing.
 */
export type ReadCode =
  | { readonly kind: 'place'; readonly code: string; readonly note: RegionNoteKind | null }
  | { readonly kind: 'whole'; readonly inside: string }
  | {
      readonly kind: 'open';
      readonly inside: string | null;
      readonly why: 'untranslated' | 'carried-forward';
    }
  | { readonly kind: 'unknown' };

const UNKNOWN: ReadCode = { kind: 'unknown' };

export function readCode(
  level: PlaceLevel,
  text: string,
  parent: string | null,
  rules: CodeRules,
  index: PlaceIndex,
  earlier: Places | null,
): ReadCode {
  return rules.systems[level] === 'bps'
    ? readBps(level, text, rules, index)
    : readKemendagri(level, text, parent, index, earlier);
}

function readKemendagri(
  level: PlaceLevel,
  text: string,
  parent: string | null,
  index: PlaceIndex,
  earlier: Places | null,
): ReadCode {
  const code = dotted(text, level) ?? withinParent(text, level, parent);
  if (code === null) return UNKNOWN;
  const province = code.slice(0, 2);
  if (index.has(level, code)) return { kind: 'place', code, note: null };
  if (province === null || !index.has('province', province)) return UNKNOWN;
  if (level === 'regency' && code.endsWith('.00')) return { kind: 'whole', inside: province };
  if (level !== 'province' && isExampleCode(code)) return { kind: 'place', code, note: null };
  const regency = parentAt(code, 'regency');
  const moved = regency === null ? null : recoded(regency);
  if (moved !== null && level === 'regency')
    return { kind: 'place', code: moved.to, note: 'carried-forward' };
  const carried = carriedForward(level, code, index, earlier);
  if (carried !== null) return { kind: 'place', code: carried, note: 'carried-forward' };
  return moved === null ? UNKNOWN : { kind: 'open', inside: moved.to, why: 'carried-forward' };
}

/** The code of today of a district or village that had this code in the edition before: same regency, same name, one only. */
function carriedForward(
  level: PlaceLevel,
  code: string,
  index: PlaceIndex,
  earlier: Places | null,
): string | null {
  const name = earlier?.get(code);
  const regency = parentAt(code, 'regency');
  if (name === undefined || regency === null || level === 'province' || level === 'regency') return null;
  const keys = new Set(keysOf(wordsOf(name)));
  const today = index
    .within(level, regency)
    .filter((place) => keys.has(place.key) && earlier?.has(place.code) !== true);
  return today.length === 1 ? (today[0]?.code ?? null) : null;
}

const BPS_DIGITS: Readonly<Record<PlaceLevel, number>> = {
  province: 2,
  regency: 4,
  district: 7,
  village: 10,
};

function readBps(level: PlaceLevel, text: string, rules: CodeRules, index: PlaceIndex): ReadCode {
  const digits = digitsOf(text);
  if (digits === null || digits.length !== BPS_DIGITS[level]) return UNKNOWN;
  const province = provinceOfBps(digits.slice(0, 2));
  if (province === null || !index.has('province', province)) return UNKNOWN;
  if (level === 'province') {
    return { kind: 'place', code: province, note: province === digits ? null : 'bps' };
  }
  if (isExampleCode(withDots(digits))) return UNKNOWN;
  if (level === 'regency' && digits.endsWith('00')) return { kind: 'whole', inside: province };
  const regency = regencyOfBps(digits.slice(0, 4), rules, index);
  if (level === 'regency') {
    return regency === null
      ? { kind: 'open', inside: sameInBoth(digits.slice(0, 2)) ? province : null, why: 'untranslated' }
      : { kind: 'place', code: regency, note: regency === withDots(digits) ? null : 'bps' };
  }
  const home = rules.crosswalk?.get(digits);
  const code = home === undefined ? null : dotted(home, level);
  if (code !== null && index.has(level, code)) return { kind: 'place', code, note: 'bps' };
  return { kind: 'open', inside: regency, why: 'untranslated' };
}

function regencyOfBps(digits: string, rules: CodeRules, index: PlaceIndex): string | null {
  const told = rules.crosswalk?.get(digits);
  const code =
    told !== undefined
      ? currentCode(told)
      : (rules.byName.get(digits) ?? (sameInBoth(digits) ? withDots(digits) : null));
  return code !== null && index.has('regency', code) ? code : null;
}
