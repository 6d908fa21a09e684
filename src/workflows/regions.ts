import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';
import { type CodeSystem, PLACE_LEVELS, type PlaceLevel, type RegionCandidate } from '../model/region.ts';
import {
  gazetteer,
  historyOf,
  type LookedUp,
  levelOf,
  lookUp,
  namesOf,
  type PastOfPlace,
  parentAt,
} from '../regions/index.ts';

export interface RegionsOptions {
  /** only places inside this one: a code of Kemendagri, or a name that one place has */
  readonly within?: string | undefined;
  /** only places of this level */
  readonly level?: PlaceLevel | undefined;
  readonly codes?: CodeSystem | undefined;
  readonly crosswalk?: ReadonlyMap<string, string> | undefined;
}

/** A place that lies above another. */
export interface PlaceAbove {
  readonly code: string;
  readonly name: string;
  readonly level: PlaceLevel;
}

export interface RegionCandidateResult extends RegionCandidate {
  /** the places it lies in, from the narrowest */
  readonly within: readonly PlaceAbove[];
}

/** One look-up explained: what it is, where it lies and what it was; or what it might be. */
export interface RegionResult extends Omit<LookedUp, 'candidates' | 'bpsProvince'> {
  readonly candidates: readonly RegionCandidateResult[];
  readonly within: readonly PlaceAbove[];
  /** the province that BPS means by the code, or whose place it means, where that may be another */
  readonly bpsProvince: Pick<PlaceAbove, 'code' | 'name'> | null;
  readonly history: readonly (PastOfPlace & { readonly name: string | null })[];
}

/**
 * Looks up names and codes of places, each alone.
 *
 * @throws DesmigError `invalid-option-value` when `within` names no place or more than one.
 */
export async function regions(
  queries: readonly string[],
  options: RegionsOptions = {},
): Promise<readonly RegionResult[]> {
  const places = await gazetteer();
  const within = options.within === undefined ? undefined : await placeInside(options.within);
  const results: RegionResult[] = [];
  for (const query of queries) {
    const found = await lookUp(query, places, { ...options, within });
    const candidates: RegionCandidateResult[] = [];
    for (const one of found.candidates) candidates.push({ ...one, within: await above(one.code) });
    const { code, bpsProvince } = found;
    const own = code === null || code === 'ID' ? null : code;
    results.push({
      ...found,
      candidates,
      within: own === null ? [] : await above(own),
      bpsProvince:
        bpsProvince === null
          ? null
          : { code: bpsProvince, name: places.provinces.get(bpsProvince) ?? bpsProvince },
      history: own === null ? [] : await pastOf(own),
    });
  }
  return results;
}

/** The past of a place, with the names of the provinces it speaks of. */
async function pastOf(code: string): Promise<RegionResult['history']> {
  const places = await gazetteer();
  const past = await historyOf(code, places);
  return past.map((one) => ({ ...one, name: places.provinces.get(one.value) ?? null }));
}

async function placeInside(text: string): Promise<string | undefined> {
  const found = await lookUp(text, await gazetteer());
  if (found.code === 'ID') return undefined;
  if (found.code !== null) return found.code;
  throw new DesmigError({
    code: 'invalid-option-value',
    class: 'usage',
    what: msg('error-within-region', { value: text }),
    hint:
      found.candidates.length === 0
        ? msg('hint-within-region')
        : msg('hint-choices', {
            choices: found.candidates
              .slice(0, 5)
              .map(({ code, name }) => `${code} ${name}`)
              .join(', '),
          }),
  });
}

async function above(code: string): Promise<readonly PlaceAbove[]> {
  const level = levelOf(code);
  if (level === null) return [];
  const levels = PLACE_LEVELS.slice(0, PLACE_LEVELS.indexOf(level)).reverse();
  const codes = levels.flatMap((one) => {
    const part = parentAt(code, one);
    return part === null ? [] : [{ level: one, code: part }];
  });
  const names = await namesOf(
    codes.map((one) => one.code),
    await gazetteer(),
  );
  return codes.map((one) => ({ code: one.code, name: names.get(one.code) ?? one.code, level: one.level }));
}
