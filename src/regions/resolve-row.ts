import {
  PLACE_LEVELS,
  type PlaceLevel,
  type RegionNote,
  type RegionProblem,
  type RegionResolution,
  type RegionTexts,
} from '../model/region.ts';
import { candidate, nearCodes } from './candidates.ts';
import { dotted, isExampleCode, levelOf, parentAt } from './codes.ts';
import { compareName } from './find-place.ts';
import type { Places } from './gazetteer.ts';
import type { PlaceIndex } from './place-index.ts';
import { type CodeRules, readCode } from './read-code.ts';
import { formerProvince } from './renames.ts';
import { resolveDistrict, resolveVillage } from './resolve-local.ts';
import { type NameResult, problem, resolveProvince, resolveRegency } from './resolve-regency.ts';

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

type Codes = Record<PlaceLevel, string | null>;

interface State {
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

const NOWHERE: Readonly<Codes> = { province: null, regency: null, district: null, village: null };

/** One combination of region texts: codes first, the deepest deciding, then names within what the codes left open. */
export function resolveRow(row: RegionTexts, rules: RowRules): RegionResolution {
  const state: State = {
    codes: { ...NOWHERE },
    problems: [],
    notes: [],
    open: new Map(),
    decided: new Set(PLACE_LEVELS.filter((level) => row.decided?.[level] !== undefined)),
  };
  const sound = readCodes(row, rules, state) && readNames(row, rules, state);
  if (!sound) return { codes: { ...NOWHERE }, problems: state.problems, notes: [] };
  for (const [level, { value, why }] of state.open) {
    if (state.codes[level] !== null)
      state.notes.push(noteOf(why === 'untranslated' ? 'bps' : why, level, value, state));
    else state.problems.push(problem(why === 'untranslated' ? why : 'unknown', level, 'code', value));
  }
  if (!rules.confirmed) sayAssumedCodes(row, state);
  return { codes: state.codes, problems: state.problems, notes: state.notes };
}

function noteOf(kind: RegionNote['kind'], level: PlaceLevel, value: string, state: State): RegionNote {
  return { kind, level, part: 'code', value, code: state.codes[level] ?? '' };
}

/** Puts a code in with all that it lies in; false when the row's codes contradict each other. */
function put(code: string, state: State): PlaceLevel | null {
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

function readCodes(row: RegionTexts, rules: RowRules, state: State): boolean {
  for (const level of PLACE_LEVELS) {
    const told = row.decided?.[level];
    const text = row.codes[level] ?? null;
    if (told !== undefined) {
      const code = decidedCode(told, level, rules);
      if (code === null) {
        state.problems.push(problem('unknown', level, 'code', told, nearCodes(told, level, rules.index)));
        continue;
      }
      state.codes = { ...NOWHERE };
      put(code, state);
      continue;
    }
    if (text === null || text === '' || [...state.decided].some((one) => below(level, one))) continue;
    const before = state.codes.province;
    const read = readCode(
      level,
      text,
      parentOf(level, state),
      rules.codes,
      rules.index,
      rules.earlier[level] ?? null,
    );
    if (read.kind === 'unknown') {
      state.problems.push(problem('unknown', level, 'code', text, nearCodes(text, level, rules.index)));
      continue;
    }
    const code = read.kind === 'place' ? read.code : read.inside;
    const clash = code === null ? null : put(code, state);
    if (clash !== null) {
      state.problems.push(problem('contradiction', level, 'code', text));
      return false;
    }
    if (read.kind === 'whole') state.problems.push(problem('whole', level, 'code', text));
    if (read.kind === 'open') state.open.set(level, { value: text, why: read.why });
    if (read.kind === 'place') {
      if (read.note !== null) state.notes.push(noteOf(read.note, level, text, state));
      if (before !== null && before !== state.codes.province)
        state.notes.push(noteOf('carried-forward', 'province', row.codes.province ?? before, state));
    }
  }
  return true;
}

/** A level stands below one that was decided only if it is finer: what a person decided outranks what is above it. */
function below(level: PlaceLevel, decided: PlaceLevel): boolean {
  return PLACE_LEVELS.indexOf(level) <= PLACE_LEVELS.indexOf(decided);
}

/** A decision is a code of Kemendagri, with or without dots, of any level down to the decided text's. */
function decidedCode(told: string, level: PlaceLevel, rules: RowRules): string | null {
  const own = levelOf(told.trim());
  const code = own === null ? dotted(told, level) : told.trim();
  if (code === null) return null;
  const at = levelOf(code) ?? level;
  return rules.index.has(at, code) || (isExampleCode(code) && rules.index.has('province', code.slice(0, 2)))
    ? code
    : null;
}

function parentOf(level: PlaceLevel, state: State): string | null {
  const above = PLACE_LEVELS[PLACE_LEVELS.indexOf(level) - 1];
  return above === undefined ? null : state.codes[above];
}

function readNames(row: RegionTexts, rules: RowRules, state: State): boolean {
  for (const level of PLACE_LEVELS) {
    const text = row.names[level] ?? null;
    if (text === null || text === '' || [...state.decided].some((one) => below(level, one))) continue;
    const known = state.codes[level];
    if (level === 'province') {
      if (!readProvince(text, rules, state)) return false;
    } else if (known !== null) {
      if (!confirm(level, text, known, row, rules, state)) return true;
    } else if (!search(level, text, row, rules, state)) return false;
  }
  return true;
}

function readProvince(text: string, rules: RowRules, state: State): boolean {
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
  state: State,
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
  state: State,
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

/** Codes of Papua mean other provinces at BPS; where no name stands beside them, that they were taken so is said. */
function sayAssumedCodes(row: RegionTexts, state: State): void {
  const named = (row.names.province ?? '') !== '' || (row.names.regency ?? '') !== '';
  if (named) return;
  for (const level of ['province', 'regency'] as const) {
    const text = row.codes[level] ?? '';
    const code = state.codes[level];
    if (text === '' || code === null || Number(code.slice(0, 2)) < 91) continue;
    if (!state.notes.some((note) => note.level === level && note.part === 'code'))
      state.notes.push(noteOf('kemendagri', level, text, state));
  }
}
