import { booleanText, formattedNumber, parseNumber, rawNumberText } from './cell-text.ts';
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
  type: string;
  style: number;
  value: string;
  formula: string;
  hasValue: boolean;
  hasFormula: boolean;
}

/** The text of a cell, null if it has none; what the text does not say goes to the facts. */
export function cellTextReader(context: SheetContext): (cell: RawCell) => string | null {
  const { facts, fail, formats, sharedStrings, date1904 } = context;

  function sharedString(index: string): string | null {
    if (index.trim() === '') return null;
    const text = sharedStrings[Number(index)];
    if (text === undefined) throw fail({ code: 'corrupt-file', part: context.part });
    return text;
  }

  function numberCell({ value, style, line, column }: RawCell): string | null {
    if (value === '') return null;
    const format = formats[style];
    if (format === undefined || format.kind === 'plain') return rawNumberText(value) ?? decodeCellText(value);
    const number = parseNumber(value);
    if (number === null) return decodeCellText(value);
    if (format.kind === 'percent') facts.percent(column);
    const { text, invalidDate } = formattedNumber(number, format, date1904);
    if (invalidDate) facts.cell('invalidDates', line, column, text);
    return text;
  }

  return (cell) => {
    const { type, value } = cell;
    // Some writers leave an empty <v/> for a number never calculated; an empty string result is legitimate.
    if (cell.hasFormula && (!cell.hasValue || (value === '' && type !== 'str'))) {
      facts.cell('formulasWithoutValue', cell.line, cell.column, decodeCellText(cell.formula));
      return null;
    }
    if (!cell.hasValue) return null;
    switch (type) {
      case 's':
        return sharedString(value);
      case '':
      case 'n':
        return numberCell(cell);
      case 'b':
        return value.trim() === '' ? null : booleanText(value.trim());
      case 'e':
        facts.cell('errorValues', cell.line, cell.column, decodeCellText(value));
        return null;
      case 'd':
        return normaliseIsoDate(value.trim());
      default:
        return decodeCellText(value);
    }
  };
}
