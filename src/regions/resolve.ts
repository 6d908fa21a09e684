import {
  type CodeQuestion,
  PLACE_LEVELS,
  type PlaceLevel,
  type RegionResolution,
  type RegionTexts,
} from '../model/region.ts';
import { decideCodes, type RuleOptions } from './code-rules.ts';
import { exampleName, isExampleCode, levelOf } from './codes.ts';
import type { Gazetteer, Places } from './gazetteer.ts';
import { type PlaceIndex, placeIndex } from './place-index.ts';
import { SPLITS } from './renames.ts';
import { citiesStated } from './resolve-regency.ts';
import { resolveRow } from './resolve-row.ts';

export interface ResolvedColumns {
  readonly rows: readonly RegionResolution[];
  /** codes that only the user can place, `--codes`; the rows are then resolved as if they were Kemendagri's */
  readonly question: CodeQuestion | null;
}

/**
 * Resolves every combination of region texts of a file, with all of them in view: the system of codes is decided
 * by code and name together, and a bare name that is both regency and city means the regency where the city
 * stands in the same column under its own name. Never by likeness: what is not an exact name, a known spelling or
 * rename, or a code is a problem with candidates. Districts, villages and their earlier names are loaded only
 * when the texts ask for them.
 */
export async function resolveColumns(
  rows: readonly RegionTexts[],
  gazetteer: Gazetteer,
  options: RuleOptions = {},
): Promise<ResolvedColumns> {
  const deepest = deepestLevel(rows);
  const index = await indexFor(gazetteer, deepest, false);
  const first = resolveWith(rows, index, options, {});
  const puzzled = first.rows.some(({ problems }) =>
    problems.some(
      ({ level, kind }) =>
        (level === 'district' || level === 'village') && (kind === 'unknown' || kind === 'contradiction'),
    ),
  );
  if (!puzzled) return first;
  const earlier = await earlierTables(gazetteer, deepest);
  return resolveWith(rows, await indexFor(gazetteer, deepest, true), options, earlier);
}

/** The same without the question: for texts that are desmig's own, whose codes are Kemendagri's. */
export async function resolveRegions(
  rows: readonly RegionTexts[],
  gazetteer: Gazetteer,
): Promise<readonly RegionResolution[]> {
  return (await resolveColumns(rows, gazetteer, { codes: 'kemendagri' })).rows;
}

function resolveWith(
  rows: readonly RegionTexts[],
  index: PlaceIndex,
  options: RuleOptions,
  earlier: Readonly<Partial<Record<PlaceLevel, Places>>>,
): ResolvedColumns {
  const { rules, confirmed, question } = decideCodes(rows, index, options);
  const cities = citiesStated(new Set(rows.map((row) => row.names.regency ?? '')), index);
  const shared = { index, codes: rules, cities, earlier, confirmed };
  return {
    rows: sayBeforeSplit(
      rows,
      rows.map((row) => resolveRow(row, shared)),
    ),
    question,
  };
}

/** The deepest level that any row names, by name, code or decision. */
function deepestLevel(rows: readonly RegionTexts[]): PlaceLevel {
  const has = (level: PlaceLevel) =>
    rows.some(
      ({ names, codes, decided }) =>
        (names[level] ?? '') !== '' || (codes[level] ?? '') !== '' || decided?.[level] !== undefined,
    );
  if (has('village') || rows.some(({ decided }) => Object.values(decided ?? {}).some(isVillageCode)))
    return 'village';
  return has('district') ? 'district' : 'regency';
}

function isVillageCode(code: string): boolean {
  return code.replace(/\D/g, '').length === 10;
}

const indexes = new WeakMap<Gazetteer, Map<string, Promise<PlaceIndex>>>();

/** The index down to a level, built once; with earlier names of districts and villages where they are needed. */
export function indexFor(
  gazetteer: Gazetteer,
  deepest: PlaceLevel,
  withEarlier: boolean,
): Promise<PlaceIndex> {
  const own = indexes.get(gazetteer) ?? new Map<string, Promise<PlaceIndex>>();
  indexes.set(gazetteer, own);
  const key = `${deepest} ${withEarlier}`;
  const known = own.get(key) ?? makeIndex(gazetteer, deepest, withEarlier);
  own.set(key, known);
  return known;
}

async function makeIndex(
  gazetteer: Gazetteer,
  deepest: PlaceLevel,
  withEarlier: boolean,
): Promise<PlaceIndex> {
  const local = deepest === 'district' || deepest === 'village';
  return placeIndex(gazetteer, {
    districts: local ? await gazetteer.districts() : null,
    villages: deepest === 'village' ? await gazetteer.villages() : null,
    earlier: {
      regency: await gazetteer.earlier('regency'),
      ...(withEarlier ? await earlierTables(gazetteer, deepest) : {}),
    },
  });
}

async function earlierTables(gazetteer: Gazetteer, deepest: PlaceLevel) {
  return {
    district: await gazetteer.earlier('district'),
    ...(deepest === 'village' ? { village: await gazetteer.earlier('village') } : {}),
  };
}

const NATIONAL_TABLE = 25;

/**
 * A table of provinces that knows Papua or Papua Barat but none of the provinces split off in 2022 has them as
 * they were before: their figures cover more than the provinces of today, and that is said.
 */
function sayBeforeSplit(
  rows: readonly RegionTexts[],
  resolved: readonly RegionResolution[],
): readonly RegionResolution[] {
  const provinces = new Set(resolved.map(({ codes }) => codes.province));
  const carried = resolved.some(({ notes }) =>
    notes.some(
      ({ kind, level, code }) =>
        kind === 'carried-forward' && level !== 'province' && Number(code.slice(0, 2)) > 90,
    ),
  );
  const before = SPLITS.filter(({ month }) => month > '2022').flatMap(({ province, parts }) =>
    provinces.has(province) &&
    (carried || (provinces.size >= NATIONAL_TABLE && parts.every((code) => !provinces.has(code))))
      ? [province]
      : [],
  );
  if (before.length === 0) return resolved;
  return resolved.map((one, at) => {
    const province = one.codes.province;
    const row = rows[at];
    if (province === null || !before.includes(province) || one.codes.regency !== null || row === undefined)
      return one;
    const name = row.names.province ?? null;
    const value = name ?? row.codes.province ?? '';
    const note = {
      kind: 'before-split',
      level: 'province',
      part: name === null ? 'code' : 'name',
      value,
      code: province,
    } as const;
    return { ...one, notes: [...one.notes, note] };
  });
}

/** Official names of the codes given; example places have made-up ones. */
export async function namesOf(
  codes: readonly string[],
  gazetteer: Gazetteer,
): Promise<ReadonlyMap<string, string>> {
  const levels = new Set(codes.map(levelOf));
  const nameOf = await namerOf(PLACE_LEVELS.findLast((level) => levels.has(level)) ?? null, gazetteer);
  return new Map(['ID', ...codes].map((code) => [code, nameOf(code)]));
}

/** The official name of any code down to a level; example places have made-up ones, other codes their own text. */
export async function namerOf(
  deepest: PlaceLevel | null,
  gazetteer: Gazetteer,
): Promise<(code: string) => string> {
  const local = deepest === 'district' || deepest === 'village';
  const districts = local ? await gazetteer.districts() : null;
  const villages = deepest === 'village' ? await gazetteer.villages() : null;
  return (code) => {
    if (code === 'ID') return 'Indonesia';
    if (isExampleCode(code)) return exampleName(code);
    return (
      gazetteer.provinces.get(code) ??
      gazetteer.regencies.get(code) ??
      districts?.get(code) ??
      villages?.get(code) ??
      code
    );
  };
}
