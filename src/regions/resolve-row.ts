import { PLACE_LEVELS, type RegionResolution, type RegionTexts } from '../model/region.ts';
import { problem } from './resolve-regency.ts';
import { readCodes } from './row-codes.ts';
import { readNames } from './row-names.ts';
import { NOWHERE, noteOf, type RowRules, type RowState } from './row-state.ts';

/** One combination of region texts: codes first, the deepest deciding, then names within what the codes left open. */
export function resolveRow(row: RegionTexts, rules: RowRules): RegionResolution {
  const state: RowState = {
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

/** Codes of Papua mean other provinces at BPS; where no name stands beside them, that they were taken so is said. */
function sayAssumedCodes(row: RegionTexts, state: RowState): void {
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
