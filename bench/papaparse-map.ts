import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { createCaseCounter } from './count-cases.ts';

/** What of papaparse is used here; it comes with idn-area-data and has no types of its own. */
interface Papa {
  parse(
    input: NodeJS.ReadableStream,
    options: {
      step(result: { readonly data: readonly string[] }): void;
      complete(): void;
      error(error: Error): void;
    },
  ): void;
}

/** The same counts with papaparse and a Map, streamed. */
const papa = createRequire(import.meta.url)('papaparse') as Papa;
const [path = ''] = process.argv.slice(2);
const counter = createCaseCounter();
await new Promise<void>((resolve, reject) => {
  papa.parse(createReadStream(path, { encoding: 'utf8' }), {
    step: ({ data }) => counter.add(data),
    complete: () => resolve(),
    error: reject,
  });
});
process.stdout.write(counter.result());
