export { type Gazetteer, gazetteer, isExampleCode, levelOf, parentAt, REGION_SOURCE } from './gazetteer.ts';
export { provinceKey, regencyName } from './names.ts';
export { namesOf, resolveRegions } from './resolve.ts';
