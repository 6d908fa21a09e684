import { DATASETS } from '../catalogue/datasets/index.ts';
import { INDICATORS } from '../catalogue/indicators/index.ts';
import { guardChildren } from '../catalogue/indicators/of-children.ts';
import { obstacleIndicators } from '../catalogue/indicators/oversight.ts';
import { OVERSIGHT_BOOK } from '../catalogue/instrument.ts';
import type { Config } from '../model/config.ts';
import type { CodeBook, Column, Dataset, DatasetId } from '../model/dataset.ts';
import type { Indicator } from '../model/indicator.ts';
import type { OversightBook } from '../model/oversight.ts';
import { bookWith, codesOf } from './oversight/book.ts';

/** The kinds and indicators in force: desmig's own, and what a configuration adds to them. */
export interface Catalogue {
  readonly datasets: Readonly<Record<DatasetId, Dataset>>;
  readonly indicators: Readonly<Record<string, Indicator>>;
  /** the oversight instrument with its obstacles, recommendations and addressees */
  readonly book: OversightBook;
}

export const BUILT_IN: Catalogue = { datasets: DATASETS, indicators: INDICATORS, book: OVERSIGHT_BOOK };

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
  const book = bookWith(config.oversight);
  return { datasets, indicators: { ...INDICATORS, ...obstacleIndicators(book), ...own }, book };
}

function datasetWith(dataset: Dataset, config: Config): Dataset {
  const aliases = config.aliases[dataset.id] ?? {};
  const values = config.values[dataset.id] ?? {};
  const columns = Object.entries(dataset.columns).map(([id, column]): readonly [string, Column] => {
    const declared = column.codeBook;
    const book: CodeBook | undefined = declared && codesOf(declared, config.oversight);
    const labels = values[id];
    return [
      id,
      {
        ...column,
        aliases: [...column.aliases, ...(aliases[id] ?? [])],
        ...(book === undefined
          ? {}
          : {
              codeBook: {
                ...book,
                codes: Object.fromEntries(
                  Object.entries(book.codes).map(([code, entry]) => [
                    code,
                    { ...entry, aliases: [...entry.aliases, ...(labels?.[code] ?? [])] },
                  ]),
                ),
              },
            }),
      },
    ];
  });
  return { ...dataset, columns: Object.fromEntries(columns) };
}
