import type {
  PlaceLevel,
  RegionCandidate,
  RegionProblem,
  RegionResolution,
  RegionTexts,
} from '../model/region.ts';
import { nearest } from '../text/distance.ts';
import { normalise } from '../text/normalise.ts';
import { dotted, exampleName, type Gazetteer, isExampleCode, levelOf, parentAt } from './gazetteer.ts';
import { provinceAlias, provinceKey, type RegionName, regencyName } from './names.ts';

const LEAST_LIKENESS = 0.7;
const OUT_OF_AREA = /\b(luar|outside|lain ?nya|tidak diketahui|unknown|di luar|luar negeri)\b/i;

interface Regency extends RegionName {
  readonly code: string;
  readonly name: string;
}

interface Tables {
  readonly gazetteer: Gazetteer;
  readonly districts: ReadonlyMap<string, string> | null;
  readonly villages: ReadonlyMap<string, string> | null;
  readonly provinceByKey: ReadonlyMap<string, string>;
  readonly regencies: readonly Regency[];
  readonly byKey: ReadonlyMap<string, readonly Regency[]>;
  /** keys of cities that stand in the column with the word "Kota" */
  readonly citiesSeen: ReadonlySet<string>;
}

/**
 * Resolves every combination of region texts of a file, with all of them in view: a bare name that is both
 * regency and city means the regency where the city stands in the same column under its own name.
 * Never by likeness: what is not an exact name, alias or code is a problem with candidates.
 */
export async function resolveRegions(
  rows: readonly RegionTexts[],
  gazetteer: Gazetteer,
): Promise<readonly RegionResolution[]> {
  const has = (level: PlaceLevel) => rows.some((row) => (row.codes[level] ?? '') !== '');
  const tables: Tables = {
    gazetteer,
    districts: has('district') || has('village') ? await gazetteer.districts() : null,
    villages: has('village') ? await gazetteer.villages() : null,
    ...indexes(gazetteer),
    citiesSeen: new Set(
      rows.flatMap((row) => {
        const parsed = regencyName(row.names.regency ?? '');
        return parsed.type === 'kota' ? [parsed.key] : [];
      }),
    ),
  };
  return rows.map((row) => resolveRow(row, tables));
}

function indexes(gazetteer: Gazetteer): Pick<Tables, 'provinceByKey' | 'regencies' | 'byKey'> {
  const provinceByKey = new Map<string, string>();
  for (const [code, name] of gazetteer.provinces) provinceByKey.set(provinceKey(name), code);
  const regencies = [...gazetteer.regencies].map(
    ([code, name]): Regency => ({ code, name, ...regencyName(name) }),
  );
  const byKey = new Map<string, Regency[]>();
  for (const regency of regencies) byKey.set(regency.key, [...(byKey.get(regency.key) ?? []), regency]);
  return { provinceByKey, regencies, byKey };
}

function resolveRow(row: RegionTexts, tables: Tables): RegionResolution {
  const problems: RegionProblem[] = [];
  const codes: Record<PlaceLevel, string | null> = {
    province: null,
    regency: null,
    district: null,
    village: null,
  };

  for (const level of ['village', 'district', 'regency', 'province'] as const) {
    const text = row.codes[level] ?? null;
    if (text === null) continue;
    const code = resolveCode(text, level, tables);
    if (code === null) {
      problems.push({
        kind: 'unknown',
        level,
        part: 'code',
        value: text,
        candidates: nearCodes(text, level, tables),
      });
      continue;
    }
    for (const upper of ['province', 'regency', 'district', 'village'] as const) {
      const part = parentAt(code, upper);
      if (part === null) continue;
      if (codes[upper] !== null && codes[upper] !== part) {
        problems.push({ kind: 'contradiction', level: upper, part: 'code', value: text, candidates: [] });
        return { codes: { province: null, regency: null, district: null, village: null }, problems };
      }
      codes[upper] = part;
    }
  }

  const provinceText = row.names.province ?? null;
  if (provinceText !== null) {
    const named = provinceCode(provinceText, tables);
    if (named === null) problems.push(problemOfProvince(provinceText, tables));
    else if (codes.province === null) codes.province = named;
    else if (codes.province !== named) {
      problems.push({
        kind: 'contradiction',
        level: 'province',
        part: 'name',
        value: provinceText,
        candidates: [],
      });
      return { codes: { province: null, regency: null, district: null, village: null }, problems };
    }
  }

  const regencyText = row.names.regency ?? null;
  if (regencyText !== null) {
    if (codes.regency === null) {
      const found = resolveRegency(regencyText, codes.province, tables);
      if ('code' in found) {
        codes.regency = found.code;
        codes.province ??= found.code.slice(0, 2);
      } else problems.push(found);
    } else if (!isExampleCode(codes.regency) && !namesRegency(regencyText, codes.regency, tables)) {
      problems.push({
        kind: 'contradiction',
        level: 'regency',
        part: 'name',
        value: regencyText,
        candidates: [],
      });
      return { codes: { ...codes, regency: null, district: null, village: null }, problems };
    }
  }
  return { codes, problems };
}

/** A code that exists, or an example code below a province that does. */
function resolveCode(text: string, level: PlaceLevel, tables: Tables): string | null {
  const code = dotted(text, level);
  if (code === null) return null;
  if (level !== 'province' && isExampleCode(code) && tables.gazetteer.provinces.has(code.slice(0, 2)))
    return code;
  const places = {
    province: tables.gazetteer.provinces,
    regency: tables.gazetteer.regencies,
    district: tables.districts,
    village: tables.villages,
  }[level];
  return places?.has(code) === true ? code : null;
}

function provinceCode(text: string, tables: Tables): string | null {
  const key = provinceKey(text);
  return tables.provinceByKey.get(key) ?? provinceAlias(key);
}

function problemOfProvince(text: string, tables: Tables): RegionProblem {
  if (OUT_OF_AREA.test(text))
    return { kind: 'out-of-area', level: 'province', part: 'name', value: text, candidates: [] };
  const near = nearest(
    provinceKey(text),
    [...tables.gazetteer.provinces],
    ([, name]) => provinceKey(name),
    LEAST_LIKENESS,
  );
  return {
    kind: 'unknown',
    level: 'province',
    part: 'name',
    value: text,
    candidates: near.map(({ item, score }) => ({ code: item[0], name: item[1], level: 'province', score })),
  };
}

function resolveRegency(
  text: string,
  province: string | null,
  tables: Tables,
): { readonly code: string } | RegionProblem {
  const parsed = regencyName(text);
  const example = /^contoh([a-i])$/.exec(parsed.key);
  if (example?.[1] !== undefined) {
    if (province !== null) return { code: `${province}.${61 + 'abcdefghi'.indexOf(example[1])}` };
    return { kind: 'ambiguous', level: 'regency', part: 'name', value: text, candidates: [] };
  }
  if (OUT_OF_AREA.test(normalise(text)))
    return { kind: 'out-of-area', level: 'regency', part: 'name', value: text, candidates: [] };
  const inProvince = (regency: Regency) => province === null || regency.code.startsWith(`${province}.`);
  const same = (tables.byKey.get(parsed.key) ?? []).filter(inProvince);
  const typed = parsed.type === null ? same : same.filter((regency) => regency.type === parsed.type);
  if (typed.length === 1 && typed[0] !== undefined) return { code: typed[0].code };
  if (typed.length > 1) {
    const regencies = typed.filter((regency) => regency.type === 'kabupaten');
    if (
      parsed.type === null &&
      tables.citiesSeen.has(parsed.key) &&
      regencies.length === 1 &&
      regencies[0] !== undefined
    ) {
      return { code: regencies[0].code };
    }
    return {
      kind: 'ambiguous',
      level: 'regency',
      part: 'name',
      value: text,
      candidates: typed.map((regency) => candidate(regency, 1)),
    };
  }
  const pool = tables.regencies.filter(
    (regency) => inProvince(regency) && (parsed.type === null || regency.type === parsed.type),
  );
  const near = nearest(parsed.key, pool, (regency) => regency.key, LEAST_LIKENESS);
  return {
    kind: 'unknown',
    level: 'regency',
    part: 'name',
    value: text,
    candidates: near.map(({ item, score }) => candidate(item, score)),
  };
}

function candidate(regency: Regency, score: number): RegionCandidate {
  return { code: regency.code, name: regency.name, level: 'regency', score };
}

function namesRegency(text: string, code: string, tables: Tables): boolean {
  const parsed = regencyName(text);
  const official = regencyName(tables.gazetteer.regencies.get(code) ?? '');
  return parsed.key === official.key && (parsed.type === null || parsed.type === official.type);
}

function nearCodes(text: string, level: PlaceLevel, tables: Tables): readonly RegionCandidate[] {
  const places = {
    province: tables.gazetteer.provinces,
    regency: tables.gazetteer.regencies,
    district: tables.districts,
    village: tables.villages,
  }[level];
  const digits = text.replace(/[^\d]/g, '');
  if (places === null || digits.length < 2) return [];
  const siblings = [...places].filter(([code]) => code.slice(0, 8) === dottedStart(digits));
  const pool = level === 'village' ? siblings : [...places];
  return nearest(digits, pool, ([code]) => code.replaceAll('.', ''), 0.85, 2).map(({ item, score }) => ({
    code: item[0],
    name: item[1],
    level,
    score,
  }));
}

function dottedStart(digits: string): string {
  return [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6)].join('.');
}

/** Official names of the codes given; example places have made-up ones. */
export async function namesOf(
  codes: readonly string[],
  gazetteer: Gazetteer,
): Promise<ReadonlyMap<string, string>> {
  const levels = new Set(codes.map(levelOf));
  const districts = levels.has('district') ? await gazetteer.districts() : null;
  const villages = levels.has('village') ? await gazetteer.villages() : null;
  const names = new Map<string, string>([['ID', 'Indonesia']]);
  for (const code of codes) {
    const official =
      gazetteer.provinces.get(code) ??
      gazetteer.regencies.get(code) ??
      districts?.get(code) ??
      villages?.get(code);
    names.set(code, official ?? (isExampleCode(code) ? exampleName(code) : code));
  }
  return names;
}
