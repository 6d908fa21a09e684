import { tidy } from './grid.ts';

const MONTHS: readonly (readonly string[])[] = [
  ['jan'],
  ['feb', 'peb'],
  ['mar'],
  ['apr'],
  ['mei', 'may'],
  ['jun'],
  ['jul'],
  ['agu', 'agt', 'ags', 'aug'],
  ['sep'],
  ['okt', 'oct'],
  ['nov', 'nop'],
  ['des', 'dec'],
];

export function monthOf(name: string): number {
  const word = name.toLowerCase().slice(0, 3);
  return MONTHS.findIndex((names) => names.includes(word)) + 1;
}

const TIME =
  '(?:[ T]+(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d+)?)?(?: ?([ap]m))?(?: ?(?:Z|WIB|WITA|WIT|[+-]\\d{2}:?\\d{2}))?)?';
const ISO = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${TIME}$`, 'i');
const NUMERIC = new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})${TIME}$`, 'i');
const DAY_NAMED = new RegExp(`^(\\d{1,2})[ ./-]*([a-z]{3,})[ .,/-]*(\\d{4}|\\d{2})${TIME}$`, 'i');
const MONTH_NAMED = new RegExp(`^([a-z]{3,})\\.? +(\\d{1,2}),? +(\\d{4})${TIME}$`, 'i');
const WEEKDAY =
  /^(?:senin|selasa|rabu|kamis|jum['`’]?at|sabtu|minggu|ahad|mon(?:day)?|tue(?:sday)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?),? +/i;

export type DateOrder = 'dmy' | 'mdy';

export interface DateParts {
  readonly form: 'iso' | 'numeric' | 'named';
  /** the day stands before the month's name */
  readonly dayFirst?: true;
  /** first two numbers of a numeric date, in the order they stand */
  readonly a: number;
  readonly b: number;
  readonly year: number;
  readonly time: string;
}

/** The parts of a date in any spelling; null where the text is none. Impossible days are parts all the same. */
export function datePartsOf(text: string): DateParts | null {
  if (!/\d/.test(text)) return null;
  const whole = tidy(text);
  // a word stands before a date with a space between
  if (!/^\d/.test(whole) && !whole.includes(' ')) return null;
  const cell = whole.replace(WEEKDAY, '');
  if (cell.length < 6 || cell.length > 40 || !/\d/.test(cell)) return null;
  const iso = ISO.exec(cell);
  if (iso !== null)
    return { form: 'iso', year: Number(iso[1]), a: Number(iso[2]), b: Number(iso[3]), time: timeOf(iso, 4) };
  const numeric = NUMERIC.exec(cell);
  if (numeric !== null)
    return {
      form: 'numeric',
      a: Number(numeric[1]),
      b: Number(numeric[2]),
      year: yearOf(numeric[3] ?? ''),
      time: timeOf(numeric, 4),
    };
  const named = DAY_NAMED.exec(cell);
  if (named !== null && monthOf(named[2] ?? '') > 0)
    return {
      form: 'named',
      dayFirst: true,
      a: monthOf(named[2] ?? ''),
      b: Number(named[1]),
      year: yearOf(named[3] ?? ''),
      time: timeOf(named, 4),
    };
  const english = MONTH_NAMED.exec(cell);
  if (english !== null && monthOf(english[1] ?? '') > 0)
    return {
      form: 'named',
      a: monthOf(english[1] ?? ''),
      b: Number(english[2]),
      year: Number(english[3]),
      time: timeOf(english, 4),
    };
  return null;
}

function timeOf(match: RegExpExecArray, from: number): string {
  const hour = hourOf(match[from], match[from + 3]);
  return hour === undefined
    ? ''
    : `T${hour.padStart(2, '0')}:${match[from + 1]}${match[from + 2] === undefined ? '' : `:${match[from + 2]}`}`;
}

/** `10` of `10:05 PM` is 22, `12` of `12:05 AM` is 0. */
function hourOf(hour: string | undefined, half: string | undefined): string | undefined {
  if (hour === undefined || half === undefined || Number(hour) > 12) return hour;
  return String((Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0));
}

function yearOf(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
}

/** `2023-09-06`, with the time where one stands; null for a day that does not exist. */
export function isoDate({ form, a, b, year, time }: DateParts, order: DateOrder): string | null {
  const [month, day] = form === 'numeric' && order === 'dmy' ? [b, a] : [a, b];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || month < 1 || year < 1000) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}${time}`;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** `2018-Q4`, `2020-S1`, `2020-08`: a period in the spelling of machine formats; null where the text is none. */
export function periodOf(text: string): string | null {
  const cell = tidy(text).toLowerCase();
  if (cell.length > 40) return null;
  const quarter = /^((?:19|20)\d{2})[-/ ]?(q|tw|s|sm)([1-4])$/.exec(cell);
  if (quarter !== null) return `${quarter[1]}-${quarter[2]?.startsWith('s') ? 'S' : 'Q'}${quarter[3]}`;
  const named =
    /^(q|tw|triwulan|kuartal|semester|sem|s) ?-?([1-4]|iv|i{1,3})(?:[ ,/-]*(?:tahun )?((?:19|20)\d{2}))?$/.exec(
      cell,
    );
  if (named !== null) {
    const part = `${named[1]?.startsWith('s') ? 'S' : 'Q'}${ROMAN[named[2] ?? ''] ?? named[2]}`;
    return named[3] === undefined ? part : `${named[3]}-${part}`;
  }
  const yearFirst =
    /^((?:19|20)\d{2})[-/ ,]{1,3}(q|tw|triwulan|kuartal|semester|sem) ?-?([1-4]|iv|i{1,3})$/.exec(cell);
  if (yearFirst !== null)
    return `${yearFirst[1]}-${yearFirst[2]?.startsWith('s') ? 'S' : 'Q'}${ROMAN[yearFirst[3] ?? ''] ?? yearFirst[3]}`;
  const month = /^([a-z]{3,})[- /.]*((?:19|20)\d{2}|\d{2})$/.exec(cell);
  if (month !== null && monthOf(month[1] ?? '') > 0)
    return `${yearOf(month[2] ?? '')}-${String(monthOf(month[1] ?? '')).padStart(2, '0')}`;
  const turned = /^(0?[1-9]|1[0-2])[-/.]((?:19|20)\d{2})$/.exec(cell);
  if (turned !== null) return `${turned[2]}-${(turned[1] ?? '').padStart(2, '0')}`;
  const iso = /^((?:19|20)\d{2})[-/](0[1-9]|1[0-2])$/.exec(cell);
  return iso === null ? null : `${iso[1]}-${iso[2]}`;
}
