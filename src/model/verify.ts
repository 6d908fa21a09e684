/** One thing that a manifest says, and whether it still holds. */
export interface VerifyCheck {
  readonly part: 'manifest' | 'file' | 'output' | 'input' | 'ledger' | 'configuration' | 'figures';
  readonly path: string;
  /**
   * `held`: an input that the dataset read from holds, whole, or a state of the ledger that it has gone through; `unknown`: there, but not in the manifest; `not-checked`:
   * what it takes to check is not at hand
   */
  readonly status: 'same' | 'held' | 'changed' | 'missing' | 'unknown' | 'not-checked';
  /** sha256 in hex */
  readonly expected: string | null;
  readonly found: string | null;
  /** places in the output that differ, where it is JSON */
  readonly details: readonly string[];
}

export interface VerifyResult {
  readonly path: string;
  readonly kind: 'output' | 'dataset';
  readonly checks: readonly VerifyCheck[];
  readonly differs: boolean;
}
