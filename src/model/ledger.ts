/** One published cell: counts where they were shown, nulls where they were hidden. */
export interface LedgerCell {
  readonly indicator: string;
  readonly period: string;
  readonly level: string;
  readonly code: string;
  /** provinces of today that were counted in this one */
  readonly together?: readonly string[] | undefined;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly hidden: boolean;
}

/** What one release made public, and under which conditions. */
export interface LedgerEntry {
  readonly name: string;
  readonly filters: readonly string[];
  readonly minCell: number;
  readonly cells: readonly LedgerCell[];
  /** why it no longer stands; what was out once stays known, unless it never was */
  readonly withdrawn?: 'never-published' | 'taken-down' | undefined;
}

/** Everything published under `--release` so far; it holds no hidden value. */
export interface Ledger {
  readonly schemaVersion: 1;
  readonly entries: readonly LedgerEntry[];
}

/** Its name in the folder where desmig is run. */
export const LEDGER_FILE = 'desmig.ledger.json';

export const EMPTY_LEDGER: Ledger = { schemaVersion: 1, entries: [] };
