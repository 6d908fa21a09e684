import { check as identifierInText } from '../../analysis/checks/identifier-in-text.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { ColumnMapping } from '../../model/input.ts';
import { PLACE_LEVELS } from '../../model/region.ts';
import { ident, literal } from '../../text/sql.ts';
import { acceptedColumns, emptyTableSql } from '../reading/accepting.ts';
import type { CheckedInput } from '../reading/types.ts';

/** What stands where a text held a person's identifier. */
const MASK = '[...]';

/** Columns of a kind as they are stored: the declared ones in order, then those derived or read from a header. */
export function storedColumns(kind: Dataset, input: CheckedInput): readonly string[] {
  const declared = Object.keys(kind.columns);
  const more = [...input.typing.present].filter((id) => !declared.includes(id)).sort();
  return [...declared, ...more];
}

/**
 * SQL of the rows of an input as they may be stored: accepted values under every column of the kind, places, the
 * row's number and its physical line. Identifiers in texts are masked; keys made from national ids become numbers.
 */
export function rowsSql(kind: Dataset, input: CheckedInput, lines: string, where: string): string {
  const { index, typing } = input;
  const accepted =
    input.stored === undefined
      ? acceptedColumns(input.opened.dataset, input)
      : input.stored.columns.map(ident);
  const typed = `SELECT ${[...accepted, ...PLACE_LEVELS.map((level) => `_${level}`), '_row'].join(', ')} FROM ${typing.table} WHERE ${where}`;
  const whole = `${emptyTableSql(kind)} UNION ALL BY NAME (${typed})`;
  const columns = storedColumns(kind, input).map((id) => storedValue(input, id));
  const places = PLACE_LEVELS.map((level) => `r._${level}`);
  return `SELECT ${[...columns, ...places, 'r._row', 'l._line'].join(', ')} FROM (${whole}) r LEFT JOIN ${lines} l ON l._row = r._row${numbered(input, index)} ORDER BY r._row`;
}

/** A hash made with the key of one run means nothing in another: the same child has the same number in a file. */
function numbered(input: CheckedInput, index: number): string {
  return keysOf(input)
    .map((id) => ` LEFT JOIN keys_${index}_${id} k_${id} ON k_${id}.hash = r.${ident(id)}`)
    .join('');
}

function storedValue(input: CheckedInput, id: string): string {
  const value = `r.${ident(id)}`;
  const type = input.opened.dataset.columns[id]?.type;
  if (keysOf(input).includes(id))
    return `CASE WHEN ${isPersonal(input, id, value)} THEN k_${id}.number ELSE ${value} END AS ${ident(id)}`;
  if (type === 'integer' || type === 'number') {
    const held = holdsIdentifier(input.opened.dataset, id, `CAST(${value} AS VARCHAR)`);
    return `CASE WHEN ${held} THEN NULL ELSE ${value} END AS ${ident(id)}`;
  }
  if (type !== 'text' && type !== 'key' && type !== 'region') return `${value} AS ${ident(id)}`;
  return `CASE WHEN ${holdsIdentifier(input.opened.dataset, id, value)} THEN ${literal(MASK)} ELSE ${value} END AS ${ident(id)}`;
}

/** A key that is a hash of this run, or an identifier that stands alone among other keys. */
function isPersonal(input: CheckedInput, id: string, value: string): string {
  return `(regexp_full_match(${value}, '[0-9a-f]{64}') OR ${holdsIdentifier(input.opened.dataset, id, value)})`;
}

function holdsIdentifier(dataset: Dataset, id: string, value: string): string {
  const text: Dataset = {
    ...dataset,
    columns: { [id]: { type: 'text', title: { id, en: id }, aliases: [] } },
  };
  const held = identifierInText
    .offences({ dataset: text, present: new Set([id]), asOf: null })
    .map(({ where }) => `(${where.replaceAll(`${id}__raw`, value)})`);
  return `(${held.join(' OR ')})`;
}

/** Key columns that may hold hashes of this run; those of a stored input are numbers already. */
function keysOf(input: CheckedInput): readonly string[] {
  if (input.stored !== undefined) return [];
  return [...input.typing.present].filter((id) => input.opened.dataset.columns[id]?.type === 'key');
}

/** Tables that number the hashes and identifiers among an input's keys in the order in which they come. */
export function keyTablesSql(input: CheckedInput, prefix: string): readonly string[] {
  return keysOf(input).map((id) => {
    const hashes = `SELECT ${ident(id)} AS hash, min(_row) AS first FROM ${input.typing.table} WHERE ${isPersonal(input, id, ident(id))} GROUP BY ALL`;
    return `CREATE TABLE keys_${input.index}_${id} AS SELECT hash, ${literal(`${prefix}-`)} || row_number() OVER (ORDER BY first) AS number FROM (${hashes})`;
  });
}

/** Declared columns that have a text in the file. */
export function rawColumns(columns: readonly ColumnMapping[]): readonly string[] {
  return [...new Set(columns.flatMap(({ column }) => (column === null ? [] : [column])))];
}

/** SQL of rejected rows: their texts as they stood, with reason and line; keys are left out, identifiers masked. */
export function rejectedSql(input: CheckedInput, lines: string): string {
  const { typing, index, opened } = input;
  const columns = rawColumns(opened.columns).map((id) => {
    const raw = `t.${ident(`${id}__raw`)}`;
    if (opened.dataset.columns[id]?.type === 'key') return `CAST(NULL AS VARCHAR) AS ${ident(id)}`;
    return `CASE WHEN ${holdsIdentifier(opened.dataset, id, raw)} THEN ${literal(MASK)} ELSE ${raw} END AS ${ident(id)}`;
  });
  return `SELECT ${[...columns, 't._row', 'l._line', 'a._reason'].join(', ')} FROM ${typing.table} t JOIN aside_${index} a ON a._row = t._row AND a._kind = 'rejected' AND a._reason NOT IN ('duplicate-key') LEFT JOIN ${lines} l ON l._row = t._row ORDER BY t._row`;
}
