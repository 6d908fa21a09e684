export { suggestionOf } from './candidates.ts';
export { exampleName, isExampleCode, levelOf, parentAt } from './codes.ts';
export { type Gazetteer, gazetteer, REGION_SOURCE } from './gazetteer.ts';
export { historyOf, type PastOfPlace } from './history.ts';
export { type LookedUp, type LookUpOptions, lookUp } from './look-up.ts';
export { namesOf, resolveColumns, resolveRegions } from './resolve.ts';
