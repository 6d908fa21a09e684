import type { Lang } from './message.ts';

/** A column of figures of a printed table. `total`: its label says that it is a sum. */
export interface FigureColumn {
  /** place among the columns of the file, from 0 */
  readonly index: number;
  readonly label: string;
  readonly role: 'count' | 'total';
}

/** A row of figures. `sub`: its label is lettered or dashed, so it may be a part of the row above. */
export interface FigureRow {
  readonly line: number;
  readonly label: string;
  readonly role: 'count' | 'total' | 'sub';
  /** digits of a region code, or null */
  readonly code: string | null;
  /** the other labels of the row: rows of one group belong to one table */
  readonly group: string;
  /** one a figure column; null where nothing is printed, which counts as none */
  readonly values: readonly (number | null)[];
  /** figure columns whose cell says that there is a figure and does not give it (`...`, `[c]`) */
  readonly unknown: readonly number[];
}

/** A column of percentages beside figures, one cell a row. */
export interface PercentColumn {
  readonly index: number;
  readonly label: string;
  /** what its label says it is; null where it does not say */
  readonly says: 'change' | 'share' | null;
  readonly values: readonly (PrintedPercent | null)[];
}

/** A percentage as printed: its value in percent, and how many decimals it has. */
export interface PrintedPercent {
  readonly value: number;
  readonly digits: number;
}

/** Figures with labels, as a reader found them: what reconciliation works on. Rows are in the order of the file. */
export interface FigureTable {
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly FigureRow[];
  readonly percents: readonly PercentColumn[];
  /** the table says that its figures are rounded, whole ones too: `dalam ribu`, `karena pembulatan` */
  readonly rounded?: boolean | undefined;
}

/** A cell of a table: row and column in a `FigureTable`, or a percentage beside them. */
export interface TableCell {
  readonly line: number;
  /** A1 name in a workbook */
  readonly cell: string | null;
  readonly row: string;
  readonly column: string;
  readonly printed: number | null;
  /** what it would have to be; null where nothing is proposed */
  readonly proposed: number | null;
}

/** A sum that does not hold: where its total stands, what is printed and what its parts give. */
export interface BrokenSum {
  readonly axis: 'row' | 'column';
  readonly total: TableCell;
  readonly sum: number;
}

export type DifferenceCode =
  | 'wrong-cell'
  | 'wrong-total'
  | 'carried-error'
  | 'cancelling-errors'
  | 'unlocated-difference'
  | 'wrong-percentage'
  | 'edition-difference'
  | 'edition-missing';

/** One difference: cells with what is proposed for them, and other cells that would explain it as well. */
export interface Difference {
  readonly code: DifferenceCode;
  readonly cells: readonly TableCell[];
  readonly candidates: readonly TableCell[];
  /** candidates beyond those listed */
  readonly more: number;
  readonly sums: readonly BrokenSum[];
  /** how a percentage was recomputed */
  readonly basis: PercentBasis | null;
}

/** What a percentage was recomputed from: `change` from one figure to another, `share` of one in another. */
export interface PercentBasis {
  readonly kind: 'change' | 'share';
  readonly from: TableCell;
  readonly to: TableCell;
}

/** How a table was understood: which columns and rows are sums, of how many. */
export interface TableStructure {
  readonly totalColumns: readonly { readonly label: string; readonly parts: readonly string[] }[];
  readonly totalRows: readonly { readonly line: number; readonly label: string; readonly parts: number }[];
  /** lettered rows that stand beside the row above, not in it */
  readonly siblings: readonly { readonly line: number; readonly label: string; readonly under: string }[];
  /** lettered rows that add up to the row above */
  readonly inside: readonly { readonly line: number; readonly label: string; readonly under: string }[];
}

export interface ReconciledTable {
  readonly sheet: string | null;
  readonly title: string | null;
  /** whether the other edition has this table; null where there is no other edition */
  readonly edition: 'compared' | 'absent' | null;
  readonly structure: TableStructure;
  /** sums compared, and percentages recomputed */
  readonly checked: { readonly sums: number; readonly percentages: number; readonly cells: number };
  /** sums whose parts are not all printed, so that they cannot be compared */
  readonly unchecked: number;
  readonly differences: readonly Difference[];
}

export interface ReconcileResult {
  readonly inputs: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
  readonly against: string | null;
  readonly tables: readonly ReconciledTable[];
  readonly lang: Lang;
}
