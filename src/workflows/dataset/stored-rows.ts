import { holdsIdentifier } from '../../analysis/checks/identifier-in-text.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { ColumnMapping } from '../../model/input.ts';
import { PLACE_LEVELS } from '../../model/region.ts';
import { ident, literal } from '../../text/sql.ts';
import { acceptedColumns, emptyTableSql, selected } from '../reading/accepting.ts';
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
      ? selected(acceptedColumns(input.opened.dataset, input))
      : input.stored.columns.map(ident);
  const typed = `SELECT ${[...accepted, ...PLACE_LEVELS.map((level) => `_${level}`), '_row'].join(', ')} FROM ${typing.table} WHERE ${where}`;
  const whole = `${emptyTableSql(kind)} UNION ALL BY NAME (${typed})`;
  const ids = storedColumns(kind, input);
  const columns = ids.map((id) => storedValue(input, id));
  const places = PLACE_LEVELS.map((level) => `r._${level}`);
  const read = ids.filter((id) => mayIdentify(input, id)).map((id) => `CAST(${ident(id)} AS VARCHAR)`);
  return `WITH ${identifying(read, `(${whole})`)} SELECT ${[...columns, ...places, 'r._row', 'l._line'].join(', ')} FROM (${whole}) r LEFT JOIN ${lines} l ON l._row = r._row${numbered(input, index)} ORDER BY r._row`;
}

/** A hash made with the key of one run means nothing in another: the same child has the same number in a file. */
function numbered(input: CheckedInput, index: number): string {
  return keysOf(input)
    .map((id) => ` LEFT JOIN keys_${index}_${id} k_${id} ON k_${id}.hash = r.${ident(id)}`)
    .join('');
}

/**
 * The texts of some columns that identify a person, as a table: its patterns are dear to make ready, and each column
 * would make them ready anew.
 */
function identifying(columns: readonly string[], from: string): string {
  return `held AS MATERIALIZED (SELECT DISTINCT v FROM (SELECT unnest([${['NULL', ...columns].join(', ')}]) AS v FROM ${from}) WHERE ${holdsIdentifier('v')})`;
}

const isHeld = (text: string) => `${text} IN (SELECT v FROM held)`;

function mayIdentify(input: CheckedInput, id: string): boolean {
  const type = input.opened.dataset.columns[id]?.type;
  return keysOf(input).includes(id) || (type !== undefined && MAY_IDENTIFY.includes(type));
}

const MAY_IDENTIFY: readonly string[] = ['integer', 'number', 'text', 'key', 'region'];

function storedValue(input: CheckedInput, id: string): string {
  const value = `r.${ident(id)}`;
  if (!mayIdentify(input, id)) return `${value} AS ${ident(id)}`;
  const type = input.opened.dataset.columns[id]?.type;
  if (keysOf(input).includes(id))
    return `CASE WHEN ${isHash(value)} OR ${isHeld(value)} THEN k_${id}.number ELSE ${value} END AS ${ident(id)}`;
  if (type === 'integer' || type === 'number')
    return `CASE WHEN ${isHeld(`CAST(${value} AS VARCHAR)`)} THEN NULL ELSE ${value} END AS ${ident(id)}`;
  return `CASE WHEN ${isHeld(value)} THEN ${literal(MASK)} ELSE ${value} END AS ${ident(id)}`;
}

/** A key that is a hash of this run. */
const isHash = (value: string) => `regexp_full_match(${value}, '[0-9a-f]{64}')`;

/** Key columns that may hold hashes of this run; those of a stored input are numbers already. */
function keysOf(input: CheckedInput): readonly string[] {
  if (input.stored !== undefined) return [];
  return [...input.typing.present].filter((id) => input.opened.dataset.columns[id]?.type === 'key');
}

/** Tables that number the hashes and identifiers among an input's keys in the order in which they come. */
export function keyTablesSql(input: CheckedInput, prefix: string): readonly string[] {
  return keysOf(input).map((id) => {
    const hashes = `SELECT ${ident(id)} AS hash, min(_row) AS first FROM ${input.typing.table} WHERE ${isHash(ident(id))} OR ${holdsIdentifier(ident(id))} GROUP BY ALL`;
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
  const ids = rawColumns(opened.columns);
  const isKey = (id: string) => opened.dataset.columns[id]?.type === 'key';
  const raw = (id: string) => `t.${ident(`${id}__raw`)}`;
  const columns = ids.map((id) =>
    isKey(id)
      ? `CAST(NULL AS VARCHAR) AS ${ident(id)}`
      : `CASE WHEN ${isHeld(raw(id))} THEN ${literal(MASK)} ELSE ${raw(id)} END AS ${ident(id)}`,
  );
  const rejected = `${typing.table} t JOIN aside_${index} a ON a._row = t._row AND a._kind = 'rejected' AND a._reason NOT IN ('duplicate-key')`;
  const read = ids.filter((id) => !isKey(id)).map(raw);
  return `WITH ${identifying(read, rejected)} SELECT ${[...columns, 't._row', 'l._line', 'a._reason'].join(', ')} FROM ${rejected} LEFT JOIN ${lines} l ON l._row = t._row ORDER BY t._row`;
}
