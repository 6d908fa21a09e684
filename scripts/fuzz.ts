import { readdirSync, readFileSync } from 'node:fs';
import { accountOf, readRaw } from '../src/ingest/raw/read.ts';
import { DesmigError } from '../src/model/error.ts';
import { mutants } from '../test/ingest/raw/mutate.ts';

/** `tsx scripts/fuzz.ts [seed] [mutants per file] [folder]`: prints every mutant that breaks the reader. */
const [seed = '1', count = '250', folder = new URL('../fixtures/messy/', import.meta.url).pathname] =
  process.argv.slice(2);
const SLOW = 2000;
let read = 0;
let refused = 0;
let failed = 0;
for (const name of readdirSync(folder).filter((one) => /\.(?:csv|txt)$/.test(one))) {
  for (const content of mutants(readFileSync(`${folder}/${name}`), Number(seed), Number(count))) {
    const start = performance.now();
    try {
      const { tables } = await readRaw({ name, content }, { known: () => false });
      const uneven = tables.some(
        (table) =>
          accountOf(table) !== table.physicalLines ||
          table.rows.some((row) => row.length !== table.columns.length),
      );
      if (uneven) throw new Error('unbalanced');
      read += 1;
    } catch (error) {
      if (error instanceof DesmigError && error.class === 'input') refused += 1;
      else {
        failed += 1;
        console.log(name, String(error), JSON.stringify(content.toString('latin1').slice(0, 400)));
      }
    }
    if (performance.now() - start > SLOW)
      console.log(name, 'slow', Math.round(performance.now() - start), 'ms');
  }
}
console.log(`${read} read, ${refused} refused, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
