import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberText } from '../../../src/ingest/workbook/cell-text.ts';
import { readSheet, temporaryFile } from './workbook-builder.ts';

/** A day's text by the calendar, independent of the reader's arithmetic. */
const dayText = (serial: number) => new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);

interface Expected {
  readonly cell: XLSX.CellObject;
  readonly text: string | null;
}

const character = fc.oneof(
  fc.constantFrom('a', 'Z', ' ', '&', '<', '>', '"', "'", '\n', '_x0041_', 'é', '中', '\u{1F600}'),
  fc.string(),
);
const text = fc
  .array(character, { minLength: 1, maxLength: 12 })
  // XML cannot carry control characters; writers differ in what they make of them.
  .map((parts) =>
    parts
      .join('')
      .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
      .replace(/_x[\da-f]{4}_/gi, 'x'),
  )
  .filter((value) => value !== '');

const cell: fc.Arbitrary<Expected | null> = fc.oneof(
  fc.constant(null),
  text.map((v): Expected => ({ cell: { t: 's', v }, text: v })),
  fc.integer().map((v): Expected => ({ cell: { t: 'n', v }, text: String(v) })),
  fc

    // SheetJS's binary writers lose numbers at the edge of the double's range.
    .double({ noNaN: true, min: -1e100, max: 1e100 })
    .filter((v) => v === 0 || Math.abs(v) > 1e-100)
    .map((v): Expected => ({ cell: { t: 'n', v }, text: numberText(v) })),
  fc.boolean().map((v): Expected => ({ cell: { t: 'b', v }, text: v ? 'TRUE' : 'FALSE' })),
  fc
    .integer({ min: 61, max: 2_958_465 })
    .map((v): Expected => ({ cell: { t: 'n', v, z: 'yyyy-mm-dd' }, text: dayText(v) })),
  fc.constant<Expected>({ cell: { t: 'e', v: 42 }, text: null }),
);

const table = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 });

function sheetOf(rows: readonly (readonly (Expected | null)[])[]): XLSX.WorkBook {
  const sheet: XLSX.WorkSheet = {};
  rows.forEach((row, r) => {
    row.forEach((expected, c) => {
      if (expected !== null) sheet[XLSX.utils.encode_cell({ r, c })] = { ...expected.cell };
    });
  });
  sheet['!ref'] = 'A1:H12';
  return { SheetNames: ['Data'], Sheets: { Data: sheet } };
}

function expectedRows(rows: readonly (readonly (Expected | null)[])[]) {
  return rows.flatMap((row, r) => {
    const cells = row.map((expected) => expected?.text ?? null);
    while (cells.at(-1) === null) cells.pop();
    return cells.length === 0 ? [] : [{ line: r + 1, cells, hidden: false }];
  });
}

describe('workbooks written by SheetJS', () => {
  it.each([
    ['xlsx', true],
    ['xlsx', false],
    ['xlsb', true],
    ['biff8', true],
  ] as const)('%s, shared strings %s: every cell comes back', async (bookType, bookSST) => {
    // The binary formats start a thread for every file.
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const bytes: unknown = XLSX.write(sheetOf(rows), {
          type: 'buffer',
          bookType,
          bookSST,
          compression: true,
        });
        const path = temporaryFile(Buffer.isBuffer(bytes) ? bytes : '', bookType);
        expect((await readSheet(path)).rows).toEqual(expectedRows(rows));
      }),
      { numRuns: bookType === 'xlsx' ? 100 : 12 },
    );
  });
});

const REAL = join(import.meta.dirname, '../../../../shared/data/real');
const files = existsSync(REAL) ? readdirSync(REAL).filter((name) => name.endsWith('.xlsx')) : [];

// The folder lies beside the checkout and is not part of it.
describe.skipIf(files.length === 0)('real files equal what SheetJS reads of them', () => {
  it.each(files)('%s', async (name) => {
    const path = join(REAL, name);
    const book = XLSX.read(readFileSync(path), { dense: true, cellDates: false, cellNF: true });
    for (const sheetName of book.SheetNames) {
      const data: unknown = book.Sheets[sheetName]?.['!data'];
      const { rows } = await readSheet(path, sheetName);
      const own = new Map(rows.map(({ line, cells }) => [line, cells]));
      expect(Array.isArray(data)).toBe(true);
      if (!Array.isArray(data)) continue;
      data.forEach((row: readonly (XLSX.CellObject | undefined)[], r) => {
        row.forEach((source, c) => {
          const value = source?.v;
          const text =
            value === undefined || value === ''
              ? null
              : typeof value === 'number'
                ? numberText(value)
                : String(value);
          expect(own.get(r + 1)?.[c] ?? null).toBe(text);
        });
      });
      expect(rows.length).toBeGreaterThan(100);
    }
  });
});
