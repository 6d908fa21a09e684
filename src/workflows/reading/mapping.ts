import { basename } from 'node:path';
import * as z from 'zod';
import { DATASETS } from '../../catalogue/datasets/index.ts';
import { readWhole } from '../../ingest/input-file.ts';
import { msg } from '../../messages/message.ts';
import type { DatasetId } from '../../model/dataset.ts';
import { DesmigError } from '../../model/error.ts';
import { jsonOf } from '../../text/json.ts';

/** A reading written by `inspect --save`, replayed by `--mapping`. */
export interface SavedMapping {
  readonly kind: DatasetId;
  readonly sheet?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly locale?: 'id' | 'en' | undefined;
  readonly dateOrder?: 'dmy' | 'mdy' | undefined;
  readonly covers?: string | undefined;
  /** label in the file to column id; null: not used */
  readonly columns: Readonly<Record<string, string | null>>;
  /** of a published table: which columns hold figures, and of what */
  readonly figures?: Readonly<Record<string, SavedFigure>> | undefined;
  /** of a published table: what its figures count, where no column says it */
  readonly unit?: string | undefined;
  readonly table?: number | undefined;
}

/** What the label of a column of figures says: `{year: '2011'}`; `total`: a printed sum, never added. */
export interface SavedFigure {
  readonly dimensions: Readonly<Record<string, string>>;
  readonly total?: boolean | undefined;
}

const SCHEMA = z.strictObject({
  schemaVersion: z.literal(1),
  kind: z.enum(Object.keys(DATASETS) as [DatasetId, ...DatasetId[]]),
  sheet: z.string().optional(),
  delimiter: z.string().min(1).optional(),
  locale: z.enum(['id', 'en']).optional(),
  dateOrder: z.enum(['dmy', 'mdy']).optional(),
  covers: z.string().optional(),
  columns: z.record(z.string(), z.string().nullable()),
  figures: z
    .record(
      z.string(),
      z.strictObject({ dimensions: z.record(z.string(), z.string()), total: z.boolean().optional() }),
    )
    .optional(),
  unit: z.enum(['case', 'person']).optional(),
  table: z.int().min(1).optional(),
});

export async function readMapping(path: string): Promise<SavedMapping> {
  const file = basename(path);
  const bad = (reason: string) =>
    new DesmigError({
      code: 'invalid-mapping',
      class: 'config',
      what: msg('error-invalid-mapping', { file, reason }),
      hint: msg('hint-invalid-mapping'),
      location: { file },
    });
  const json = jsonOf((await readWhole(path, file)).toString('utf8'));
  if (json === null) throw bad('JSON');
  const parsed = SCHEMA.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw bad(issue === undefined ? 'schema' : `${issue.path.join('.')}: ${issue.message}`);
  }
  const declared = DATASETS[parsed.data.kind].columns;
  for (const column of Object.values(parsed.data.columns)) {
    if (column !== null && declared[column] === undefined) throw bad(`columns: ${column}`);
  }
  for (const [label, { dimensions }] of Object.entries(parsed.data.figures ?? {})) {
    const unknown = Object.keys(dimensions).find((dimension) => declared[dimension] === undefined);
    if (unknown !== undefined) throw bad(`figures: ${label}: ${unknown}`);
  }
  return parsed.data;
}
