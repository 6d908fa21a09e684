import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { createCaseCounter } from './count-cases.ts';

/** The same counts with csv-parse and a Map, streamed. */
const [path = ''] = process.argv.slice(2);
const counter = createCaseCounter();
for await (const record of createReadStream(path).pipe(parse({ relax_column_count: true, bom: true })))
  counter.add(record as string[]);
process.stdout.write(counter.result());
