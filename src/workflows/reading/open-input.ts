import { basename } from 'node:path';
import { DATASETS } from '../../catalogue/datasets/index.ts';
import { IDENTIFIER_HEADERS } from '../../catalogue/identifiers.ts';
import { identifierColumn } from '../../disclosure/identifiers.ts';
import {
  columnOf,
  headerWords,
  looksIndonesian,
  mapHeader,
  nearestLabels,
  recogniseKinds,
} from '../../ingest/header.ts';
import { statedAsOf, statesExample } from '../../ingest/layout.ts';
import { openTable } from '../../ingest/open.ts';
import { msg } from '../../messages/message.ts';
import type { Dataset, DatasetId } from '../../model/dataset.ts';
import { DesmigError } from '../../model/error.ts';
import type { ColumnMapping } from '../../model/input.ts';
import type { TableSource } from '../../model/table.ts';
import { normalise } from '../../text/normalise.ts';
import type { SavedMapping } from './mapping.ts';

/** How the user told desmig to read; everything not told is decided from the file. */
export interface ReadingOptions {
  readonly as?: DatasetId | undefined;
  readonly sheet?: string | undefined;
  readonly locale?: 'id' | 'en' | undefined;
  readonly dateOrder?: 'dmy' | 'mdy' | undefined;
  readonly prefer?: 'first' | 'last' | undefined;
  readonly mapping?: SavedMapping | undefined;
  /** texts of places, in lower case, to the codes a person decided for them */
  readonly decisions?: ReadonlyMap<string, string> | undefined;
  /** BPS codes of provinces and regencies to Kemendagri codes, digits only; given when the file has BPS codes */
  readonly crosswalk?: ReadonlyMap<string, string> | undefined;
}

/** An input: the path of a file, or what came in on standard input. */
export type InputFile = string | { readonly name: string; readonly content: Buffer };

/** A file opened and understood: its kind and what becomes of each column; the bulk not yet read. */
export interface OpenedInput {
  readonly path: string;
  readonly name: string;
  readonly source: TableSource;
  readonly dataset: Dataset;
  readonly columns: readonly ColumnMapping[];
  readonly duplicateLabels: readonly string[];
  readonly statedAsOf: string | null;
  readonly example: boolean;
}

const IDENTIFIER_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries(IDENTIFIER_HEADERS).flatMap(([kind, words]) =>
    words.map((word) => [normalise(word), kind] as const),
  ),
);

/** The kind of direct identifier a label announces, or null. */
export function identifierOfLabel(label: string): string | null {
  const word = normalise(label);
  const exact = IDENTIFIER_WORDS.get(word);
  if (exact !== undefined) return exact;
  const started = [...IDENTIFIER_WORDS].find(
    ([known]) => known.includes(' ') && word.startsWith(`${known} `),
  );
  return started?.[1] ?? null;
}

const WORDS = Object.values(DATASETS).map(headerWords);

export function isKnownLabel(label: string): boolean {
  return WORDS.some((words) => columnOf(label, words) !== null) || identifierOfLabel(label) !== null;
}

/** Opens one file, recognises its kind and maps its header; asks when only the user can tell. */
export async function openInput(file: InputFile, options: ReadingOptions): Promise<OpenedInput> {
  const path = typeof file === 'string' ? file : '-';
  const name = typeof file === 'string' ? basename(file) : file.name;
  const source = await openTable(file, {
    known: isKnownLabel,
    sheet: options.sheet ?? options.mapping?.sheet,
    delimiter: options.mapping?.delimiter,
  });
  try {
    const dataset = decideKind(source, name, options);
    const reading = mapHeader(source.header, dataset, identifierOfLabel, options.mapping?.columns ?? {});
    const columns = reading.columns.map((column) => closeIdentifiers(column, dataset, source));
    requireColumns(columns, dataset, source, name);
    return {
      path,
      name,
      source,
      dataset,
      columns,
      duplicateLabels: reading.duplicates,
      statedAsOf: statedAsOf(source.title),
      example: statesExample(source.title),
    };
  } catch (error) {
    await source.close();
    if (error instanceof DesmigError && looksIndonesian(source.header)) error.lang = 'id';
    throw error;
  }
}

function decideKind(source: TableSource, file: string, options: ReadingOptions): Dataset {
  const told = options.as ?? options.mapping?.kind;
  if (told !== undefined) return DATASETS[told];
  const kinds = recogniseKinds(source.header, DATASETS);
  const [best, second] = kinds;
  if (best !== undefined && best.named > (second?.named ?? 0)) return DATASETS[best.kind];
  const labels = source.header
    .filter((label) => label.trim() !== '' && identifierOfLabel(label) === null)
    .slice(0, 8);
  throw new DesmigError({
    code: best === undefined ? 'unknown-kind' : 'ambiguous-kind',
    class: 'usage',
    what: msg('error-unknown-kind', { file, labels: labels.join(', ') }),
    hint: msg('hint-unknown-kind', { kinds: Object.keys(DATASETS).join(', ') }),
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
      source.header.filter((label) => identifierOfLabel(label) === null),
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
