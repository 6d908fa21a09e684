import {
  cellName,
  inSheetOrder,
  openWorkbook,
  type SheetFacts,
  type Workbook,
  type WorkbookRow,
} from '../workbook/index.ts';
import { type Grid, gridRows } from './grid.ts';
import type { RawNote } from './types.ts';

const EXAMPLES = 200;

export interface SheetGrid {
  readonly grid: Grid;
  readonly notes: readonly RawNote[];
}

export { openWorkbook, type Workbook };

/** All rows of a sheet as texts, with what the sheet says beside them. */
export async function readSheet(workbook: Workbook, sheet: string): Promise<SheetGrid> {
  const read: WorkbookRow[] = [];
  for await (const batch of workbook.rows(sheet)) for (const row of batch) read.push(row);
  const { rows, end } = gridRows(recordsOf(inSheetOrder(read)));
  const facts = workbook.facts(sheet);
  return {
    grid: { rows, lines: end, merged: facts.merged, sheet, preface: 0 },
    notes: notesOf(facts, sheet),
  };
}

function* recordsOf(rows: readonly WorkbookRow[]) {
  for (const { line, cells, hidden } of rows)
    yield {
      line,
      lines: 1,
      cells: cells.every((cell) => cell !== null) ? cells : cells.map((cell) => cell ?? ''),
      hidden,
    };
}

function notesOf(facts: SheetFacts, sheet: string): readonly RawNote[] {
  const notes: RawNote[] = [];
  const kinds = [
    ['excel-error-value', facts.errorValues],
    ['formula-no-cached-value', facts.formulasWithoutValue],
    ['invalid-date', facts.invalidDates],
  ] as const;
  for (const [code, found] of kinds) {
    for (const { cell, value } of found.examples.slice(0, EXAMPLES))
      notes.push({ code, sheet, cell, value, line: Number(/\d+$/.exec(cell)?.[0] ?? 0) });
    const more = found.count - Math.min(EXAMPLES, found.examples.length);
    if (more > 0) notes.push({ code, sheet, count: more });
  }
  const [hidden] = facts.hiddenColumns;
  if (hidden !== undefined)
    notes.push({
      code: 'hidden-column',
      sheet,
      cell: cellName(1, hidden),
      count: facts.hiddenColumns.length,
    });
  return notes;
}
