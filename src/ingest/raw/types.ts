/** How a text file is written, as far as reading it needs. `quote` and `escape` may be empty: there is none. */
export interface RawDialect {
  readonly delimiter: string;
  readonly quote: string;
  /** a character before a quote that makes it plain text; empty where quotes are doubled */
  readonly escape: string;
}

/** A record of text, or a row of a sheet, on its physical lines. */
export interface RawRecord {
  readonly line: number;
  /** physical lines it takes: more than one where line breaks stand inside quotes */
  readonly lines: number;
  readonly cells: readonly string[];
  readonly damage: Damage | null;
  /** columns whose cells stand in quotes */
  readonly opened: readonly number[];
}

export type DamageKind = 'unterminated-quote' | 'stray-quote' | 'missing-delimiter' | 'other-delimiter';

/** What had to be mended to read a record, and where: line and column (0-based). */
export interface Damage {
  readonly kind: DamageKind;
  readonly column: number;
}

/** Something noticed while reading, before it is grouped and worded. */
export interface RawNote {
  readonly code: string;
  readonly line?: number | undefined;
  readonly lineEnd?: number | undefined;
  readonly column?: string | undefined;
  readonly cell?: string | undefined;
  readonly value?: string | undefined;
  readonly count?: number | undefined;
  readonly sheet?: string | undefined;
  readonly suggestion?: string | undefined;
}

/** Decided for a whole column. */
export type RawType = 'empty' | 'integer' | 'number' | 'percent' | 'date' | 'period' | 'boolean' | 'text';

export type RawValue = string | number | boolean | null;

/** A row of printed totals; values are null where a column holds no figures. */
export interface PrintedTotal {
  readonly line: number;
  readonly cells: readonly string[];
  readonly values: readonly (number | null)[];
}

/** A column's cells with what they are read as, each different one once in a sheet. */
export interface RawColumn {
  readonly cells: readonly string[];
  readonly values: readonly RawValue[];
  /** by row: the place of its cell */
  readonly slots: Uint32Array;
}

export interface RawTable {
  readonly sheet: string | null;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** the same cells by column, and their values */
  readonly read: readonly RawColumn[];
  readonly lines: readonly number[];
  /** printed totals, which are no rows: where they stand and their cells */
  readonly totals: readonly PrintedTotal[];
  /** empty columns of the sheet left of the first one */
  readonly left: number;
  readonly headerLines: readonly number[];
  /** texts of each header row, groups carried to the right */
  readonly levels: readonly (readonly string[])[];
  /** rows set aside, as they stand */
  readonly rejected: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** of several sheets read as one: the sheet of each row */
  readonly sheets?: readonly string[] | undefined;
  readonly types: readonly RawType[];
  readonly title: readonly string[];
  readonly excluded: Readonly<Record<string, number>>;
  /** physical lines from the end of the table above to the end of this one */
  readonly physicalLines: number;
}
