import { randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import { ALL_YEARS } from '../analysis/period.ts';
import { countView, dimensionsRead, isCountSource, sidesOf } from '../analysis/plan.ts';
import { READING_FINDINGS } from '../catalogue/findings.ts';
import { masked } from '../disclosure/identifiers.ts';
import { type Engine, openEngine } from '../engine/index.ts';
import { looksIndonesian } from '../ingest/header.ts';
import { msg } from '../messages/message.ts';
import type { Dataset, DatasetId } from '../model/dataset.ts';
import { DesmigError } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import type { InputSummary, RowAccount } from '../model/input.ts';
import type { Lang } from '../model/message.ts';
import type { PeriodRequest } from '../model/period.ts';
import type { OnPhase, PhaseWork } from '../model/progress.ts';
import type { StoredDataset } from '../model/stored-dataset.ts';
import { ident } from '../text/sql.ts';
import { BUILT_IN, type Catalogue } from './catalogue.ts';
import { filesOf, isDirectory, readDirectory } from './dataset/manifest.ts';
import { placeStored, type StoredInput, storedInputs } from './dataset/stored-input.ts';
import { createKindView, emptyTableSql, setDuplicatesAside, setTotalsAside } from './reading/accepting.ts';
import { findAddedPeriods } from './reading/added-periods.ts';
import { readBulk } from './reading/bulk.ts';
import { checkInput, FEW } from './reading/checking.ts';
import { type CountNeed, createCountViews } from './reading/count-views.ts';
import { crossCheck } from './reading/cross-checking.ts';
import { compileFilters, type FilterText, filterWords, parseFilter } from './reading/filters.ts';
import { setMarginsAside } from './reading/margins.ts';
import { findMixedUnits } from './reading/mixed-units.ts';
import { findNearDuplicates } from './reading/near-duplicates.ts';
import { setOlderStatesAside } from './reading/older-states.ts';
import { type InputFile, type OpenedInput, openInput, type ReadingOptions } from './reading/open-input.ts';
import { checkTotals } from './reading/table-totals.ts';
import type { CheckedInput } from './reading/types.ts';
import { dateLiteral, typeColumns } from './reading/typing.ts';
import { createVillageAnswers } from './reading/village-answers.ts';

export interface LoadOptions extends ReadingOptions {
  readonly asOf?: string | undefined;
  readonly filter?: readonly (string | FilterText)[] | undefined;
  readonly request: PeriodRequest;
  readonly threads?: number | undefined;
  /** bytes */
  readonly memory?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** examples kept for each finding */
  readonly examples?: number | undefined;
  /** told what is being done, for progress */
  readonly onPhase?: OnPhase | undefined;
  /** files the engine may also write, of so many inputs and views of counts */
  readonly writes?: ((inputs: number, views: number) => readonly string[]) | undefined;
  /** inputs of dataset directories that are used as they are, before the files */
  readonly kept?: readonly StoredInput[] | undefined;
}

/** Files read into the engine: one view a kind, accounted for row by row. */
export interface Loaded {
  readonly engine: Engine;
  readonly inputs: readonly CheckedInput[];
  readonly summaries: readonly InputSummary[];
  readonly findings: readonly Finding[];
  /** as-of date of each kind: told, stated by the file, or the latest valid date in it */
  readonly asOf: Readonly<Partial<Record<DatasetId, string | null>>>;
  readonly kinds: ReadonlySet<DatasetId>;
  /** conditions that every row meets, as they were given */
  readonly filters: readonly string[];
  /** views of counts that some input could fill */
  readonly countViews: ReadonlySet<string>;
  readonly lang: Lang;
  close(): Promise<void>;
}

/** Opens every file, and looks at headers only: what `--lang` falls back to. */
export async function openInputs(
  files: readonly InputFile[],
  options: ReadingOptions,
): Promise<readonly OpenedInput[]> {
  const opened: OpenedInput[] = [];
  try {
    for (const file of files) opened.push(await openInput(file, options));
    await refuseSameFile(opened);
    return opened;
  } catch (error) {
    for (const input of opened) await input.source.close();
    throw error;
  }
}

/** Reads, types, checks and accounts for files of any kinds together. The caller closes what it returns. */
export async function load(files: readonly InputFile[], options: LoadOptions): Promise<Loaded> {
  const catalogue = options.catalogue ?? BUILT_IN;
  const asked = (options.filter ?? []).map((one) => (typeof one === 'string' ? parseFilter(one) : one));
  const slots = await openSlots(files, options, catalogue);
  const opened = slots.map((slot) => ('entry' in slot ? slot.opened : slot));
  const settled = settledDirectory(files, slots, options);
  const lang: Lang = opened.some((input) => looksIndonesian(input.source.header)) ? 'id' : 'en';
  const close = async (engine: Engine | null) => {
    engine?.close();
    for (const input of opened) await input.source.close();
  };
  let engine: Engine | null = null;
  try {
    engine = await openEngine({
      inputs: [
        ...files.filter((file) => typeof file === 'string'),
        ...slots.flatMap((slot) =>
          'entry' in slot ? filesOf(slot.entry).map((file) => join(slot.directory, file.path)) : [],
        ),
        ...(options.writes?.(slots.length, countNeeds(catalogue).length) ?? []),
      ],
      threads: options.threads,
      memory: options.memory,
      signal: options.signal,
    });
    const used = engine;
    const inputs = await checkAll(used, slots, options, settled !== null);
    const kinds = new Map<DatasetId, CheckedInput[]>();
    for (const input of inputs)
      kinds.set(input.opened.dataset.id, [...(kinds.get(input.opened.dataset.id) ?? []), input]);

    const findings = settled === null ? inputs.flatMap((input) => input.findings) : [...settled.findings];
    const asOf: Partial<Record<DatasetId, string | null>> = {};
    const filters = await compileFilters(
      asked,
      [...kinds.keys()].map((kind) => catalogue.datasets[kind]),
    );
    for (const dataset of Object.values(catalogue.datasets)) {
      const own = kinds.get(dataset.id) ?? [];
      if (own.length > 0 && settled !== null) asOf[dataset.id] = settled.asOf[dataset.id] ?? null;
      else if (own.length > 0) {
        if (options.asOf !== undefined) await skipAfter(used, dataset, own, options.asOf);
        await setTotalsAside(used, dataset, own);
        await setMarginsAside(used, dataset, own);
        findings.push(
          ...(await setDuplicatesAside(used, dataset, own, options.prefer === 'last' ? 'last' : 'first')),
          ...(await setOlderStatesAside(used, own)),
          ...(await findAddedPeriods(used, own)),
          ...(await findMixedUnits(used, own)),
          ...(await findNearDuplicates(used, dataset, own, options.dedupe === true)),
        );
        asOf[dataset.id] = options.asOf ?? (await asOfDate(used, dataset, own));
      }
      await createKindView(used, dataset, own, {
        request: options.request,
        asOf: asOf[dataset.id] ?? null,
        filters: filters.get(dataset.id) ?? [],
      });
    }
    for (const input of inputs)
      if (input.stored === undefined) findings.push(...(await checkTotals(used, input)));
    await createVillageAnswers(used);
    if (settled === null) findings.push(...(await crossCheck(used, inputs)));
    const countViews = await createCountViews(
      used,
      inputs,
      countNeeds(catalogue),
      options.request,
      options.prefer ?? settled?.prefer ?? undefined,
    );
    const summaries: InputSummary[] = [];
    for (const input of inputs) summaries.push(await summarise(used, input));
    return {
      engine: used,
      inputs,
      summaries,
      findings,
      asOf,
      kinds: new Set(kinds.keys()),
      filters: asked.map((one) => masked(filterWords(one))),
      countViews,
      lang,
      close: () => close(used),
    };
  } catch (error) {
    await close(engine);
    if (error instanceof DesmigError) error.lang = lang;
    throw error;
  }
}

/** The views of counts that the catalogue's indicators need, and the bare ones. */
function countNeeds(catalogue: Catalogue): readonly CountNeed[] {
  const needs = new Map<string, CountNeed>();
  for (const side of Object.values(catalogue.indicators).flatMap(sidesOf)) {
    if (!isCountSource(side.from)) continue;
    const columns = dimensionsRead(side);
    needs.set(countView(side.from, columns), { source: side.from, columns });
  }
  return [...needs.values()];
}

/** Empty tables of every kind, for binding SQL without any file. */
export async function declareEmpty(engine: Engine, catalogue: Catalogue = BUILT_IN): Promise<void> {
  for (const dataset of Object.values(catalogue.datasets)) {
    await engine.run(
      `CREATE VIEW ${ident(dataset.id)} AS SELECT *, CAST(NULL AS VARCHAR) AS _period FROM (${emptyTableSql(dataset)})`,
    );
  }
  await createVillageAnswers(engine);
  await createCountViews(engine, [], countNeeds(catalogue), ALL_YEARS, undefined);
}

type Slot = OpenedInput | StoredInput;

/** Files as they are, directories as the inputs they hold. */
async function openSlots(
  files: readonly InputFile[],
  options: LoadOptions,
  catalogue: Catalogue,
): Promise<readonly Slot[]> {
  const groups: (readonly StoredInput[] | InputFile)[] = [];
  for (const file of files) {
    const folder = typeof file === 'string' && (await isDirectory(file));
    groups.push(folder ? storedInputs(await readDirectory(file), catalogue) : file);
  }
  const plain = groups.filter((group): group is InputFile => !Array.isArray(group));
  const opened = [...(await openInputs(plain, options))];
  const slots = groups.flatMap((group): readonly Slot[] =>
    Array.isArray(group) ? (group as readonly StoredInput[]) : opened.splice(0, 1),
  );
  const all = [...(options.kept ?? []), ...slots];
  if (all.some((slot) => 'entry' in slot))
    await refuseSameFile(all.map((slot) => ('entry' in slot ? slot.opened : slot)));
  return all;
}

/** The one directory that is everything that is read, where nothing asks for its rules again; else null. */
function settledDirectory(
  files: readonly InputFile[],
  slots: readonly Slot[],
  options: LoadOptions,
): StoredDataset | null {
  const asked =
    options.dedupe === true ||
    options.asOf !== undefined ||
    options.examples !== undefined ||
    options.kept !== undefined;
  const [first] = slots;
  if (asked || files.length !== 1 || first === undefined || !('entry' in first)) return null;
  const { dataset } = first;
  return options.prefer === undefined || options.prefer === dataset.prefer ? dataset : null;
}

/** Rows of a file that were counted before it is read; null where reading counts them. */
function recordsOf({ source }: OpenedInput): number | null {
  const [lane] = source.lanes;
  return lane?.kind === 'engine' ? lane.records : null;
}

/** The work of computing: the rows that were accepted. */
export function computingWork({ summaries }: Pick<Loaded, 'summaries'>): PhaseWork {
  return { rows: summaries.reduce((sum, { rows }) => sum + rows.accepted, 0), done: () => null };
}

async function checkAll(
  engine: Engine,
  slots: readonly Slot[],
  options: LoadOptions,
  settled: boolean,
): Promise<readonly CheckedInput[]> {
  const salt = randomBytes(32).toString('hex');
  const inputs: CheckedInput[] = [];
  for (const [index, slot] of slots.entries()) {
    if ('entry' in slot) {
      inputs.push(await placeStored(engine, slot, index, settled, options.examples ?? FEW));
      continue;
    }
    const input = slot;
    options.onPhase?.('reading', input.name, { rows: recordsOf(input), done: () => engine.progress() });
    const bulk = await readBulk(engine, input, index, salt);
    if (bulk.rows === 0) {
      throw new DesmigError({
        code: 'no-data-rows',
        class: 'input',
        what: msg('error-no-rows', { file: input.name }),
        hint: msg('hint-no-rows'),
        location: { file: input.name, line: input.source.headerLine },
      });
    }
    options.onPhase?.('checking', input.name, { rows: bulk.rows, done: () => null });
    const typing = await typeColumns(engine, input, bulk, index, input.options);
    const examples = options.examples ?? FEW;
    const checked = await checkInput(engine, input, bulk, typing, index, { examples });
    const noticed = noticedFindings(input, typing.numbers);
    inputs.push({ index, opened: input, bulk, typing, findings: [...noticed, ...checked], examples });
  }
  return inputs;
}

/** Findings of the reading itself: encoding, line ends, hidden parts, doubled labels, stated conventions. */
function noticedFindings(input: OpenedInput, numbers: CheckedInput['typing']['numbers']): readonly Finding[] {
  const make = (
    code: string,
    count: number,
    column: string | null,
    place: { readonly line?: number; readonly cell?: string; readonly value?: string },
  ): Finding => {
    const definition = READING_FINDINGS[code];
    if (definition === undefined) throw new Error(`no finding has the code ${code}`);
    const { severity, action, title, hint } = definition;
    return {
      code,
      severity,
      action,
      count,
      file: input.name,
      column,
      message: title,
      hint,
      examples: [{ file: input.name, ...(column === null ? {} : { column }), ...place }],
    };
  };
  const notes = input.source.notes().map(({ code, count, ...place }) => make(code, count, null, place));
  const labels = input.duplicateLabels.map((label) =>
    make('duplicate-label', 1, label, { line: input.source.headerLine }),
  );
  const stated = [...numbers].flatMap(([id, decision]) =>
    decision.ambiguous === 0
      ? []
      : [
          make(
            'ambiguous-number',
            decision.ambiguous,
            input.columns.find((column) => column.column === id)?.label ?? id,
            {},
          ),
        ],
  );
  const unit =
    input.table?.unitAssumed === true
      ? [make('unit-assumed', 1, null, { value: input.table.unit ?? '' })]
      : [];
  return [...notes, ...labels, ...stated, ...unit];
}

async function refuseSameFile(opened: readonly OpenedInput[]): Promise<void> {
  const seen = new Map<string, string>();
  for (const input of opened) {
    const { source } = input;
    if (!opened.some((other) => other !== input && other.source.bytes === source.bytes)) continue;
    const key = `${await source.sha256()}:${source.sheet ?? ''}`;
    const first = seen.get(key);
    if (first !== undefined) {
      throw new DesmigError({
        code: 'same-file-twice',
        class: 'usage',
        what: msg('error-same-file-twice', { first, second: input.name }),
        hint: msg('hint-same-file-twice'),
        location: { file: input.name },
      });
    }
    seen.set(key, input.name);
  }
}

/** With `--as-of`, what happened after that day is left out, and said. */
async function skipAfter(
  engine: Engine,
  dataset: Dataset,
  inputs: readonly CheckedInput[],
  asOf: string,
): Promise<void> {
  const date = dataset.eventDate;
  if (date === null) return;
  for (const { index, typing } of inputs) {
    if (!typing.present.has(date)) continue;
    await engine.run(
      `INSERT INTO aside_${index} SELECT _row, 'after-as-of', 'skipped' FROM ${typing.table} WHERE _skip IS NULL AND ${ident(date)} > ${dateLiteral(asOf)} AND _row NOT IN (SELECT _row FROM aside_${index})`,
    );
  }
}

async function asOfDate(
  engine: Engine,
  dataset: Dataset,
  inputs: readonly CheckedInput[],
): Promise<string | null> {
  const stated = inputs.map((input) => input.opened.statedAsOf).filter((date) => date !== null);
  if (stated.length > 0) return stated.sort()[stated.length - 1] ?? null;
  const parts = inputs.flatMap(({ index, typing }) => {
    const dates = dataset.asOfColumns.filter((column) => typing.present.has(column));
    const latest = dates.map((column) => `max(${ident(column)})`).join(', ');
    return dates.length === 0
      ? []
      : [
          `SELECT greatest(${latest}) AS latest FROM ${typing.table} WHERE _skip IS NULL AND _row NOT IN (SELECT _row FROM aside_${index})`,
        ];
  });
  if (parts.length === 0) return null;
  const [row] = await engine.rows(`SELECT max(latest) AS latest FROM (${parts.join(' UNION ALL ')})`);
  const latest = row?.['latest'];
  return typeof latest === 'string' ? latest : null;
}

/** What stands above the rows, what was found among them, and what came of comparing them. */
const REASON_ORDER = ['title', 'blank', '', 'after-as-of', 'duplicate'];

/** Reasons in one order, whichever way the file was read. */
function inOrder(counts: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const place = (reason: string) => REASON_ORDER.indexOf(REASON_ORDER.includes(reason) ? reason : '');
  return Object.fromEntries(
    Object.entries(counts).sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : a > b ? 1 : 0)),
  );
}

/** Row accounting of one file; it is a bug if it does not balance. */
async function summarise(engine: Engine, input: CheckedInput): Promise<InputSummary> {
  const { opened, bulk, typing, index, stored } = input;
  const { source } = opened;
  if (stored?.settled === true) return stored.entry.summary;
  const counts: Record<string, number> = { ...source.preamble, ...stored?.entry.skippedBefore };
  const add = (reason: string, count: number) => {
    if (count > 0) counts[reason] = (counts[reason] ?? 0) + count;
  };
  add('blank', source.blankLines);
  const inTable = await engine.rows(
    `SELECT _skip AS reason, count(*) AS n FROM ${typing.table} WHERE _skip IS NOT NULL GROUP BY _skip ORDER BY _skip`,
  );
  for (const row of inTable) add(String(row['reason']), Number(row['n']));
  const aside = await engine.rows(
    `SELECT _kind AS kind, _reason AS reason, count(*) AS n FROM aside_${index} GROUP BY ALL ORDER BY ALL`,
  );
  let rejected = 0;
  for (const row of aside) {
    if (row['kind'] === 'rejected') rejected += Number(row['n']);
    else add(String(row['reason']), Number(row['n']));
  }
  const [counted] = await engine.rows(
    `SELECT count(*) AS n FROM ${ident(`accepted_${opened.dataset.id}`)} WHERE _input = ${index}`,
  );
  const accepted = Number(counted?.['n'] ?? 0);
  const skippedBy = inOrder(counts);
  const skipped = Object.values(skippedBy).reduce((sum, count) => sum + count, 0);
  const preamble = Object.values(source.preamble).reduce((sum, count) => sum + count, 0);
  const rows: RowAccount = { read: bulk.rows + source.blankLines + preamble, accepted, rejected, skipped };
  if (rows.read !== accepted + rejected + skipped) {
    throw new Error(`row accounting does not balance in ${basename(opened.path)}: ${JSON.stringify(rows)}`);
  }
  if (stored !== undefined) return { ...stored.entry.summary, rows, skippedBy };
  return {
    path: opened.path,
    kind: opened.dataset.id,
    kindTitle: opened.dataset.title,
    rowOf: opened.dataset.rowOf,
    bytes: source.bytes,
    sha256: await source.sha256(),
    format: source.format,
    sheet: source.sheet,
    otherSheets: source.otherSheets,
    dialect: source.dialect,
    headerLine: source.headerLine,
    columns: opened.columns.map((column) => describeColumn(column, typing)),
    rows,
    skippedBy,
    asOf: opened.statedAsOf,
    example: opened.example || (await usesExampleCodes(engine, typing.table)),
  };
}

function describeColumn(
  column: OpenedInput['columns'][number],
  typing: CheckedInput['typing'],
): OpenedInput['columns'][number] {
  const number = column.column === null ? undefined : typing.numbers.get(column.column);
  const date = column.column === null ? undefined : typing.dates.get(column.column);
  return {
    ...column,
    ...(number === undefined ? {} : { numberForm: number.form }),
    ...(date?.order == null ? {} : { dateOrder: date.order }),
  };
}

async function usesExampleCodes(engine: Engine, table: string): Promise<boolean> {
  const rows = await engine.rows(
    `SELECT 1 AS found FROM ${table} WHERE regexp_matches(_regency, '^\\d{2}\\.6[1-9]') LIMIT 1`,
  );
  return rows.length > 0;
}
