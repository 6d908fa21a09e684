/** A file that was read, as its manifest names it. */
export interface RecordedInput {
  readonly path: string;
  readonly kind: string | null;
  readonly sha256: string;
  readonly rows: number | null;
}

/** A file that was written, and for whom. */
export interface RecordedOutput {
  readonly path: string;
  readonly command: string;
  readonly audience: 'public' | 'internal' | null;
  readonly format: string;
  /** kinds of identifiers that were found and dropped or made pseudonyms */
  readonly identifiers: readonly string[];
  /** names the key of pseudonyms */
  readonly keyId: string | null;
  readonly k: number | null;
}

/** What manifests say of the processing of personal data in a folder. */
export interface ProcessingRecord {
  readonly inputs: readonly RecordedInput[];
  readonly outputs: readonly RecordedOutput[];
  /** manifests that are damaged and folders that cannot be read: what they would say is not in the record */
  readonly unread: readonly string[];
  /** folders that hold rows */
  readonly datasets: readonly string[];
  readonly releases: readonly {
    readonly name: string;
    readonly minCell: number;
    readonly shown: number;
    readonly hidden: number;
  }[];
}
