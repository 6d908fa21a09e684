import {
  type CodeQuestion,
  type CodeSystem,
  PLACE_LEVELS,
  type PlaceLevel,
  type RegionTexts,
} from '../model/region.ts';
import {
  type CodeNamePair,
  couldBeBps,
  judgeByShape,
  judgeProvinces,
  judgeRegencies,
  sameInBoth,
  type Verdict,
} from './code-systems.ts';
import { digitsOf, dotted, isCityCode, parentAt, withDots, withinParent } from './codes.ts';
import { findProvince } from './find-place.ts';
import { regencyReadings } from './names.ts';
import type { PlaceIndex } from './place-index.ts';
import type { CodeRules } from './read-code.ts';
import { recoded } from './renames.ts';

export interface RuleOptions {
  /** the system the user named */
  readonly codes?: CodeSystem | undefined;
  /** BPS codes to codes of Kemendagri, digits only */
  readonly crosswalk?: ReadonlyMap<string, string> | undefined;
}

export interface DecidedRules {
  readonly rules: CodeRules;
  /** told by the user, or shown by names; not merely by the shape of the codes */
  readonly confirmed: boolean;
  /** a code that could be of either system, with nothing to tell which */
  readonly question: CodeQuestion | null;
}

/** Decides how the codes of a file are read: as told, else by code and name together, else by their shape. */
export function decideCodes(
  rows: readonly RegionTexts[],
  index: PlaceIndex,
  options: RuleOptions,
): DecidedRules {
  const crosswalk = options.crosswalk ?? null;
  const pairs = pairsOf(rows, index);
  const texts = Object.fromEntries(
    PLACE_LEVELS.map((level) => [level, distinctCodes(rows, level)]),
  ) as Readonly<Record<PlaceLevel, ReadonlySet<string>>>;
  const shape = judgeByShape({
    provinces: texts.province,
    regencies: texts.regency,
    districts: texts.district,
  });
  const local = villageSystem(texts.village, index);
  const byNames: Record<'province' | 'regency', Verdict> = {
    province: judgeProvinces(pairs.provinces),
    regency: judgeRegencies(pairs.regencies, crosswalk),
  };
  const named = byNames.regency ?? byNames.province;
  const told = options.codes ?? null;
  const fallback = named ?? (crosswalk === null ? null : 'bps') ?? shape ?? (prefixed(rows) ? local : null);
  const system = (own: Verdict): CodeSystem => told ?? own ?? fallback ?? 'kemendagri';
  const systems = {
    province: system(byNames.province),
    regency: system(byNames.regency),
    district:
      told ?? (shape === 'bps' ? 'bps' : (districtSystem(texts.district) ?? fallback ?? 'kemendagri')),
    village: told ?? local ?? fallback ?? 'kemendagri',
  };
  const byName = systems.regency === 'bps' ? translations(pairs.regencies) : new Map<string, string>();
  return {
    rules: { systems, crosswalk, byName },
    confirmed: told !== null || named !== null || crosswalk !== null,
    question: told !== null || fallback !== null ? null : openQuestion(rows, index),
  };
}

function distinctCodes(rows: readonly RegionTexts[], level: PlaceLevel): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const row of rows) {
    const text = row.codes[level] ?? '';
    if (text !== '' && row.decided?.[level] === undefined) texts.add(text);
  }
  return texts;
}

/** Every code with the place that its row's name gives: names read without the code, but for regency or city. */
function pairsOf(rows: readonly RegionTexts[], index: PlaceIndex) {
  const provinces: CodeNamePair[] = [];
  const regencies: CodeNamePair[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    if (row.decided !== undefined) continue;
    const name = row.names.regency ?? '';
    const printed = row.names.province ?? '';
    const deepest = row.codes.regency ?? row.codes.district ?? row.codes.village ?? '';
    const key = [printed, name, row.codes.province ?? '', deepest.slice(0, 6)].join('\u0000');
    if (seen.has(key)) continue;
    seen.add(key);
    const province = printed === '' ? null : findProvince(printed, index);
    const provinceDigits = digitsOf(row.codes.province ?? '');
    if (province !== null && provinceDigits?.length === 2)
      provinces.push({ digits: provinceDigits, place: province });
    const digits = digitsOf(deepest)?.slice(0, 4);
    if (name === '' || digits?.length !== 4) continue;
    const place = namedRegency(name, digits, province, index);
    if (place !== null) regencies.push({ digits, place });
  }
  return { provinces, regencies };
}

function namedRegency(
  name: string,
  digits: string,
  province: string | null,
  index: PlaceIndex,
): string | null {
  const found = index.find('regency', null, regencyReadings(name)).map(({ place }) => place.code);
  const city = isCityCode(digits);
  const inProvince = found.filter((code) => province === null || code.startsWith(province));
  const fitting = (inProvince.length > 0 ? inProvince : found).filter((code) => isCityCode(code) === city);
  const near = fitting.length > 1 ? fitting.filter((code) => couldBeBps(digits, code)) : fitting;
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** What each BPS code stands for, by the names beside it; a code beside two places stands for neither. */
function translations(pairs: readonly CodeNamePair[]): ReadonlyMap<string, string> {
  const places = new Map<string, Set<string>>();
  for (const { digits, place } of pairs) {
    if (!couldBeBps(digits, place) || (sameInBoth(digits) && withDots(digits) !== place)) continue;
    places.set(digits, (places.get(digits) ?? new Set()).add(place));
  }
  return new Map(
    [...places].flatMap(([digits, own]) => {
      const [only] = own;
      return own.size === 1 && only !== undefined ? [[digits, only] as const] : [];
    }),
  );
}

/** Most village codes are in the list, or have the number of a BPS village, which never begins with 1, 2 or 3. */
function villageSystem(texts: ReadonlySet<string>, index: PlaceIndex): Verdict {
  let home = 0;
  let bps = 0;
  for (const text of texts) {
    const code = dotted(text, 'village');
    if (code === null) continue;
    const regency = parentAt(code, 'regency') ?? '';
    if (index.has('village', code) || recoded(regency) !== null) home += 1;
    else if (code[9] === '0') bps += 1;
  }
  if (home === 0 && bps === 0) return null;
  return home >= bps ? 'kemendagri' : 'bps';
}

function districtSystem(texts: ReadonlySet<string>): Verdict {
  return [...texts].some((text) => digitsOf(text)?.length === 6) ? 'kemendagri' : null;
}

/** Whether every regency code begins the village code of its row: then both are of one system. */
function prefixed(rows: readonly RegionTexts[]): boolean {
  return rows.every((row) => {
    const regency = digitsOf(row.codes.regency ?? '');
    const village = digitsOf(row.codes.village ?? '');
    return regency === null || village === null || village.startsWith(regency);
  });
}

/** The first code that could mean two places and that no name stands beside. */
function openQuestion(rows: readonly RegionTexts[], index: PlaceIndex): CodeQuestion | null {
  const seen = new Set<string>();
  for (const row of rows) {
    for (const level of ['regency', 'province'] as const) {
      const text = row.codes[level] ?? '';
      if (text === '' || row.decided?.[level] !== undefined || seen.has(`${level} ${text}`)) continue;
      seen.add(`${level} ${text}`);
      const parent = dotted(row.codes.province ?? '', 'province');
      const code = dotted(text, level) ?? withinParent(text, level, parent);
      if (code === null || sameInBoth(code)) continue;
      const today = recoded(code)?.to ?? code;
      const place = index.place(level, today);
      if (place !== null) return { level, value: text, name: place.name };
    }
  }
  return null;
}
