import type { Period, PeriodRequest } from '../model/period.ts';

/** Every period in the data, by year. */
export const ALL_YEARS: PeriodRequest = { grain: 'year', label: null, from: null, to: null };

/** `2023`, `2023-S1`, `2023-Q1`, `2023-01` or `2023-01..2023-08` as a request; null when it is none of them. */
export function parsePeriod(text: string): PeriodRequest | null {
  const range = /^(\d{4}-\d{2})\.\.(\d{4}-\d{2})$/.exec(text);
  if (range?.[1] !== undefined && range[2] !== undefined) {
    const from = bounds(range[1]);
    const to = bounds(range[2]);
    if (from === null || to === null || from.from > to.to) return null;
    return { grain: 'range', label: text, from: from.from, to: to.to };
  }
  const single = bounds(text);
  if (single === null) return null;
  const grain = /^\d{4}$/.test(text)
    ? 'year'
    : text.includes('S')
      ? 'semester'
      : text.includes('Q')
        ? 'quarter'
        : 'month';
  return { grain, label: text, ...single };
}

/** Whether a period of the data belongs to what `--period` asks for: a year does when it touches it. */
export function withinRequest(label: string, request: PeriodRequest): boolean {
  const span = bounds(label);
  if (span === null || request.from === null || request.to === null) return true;
  return span.from <= request.to && span.to >= request.from;
}

/** First and last day of the period a label names; null when it names none. */
export function bounds(label: string): { readonly from: string; readonly to: string } | null {
  const found = /^(\d{4})(?:-(?:S([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(label);
  if (found?.[1] === undefined) return null;
  const [, year, semester, quarter, month] = found;
  if (semester !== undefined) return span(year, Number(semester) * 6 - 5, 6);
  if (quarter !== undefined) return span(year, Number(quarter) * 3 - 2, 3);
  if (month !== undefined) return span(year, Number(month), 1);
  return span(year, 1, 12);
}

function span(year: string, first: number, months: number): { readonly from: string; readonly to: string } {
  const last = first + months - 1;
  const days = new Date(Date.UTC(Number(year), last, 0)).getUTCDate();
  return {
    from: `${year}-${String(first).padStart(2, '0')}-01`,
    to: `${year}-${String(last).padStart(2, '0')}-${String(days).padStart(2, '0')}`,
  };
}

/**
 * The period a label stands for, ending at the as-of date when that comes first. A label that is a day is
 * a state on that day.
 */
export function periodOf(label: string, asOf: string | null, request: PeriodRequest): Period {
  if (/^\d{4}-\d{2}-\d{2}$/.test(label)) return { label, from: label, to: label, complete: true };
  const whole =
    request.grain === 'range' && request.from !== null && request.to !== null
      ? { from: request.from, to: request.to }
      : bounds(label);
  if (whole === null) return { label, from: null, to: null, complete: null };
  if (asOf === null) return { label, ...whole, complete: null };
  const complete = asOf >= whole.to;
  return {
    label,
    from: whole.from,
    to: complete ? whole.to : asOf < whole.from ? whole.from : asOf,
    complete,
  };
}
