import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { EXAMPLE } from './bin.ts';
import { ROOT } from './source-files.ts';

/** A file as rows of cells, read by another parser than ours; rows are as long as the file has them. */
export interface Table {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function exampleComplaints(): Table {
  const [title, header, ...rows] = parse(readFileSync(join(ROOT, EXAMPLE.complaints)), {
    relax_column_count: true,
    skip_empty_lines: false,
  }) as string[][];
  return { title: title?.[0] ?? '', header: header ?? [], rows };
}

export interface Form {
  readonly delimiter?: string;
  readonly lineEnd?: string;
}

/** A table as delimited text, with quotes where they are needed. */
export function written(
  { title, header, rows }: Table,
  { delimiter = ',', lineEnd = '\n' }: Form = {},
): string {
  const cell = (text: string) =>
    [delimiter, '"', '\n', '\r'].some((mark) => text.includes(mark))
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  return [[title], header, ...rows].map((row) => row.map(cell).join(delimiter) + lineEnd).join('');
}

/** The same table with its columns in the order of `order`, an index a column. */
export function reordered(table: Table, order: readonly number[]): Table {
  const pick = (row: readonly string[]) => (row.length === 1 ? row : order.map((at) => row[at] ?? ''));
  return { ...table, header: pick(table.header), rows: table.rows.map(pick) };
}
