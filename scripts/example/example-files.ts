import { complaintsCsv } from './complaints.ts';
import type { Province } from './places.ts';
import { populationCsv } from './population.ts';
import { villagesCsv } from './villages.ts';

/** The shipped example set: file name to content. */
export function exampleFiles(provinces: readonly Province[]): Readonly<Record<string, string>> {
  return {
    'complaints.csv': complaintsCsv(provinces),
    'villages.csv': villagesCsv(provinces),
    'population.csv': populationCsv(provinces),
  };
}
