/** A linear program: columns from 0 to their upper bounds, and sums of them that are 0. */
export interface LinearSource {
  readonly upper: readonly number[];
  readonly rows: readonly { readonly columns: readonly number[]; readonly signs: readonly number[] }[];
}

/** A program kept loaded; its bounds and its objective change. */
export interface LinearModel {
  bound(column: number, lower: number, upper: number): void;
  /**
   * The point where the sum of the terms is greatest, of several one with small columns, or null for any end but an
   * optimum.
   */
  greatest(columns: readonly number[], signs: readonly number[]): ArrayLike<number> | null;
  dispose(): void;
}

/** Makes models; what solves them is handed in, so that nothing here loads a library. */
export type LinearSolver = (source: LinearSource) => LinearModel;
