import { COUNT_LABELS, HEADER_DIMENSIONS, STATE_WORDS } from '../../catalogue/datasets/tabulation.ts';
import { readTableColumns } from '../../ingest/tabulation.ts';
import type { Column, Dataset } from '../../model/dataset.ts';
import type { ColumnMapping } from '../../model/input.ts';
import type { TableSource } from '../../model/table.ts';
import type { TableReading, ValueColumn } from '../../model/tabulation.ts';
import { gazetteer, resolveRegions } from '../../regions/index.ts';
import { clean } from '../../text/normalise.ts';
import type { SavedMapping } from './mapping.ts';

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
  told?: 'tabulation' | undefined,
  mapping?: SavedMapping | undefined,
): Promise<PublishedTable | null> {
  const provinces = await provinceCodes([...source.header, ...(source.levels ?? []).flat()]);
  const read =
    mapping?.figures === undefined
      ? readTableColumns(source.header, source.levels ?? [], {
          dataset: base,
          countLabels: COUNT_LABELS,
          headerDimensions: HEADER_DIMENSIONS,
          provinceCode: (label) => provinces.get(label) ?? null,
        })
      : replayed(source.header, { ...mapping, figures: mapping.figures });
  const table = read === null ? null : statesTold(source, read);
  if (table === null || (told === undefined && holdsFractions(source, table))) return null;
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

/** Periods of figures that title or label call a state are when that state held. */
function statesTold(source: TableSource, table: TableReading): TableReading {
  const has = (column: string) => table.dimensions.some((one) => one.column === column);
  const texts = [...source.title, ...table.values.map(({ label }) => label)];
  if (!has('period') || has('state_period') || !texts.some((text) => STATE_WORDS.test(text))) return table;
  return {
    ...table,
    dimensions: table.dimensions.map((one) =>
      one.column === 'period' ? { ...one, column: 'state_period' } : one,
    ),
  };
}

/** The reading that a mapping holds, on a file with these labels; null where it has none of the figures. */
function replayed(
  header: readonly string[],
  mapping: SavedMapping & { readonly figures: NonNullable<SavedMapping['figures']> },
): TableReading | null {
  const labels = header.map(clean);
  const dimensions = labels.flatMap((label, index) => {
    const column = Object.hasOwn(mapping.columns, label) ? (mapping.columns[label] ?? null) : null;
    return column === null ? [] : [{ index, column }];
  });
  const values = labels.flatMap((label, index): readonly ValueColumn[] => {
    const figure = Object.hasOwn(mapping.figures, label) ? mapping.figures[label] : undefined;
    return figure === undefined
      ? []
      : [{ index, label, dimensions: figure.dimensions, total: figure.total ?? false }];
  });
  const unit = dimensions.some(({ column }) => column === 'unit') ? null : (mapping.unit ?? 'case');
  return values.length === 0 ? null : { dimensions, values, unit, unitAssumed: false };
}

/** Percentages and rates are no counts, whatever their labels say. */
function holdsFractions(source: TableSource, { values }: TableReading): boolean {
  let filled = 0;
  let fractions = 0;
  for (const { cells } of source.sample)
    for (const { index } of values) {
      const cell = (cells[index] ?? '').trim();
      if (!/^[-+]?[\d.,]*\d\*?$/.test(cell)) continue;
      filled += 1;
      if (/[.,]\d{1,2}\*?$/.test(cell) && !/[.,]0+\*?$/.test(cell)) fractions += 1;
    }
  return fractions > filled * 0.3;
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
