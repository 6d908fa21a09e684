import type { Dataset, DatasetId } from '../../model/dataset.ts';
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
export const DECLARATIONS = {
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
