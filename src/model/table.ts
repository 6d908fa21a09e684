import type { Dialect } from './input.ts';

/** One row of a file as it stands there; `line` is the physical line, or the row of the sheet. */
export interface GridRow {
  readonly line: number;
  readonly cells: readonly (string | null)[];
  /** what had to be mended to read it */
  readonly damage?: string | null;
}

/** What the reader noticed about a file before any column was typed. */
export interface ReadingNote {
  readonly code: string;
  readonly count: number;
  readonly value?: string;
  readonly line?: number;
  readonly cell?: string;
}

/** How the bulk gets into the engine: read by it, mended on the way to its reader, or streamed as rows. */
export type Lane =
  | {
      readonly kind: 'engine';
      readonly path: string;
      readonly skipLines: number;
      readonly width: number;
      readonly delimiter: string;
      readonly quote: string;
      readonly records: number;
    }
  | {
      readonly kind: 'mended';
      readonly width: number;
      readonly delimiter: string;
      readonly quote: string;
      /** what stands around the damage of a record, before its first cell */
      readonly mark: string;
      mend(): MendedText;
    }
  | {
      readonly kind: 'rows';
      readonly width: number;
      batches(): AsyncIterable<readonly GridRow[]>;
      /** the same rows for the engine, of columns that are not `used` only what tells data from totals and notes */
      blocks?(used: ReadonlySet<number>): AsyncIterable<CellBlock>;
    };

/** Text that the engine's reader takes as it comes; how many records it had is known at its end. */
export interface MendedText {
  readonly pieces: AsyncIterable<Buffer>;
  records(): number;
}

/** Rows as one text that the engine splits: of each its damage, if any, then its cells. */
export interface CellBlock {
  readonly text: string;
  /** what stands between cells, and between rows; nowhere else in the text */
  readonly cell: string;
  readonly record: string;
}

/** A table in a file, found and described but not yet read in bulk. */
export interface TableSource {
  readonly format: string;
  readonly sheet: string | null;
  readonly otherSheets: readonly string[];
  readonly dialect: Dialect | null;
  readonly bytes: number;
  /** taken while the rows are being read, so that nobody waits for it */
  sha256(): Promise<string>;
  readonly title: readonly string[];
  readonly headerLine: number;
  readonly header: readonly string[];
  /** texts of each of several header rows, groups carried to the right; absent where one row is the header */
  readonly levels?: readonly (readonly string[])[];
  /** first data rows, for looking at */
  readonly sample: readonly GridRow[];
  /** rows from all over the file, some of them cut: they show which spellings are frequent and are never data */
  scattered(): readonly (readonly (string | null)[])[];
  /** rows above the header by reason, the header itself not among them */
  readonly preamble: Readonly<Record<string, number>>;
  /** complete once the rows have been read, as `notes` */
  readonly blankLines: number;
  /** what was noticed; complete once the rows have been read */
  notes(): readonly ReadingNote[];
  /** the lanes to try, in order */
  readonly lanes: readonly Lane[];
  /** Physical line (or sheet row) of records, counted from 0 behind the header as the lane read them. */
  lines(lane: Lane, records: readonly number[]): Promise<readonly number[]>;
  /** Where several sheets are read as one: the sheet and its row for a line of `lines`. */
  placeOf?(line: number): { readonly sheet: string | null; readonly line: number };
  close(): Promise<void>;
}
