import type { Column, DatasetId } from './dataset.ts';
import type { Finding } from './finding.ts';
import type { InputSummary } from './input.ts';
import type { Lang } from './message.ts';
import type { TableReading } from './tabulation.ts';

/** A file of a dataset directory, named by its content. */
export interface StoredFile {
  /** relative to the directory, with forward slashes */
  readonly path: string;
  readonly bytes: number;
  /** of the file's bytes, in hex */
  readonly sha256: string;
  readonly rows: number;
}

/** One input as it was read: what load() needs to go on as if it had read the file again. */
export interface StoredEntry {
  readonly summary: InputSummary;
  readonly name: string;
  /** hash of everything beside the file's bytes that decides how it is read */
  readonly reading: string;
  /** rows skipped before any rule over several rows, by reason */
  readonly skippedBefore: Readonly<Record<string, number>>;
  /** findings of this file alone */
  readonly findings: readonly Finding[];
  readonly present: readonly string[];
  /** columns of the Parquet files, in order */
  readonly columns: readonly string[];
  /** columns of figures of a published table, which no kind declares */
  readonly figures: Readonly<Record<string, Column>>;
  readonly table: TableReading | null;
  readonly statedAsOf: string | null;
  readonly files: {
    /** accepted rows */
    readonly data: StoredFile;
    /** rows set aside by rules over several rows: totals and duplicates; null where there are none */
    readonly aside: StoredFile | null;
    /** rejected rows as text, with the reason; null where there are none */
    readonly rejected: StoredFile | null;
  };
}

/** `desmig.dataset.json`: written last, so that a directory without it, or with a damaged one, is no dataset. */
export interface StoredDataset {
  readonly schemaVersion: 1;
  readonly type: 'desmig-dataset';
  readonly tool: { readonly name: string; readonly version: string };
  readonly audience: 'public' | 'internal';
  readonly lang: Lang;
  readonly prefer: string | null;
  readonly reference: { readonly regions: string; readonly codeBooks: string };
  readonly asOf: Readonly<Partial<Record<DatasetId, string | null>>>;
  readonly inputs: readonly StoredEntry[];
  /** findings of all inputs together, in the order in which they are printed */
  readonly findings: readonly Finding[];
  readonly datapackage: { readonly bytes: number; readonly sha256: string };
  /** of this manifest, written without this field */
  readonly sha256: string;
}
