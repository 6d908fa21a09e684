import type { Engine } from '../../engine/index.ts';
import { ident, literal } from '../../text/sql.ts';
import { type BulkTable, LOOKS_OF_DATA, looksOf, textOf } from './bulk.ts';
import type { MapColumn } from './map-table.ts';

/** A column with at most so many values is kept as an enumeration: a byte or two a row instead of text. */
const SHORT_LIST = 1000;
/** Values are looked up in a list of at most so many; longer ones are joined, for the engine copies a list often. */
const LONGEST_LIST = 4096;

/** A column of the typed view. */
interface CellColumn {
  readonly name: string;
  /** SQL over a stored row `r` that is not odd, and the maps joined to it */
  readonly plain: string;
  /** SQL over an odd row `r` and the maps joined to it */
  readonly odd: string;
  /** what is kept of it, as SQL over the made columns; null where the view can tell it from others */
  readonly kept: string | null;
  /** SQL of the view, over what is kept */
  readonly shown: string;
  /** the columns whose words tell it in a row that is not odd; null where only the row itself does */
  readonly tellers: readonly string[] | null;
}

/** A table joined to rows. */
interface MapJoin {
  readonly map: string;
  readonly on: string;
  readonly tellers: readonly string[] | null;
}

/** Rows that are not odd, by their words. */
export interface WordGroups {
  /** The columns whose words tell whether a condition on the view holds; null where only the row itself does. */
  tellers(condition: string): readonly string[] | null;
  /** How many combinations of their words there may be, blanks among them. */
  size(ids: readonly string[]): number;
  /** The columns of the view that these words tell, one row for each combination that occurs; `_n` is how many rows have it. */
  rowsBy(ids: readonly string[]): string;
  /** the view's rows that are odd, as a relation */
  readonly odd: string;
}

/** A typed view as it was made. */
export interface MadeView {
  /** columns of few values, which the view also has as enumerations under the name `<column>__coded` */
  readonly coded: ReadonlySet<string>;
  /** for columns of numbers and dates: SQL of all their values, each at least once, under the name `value` */
  readonly occurring: ReadonlyMap<string, string>;
  /** null where rows have to be looked at one by one */
  readonly groups: WordGroups | null;
  /** Relation: the view's rows whose number is one of `rows` (SQL of one column); of no other is anything worked out. */
  among(rows: string): string;
}

/** The number of the words in a row, from 0 to below `size`, as SQL over a stored row `r`. */
interface Slot {
  readonly sql: string;
  readonly size: number;
}

/** SQL for why a row is no data: of rows that look like data (null where those are data always), and of odd ones. */
export interface SkipReason {
  readonly plain: string | null;
  readonly odd: string;
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
  create(view: string, skip: SkipReason, reasons: readonly string[]): Promise<MadeView>;
}

export function createCells(
  engine: Engine,
  bulk: BulkTable,
  index: number,
  lists: ReadonlyMap<string, string>,
): Cells {
  const damaged = bulk.lane.kind !== 'engine';
  const columns: CellColumn[] = [
    {
      name: '_row',
      plain: 'r.rowid',
      odd: 'r._row',
      kept: '_row',
      shown: 'CAST(_row AS BIGINT)',
      tellers: null,
    },
    {
      name: '_damage',
      plain: 'CAST(NULL AS VARCHAR)',
      odd: 'r._damage',
      kept: damaged ? '_damage' : null,
      shown: damaged ? '_damage' : 'CAST(NULL AS VARCHAR)',
      tellers: [],
    },
  ];
  if (bulk.words.size > 0)
    columns.push({
      name: '_rest',
      plain: 'CAST(NULL AS VARCHAR[])',
      odd: 'r._rest',
      kept: '_rest',
      shown: '_rest',
      tellers: [],
    });
  const coded = new Set<string>();
  const occurring = new Map<string, string>();
  const plainJoins: MapJoin[] = [];
  const oddJoins: MapJoin[] = [];
  /** whether some column has to be worked out from the text of every row */
  let workedOut = false;

  const plainText = (id: string) => `CAST(r.${ident(id)} AS VARCHAR)`;
  const oddText = (id: string) => textOf('r', id, bulk.words);
  const slotOf = (id: string): Slot | null => {
    const size = bulk.words.get(id)?.size;
    return size === undefined ? null : { sql: `CAST(enum_code(r.${ident(id)}) AS BIGINT)`, size };
  };

  /** Keeps the raw text of a column, or its words; returns the SQL by which the view tells it. */
  const raw = (id: string): string => {
    const name = `${id}__raw`;
    const word = bulk.words.get(id);
    const made = { plain: plainText(id), odd: oddText(id) };
    if (word === undefined) {
      columns.push({ name, ...made, kept: ident(name), shown: ident(name), tellers: null });
      return ident(name);
    }
    const kept = ident(`${id}__word`);
    const shown = `coalesce(CAST(${kept} AS VARCHAR), _rest[${word.place}])`;
    const stored = `r.${ident(id)}`;
    columns.push(
      { name: `${id}__word`, plain: stored, odd: stored, kept, shown: kept, tellers: [id] },
      { name, ...made, kept: null, shown, tellers: [id] },
    );
    return shown;
  };

  /**
   * Columns that a map tells by the texts of `ids`: of odd rows by their texts; of others by the slot of their words,
   * which is the map's column `slot`, or by their texts too where they have none.
   */
  const tell = async (
    map: string,
    ids: readonly string[],
    slot: Slot | null,
    on: (text: (id: string) => string) => string,
    told: readonly { readonly name: string; readonly from: string; readonly view?: string | null }[],
  ): Promise<void> => {
    const tellers = slot === null ? null : ids;
    oddJoins.push({ map, on: on(oddText), tellers });
    const listed = slot !== null && slot.size <= LONGEST_LIST;
    if (slot === null) {
      workedOut = true;
      plainJoins.push({ map, on: on(plainText), tellers });
    } else if (!listed) plainJoins.push({ map, on: `${ident(map)}.slot = ${slot.sql}`, tellers });
    for (const { name, from, view } of told) {
      const joined = `${ident(map)}.${ident(from)}`;
      const nothing = view === null;
      const list = `${map}_${from}`;
      if (listed && !nothing)
        await engine.run(
          `SET VARIABLE ${ident(list)} = (SELECT list(m.${ident(from)} ORDER BY s.slot) FROM range(${slot.size}) s(slot) LEFT JOIN ${ident(map)} m ON m.slot = s.slot)`,
        );
      columns.push({
        name,
        plain: nothing
          ? 'CAST(NULL AS VARCHAR)'
          : listed
            ? `getvariable(${literal(list)})[${slot.sql} + 1]`
            : joined,
        odd: joined,
        kept: nothing ? null : ident(name),
        shown: nothing ? 'CAST(NULL AS VARCHAR)' : (view ?? ident(name)),
        tellers: nothing ? [] : tellers,
      });
    }
  };
  const fromMap = ({ name, from, values }: MapColumn) => ({
    name,
    from,
    view: values.every((value) => value === null) ? null : `CAST(${ident(name)} AS VARCHAR)`,
  });
  /** All columns of a map, those with few values as enumerations, whose order is that of their texts. */
  const columnsOfMap = (told: readonly MapColumn[]): string => {
    const casts = told.flatMap(({ name, from, values }) => {
      const distinct = [...new Set(values.filter((value) => value !== null))].sort();
      if (distinct.length === 0 || distinct.length > SHORT_LIST) return [];
      coded.add(name);
      return [`CAST(m.${ident(from)} AS ENUM(${distinct.map(literal).join(', ')})) AS ${ident(from)}`];
    });
    return casts.length === 0 ? 'm.*' : `m.* REPLACE (${casts.join(', ')})`;
  };

  /** The columns whose words tell an expression over the view's columns. */
  const tellersOf = (sql: string): readonly string[] | null => {
    const named = namesIn(sql);
    const tellers = new Set<string>();
    for (const column of columns) {
      if (!named.has(column.name) && !named.has(`${column.name}__coded`)) continue;
      if (column.tellers === null) return null;
      for (const id of column.tellers) tellers.add(id);
    }
    return [...tellers].sort();
  };

  return {
    text(id, expression) {
      const text = raw(id);
      columns.push({
        name: id,
        plain: expression(plainText(id)),
        odd: expression(oddText(id)),
        kept: null,
        shown: expression(text),
        tellers: bulk.words.has(id) ? [id] : null,
      });
    },
    async values(id, expression) {
      raw(id);
      const list = lists.get(id);
      if (list === undefined) {
        workedOut = true;
        occurring.set(id, `SELECT ${ident(id)} AS value FROM cells_${index}`);
        columns.push({
          name: id,
          plain: expression(plainText(id)),
          odd: expression(oddText(id)),
          kept: ident(id),
          shown: ident(id),
          tellers: null,
        });
        return;
      }
      const map = `typed_${index}_${id}`;
      await engine.run(
        `CREATE TABLE ${ident(map)} AS SELECT word AS slot, raw, n, ${expression('raw')} AS value FROM ${ident(list)}`,
      );
      occurring.set(id, `SELECT value FROM ${ident(map)} WHERE n > 0`);
      await tell(map, [id], slotOf(id), (text) => `${ident(map)}.raw = ${text(id)}`, [
        { name: id, from: 'value' },
      ]);
    },
    async labels(id, map, told) {
      raw(id);
      const list = lists.get(id);
      const numbered = `${map}_words`;
      await engine.run(
        `CREATE TABLE ${ident(numbered)} AS SELECT ${columnsOfMap(told)}, ${list === undefined ? 'CAST(NULL AS INTEGER) AS slot' : 'v.word AS slot'} FROM ${ident(map)} m${list === undefined ? '' : ` LEFT JOIN ${ident(list)} v ON v.raw = m.raw`}`,
      );
      await tell(
        numbered,
        [id],
        slotOf(id),
        (text) => `${ident(numbered)}.raw = ${text(id)}`,
        told.map(fromMap),
      );
    },
    async combinations(ids, map, told) {
      const numbered = `${map}_words`;
      // of the words of several columns: each has the number 0 for a blank, and then those of its words
      let slot: Slot | null = { sql: '0', size: 1 };
      let number = '0';
      for (const id of ids) {
        const own = slotOf(id);
        const size: number = (own?.size ?? 0) + 1;
        if (own === null || slot === null || !Number.isSafeInteger(slot.size * size)) {
          slot = null;
          break;
        }
        number = `(${number}) * ${size} + CASE WHEN m.${ident(id)} IS NULL THEN 0 ELSE ${ident(`v_${id}`)}.word + CAST(1 AS BIGINT) END`;
        slot = { sql: `(${slot.sql}) * ${size} + coalesce(${own.sql} + 1, 0)`, size: slot.size * size };
      }
      const looked =
        slot === null
          ? []
          : ids.map(
              (id) =>
                ` LEFT JOIN ${ident(lists.get(id) ?? '')} ${ident(`v_${id}`)} ON ${ident(`v_${id}`)}.raw = m.${ident(id)}`,
            );
      await engine.run(
        `CREATE TABLE ${ident(numbered)} AS SELECT ${columnsOfMap(told)}, ${slot === null ? 'CAST(NULL AS BIGINT)' : number} AS slot FROM ${ident(map)} m${looked.join('')}`,
      );
      await tell(
        numbered,
        ids,
        slot,
        (text) =>
          ids.map((id) => `${ident(numbered)}.${ident(id)} IS NOT DISTINCT FROM ${text(id)}`).join(' AND '),
        told.map(fromMap),
      );
    },
    derived(name, sql) {
      columns.push({ name, plain: sql, odd: sql, kept: null, shown: sql, tellers: tellersOf(sql) });
    },
    async create(view, skip, reasons) {
      const table = `cells_${index}`;
      const rows = (
        by: 'plain' | 'odd',
        from: string,
        joins: readonly MapJoin[],
        of: readonly CellColumn[] = columns,
        more: readonly string[] = [],
      ) => {
        const reason = skip[by];
        const wanted = of.filter(({ name, kept }) => kept !== null || reason?.includes(name) === true);
        const looks = by === 'odd' ? looksOf('r') : LOOKS_OF_DATA;
        const made = [
          `SELECT ${[...wanted.map((column) => `${column[by]} AS ${ident(column.name)}`), ...looks, ...more].join(',\n')}`,
          `FROM ${from}`,
          ...joins.map(({ map, on }) => `LEFT JOIN ${ident(map)} ON ${on}`),
        ].join('\n');
        const kept = of.flatMap(({ name, kept: sql }) => (sql === null ? [] : [`${sql} AS ${ident(name)}`]));
        const why = `CAST(${reason ?? 'NULL'} AS ENUM(${reasons.map(literal).join(', ')})) AS _skip`;
        return `SELECT ${[...kept, ...more, why].join(',\n')} FROM (${made})`;
      };
      const show = (from: string, of: readonly CellColumn[] = columns, more: readonly string[] = []) => {
        const shown = of.map(({ name, shown: sql }) => `${sql} AS ${ident(name)}`);
        const codes = of.flatMap(({ name }) =>
          coded.has(name) ? [`${ident(name)} AS ${ident(`${name}__coded`)}`] : [],
        );
        return `SELECT ${[...shown, ...codes, ...more, 'CAST(_skip AS VARCHAR) AS _skip'].join(', ')} FROM ${from}`;
      };
      const plain = rows('plain', `(SELECT *, rowid FROM ${bulk.stored} WHERE NOT _odd) r`, plainJoins);
      const odd = rows('odd', `${bulk.odd} r`, oddJoins);
      await engine.run(
        `CREATE TABLE ${table} AS SELECT * REPLACE (CAST(_row AS UINTEGER) AS _row) FROM (${workedOut ? `${plain}\nUNION ALL\n${odd}` : odd})`,
      );
      await engine.run(
        `CREATE VIEW ${view} AS ${workedOut ? show(table) : `${show(`(${plain})`)}\nUNION ALL\n${show(table)}`}`,
      );
      await engine.run(`DROP TABLE ${bulk.odd}`);
      if (workedOut) await engine.run(`DROP TABLE ${bulk.stored}`);
      const groups: WordGroups = {
        tellers: tellersOf,
        size: (ids) => ids.reduce((size, id) => size * ((bulk.words.get(id)?.size ?? 0) + 1), 1),
        rowsBy(ids) {
          const within = ({ tellers }: Pick<CellColumn, 'tellers'>) =>
            tellers?.every((id) => ids.includes(id)) === true;
          const told = columns.filter(within);
          const by = ids.map(ident).join(', ');
          const grouped = `(SELECT ${[...ids.map(ident), 'count(*) AS _n'].join(', ')} FROM ${bulk.stored} WHERE NOT _odd${by === '' ? '' : ` GROUP BY ${by}`}) r`;
          return `(${show(`(${rows('plain', grouped, plainJoins.filter(within), told, ['_n'])})`, told, ['_n'])})`;
        },
        odd: `(${show(table)})`,
      };
      const among = (some: string) => {
        const kept = show(`(SELECT * FROM ${table} WHERE _row IN (${some}))`);
        if (workedOut) return `(${kept})`;
        const stored = `(SELECT *, rowid FROM ${bulk.stored} WHERE NOT _odd AND rowid IN (${some})) r`;
        return `(${show(`(${rows('plain', stored, plainJoins)})`)}\nUNION ALL\n${kept})`;
      };
      return { coded, occurring, groups: workedOut || skip.plain !== null ? null : groups, among };
    },
  };
}

/**
 * Distinct texts of a column of words: `word` is its number (null where the text is none), `n` how often it
 * stands in rows that are no header, which is only `counted` where something rests on it.
 */
export async function listWords(
  engine: Engine,
  bulk: BulkTable,
  id: string,
  index: number,
  counted: boolean,
): Promise<string> {
  const name = `words_${index}_${id}`;
  const occurring = counted
    ? `UNION ALL SELECT NULL, CAST(${ident(id)} AS VARCHAR), count(*) FROM ${bulk.stored} WHERE NOT _odd AND ${ident(id)} IS NOT NULL GROUP BY ${ident(id)}`
    : '';
  // a text with blanks at its ends is no word, yet becomes one when they are taken off
  await engine.run(
    `CREATE TABLE ${ident(name)} AS SELECT max(word) AS word, raw, CAST(sum(n) AS BIGINT) AS n FROM (
SELECT CAST(generate_subscripts(words, 1) - 1 AS INTEGER) AS word, CAST(unnest(words) AS VARCHAR) AS raw, 0 AS n
FROM (SELECT enum_range(${ident(id)}) AS words FROM ${bulk.stored} LIMIT 1)
${occurring}
UNION ALL SELECT NULL, text, count(*) FILTER (WHERE NOT _repeats AND NOT _numbered)
FROM (SELECT ${textOf('s', id, bulk.words)} AS text, ${looksOf('s').join(', ')} FROM ${bulk.odd} s) WHERE text IS NOT NULL GROUP BY text) GROUP BY raw`,
  );
  return name;
}

/** Distinct combinations of the texts of some columns, as a relation with these columns. */
export function combinationsOf(bulk: BulkTable, ids: readonly string[]): string {
  const plain = ids.map((id) => `CAST(${ident(id)} AS VARCHAR) AS ${ident(id)}`);
  const odd = ids.map((id) => `${textOf('s', id, bulk.words)} AS ${ident(id)}`);
  return `(SELECT ${plain.join(', ')} FROM (SELECT DISTINCT ${ids.map(ident).join(', ')} FROM ${bulk.stored} WHERE NOT _odd) UNION ALL SELECT ${odd.join(', ')} FROM ${bulk.odd} s)`;
}

/** Names in SQL, without what stands in its literals. */
function namesIn(sql: string): ReadonlySet<string> {
  return new Set(sql.replace(/'[^']*'/g, ' ').match(/[A-Za-z_][A-Za-z0-9_]*/g) ?? []);
}
