import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/workflows/read-table.ts';

const FOLDER = new URL('../../../fixtures/messy/', import.meta.url).pathname;
const files = readdirSync(FOLDER).filter((name) => /\.(?:csv|txt)$/.test(name));

/** The reading without its words: what is compared. */
async function reading(name: string): Promise<object> {
  const read = await readTable(join(FOLDER, name), { audience: 'internal' });
  return {
    error: read.error?.code ?? null,
    tables: read.tables.map(({ columns, rows, values, lines, headerLines, types, dialect, excluded }) => ({
      columns,
      rows,
      values,
      lines,
      headerLines,
      types,
      dialect,
      excluded,
    })),
    findings: read.findings.map(({ code, line, column, count }) => [code, line, column, count]),
  };
}

describe('messy files are read as their expected reading says', () => {
  it.each(files)('%s', async (name) => {
    const golden = join(FOLDER, `${name.replace(/\.[^.]+$/, '')}.reading.json`);
    const read = await reading(name);
    if (process.env['DESMIG_GOLDEN'] === 'write') writeFileSync(golden, `${JSON.stringify(read)}\n`);
    expect(existsSync(golden)).toBe(true);
    expect(read).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
  });
});
