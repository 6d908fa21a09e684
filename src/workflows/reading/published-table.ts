import { COUNT_LABELS, HEADER_DIMENSIONS } from '../../catalogue/datasets/tabulation.ts';
import { readTableColumns } from '../../ingest/tabulation.ts';
import type { Column, Dataset } from '../../model/dataset.ts';
import type { ColumnMapping } from '../../model/input.ts';
import type { TableSource } from '../../model/table.ts';
import type { TableReading } from '../../model/tabulation.ts';
import { gazetteer, resolveRegions } from '../../regions/index.ts';
import { clean } from '../../text/normalise.ts';

/** A published table understood: its own declaration, which has the columns of figures of this very file. */
export interface PublishedTable {
  readonly dataset: Dataset;
  readonly columns: readonly ColumnMapping[];
  readonly table: TableReading;
}

/** Id of the declared column that holds the figures of a column of the file. */
export function figureColumn(index: number): string {
  return `figure_${index}`;
}

/** Reads a header as that of a published table; null when it is none. */
export async function readPublishedTable(
  source: TableSource,
  base: Dataset,
  identifier: (label: string) => string | null,
): Promise<PublishedTable | null> {
  const provinces = await provinceCodes(source.header);
  const table = readTableColumns(source.header, source.sample, {
    dataset: base,
    countLabels: COUNT_LABELS,
    headerDimensions: HEADER_DIMENSIONS,
    provinceCode: (label) => provinces.get(label) ?? null,
  });
  if (table === null) return null;
  const figures = Object.fromEntries(
    table.values.map((value): readonly [string, Column] => [
      figureColumn(value.index),
      { type: 'integer', min: 0, title: { id: value.label, en: value.label }, aliases: [] },
    ]),
  );
  const dataset: Dataset = { ...base, columns: { ...base.columns, ...figures } };
  const byIndex = new Map<number, string>([
    ...table.dimensions.map(({ index, column }) => [index, column] as const),
    ...table.values.map(({ index }) => [index, figureColumn(index)] as const),
  ]);
  const columns = source.header.map((raw, index): ColumnMapping => {
    const id = byIndex.get(index) ?? null;
    const declared = id === null ? undefined : dataset.columns[id];
    const figure = table.values.find((value) => value.index === index);
    return {
      label: figure?.label ?? clean(raw),
      index,
      column: id,
      identifier: id === null ? identifier(raw) : null,
      title: declared?.title ?? null,
      type: declared?.type ?? null,
      important: declared !== undefined && figure === undefined,
    };
  });
  return { dataset, columns, table };
}

/** Labels of the header that are names of provinces. */
async function provinceCodes(header: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const labels = header.map(clean);
  const resolved = await resolveRegions(
    labels.map((label) => ({ names: { province: label }, codes: {} })),
    await gazetteer(),
  );
  return new Map(
    labels.flatMap((label, at) => {
      const code = label === '' ? null : (resolved[at]?.codes.province ?? null);
      return code === null ? [] : [[label, code] as const];
    }),
  );
}
