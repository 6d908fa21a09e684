/** A column of figures: what its header says about them, beside the dimensions of the row. */
export interface ValueColumn {
  readonly index: number;
  readonly label: string;
  /** dimension to code: `{year: '2011'}`, `{sex: 'female', age_band: '0-5'}` */
  readonly dimensions: Readonly<Record<string, string>>;
  /** a printed total: compared with its parts, never added */
  readonly total: boolean;
}

/** How the columns of a published table are to be read. */
export interface TableReading {
  /** column of the file to dimension of the row */
  readonly dimensions: readonly { readonly index: number; readonly column: string }[];
  readonly values: readonly ValueColumn[];
  /** what the figures count; null where a column of the file says it */
  readonly unit: string | null;
  /** the unit was not stated anywhere */
  readonly unitAssumed: boolean;
}
