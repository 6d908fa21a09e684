import type { Dataset, DatasetId } from '../../model/dataset.ts';
import type { RowOf } from '../../model/row.ts';
import { activities } from './activities.ts';
import { children } from './children.ts';
import { complaints } from './complaints.ts';
import { context } from './context.ts';
import { findings } from './findings.ts';
import { population } from './population.ts';
import { services } from './services.ts';
import { tabulation } from './tabulation.ts';
import { villages } from './villages.ts';
import { visits } from './visits.ts';

/** The kinds with their literal types: what the type of a row follows from. */
const DECLARATIONS = {
  complaints,
  tabulation,
  villages,
  activities,
  children,
  services,
  visits,
  findings,
  context,
  population,
} as const satisfies Readonly<Record<DatasetId, Dataset>>;

/** Every kind of file desmig knows. */
export const DATASETS: Readonly<Record<DatasetId, Dataset>> = DECLARATIONS;

/** A row of a kind as desmig reads it. */
export type KindRow<K extends DatasetId> = RowOf<(typeof DECLARATIONS)[K]>;
