export { type Engine, openEngine, type Row } from './engine.ts';
export { holdFile } from './lock.ts';
export { isRunning, privateFolder, privateFolders } from './private-folder.ts';
export { runSealed, type SealedValue, tablesNamed } from './sealed.ts';
