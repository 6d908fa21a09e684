/** Rows and columns of a linear program without an objective; all bounds are finite. */
export interface LinearSource {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  /** the sum of the terms of each row equals its total */
  readonly rows: readonly {
    readonly columns: readonly number[];
    readonly signs: readonly number[];
    readonly total: number;
  }[];
}

/** A program kept loaded: bounds and objective change, the last basis is where the next solve starts. */
export interface LinearModel {
  bound(column: number, lower: number, upper: number): void;
  /** The point where the sum of the terms is greatest, or null for any end but an optimum. */
  greatest(columns: readonly number[], signs: readonly number[]): ArrayLike<number> | null;
  dispose(): void;
}

/** Makes models; what solves them is handed in, so that nothing here loads a library. */
export type LinearSolver = (source: LinearSource) => LinearModel;
