import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { ALL_YEARS } from '../analysis/period.ts';
import { countView, dimensionsRead, isCountSource, sidesOf } from '../analysis/plan.ts';
import { masked } from '../disclosure/identifiers.ts';
import { type Engine, openEngine } from '../engine/index.ts';
import { looksIndonesian } from '../ingest/header.ts';
import { msg } from '../messages/message.ts';
import type { Dataset, DatasetId } from '../model/dataset.ts';
import { DesmigError } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import type { InputSummary } from '../model/input.ts';
import type { Lang } from '../model/message.ts';
import type { PeriodRequest } from '../model/period.ts';
import type { OnPhase, PhaseWork } from '../model/progress.ts';
import type { StoredDataset } from '../model/stored-dataset.ts';
import { ident } from '../text/sql.ts';
import { BUILT_IN, type Catalogue } from './catalogue.ts';
import { filesOf } from './dataset/manifest.ts';
import { placeStored } from './dataset/stored-input.ts';
import { createKindView, emptyTableSql, setDuplicatesAside, setTotalsAside } from './reading/accepting.ts';
import { findAddedPeriods } from './reading/added-periods.ts';
import { asOfDate, skipAfter } from './reading/as-of.ts';
import { readBulk } from './reading/bulk.ts';
import { checkInput, FEW } from './reading/checking.ts';
import { type CountNeed, createCountViews } from './reading/count-views.ts';
import { crossCheck } from './reading/cross-checking.ts';
import { compileFilters, type FilterText, filterWords, parseFilter } from './reading/filters.ts';
import { setMarginsAside } from './reading/margins.ts';
import { findMixedUnits } from './reading/mixed-units.ts';
import { findNearDuplicates } from './reading/near-duplicates.ts';
import { noticedFindings } from './reading/noticed.ts';
import { setOlderStatesAside } from './reading/older-states.ts';
import type { InputFile, OpenedInput } from './reading/open-input.ts';
import { summarise } from './reading/row-account.ts';
import { openSlots, type Slot, type SlotOptions, settledDirectory } from './reading/slots.ts';
import { checkTotals } from './reading/table-totals.ts';
import type { CheckedInput } from './reading/types.ts';
import { typeColumns } from './reading/typing.ts';
import { createVillageAnswers } from './reading/village-answers.ts';

export interface LoadOptions extends SlotOptions {
  readonly filter?: readonly (string | FilterText)[] | undefined;
  readonly request: PeriodRequest;
  readonly threads?: number | undefined;
  /** bytes */
  readonly memory?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** told what is being done, for progress */
  readonly onPhase?: OnPhase | undefined;
  /** files the engine may also write, of so many inputs and views of counts */
  readonly writes?: ((inputs: number, views: number) => readonly string[]) | undefined;
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

/** Reads, types, checks and accounts for files of any kinds together. The caller closes what it returns. */
export async function load(files: readonly InputFile[], options: LoadOptions): Promise<Loaded> {
  const asked = (options.filter ?? []).map((one) => (typeof one === 'string' ? parseFilter(one) : one));
  const slots = await openSlots(files, options, options.catalogue ?? BUILT_IN);
  const opened = slots.map((slot) => ('entry' in slot ? slot.opened : slot));
  const settled = settledDirectory(files, slots, options);
  const lang: Lang = opened.some((input) => looksIndonesian(input.source.header)) ? 'id' : 'en';
  const close = async (engine: Engine | null) => {
    engine?.close();
    for (const input of opened) await input.source.close();
  };
  let engine: Engine | null = null;
  try {
    const used = await openEngine({
      inputs: filesRead(files, slots, options),
      threads: options.threads,
      memory: options.memory,
      signal: options.signal,
    });
    engine = used;
    const inputs = await checkAll(used, slots, options, settled !== null);
    const accepted = await acceptRows(used, inputs, asked, settled, options);
    const summaries: InputSummary[] = [];
    for (const input of inputs) summaries.push(await summarise(used, input));
    return {
      engine: used,
      inputs,
      summaries,
      ...accepted,
      filters: asked.map((one) => masked(filterWords(one))),
      lang,
      close: () => close(used),
    };
  } catch (error) {
    await close(engine);
    if (error instanceof DesmigError) error.lang = lang;
    throw error;
  }
}

/** What the engine is given access to. */
function filesRead(
  files: readonly InputFile[],
  slots: readonly Slot[],
  options: LoadOptions,
): readonly string[] {
  const stored = slots.flatMap((slot) =>
    'entry' in slot ? filesOf(slot.entry).map((file) => join(slot.directory, file.path)) : [],
  );
  const written = options.writes?.(slots.length, countNeeds(options.catalogue ?? BUILT_IN).length) ?? [];
  return [...files.filter((file) => typeof file === 'string'), ...stored, ...written];
}

/** Rows of all inputs compared with one another; what is left of each kind becomes its view, and the views of counts. */
async function acceptRows(
  engine: Engine,
  inputs: readonly CheckedInput[],
  asked: readonly FilterText[],
  settled: StoredDataset | null,
  options: LoadOptions,
): Promise<Pick<Loaded, 'findings' | 'asOf' | 'kinds' | 'countViews'>> {
  const catalogue = options.catalogue ?? BUILT_IN;
  const kinds = new Map<DatasetId, CheckedInput[]>();
  for (const input of inputs)
    kinds.set(input.opened.dataset.id, [...(kinds.get(input.opened.dataset.id) ?? []), input]);
  const filters = await compileFilters(
    asked,
    [...kinds.keys()].map((kind) => catalogue.datasets[kind]),
  );
  const findings = settled === null ? inputs.flatMap((input) => input.findings) : [...settled.findings];
  const asOf: Partial<Record<DatasetId, string | null>> = {};
  for (const dataset of Object.values(catalogue.datasets)) {
    const own = kinds.get(dataset.id) ?? [];
    if (own.length > 0 && settled !== null) asOf[dataset.id] = settled.asOf[dataset.id] ?? null;
    else if (own.length > 0) {
      findings.push(...(await setRowsAside(engine, dataset, own, options)));
      asOf[dataset.id] = options.asOf ?? (await asOfDate(engine, dataset, own));
    }
    await createKindView(engine, dataset, own, {
      request: options.request,
      asOf: asOf[dataset.id] ?? null,
      filters: filters.get(dataset.id) ?? [],
    });
  }
  for (const input of inputs)
    if (input.stored === undefined) findings.push(...(await checkTotals(engine, input)));
  await createVillageAnswers(engine);
  if (settled === null) findings.push(...(await crossCheck(engine, inputs)));
  const countViews = await createCountViews(
    engine,
    inputs,
    countNeeds(catalogue),
    options.request,
    options.prefer ?? settled?.prefer ?? undefined,
  );
  return { findings, asOf, kinds: new Set(kinds.keys()), countViews };
}

/** Rows of one kind that do not count beside the others: later ones, totals, margins, copies, older states. */
async function setRowsAside(
  engine: Engine,
  dataset: Dataset,
  own: readonly CheckedInput[],
  options: LoadOptions,
): Promise<readonly Finding[]> {
  if (options.asOf !== undefined) await skipAfter(engine, dataset, own, options.asOf);
  await setTotalsAside(engine, dataset, own);
  await setMarginsAside(engine, dataset, own);
  return [
    ...(await setDuplicatesAside(engine, dataset, own, options.prefer === 'last' ? 'last' : 'first')),
    ...(await setOlderStatesAside(engine, own)),
    ...(await findAddedPeriods(engine, own)),
    ...(await findMixedUnits(engine, own)),
    ...(await findNearDuplicates(engine, dataset, own, options.dedupe === true)),
  ];
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
