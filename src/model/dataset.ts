import type { Bilingual } from './message.ts';
import type { PlaceLevel } from './region.ts';

export type DatasetId =
  | 'complaints'
  | 'tabulation'
  | 'villages'
  | 'activities'
  | 'children'
  | 'services'
  | 'visits'
  | 'findings'
  | 'context'
  | 'population';

/** What one row (or one unit of a count) stands for. Kinds of persons and cases are protected. */
export type CountedUnit =
  | 'case'
  | 'child'
  | 'village'
  | 'person'
  | 'session'
  | 'service'
  | 'answer'
  | 'finding'
  | 'region';

/** One value of a code book: the id used in machine formats, its label, and spellings met in files. */
export interface Code {
  readonly label: Bilingual;
  readonly aliases: readonly string[];
  /** e.g. the cluster of a category */
  readonly parent?: string;
}

/** Ids to labels; `prefixes` are words that may stand before any label without changing it. */
export interface CodeBook {
  readonly id: string;
  readonly codes: Readonly<Record<string, Code>>;
  readonly prefixes?: readonly string[];
}

export type ColumnType = 'text' | 'integer' | 'number' | 'date' | 'boolean' | 'category' | 'region' | 'key';

export interface Column {
  readonly type: ColumnType;
  readonly title: Bilingual;
  /** Header spellings, compared without case and punctuation; the titles and the id are always among them. */
  readonly aliases: readonly string[];
  /** A row without a valid value of a required column is rejected. */
  readonly required?: true;
  readonly unit?: Bilingual;
  /** a count of persons (or cases): no row's own is for the public */
  readonly persons?: true;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly codeBook?: CodeBook;
  /** a derived column that stands in where this one is blank or absent */
  readonly fallback?: string;
  /** the value of every row where the file has no such column at all; a blank cell stays blank */
  readonly absent?: string | boolean;
  readonly region?: { readonly level: PlaceLevel; readonly part: 'name' | 'code' };
}

/**
 * A rule across the columns of one row. `valid` is SQL that holds for a right row; a row for which it is
 * false (not null) is an offender. Columns it names must be there, else the rule is not asked.
 */
export interface RowRule {
  readonly id: string;
  readonly valid: string;
  readonly action: 'reject' | 'null' | 'keep';
  /** with `null`, the column whose cell is emptied */
  readonly empties?: string;
  readonly text: Bilingual;
  readonly hint: Bilingual;
}

/** One kind of file, declared once: header mapping, typing, checks, template and schema come from here. */
export interface Dataset {
  readonly id: DatasetId;
  readonly title: Bilingual;
  readonly rowOf: Bilingual;
  readonly counts: CountedUnit;
  /** A file is of this kind when, for each group, at least one of its columns is in the header. */
  readonly signature: readonly (readonly string[])[];
  readonly columns: Readonly<Record<string, Column>>;
  /** Columns typed into rows that a form has already: where all of them are blank, the row was not filled in. */
  readonly typedIn?: readonly string[];
  /** Columns that together identify a row; the same key twice is a finding. */
  readonly key: readonly string[];
  /**
   * Columns by which two rows of different keys are probably one, the two that matter most first: what `--dedupe`
   * goes by.
   */
  readonly alike?: readonly string[];
  /** The date column that puts a row in a period; null where the file is a state on a day. */
  readonly eventDate: string | null;
  /** A column holding the year of the row, where there is no date (no date column, or a blank date). */
  readonly yearColumn: string | null;
  /** with `yearColumn`, a column holding the month (`01` to `12`) of a row without a date */
  readonly monthColumn?: string;
  /** columns that break the count of a row down, each with the value (beside a blank) that stands for the whole */
  readonly breakdown?: Readonly<Record<string, string | null>>;
  /** rows of a place are its own, not the sum of the rows of its parts */
  readonly ownRows?: true;
  /** Date columns whose latest valid value says how far the data reach. */
  readonly asOfColumns: readonly string[];
  readonly rules: readonly RowRule[];
}

/** A kind with what its rows refer to. */
export interface KindSchema {
  readonly dataset: Dataset;
  /** columns that name a row of another kind, where a file of that kind is given along */
  readonly references: readonly { readonly column: string; readonly kind: DatasetId; readonly to: string }[];
}
