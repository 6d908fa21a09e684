/** What becomes of a column: `clean` keeps the text and takes identifiers out of it. */
export type ColumnTreatment = 'drop' | 'pseudonymise' | 'generalise' | 'clean';

export type DateGrain = 'month' | 'quarter' | 'year' | 'none';

export interface TreatedColumn {
  /** fit to be shown */
  readonly label: string;
  readonly treatment: ColumnTreatment;
  /** the kind of identifier it holds, or null */
  readonly identifier: string | null;
  /** what it was made coarser to: a level of region, a grain of time or an age band */
  readonly to: string | null;
  /** whether somebody who knows a person could find the row by it */
  readonly quasi: boolean;
}

/** Rows that nobody can be told from, by the columns that describe persons. */
export interface Anonymity {
  /** size of the smallest class of like rows; 0 where there are no rows */
  readonly k: number;
  readonly classes: number;
  /** rows in classes smaller than asked for */
  readonly rowsBelow: number;
}

export interface AnonymizeResult {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly columns: readonly TreatedColumn[];
  /** read = written + rejected + left out + skipped */
  readonly rows: {
    readonly read: number;
    readonly written: number;
    /** damaged records, whose cells may stand in the wrong column */
    readonly rejected: number;
    /** rows of classes that were too small, where it was asked for */
    readonly leftOut: number;
    /** titles, blank rows, totals and the like */
    readonly skipped: number;
  };
  /** cells out of whose text something was taken */
  readonly cellsCleaned: number;
  readonly asked: number;
  readonly anonymity: Anonymity;
  /** says which key made the pseudonyms, without giving it away */
  readonly keyId: string | null;
  /** tables found where it was looked; one of them was treated */
  readonly tables: number;
  readonly lang: 'id' | 'en';
}
