import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accountOf, readRaw } from '../../../src/ingest/raw/read.ts';
import { DesmigError } from '../../../src/model/error.ts';
import { mutants } from './mutate.ts';

const FOLDER = new URL('../../../fixtures/messy/', import.meta.url);
const files = readdirSync(FOLDER).filter((name) => /\.(?:csv|txt)$/.test(name));

describe('mutants of messy files', () => {
  it('end in a reading that accounts for every line, or in an error about the file', async () => {
    for (const [index, name] of files.entries()) {
      for (const content of mutants(readFileSync(new URL(name, FOLDER)), index + 1, 20)) {
        try {
          const { tables } = await readRaw({ name, content }, { known: () => false });
          for (const table of tables) {
            expect(accountOf(table)).toBe(table.physicalLines);
            for (const row of table.rows) expect(row.length).toBe(table.columns.length);
          }
        } catch (error) {
          if (!(error instanceof DesmigError) || error.class !== 'input')
            throw new Error(`${name}: ${JSON.stringify(content.toString('latin1'))}`, { cause: error });
        }
      }
    }
  });
});
