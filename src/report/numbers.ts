import type { Lang } from '../model/message.ts';

/** The only place that rounds, and the only one that knows how a language writes numbers and dates. */

const LOCALES: Readonly<Record<Lang, string>> = { id: 'id-ID', en: 'en-GB' };

const formats = new Map<string, Intl.NumberFormat>();

function decimalFormat(lang: Lang, digits: number): Intl.NumberFormat {
  const key = `${lang}${digits}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(LOCALES[lang], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  formats.set(key, made);
  return made;
}

/** 1222 is 1.222 in Indonesian and 1,222 in English. */
export function count(lang: Lang, value: number): string {
  return decimalFormat(lang, 0).format(value);
}

/** A number with a fixed number of decimals; what would round to minus zero is zero. */
export function decimal(lang: Lang, value: number, digits: number): string {
  const text = decimalFormat(lang, digits).format(value);
  return /[1-9]/.test(text) ? text : text.replace('-', '');
}

/** A figure of a picture: with its decimals, or rounded to a count. */
export function figureText(
  lang: Lang,
  { figure, digits }: { readonly figure: number; readonly digits: number },
): string {
  return digits === 0 ? count(lang, Math.round(figure)) : decimal(lang, figure, digits);
}

/** `30,6%` or `30.6%`; `value` is in percent. */
export function percent(lang: Lang, value: number, digits = 1): string {
  return `${decimal(lang, value, digits)}%`;
}

const TO: Readonly<Record<Lang, string>> = { id: ' s.d. ', en: ' to ' };

/** `28,1-33,2`; with a number below zero `-12,5 s.d. 3,1`, for a dash would be read as another sign. */
export function interval(lang: Lang, lower: number, upper: number, digits: number): string {
  const [from, to] = [decimal(lang, lower, digits), decimal(lang, upper, digits)];
  return `${from}${from.startsWith('-') || to.startsWith('-') ? TO[lang] : '-'}${to}`;
}

/** An ISO day in words: 6 September 2023. Anything else is returned as it is. */
export function day(lang: Lang, iso: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (found === null) return iso;
  const date = new Date(`${iso}T00:00:00Z`);
  return new Intl.DateTimeFormat(LOCALES[lang], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(date);
}

/** The first day without its year where the last day says it. */
export function dayWithoutYear(lang: Lang, iso: string): string {
  return day(lang, iso).replace(/ \d{4}$/, '');
}
