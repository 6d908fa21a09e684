import type { Finding } from '../../model/finding.ts';
import type { StoredEntry } from '../../model/stored-dataset.ts';
import type { BulkTable } from './bulk.ts';
import type { OpenedInput } from './open-input.ts';
import type { Typing } from './typing.ts';

/** One file read, typed and checked; `index` names its tables in the engine. */
export interface CheckedInput {
  readonly index: number;
  readonly opened: OpenedInput;
  readonly bulk: BulkTable;
  readonly typing: Typing;
  readonly findings: readonly Finding[];
  /** examples kept for each finding */
  readonly examples: number;
  /** where it comes from a dataset: its directory, columns that hold accepted values, and whether rows set aside stay so */
  readonly stored?: {
    readonly directory: string;
    readonly columns: readonly string[];
    readonly entry: StoredEntry;
    readonly settled: boolean;
  };
}
