import { activitiesCsv } from './activities.ts';
import { childrenCsv } from './children.ts';
import { complaintsCsv } from './complaints.ts';
import { contextCsv } from './context.ts';
import { findingsCsv } from './findings.ts';
import type { Province } from './places.ts';
import { populationCsv } from './population.ts';
import { servicesCsv } from './services.ts';
import { villagesCsv } from './villages.ts';
import { visitsCsv } from './visits.ts';

/** The shipped example set: file name to content. */
export function exampleFiles(provinces: readonly Province[]): Readonly<Record<string, string>> {
  return {
    'complaints.csv': complaintsCsv(provinces),
    'villages.csv': villagesCsv(provinces),
    'population.csv': populationCsv(provinces),
    'activities.csv': activitiesCsv(provinces),
    'children.csv': childrenCsv(provinces),
    'services.csv': servicesCsv(provinces),
    'visits.csv': visitsCsv(provinces),
    'findings.csv': findingsCsv(provinces),
    'context.csv': contextCsv(provinces),
  };
}
