import { identifierColumn } from '../../disclosure/identifiers.ts';
import type { Engine } from '../../engine/index.ts';
import { NOTE_LABEL, rawExpression, TOTAL_LABEL, valueExpression } from '../../ingest/cells/raw.ts';
import { frequentWords } from '../../ingest/cells/words.ts';
import { DesmigError } from '../../model/error.ts';
import type { GridRow, Lane } from '../../model/table.ts';
import { ident, literal } from '../../text/sql.ts';
import type { OpenedInput } from './open-input.ts';

/**
 * A file's rows in the engine: only the columns that are used, and what each row looks like. The view `name`
 * shows them as text. The table `stored` below it keeps a column of words as an enumeration, and the few
 * cells that are none of its words in the list `_rest`.
 */
export interface BulkTable {
  readonly name: string;
  readonly stored: string;
  /** columns of words, each with its place in `_rest`, counted from 1 */
  readonly words: ReadonlyMap<string, number>;
  readonly lane: Lane;
  readonly rows: number;
}

/**
 * Brings the rows into the engine. It reads a clean file itself, and its record count must equal the one
 * counted in the bytes; otherwise, or if it refuses, the rows are streamed into it. The row number `_row` is
 * the place in the file: the engine keeps the order in which rows come.
 */
export async function readBulk(
  engine: Engine,
  input: OpenedInput,
  index: number,
  salt: string,
): Promise<BulkTable> {
  const name = `raw_${index}`;
  const stored = `stored_${index}`;
  const plan = planStorage(input, salt);
  for (const lane of input.source.lanes) {
    if (lane.kind === 'engine') {
      const rows = await tryEngineLane(engine, lane, stored, plan);
      if (rows === null) continue;
      await createTextView(engine, input, name, stored, plan);
      return { name, stored, words: plan.places, lane, rows };
    }
    const staged = `staged_${index}`;
    const columns = [...Array.from({ length: lane.width }, (_, at) => `c${at}`), '_damage'];
    await engine.run(
      `CREATE TABLE ${staged} (${columns.map((column) => `${ident(column)} VARCHAR`).join(', ')})`,
    );
    await engine.append(staged, stagedRows(lane, input));
    await engine.run(`CREATE TABLE ${stored} AS ${plan.select(staged)}`);
    await engine.run(`DROP TABLE ${staged}`);
    await createTextView(engine, input, name, stored, plan);
    return { name, stored, words: plan.places, lane, rows: await countRows(engine, stored) };
  }
  throw new Error('a table without a lane');
}

async function tryEngineLane(
  engine: Engine,
  lane: Extract<Lane, { kind: 'engine' }>,
  stored: string,
  plan: StoragePlan,
): Promise<number | null> {
  const columns = Array.from({ length: lane.width }, (_, at) => `'c${at}': 'VARCHAR'`).join(', ');
  const source = `read_csv(${literal(lane.path)}, auto_detect = false, columns = {${columns}}, delim = ${literal(lane.delimiter)}, quote = ${literal(lane.quote)}, escape = ${literal(lane.quote)}, header = false, skip = ${lane.skipLines}, strict_mode = true)`;
  try {
    await engine.run(
      `CREATE TABLE ${stored} AS ${plan.select(`(SELECT *, CAST(NULL AS VARCHAR) AS _damage FROM ${source})`)}`,
    );
  } catch (error) {
    if (error instanceof DesmigError && error.code === 'engine-error') {
      await engine.run(`DROP TABLE IF EXISTS ${stored}`);
      return null;
    }
    throw error;
  }
  const rows = await countRows(engine, stored);
  if (rows === lane.records) return rows;
  await engine.run(`DROP TABLE ${stored}`);
  return null;
}

async function countRows(engine: Engine, table: string): Promise<number> {
  const [row] = await engine.rows(`SELECT count(*) AS n FROM ${table}`);
  return Number(row?.['n'] ?? 0);
}

interface StoragePlan {
  readonly places: ReadonlyMap<string, number>;
  /** SQL of the stored columns over a relation with the cells `c0`, `c1`, ... and `_damage` */
  select(from: string): string;
}

/** What a row may look like beside data, as bits of `_looks`. */
const LOOKS = { empty: 1, short: 2, total: 4, note: 8, repeats: 16, numbered: 32 } as const;
/** A note has at most so many filled cells. */
const SHORT_ROW = 2;

/**
 * How cells are stored: columns that are used by their declared names, those of words as enumerations; and
 * of each row what tells data from totals, notes, blank lines and repeated headers. Most rows show by one
 * cell that they are none of these, and only the others are looked at cell by cell.
 */
function planStorage(input: OpenedInput, salt: string): StoragePlan {
  const width = input.source.header.length;
  const cells = Array.from({ length: width }, (_, at) => `c${at}`);
  const used = input.columns.flatMap(({ column, index, label }) =>
    column === null ? [] : [{ id: column, index, label, declared: input.dataset.columns[column] }],
  );
  const sample = input.source.scattered();
  const words = new Map<number, ReadonlySet<string>>();
  const places = new Map<string, number>();
  for (const { id, index, label, declared } of used) {
    if (declared === undefined || declared.type === 'key') continue;
    const learnt = frequentWords(sample.map((cells) => cells[index] ?? null));
    if (learnt === null) continue;
    const plain = [...learnt].filter(
      (word) =>
        word.toLowerCase() !== label.toLowerCase() &&
        !(index === 0 && TELLING.test(word.replace(/\s+/g, ' '))),
    );
    if (plain.length === 0) continue;
    words.set(index, new Set(plain));
    places.set(id, places.size + 1);
  }

  const word = (index: number) => `w${index}`;
  const text = (index: number) => valueExpression(`c${index}`);
  const asWords = [...words].map(
    ([index, list]) => `try_cast(c${index} AS ENUM(${[...list].map(literal).join(', ')})) AS ${word(index)}`,
  );
  const values = used.map(({ id, index, declared }) => {
    if (words.has(index)) return `${word(index)} AS ${ident(id)}`;
    if (declared?.type === 'key' && holdsIdentifiers(input, index)) {
      const raw = rawExpression(`c${index}`);
      return `CASE WHEN ${raw} IS NOT NULL THEN sha256(${literal(salt)} || ${raw}) END AS ${ident(id)}`;
    }
    return `${text(index)} AS ${ident(id)}`;
  });
  const indexes = [...words.keys()];
  const strange = (index: number) => `(${word(index)} IS NULL AND c${index} IS NOT NULL)`;
  const rest =
    indexes.length === 0
      ? 'CAST(NULL AS VARCHAR[])'
      : `CASE WHEN ${indexes.map(strange).join(' OR ')} THEN [${indexes
          .map((index) => `CASE WHEN ${strange(index)} THEN ${text(index)} END`)
          .join(', ')}] END`;
  const looks = looksExpression(cells, used, words);
  return {
    places,
    select: (from) =>
      `SELECT ${[...values, `${rest} AS _rest`, '_damage', `CAST(${looks} AS UTINYINT) AS _looks`].join(',\n')}\nFROM (SELECT ${['*', ...asWords].join(', ')} FROM ${from})`,
  };
}

const TELLING = new RegExp(`(?:${TOTAL_LABEL})|(?:${NOTE_LABEL})|^\\(?[123]\\)?$`, 'i');

/** SQL for the bits of `LOOKS` of a row. */
function looksExpression(
  cells: readonly string[],
  used: readonly { readonly index: number; readonly label: string }[],
  words: ReadonlyMap<number, ReadonlySet<string>>,
): string {
  const filled = cells
    .map((cell) => `(CASE WHEN ${rawExpression(cell)} IS NULL THEN 0 ELSE 1 END)`)
    .join(' + ');
  const first = `lower(coalesce(${[...cells.map(rawExpression), "''"].join(', ')}))`;
  const label = `regexp_replace(${first}, '\\s+', ' ', 'g')`;
  const repeats = used
    .map((column) => `lower(${rawExpression(`c${column.index}`)}) = ${literal(column.label.toLowerCase())}`)
    .join(' AND ');
  const numbered = cells
    .slice(0, 3)
    .map((cell, at) => `${rawExpression(cell)} IN (${literal(`(${at + 1})`)}, ${literal(String(at + 1))})`)
    .join(' AND ');
  const bit = (condition: string, value: number) => `CASE WHEN ${condition} THEN ${value} ELSE 0 END`;

  // a first cell of plain ASCII that begins no label of a total or a note makes the row data, whatever follows
  const odd = `(?i)${TOTAL_LABEL}|${NOTE_LABEL}|^\\(?1\\)?$|[^ -~]|  |^[^0-9a-z]|[^!-~]$|^$`;
  const oddFirst = `coalesce(regexp_matches(c0, ${literal(odd)}), true)`;
  const suspect = words.has(0) ? `w0 IS NULL AND ${oddFirst}` : oddFirst;
  const looks = [
    `CASE WHEN ${filled} = 0 THEN ${LOOKS.empty} WHEN ${filled} <= ${SHORT_ROW} THEN ${LOOKS.short} ELSE 0 END`,
    bit(`regexp_full_match(${label}, ${literal(TOTAL_LABEL)})`, LOOKS.total),
    bit(`regexp_full_match(${label}, ${literal(NOTE_LABEL)})`, LOOKS.note),
    bit(numbered === '' ? 'false' : numbered, LOOKS.numbered),
  ].join(' + ');
  const teller = used.find(({ index }) => words.has(index)) ?? used[0];
  const maybeRepeats =
    teller === undefined
      ? 'false'
      : words.has(teller.index)
        ? `w${teller.index} IS NULL AND c${teller.index} IS NOT NULL`
        : `lower(${rawExpression(`c${teller.index}`)}) = ${literal(teller.label.toLowerCase())}`;
  return `(CASE WHEN ${suspect} THEN ${looks} ELSE 0 END) + (CASE WHEN ${maybeRepeats} THEN ${bit(repeats === '' ? 'false' : repeats, LOOKS.repeats)} ELSE 0 END)`;
}

/** The stored rows as text, and what they look like in words: `_filled` counts no further than 3. */
async function createTextView(
  engine: Engine,
  input: OpenedInput,
  name: string,
  stored: string,
  plan: StoragePlan,
): Promise<void> {
  const used = input.columns.flatMap(({ column }) => (column === null ? [] : [column]));
  const columns = used.map((id) => `${textOf('s', id, plan.places)} AS ${ident(id)}`);
  await engine.run(
    `CREATE VIEW ${name} AS SELECT ${['rowid AS _row', ...columns, '_damage', ...looksOf('s')].join(', ')} FROM ${stored} s`,
  );
}

/** SQL for the text of a stored column. */
export function textOf(table: string, id: string, words: ReadonlyMap<string, number>): string {
  const column = `${table}.${ident(id)}`;
  const place = words.get(id);
  return place === undefined ? column : `coalesce(CAST(${column} AS VARCHAR), ${table}._rest[${place}])`;
}

/** SQL for what a stored row looks like. */
export function looksOf(table: string): readonly string[] {
  const has = (bit: number) => `(${table}._looks & ${bit}) > 0`;
  return [
    `CASE WHEN ${has(LOOKS.empty)} THEN 0 WHEN ${has(LOOKS.short)} THEN ${SHORT_ROW} ELSE ${SHORT_ROW + 1} END AS _filled`,
    `${has(LOOKS.total)} AS _total`,
    `${has(LOOKS.note)} AS _note`,
    `${has(LOOKS.repeats)} AS _repeats`,
    `${has(LOOKS.numbered)} AS _numbered`,
  ];
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
  for await (const batch of lane.batches()) {
    yield batch.map((row) => {
      const cells: (string | null)[] = [];
      for (let at = 0; at < lane.width; at += 1) {
        const cell = row.cells[at] ?? null;
        if (cell === null || used.has(at)) cells.push(cell);
        else {
          const text = cell.trim();
          cells.push(text === '' ? null : TELLING.test(text) ? text : 'x');
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
