export { suggestionOf } from './candidates.ts';
export { isExampleCode, levelOf, parentAt } from './codes.ts';
export { gazetteer, REGION_SOURCE } from './gazetteer.ts';
export { historyOf, type PastOfPlace } from './history.ts';
export { type LookedUp, lookUp } from './look-up.ts';
export { provinceNames } from './province-names.ts';
export { SPLITS, type Split } from './renames.ts';
export { namerOf, namesOf, resolveColumns, resolveRegions } from './resolve.ts';
