import type { Dataset, DatasetId } from '../../model/dataset.ts';
import { complaints } from './complaints.ts';
import { population } from './population.ts';
import { villages } from './villages.ts';

/** Every kind of file desmig knows. */
export const DATASETS: Readonly<Record<DatasetId, Dataset>> = { complaints, villages, population };
