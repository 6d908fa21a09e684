import type { ColumnType, DatasetId } from './dataset.ts';
import type { Bilingual } from './message.ts';

/** How a text file is written. */
export interface Dialect {
  readonly encoding: string;
  readonly delimiter: string;
  readonly quote: string;
}

/** Decided once for a whole column, from all its cells. */
export type NumberForm = 'plain' | 'id' | 'en';
export type DateOrder = 'dmy' | 'mdy';

/** Row accounting of one input: read = accepted + rejected + skipped, always. */
export interface RowAccount {
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly skipped: number;
}

/** One header cell and what became of it. */
export interface ColumnMapping {
  readonly label: string;
  /** 0-based position in the file */
  readonly index: number;
  /** id of the declared column; null when the column is not used */
  readonly column: string | null;
  /** direct identifier: never loaded */
  readonly identifier: string | null;
  /** the declared column's title and type; null when the column is not used */
  readonly title: Bilingual | null;
  readonly type: ColumnType | null;
  /** whether figures rest on it */
  readonly important: boolean;
  readonly numberForm?: NumberForm;
  readonly dateOrder?: DateOrder;
}

/** What a person and the manifest are told about one input. */
export interface InputSummary {
  readonly path: string;
  readonly kind: DatasetId;
  readonly kindTitle: Bilingual;
  readonly rowOf: Bilingual;
  readonly bytes: number;
  readonly sha256: string;
  readonly format: string;
  readonly sheet: string | null;
  readonly otherSheets: readonly string[];
  readonly dialect: Dialect | null;
  readonly headerLine: number;
  readonly columns: readonly ColumnMapping[];
  readonly rows: RowAccount;
  readonly skippedBy: Readonly<Record<string, number>>;
  readonly asOf: string | null;
  readonly example: boolean;
}
