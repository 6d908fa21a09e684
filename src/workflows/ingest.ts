import { readdir } from 'node:fs/promises';
import { ALL_YEARS } from '../analysis/period.ts';
import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import type { InputSummary } from '../model/input.ts';
import type { Lang } from '../model/message.ts';
import type { StoredDataset, StoredEntry, StoredFile } from '../model/stored-dataset.ts';
import { BUILT_IN, type Catalogue } from './catalogue.ts';
import { inHeldDirectory } from './dataset/held-directory.ts';
import { DATASET_MANIFEST, filesOf, readDirectory } from './dataset/manifest.ts';
import { planReading, withoutRemoved } from './dataset/reading-plan.ts';
import { saveInput, unfinishedParts } from './dataset/save-input.ts';
import { finish, settle } from './dataset/settle.ts';
import type { StoredInput } from './dataset/stored-input.ts';
import { type LoadOptions, load } from './load.ts';
import { tellsOfDanger } from './oversight/danger.ts';
import type { InputFile } from './reading/open-input.ts';
import { refuseRowsForPublic } from './row-level.ts';

export interface IngestOptions extends Omit<LoadOptions, 'request' | 'filter' | 'asOf' | 'kept' | 'writes'> {
  /** where the dataset is made, or grows */
  readonly directory: string;
  readonly audience?: 'public' | 'internal' | undefined;
  /** inputs that are taken out: the names or paths under which the dataset has them */
  readonly remove?: readonly string[] | undefined;
}

/** What became of an input: read now, read in place of an older edition, or used as it was read before. */
export type IngestedState = 'read' | 'replaced' | 'unchanged';

export interface IngestResult {
  readonly directory: string;
  readonly inputs: readonly InputSummary[];
  /** in the order of `inputs` */
  readonly states: readonly IngestedState[];
  /** paths of inputs that were taken out */
  readonly removed: readonly string[];
  readonly findings: readonly Finding[];
  readonly files: readonly StoredFile[];
  readonly audience: 'public' | 'internal';
  readonly example: boolean;
  /** a record tells of a child in danger: a referral comes before any report */
  readonly danger: boolean;
  readonly lang: Lang;
}

/**
 * Reads and checks files into a directory of Parquet files. Inputs that are there already, by their sha256 and the
 * way they are read, are not read again; a file with the path of one that is there takes its place; others join; those
 * named in `remove` leave, and rules over several inputs are asked again without them.
 * The manifest is renamed into place last: before that, the directory is what it was.
 *
 * @throws DesmigError `internal-only`, `dataset-busy`, `not-a-dataset`, `damaged-dataset`, `not-in-dataset`,
 * `nothing-left`, and those of reading.
 */
export async function ingest(files: readonly InputFile[], options: IngestOptions): Promise<IngestResult> {
  return inHeldDirectory(options.directory, () => ingestHeld(files, options));
}

async function ingestHeld(files: readonly InputFile[], options: IngestOptions): Promise<IngestResult> {
  const { directory } = options;
  const catalogue = options.catalogue ?? BUILT_IN;
  const names = await readdir(directory);
  const before = names.includes(DATASET_MANIFEST) ? await readDirectory(directory) : null;
  const { kept, removed } = withoutRemoved(before, options.remove ?? []);
  const { planned, stored } = await planReading(files, kept, options, catalogue);
  if (planned.length + stored.length === 0)
    throw new DesmigError({
      code: 'nothing-left',
      class: 'usage',
      what: msg('error-nothing-left'),
      hint: msg('hint-nothing-left'),
    });
  const audience = options.audience ?? 'public';
  const prefer = options.prefer ?? before?.dataset.prefer ?? undefined;
  const same =
    before !== null &&
    removed.length === 0 &&
    planned.length === 0 &&
    stored.every((input) => input.directory === directory);
  if (same && before.dataset.audience === audience && (prefer ?? null) === before.dataset.prefer) {
    await settle(directory, before.dataset, catalogue);
    return resultOf(directory, before.dataset, {
      states: stored.map(() => 'unchanged' as const),
      removed,
      danger: await storedDanger(stored, options, catalogue),
    });
  }
  const loaded = await load(
    planned.map(({ file }) => file),
    {
      ...options,
      prefer,
      request: ALL_YEARS,
      writes: () => unfinishedParts(directory, stored.length + planned.length),
      ...(stored.length === 0 ? {} : { kept: stored }),
    },
  );
  try {
    refuseRowsForPublic(
      loaded.inputs.map(({ opened }) => opened),
      audience,
      { id: 'simpan-data', en: 'ingest' },
    );
    const entries: StoredEntry[] = [];
    for (const [at, input] of loaded.inputs.entries()) {
      options.onPhase?.('computing', input.opened.name);
      const summary = loaded.summaries[at];
      if (summary === undefined) throw new Error('an input without a summary');
      const fresh = planned[at - stored.length];
      entries.push(await saveInput(loaded, input, summary, catalogue, directory, fresh?.reading ?? null));
    }
    const dataset = await finish(loaded, entries, directory, prefer, catalogue, audience);
    return resultOf(directory, dataset, {
      states: entries.map((_, at) =>
        stored[at]?.directory === directory
          ? 'unchanged'
          : planned[at - stored.length]?.replaces === true
            ? 'replaced'
            : 'read',
      ),
      removed,
      danger: await tellsOfDanger(loaded, catalogue.book),
    });
  } finally {
    await loaded.close();
  }
}

/** Whether what was stored before, and is not read again, tells of a child in danger. */
async function storedDanger(
  stored: readonly StoredInput[],
  options: IngestOptions,
  catalogue: Catalogue,
): Promise<boolean> {
  if (!stored.some(({ entry }) => entry.summary.kind === 'visits' || entry.summary.kind === 'findings'))
    return false;
  const loaded = await load([], { ...options, request: ALL_YEARS, kept: stored });
  try {
    return await tellsOfDanger(loaded, catalogue.book);
  } finally {
    await loaded.close();
  }
}

function resultOf(
  directory: string,
  dataset: StoredDataset,
  became: Pick<IngestResult, 'states' | 'removed' | 'danger'>,
): IngestResult {
  return {
    directory,
    ...became,
    inputs: dataset.inputs.map(({ summary }) => summary),
    findings: dataset.findings,
    files: dataset.inputs.flatMap(filesOf),
    audience: dataset.audience,
    example: dataset.inputs.some(({ summary }) => summary.example),
    lang: dataset.lang,
  };
}
