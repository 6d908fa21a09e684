import { type CodeSystem, PLACE_LEVELS, type PlaceLevel, type RegionCandidate } from '../model/region.ts';
import { candidate, nearCodes, nearPlaces } from './candidates.ts';
import { provinceOfBps, sameInBoth } from './code-systems.ts';
import { digitsOf, exampleName, isExampleCode, levelOf } from './codes.ts';
import { findProvince, readingsOf } from './find-place.ts';
import type { Gazetteer } from './gazetteer.ts';
import { titleLevel } from './names.ts';
import type { Place, PlaceIndex } from './place-index.ts';
import { isCountry } from './province-names.ts';
import { readCode } from './read-code.ts';
import { indexFor } from './resolve.ts';

export interface LookUpOptions {
  /** only places inside this one, a code of Kemendagri */
  readonly within?: string | undefined;
  readonly level?: PlaceLevel | undefined;
  readonly codes?: CodeSystem | undefined;
  readonly crosswalk?: ReadonlyMap<string, string> | undefined;
}

/**
 * What a look-up came to. `bps` says that the code is another place, or none known here, for BPS; `bpsProvince` is
 * then the province (code of Kemendagri) whose place, or which itself, BPS means by it, null where it has none.
 */
export interface LookedUp {
  readonly query: string;
  readonly status: 'resolved' | 'ambiguous' | 'unknown';
  readonly code: string | null;
  readonly name: string | null;
  readonly level: 'national' | PlaceLevel | null;
  readonly score: number | null;
  readonly candidates: readonly RegionCandidate[];
  readonly bps: boolean;
  readonly bpsProvince: string | null;
}

const NEAR = 0.7;

/**
 * Looks one name or code up, alone: no column says more. The widest level that has the name answers; `Kuripan,
 * Watumalang, Wonosobo` and a title (Desa, Kecamatan, Kota) narrow it. Never by likeness.
 */
export async function lookUp(
  query: string,
  gazetteer: Gazetteer,
  options: LookUpOptions = {},
): Promise<LookedUp> {
  const text = query.trim();
  if (isCountry(text)) return found(query, { code: 'ID', name: 'Indonesia', level: 'national' });
  const digits = digitsOf(text);
  if (digits !== null && digits.length >= 2) return lookUpCode(query, digits, gazetteer, options);
  const [name = '', ...parents] = partsOf(text);
  let within = options.within;
  if (parents.length > 0) {
    const parent = await lookUp(parents.join(', '), gazetteer, { ...options, level: undefined });
    if (parent.code === null) return { ...parent, query };
    within = parent.code === 'ID' ? undefined : parent.code;
  }
  return lookUpName(query, name, gazetteer, { ...options, within });
}

/** `Kuripan, Wonosobo` in two; `Cirebon, Kab.` is one name. */
function partsOf(text: string): readonly string[] {
  const parts = text.split(',').map((part) => part.trim());
  const whole = parts.every((part) => part !== '') && !/^(kab|kabupaten|kota)\.?$/i.test(parts[1] ?? '');
  return whole ? parts : [text];
}

function found(
  query: string,
  place: { readonly code: string; readonly name: string; readonly level: LookedUp['level'] },
  bps: Pick<LookedUp, 'bps' | 'bpsProvince'> = NOT_BPS,
): LookedUp {
  return { query, status: 'resolved', ...place, score: 1, candidates: [], ...bps };
}

const NOT_BPS = { bps: false, bpsProvince: null };

function open(
  query: string,
  status: 'ambiguous' | 'unknown',
  candidates: readonly RegionCandidate[],
): LookedUp {
  const score = candidates[0]?.score ?? null;
  return { query, status, code: null, name: null, level: null, score, candidates, ...NOT_BPS };
}

const BY_DIGITS: Readonly<Record<number, PlaceLevel>> = {
  2: 'province',
  4: 'regency',
  6: 'district',
  7: 'district',
  10: 'village',
};

async function lookUpCode(
  query: string,
  digits: string,
  gazetteer: Gazetteer,
  options: LookUpOptions,
): Promise<LookedUp> {
  const level = BY_DIGITS[digits.length] ?? 'village';
  const index = await indexFor(gazetteer, level, false);
  const system = options.codes ?? (options.crosswalk === undefined ? 'kemendagri' : 'bps');
  const systems = { province: system, regency: system, district: system, village: system };
  const rules = { systems, crosswalk: options.crosswalk ?? null, byName: new Map<string, string>() };
  const earlier = level === 'district' || level === 'village' ? await gazetteer.earlier(level) : null;
  const read = readCode(level, digits, null, rules, index, earlier);
  const code = read.kind === 'place' ? read.code : read.kind === 'whole' ? read.inside : null;
  if (code === null) return open(query, 'unknown', system === 'bps' ? [] : nearCodes(digits, level, index));
  const at = levelOf(code) ?? level;
  const name = index.place(at, code)?.name ?? (isExampleCode(code) ? exampleName(code) : code);
  const doubtful = system === 'kemendagri' && digits.length <= 4 && !query.includes('.') && !sameInBoth(code);
  const bps = doubtful ? { bps: true, bpsProvince: meantByBps(digits, index) } : NOT_BPS;
  return found(query, { code, name, level: at }, bps);
}

function meantByBps(digits: string, index: PlaceIndex): string | null {
  const province = provinceOfBps(digits.slice(0, 2));
  return province !== null && index.has('province', province) ? province : null;
}

async function lookUpName(
  query: string,
  name: string,
  gazetteer: Gazetteer,
  options: LookUpOptions,
): Promise<LookedUp> {
  const within = options.within ?? null;
  const stated = options.level ?? titleLevel(name);
  const inside = within === null ? null : levelOf(within);
  const levels = PLACE_LEVELS.filter(
    (level) =>
      (stated === null || level === stated) &&
      (inside === null || PLACE_LEVELS.indexOf(level) > PLACE_LEVELS.indexOf(inside)),
  );
  let index: PlaceIndex | null = null;
  for (const level of levels) {
    const province =
      level === 'province' ? findProvince(name, await indexFor(gazetteer, 'regency', false)) : null;
    index = await indexFor(
      gazetteer,
      level === 'province' ? 'regency' : level,
      level === 'village' || level === 'district',
    );
    if (province !== null)
      return found(query, { code: province, name: index.place('province', province)?.name ?? '', level });
    if (level === 'province') continue;
    const places = index.find(level, within, readingsOf(level, name)).map(({ place }) => place);
    const [only] = places;
    if (places.length === 1 && only !== undefined) return found(query, only);
    if (places.length > 1) {
      const villages = level === 'district' ? await villagesNamed(name, levels, within, gazetteer) : [];
      return open(
        query,
        'ambiguous',
        [...places, ...villages].map((place) => candidate(place)),
      );
    }
  }
  return open(query, 'unknown', await nearNames(name, levels, within, gazetteer));
}

async function villagesNamed(
  name: string,
  levels: readonly PlaceLevel[],
  within: string | null,
  gazetteer: Gazetteer,
): Promise<readonly Place[]> {
  if (!levels.includes('village')) return [];
  const index = await indexFor(gazetteer, 'village', true);
  return index.find('village', within, readingsOf('village', name)).map(({ place }) => place);
}

/** Near names, the wider levels first; the villages of the whole country only where nothing wider is near. */
async function nearNames(
  name: string,
  levels: readonly PlaceLevel[],
  within: string | null,
  gazetteer: Gazetteer,
): Promise<readonly RegionCandidate[]> {
  const all: RegionCandidate[] = [];
  for (const level of levels) {
    const index = await indexFor(gazetteer, level === 'province' ? 'regency' : level, false);
    all.push(
      ...nearPlaces(readingsOf(level, name), index.within(level, level === 'province' ? null : within)),
    );
    if (level !== 'province' && all.some(({ score }) => score >= NEAR)) break;
  }
  return all.sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1)).slice(0, 5);
}
