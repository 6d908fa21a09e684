import type { DateOrder } from '../../model/input.ts';
import { isDay } from '../../text/day.ts';
import { monthOf } from './dates.ts';

const AHEAD =
  /^(?:(?:keadaan|posisi|status|data|periode|edisi|sampai|hingga|s\.?d\.?|dengan|per|pada|tanggal|tgl|akhir|bulan|tahun|as|of|at|the|end)\b\.?:?\s*)+/;
const PART = '(q|tw|kuartal|triwulan|quarter|s|smt|semester|half)';
const ORDINAL = '([1-4]|i{1,3}|iv)';
const YEAR_THEN_PART = new RegExp(`^(\\d{4})[-/ ]?${PART}[-. ]?${ORDINAL}$`);
const PART_THEN_YEAR = new RegExp(`^${PART}[-. ]?${ORDINAL}[-/, ]*(?:tahun )?(\\d{4})$`);
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** a day as a workbook counts it */
const SERIAL = /^[1-9]\d{4}(?:\.\d+)?$/;
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
const NUMERIC = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/**
 * The last day (ISO) of the state that a text names: a day, a month, a quarter, a semester or a year; null where it
 * names none. `order` is of dates written in numbers; without it they are days only where both orders agree.
 */
export function stateDay(text: string, order: DateOrder | null): string | null {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const state = words.replace(AHEAD, '');
  const part = YEAR_THEN_PART.exec(state);
  if (part !== null) return endOfPart(part[1], part[2], part[3]);
  const turned = PART_THEN_YEAR.exec(state);
  if (turned !== null) return endOfPart(turned[3], turned[1], turned[2]);
  if (/^\d{4}$/.test(state)) return `${state}-12-31`;
  if (SERIAL.test(state)) return new Date(EPOCH + Math.floor(Number(state)) * DAY).toISOString().slice(0, 10);
  const month = /^(\d{4})[-/](\d{1,2})$/.exec(state) ?? swapped(/^(\d{1,2})[-/](\d{4})$/.exec(state));
  if (month !== null) return endOfMonth(Number(month[1]), Number(month[2]));
  const named = /^([a-z]+)\.?[ ,-]+(\d{4})$/.exec(state) ?? swapped(/^(\d{4})[ ,-]+([a-z]+)$/.exec(state));
  if (named !== null) return endOfMonth(Number(named[2]), monthOf(named[1] ?? '') ?? 0);
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ t].*)?$/.exec(state);
  if (iso !== null) return dayOf(iso[1], Number(iso[2]), iso[3]);
  const spelt = /^(\d{1,2})[ .-]+([a-z]+)[ .,-]+(\d{4})$/.exec(state);
  if (spelt !== null) return dayOf(spelt[3], monthOf(spelt[2] ?? '') ?? 0, spelt[1]);
  const english = /^([a-z]+)\.? (\d{1,2}),? (\d{4})$/.exec(state);
  if (english !== null) return dayOf(english[3], monthOf(english[1] ?? '') ?? 0, english[2]);
  const numeric = NUMERIC.exec(state);
  if (numeric === null) return null;
  const [, first, second, year] = numeric;
  if (order === null && first !== second) return null;
  return order === 'mdy' ? dayOf(year, Number(first), second) : dayOf(year, Number(second), first);
}

/** Which number of dates written in numbers is the day, where the texts show it without contradiction. */
export function stateOrder(texts: readonly string[]): DateOrder | null {
  const dates = texts.flatMap((text) => {
    const found = NUMERIC.exec(text.trim());
    return found === null ? [] : [[Number(found[1]), Number(found[2])] as const];
  });
  const dayFirst = dates.some(([first]) => first > 12);
  const monthFirst = dates.some(([, second]) => second > 12);
  return dayFirst === monthFirst ? null : dayFirst ? 'dmy' : 'mdy';
}

function swapped(found: RegExpExecArray | null): readonly (string | undefined)[] | null {
  return found === null ? null : [found[0], found[2], found[1]];
}

function endOfPart(year = '', part = '', ordinal = ''): string | null {
  const number = ROMAN[ordinal] ?? Number(ordinal);
  const half = part.startsWith('s') || part === 'half';
  return half && number > 2 ? null : endOfMonth(Number(year), number * (half ? 6 : 3));
}

function endOfMonth(year: number, month: number): string | null {
  if (month < 1 || month > 12) return null;
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function dayOf(year = '', month = 0, day = ''): string | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : null;
}
