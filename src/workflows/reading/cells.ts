import type { Engine } from '../../engine/index.ts';
import { ident, literal } from '../../text/sql.ts';
import { type BulkTable, looksOf, textOf } from './bulk.ts';
import type { MapColumn } from './map-table.ts';

/** A column with at most so many values is kept as an enumeration: a byte or two a row instead of text. */
const SHORT_LIST = 1000;

/** A column of the typed view. */
interface CellColumn {
  readonly name: string;
  /** SQL over a stored row `r` and the maps joined to it */
  readonly made: string;
  /** what is kept of it, as SQL over the made columns; null where the view can tell it from others */
  readonly kept: string | null;
  /** SQL of the view, over what is kept */
  readonly shown: string;
}

/** A table joined to the stored rows: by the numbers of words where all cells of a row are words, else by text. */
interface MapJoin {
  readonly map: string;
  readonly byWord: string;
  readonly byText: string;
}

/** Collects how each column of a file is typed, and makes the view of them all. */
export interface Cells {
  /** A column of text: its raw text, and what `expression` makes of that when it is asked for. */
  text(id: string, expression: (x: string) => string): void;
  /** A column of values: made once for each word, or once a row where the cells are no words. */
  values(id: string, expression: (x: string) => string): Promise<void>;
  /** Columns told by a map of the texts (`raw`) of one column. */
  labels(id: string, map: string, columns: readonly MapColumn[]): Promise<void>;
  /** Columns told by a map of combinations of the texts of several columns. */
  combinations(ids: readonly string[], map: string, columns: readonly MapColumn[]): Promise<void>;
  /** A column that follows from others of the view. */
  derived(name: string, sql: string): void;
  /** Makes the view; `skip` is SQL over it for why a row is no data, one of `reasons`. */
  create(view: string, skip: string, reasons: readonly string[]): Promise<void>;
}

export function createCells(
  engine: Engine,
  bulk: BulkTable,
  index: number,
  lists: ReadonlyMap<string, string>,
): Cells {
  const columns: CellColumn[] = [
    { name: '_row', made: 'r.rowid', kept: 'CAST(_row AS UINTEGER)', shown: 'CAST(_row AS BIGINT)' },
    {
      name: '_damage',
      made: 'r._damage',
      kept: bulk.lane.kind === 'rows' ? '_damage' : null,
      shown: bulk.lane.kind === 'rows' ? '_damage' : 'CAST(NULL AS VARCHAR)',
    },
  ];
  const joins: MapJoin[] = [];
  const made = (id: string) => textOf('r', id, bulk.words);
  const number = (id: string) => `CAST(enum_code(r.${ident(id)}) AS INTEGER)`;
  if (bulk.words.size > 0) columns.push({ name: '_rest', made: 'r._rest', kept: '_rest', shown: '_rest' });

  /** Keeps the raw text of a column, or its words; returns the SQL by which the view tells it. */
  const raw = (id: string): string => {
    const name = `${id}__raw`;
    const place = bulk.words.get(id);
    if (place === undefined) {
      columns.push({ name, made: made(id), kept: ident(name), shown: ident(name) });
      return ident(name);
    }
    const word = `${id}__word`;
    const shown = `coalesce(CAST(${ident(word)} AS VARCHAR), _rest[${place}])`;
    columns.push(
      { name: word, made: `r.${ident(id)}`, kept: ident(word), shown: ident(word) },
      { name, made: made(id), kept: null, shown },
    );
    return shown;
  };
  const fromMap = (map: string, { name, from, values }: MapColumn): CellColumn => {
    const made = `${ident(map)}.${ident(from)}`;
    if (values.every((value) => value === null))
      return { name, made, kept: null, shown: 'CAST(NULL AS VARCHAR)' };
    return { name, made, kept: ident(name), shown: `CAST(${ident(name)} AS VARCHAR)` };
  };
  /** All columns of a map, those with few values as enumerations. */
  const columnsOfMap = (told: readonly MapColumn[]): string => {
    const casts = told.flatMap(({ from, values }) => {
      const distinct = [...new Set(values.filter((value) => value !== null))];
      return distinct.length === 0 || distinct.length > SHORT_LIST
        ? []
        : [`CAST(m.${ident(from)} AS ENUM(${distinct.map(literal).join(', ')})) AS ${ident(from)}`];
    });
    return casts.length === 0 ? 'm.*' : `m.* REPLACE (${casts.join(', ')})`;
  };

  return {
    text(id, expression) {
      const text = raw(id);
      columns.push({ name: id, made: expression(made(id)), kept: null, shown: expression(text) });
    },
    async values(id, expression) {
      raw(id);
      const list = lists.get(id);
      const kept = { kept: ident(id), shown: ident(id) };
      if (list === undefined) {
        columns.push({ name: id, made: expression(made(id)), ...kept });
        return;
      }
      const map = `typed_${index}_${id}`;
      await engine.run(
        `CREATE TABLE ${ident(map)} AS SELECT word, raw, ${expression('raw')} AS value FROM ${ident(list)}`,
      );
      joins.push({
        map,
        byWord: `${ident(map)}.word = ${number(id)}`,
        byText: `${ident(map)}.raw = ${made(id)}`,
      });
      columns.push({ name: id, made: `${ident(map)}.value`, ...kept });
    },
    async labels(id, map, told) {
      raw(id);
      const list = lists.get(id);
      const numbered = `${map}_words`;
      await engine.run(
        `CREATE TABLE ${ident(numbered)} AS SELECT ${columnsOfMap(told)}, ${list === undefined ? 'CAST(NULL AS INTEGER) AS word' : 'v.word'} FROM ${ident(map)} m${list === undefined ? '' : ` LEFT JOIN ${ident(list)} v ON v.raw = m.raw`}`,
      );
      const byText = `${ident(numbered)}.raw = ${made(id)}`;
      joins.push({
        map: numbered,
        byWord: list === undefined ? byText : `${ident(numbered)}.word = ${number(id)}`,
        byText,
      });
      columns.push(...told.map((column) => fromMap(numbered, column)));
    },
    async combinations(ids, map, told) {
      const numbered = `${map}_words`;
      const words = ids.filter((id) => lists.has(id));
      // a text that is no word has the number -1, which no row has; a blank has none, like a blank cell
      const numbers = words.map(
        (id) =>
          `CASE WHEN m.${ident(id)} IS NOT NULL THEN coalesce(${ident(`v_${id}`)}.word, -1) END AS ${ident(`${id}__word`)}`,
      );
      const looked = words.map(
        (id) =>
          ` LEFT JOIN ${ident(lists.get(id) ?? '')} ${ident(`v_${id}`)} ON ${ident(`v_${id}`)}.raw = m.${ident(id)}`,
      );
      await engine.run(
        `CREATE TABLE ${ident(numbered)} AS SELECT ${[columnsOfMap(told), ...numbers].join(', ')} FROM ${ident(map)} m${looked.join('')}`,
      );
      const byText = (id: string) => `${ident(numbered)}.${ident(id)} IS NOT DISTINCT FROM ${made(id)}`;
      const byWord = (id: string) =>
        lists.has(id)
          ? `${ident(numbered)}.${ident(`${id}__word`)} IS NOT DISTINCT FROM ${number(id)}`
          : byText(id);
      joins.push({
        map: numbered,
        byWord: ids.map(byWord).join(' AND '),
        byText: ids.map(byText).join(' AND '),
      });
      columns.push(...told.map((column) => fromMap(numbered, column)));
    },
    derived(name, sql) {
      columns.push({ name, made: sql, kept: null, shown: sql });
    },
    async create(view, skip, reasons) {
      const table = `cells_${index}`;
      // the engine would work out every column of a union, wanted or not
      const wanted = columns.filter(({ name, kept }) => kept !== null || skip.includes(name));
      const part = (by: 'byWord' | 'byText', where: string) =>
        [
          `SELECT ${[...wanted.map(({ name, made: sql }) => `${sql} AS ${ident(name)}`), ...looksOf('r')].join(',\n')}`,
          `FROM ${bulk.stored} r`,
          ...joins.map((join) => `LEFT JOIN ${ident(join.map)} ON ${join[by]}`),
          where,
        ].join('\n');
      const rows =
        bulk.words.size === 0
          ? part('byText', '')
          : `${part('byWord', 'WHERE r._rest IS NULL')}\nUNION ALL\n${part('byText', 'WHERE r._rest IS NOT NULL')}`;
      const kept = columns.flatMap(({ name, kept: sql }) =>
        sql === null ? [] : [`${sql} AS ${ident(name)}`],
      );
      const reason = `CAST(${skip} AS ENUM(${reasons.map(literal).join(', ')})) AS _skip`;
      await engine.run(`CREATE TABLE ${table} AS SELECT ${[...kept, reason].join(',\n')} FROM (${rows})`);
      const shown = columns.map(({ name, shown: sql }) => `${sql} AS ${ident(name)}`);
      await engine.run(
        `CREATE VIEW ${view} AS SELECT ${[...shown, 'CAST(_skip AS VARCHAR) AS _skip'].join(', ')} FROM ${table}`,
      );
    },
  };
}

/** Distinct texts of a column of words: `word` is its number (null where the text is none), `n` its evidence. */
export async function listWords(engine: Engine, bulk: BulkTable, id: string, index: number): Promise<string> {
  const name = `words_${index}_${id}`;
  const looks = looksOf('s').join(', ');
  const rows = `(SELECT ${ident(id)} AS word, ${looks} FROM ${bulk.stored} s)`;
  const strange = `(SELECT _rest[${bulk.words.get(id) ?? 0}] AS text, ${looks} FROM ${bulk.stored} s WHERE _rest IS NOT NULL)`;
  const evidence = 'count(*) FILTER (WHERE NOT _repeats AND NOT _numbered) AS n';
  // a text with blanks at its ends is no word, yet becomes one when they are taken off
  await engine.run(
    `CREATE TABLE ${ident(name)} AS SELECT max(word) AS word, raw, CAST(sum(n) AS BIGINT) AS n FROM (
SELECT CAST(enum_code(word) AS INTEGER) AS word, CAST(word AS VARCHAR) AS raw, n
FROM (SELECT word, ${evidence} FROM ${rows} WHERE word IS NOT NULL GROUP BY word)
UNION ALL
SELECT NULL, text, ${evidence} FROM ${strange} WHERE text IS NOT NULL GROUP BY text) GROUP BY raw`,
  );
  return name;
}

/** Distinct combinations of the texts of some columns, as a relation with these columns. */
export function combinationsOf(bulk: BulkTable, ids: readonly string[]): string {
  const rest = (id: string) => ident(`${id}__rest`);
  const stored = ids.flatMap((id) => {
    const place = bulk.words.get(id);
    return place === undefined ? [ident(id)] : [ident(id), `_rest[${place}] AS ${rest(id)}`];
  });
  const texts = ids.map((id) =>
    bulk.words.has(id) ? `coalesce(CAST(${ident(id)} AS VARCHAR), ${rest(id)}) AS ${ident(id)}` : ident(id),
  );
  return `(SELECT ${texts.join(', ')} FROM (SELECT DISTINCT ${stored.join(', ')} FROM ${bulk.stored}))`;
}
