import { createRequire } from 'node:module';
import type * as Api from '@duckdb/node-api';

/** DuckDB, loaded as the CommonJS it is: `import` would first read its hundred files for the names they export. */
export const { DuckDBDataChunk, DuckDBInstance, JSDuckDBValueConverter, StatementType, VARCHAR } =
  createRequire(import.meta.url)('@duckdb/node-api') as typeof Api;
