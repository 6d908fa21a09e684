import { formattedNumber } from './cell-text.ts';
import { classifyFormat, type FormatKind } from './number-format.ts';
import type { FactCollector } from './sheet-facts.ts';
import type { SheetJsCell, SheetJsRow } from './sheetjs-worker-source.ts';
import type { WorkbookRow } from './types.ts';

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

/** Turns SheetJS rows into rows of text by the same rules as the streaming reader; null if nothing is in it. */
export function sheetJsRowReader(
  facts: FactCollector,
  date1904: boolean,
): (row: SheetJsRow) => WorkbookRow | null {
  const formats = new Map<string, FormatKind>();

  function formatOf(code = 'General'): FormatKind {
    let format = formats.get(code);
    if (format === undefined) {
      format = classifyFormat(code);
      formats.set(code, format);
    }
    return format;
  }

  function cellText({ t, v, z, f, w }: SheetJsCell, line: number, column: number): string | null {
    if (t === 'e') {
      facts.cell('errorValues', line, column, w ?? ERRORS[Number(v)] ?? '#N/A');
      return null;
    }
    if (t === 'z' || v === undefined || v === null) {
      if (f !== undefined) facts.cell('formulasWithoutValue', line, column, f);
      return null;
    }
    if (typeof v === 'boolean') return v ? 'TRUE' : 'FALSE';
    if (typeof v !== 'number') return String(v);
    if (!Number.isFinite(v)) {
      facts.cell('errorValues', line, column, String(v));
      return null;
    }
    const format = formatOf(z);
    if (format.kind === 'percent') facts.percent(column);
    const { text, invalidDate } = formattedNumber(v, format, date1904);
    if (invalidDate) facts.cell('invalidDates', line, column, text);
    return text;
  }

  return (source) => {
    const line = source.row + 1;
    const cells: (string | null)[] = [];
    source.cells.forEach((cell, column) => {
      const text = cell === undefined ? null : cellText(cell, line, column);
      if (text === null || text === '') return;
      while (cells.length < column) cells.push(null);
      cells[column] = text;
    });
    return cells.length === 0 ? null : { line, cells, hidden: source.hidden };
  };
}
