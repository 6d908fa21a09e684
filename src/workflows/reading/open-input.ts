import { basename } from 'node:path';
import { KIND_WORDS } from '../../catalogue/datasets/kind-words.ts';
import {
  identifierColumn,
  showableLabel,
  showableLabels,
  showablePath,
} from '../../disclosure/identifiers.ts';
import {
  looksIndonesian,
  mapHeader,
  nearestLabels,
  recogniseKinds,
  spokenLabels,
} from '../../ingest/header.ts';
import { statedAsOf, statesExample } from '../../ingest/layout.ts';
import { openTable } from '../../ingest/open.ts';
import { msg } from '../../messages/message.ts';
import type { Dataset, DatasetId } from '../../model/dataset.ts';
import { DesmigError } from '../../model/error.ts';
import type { ColumnMapping } from '../../model/input.ts';
import type { CodeSystem } from '../../model/region.ts';
import type { TableSource } from '../../model/table.ts';
import type { TableReading } from '../../model/tabulation.ts';
import { provinceNames } from '../../regions/index.ts';
import { BUILT_IN, type Catalogue } from '../catalogue.ts';
import { identifierOfLabel, knownLabels } from './known-labels.ts';
import type { SavedMapping } from './mapping.ts';
import { readPublishedTable } from './published-table.ts';

/** How the user told desmig to read; everything not told is decided from the file. */
export interface ReadingOptions {
  readonly as?: DatasetId | undefined;
  readonly sheet?: string | undefined;
  /** which of several tables on a sheet or in a file, counted from 1 */
  readonly table?: number | undefined;
  readonly locale?: 'id' | 'en' | undefined;
  readonly dateOrder?: 'dmy' | 'mdy' | undefined;
  /** which of two rows with one key, or of two sources of the same cases: first, last, a file or a kind */
  readonly prefer?: string | undefined;
  /** rows that are probably one case entered twice are left out, not only reported */
  readonly dedupe?: boolean | undefined;
  readonly mapping?: SavedMapping | undefined;
  /** mappings for files whose name fits a pattern, where no mapping was named */
  readonly mappings?: readonly { readonly pattern: RegExp; readonly mapping: SavedMapping }[] | undefined;
  /** kinds and indicators in force; desmig's own by default */
  readonly catalogue?: Catalogue | undefined;
  /** what a person decided about texts of places: codes by `decisionKey` */
  readonly decisions?: ReadonlyMap<string, string> | undefined;
  /** whose codes the region columns hold; decided by code and name together where not told */
  readonly codes?: CodeSystem | undefined;
  /** codes of BPS to codes of Kemendagri, digits only; given when the file has BPS codes */
  readonly crosswalk?: ReadonlyMap<string, string> | undefined;
}

/** An input: the path of a file, or what came in on standard input. */
export type InputFile = string | { readonly name: string; readonly content: Buffer };

/** A file opened and understood: its kind and what becomes of each column; the bulk not yet read. */
export interface OpenedInput {
  readonly path: string;
  readonly name: string;
  readonly source: TableSource;
  /** how it is read, the mapping that its name calls for among it */
  readonly options: ReadingOptions;
  readonly dataset: Dataset;
  readonly columns: readonly ColumnMapping[];
  /** how its columns of figures are read, where it is a published table */
  readonly table: TableReading | null;
  readonly duplicateLabels: readonly string[];
  readonly statedAsOf: string | null;
  readonly example: boolean;
}

/** The options for one file: a saved mapping whose pattern fits its name joins them. */
function optionsFor(name: string, options: ReadingOptions): ReadingOptions {
  if (options.mapping !== undefined) return options;
  const fitting = options.mappings?.find(({ pattern }) => pattern.test(name));
  return fitting === undefined ? options : { ...options, mapping: fitting.mapping };
}

/** Opens one file, recognises its kind and maps its header; asks when only the user can tell. */
export async function openInput(file: InputFile, asked: ReadingOptions): Promise<OpenedInput> {
  const path = typeof file === 'string' ? showablePath(file) : '-';
  const name = showablePath(typeof file === 'string' ? basename(file) : file.name);
  const options = optionsFor(typeof file === 'string' ? basename(file) : name, asked);
  const source = await openTable(file, {
    known: knownLabels(options.catalogue ?? BUILT_IN),
    sheet: options.sheet ?? options.mapping?.sheet,
    delimiter: options.mapping?.delimiter,
    table: options.table ?? options.mapping?.table,
    province: await provinceNames(),
  });
  try {
    const { dataset, columns, table, duplicates } = await understand(source, name, options);
    return {
      path,
      name,
      source,
      options,
      dataset,
      columns,
      table,
      duplicateLabels: duplicates,
      statedAsOf: statedAsOf(source.title),
      example: statesExample(source.title),
    };
  } catch (error) {
    await source.close();
    if (error instanceof DesmigError && looksIndonesian(source.header)) error.lang = 'id';
    throw error;
  }
}

interface Understanding {
  readonly dataset: Dataset;
  readonly columns: readonly ColumnMapping[];
  readonly table: TableReading | null;
  readonly duplicates: readonly string[];
}

/** The kind of a file and what becomes of its columns: that of the header, else a published table. */
export async function understand(
  source: TableSource,
  file: string,
  options: ReadingOptions,
): Promise<Understanding> {
  const { datasets } = options.catalogue ?? BUILT_IN;
  const told = options.as ?? options.mapping?.kind;
  const spoken =
    source.levels === undefined
      ? source.header
      : spokenLabels(source.header, source.levels, knownLabels(options.catalogue ?? BUILT_IN));
  const kinds = told === undefined ? recogniseKinds(spoken, datasets) : [];
  if (told === 'tabulation' || (told === undefined && kinds.length === 0)) {
    const published = await readPublishedTable(
      source,
      datasets.tabulation,
      identifierOfLabel,
      told,
      options.mapping,
    );
    if (published !== null) return { ...published, duplicates: [] };
    throw unknownKind(source, file, datasets, false);
  }
  const [best, second] = kinds;
  if (told === undefined && (best === undefined || best.named === second?.named))
    throw unknownKind(source, file, datasets, best !== undefined);
  const dataset = datasets[told ?? best?.kind ?? 'complaints'];
  const reading = mapHeader(
    source.header,
    dataset,
    identifierOfLabel,
    options.mapping?.columns ?? {},
    spoken,
  );
  const columns = reading.columns.map((column) => {
    const closed = closeIdentifiers(column, dataset, source);
    return { ...closed, label: showableLabel(closed.label) };
  });
  requireColumns(columns, dataset, source, file);
  return { dataset, columns, table: null, duplicates: reading.duplicates };
}

function unknownKind(
  source: TableSource,
  file: string,
  datasets: Catalogue['datasets'],
  ambiguous: boolean,
): DesmigError {
  const labels = showableLabels(source.header)
    .filter((label) => label.trim() !== '' && identifierOfLabel(label) === null)
    .slice(0, 8);
  return new DesmigError({
    code: ambiguous ? 'ambiguous-kind' : 'unknown-kind',
    class: 'usage',
    what: msg('error-unknown-kind', { file, labels: labels.join(', ') }),
    hint: msg('hint-unknown-kind', {
      kinds: { list: Object.values(datasets).map(({ id }) => ({ id: KIND_WORDS[id][0], en: id })) },
    }),
    location: { file, line: source.headerLine },
  });
}

/** A column whose sampled values are personal numbers is closed, unless it is a key, which is hashed at reading. */
function closeIdentifiers(column: ColumnMapping, dataset: Dataset, source: TableSource): ColumnMapping {
  if (column.identifier !== null) return column;
  const declared = column.column === null ? undefined : dataset.columns[column.column];
  if (declared?.type === 'key' || declared?.type === 'integer' || declared?.region?.part === 'code')
    return column;
  const kind = identifierColumn(source.sample.map((row) => row.cells[column.index] ?? ''));
  return kind === null
    ? column
    : { ...column, column: null, title: null, type: null, important: false, identifier: kind };
}

function requireColumns(
  columns: readonly ColumnMapping[],
  dataset: Dataset,
  source: TableSource,
  file: string,
): void {
  const present = new Set(columns.map((column) => column.column));
  const groups = [
    ...dataset.signature,
    ...Object.entries(dataset.columns).flatMap(([id, column]) => (column.required === true ? [[id]] : [])),
  ];
  for (const group of groups) {
    if (group.some((column) => present.has(column))) continue;
    const [wanted] = group;
    const declared = dataset.columns[wanted ?? ''];
    if (wanted === undefined || declared === undefined) continue;
    const near = nearestLabels(
      source.header.filter((_, index) => columns[index]?.identifier === null),
      dataset,
      wanted,
    );
    throw new DesmigError({
      code: 'missing-label',
      class: 'usage',
      what: msg('error-missing-label', { file, kind: dataset.title, column: declared.title }),
      hint:
        near.length > 0
          ? msg('hint-label-near', { labels: near.join(', '), column: wanted })
          : msg('hint-missing-label', { aliases: declared.aliases.slice(0, 4).join(', '), column: wanted }),
      location: { file, line: source.headerLine },
    });
  }
}
