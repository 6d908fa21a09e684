import { tidy } from './grid.ts';

/** Which mark is the decimal: a comma (`1.222,5`), a point (`1,222.5`), or none met. */
export type Form = 'plain' | 'id' | 'en';

export interface FormChoice {
  readonly form: Form;
  /** cells that only the rule for counts decides: `1.222` alone */
  readonly ambiguous: number;
  readonly conflict: boolean;
}

export interface FormEvidence {
  id: number;
  en: number;
  pointGroups: number;
  commaGroups: number;
  /** lines of the first cell that speaks for each */
  idLine: number;
  enLine: number;
  groupLine: number;
}

const MARKS =
  /^[-+(]?(?:rp\.?|idr|us\$|[$€£¥])?\s*[-+]?|(?:,-{1,2}|\s*(?:%|rp|€|\$|\*{1,3}\)?|\)\*|(?<=\d ?)[rex]\)?|(?<=\d)[¹²³⁴-⁹]|(?<=\d) \d(?=\))))?\)?$/gi;
const UNIT =
  /(?<=\d) ?(orang|jiwa|kasus|anak|korban|desa|keluarga|kk|unit|buah|tahun|thn?|persen|ha|km2?|km²|persons?|people|cases|children|villages|years?)$/i;
const SCIENTIFIC = /^\d+(?:[.,]\d+)?e[-+]?\d+$/i;
const TRAILING_MINUS = /^\d(?:[\d.,]*\d)?-$/;

interface BareNumber {
  readonly digits: string;
  readonly negative: boolean;
  readonly percent: boolean;
}

/** The digits and marks of a number, without currency, per cent sign, footnote mark or brackets. */
export function bareNumber(text: string): BareNumber {
  const cell = tidy(text);
  if (!/\d/.test(cell)) return { digits: cell.slice(0, 60), negative: false, percent: false };
  if (/^[\d.,]+$/.test(cell)) return { digits: cell, negative: false, percent: false };
  if (cell.length > 60) return { digits: cell.slice(0, 60), negative: false, percent: false };
  const negative =
    (/^[-(]|^(?:rp\.?|\$) ?-|^\u2212/i.test(cell) && cell !== '-') || TRAILING_MINUS.test(cell);
  const percent = cell.endsWith('%');
  const digits = (TRAILING_MINUS.test(cell) ? cell.slice(0, -1) : cell)
    .replace(UNIT, '')
    .replace(/\u2212/g, '-')
    .replace(MARKS, '')
    .replace(/(?<=\d)[\u00a0\u202f '’](?=\d{3}(?:\D|$))/g, '');
  return { digits, negative, percent };
}

export function newEvidence(): FormEvidence {
  return { id: 0, en: 0, pointGroups: 0, commaGroups: 0, idLine: 0, enLine: 0, groupLine: 0 };
}

/**
 * Adds what a cell says about the column's decimal mark, which so many `rows` have, the first on `line`; true if the cell
 * is a number of some form.
 */
export function addEvidence(evidence: FormEvidence, text: string, line: number, rows: number): boolean {
  const { digits } = bareNumber(text);
  if (/^\d+$/.test(digits)) return true;
  if (SCIENTIFIC.test(digits)) return true;
  if (
    /^\d{1,3}(?:\.\d{3}){2,}$/.test(digits) ||
    /^\d{1,3}(?:\.\d{3})+,\d+$/.test(digits) ||
    /^(?:\d{4,},\d+|\d{1,3},(?:\d{1,2}|\d{4,})|0\d*,\d+|,\d+)$/.test(digits)
  ) {
    evidence.id += rows;
    if (evidence.idLine === 0) evidence.idLine = line;
  } else if (
    /^\d{1,3}(?:,\d{3}){2,}$/.test(digits) ||
    /^\d{1,3}(?:,\d{3})+\.\d+$/.test(digits) ||
    /^(?:\d{4,}\.\d+|\d{1,3}\.(?:\d{1,2}|\d{4,})|0\d*\.\d+|\.\d+)$/.test(digits)
  ) {
    evidence.en += rows;
    if (evidence.enLine === 0) evidence.enLine = line;
  } else if (/^\d{1,3}\.\d{3}$/.test(digits)) {
    evidence.pointGroups += rows;
    if (evidence.groupLine === 0) evidence.groupLine = line;
  } else if (/^\d{1,3},\d{3}$/.test(digits)) {
    evidence.commaGroups += rows;
    if (evidence.groupLine === 0) evidence.groupLine = line;
  } else return false;
  return true;
}

/** One convention for a column. `counts`: its label says it counts; `file`: what other columns of the file show. */
export function chooseForm(
  evidence: FormEvidence,
  options: {
    readonly told: 'id' | 'en' | null;
    readonly counts: boolean;
    readonly share: boolean;
    readonly file: Form;
  },
): FormChoice {
  const { id, en, pointGroups, commaGroups } = evidence;
  const plain = { ambiguous: 0, conflict: false };
  if (options.told !== null) return { ...plain, form: options.told };
  if (id > 0 && en > 0) {
    const [minor, major] = id < en ? [id, en] : [en, id];
    return { form: id > en ? 'id' : 'en', ambiguous: 0, conflict: minor > 0 && major > 0 };
  }
  if (id > 0) return { ...plain, form: 'id' };
  if (en > 0) return { ...plain, form: 'en' };
  if (pointGroups > 0 && commaGroups > 0) return { form: 'plain', ambiguous: 0, conflict: true };
  if (pointGroups > 0) {
    const decimal = options.file === 'en' || (options.share && !options.counts);
    return { form: decimal ? 'en' : 'id', ambiguous: pointGroups, conflict: false };
  }
  if (commaGroups > 0) {
    const decimal = options.file === 'id' || (options.share && !options.counts);
    return { form: decimal ? 'id' : 'en', ambiguous: commaGroups, conflict: false };
  }
  return { ...plain, form: 'plain' };
}

/** The value of a number under a form; null where it is none of that form. */
export function parseNumber(text: string, form: Form): number | null {
  const { digits, negative } = bareNumber(text);
  let plain: string;
  if (SCIENTIFIC.test(digits) || /^\d+$/.test(digits)) plain = digits.replace(',', '.');
  else if (form === 'id' && /^(?:\d{1,3}(?:\.\d{3})*|\d+)?(?:,\d+)?$/.test(digits))
    plain = digits.replace(/\./g, '').replace(',', '.');
  else if (form !== 'id' && /^(?:\d{1,3}(?:,\d{3})*|\d+)?(?:\.\d+)?$/.test(digits))
    plain = digits.replace(/,/g, '');
  else return null;
  if (plain === '' || plain === '.') return null;
  const value = Number(plain);
  if (!Number.isFinite(value)) return null;
  return negative ? -value : value;
}

/** Digits behind the decimal mark. */
export function decimalsOf(value: number): number {
  const text = String(value);
  const at = text.indexOf('.');
  return at === -1 || text.includes('e') ? 0 : text.length - at - 1;
}

/** The unit written behind a number, in small letters; null where there is none. */
export function unitOf(text: string): string | null {
  const [, unit] = UNIT.exec(tidy(text)) ?? [];
  return unit === undefined ? null : unit.toLowerCase();
}
