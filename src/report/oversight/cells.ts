import type { Block, DocCell, DocColumn } from '../../model/document.ts';
import type { Text } from '../../model/message.ts';

/** A number of a table of oversight; null: there is none. */
export const count = (value: number | null): DocCell =>
  value === null ? { kind: 'empty' } : { kind: 'count', value };
export const decimal = (value: number | null, digits = 1): DocCell =>
  value === null ? { kind: 'empty' } : { kind: 'decimal', value, digits };
export const span = (lower: number | null, upper: number | null, digits = 1): DocCell =>
  lower === null || upper === null ? { kind: 'empty' } : { kind: 'interval', lower, upper, digits };
export const HIDDEN: DocCell = { kind: 'status', status: 'suppressed' };
export const NO_DATA: DocCell = { kind: 'status', status: 'missing' };
export const NOT_APPLICABLE: DocCell = { kind: 'status', status: 'undefined' };

export const table = (
  columns: readonly DocColumn[],
  rows: readonly (readonly DocCell[])[],
  rest: ((left: number) => Text) | null = null,
): Block => ({ kind: 'table', columns, rows, rest });

export const notes = (...items: readonly Text[]): Block => ({ kind: 'notes', items });
