import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ALL_YEARS } from '../analysis/period.ts';
import { showablePath } from '../disclosure/identifiers.ts';
import { type Engine, holdFile } from '../engine/index.ts';
import { msg } from '../messages/message.ts';
import { notWritten } from '../messages/not-written.ts';
import { DesmigError } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import type { InputSummary } from '../model/input.ts';
import type { Lang } from '../model/message.ts';
import type { StoredDataset, StoredEntry, StoredFile } from '../model/stored-dataset.ts';
import { REGION_SOURCE } from '../regions/index.ts';
import { literal } from '../text/sql.ts';
import { toolName } from '../version.ts';
import { BUILT_IN, type Catalogue } from './catalogue.ts';
import { dataPackage } from './dataset/data-package.ts';
import {
  DATA_FOLDER,
  DATA_PACKAGE,
  DATASET_MANIFEST,
  filesOf,
  isDirectory,
  manifestText,
  readDirectory,
  type StoredDirectory,
  sha256Of,
} from './dataset/manifest.ts';
import { keyTablesSql, rejectedSql, rowsSql, storedColumns } from './dataset/save-input.ts';
import { SETTLED_REASONS, type StoredInput, storedInputs } from './dataset/stored-input.ts';
import {
  fileSha256,
  isDataFile,
  removeOthers,
  settleFile,
  settleNamed,
  writeWhole,
} from './dataset/write-files.ts';
import { type Loaded, type LoadOptions, load } from './load.ts';
import { tellsOfDanger } from './oversight/records.ts';
import type { InputFile, ReadingOptions } from './reading/open-input.ts';
import type { CheckedInput } from './reading/types.ts';
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

const LOCK = '.desmig.lock';
const WORK = '.desmig.tmp';

interface Planned {
  readonly file: InputFile;
  readonly reading: string;
  readonly replaces: boolean;
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
  const { directory } = options;
  await prepare(directory);
  const release = await holdFile(join(directory, LOCK)).catch((error: unknown) => {
    throw notWritten(directory, error);
  });
  if (release === null)
    throw new DesmigError({
      code: 'dataset-busy',
      class: 'output',
      what: msg('error-dataset-busy', { folder: showablePath(basename(directory)) }),
      hint: msg('hint-dataset-busy'),
      location: { file: showablePath(basename(directory)) },
    });
  try {
    await rm(join(directory, WORK), { recursive: true, force: true });
    await mkdir(join(directory, WORK), { mode: 0o700 });
    return await ingestHeld(files, options);
  } finally {
    await rm(join(directory, WORK), { recursive: true, force: true });
    release();
  }
}

/** Only an empty directory, or one that is a dataset (or was going to be one), is written into. */
async function prepare(directory: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw notWritten(directory, error);
  }
  const names = await readdir(directory);
  const own = [DATASET_MANIFEST, DATA_PACKAGE, DATA_FOLDER, LOCK, WORK];
  const among = names.includes(DATA_FOLDER)
    ? await readdir(join(directory, DATA_FOLDER)).catch(() => [''])
    : [];
  const strange = [
    ...names.filter((name) => !own.includes(name) && !name.startsWith('.')),
    ...among.filter((name) => !isDataFile(name)),
  ];
  if (strange.length > 0 && !names.includes(DATASET_MANIFEST))
    throw new DesmigError({
      code: 'not-a-dataset',
      class: 'output',
      what: msg('error-folder-not-empty', { folder: showablePath(basename(directory)) }),
      hint: msg('hint-folder-not-empty'),
    });
}

async function ingestHeld(files: readonly InputFile[], options: IngestOptions): Promise<IngestResult> {
  const { directory } = options;
  const catalogue = options.catalogue ?? BUILT_IN;
  const names = await readdir(directory);
  const before = names.includes(DATASET_MANIFEST) ? await readDirectory(directory) : null;
  const { kept, removed } = withoutRemoved(before, options.remove ?? []);
  const { planned, stored } = await plan(files, kept, options, catalogue);
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
  const total = stored.length + planned.length;
  const writes = Array.from({ length: total }, (_, index) =>
    PARTS.map((part) => join(directory, WORK, `${index}${part}.parquet`)),
  ).flat();
  const loaded = await load(
    planned.map(({ file }) => file),
    {
      ...options,
      prefer,
      request: ALL_YEARS,
      writes: () => writes,
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
    const dataset = await finish(loaded, entries, { directory, prefer }, catalogue, audience);
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

/** The dataset without the inputs of these names or paths. */
function withoutRemoved(
  before: StoredDirectory | null,
  names: readonly string[],
): { readonly kept: StoredDirectory | null; readonly removed: readonly string[] } {
  const inputs = before?.dataset.inputs ?? [];
  const isNamed = ({ summary, name }: StoredEntry, asked: string) =>
    [summary.path, name].includes(showablePath(asked));
  const strange = names.find((asked) => !inputs.some((entry) => isNamed(entry, asked)));
  if (strange !== undefined)
    throw new DesmigError({
      code: 'not-in-dataset',
      class: 'usage',
      what: msg('error-not-in-dataset', { file: showablePath(strange) }),
      hint: msg('hint-inputs-of-dataset', {
        files: inputs.map(({ summary }) => summary.path).join(', ') || '-',
      }),
    });
  const gone = inputs.filter((entry) => names.some((asked) => isNamed(entry, asked)));
  const rest = inputs.filter((entry) => !gone.includes(entry));
  return {
    kept: before === null ? null : { ...before, dataset: { ...before.dataset, inputs: rest } },
    removed: gone.map(({ summary }) => summary.path),
  };
}

/** Which files have to be read, and which stored inputs, of this directory and of others, are used as they are. */
async function plan(
  files: readonly InputFile[],
  before: StoredDirectory | null,
  options: IngestOptions,
  catalogue: Catalogue,
): Promise<{ readonly planned: readonly Planned[]; readonly stored: readonly StoredInput[] }> {
  const reading = readingHash(options, catalogue);
  const part = `${options.sheet ?? ''}:${options.table ?? ''}`;
  const planned: Planned[] = [];
  let stored = before === null ? [] : storedInputs(before, catalogue);
  const has = (sha256: string, own: string) =>
    stored.some(({ entry }) => entry.summary.sha256 === sha256 && entry.reading === own);
  for (const file of files) {
    if (typeof file === 'string' && (await isDirectory(file))) {
      const others = storedInputs(await readDirectory(file), catalogue);
      stored = [...stored, ...others.filter(({ entry }) => !has(entry.summary.sha256, entry.reading))];
      continue;
    }
    const path = typeof file === 'string' ? showablePath(file) : '-';
    const sha256 = typeof file === 'string' ? await hashOf(file) : sha256Of(file.content);
    const own = `${reading}:${part}`;
    if (has(sha256, own)) continue;
    const others = stored.filter(
      ({ entry, directory }) =>
        !(
          directory === before?.path &&
          entry.summary.path === path &&
          path !== '-' &&
          entry.reading.endsWith(`:${part}`)
        ),
    );
    planned.push({ file, reading: own, replaces: others.length < stored.length });
    stored = others;
  }
  return { planned, stored };
}

/** The hash of a file; what cannot be read is for the reader to say. */
async function hashOf(path: string): Promise<string> {
  return fileSha256(path).catch(() => '');
}

/** Everything beside a file's bytes that decides how it is read. */
function readingHash(options: ReadingOptions, catalogue: Catalogue): string {
  const { as, locale, dateOrder, mapping, decisions, codes, crosswalk } = options;
  return sha256Of(
    JSON.stringify([
      toolName().version,
      REGION_SOURCE,
      sha256Of(JSON.stringify(catalogue.datasets)),
      { as, locale, dateOrder, mapping, codes },
      options.mappings?.map(({ pattern, mapping: one }) => [pattern.source, one]) ?? null,
      decisions === undefined ? null : [...decisions],
      crosswalk === undefined ? null : [...crosswalk],
    ]),
  ).slice(0, 32);
}

const PARTS = ['', '.aside', '.rejected'] as const;

/** Writes the Parquet files of one input, or keeps those it has. */
async function saveInput(
  loaded: Loaded,
  input: CheckedInput,
  summary: InputSummary,
  catalogue: Catalogue,
  directory: string,
  reading: string | null,
): Promise<StoredEntry> {
  const { engine } = loaded;
  const { index, stored, opened, typing } = input;
  const keep = async (file: StoredFile | null) => {
    if (stored === undefined || file === null || stored.directory === directory) return;
    await copyFile(join(stored.directory, file.path), join(directory, WORK, 'copy'));
    await settleNamed(directory, join(directory, WORK, 'copy'), file.path);
  };
  if (stored !== undefined && (await asBefore(engine, input))) {
    for (const file of filesOf(stored.entry)) await keep(file);
    return { ...stored.entry, summary };
  }
  const kind = catalogue.datasets[opened.dataset.id];
  const lines = await linesTable(engine, input);
  for (const sql of keyTablesSql(input, summary.sha256.slice(0, 8))) await engine.run(sql);
  const put = async (part: (typeof PARTS)[number], sql: string): Promise<StoredFile | null> => {
    const path = join(directory, WORK, `${index}${part}.parquet`);
    await engine.run(`COPY (${sql}) TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd)`);
    const [counted] = await engine.rows(`SELECT count(*) AS n FROM read_parquet(${literal(path)})`);
    const rows = Number(counted?.['n'] ?? 0);
    if (rows === 0 && part !== '') return null;
    return settleFile(directory, path, opened.dataset.id, part, rows);
  };
  const aside = `aside_${index}`;
  const data = await put(
    '',
    rowsSql(kind, input, lines, `_skip IS NULL AND _row NOT IN (SELECT _row FROM ${aside})`),
  );
  if (data === null) throw new Error('an input without a file');
  const settled = `_kind = 'skipped' OR _reason = 'duplicate-key'`;
  const rows = rowsSql(kind, input, lines, `_row IN (SELECT _row FROM ${aside} WHERE ${settled})`);
  const asideFile = await put(
    '.aside',
    `SELECT s.*, a._reason, a._kind FROM (${rows}) s JOIN ${aside} a ON a._row = s._row ORDER BY s._row`,
  );
  const rejected =
    stored === undefined ? await put('.rejected', rejectedSql(input, lines)) : stored.entry.files.rejected;
  if (stored !== undefined) await keep(rejected);
  const files = { data, aside: asideFile, rejected };
  if (stored !== undefined) return { ...stored.entry, summary, files };
  const asideBy = await engine.rows(
    `SELECT _reason AS reason, count(*) AS n FROM ${aside} WHERE _kind = 'skipped' GROUP BY ALL ORDER BY ALL`,
  );
  const skippedBefore: Record<string, number> = { ...summary.skippedBy };
  for (const row of asideBy) {
    const reason = String(row['reason']);
    skippedBefore[reason] = (skippedBefore[reason] ?? 0) - Number(row['n']);
    if (skippedBefore[reason] === 0) delete skippedBefore[reason];
  }
  const { [opened.dataset.id]: declared } = catalogue.datasets;
  return {
    summary,
    name: opened.name,
    reading: reading ?? '',
    skippedBefore,
    findings: loaded.findings.filter(
      (finding) =>
        input.findings.includes(finding) ||
        (finding.code === 'total-mismatch' && finding.file === opened.name),
    ),
    present: [...typing.present],
    columns: storedColumns(kind, input),
    figures: Object.fromEntries(
      Object.entries(opened.dataset.columns).filter(([id]) => declared.columns[id] === undefined),
    ),
    table: opened.table,
    statedAsOf: opened.statedAsOf,
    files,
  };
}

/** Whether rules over several rows set aside what they had set aside when the input was stored. */
async function asBefore(engine: Engine, input: CheckedInput): Promise<boolean> {
  const { stored } = input;
  const file = stored?.entry.files.aside ?? null;
  const now = `SELECT _row, _reason FROM aside_${input.index} WHERE _reason IN (${SETTLED_REASONS.map(literal).join(', ')})`;
  const then =
    file === null
      ? 'SELECT CAST(0 AS BIGINT) AS _row, CAST(NULL AS VARCHAR) AS _reason WHERE false'
      : `SELECT _row, _reason FROM read_parquet(${literal(join(stored?.directory ?? '', file.path))}) WHERE _reason IN (${SETTLED_REASONS.map(literal).join(', ')})`;
  const rows = await engine.rows(`((${now}) EXCEPT (${then})) UNION ALL ((${then}) EXCEPT (${now})) LIMIT 1`);
  return rows.length === 0;
}

/** Physical lines of the rows, as SQL to join. */
async function linesTable(engine: Engine, input: CheckedInput): Promise<string> {
  const { index, typing, opened, bulk, stored } = input;
  if (stored !== undefined) return `(SELECT _row, _line FROM ${typing.table})`;
  const rows = await engine.rows(`SELECT _row FROM ${typing.table} WHERE _skip IS NULL ORDER BY _row`);
  const numbers = rows.map((row) => Number(row['_row']));
  const lines = await opened.source.lines(bulk.lane, numbers);
  const name = `lines_${index}`;
  await engine.run(`CREATE TABLE ${name}_text (r VARCHAR, l VARCHAR)`);
  await engine.append(`${name}_text`, pairs(numbers, lines));
  await engine.run(
    `CREATE TABLE ${name} AS SELECT CAST(r AS BIGINT) AS _row, CAST(l AS BIGINT) AS _line FROM ${name}_text`,
  );
  return name;
}

async function* pairs(numbers: readonly number[], lines: readonly number[]) {
  const step = 2048;
  for (let at = 0; at < numbers.length; at += step)
    yield numbers.slice(at, at + step).map((row, more) => [String(row), String(lines[at + more] ?? 0)]);
}

/** The manifest, then the description that it has the hash of; what neither names is removed. */
async function finish(
  loaded: Loaded,
  inputs: readonly StoredEntry[],
  { directory, prefer }: Pick<IngestOptions, 'directory' | 'prefer'>,
  catalogue: Catalogue,
  audience: 'public' | 'internal',
): Promise<StoredDataset> {
  const described = dataPackage(inputs, catalogue, audience);
  const text = manifestText({
    schemaVersion: 1,
    type: 'desmig-dataset',
    tool: { name: 'desmig', version: toolName().version },
    audience,
    lang: loaded.lang,
    prefer: prefer ?? null,
    reference: { regions: REGION_SOURCE, codeBooks: sha256Of(JSON.stringify(catalogue.datasets)) },
    asOf: loaded.asOf,
    inputs,
    findings: loaded.findings,
    datapackage: { bytes: Buffer.byteLength(described), sha256: sha256Of(described) },
  });
  const work = join(directory, WORK);
  await writeWhole(join(directory, DATASET_MANIFEST), text, work);
  const dataset = JSON.parse(text) as StoredDataset;
  await settle(directory, dataset, catalogue);
  return dataset;
}

/** Makes the rest of a directory what its manifest says, where a run that was killed had not come to that. */
async function settle(directory: string, dataset: StoredDataset, catalogue: Catalogue): Promise<void> {
  const described = dataPackage(dataset.inputs, catalogue, dataset.audience);
  const { sha256 } = dataset.datapackage;
  if (sha256Of(described) === sha256 && (await hashOf(join(directory, DATA_PACKAGE))) !== sha256)
    await writeWhole(join(directory, DATA_PACKAGE), described, join(directory, WORK));
  await removeOthers(directory, new Set(dataset.inputs.flatMap(filesOf).map(({ path }) => path)));
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
