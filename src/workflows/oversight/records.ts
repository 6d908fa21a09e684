import type { ChildCounts } from '../../analysis/oversight/policy.ts';
import { sideKey } from '../../analysis/plan.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { AnswerCount, FieldFinding, VillageServices } from '../../model/oversight.ts';
import { ident } from '../../text/sql.ts';
import { runCounts } from '../figures/counting.ts';
import type { Loaded } from '../load.ts';

type Row = Readonly<Record<string, unknown>>;

const word = (row: Row, key: string): string | null => {
  const value = row[key];
  return typeof value === 'string' && value !== '' ? value : null;
};
const number = (row: Row, key: string): number => {
  const value = row[key];
  return typeof value === 'number' ? value : Number(value ?? 0);
};

/** Answers of visits, counted by village, day, kind of respondent and item; no respondent's own row comes out. */
export async function answerCounts(loaded: Loaded): Promise<readonly AnswerCount[]> {
  if (!loaded.kinds.has('visits')) return [];
  const count = (condition: string) => `count(*) FILTER (WHERE ${condition})`;
  const rows = await loaded.engine.rows(
    [
      'SELECT _village AS village, CAST(visited_on AS VARCHAR) AS visited, respondent, item,',
      `${count("answer = 'yes'")} AS yes, ${count("answer = 'no'")} AS no,`,
      `${count("answer NOT IN ('yes', 'no')")} AS other, ${count('answer IS NULL')} AS blank`,
      'FROM visits WHERE _village IS NOT NULL AND item IS NOT NULL',
      'GROUP BY _village, visited_on, respondent, item ORDER BY _village, visited_on, respondent, item',
    ].join(' '),
  );
  return rows.map((row) => ({
    village: word(row, 'village') ?? '',
    day: (word(row, 'visited') ?? '').slice(0, 10),
    respondent: word(row, 'respondent') ?? '',
    item: word(row, 'item') ?? '',
    yes: number(row, 'yes'),
    no: number(row, 'no'),
    other: number(row, 'other'),
    blank: number(row, 'blank'),
  }));
}

/** Findings with codes and days only; their numbers and any text stay behind. */
export async function fieldFindings(loaded: Loaded): Promise<readonly FieldFinding[]> {
  if (!loaded.kinds.has('findings')) return [];
  const day = (column: string) => `CAST(${column} AS VARCHAR) AS ${column}`;
  const rows = await loaded.engine.rows(
    [
      `SELECT _village AS village, ${day('found_on')}, obstacle, recommendation, addressee, follow_up,`,
      `${day('due_on')}, ${day('followed_up_on')} FROM findings`,
      'WHERE _village IS NOT NULL AND obstacle IS NOT NULL ORDER BY ALL',
    ].join(' '),
  );
  const date = (row: Row, key: string) => word(row, key)?.slice(0, 10) ?? null;
  return rows.map((row) => ({
    village: word(row, 'village') ?? '',
    day: date(row, 'found_on') ?? '',
    obstacle: word(row, 'obstacle') ?? '',
    recommendation: word(row, 'recommendation'),
    addressee: word(row, 'addressee'),
    followUp: word(row, 'follow_up'),
    due: date(row, 'due_on'),
    done: date(row, 'followed_up_on'),
  }));
}

/** Accepted rows that say too little to be of any village: without a place so small, an item or an obstacle. */
export async function withoutVillage(
  loaded: Loaded,
): Promise<{ readonly answers: number; readonly findings: number }> {
  const count = async (kind: 'visits' | 'findings', column: string) => {
    if (!loaded.kinds.has(kind)) return 0;
    const [row] = await loaded.engine.rows(
      `SELECT count(*) AS n FROM ${kind} WHERE _village IS NULL OR ${column} IS NULL`,
    );
    return row === undefined ? 0 : number(row, 'n');
  };
  return { answers: await count('visits', 'item'), findings: await count('findings', 'obstacle') };
}

/** What each registered village has, by the given yes-or-no columns. */
export async function villageServices(
  loaded: Loaded,
  services: readonly string[],
): Promise<readonly Omit<VillageServices, 'name'>[]> {
  if (!loaded.kinds.has('villages')) return [];
  const has = services.map((column) => `max(CAST(${ident(column)} AS INTEGER)) AS ${ident(column)}`);
  const rows = await loaded.engine.rows(
    `SELECT _village AS village, max(children_left_behind) AS children, max(migrants) AS migrants, ${has.join(', ')} FROM villages WHERE _village IS NOT NULL GROUP BY _village ORDER BY _village`,
  );
  const nullable = (row: Row, key: string) => (row[key] === null ? null : number(row, key));
  return rows.map((row) => ({
    village: word(row, 'village') ?? '',
    children: nullable(row, 'children'),
    migrants: nullable(row, 'migrants'),
    has: Object.fromEntries(
      services.map((column) => {
        const value = nullable(row, column);
        return [column, value === null ? null : value > 0];
      }),
    ),
  }));
}

/**
 * Children with each effect by village, in the newest period in which any was assessed: of children left behind, as the
 * indicators count them.
 */
export async function childCounts(
  loaded: Loaded,
  indicators: Readonly<Record<string, Indicator>>,
): Promise<Readonly<Record<string, ChildCounts>>> {
  if (!loaded.kinds.has('children')) return {};
  const counts = await runCounts(loaded, Object.values(indicators), 'village', {});
  return Object.fromEntries(
    Object.entries(indicators).flatMap(([id, indicator]) => {
      if (indicator.kind !== 'proportion') return [];
      const [having, of] = [indicator.numerator, indicator.denominator].map((side) =>
        counts.get(sideKey(side)),
      );
      const period = [...(of?.keys() ?? [])].sort().at(-1) ?? '';
      const villages = [...(of?.get(period) ?? [])].flatMap(([code, n]) => {
        const x = having?.get(period)?.get(code) ?? null;
        return code.length === VILLAGE_CODE && n !== null && x !== null ? [[code, { x, n }] as const] : [];
      });
      return [[id, new Map(villages)] as const];
    }),
  );
}

/** Letters of the code of a village, `32.01.01.2001`. */
const VILLAGE_CODE = 13;

/** Whether regencies have a Puspaga, by their newest complete row: a zero of an incomplete one is no answer. */
export async function puspagaByRegency(loaded: Loaded): Promise<ReadonlyMap<string, boolean>> {
  if (!loaded.kinds.has('services')) return new Map();
  const rows = await loaded.engine.rows(
    [
      'SELECT _regency AS regency, puspaga FROM (SELECT _regency, year, max(CAST(puspaga AS INTEGER)) AS puspaga,',
      'row_number() OVER (PARTITION BY _regency ORDER BY year DESC) AS newest FROM services',
      'WHERE _regency IS NOT NULL AND puspaga IS NOT NULL AND (puspaga OR coalesce(entry_complete, true))',
      'GROUP BY _regency, year)',
      'WHERE newest = 1 ORDER BY _regency',
    ].join(' '),
  );
  return new Map(rows.map((row) => [word(row, 'regency') ?? '', number(row, 'puspaga') > 0]));
}
