import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { ROOT } from './source-files.ts';

export type ExampleRow = Readonly<Record<string, string>>;

/** Data rows of an example file by header, with nothing of desmig: no title, blank, total or footnote, no copy. */
export function exampleRows(name: string): readonly ExampleRow[] {
  const text = readFileSync(join(ROOT, 'fixtures/example', name), 'utf8');
  const delimiter = (text.split('\n')[1] ?? '').includes(';') ? ';' : ',';
  const [, header, ...rows]: string[][] = parse(text, { delimiter, bom: true, relax_column_count: true });
  const seen = new Set<string>();
  return rows
    .filter((cells) => !/^(|Jumlah|Sumber:.*)$/.test(cells[0] ?? ''))
    .filter((cells) => {
      const key = JSON.stringify(cells);
      return !seen.has(key) && seen.add(key);
    })
    .map((cells) => Object.fromEntries((header ?? []).map((label, index) => [label, cells[index] ?? ''])));
}

/** A count as these files write it, `1.222`; null where the cell is blank. */
export function whole(text = ''): number | null {
  return text === '' ? null : Number(text.replaceAll('.', ''));
}

export function sumOf(rows: readonly ExampleRow[], of: (row: ExampleRow) => number | null): number {
  return rows.reduce((total, row) => total + (of(row) ?? 0), 0);
}

export function distinct(rows: readonly ExampleRow[], label: string): number {
  return new Set(rows.map((row) => row[label])).size;
}
