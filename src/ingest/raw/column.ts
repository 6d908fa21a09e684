import { countRows, type DistinctCells, readMost } from './distinct-cells.ts';
import { unmarked } from './grid.ts';
import { INVISIBLES } from './invisible.ts';
import { isExcelError } from './missing.ts';
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
import { type DateOrder, type DateParts, datePartsOf, isoDate, periodOf } from './times.ts';
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
  /** of each different cell of the column */
  readonly values: readonly RawValue[];
  readonly notes: readonly RawNote[];
}

export type Evidence = FormEvidence & { readonly numbers: number };

/** Fewer numbers than this make no column of numbers. */
const LEAST_NUMBERS = 0.7;

const EATEN = /^\d(?:[.,]\d+)?E\+(\d{1,2})$/i;

/** What numbers of a column look like, before any is decided; null where fewer than the `share` of its cells are some. */
export function evidenceOf(
  column: DistinctCells,
  lines: readonly number[],
  share = LEAST_NUMBERS,
): Evidence | null {
  const { counts, first } = column;
  const evidence = { ...newEvidence(), numbers: 0 };
  const read = readMost(column, share, (text, place) => {
    const rows = counts[place] ?? 0;
    if (!addEvidence(evidence, text, lines[first[place] ?? 0] ?? 0, rows)) return null;
    evidence.numbers += rows;
    return true;
  });
  return read === null ? null : evidence;
}

/** Type and values of one column, decided over all its cells, from the evidence of its numbers. */
export function typeColumn(
  label: string,
  column: DistinctCells,
  evidence: Evidence | null,
  lines: readonly number[],
  options: TypingOptions,
): TypedColumn {
  const { texts, missing, present } = column;
  const notes: RawNote[] = [];
  noteRows(
    column,
    column.cells.map((cell, place) => marksOf(cell, texts[place] ?? '')),
    label,
    lines,
    notes,
  );
  const every = (test: (text: string) => boolean) =>
    texts.every((one, place) => missing[place] === true || test(one));
  const text = (): TypedColumn => ({
    type: 'text',
    form: 'plain',
    values: texts.map((one, place) => (missing[place] === true ? null : unmarked(one))),
    notes,
  });
  if (present === 0) return { type: 'empty', form: 'plain', values: texts.map(() => null), notes };
  if (every((one) => /^(?:true|false)$/i.test(one)))
    return {
      type: 'boolean',
      form: 'plain',
      values: texts.map((one, place) => (missing[place] === true ? null : /^true$/i.test(one))),
      notes,
    };
  if (isCodes(label, column)) return text();
  const dates = asDates(label, column, lines, options, notes);
  if (dates !== null) return dates;
  const periods = readMost(column, 0.9, periodOf);
  if (periods !== null)
    return {
      type: 'period',
      form: 'plain',
      values: periods.map((one, place) => one ?? (missing[place] === true ? null : (texts[place] ?? null))),
      notes,
    };
  return (evidence === null ? null : asNumbers(label, column, evidence, lines, options, notes)) ?? text();
}

/** Notes of the codes that a column's different cells have, row by row. */
function noteRows(
  { cells, slots }: DistinctCells,
  codes: readonly (readonly string[])[],
  label: string,
  lines: readonly number[],
  notes: RawNote[],
): void {
  if (codes.every((one) => one.length === 0)) return;
  for (const [row, place] of slots.entries())
    for (const code of codes[place] ?? [])
      notes.push({ code, line: lines[row], column: label, value: cells[place] });
}

/** What is to be said of a cell whatever its column holds. */
function marksOf(cell: string, text: string): readonly string[] {
  if (cell === '') return [];
  const plain = plainAscii(cell);
  if (plain && cell.length < 16) return [];
  const found: string[] = [];
  if (!plain && isExcelError(text)) found.push('excel-error-value');
  if (
    (cell.length < 20_000 && cell.search(INVISIBLES) !== -1) ||
    /^[\u00a0\u2007\u202f]|[\u00a0\u2007\u202f]$/.test(cell)
  )
    found.push('invisible-character');
  if (/^[=@]\S|^[+-][\p{L}(@=]/u.test(cell)) found.push('formula-injection');
  if (Number(EATEN.exec(text)?.[1] ?? 0) >= 6 || (/^[1-9]\d{14}0{1,}$/.test(text) && text.length >= 16))
    found.push('precision-loss');
  return found;
}

/** Letters, digits and the commonest marks alone, with no E+ in a number: nothing to note. */
function plainAscii(cell: string): boolean {
  return /^[A-Za-z0-9][\w .,:/()-]*$/.test(cell) && !/E\+/i.test(cell);
}

/** Codes stay text: leading zeros, several dots, many digits, an apostrophe, or a label that says code. */
function isCodes(label: string, column: DistinctCells): boolean {
  const { missing, present } = column;
  const filled = column.texts.filter((_, place) => missing[place] === false);
  const named = isCodeLabel(label);
  const codes = countRows(column, (place) => {
    const one = column.texts[place] ?? '';
    return (
      missing[place] === false &&
      /^['\d]/.test(one) &&
      (/^'?0\d+$/.test(one) ||
        (/^'?\d{1,2}(?:\.\d{2}){1,2}$|^'?\d{1,2}\.\d{2}\.\d{2}\.\d{4}$/.test(one) &&
          (named || one.split('.').length > 2)) ||
        /^'?\d{16,}$/.test(one) ||
        /^'\d+$/.test(one))
    );
  });
  if (codes >= present * 0.5) return true;
  if (codes > 0 && filled.some((one) => /^0\d+$/.test(one)) && filled.every((one) => /^\d+$/.test(one)))
    return true;
  return (
    /(?:^|[\s_])(?:kode|code|kd|nik|npsn|nip|telp|telepon|hp)(?=$|[\s_.])/i.test(label) &&
    filled.some((one) => /\d/.test(one))
  );
}

function asDates(
  label: string,
  column: DistinctCells,
  lines: readonly number[],
  options: TypingOptions,
  notes: RawNote[],
): TypedColumn | null {
  const { cells, texts, first, missing } = column;
  const parts = readMost(column, 0.6, datePartsOf);
  if (parts === null) return null;
  const numeric = (test: (a: number, b: number) => boolean) =>
    countRows(column, (place) => {
      const one = parts[place] ?? null;
      return one !== null && one.form === 'numeric' && test(one.a, one.b);
    });
  const dayFirst = numeric((a, b) => a > 12 && b <= 12);
  const monthFirst = numeric((a, b) => b > 12 && a <= 12);
  const either = numeric((a, b) => a <= 12 && b <= 12 && a !== b);
  const noteFirst = (code: string, count: number, test: (one: DateParts | null) => boolean) => {
    const place = Math.max(0, parts.findIndex(test));
    notes.push({ code, column: label, line: lines[first[place] ?? 0], value: cells[place], count });
  };
  const kept = (): TypedColumn => ({
    type: 'text',
    form: 'plain',
    values: texts.map((one, place) => (missing[place] === true ? null : unmarked(one))),
    notes,
  });
  let order = options.dateOrder;
  if (order === null) {
    const slips = Math.min(dayFirst, monthFirst);
    if (slips > (dayFirst + monthFirst) * 0.01) {
      noteFirst('mixed-date-format', slips, (one) => isMinor(one, dayFirst < monthFirst));
      return kept();
    }
    const spelt = parts.some((one) => one?.dayFirst === true);
    if (dayFirst + monthFirst === 0 && either > 0 && !spelt) {
      noteFirst('ambiguous-date', either, (one) => one?.form === 'numeric');
      return kept();
    }
    order = monthFirst > dayFirst ? 'mdy' : 'dmy';
  }
  const chosen = order;
  const days = parts.map((one) => (one === null ? null : isoDate(one, chosen)));
  noteRows(
    column,
    parts.map((one, place) =>
      missing[place] === true || days[place] !== null ? [] : [one === null ? 'type-error' : 'invalid-date'],
    ),
    label,
    lines,
    notes,
  );
  const values = parts.map((one, place): RawValue => {
    if (one !== null) return days[place] ?? null;
    return missing[place] === true ? null : (texts[place] ?? null);
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
  column: DistinctCells,
  evidence: Evidence,
  lines: readonly number[],
  options: TypingOptions,
  notes: RawNote[],
): TypedColumn | null {
  const { cells, texts, first, slots, missing } = column;
  const cellOn = (line: number) => cells[slots[Math.max(0, lines.indexOf(line))] ?? 0];
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
    notes.push({
      code: 'mixed-number-format',
      column: label,
      line,
      value: cellOn(line),
      count: Math.max(1, Math.min(evidence.id, evidence.en)),
    });
    return {
      type: 'text',
      form: choice.form,
      values: texts.map((one, place) => (missing[place] === true ? null : unmarked(one))),
      notes,
    };
  }
  const units = new Map<string, number>();
  for (const [place, one] of texts.entries()) {
    const unit = unitOf(one);
    if (unit !== null && !units.has(unit)) units.set(unit, place);
  }
  if (units.size > 1) {
    const place = [...units.values()].at(-1) ?? 0;
    notes.push({
      code: 'mixed-units',
      column: label,
      line: lines[first[place] ?? 0],
      value: cells[place],
      count: units.size,
    });
    return null;
  }
  if (choice.ambiguous > 0)
    notes.push({
      code: 'ambiguous-number',
      column: label,
      line: evidence.groupLine,
      value: cellOn(evidence.groupLine),
      count: choice.ambiguous,
    });
  let whole = true;
  let percents = 0;
  const numbers = texts.map((one, place) => (missing[place] === true ? null : parseNumber(one, choice.form)));
  noteRows(
    column,
    numbers.map((value, place) => (value === null && missing[place] === false ? ['type-error'] : [])),
    label,
    lines,
    notes,
  );
  const values = numbers.map((value, place): RawValue => {
    const one = texts[place] ?? '';
    if (missing[place] === true) return null;
    if (value === null) return unmarked(one);
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
