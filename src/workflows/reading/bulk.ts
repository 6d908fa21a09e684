import { identifierColumn } from '../../disclosure/identifiers.ts';
import type { Engine } from '../../engine/index.ts';
import {
  NOTE_LABEL,
  rawExpression,
  TELLING,
  TOTAL_LABEL,
  valueExpression,
  valueOfRaw,
} from '../../ingest/cells/raw.ts';
import { frequentWords } from '../../ingest/cells/words.ts';
import { DesmigError } from '../../model/error.ts';
import type { CellBlock, GridRow, Lane } from '../../model/table.ts';
import { ident, literal } from '../../text/sql.ts';
import type { OpenedInput } from './open-input.ts';

/**
 * A file's rows in the engine: only the columns that are used. The view `name` shows them as text. The table
 * `stored` below it keeps a column of words as an enumeration; it tells all of a row that is not `_odd`. The
 * table `odd` has the rows that are: those with cells that are none of the words, in the list `_rest`, and
 * those that may be no data, with what they look like.
 */
export interface BulkTable {
  readonly name: string;
  readonly stored: string;
  readonly odd: string;
  readonly words: ReadonlyMap<string, WordColumn>;
  readonly lane: Lane;
  readonly rows: number;
}

/** A column of words. */
export interface WordColumn {
  /** place in `_rest`, counted from 1 */
  readonly place: number;
  /** how many words it has */
  readonly size: number;
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
  const odd = `odd_${index}`;
  const plan = planStorage(input, salt);
  for (const lane of input.source.lanes) {
    if (lane.kind !== 'rows') {
      const rows = await tryReaderLane(engine, lane, stored, plan);
      if (rows === null) continue;
      await setOddRowsApart(engine, input, { name, stored, odd }, plan);
      return { name, stored, odd, words: plan.words, lane, rows };
    }
    await readBlocks(engine, lane, input, stored, plan);
    await setOddRowsApart(engine, input, { name, stored, odd }, plan);
    return { name, stored, odd, words: plan.words, lane, rows: await countRows(engine, stored) };
  }
  throw new Error('a table without a lane');
}

/**
 * Streams the rows in, a block of text at a time: the engine splits and stores one block while the next is read. Nothing
 * but the stored columns stays.
 */
async function readBlocks(
  engine: Engine,
  lane: RowsLane,
  input: OpenedInput,
  stored: string,
  plan: StoragePlan,
): Promise<void> {
  const used = new Set(input.columns.flatMap(({ column, index }) => (column === null ? [] : [index])));
  const delimited = input.source.dialect !== null;
  const block = `block_of_${stored}`;
  const cells = Array.from({ length: lane.width }, (_, at) => `nullif(p[${at + 2}], '') AS c${at}`);
  const split = `(SELECT ${cells.join(', ')}, nullif(p[1], '') AS _damage FROM (SELECT string_split(r, cell) AS p FROM (SELECT unnest(string_split(block, record)) AS r, cell FROM ${block})))`;
  await engine.run(`CREATE TABLE ${block} (block VARCHAR, cell VARCHAR, record VARCHAR)`);
  await engine.run(`CREATE TABLE ${stored} AS ${plan.select(split)}`);
  let storing: Promise<void> | null = null;
  try {
    for await (const { text, cell, record } of lane.blocks?.(used) ?? packedRows(lane, used, delimited)) {
      await storing;
      await engine.append(block, oneRow(text, cell, record));
      storing = (async () => {
        await engine.run(`INSERT INTO ${stored} ${plan.select(split)}`);
        await engine.run(`TRUNCATE ${block}`);
      })();
      // a failure is for the next await
      storing.catch(() => undefined);
    }
  } finally {
    await storing;
  }
  await engine.run(`DROP TABLE ${block}`);
}

/** The engine's own reader, over the file or over what was mended of it; null where it refuses or loses records. */
async function tryReaderLane(
  engine: Engine,
  lane: Exclude<Lane, RowsLane>,
  stored: string,
  plan: StoragePlan,
): Promise<number | null> {
  try {
    const records = await readLane(engine, lane, stored, plan);
    const rows = records === null ? null : await countRows(engine, stored);
    if (rows !== null && rows === records) return rows;
  } catch (error) {
    if (!(error instanceof DesmigError) || error.code !== 'engine-error') throw error;
  }
  await engine.run(`DROP TABLE IF EXISTS ${stored}`);
  return null;
}

/** How many records there should be; null where the lane is closed. */
async function readLane(
  engine: Engine,
  lane: Exclude<Lane, RowsLane>,
  stored: string,
  plan: StoragePlan,
): Promise<number | null> {
  if (lane.kind === 'engine') {
    const cells = `(SELECT *, CAST(NULL AS VARCHAR) AS _damage FROM ${reader(lane, lane.path, lane.skipLines)})`;
    await engine.run(`CREATE TABLE ${stored} AS ${plan.select(cells)}`);
    return lane.records;
  }
  const mark = literal(lane.mark);
  const marked = `starts_with(c0, ${mark})`;
  const text = `nullif(substr(c0, 2 + strpos(substr(c0, 2), ${mark})), '')`;
  const mended = lane.mend();
  const done = await engine.feed(mended.pieces, (path) => {
    const cells = `(SELECT * REPLACE (CASE WHEN ${marked} THEN ${text} ELSE c0 END AS c0), CASE WHEN ${marked} THEN nullif(split_part(c0, ${mark}, 2), '') END AS _damage FROM ${reader(lane, path, 0)})`;
    return `CREATE TABLE ${stored} AS ${plan.select(cells)}`;
  });
  return done ? mended.records() : null;
}

function reader(lane: Exclude<Lane, RowsLane>, path: string, skip: number): string {
  const columns = Array.from({ length: lane.width }, (_, at) => `'c${at}': 'VARCHAR'`).join(', ');
  return `read_csv(${literal(path)}, auto_detect = false, columns = {${columns}}, delim = ${literal(lane.delimiter)}, quote = ${literal(lane.quote)}, escape = ${literal(lane.quote)}, header = false, skip = ${skip}, strict_mode = true)`;
}

async function countRows(engine: Engine, table: string): Promise<number> {
  const [row] = await engine.rows(`SELECT count(*) AS n FROM ${table}`);
  return Number(row?.['n'] ?? 0);
}

type RowsLane = Extract<Lane, { kind: 'rows' }>;

interface StoragePlan {
  readonly words: ReadonlyMap<string, WordColumn>;
  /** SQL of the stored columns over a relation with the cells `c0`, `c1`, ... and `_damage` */
  select(from: string): string;
  /** SQL of the odd rows over what was stored */
  selectOdd(stored: string): string;
}

/** What a row may look like beside data, as bits of `_looks`. */
const LOOKS = { empty: 1, short: 2, total: 4, note: 8, repeats: 16, numbered: 32, lone: 64 } as const;
/** A note has at most so many filled cells. */
const SHORT_ROW = 2;

/**
 * How cells are stored: columns that are used by their declared names, those of words as enumerations. Most rows
 * show by one cell that they are data; what tells data from totals, notes, blank lines and repeated headers is
 * worked out only for the others, from their cells, which `_cells` keeps so long.
 */
function planStorage(input: OpenedInput, salt: string): StoragePlan {
  const width = input.source.header.length;
  const cells = Array.from({ length: width }, (_, at) => `c${at}`);
  const used = input.columns.flatMap(({ column, index, label }) =>
    column === null ? [] : [{ id: column, index, label, declared: input.dataset.columns[column] }],
  );
  const sample = input.source.scattered();
  const lists = new Map<number, ReadonlySet<string>>();
  const words = new Map<string, WordColumn>();
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
    lists.set(index, new Set(plain));
    words.set(id, { place: words.size + 1, size: plain.length });
  }

  const word = (index: number) => `w${index}`;
  const asWords = [...lists].map(
    ([index, list]) => `try_cast(c${index} AS ENUM(${[...list].map(literal).join(', ')})) AS ${word(index)}`,
  );
  const hashed = new Set(
    used.flatMap(({ index, declared }) =>
      declared?.type === 'key' && holdsIdentifiers(input, index) ? [index] : [],
    ),
  );
  const first = used.find(({ index }) => index === 0);
  const plainFirst = first !== undefined && !lists.has(0) && !hashed.has(0);
  const values = used.map(({ id, index }) => {
    if (lists.has(index)) return `${word(index)} AS ${ident(id)}`;
    if (index === 0 && plainFirst)
      return `CASE WHEN _plain THEN c0 ELSE ${valueExpression('c0')} END AS ${ident(id)}`;
    if (!hashed.has(index)) return `${valueExpression(`c${index}`)} AS ${ident(id)}`;
    const raw = rawExpression(`c${index}`);
    return `CASE WHEN ${raw} IS NOT NULL THEN sha256(${literal(salt)} || ${raw}) END AS ${ident(id)}`;
  });
  const strange = [...lists.keys()].map((index) => `(${word(index)} IS NULL AND c${index} IS NOT NULL)`);
  const suspect = suspectExpression(width, used, lists);
  const odd = [
    ...strange,
    plainFirst ? `(NOT _plain AND (${suspect}))` : suspect,
    '_damage IS NOT NULL',
  ].join(' OR ');
  const looked = plainFirst
    ? [...asWords, `coalesce(regexp_full_match(c0, ${literal(PLAIN_FIRST)}), false) AS _plain`]
    : asWords;
  // of columns that are not used, and of identifiers, nothing goes in but what their row's looks need
  const kept = cells.map((cell, at) => {
    const column = used.find(({ index }) => index === at);
    if (column !== undefined && !hashed.has(at)) return cell;
    const raw = rawExpression(cell);
    const tells = `regexp_matches(regexp_replace(${raw}, '\\s+', ' ', 'g'), ${literal(TELLING_SQL)})`;
    const needed = column === undefined ? tells : `${tells} OR ${isLabel(column)}`;
    return `CASE WHEN ${needed} THEN ${raw} WHEN ${raw} IS NOT NULL THEN 'x' END`;
  });
  const ids = used.map(({ id }) => ident(id));
  const rest = used.flatMap(({ id, index }) =>
    lists.has(index) ? [`CASE WHEN ${ident(id)} IS NULL THEN ${valueOfRaw(`r${index}`)} END`] : [],
  );
  const raws = cells.map((cell, at) => `${rawExpression(cell)} AS r${at}`);
  return {
    words,
    select: (from) =>
      `SELECT ${[...values, '_odd', `CASE WHEN _odd THEN [${[...kept, '_damage'].join(', ')}] END AS _cells`].join(',\n')}
FROM (SELECT *, (${odd}) AS _odd FROM (SELECT ${['*', ...looked].join(', ')} FROM ${from}))`,
    selectOdd: (stored) =>
      `SELECT ${['_row', ...ids, `${rest.length === 0 ? 'CAST(NULL AS VARCHAR[])' : `[${rest.join(', ')}]`} AS _rest`, '_damage', `CAST(${looksExpression(width, used)} AS UTINYINT) AS _looks`].join(',\n')}
FROM (SELECT ${['_row', ...ids, '_damage', ...raws].join(', ')} FROM (SELECT ${['rowid AS _row', ...ids, ...[...cells, '_damage'].map((cell, at) => `_cells[${at + 1}] AS ${cell}`)].join(', ')} FROM ${stored} WHERE _odd))`,
  };
}

const TELLING_SQL = `(?i)${TELLING.source}`;

interface UsedCell {
  readonly index: number;
  readonly label: string;
}

/** SQL for whether a cell says what its column's header says; `raw` is its text without edges. */
function isLabel({ index, label }: UsedCell, raw = rawExpression(`c${index}`)): string {
  return `coalesce(lower(${raw}) = ${literal(label.toLowerCase())}, false)`;
}

/** A first cell that is a value as it stands, and begins no label of a total or a note. */
const PLAIN_FIRST = '[0-9A-Za-z][0-9A-Za-z_-]*[0-9]';

/** SQL for whether a row may be something else than data, told by one or two of its cells. */
function suspectExpression(
  width: number,
  used: readonly UsedCell[],
  words: ReadonlyMap<number, ReadonlySet<string>>,
): string {
  // a first cell of plain ASCII that begins no label of a total or a note makes the row data, whatever follows
  const odd = `(?i)${TOTAL_LABEL}|${NOTE_LABEL}|^\\(?1\\)?$|[^ -~]|  |^[^0-9a-z]|[^!-~]$|^$`;
  const oddFirst = `coalesce(regexp_matches(c0, ${literal(odd)}), true)`;
  // nothing beside it may go on with a note
  const others = Array.from({ length: width - 1 }, (_, at) => `c${at + 1}`);
  const first = words.has(0) ? 'w0 IS NULL' : oddFirst;
  const suspect = width < 3 ? first : `${first} OR coalesce(${others.join(', ')}) IS NULL`;
  // the cells of a repeated header are no words
  const teller = used[0];
  return teller === undefined || used.some(({ index }) => words.has(index))
    ? suspect
    : `${suspect} OR ${isLabel(teller)}`;
}

/** SQL for the bits of `LOOKS` of a row, over the texts `r0`, `r1`, ... of its cells without edges. */
function looksExpression(width: number, used: readonly UsedCell[]): string {
  const raws = Array.from({ length: width }, (_, at) => `r${at}`);
  const filled = raws.map((raw) => `(CASE WHEN ${raw} IS NULL THEN 0 ELSE 1 END)`).join(' + ');
  const first = `lower(coalesce(${[...raws, "''"].join(', ')}))`;
  const label = `regexp_replace(${first}, '\\s+', ' ', 'g')`;
  const repeats = used.map((cell) => isLabel(cell, `r${cell.index}`)).join(' AND ');
  const heads = raws.slice(0, 3).map((raw, at) => [raw, at + 1] as const);
  const bracketed = heads.map(([raw, number]) => `${raw} = ${literal(`(${number})`)}`).join(' AND ');
  const plain = heads.map(([raw, number]) => `${raw} = ${literal(String(number))}`).join(' AND ');
  // numbers without brackets may be data; right below the header they are those of the columns
  const numbered = heads.length === 0 ? 'false' : `(${bracketed}) OR (_row = 0 AND ${plain})`;
  const bit = (condition: string, value: number) => `CASE WHEN ${condition} THEN ${value} ELSE 0 END`;
  return [
    `CASE WHEN ${filled} = 0 THEN ${LOOKS.empty} WHEN ${filled} <= ${SHORT_ROW} THEN ${LOOKS.short} ELSE 0 END`,
    bit(`regexp_full_match(${label}, ${literal(TOTAL_LABEL)})`, LOOKS.total),
    bit(`regexp_full_match(${label}, ${literal(NOTE_LABEL)})`, LOOKS.note),
    bit(numbered, LOOKS.numbered),
    bit(
      width < 3 ? 'false' : `${filled} = 1 AND coalesce(${raws.slice(0, 2).join(', ')}) IS NOT NULL`,
      LOOKS.lone,
    ),
    bit(repeats === '' ? 'false' : repeats, LOOKS.repeats),
  ].join(' + ');
}

/** Makes the table of odd rows, and the view of all rows as text: `_filled` counts no further than 3. */
async function setOddRowsApart(
  engine: Engine,
  input: OpenedInput,
  { name, stored, odd }: Pick<BulkTable, 'name' | 'stored' | 'odd'>,
  plan: StoragePlan,
): Promise<void> {
  await engine.run(`CREATE TABLE ${odd} AS ${plan.selectOdd(stored)}`);
  await engine.run(continueNotes(odd));
  await engine.run(`ALTER TABLE ${stored} DROP COLUMN _cells`);
  const used = input.columns.flatMap(({ column }) => (column === null ? [] : [column]));
  const plain = used.map((id) => `CAST(s.${ident(id)} AS VARCHAR) AS ${ident(id)}`);
  const columns = used.map((id) => `${textOf('s', id, plan.words)} AS ${ident(id)}`);
  await engine.run(
    `CREATE VIEW ${name} AS SELECT ${['rowid AS _row', ...plain, 'CAST(NULL AS VARCHAR) AS _damage', ...LOOKS_OF_DATA].join(', ')} FROM ${stored} s WHERE NOT _odd
UNION ALL SELECT ${['_row', ...columns, '_damage', ...looksOf('s')].join(', ')} FROM ${odd} s`,
  );
}

/** SQL that makes notes of the rows of one cell that go on with a note above, with nothing but blank ones between. */
function continueNotes(odd: string): string {
  const has = (bits: number) => `(_looks & ${bits}) > 0`;
  const note = `(${has(LOOKS.note)} AND ${has(LOOKS.short)})`;
  return `UPDATE ${odd} SET _looks = _looks | ${LOOKS.note} WHERE ${has(LOOKS.lone)} AND _row IN (
SELECT _row FROM (SELECT _row, bool_or(note) OVER (PARTITION BY run ORDER BY _row) AS goes_on FROM (
SELECT _row, ${note} AS note, _row - row_number() OVER (ORDER BY _row) AS run FROM ${odd} WHERE ${note} OR ${has(LOOKS.lone | LOOKS.empty)}
)) WHERE goes_on)`;
}

/** SQL for the text of a column of an odd row. */
export function textOf(table: string, id: string, words: ReadonlyMap<string, WordColumn>): string {
  const column = `${table}.${ident(id)}`;
  const word = words.get(id);
  return word === undefined ? column : `coalesce(CAST(${column} AS VARCHAR), ${table}._rest[${word.place}])`;
}

/** SQL for what an odd row looks like. */
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

/** The same for a row that is not odd. */
export const LOOKS_OF_DATA: readonly string[] = [
  `${SHORT_ROW + 1} AS _filled`,
  ...['_total', '_note', '_repeats', '_numbered'].map((look) => `false AS ${look}`),
];

/** Whether a key is a personal number; then only a hash under the run's random key is kept. */
function holdsIdentifiers(input: OpenedInput, index: number): boolean {
  return identifierColumn(input.source.sample.map((row) => row.cells[index] ?? '')) !== null;
}

async function* oneRow(...cells: readonly string[]): AsyncIterable<readonly (readonly string[])[]> {
  yield [cells];
}

const PACKED_ROWS = 20_000;
/** Characters that may part cells and rows where a block holds none of them: controls, then some for private use. */
const MARKS = [31, 30, 29, 28, ...Array.from({ length: 8 }, (_, at) => at + 1)]
  .concat(Array.from({ length: 256 }, (_, at) => 0xe000 + at))
  .map((code) => String.fromCharCode(code));

/** Rows as blocks. Cells of columns that are not used go in only as far as their row's looks need. */
async function* packedRows(
  lane: RowsLane,
  used: ReadonlySet<number>,
  delimited: boolean,
): AsyncIterable<CellBlock> {
  let rows: string[][] = [];
  for await (const batch of lane.batches()) {
    for (const row of batch) {
      const cells = [damageOf(row, lane.width, delimited) ?? ''];
      for (let at = 0; at < lane.width; at += 1) {
        const cell = row.cells[at] ?? '';
        if (cell === '' || used.has(at)) cells.push(cell);
        else {
          const text = cell.trim();
          cells.push(text === '' || TELLING.test(text) ? text : 'x');
        }
      }
      rows.push(cells);
    }
    if (rows.length < PACKED_ROWS) continue;
    yield packed(rows);
    rows = [];
  }
  if (rows.length > 0) yield packed(rows);
}

function packed(rows: readonly (readonly string[])[]): CellBlock {
  const isFree = (mark: string) => !rows.some((cells) => cells.some((text) => text.includes(mark)));
  const cell = MARKS.find(isFree);
  const record = MARKS.find((mark) => mark !== cell && isFree(mark));
  if (cell === undefined || record === undefined) throw new Error('no character is free to part cells');
  return { text: rows.map((cells) => cells.join(cell)).join(record), cell, record };
}

function damageOf(row: GridRow, width: number, delimited: boolean): string | null {
  if (row.cells.slice(width).some((cell) => (cell ?? '').trim() !== '')) return 'extra-cell';
  if (row.damage != null) return row.damage;
  const blank = row.cells.every((cell) => (cell ?? '').trim() === '');
  return delimited && row.cells.length < width && !blank ? 'missing-cell' : null;
}
