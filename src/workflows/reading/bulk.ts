import { identifierColumn } from '../../disclosure/identifiers.ts';
import type { Engine } from '../../engine/index.ts';
import { isMissing, NOTE_LABEL, rawExpression, TOTAL_LABEL } from '../../ingest/cells/raw.ts';
import { DesmigError } from '../../model/error.ts';
import type { GridRow, Lane } from '../../model/table.ts';
import { ident, literal } from '../../text/sql.ts';
import type { OpenedInput } from './open-input.ts';

/** A file's rows in the engine, as text: only the columns that are used, and what each row looks like. */
export interface BulkTable {
  readonly name: string;
  readonly lane: Lane;
  readonly rows: number;
}

/**
 * Brings the rows into the table `raw_<index>`. The engine reads a clean file itself, and its record count
 * must equal the one counted in the bytes; otherwise, or if it refuses, the rows are streamed into it.
 */
export async function readBulk(
  engine: Engine,
  input: OpenedInput,
  index: number,
  salt: string,
): Promise<BulkTable> {
  const name = `raw_${index}`;
  for (const lane of input.source.lanes) {
    if (lane.kind === 'engine') {
      const rows = await tryEngineLane(engine, input, lane, name, salt);
      if (rows !== null) return { name, lane, rows };
      continue;
    }
    const staged = `staged_${index}`;
    const columns = [...Array.from({ length: lane.width }, (_, at) => `c${at}`), '_damage'];
    await engine.run(
      `CREATE TABLE ${staged} (${columns.map((column) => `${ident(column)} VARCHAR`).join(', ')})`,
    );
    await engine.append(staged, stagedRows(lane, input));
    await engine.run(`CREATE TABLE ${name} AS ${projection(input, salt)} FROM ${staged} ORDER BY rowid`);
    await engine.run(`DROP TABLE ${staged}`);
    return { name, lane, rows: await countRows(engine, name) };
  }
  throw new Error('a table without a lane');
}

async function tryEngineLane(
  engine: Engine,
  input: OpenedInput,
  lane: Extract<Lane, { kind: 'engine' }>,
  name: string,
  salt: string,
): Promise<number | null> {
  const columns = Array.from({ length: lane.width }, (_, at) => `'c${at}': 'VARCHAR'`).join(', ');
  const source = `read_csv(${literal(lane.path)}, auto_detect = false, columns = {${columns}}, delim = ${literal(lane.delimiter)}, quote = ${literal(lane.quote)}, escape = ${literal(lane.quote)}, header = false, skip = ${lane.skipLines}, strict_mode = true)`;
  try {
    await engine.run(
      `CREATE TABLE ${name} AS ${projection(input, salt)} FROM (SELECT *, CAST(NULL AS VARCHAR) AS _damage FROM ${source})`,
    );
  } catch (error) {
    if (error instanceof DesmigError && error.code === 'engine-error') {
      await engine.run(`DROP TABLE IF EXISTS ${name}`);
      return null;
    }
    throw error;
  }
  const rows = await countRows(engine, name);
  if (rows === lane.records) return rows;
  await engine.run(`DROP TABLE ${name}`);
  return null;
}

async function countRows(engine: Engine, table: string): Promise<number> {
  const [row] = await engine.rows(`SELECT count(*) AS n FROM ${table}`);
  return Number(row?.['n'] ?? 0);
}

/**
 * The columns that are used, by their declared names, and per row: how many cells are filled, whether it
 * is labelled as a total or a note, repeats the header or numbers the columns. Other cells are looked at
 * and let go.
 */
function projection(input: OpenedInput, salt: string): string {
  const width = input.source.header.length;
  const all = Array.from({ length: width }, (_, at) => `c${at}`);
  const used = input.columns.filter((column) => column.column !== null);
  const values = used.map((column) => {
    const raw = rawExpression(`c${column.index}`);
    const declared = input.dataset.columns[column.column ?? ''];
    const text = `CASE WHEN ${isMissing(raw)} THEN NULL ELSE ${raw} END`;
    const value =
      declared?.type === 'key' && holdsIdentifiers(input, column.index)
        ? `CASE WHEN ${raw} IS NOT NULL THEN sha256(${literal(salt)} || ${raw}) END`
        : text;
    return `${value} AS ${ident(column.column ?? '')}`;
  });
  const filled = all
    .map((cell) => `(CASE WHEN ${rawExpression(cell)} IS NULL THEN 0 ELSE 1 END)`)
    .join(' + ');
  const first = `lower(coalesce(${[...all.map(rawExpression), "''"].join(', ')}))`;
  const label = `regexp_replace(${first}, '\\s+', ' ', 'g')`;
  const repeats = used
    .map((column) => `lower(${rawExpression(`c${column.index}`)}) = ${literal(column.label.toLowerCase())}`)
    .join(' AND ');
  const numbered = all
    .slice(0, 3)
    .map((cell, at) => `${rawExpression(cell)} IN (${literal(`(${at + 1})`)}, ${literal(String(at + 1))})`)
    .join(' AND ');
  return [
    `SELECT ${[...values, '_damage'].join(', ')}`,
    `CAST(${filled} AS INTEGER) AS _filled`,
    `regexp_full_match(${label}, ${literal(TOTAL_LABEL)}) AS _total`,
    `regexp_full_match(${label}, ${literal(NOTE_LABEL)}) AS _note`,
    `coalesce(${repeats === '' ? 'false' : repeats}, false) AS _repeats`,
    `coalesce(${numbered === '' ? 'false' : numbered}, false) AS _numbered`,
  ].join(',\n');
}

/** Whether a key is a personal number; then only a hash under the run's random key is kept. */
function holdsIdentifiers(input: OpenedInput, index: number): boolean {
  return identifierColumn(input.source.sample.map((row) => row.cells[index] ?? '')) !== null;
}

/** Rows of the width of the header. Cells of columns that are not used go in only as far as their row's looks need. */
async function* stagedRows(
  lane: Extract<Lane, { kind: 'rows' }>,
  input: OpenedInput,
): AsyncIterable<readonly (readonly (string | null)[])[]> {
  const used = new Set(
    input.columns.filter((column) => column.column !== null).map((column) => column.index),
  );
  const telling = new RegExp(`(?:${TOTAL_LABEL})|(?:${NOTE_LABEL})|^\\(?[123]\\)?$`, 'i');
  for await (const batch of lane.batches()) {
    yield batch.map((row) => {
      const cells: (string | null)[] = [];
      for (let at = 0; at < lane.width; at += 1) {
        const cell = row.cells[at] ?? null;
        if (cell === null || used.has(at)) cells.push(cell);
        else {
          const text = cell.trim();
          cells.push(text === '' ? null : telling.test(text) ? text : 'x');
        }
      }
      cells.push(damageOf(row, lane.width, input.source.dialect !== null));
      return cells;
    });
  }
}

function damageOf(row: GridRow, width: number, delimited: boolean): string | null {
  if (row.cells.slice(width).some((cell) => (cell ?? '').trim() !== '')) return 'extra-cell';
  if (row.damage != null) return row.damage;
  const blank = row.cells.every((cell) => (cell ?? '').trim() === '');
  return delimited && row.cells.length < width && !blank ? 'missing-cell' : null;
}
