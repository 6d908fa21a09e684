import { basename } from 'node:path';
import { ALL_YEARS } from '../analysis/period.ts';
import { HIDDEN, showableLabel, showableLabels } from '../disclosure/identifiers.ts';
import { looksIndonesian, mapHeader, recogniseKinds } from '../ingest/header.ts';
import { openTable } from '../ingest/open.ts';
import { DesmigError } from '../model/error.ts';
import type { ColumnMapping } from '../model/input.ts';
import type { InspectResult } from '../model/inspection.ts';
import type { Lang } from '../model/message.ts';
import { provinceNames } from '../regions/index.ts';
import { BUILT_IN } from './catalogue.ts';
import { load } from './load.ts';
import { identifierOfLabel, knownLabels } from './reading/known-labels.ts';
import type { SavedMapping } from './reading/mapping.ts';
import { type InputFile, type ReadingOptions, understand } from './reading/open-input.ts';
import { figureColumn } from './reading/published-table.ts';

export interface InspectOptions extends ReadingOptions {
  readonly signal?: AbortSignal | undefined;
}

/** What desmig sees in a file: form, sheet, header, kind, columns, conventions, row accounting. */
export async function inspect(file: InputFile, options: InspectOptions = {}): Promise<InspectResult> {
  const catalogue = options.catalogue ?? BUILT_IN;
  const source = await openTable(file, {
    known: knownLabels(catalogue),
    sheet: options.sheet ?? options.mapping?.sheet,
    delimiter: options.mapping?.delimiter,
    table: options.table ?? options.mapping?.table,
    province: await provinceNames(),
  });
  const sha256 = await source.sha256();
  const lang: Lang = looksIndonesian(source.header) ? 'id' : 'en';
  const base = {
    path: typeof file === 'string' ? file : '-',
    format: source.format,
    bytes: source.bytes,
    sha256,
    sheet: source.sheet === null ? null : showableLabel(source.sheet),
    otherSheets: source.otherSheets.map(showableLabel),
    dialect: source.dialect,
    headerLine: source.headerLine,
    lang,
  };
  const nothing = { table: null, summary: null, findings: [], question: null } as const;
  const unmappedColumns = showableLabels(source.header).map((label, index) => unmapped(label, index));
  try {
    const name = typeof file === 'string' ? basename(file) : file.name;
    const { dataset, columns, table } = await understand(source, name, options).finally(() => source.close());
    const loaded = await load([file], { ...options, as: dataset.id, request: ALL_YEARS });
    try {
      const [summary] = loaded.summaries;
      return {
        ...base,
        ...nothing,
        kind: dataset.id,
        table,
        columns: summary?.columns ?? columns,
        summary: summary ?? null,
        findings: loaded.findings,
      };
    } finally {
      await loaded.close();
    }
  } catch (error) {
    if (!(error instanceof DesmigError) || error.class !== 'usage') throw error;
    const kind =
      options.as ??
      options.mapping?.kind ??
      recogniseKinds(source.header, catalogue.datasets)[0]?.kind ??
      null;
    const columns =
      kind === null || kind === 'tabulation'
        ? unmappedColumns
        : mapHeader(source.header, catalogue.datasets[kind], identifierOfLabel).columns.map((column) => ({
            ...column,
            label: showableLabel(column.label),
          }));
    return { ...base, ...nothing, kind, columns, question: error.code === 'unknown-kind' ? null : error };
  }
}

function unmapped(label: string, index: number): ColumnMapping {
  return {
    label,
    index,
    column: null,
    identifier: identifierOfLabel(label),
    title: null,
    type: null,
    important: false,
  };
}

/** The reading as a mapping that `--mapping` replays on files of the same layout. */
export function savedMapping(
  result: InspectResult,
  options: InspectOptions,
): (SavedMapping & { readonly schemaVersion: 1 }) | null {
  if (result.kind === null) return null;
  const figures = new Set(result.table?.values.map(({ index }) => figureColumn(index)));
  const order =
    options.dateOrder ?? result.columns.find((column) => column.dateOrder !== undefined)?.dateOrder;
  return {
    schemaVersion: 1,
    kind: result.kind,
    ...(result.sheet === null || result.sheet === HIDDEN ? {} : { sheet: result.sheet }),
    ...(result.dialect === null ? {} : { delimiter: result.dialect.delimiter }),
    ...(options.locale === undefined ? {} : { locale: options.locale }),
    ...(order === undefined ? {} : { dateOrder: order }),
    ...(options.table === undefined ? {} : { table: options.table }),
    columns: Object.fromEntries(
      result.columns
        .filter(({ label, column }) => label !== '' && !figures.has(column ?? ''))
        .map(({ label, column }) => [label, column]),
    ),
    ...(result.table === null
      ? {}
      : {
          figures: Object.fromEntries(
            result.table.values.map(({ label, dimensions, total }) => [
              label,
              { dimensions, ...(total ? { total } : {}) },
            ]),
          ),
          ...(result.table.unit === null ? {} : { unit: result.table.unit }),
        }),
  };
}
