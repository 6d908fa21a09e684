import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as workbook from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { ROOT } from '../support/source-files.ts';

const SHARED = join(ROOT, '..', 'shared', 'data');

/** The path of a file of the shared folder, which is not part of the project: null where it is absent. */
export function sharedFile(path: string): string | null {
  const full = join(SHARED, path);
  return existsSync(full) ? full : null;
}

/** Every row of a file under its header, as text. Read with nothing of desmig. */
export function readRows(path: string): readonly Readonly<Record<string, string>>[] {
  if (path.endsWith('.xlsx')) {
    const book = workbook.read(readFileSync(path));
    const sheet = book.Sheets[book.SheetNames[0] ?? ''];
    if (sheet === undefined) return [];
    const rows = workbook.utils.sheet_to_json<Record<string, unknown>>(sheet, { raw: true, defval: '' });
    return rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([label, cell]) => [label, String(cell)])),
    );
  }
  const text = readFileSync(path, 'utf8');
  return parse(text, {
    columns: true,
    bom: true,
    delimiter: text.split('\n', 1)[0]?.includes(';') === true ? ';' : ',',
    relax_column_count: true,
    relax_quotes: true,
  });
}
