import { DATASETS } from '../catalogue/datasets/index.ts';
import { INDICATORS } from '../catalogue/indicators/index.ts';
import { guardChildren } from '../catalogue/indicators/of-children.ts';
import type { Config } from '../model/config.ts';
import type { Column, Dataset, DatasetId } from '../model/dataset.ts';
import type { Indicator } from '../model/indicator.ts';

/** The kinds and indicators in force: desmig's own, and what a configuration adds to them. */
export interface Catalogue {
  readonly datasets: Readonly<Record<DatasetId, Dataset>>;
  readonly indicators: Readonly<Record<string, Indicator>>;
}

export const BUILT_IN: Catalogue = { datasets: DATASETS, indicators: INDICATORS };

/** Merged by id: aliases and labels append, an indicator with `replaces` takes the place of the built-in one. */
export function catalogueWith(config: Config): Catalogue {
  if (config.file === null) return BUILT_IN;
  const kinds = Object.keys(DATASETS) as DatasetId[];
  const datasets = Object.fromEntries(
    kinds.map((kind) => [kind, datasetWith(DATASETS[kind], config)]),
  ) as Record<DatasetId, Dataset>;
  const own = Object.fromEntries(
    Object.entries(config.indicators).map(([id, indicator]) => [id, guardChildren(indicator)]),
  );
  return { datasets, indicators: { ...INDICATORS, ...own } };
}

function datasetWith(dataset: Dataset, config: Config): Dataset {
  const aliases = config.aliases[dataset.id] ?? {};
  const values = config.values[dataset.id] ?? {};
  const columns = Object.entries(dataset.columns).map(([id, column]): readonly [string, Column] => {
    const book = column.codeBook;
    const labels = values[id];
    return [
      id,
      {
        ...column,
        aliases: [...column.aliases, ...(aliases[id] ?? [])],
        ...(book === undefined || labels === undefined
          ? {}
          : {
              codeBook: {
                ...book,
                codes: Object.fromEntries(
                  Object.entries(book.codes).map(([code, entry]) => [
                    code,
                    { ...entry, aliases: [...entry.aliases, ...(labels[code] ?? [])] },
                  ]),
                ),
              },
            }),
      },
    ];
  });
  return { ...dataset, columns: Object.fromEntries(columns) };
}
