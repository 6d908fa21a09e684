import { DATASETS } from '../catalogue/datasets/index.ts';
import { REGION_COLUMNS } from '../catalogue/datasets/region-columns.ts';
import { identifierColumn } from '../disclosure/identifiers.ts';
import { columnOf, headerWords } from '../ingest/header.ts';
import type { Dataset } from '../model/dataset.ts';
import type { TableSource } from '../model/table.ts';
import { identifierOfLabel } from './reading/known-labels.ts';
import type { RegionColumn } from './reading/region-texts.ts';
import { countsPersons } from './row-level.ts';

/** A column of any table, as far as places and persons are concerned. */
export interface FileColumn {
  readonly index: number;
  readonly label: string;
  readonly region: RegionColumn['region'] | null;
  readonly closed: boolean;
}

const WORDS = headerWords({ ...DATASETS.villages, columns: REGION_COLUMNS });

/** Which columns hold places, and which identify persons and stay closed. */
export function regionFileColumns(
  source: TableSource,
  chosen: Readonly<Record<string, string | null>>,
): readonly FileColumn[] {
  const taken = new Set<string>();
  return source.header.map((label, index): FileColumn => {
    const named = Object.hasOwn(chosen, label) ? (chosen[label] ?? null) : columnOf(label, WORDS);
    const id = named !== null && !taken.has(named) ? named : null;
    const region = Object.entries(REGION_COLUMNS).find(([one]) => one === id)?.[1].region ?? null;
    if (id !== null && region !== null) taken.add(id);
    const values = source.sample.map((row) => row.cells[index] ?? '');
    const closed =
      region === null
        ? identifierOfLabel(label) !== null || identifierColumn(values) !== null
        : region.part === 'name' && identifierColumn(values) !== null;
    return { index, label, region: closed ? null : region, closed };
  });
}

/** Columns that may leave: none that identifies; of kinds of persons only those the kind declares, for free text may name anyone. */
export function carriedColumns(columns: readonly FileColumn[], kind: Dataset | null): readonly FileColumn[] {
  const open = columns.filter(({ closed }) => !closed);
  if (kind === null || !countsPersons(kind)) return open;
  const words = headerWords(kind);
  return open.filter(({ label, region }) => {
    const id = columnOf(label, words);
    const declared = id === null ? undefined : kind.columns[id];
    return region !== null || (declared !== undefined && declared.type !== 'text' && id !== 'child_key');
  });
}
