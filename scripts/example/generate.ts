import { mkdirSync, writeFileSync } from 'node:fs';
import { exampleFiles } from './example-files.ts';
import { roundFiles } from './oversight-rounds.ts';
import { readProvinces } from './places.ts';

/** Writes `fixtures/example/`; the same bytes on every run. */
const folder = new URL('../../fixtures/example/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(exampleFiles(readProvinces()))) {
  writeFileSync(new URL(name, folder), text);
  process.stdout.write(`fixtures/example/${name}\n`);
}
const rounds = new URL('oversight/', folder);
mkdirSync(rounds, { recursive: true });
for (const [name, text] of Object.entries(await roundFiles())) {
  writeFileSync(new URL(name, rounds), text);
  process.stdout.write(`fixtures/example/oversight/${name}\n`);
}
