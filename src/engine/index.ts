export { type Engine, openEngine, type Row } from './engine.ts';
