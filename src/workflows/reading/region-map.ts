import type { Engine } from '../../engine/index.ts';
import { msg } from '../../messages/message.ts';
import type { Column } from '../../model/dataset.ts';
import { DesmigError } from '../../model/error.ts';
import { type CodeQuestion, PLACE_LEVELS, type RegionResolution } from '../../model/region.ts';
import { gazetteer, resolveColumns, suggestionOf } from '../../regions/index.ts';
import { ident } from '../../text/sql.ts';
import { type TextMap, writeMap } from './map-table.ts';
import type { OpenedInput, ReadingOptions } from './open-input.ts';
import { regionTexts } from './region-texts.ts';

interface Used {
  readonly id: string;
  readonly label: string;
  readonly column: Column;
}

/**
 * Distinct combinations of region texts as a table to join: the code of each level, and by column what is wrong
 * (`__problem`: the kind of a problem, or of a note where there is none) and what is suggested.
 *
 * @throws DesmigError `code-system` when codes could be of two systems and nothing in the file tells which.
 */
export async function mapRegions(
  engine: Engine,
  table: string,
  columns: readonly Used[],
  input: OpenedInput,
  index: number,
  options: ReadingOptions,
): Promise<TextMap> {
  const map = `regions_${index}`;
  const ids = columns.map(({ id }) => id);
  const distinct = await engine.rows(
    `SELECT DISTINCT ${ids.map(ident).join(', ')} FROM ${table} ORDER BY ALL`,
  );
  const texts = distinct.map((row) =>
    regionTexts(
      columns.flatMap(({ id, column }) =>
        column.region === undefined ? [] : [{ region: column.region, text: printed(row[id]) }],
      ),
      options.decisions,
    ),
  );
  const resolved = await resolveColumns(texts, await gazetteer(), {
    codes: options.codes,
    crosswalk: options.crosswalk,
  });
  if (resolved.question !== null)
    throw codeSystem(resolved.question, input.name, labelOf(resolved.question, columns));
  const rows = distinct.map((row, at) => {
    const resolution = resolved.rows[at];
    const raw = ids.map((id) => (row[id] === null || row[id] === undefined ? null : String(row[id])));
    const problems = columns.flatMap(({ column }) => problemOf(resolution, column));
    return [...raw, ...PLACE_LEVELS.map((level) => resolution?.codes[level] ?? null), ...problems];
  });
  const names = [
    ...ids,
    ...PLACE_LEVELS.map((level) => `_${level}`),
    ...ids.flatMap((id) => [`${id}__problem`, `${id}__suggestion`]),
  ];
  await writeMap(engine, map, names, rows);
  const told = names.slice(ids.length).map((name, at) => ({
    name,
    from: name,
    values: rows.map((row) => row[ids.length + at] ?? null),
  }));
  return { map, columns: told };
}

/** A cell's text; a workbook's fraction loses its mark, so that a code stays a code. */
function printed(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value).replace(/^([-+]?\d+\.\d+)e0$/, '$1');
}

/** The question only the user can answer: whose codes these are. */
export function codeSystem(question: CodeQuestion, file: string, column: string | null): DesmigError {
  return new DesmigError({
    code: 'code-system',
    class: 'usage',
    what: msg('error-code-system', { file, value: question.value, name: question.name }),
    hint: msg('hint-code-system'),
    location: column === null ? { file } : { file, column },
  });
}

function labelOf(question: CodeQuestion, columns: readonly Used[]): string | null {
  const found = columns.find(
    ({ column }) => column.region?.part === 'code' && column.region.level === question.level,
  );
  return found?.label ?? null;
}

function problemOf(
  resolution: RegionResolution | undefined,
  column: Column,
): readonly [string | null, string | null] {
  const own = (one: { readonly level: string; readonly part: string }) =>
    one.level === column.region?.level && one.part === column.region?.part;
  const problem = resolution?.problems.find(own);
  if (problem === undefined) return [resolution?.notes.find(own)?.kind ?? null, null];
  const suggested = suggestionOf(problem);
  return [
    problem.kind,
    suggested === null ? null : problem.part === 'code' ? suggested.code : suggested.name,
  ];
}
