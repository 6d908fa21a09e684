const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

const MILLISECONDS = 86_400_000;

/** A day as the number of days since 1 January 1970. */
export type Day = number;

export function day(year: number, month: number, date: number): Day {
  return Date.UTC(year, month - 1, date) / MILLISECONDS;
}

function parts(of: Day): { year: number; month: number; date: number } {
  const value = new Date(of * MILLISECONDS);
  return { year: value.getUTCFullYear(), month: value.getUTCMonth() + 1, date: value.getUTCDate() };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `06/09/2023` */
export function slashes(of: Day): string {
  const { year, month, date } = parts(of);
  return `${two(date)}/${two(month)}/${year}`;
}

/** `6 September 2023` */
export function words(of: Day): string {
  const { year, month, date } = parts(of);
  return `${date} ${MONTHS[month - 1]} ${year}`;
}

/** `2023-09-06` */
export function iso(of: Day): string {
  const { year, month, date } = parts(of);
  return `${year}-${two(month)}-${two(date)}`;
}

/** The day the example set describes. */
export const AS_OF: Day = day(2023, 9, 6);
export const YEAR_START: Day = day(2023, 1, 1);
