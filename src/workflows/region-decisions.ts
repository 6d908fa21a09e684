import { identifierIn, showable } from '../disclosure/identifiers.ts';
import { type DecisionRow, PLACE_LEVELS, type RegionResolution, type RegionTexts } from '../model/region.ts';
import { gazetteer, namesOf, suggestionOf } from '../regions/index.ts';
import { withinOf } from './reading/region-texts.ts';

interface Combination {
  readonly texts: RegionTexts;
  readonly resolution: RegionResolution | undefined;
  readonly rows: number;
}

/**
 * A line for every distinct name of every level, and for every code that has a problem or no name beside it; the
 * levels from the widest, then in the order of the texts.
 */
export async function decisionRows(combinations: readonly Combination[]): Promise<readonly DecisionRow[]> {
  const found = new Map<string, DecisionRow>();
  for (const { texts, resolution, rows } of combinations) {
    if (resolution === undefined) continue;
    for (const level of PLACE_LEVELS) {
      for (const part of ['name', 'code'] as const) {
        const value = (part === 'name' ? texts.names : texts.codes)[level] ?? '';
        const problem = resolution.problems.find((one) => one.level === level && one.part === part);
        if (value === '' || showable(value) === null || identifierIn(withinOf(texts, level)) !== null)
          continue;
        if (part === 'code' && problem === undefined && (texts.names[level] ?? '') !== '') continue;
        const within = withinOf(texts, level);
        const key = [level, within, value].join('\u0000');
        const known = found.get(key);
        if (known !== undefined) {
          found.set(key, { ...known, rows: known.rows + rows });
          continue;
        }
        const suggested = problem === undefined ? null : suggestionOf(problem);
        const code = problem === undefined ? resolution.codes[level] : null;
        found.set(key, {
          value,
          level,
          status: problem?.kind ?? (code === null ? 'unknown' : 'resolved'),
          code,
          name: null,
          score: code === null ? (problem?.candidates[0]?.score ?? null) : 1,
          suggestion: suggested?.name ?? null,
          suggestionCode: suggested?.code ?? null,
          edits: suggested?.edits ?? null,
          within,
          rows,
        });
      }
    }
  }
  const names = await namesOf(
    [...found.values()].flatMap(({ code }) => code ?? []),
    await gazetteer(),
  );
  return [...found.values()]
    .map((row) => ({ ...row, name: row.code === null ? null : (names.get(row.code) ?? null) }))
    .sort(byLevelThenText);
}

function byLevelThenText(a: DecisionRow, b: DecisionRow): number {
  const level = PLACE_LEVELS.indexOf(a.level) - PLACE_LEVELS.indexOf(b.level);
  if (level !== 0) return level;
  const left = `${a.within}\u0000${a.value}`;
  const right = `${b.within}\u0000${b.value}`;
  return left < right ? -1 : left > right ? 1 : 0;
}
