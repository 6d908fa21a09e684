import type { DatasetId } from './dataset.ts';
import type { DesmigError } from './error.ts';
import type { Finding } from './finding.ts';
import type { ColumnMapping, Dialect, InputSummary } from './input.ts';
import type { Lang } from './message.ts';
import type { TableReading } from './tabulation.ts';

/** How one file is read, before anything is computed. `kind` is null where the header tells none. */
export interface InspectResult {
  readonly path: string;
  readonly kind: DatasetId | null;
  readonly format: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly sheet: string | null;
  readonly otherSheets: readonly string[];
  readonly dialect: Dialect | null;
  readonly headerLine: number;
  readonly columns: readonly ColumnMapping[];
  /** how columns of figures are read, where it is a published table */
  readonly table: TableReading | null;
  /** null where the file could not be typed */
  readonly summary: InputSummary | null;
  readonly findings: readonly Finding[];
  /** a question only the user can answer, which the reading ran into */
  readonly question: DesmigError | null;
  readonly lang: Lang;
}
