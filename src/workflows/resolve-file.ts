import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { cleanCell, showable, showableLabel } from '../disclosure/identifiers.ts';
import { looksIndonesian, recogniseKinds } from '../ingest/header.ts';
import { openTable } from '../ingest/open.ts';
import { msg } from '../messages/message.ts';
import type { Dataset } from '../model/dataset.ts';
import { DesmigError } from '../model/error.ts';
import type { Lang } from '../model/message.ts';
import {
  type DecisionRow,
  PLACE_LEVELS,
  type PlaceLevel,
  type RegionResolution,
  type RegionTexts,
} from '../model/region.ts';
import type { GridRow, TableSource } from '../model/table.ts';
import { gazetteer, namesOf, resolveColumns } from '../regions/index.ts';
import { BUILT_IN } from './catalogue.ts';
import { identifierOfLabel, knownLabels } from './reading/known-labels.ts';
import type { InputFile, ReadingOptions } from './reading/open-input.ts';
import { codeSystem } from './reading/region-map.ts';
import { type Decisions, regionTexts } from './reading/region-texts.ts';
import { decisionRows } from './region-decisions.ts';
import { carriedColumns, type FileColumn, regionFileColumns } from './region-file-columns.ts';
import { countsPersons, internalOnly } from './row-level.ts';

export interface ResolveFileOptions extends ReadingOptions {
  readonly signal?: AbortSignal | undefined;
  readonly audience?: 'public' | 'internal' | undefined;
  /** receives the file's rows with the code columns added; without it only the decisions are made */
  readonly write?: ((rows: ResolvedRows) => Promise<void>) | undefined;
}

/** The rows of a file as they stand, but for identifier columns, with what was resolved beside each. */
export interface ResolvedRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

export interface ResolvedFile {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly lang: Lang;
  readonly rows: number;
  /** labels of columns that hold regions */
  readonly columns: readonly string[];
  /** labels of columns left out because they identify persons */
  readonly closed: readonly string[];
  readonly decisions: readonly DecisionRow[];
}

/**
 * Resolves the region columns of any table together and gives the table back with code columns added, and a table
 * of decisions: one line a distinct text, to be corrected by a person and given back with `--decisions`.
 *
 * @throws DesmigError `no-region-columns`, `code-system`, or `internal-only` when rows about persons would leave.
 */
export async function resolveFile(file: InputFile, options: ResolveFileOptions = {}): Promise<ResolvedFile> {
  const name = typeof file === 'string' ? basename(file) : file.name;
  const source = await openTable(file, {
    known: knownLabels(options.catalogue ?? BUILT_IN),
    sheet: options.sheet ?? options.mapping?.sheet,
    delimiter: options.mapping?.delimiter,
  });
  try {
    const columns = regionFileColumns(source, options.mapping?.columns ?? {});
    const regionColumns = columns.filter((column) => column.region !== null);
    if (regionColumns.length === 0) throw withoutRegions(source, name);
    const kind = kindOf(source, options);
    if (options.write !== undefined) refuseForPublic(kind, columns, name, options);
    const combinations = new Map<string, { readonly texts: RegionTexts; rows: number }>();
    let rows = 0;
    for await (const row of rowsOf(source, options.signal)) {
      rows += 1;
      const key = keyOf(row, regionColumns);
      const known = combinations.get(key);
      if (known === undefined)
        combinations.set(key, { texts: textsOf(row, regionColumns, options.decisions), rows: 1 });
      else known.rows += 1;
    }
    const texts = [...combinations.values()];
    const resolved = await resolveColumns(
      texts.map((one) => one.texts),
      await gazetteer(),
      { codes: options.codes, crosswalk: options.crosswalk },
    );
    if (resolved.question !== null) throw codeSystem(resolved.question, name, null);
    const found = new Map([...combinations.keys()].map((key, at) => [key, resolved.rows[at]] as const));
    if (options.write !== undefined)
      await options.write(await resolvedRows(source, carriedColumns(columns, kind), found, options.signal));
    return {
      file: name,
      bytes: source.bytes,
      sha256: await source.sha256(),
      lang: looksIndonesian(source.header) ? 'id' : 'en',
      rows,
      columns: regionColumns.map(({ label }) => label),
      closed: columns.filter(({ closed }) => closed).map(({ label }) => label),
      decisions: await decisionRows(texts.map((one, at) => ({ ...one, resolution: resolved.rows[at] }))),
    };
  } finally {
    await source.close();
  }
}

async function* rowsOf(source: TableSource, signal?: AbortSignal): AsyncIterable<GridRow> {
  const lane = source.lanes.find((one) => one.kind === 'rows');
  if (lane?.kind !== 'rows') throw new Error('a table without a lane of rows');
  for await (const batch of lane.batches()) {
    await setImmediate();
    signal?.throwIfAborted();
    yield* batch;
  }
}

function cellText(row: GridRow, column: FileColumn): string | null {
  const text = (row.cells[column.index] ?? '').trim();
  return text === '' || /^(-+|\.{2,}|…)$/.test(text) ? null : text;
}

function keyOf(row: GridRow, columns: readonly FileColumn[]): string {
  return columns.map((column) => cellText(row, column) ?? '').join('\u0000');
}

function textsOf(
  row: GridRow,
  columns: readonly FileColumn[],
  decisions: Decisions | undefined,
): RegionTexts {
  const regions = columns.flatMap((column) =>
    column.region === null ? [] : [{ region: column.region, text: cellText(row, column) }],
  );
  return regionTexts(regions, decisions);
}

/** Rows for a person to work on: every column but those that identify, codes and status of the deepest level behind. */
async function resolvedRows(
  source: TableSource,
  columns: readonly FileColumn[],
  found: ReadonlyMap<string, RegionResolution | undefined>,
  signal: AbortSignal | undefined,
): Promise<ResolvedRows> {
  const regionColumns = columns.filter((column) => column.region !== null);
  const present = new Set(regionColumns.map(({ region }) => region?.level));
  const depth = Math.max(...PLACE_LEVELS.map((level, at) => (present.has(level) ? at : 0)));
  const levels: readonly PlaceLevel[] = PLACE_LEVELS.slice(0, depth + 1);
  const codes = [...found.values()].flatMap((one) => deepest(one) ?? []);
  const names = await namesOf(codes, await gazetteer());
  const rows: (readonly (string | null)[])[] = [];
  for await (const row of rowsOf(source, signal)) {
    const resolution = found.get(keyOf(row, regionColumns));
    const code = deepest(resolution);
    rows.push([
      ...columns.map((column) => {
        const text = row.cells[column.index] ?? '';
        return column.region !== null ? cleanCell(text) : showable(text) !== null ? text : '[...]';
      }),
      ...levels.map((level) => resolution?.codes[level] ?? null),
      code === null ? null : (names.get(code) ?? null),
      resolution?.problems[0]?.kind ?? (code === null ? null : 'resolved'),
    ]);
  }
  const added = [...levels.map((level) => `desmig_${level}_code`), 'desmig_name', 'desmig_status'];
  return { columns: [...columns.map(({ label }) => showableLabel(label)), ...added], rows };
}

function deepest(resolution: RegionResolution | undefined): string | null {
  const codes = resolution?.codes;
  return codes?.village ?? codes?.district ?? codes?.regency ?? codes?.province ?? null;
}

function withoutRegions(source: TableSource, file: string): DesmigError {
  return new DesmigError({
    code: 'no-region-columns',
    class: 'usage',
    what: msg('error-no-region-columns', {
      file,
      labels: source.header
        .filter((label) => identifierOfLabel(label) === null)
        .slice(0, 8)
        .join(', '),
    }),
    hint: msg('hint-no-region-columns'),
    location: { file, line: source.headerLine },
  });
}

function kindOf(source: TableSource, options: ResolveFileOptions): Dataset | null {
  const { datasets } = options.catalogue ?? BUILT_IN;
  const kind = options.as ?? options.mapping?.kind ?? recogniseKinds(source.header, datasets)[0]?.kind;
  return kind === undefined ? null : datasets[kind];
}

function refuseForPublic(
  kind: Dataset | null,
  columns: readonly FileColumn[],
  file: string,
  options: ResolveFileOptions,
): void {
  if (options.audience === 'internal') return;
  const persons = kind !== null && countsPersons(kind);
  if (!persons && columns.every(({ closed }) => !closed)) return;
  throw internalOnly('--resolve', file);
}
