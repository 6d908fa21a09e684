import { columnOf, parseRange } from './cell-reference.ts';
import { limits, MAX_CELL_TEXT, MAX_COLUMNS, MAX_MERGES, MAX_ROWS } from './limits.ts';
import { cellTextReader, type RawCell, type SheetContext } from './sheet-cell.ts';
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
  let inData = false;
  // Row
  let line = 0;
  let hidden = false;
  let cells: (string | null)[] = [];
  // One object for all cells: a sheet has millions.
  const cell: RawCell = {
    line: 0,
    column: -1,
    type: '',
    style: 0,
    value: '',
    formula: '',
    hasValue: false,
    hasFormula: false,
  };
  let inPhonetic = false;
  let target: 'none' | 'value' | 'formula' = 'none';

  const corrupt = () => fail({ code: 'corrupt-file', part: context.part });

  function visitCellAttribute(name: string, raw: string): void {
    if (name === 'r') cell.column = columnOf(raw);
    else if (name === 's') cell.style = Number(raw);
    else if (name === 't') cell.type = raw;
  }

  function visitRowAttribute(name: string, raw: string): void {
    if (name === 'r') line = Number(raw);
    else if (name === 'hidden') hidden = isTrue(raw);
  }

  function openRow(attributes: string): void {
    line++;
    hidden = false;
    eachAttribute(attributes, visitRowAttribute);
    if (!(line >= 1 && line <= MAX_ROWS)) throw corrupt();
    cells = [];
    cell.line = line;
    cell.column = -1;
  }

  function openCell(attributes: string): void {
    cell.column++;
    cell.type = '';
    cell.style = 0;
    cell.value = '';
    cell.formula = '';
    cell.hasValue = false;
    cell.hasFormula = false;
    eachAttribute(attributes, visitCellAttribute);
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
    while (cells.length < cell.column) cells.push(null);
    cells[cell.column] = text;
  }

  function openOutside(name: string, raw: string): void {
    if (name === 'col') {
      const attributes = readAttributes(raw);
      if (!isTrue(attributes.get('hidden'))) return;
      facts.hideColumns(Number(attributes.get('min')) - 1, Number(attributes.get('max')) - 1);
    } else if (name === 'mergeCell') {
      const range = parseRange(readAttributes(raw).get('ref') ?? '');
      if (range === null) return;
      if (++merges > MAX_MERGES) throw fail({ code: 'resource-limit', limit: limits.merges });
      facts.merge(range);
    }
  }

  return {
    open(name, attributes) {
      if (!inData) {
        if (name === 'sheetData') inData = true;
        else openOutside(name, attributes);
        return;
      }
      switch (name) {
        case 'c':
          openCell(attributes);
          break;
        case 'v':
          cell.hasValue = true;
          target = 'value';
          break;
        case 'row':
          openRow(attributes);
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
    text(raw) {
      if (target === 'value') cell.value += raw;
      else if (target === 'formula') cell.formula += raw;
      else return;
      if (cell.value.length + cell.formula.length > MAX_CELL_TEXT)
        throw fail({ code: 'resource-limit', limit: limits.text });
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
