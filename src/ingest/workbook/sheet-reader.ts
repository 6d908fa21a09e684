import { columnOf, parseRange } from './cell-reference.ts';
import { add, clear, emptyText } from './collected-text.ts';
import { limits, MAX_COLUMNS, MAX_MERGES, MAX_ROWS, MAX_SKIPPED } from './limits.ts';
import { type CellType, cellTextReader, type RawCell, type SheetContext } from './sheet-cell.ts';
import type { WorkbookRow } from './types.ts';
import { eachAttribute, type XmlHandler } from './xml-scanner.ts';
import { isTrue, readAttributes } from './xml-text.ts';

export interface SheetReader extends XmlHandler {
  /** The rows finished since the last call. */
  drain(): readonly WorkbookRow[];
  /** Number of columns that held text so far. */
  width(): number;
}

/** Turns the events of a worksheet part into rows of text. `<dimension>` is ignored: it is often wrong. */
export function createSheetReader(context: SheetContext): SheetReader {
  const { facts, fail } = context;
  const readCell = cellTextReader(context);
  let rows: WorkbookRow[] = [];
  let width = 0;
  let merges = 0;
  /** empty cells left of one that holds text */
  let skipped = 0;
  let inData = false;
  // Row
  let line = 0;
  let hidden = false;
  let cells: (string | null)[] = [];
  // One object for all cells: a sheet has millions.
  const cell: RawCell = {
    line: 0,
    column: -1,
    type: 'number',
    style: 0,
    value: emptyText(),
    formula: emptyText(),
    hasValue: false,
    hasFormula: false,
  };
  let inPhonetic = false;
  let target: 'none' | 'value' | 'formula' = 'none';

  const corrupt = () => fail({ code: 'corrupt-file', part: context.part });

  function visitCellAttribute(
    bytes: Buffer,
    nameFrom: number,
    nameTo: number,
    from: number,
    to: number,
  ): void {
    if (nameTo !== nameFrom + 1) return;
    const name = bytes[nameFrom];
    if (name === LETTER_R) cell.column = columnOf(bytes, from, to);
    else if (name === LETTER_S) cell.style = wholeNumber(bytes, from, to);
    else if (name === LETTER_T) cell.type = typeOf(bytes, from, to);
  }

  function visitRowAttribute(
    bytes: Buffer,
    nameFrom: number,
    nameTo: number,
    from: number,
    to: number,
  ): void {
    if (nameTo === nameFrom + 1 && bytes[nameFrom] === LETTER_R) line = wholeNumber(bytes, from, to);
    else if (bytes.toString('latin1', nameFrom, nameTo) === 'hidden')
      hidden = isTrue(bytes.toString('latin1', from, to));
  }

  function openRow(bytes: Buffer, from: number, to: number): void {
    line++;
    hidden = false;
    eachAttribute(bytes, from, to, visitRowAttribute);
    if (!(line >= 1 && line <= MAX_ROWS)) throw corrupt();
    cells = [];
    cell.line = line;
    cell.column = -1;
  }

  function openCell(bytes: Buffer, from: number, to: number): void {
    cell.column++;
    cell.type = 'number';
    cell.style = 0;
    cell.hasValue = false;
    cell.hasFormula = false;
    clear(cell.value);
    clear(cell.formula);
    eachAttribute(bytes, from, to, visitCellAttribute);
    if (!(cell.column >= 0 && cell.column < MAX_COLUMNS)) throw corrupt();
  }

  function closeRow(): void {
    if (cells.length === 0) return;
    rows.push({ line, cells, hidden });
    if (cells.length > width) width = cells.length;
  }

  function closeCell(): void {
    const text = readCell(cell);
    if (text === null || text === '') return;
    const missing = cell.column - cells.length;
    if (missing > 0) {
      skipped += missing;
      // a few bytes in the last column of each row would take gigabytes
      if (skipped > MAX_SKIPPED) throw fail({ code: 'resource-limit', limit: limits.skipped });
      while (cells.length < cell.column) cells.push(null);
    }
    cells[cell.column] = text;
  }

  function openOutside(name: string, bytes: Buffer, from: number, to: number): void {
    if (name === 'col') {
      const attributes = readAttributes(bytes, from, to);
      if (!isTrue(attributes.get('hidden'))) return;
      facts.hideColumns(Number(attributes.get('min')) - 1, Number(attributes.get('max')) - 1);
    } else if (name === 'mergeCell') {
      const range = parseRange(readAttributes(bytes, from, to).get('ref') ?? '');
      if (range === null) return;
      if (++merges > MAX_MERGES) throw fail({ code: 'resource-limit', limit: limits.merges });
      facts.merge(range);
    }
  }

  return {
    open(name, bytes, from, to) {
      if (!inData) {
        if (name === 'sheetData') inData = true;
        else openOutside(name, bytes, from, to);
        return;
      }
      switch (name) {
        case 'c':
          openCell(bytes, from, to);
          break;
        case 'v':
          cell.hasValue = true;
          target = 'value';
          break;
        case 'row':
          openRow(bytes, from, to);
          break;
        case 'f':
          cell.hasFormula = true;
          target = 'formula';
          break;
        case 't':
          if (inPhonetic) break;
          cell.hasValue = true;
          target = 'value';
          break;
        case 'rPh':
          inPhonetic = true;
          break;
      }
    },
    text(bytes, from, to) {
      if (target === 'value') add(cell.value, bytes, from, to, fail);
      else if (target === 'formula') add(cell.formula, bytes, from, to, fail);
    },
    take(name, bytes, at) {
      if (name !== 'c' || !inData || !stands(VALUE, bytes, at)) return -1;
      const from = at + VALUE.length;
      let to = from;
      while (to < bytes.length && bytes[to] !== LESS) to++;
      if (!stands(VALUE_END, bytes, to)) return -1;
      cell.hasValue = true;
      add(cell.value, bytes, from, to, fail);
      closeCell();
      return to + VALUE_END.length;
    },
    close(name) {
      if (!inData) return;
      switch (name) {
        case 'v':
        case 't':
        case 'f':
          target = 'none';
          break;
        case 'c':
          closeCell();
          break;
        case 'row':
          closeRow();
          break;
        case 'rPh':
          inPhonetic = false;
          break;
        case 'sheetData':
          inData = false;
          break;
      }
    },
    drain() {
      const finished = rows;
      rows = [];
      return finished;
    },
    width: () => width,
  };
}

/** Nearly every cell is nothing but its value. */
const VALUE = Buffer.from('<v>');
const VALUE_END = Buffer.from('</v></c>');
const LESS = 0x3c;

function stands(text: Buffer, bytes: Buffer, at: number): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text[i]) return false;
  return true;
}

const [LETTER_R, LETTER_S, LETTER_T] = [0x72, 0x73, 0x74];

function wholeNumber(bytes: Buffer, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return Number(bytes.toString('latin1', from, to));
    value = value * 10 + digit;
  }
  return value;
}

const TYPES: Readonly<Record<string, CellType>> = {
  s: 'shared',
  n: 'number',
  b: 'boolean',
  e: 'error',
  d: 'date',
  str: 'result',
};

function typeOf(bytes: Buffer, from: number, to: number): CellType {
  if (to === from + 1 && bytes[from] === LETTER_S) return 'shared';
  if (to === from) return 'number';
  return TYPES[bytes.toString('latin1', from, to)] ?? 'text';
}
