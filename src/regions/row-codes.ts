import { PLACE_LEVELS, type PlaceLevel, type RegionTexts } from '../model/region.ts';
import { nearCodes } from './candidates.ts';
import { dotted, isExampleCode, levelOf } from './codes.ts';
import { readCode } from './read-code.ts';
import { problem } from './resolve-regency.ts';
import { NOWHERE, noteOf, outranked, put, type RowRules, type RowState } from './row-state.ts';

/** Reads a row's codes and decisions, from the widest level down; false when they contradict each other. */
export function readCodes(row: RegionTexts, rules: RowRules, state: RowState): boolean {
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
    if (text === null || text === '' || outranked(level, state)) continue;
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

function parentOf(level: PlaceLevel, state: RowState): string | null {
  const above = PLACE_LEVELS[PLACE_LEVELS.indexOf(level) - 1];
  return above === undefined ? null : state.codes[above];
}
