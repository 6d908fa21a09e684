import type { DateOrder } from '../../model/input.ts';
import { literal } from '../../text/sql.ts';

/** How often each spelling of a date occurs in a column. */
export interface DateEvidence {
  /** numeric dates whose first part exceeds 12 */
  readonly dayFirst: number;
  /** numeric dates whose second part exceeds 12 */
  readonly monthFirst: number;
  /** numeric dates that fit both orders and differ in them */
  readonly either: number;
  readonly iso: number;
  readonly named: number;
  readonly serial: number;
}

export interface DateDecision {
  readonly order: DateOrder | null;
  readonly problem: 'undecidable' | 'conflict' | null;
}

/** A minority this small is taken for slips of the pen, which then are no valid dates. */
const SLIP_SHARE = 0.01;

const NUMERIC = '\\d{1,2}[/.-]\\d{1,2}[/.-](\\d{4}|\\d{2})';
const ISO = '\\d{4}[/.-]\\d{1,2}[/.-]\\d{1,2}';
const DAY_NAMED = '\\d{1,2}[ ./-]+[a-z]{3,}[ .,/-]+(\\d{4}|\\d{2})';
const MONTH_NAMED = '[a-z]{3,}\\.? +\\d{1,2},? +\\d{4}';
const SERIAL = '[1-9]\\d{4}(\\.\\d+)?(e0)?';

/** A word and a comma, or a day of the week without one; "Jum'at" has an apostrophe of some kind. */
const WEEKDAY =
  "(?i)^(?:[[:alpha:]'`\u2019]+ ?, *|(?:senin|selasa|rabu|kamis|jum['`\u2019]?at|sabtu|minggu|ahad|(?:mon|tues|wednes|thurs|fri|satur|sun)day) +)";

/** Without a weekday before it or a time of day behind it, in lower case. */
function bare(x: string): string {
  return `lower(regexp_replace(regexp_replace(${x}, ${literal(WEEKDAY)}, ''), '([ T]+)\\d{1,2}[:.]\\d{2}.*$', ''))`;
}

const match = (x: string, pattern: string) => `regexp_full_match(${x}, '${pattern}')`;
const part = (x: string, index: number) =>
  `try_cast(regexp_extract(${x}, '^(\\d{1,4})[/.-](\\d{1,2})[/.-](\\d{1,4})', ${index}) AS INTEGER)`;

/** Six SQL aggregates over raw text `x`, in the order of `DateEvidence`; `count` may weigh the texts. */
export function dateEvidence(
  x: string,
  count = (condition: string) => `count(*) FILTER (WHERE ${condition})`,
): readonly string[] {
  const date = bare(x);
  const numeric = match(date, NUMERIC);
  return [
    count(`${numeric} AND ${part(date, 1)} > 12 AND ${part(date, 2)} <= 12`),
    count(`${numeric} AND ${part(date, 2)} > 12 AND ${part(date, 1)} <= 12`),
    count(
      `${numeric} AND ${part(date, 1)} <= 12 AND ${part(date, 2)} <= 12 AND ${part(date, 1)} <> ${part(date, 2)}`,
    ),
    count(match(date, ISO)),
    count(`${match(date, DAY_NAMED)} OR ${match(date, MONTH_NAMED)}`),
    count(match(date, SERIAL)),
  ];
}

/** Day or month first, from the whole column; never guessed when nothing shows it. */
export function decideDates(evidence: DateEvidence, told: DateOrder | null): DateDecision {
  const { dayFirst, monthFirst, either } = evidence;
  if (told !== null) return { order: told, problem: null };
  const sure = dayFirst + monthFirst;
  if (sure === 0)
    return either === 0 ? { order: null, problem: null } : { order: null, problem: 'undecidable' };
  const minority = Math.min(dayFirst, monthFirst);
  if (minority > sure * SLIP_SHARE) return { order: null, problem: 'conflict' };
  return { order: dayFirst > monthFirst ? 'dmy' : 'mdy', problem: null };
}

/** Names and abbreviations of months in both languages, old spellings among them. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'januari', 'january'],
  ['feb', 'peb', 'februari', 'pebruari', 'february'],
  ['mar', 'mrt', 'maret', 'march'],
  ['apr', 'april'],
  ['mei', 'may'],
  ['jun', 'juni', 'june'],
  ['jul', 'juli', 'july'],
  ['agu', 'agt', 'ags', 'agst', 'aug', 'agustus', 'august'],
  ['sep', 'sept', 'september'],
  ['okt', 'oct', 'oktober', 'october'],
  ['nov', 'nop', 'november', 'nopember'],
  ['des', 'dec', 'desember', 'december'],
];

/** The number of a month, 1 to 12, from its name or abbreviation in lower case; null where it is none. */
export function monthOf(name: string): number | null {
  const at = MONTHS.findIndex((names) => names.includes(name));
  return at === -1 ? null : at + 1;
}

function monthNumber(name: string): string {
  const cases = MONTHS.map(
    (names, index) => `WHEN ${name} IN (${names.map((text) => `'${text}'`).join(', ')}) THEN ${index + 1}`,
  );
  return `CASE ${cases.join(' ')} END`;
}

function dayOf(year: string, month: string, day: string): string {
  const whole = `CASE WHEN length(${year}) = 2 THEN CASE WHEN ${year} < '70' THEN '20' ELSE '19' END || ${year} ELSE ${year} END`;
  return `try_cast((${whole}) || '-' || lpad(CAST(${month} AS VARCHAR), 2, '0') || '-' || lpad(${day}, 2, '0') AS DATE)`;
}

/**
 * SQL for the day in raw text `x`; null where it is none (31 February, an impossible month).
 * Only the spellings that the evidence found are looked for.
 */
export function dateExpression(x: string, order: DateOrder | null, evidence: DateEvidence): string {
  const date = bare(x);
  const branches: string[] = [];
  const { iso, named, serial } = evidence;
  const piece = (index: number) =>
    `regexp_extract(d, '^(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{2,4})$', ${index})`;
  const [day, month] = order === 'mdy' ? [piece(2), piece(1)] : [piece(1), piece(2)];
  branches.push(`WHEN ${match('d', NUMERIC)} THEN ${dayOf(piece(3), month, day)}`);
  if (iso > 0) {
    const whole = (index: number) =>
      `regexp_extract(d, '^(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})$', ${index})`;
    branches.push(`WHEN ${match('d', ISO)} THEN ${dayOf(whole(1), whole(2), whole(3))}`);
  }
  if (named > 0) {
    const spelt = (index: number) =>
      `regexp_extract(d, '^(\\d{1,2})[ ./-]+([a-z]{3,})[ .,/-]+(\\d{2,4})$', ${index})`;
    branches.push(`WHEN ${match('d', DAY_NAMED)} THEN ${dayOf(spelt(3), monthNumber(spelt(2)), spelt(1))}`);
    const other = (index: number) =>
      `regexp_extract(d, '^([a-z]{3,})\\.? +(\\d{1,2}),? +(\\d{4})$', ${index})`;
    branches.push(`WHEN ${match('d', MONTH_NAMED)} THEN ${dayOf(other(3), monthNumber(other(1)), other(2))}`);
  }
  if (serial > 0) {
    branches.push(
      `WHEN ${match('d', SERIAL)} THEN DATE '1899-12-30' + CAST(trunc(try_cast(replace(d, 'e0', '') AS DOUBLE)) AS INTEGER)`,
    );
  }
  return `(SELECT CASE ${branches.join(' ')} END FROM (SELECT ${date} AS d))`;
}
