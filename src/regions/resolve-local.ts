import type { RegionProblem } from '../model/region.ts';
import { candidate, suggestionOf } from './candidates.ts';
import { candidatesFor, readingsOf } from './find-place.ts';
import { wordsOf } from './name-keys.ts';
import { isOutOfArea } from './names.ts';
import type { Found, PlaceIndex } from './place-index.ts';
import { type NameResult, problem } from './resolve-regency.ts';

/** Where a district or village is looked for; a village without its district or regency is never taken by name. */
export interface Within {
  readonly province: string | null;
  readonly regency: string | null;
  readonly district: string | null;
  /** what is wrong with the district's own name, where it gave no district */
  readonly districtProblem: RegionProblem | null;
}

export function resolveDistrict(text: string, within: Within, index: PlaceIndex): NameResult {
  const parent = within.regency ?? within.province;
  return choose(
    'district',
    text,
    parent,
    parent === null ? [] : find('district', text, parent, index),
    index,
  );
}

export function resolveVillage(text: string, within: Within, index: PlaceIndex): NameResult {
  const { regency, district } = within;
  if (regency === null) {
    const spread = within.province === null ? [] : find('village', text, within.province, index);
    const listed = spread.slice(0, 5).map(({ place }) => candidate(place));
    return {
      kind: 'problem',
      problem: problem(listed.length > 0 ? 'ambiguous' : 'unknown', 'village', 'name', text, listed),
    };
  }
  if (district !== null) {
    const own = find('village', text, district, index);
    if (own.length > 0) return choose('village', text, district, own, index);
    const elsewhere = find('village', text, regency, index);
    const near = candidatesFor('village', text, district, index, elsewhere);
    return { kind: 'problem', problem: problem(kindOf(text), 'village', 'name', text, near) };
  }
  const all = find('village', text, regency, index);
  if (within.districtProblem === null) return choose('village', text, regency, all, index);
  const likely = suggestionOf(within.districtProblem)?.code;
  const confirmed = all.filter(({ place }) => place.code.slice(0, 8) === likely);
  if (confirmed.length === 1) return choose('village', text, regency, confirmed, index);
  return {
    kind: 'problem',
    problem: problem(
      all.length > 0 ? 'ambiguous' : kindOf(text),
      'village',
      'name',
      text,
      candidatesFor('village', text, regency, index, all),
    ),
  };
}

function find(
  level: 'district' | 'village',
  text: string,
  parent: string,
  index: PlaceIndex,
): readonly Found[] {
  return index.find(level, parent, readingsOf(level, text));
}

function kindOf(text: string): 'out-of-area' | 'unknown' {
  return isOutOfArea(text) ? 'out-of-area' : 'unknown';
}

function choose(
  level: 'district' | 'village',
  text: string,
  parent: string | null,
  found: readonly Found[],
  index: PlaceIndex,
): NameResult {
  const fitting = level === 'village' ? ofStatedKind(text, found) : found;
  const [only] = fitting;
  if (fitting.length === 1 && only !== undefined)
    return { kind: 'place', code: only.place.code, note: only.by === 'former' ? 'renamed' : null };
  if (found.length > 1)
    return {
      kind: 'problem',
      problem: problem(
        'ambiguous',
        level,
        'name',
        text,
        found.map(({ place }) => candidate(place)),
      ),
    };
  const near = parent === null ? [] : candidatesFor(level, text, parent, index);
  return { kind: 'problem', problem: problem(kindOf(text), level, 'name', text, near) };
}

/** Where a kelurahan and a desa share a name, the title tells: the group of a kelurahan's number begins with 1. */
function ofStatedKind(text: string, found: readonly Found[]): readonly Found[] {
  const title = /^(desa|ds|kelurahan|kel) /.exec(wordsOf(text))?.[1];
  if (found.length < 2 || title === undefined) return found;
  const urban = title.startsWith('kel');
  return found.filter(({ place }) => (place.code[9] === '1') === urban);
}
