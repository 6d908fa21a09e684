import { READING_FINDINGS } from '../../catalogue/findings.ts';
import { showable } from '../../disclosure/identifiers.ts';
import type { Engine } from '../../engine/index.ts';
import { stateDay, stateOrder } from '../../ingest/cells/states.ts';
import { msg } from '../../messages/message.ts';
import { DesmigError } from '../../model/error.ts';
import type { Finding } from '../../model/finding.ts';
import { ident, literal } from '../../text/sql.ts';
import { labelOf, placed } from './checking.ts';
import type { OpenedInput } from './open-input.ts';
import type { CheckedInput } from './types.ts';

const STATE = 'state_period';
/** Texts named in a question. */
const FEW = 3;

/**
 * Of a published table with a column that says when its state holds, the last state of each year is used; earlier
 * ones of the same place and labels are set aside, since states are not added up.
 *
 * @throws DesmigError `undecidable-state` where the same labels have several states that cannot all be put in order.
 */
export async function setOlderStatesAside(
  engine: Engine,
  inputs: readonly CheckedInput[],
): Promise<readonly Finding[]> {
  const definition = READING_FINDINGS['older-state'];
  const findings: Finding[] = [];
  for (const input of inputs) {
    const { opened, typing, index } = input;
    if (opened.table === null || !typing.present.has(STATE) || definition === undefined) continue;
    const state = `coalesce(trim(${ident(`${STATE}__raw`)}), '')`;
    const same = opened.columns.flatMap(({ column }) =>
      column === null || column === STATE || column.startsWith('figure_') || !typing.present.has(column)
        ? []
        : [ident(`${column}__raw`)],
    );
    const window = same.length === 0 ? '' : `PARTITION BY ${same.join(', ')}`;
    const rows = `SELECT _row, ${state} AS state, count(*) OVER (${window}) AS n, count(*) OVER (PARTITION BY ${[...same, state].join(', ')}) AS alike FROM ${typing.table} WHERE _skip IS NULL AND _row NOT IN (SELECT _row FROM aside_${index})`;
    const several = await engine.rows(`SELECT DISTINCT state FROM (${rows}) WHERE n > alike ORDER BY state`);
    if (several.length === 0) continue;
    const ordered = inOrder(
      opened,
      several.map((row) => String(row['state'])),
    );
    const places = ordered.map((text, place) => `(${literal(text)}, ${place})`).join(', ');
    const older = await engine.rows(
      `SELECT _row, state FROM (SELECT _row, state, place, max(place) OVER (${window}) AS newest FROM (SELECT ${[...same, '_row', `${state} AS state`].join(', ')} FROM ${typing.table} WHERE _skip IS NULL AND _row NOT IN (SELECT _row FROM aside_${index})) JOIN (VALUES ${places}) AS states(text, place) ON text = state) WHERE place < newest ORDER BY _row`,
    );
    await engine.run(
      `INSERT INTO aside_${index} SELECT _row, 'older-state', 'skipped' FROM (SELECT unnest([${older.map((row) => Number(row['_row'])).join(', ')}]) AS _row) ORDER BY _row`,
    );
    const shown = older.slice(0, input.examples);
    const lines = await opened.source.lines(
      input.bulk.lane,
      shown.map((row) => Number(row['_row'])),
    );
    findings.push({
      code: 'older-state',
      severity: definition.severity,
      action: definition.action,
      count: older.length,
      file: opened.name,
      column: labelOf(opened, STATE),
      message: definition.title,
      hint: definition.hint,
      examples: shown.map((row, at) => placed(opened, STATE, lines[at] ?? null, row['state'] ?? null, null)),
    });
  }
  return findings;
}

/** States from the earliest to the latest; of two that end on one day, in the order of their texts. */
function inOrder(opened: OpenedInput, texts: readonly string[]): readonly string[] {
  const order = opened.options.dateOrder ?? opened.options.mapping?.dateOrder ?? stateOrder(texts);
  const days = new Map(texts.map((text) => [text, stateDay(text, order)]));
  const without = texts.filter((text) => days.get(text) === null);
  if (without.length > 0) throw undecidable(opened, without);
  const key = (text: string) => `${days.get(text)} ${text}`;
  return [...texts].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function undecidable(opened: OpenedInput, texts: readonly string[]): DesmigError {
  const column = labelOf(opened, STATE) ?? '';
  return new DesmigError({
    code: 'undecidable-state',
    class: 'usage',
    what: msg('error-undecidable-state', {
      file: opened.name,
      column,
      texts: { list: texts.slice(0, FEW).map((text) => `"${showable(text) ?? '[...]'}"`) },
    }),
    hint: msg('hint-undecidable-state', { column }),
    location: { file: opened.name, column },
  });
}
