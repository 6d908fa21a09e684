import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';
import type { GridRow } from '../model/table.ts';

/** Rows of the n-th table among several that stand below each other, and what stands outside it. */
export interface TableSpan {
  readonly from: number;
  readonly to: number;
  /** the first rows of the table, for finding its header */
  readonly head: readonly GridRow[];
  /** rows outside the table that are not blank */
  readonly outside: number;
}

const HEAD_ROWS = 400;

/**
 * The n-th table, counted from 1: rows without a blank one between them, at least two of which have two filled
 * cells. A null in the batches is a blank row. Null when there are fewer tables.
 */
export async function nthTable(
  batches: AsyncIterable<readonly (GridRow | null)[]>,
  n: number,
): Promise<TableSpan | null> {
  let rows = 0;
  let tables = 0;
  let block: { first: number; last: number; size: number; wide: number; head: GridRow[] } | null = null;
  let found: (TableSpan & { readonly size: number }) | null = null;
  const close = () => {
    if (block !== null && block.wide >= 2) {
      tables += 1;
      if (tables === n)
        found = { from: block.first, to: block.last, head: block.head, outside: 0, size: block.size };
    }
    block = null;
  };
  for await (const batch of batches) {
    for (const row of batch) {
      const filled = row === null ? 0 : row.cells.filter((cell) => (cell ?? '').trim() !== '').length;
      if (row !== null) rows += 1;
      if (row === null || filled === 0) {
        close();
        continue;
      }
      block ??= { first: row.line, last: row.line, size: 0, wide: 0, head: [] };
      block.last = row.line;
      block.size += 1;
      if (filled >= 2) block.wide += 1;
      if (block.head.length < HEAD_ROWS) block.head.push(row);
    }
  }
  close();
  const span = found as (TableSpan & { readonly size: number }) | null;
  return span === null ? null : { from: span.from, to: span.to, head: span.head, outside: rows - span.size };
}

/** The file has fewer tables than that, or the one asked for has no header. */
export function noSuchTable(file: string, table: number): DesmigError {
  return new DesmigError({
    code: 'no-such-table',
    class: 'usage',
    what: msg('error-no-such-table', { file, table }),
    hint: msg('hint-no-such-table'),
    location: { file },
  });
}
