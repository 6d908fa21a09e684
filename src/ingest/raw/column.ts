import { tidy, unmarked } from './grid.ts';
import { INVISIBLES } from './invisible.ts';
import {
  addEvidence,
  bareNumber,
  chooseForm,
  type Form,
  type FormEvidence,
  newEvidence,
  parseNumber,
  unitOf,
} from './numbers.ts';
import { type DateOrder, datePartsOf, isoDate, periodOf } from './times.ts';
import type { RawNote, RawType, RawValue } from './types.ts';
import { isCodeLabel, isCountLabel, isShareLabel, isYearLabel } from './words.ts';

export interface TypingOptions {
  readonly locale: 'id' | 'en' | null;
  readonly dateOrder: DateOrder | null;
  /** what the other columns of the file show */
  readonly fileForm: Form;
}

export interface TypedColumn {
  readonly type: RawType;
  readonly form: Form;
  readonly values: readonly RawValue[];
  readonly notes: readonly RawNote[];
}

const MISSING =
  /^(?:|\*{1,3}|-{1,3}|–|—|\.{2,4}|…|n\/?a|n\.a\.?|nan|null|none|nil|tad|(?:tidak|belum) (?:ada|tersedia)(?: data)?|data (?:tidak|belum) tersedia|kosong|\[x\]|#n\/a)$/i;
const EXCEL_ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/i;
const EATEN = /^\d(?:[.,]\d+)?E\+(\d{1,2})$/i;

export function isMissing(text: string): boolean {
  return MISSING.test(text) || EXCEL_ERROR.test(text);
}

/** What numbers of a column look like, before any is decided. */
export function evidenceOf(
  cells: readonly string[],
  lines: readonly number[],
): FormEvidence & { numbers: number; others: number } {
  const evidence = { ...newEvidence(), numbers: 0, others: 0 };
  for (const [at, cell] of cells.entries()) {
    const text = tidy(cell);
    if (isMissing(text)) continue;
    if (addEvidence(evidence, text, lines[at] ?? 0)) evidence.numbers += 1;
    else evidence.others += 1;
  }
  return evidence;
}

/** Type and values of one column, decided over all its cells. */
export function typeColumn(
  label: string,
  cells: readonly string[],
  lines: readonly number[],
  options: TypingOptions,
): TypedColumn {
  const notes: RawNote[] = [];
  const texts = cells.map(tidy);
  const note = (code: string, at: number, count = 1) =>
    notes.push({ code, line: lines[at], column: label, value: cells[at], count });
  noteMarks(cells, texts, note);
  const present = texts.filter((text) => !isMissing(text));
  const text = (): TypedColumn => ({
    type: 'text',
    form: 'plain',
    values: texts.map((one) => (isMissing(one) ? null : unmarked(one))),
    notes,
  });
  if (present.length === 0) return { type: 'empty', form: 'plain', values: texts.map(() => null), notes };
  if (present.every((one) => /^(?:true|false)$/i.test(one)))
    return {
      type: 'boolean',
      form: 'plain',
      values: texts.map((one) => (isMissing(one) ? null : /^true$/i.test(one))),
      notes,
    };
  if (isCodes(label, present)) return text();
  const dates = asDates(label, cells, texts, lines, options, notes);
  if (dates !== null) return dates;
  const periods = texts.map((one) => (isMissing(one) ? null : periodOf(one)));
  if (periods.filter((one) => one !== null).length >= present.length * 0.9)
    return {
      type: 'period',
      form: 'plain',
      values: periods.map((one, at) => one ?? (isMissing(texts[at] ?? '') ? null : (texts[at] ?? null))),
      notes,
    };
  return asNumbers(label, cells, texts, present.length, lines, options, notes) ?? text();
}

function noteMarks(
  cells: readonly string[],
  texts: readonly string[],
  note: (code: string, at: number) => void,
): void {
  for (const [at, cell] of cells.entries()) {
    if (cell === '') continue;
    if (plainAscii(cell)) {
      if (cell.length < 16) continue;
    } else if (EXCEL_ERROR.test(texts[at] ?? '')) note('excel-error-value', at);
    if (
      (cell.length < 20_000 && cell.search(INVISIBLES) !== -1) ||
      /^[\u00a0\u2007\u202f]|[\u00a0\u2007\u202f]$/.test(cell)
    )
      note('invisible-character', at);
    if (/^[=@]\S|^[+-][\p{L}(@=]/u.test(cell)) note('formula-injection', at);
    if (EATEN.test(texts[at] ?? '') && Number(EATEN.exec(texts[at] ?? '')?.[1]) >= 6)
      note('precision-loss', at);
    else if (/^[1-9]\d{14}0{1,}$/.test(texts[at] ?? '') && (texts[at] ?? '').length >= 16)
      note('precision-loss', at);
  }
}

/** Letters, digits and the commonest marks alone, with no E+ in a number: nothing to note. */
function plainAscii(cell: string): boolean {
  return /^[A-Za-z0-9][\w .,:/()-]*$/.test(cell) && !/E\+/i.test(cell);
}

/** Codes stay text: leading zeros, several dots, many digits, an apostrophe, or a label that says code. */
function isCodes(label: string, present: readonly string[]): boolean {
  const codes = present.filter(
    (one) =>
      /^'?0\d+$/.test(one) ||
      (/^'?\d{1,2}(?:\.\d{2}){1,2}$|^'?\d{1,2}\.\d{2}\.\d{2}\.\d{4}$/.test(one) &&
        (isCodeLabel(label) || one.split('.').length > 2)) ||
      /^'?\d{16,}$/.test(one) ||
      /^'\d+$/.test(one),
  ).length;
  if (codes >= present.length * 0.5) return true;
  if (codes > 0 && present.some((one) => /^0\d+$/.test(one)) && present.every((one) => /^\d+$/.test(one)))
    return true;
  return (
    /(?:^|[\s_])(?:kode|code|kd|nik|npsn|nip|telp|telepon|hp)(?=$|[\s_.])/i.test(label) &&
    present.some((one) => /\d/.test(one))
  );
}

function asDates(
  label: string,
  cells: readonly string[],
  texts: readonly string[],
  lines: readonly number[],
  options: TypingOptions,
  notes: RawNote[],
): TypedColumn | null {
  const parts = texts.map((one) => (isMissing(one) ? null : datePartsOf(one)));
  const present = texts.filter((one) => !isMissing(one)).length;
  const found = parts.filter((one) => one !== null);
  if (found.length < present * 0.6 || found.length === 0) return null;
  const numeric = found.filter((one) => one.form === 'numeric');
  const dayFirst = numeric.filter((one) => one.a > 12 && one.b <= 12).length;
  const monthFirst = numeric.filter((one) => one.b > 12 && one.a <= 12).length;
  const either = numeric.filter((one) => one.a <= 12 && one.b <= 12 && one.a !== one.b).length;
  const at = (test: (index: number) => boolean) =>
    Math.max(
      0,
      texts.findIndex((_, index) => test(index)),
    );
  const kept = (): TypedColumn => ({
    type: 'text',
    form: 'plain',
    values: texts.map((one) => (isMissing(one) ? null : unmarked(one))),
    notes,
  });
  let order = options.dateOrder;
  if (order === null) {
    const slips = Math.min(dayFirst, monthFirst);
    if (slips > (dayFirst + monthFirst) * 0.01) {
      const minor =
        dayFirst < monthFirst
          ? (index: number) => isMinor(parts[index] ?? null, true)
          : (index: number) => isMinor(parts[index] ?? null, false);
      notes.push({
        code: 'mixed-date-format',
        column: label,
        line: lines[at(minor)],
        value: cells[at(minor)],
        count: slips,
      });
      return kept();
    }
    const spelt = found.some((one) => one.dayFirst === true);
    if (dayFirst + monthFirst === 0 && either > 0 && !spelt) {
      const first = at((index) => parts[index]?.form === 'numeric');
      notes.push({
        code: 'ambiguous-date',
        column: label,
        line: lines[first],
        value: cells[first],
        count: either,
      });
      return kept();
    }
    order = monthFirst > dayFirst ? 'mdy' : 'dmy';
  }
  const chosen = order;
  const values = parts.map((one, index): RawValue => {
    if (isMissing(texts[index] ?? '')) return null;
    const day = one === null ? null : isoDate(one, chosen);
    if (day === null)
      notes.push({
        code: one === null ? 'type-error' : 'invalid-date',
        column: label,
        line: lines[index],
        value: cells[index],
      });
    return day ?? (one === null ? (texts[index] ?? null) : null);
  });
  return { type: 'date', form: 'plain', values, notes };
}

function isMinor(
  parts: { readonly form: string; readonly a: number; readonly b: number } | null,
  dayFirst: boolean,
): boolean {
  if (parts === null || parts.form !== 'numeric') return false;
  return dayFirst ? parts.a > 12 : parts.b > 12;
}

function asNumbers(
  label: string,
  cells: readonly string[],
  texts: readonly string[],
  present: number,
  lines: readonly number[],
  options: TypingOptions,
  notes: RawNote[],
): TypedColumn | null {
  const evidence = evidenceOf(cells, lines);
  if (evidence.numbers < present * 0.7) return null;
  const choice = chooseForm(evidence, {
    told: options.locale,
    counts: isCountLabel(label),
    share: isShareLabel(label),
    file: options.fileForm,
  });
  if (choice.conflict) {
    const line =
      evidence.id <= evidence.en && evidence.idLine > 0
        ? evidence.idLine
        : evidence.enLine > 0
          ? evidence.enLine
          : evidence.groupLine;
    const at = Math.max(0, lines.indexOf(line));
    notes.push({
      code: 'mixed-number-format',
      column: label,
      line,
      value: cells[at],
      count: Math.max(1, Math.min(evidence.id, evidence.en)),
    });
    return {
      type: 'text',
      form: choice.form,
      values: texts.map((one) => (isMissing(one) ? null : unmarked(one))),
      notes,
    };
  }
  const units = new Map<string, number>();
  for (const [at, one] of texts.entries()) {
    const unit = unitOf(one);
    if (unit !== null && !units.has(unit)) units.set(unit, at);
  }
  if (units.size > 1) {
    const at = [...units.values()].at(-1) ?? 0;
    notes.push({ code: 'mixed-units', column: label, line: lines[at], value: cells[at], count: units.size });
    return null;
  }
  if (choice.ambiguous > 0)
    notes.push({
      code: 'ambiguous-number',
      column: label,
      line: evidence.groupLine,
      value: cells[Math.max(0, lines.indexOf(evidence.groupLine))],
      count: choice.ambiguous,
    });
  let whole = true;
  let percents = 0;
  const values = texts.map((one, at): RawValue => {
    if (isMissing(one)) return null;
    const value = parseNumber(one, choice.form);
    if (value === null) {
      notes.push({ code: 'type-error', column: label, line: lines[at], value: cells[at] });
      return unmarked(one);
    }
    if (bareNumber(one).percent) percents += 1;
    if (!Number.isInteger(value)) whole = false;
    return Number.isSafeInteger(value) || !Number.isInteger(value) ? value : bareNumber(one).digits;
  });
  const type = percents > 0 ? 'percent' : whole ? 'integer' : 'number';
  return {
    type: isYearLabel(label) && type === 'number' ? 'number' : type,
    form: choice.form,
    values,
    notes,
  };
}
