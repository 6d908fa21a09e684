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
}

/** A table joined to rows. */
interface MapJoin {
  readonly map: string;
  readonly on: string;
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
  /**
   * Makes the view; `skip` is SQL over it for why a row is no data, one of `reasons`. Returns the columns of few
   * values, which the view also has as enumerations under the name `<column>__coded`.
   */
  create(view: string, skip: SkipReason, reasons: readonly string[]): Promise<ReadonlySet<string>>;
}

export function createCells(
  engine: Engine,
  bulk: BulkTable,
  index: number,
  lists: ReadonlyMap<string, string>,
): Cells {
  const damaged = bulk.lane.kind === 'rows';
  const columns: CellColumn[] = [
    {
      name: '_row',
      plain: 'r.rowid',
      odd: 'r._row',
      kept: 'CAST(_row AS UINTEGER)',
      shown: 'CAST(_row AS BIGINT)',
    },
    {
      name: '_damage',
      plain: 'CAST(NULL AS VARCHAR)',
      odd: 'r._damage',
      kept: damaged ? '_damage' : null,
      shown: damaged ? '_damage' : 'CAST(NULL AS VARCHAR)',
    },
  ];
  if (bulk.words.size > 0)
    columns.push({
      name: '_rest',
      plain: 'CAST(NULL AS VARCHAR[])',
      odd: 'r._rest',
      kept: '_rest',
      shown: '_rest',
    });
  const coded = new Set<string>();
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
      columns.push({ name, ...made, kept: ident(name), shown: ident(name) });
      return ident(name);
    }
    const kept = ident(`${id}__word`);
    const shown = `coalesce(CAST(${kept} AS VARCHAR), _rest[${word.place}])`;
    const stored = `r.${ident(id)}`;
    columns.push(
      { name: `${id}__word`, plain: stored, odd: stored, kept, shown: kept },
      { name, ...made, kept: null, shown },
    );
    return shown;
  };

  /**
   * Columns that a map tells: of odd rows by their texts; of others by the slot of their words, which is the
   * map's column `slot`, or by their texts too where they have none.
   */
  const tell = async (
    map: string,
    slot: Slot | null,
    on: (text: (id: string) => string) => string,
    told: readonly { readonly name: string; readonly from: string; readonly view?: string | null }[],
  ): Promise<void> => {
    oddJoins.push({ map, on: on(oddText) });
    const listed = slot !== null && slot.size <= LONGEST_LIST;
    if (slot === null) {
      workedOut = true;
      plainJoins.push({ map, on: on(plainText) });
    } else if (!listed) plainJoins.push({ map, on: `${ident(map)}.slot = ${slot.sql}` });
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

  return {
    text(id, expression) {
      const text = raw(id);
      columns.push({
        name: id,
        plain: expression(plainText(id)),
        odd: expression(oddText(id)),
        kept: null,
        shown: expression(text),
      });
    },
    async values(id, expression) {
      raw(id);
      const list = lists.get(id);
      if (list === undefined) {
        workedOut = true;
        columns.push({
          name: id,
          plain: expression(plainText(id)),
          odd: expression(oddText(id)),
          kept: ident(id),
          shown: ident(id),
        });
        return;
      }
      const map = `typed_${index}_${id}`;
      await engine.run(
        `CREATE TABLE ${ident(map)} AS SELECT word AS slot, raw, ${expression('raw')} AS value FROM ${ident(list)}`,
      );
      await tell(map, slotOf(id), (text) => `${ident(map)}.raw = ${text(id)}`, [{ name: id, from: 'value' }]);
    },
    async labels(id, map, told) {
      raw(id);
      const list = lists.get(id);
      const numbered = `${map}_words`;
      await engine.run(
        `CREATE TABLE ${ident(numbered)} AS SELECT ${columnsOfMap(told)}, ${list === undefined ? 'CAST(NULL AS INTEGER) AS slot' : 'v.word AS slot'} FROM ${ident(map)} m${list === undefined ? '' : ` LEFT JOIN ${ident(list)} v ON v.raw = m.raw`}`,
      );
      await tell(numbered, slotOf(id), (text) => `${ident(numbered)}.raw = ${text(id)}`, told.map(fromMap));
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
        slot,
        (text) =>
          ids.map((id) => `${ident(numbered)}.${ident(id)} IS NOT DISTINCT FROM ${text(id)}`).join(' AND '),
        told.map(fromMap),
      );
    },
    derived(name, sql) {
      columns.push({ name, plain: sql, odd: sql, kept: null, shown: sql });
    },
    async create(view, skip, reasons) {
      const table = `cells_${index}`;
      const rows = (by: 'plain' | 'odd', from: string, joins: readonly MapJoin[]) => {
        const reason = skip[by];
        const wanted = columns.filter(({ name, kept }) => kept !== null || reason?.includes(name) === true);
        const looks = by === 'odd' ? looksOf('r') : LOOKS_OF_DATA;
        const made = [
          `SELECT ${[...wanted.map((column) => `${column[by]} AS ${ident(column.name)}`), ...looks].join(',\n')}`,
          `FROM ${from}`,
          ...joins.map(({ map, on }) => `LEFT JOIN ${ident(map)} ON ${on}`),
          ...(by === 'plain' ? ['WHERE NOT r._odd'] : []),
        ].join('\n');
        const kept = columns.flatMap(({ name, kept: sql }) =>
          sql === null ? [] : [`${sql} AS ${ident(name)}`],
        );
        const why = `CAST(${reason ?? 'NULL'} AS ENUM(${reasons.map(literal).join(', ')})) AS _skip`;
        return `SELECT ${[...kept, why].join(',\n')} FROM (${made})`;
      };
      const plain = rows('plain', `${bulk.stored} r`, plainJoins);
      const odd = rows('odd', `${bulk.odd} r`, oddJoins);
      await engine.run(`CREATE TABLE ${table} AS ${workedOut ? `${plain}\nUNION ALL\n${odd}` : odd}`);
      const shown = [
        ...columns.map(({ name, shown: sql }) => `${sql} AS ${ident(name)}`),
        ...[...coded].map((name) => `${ident(name)} AS ${ident(`${name}__coded`)}`),
      ];
      const show = (from: string) =>
        `SELECT ${[...shown, 'CAST(_skip AS VARCHAR) AS _skip'].join(', ')} FROM ${from}`;
      await engine.run(
        `CREATE VIEW ${view} AS ${workedOut ? show(table) : `${show(`(${plain})`)}\nUNION ALL\n${show(table)}`}`,
      );
      await engine.run(`DROP TABLE ${bulk.odd}`);
      if (workedOut) await engine.run(`DROP TABLE ${bulk.stored}`);
      return coded;
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
