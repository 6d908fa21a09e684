import { booleanText, formattedNumber, parseNumber, rawNumberText } from './cell-text.ts';
import { type CollectedText, smallInteger, textOf } from './collected-text.ts';
import type { Fail } from './errors.ts';
import type { FormatKind } from './number-format.ts';
import { normaliseIsoDate } from './serial-date.ts';
import type { FactCollector } from './sheet-facts.ts';
import { decodeCellText } from './xml-text.ts';

export interface SheetContext {
  readonly part: string;
  readonly sharedStrings: readonly string[];
  readonly formats: readonly FormatKind[];
  readonly date1904: boolean;
  readonly facts: FactCollector;
  readonly fail: Fail;
}

/** A `<c>` element as written. */
export interface RawCell {
  line: number;
  column: number;
  type: CellType;
  style: number;
  readonly value: CollectedText;
  readonly formula: CollectedText;
  hasValue: boolean;
  hasFormula: boolean;
}

/** `t`: `str` and `inlineStr` both hold their text; only the first is ever the result of a formula. */
export type CellType = 'shared' | 'number' | 'boolean' | 'error' | 'date' | 'result' | 'text';

/** Whole numbers below this are kept as text once they have occurred; the serials of dates are among them. */
const KEPT = 1 << 17;

/** The text of a cell, null if it has none; what the text does not say goes to the facts. */
export function cellTextReader(context: SheetContext): (cell: RawCell) => string | null {
  const { facts, fail, formats, sharedStrings, date1904 } = context;
  const integers: (string | undefined)[] = [];
  const days: (string | undefined)[] = [];

  function sharedString(value: CollectedText): string | null {
    const small = smallInteger(value);
    const index = small >= 0 ? small : sharedIndex(textOf(value));
    if (index === null) return null;
    const text = sharedStrings[index];
    if (text === undefined) throw fail({ code: 'corrupt-file', part: context.part });
    return text;
  }

  function numberCell(cell: RawCell): string | null {
    const { value, line, column } = cell;
    const format = formats[cell.style];
    const kind = format === undefined ? 'plain' : format.kind;
    const small = smallInteger(value);
    if (small >= 0 && small < KEPT) {
      if (kind === 'plain') {
        integers[small] ??= String(small);
        return integers[small] ?? null;
      }
      const known = kind === 'date' ? days[small] : undefined;
      if (known !== undefined) return known;
    }
    const raw = textOf(value);
    if (raw === '') return null;
    if (format === undefined || kind === 'plain') return rawNumberText(raw) ?? decodeCellText(raw);
    const number = parseNumber(raw);
    if (number === null) return decodeCellText(raw);
    if (kind === 'percent') facts.percent(column);
    const { text, invalidDate } = formattedNumber(number, format, date1904);
    if (invalidDate) facts.cell('invalidDates', line, column, text);
    else if (kind === 'date' && small >= 0 && small < KEPT) days[small] = text;
    return text;
  }

  return (cell) => {
    const { type, value } = cell;
    // Some writers leave an empty <v/> for a number never calculated; an empty string result is legitimate.
    if (cell.hasFormula && (!cell.hasValue || (type !== 'result' && textOf(value) === ''))) {
      facts.cell('formulasWithoutValue', cell.line, cell.column, decodeCellText(textOf(cell.formula)));
      return null;
    }
    if (!cell.hasValue) return null;
    if (type === 'shared') return sharedString(value);
    if (type === 'number') return numberCell(cell);
    const text = textOf(value);
    switch (type) {
      case 'boolean':
        return text.trim() === '' ? null : booleanText(text.trim());
      case 'error':
        facts.cell('errorValues', cell.line, cell.column, decodeCellText(text));
        return null;
      case 'date':
        return normaliseIsoDate(text.trim());
      default:
        return decodeCellText(text);
    }
  };
}

/** The place in the table of shared strings that a text names; null where it names none. */
function sharedIndex(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}
