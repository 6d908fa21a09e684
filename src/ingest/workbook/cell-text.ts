import { type FormatKind, padNumber } from './number-format.ts';
import { serialToIso } from './serial-date.ts';

const SHORT_INTEGER = /^(?:0|-?[1-9]\d{0,14})$/;
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * A number as text: whole numbers as plain digits, fractions with a point and an exponent (`1.222e0`), so
 * that a native fraction cannot be taken for Indonesian thousands.
 */
export function numberText(value: number): string {
  const text = String(value === 0 ? 0 : value);
  return Number.isInteger(value) || text.includes('e') ? text : `${text}e0`;
}

export interface NumberCell {
  readonly text: string;
  readonly invalidDate: boolean;
}

/** The text of a number under its format. */
export function formattedNumber(value: number, format: FormatKind, date1904: boolean): NumberCell {
  switch (format.kind) {
    case 'date':
    case 'time': {
      const iso = serialToIso(value, date1904, format.kind === 'time');
      return { text: iso ?? numberText(value), invalidDate: iso === null };
    }
    case 'padded': {
      const whole = value >= 0 && Number.isInteger(value) && value < 1e15;
      return {
        text: whole ? padNumber(numberText(value), format.parts) : numberText(value),
        invalidDate: false,
      };
    }
    case 'percent':
      return { text: percentText(value), invalidDate: false };
    default:
      return { text: numberText(value), invalidDate: false };
  }
}

/** What people see of a share, `30.6%` for 0.306, with the mark of a fraction and all the digits it has. */
function percentText(value: number): string {
  const text = numberText(Number((value * 100).toPrecision(15)));
  return `${text}${text.includes('e') ? '' : 'e0'}%`;
}

/** A number written in XML as plain text, or null if it is no number. */
export function rawNumberText(raw: string): string | null {
  if (SHORT_INTEGER.test(raw)) return raw;
  const value = parseNumber(raw);
  return value === null ? null : numberText(value);
}

export function parseNumber(raw: string): number | null {
  const text = raw.trim();
  if (!DECIMAL.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

export function booleanText(raw: string): string {
  return raw === '1' || raw.toLowerCase() === 'true' ? 'TRUE' : 'FALSE';
}
