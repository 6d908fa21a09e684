import { PLACE_LEVELS, type PlaceLevel, type RegionTexts } from '../model/region.ts';
import { candidate } from './candidates.ts';
import { compareName } from './find-place.ts';
import { formerProvince } from './renames.ts';
import { resolveDistrict, resolveVillage } from './resolve-local.ts';
import { type NameResult, problem, resolveProvince, resolveRegency } from './resolve-regency.ts';
import { outranked, put, type RowRules, type RowState } from './row-state.ts';

/** Reads a row's names within what its codes left open; false when they contradict each other. */
export function readNames(row: RegionTexts, rules: RowRules, state: RowState): boolean {
  for (const level of PLACE_LEVELS) {
    const text = row.names[level] ?? null;
    if (text === null || text === '' || outranked(level, state)) continue;
    const known = state.codes[level];
    if (level === 'province') {
      if (!readProvince(text, rules, state)) return false;
    } else if (known !== null) {
      if (!confirm(level, text, known, row, rules, state)) return true;
    } else if (!search(level, text, row, rules, state)) return false;
  }
  return true;
}

function readProvince(text: string, rules: RowRules, state: RowState): boolean {
  const found = resolveProvince(text, rules.index);
  if (found.kind === 'problem') {
    state.problems.push(found.problem);
    return true;
  }
  const known = state.codes.province;
  if (known === null) state.codes.province = found.code;
  else if (known !== found.code) {
    const regency = state.codes.regency;
    if (regency !== null && formerProvince(regency) === found.code) {
      state.notes.push({
        kind: 'carried-forward',
        level: 'province',
        part: 'name',
        value: text,
        code: known,
      });
    } else {
      state.problems.push(problem('contradiction', 'province', 'name', text));
      return false;
    }
  }
  return true;
}

/** A name beside a code that is known; false when they are of two places, and then what lies below is not known. */
function confirm(
  level: Exclude<PlaceLevel, 'province'>,
  text: string,
  code: string,
  row: RegionTexts,
  rules: RowRules,
  state: RowState,
): boolean {
  const verdict = compareName(level, text, code, rules.index);
  if (verdict === 'former') state.notes.push({ kind: 'renamed', level, part: 'name', value: text, code });
  if (verdict === 'spelling') state.notes.push({ kind: 'spelling', level, part: 'name', value: text, code });
  if (verdict !== 'other') return true;
  const place = rules.index.place(level, code);
  state.problems.push(
    problem('contradiction', level, 'name', text, place === null ? [] : [candidate(place)]),
  );
  const named = (one: PlaceLevel) => (row.names[one] ?? '') !== '';
  const from = level === 'village' && !named('district') ? 'district' : level;
  for (const one of PLACE_LEVELS.slice(PLACE_LEVELS.indexOf(from))) state.codes[one] = null;
  return false;
}

/** A name without a code; false when it contradicts the province printed beside it. */
function search(
  level: Exclude<PlaceLevel, 'province'>,
  text: string,
  row: RegionTexts,
  rules: RowRules,
  state: RowState,
): boolean {
  const { codes, problems } = state;
  const failed = (one: PlaceLevel) =>
    problems.find((found) => found.level === one && found.part === 'name') ?? null;
  if (level !== 'regency' && codes.regency === null && failed('regency') !== null) return true;
  const within = { ...codes, districtProblem: failed('district') };
  let result: NameResult;
  if (level === 'regency')
    result = byParts(resolveRegency(text, codes.province, rules.cities, rules.index), row, rules);
  else if (level === 'district') result = resolveDistrict(text, within, rules.index);
  else result = resolveVillage(text, within, rules.index);
  if (result.kind === 'problem') {
    const { kind, level: at } = result.problem;
    problems.push(result.problem);
    if (kind === 'whole' && at === 'regency' && codes.province === null) {
      const named = resolveProvince(text, rules.index);
      if (named.kind === 'place') codes.province = named.code;
    }
    return !(kind === 'contradiction' && at === 'regency');
  }
  const before = codes.province;
  if (put(result.code, state) !== null) {
    problems.push(problem('contradiction', level, 'name', text));
    return false;
  }
  if (result.note !== null)
    state.notes.push({ kind: result.note, level, part: 'name', value: text, code: result.code });
  if (before !== null && before !== state.codes.province && (row.names.province ?? '') !== '')
    state.notes.push({
      kind: 'carried-forward',
      level: 'province',
      part: 'name',
      value: row.names.province ?? '',
      code: state.codes.province ?? '',
    });
  return true;
}

/** A bare name that is both regency and city, where only one of them has the district or village printed beside it. */
function byParts(result: NameResult, row: RegionTexts, rules: RowRules): NameResult {
  if (result.kind !== 'problem' || result.problem.kind !== 'ambiguous') return result;
  const district = row.names.district ?? '';
  const village = row.names.village ?? '';
  if (district === '' && village === '') return result;
  const fitting = result.problem.candidates.filter(({ code }) => {
    const within = { province: code.slice(0, 2), regency: code, district: null, districtProblem: null };
    const part =
      district === ''
        ? resolveVillage(village, within, rules.index)
        : resolveDistrict(district, within, rules.index);
    return part.kind === 'place' || part.problem.kind === 'ambiguous';
  });
  const [only] = fitting;
  return fitting.length === 1 && only !== undefined ? { kind: 'place', code: only.code, note: null } : result;
}
