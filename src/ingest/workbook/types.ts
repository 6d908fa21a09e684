import type { MergedRange } from './cell-reference.ts';

export type WorkbookFormat = 'xlsx' | 'xlsm' | 'xlsb' | 'xls' | 'ods' | 'html' | 'xml-2003';

export interface SheetInfo {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
}

/** One non-empty sheet row: `line` is the 1-based sheet row, `cells[0]` is column A, null an empty cell. */
export interface WorkbookRow {
  readonly line: number;
  readonly cells: readonly (string | null)[];
  readonly hidden: boolean;
}

export interface CellFact {
  /** A1 name. */
  readonly cell: string;
  readonly value: string;
}

/** Cells of one kind: the first 1000 as examples, `count` of all. */
export interface CellFacts {
  readonly count: number;
  readonly examples: readonly CellFact[];
}

/** What a sheet says beside its text. Columns are 0-based. */
export interface SheetFacts {
  readonly merged: readonly MergedRange[];
  /** Hidden columns up to the last column with text. */
  readonly hiddenColumns: readonly number[];
  /** Columns in which some number is shown as a percentage (0.306 for 30.6 %). */
  readonly percentColumns: readonly number[];
  /** `#N/A` and its like; `value` is the error. */
  readonly errorValues: CellFacts;
  /** Formulas never calculated; `value` is the formula. */
  readonly formulasWithoutValue: CellFacts;
  /** Numbers under a date format that are no date; `value` is the serial. */
  readonly invalidDates: CellFacts;
}

export interface Workbook {
  readonly format: WorkbookFormat;
  readonly sheets: readonly SheetInfo[];
  readonly date1904: boolean;
  /**
   * Rows of one sheet in file order, in batches; every call streams anew. Wholly empty rows are left out.
   * Throws DesmigError if the sheet turns out damaged or too large, after the rows before the damage.
   */
  rows(sheet: string): AsyncIterable<readonly WorkbookRow[]>;
  /** Known once `rows(sheet)` was read to its end; throws before. */
  facts(sheet: string): SheetFacts;
  close(): Promise<void>;
}
