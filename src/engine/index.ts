export { type Engine, type EngineOptions, openEngine, type Row, type Value } from './engine.ts';
