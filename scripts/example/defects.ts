import { mkdirSync, writeFileSync } from 'node:fs';
import { defectFiles } from './defect-files.ts';

/** Writes `fixtures/defects/`; the same bytes on every run. */
const folder = new URL('../../fixtures/defects/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, bytes] of Object.entries(defectFiles())) {
  writeFileSync(new URL(name, folder), bytes);
  process.stdout.write(`fixtures/defects/${name}\n`);
}
