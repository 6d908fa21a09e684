import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../node_modules/.cache/desmig-bench/', import.meta.url));

/** Scripts of this folder as plain JavaScript, so that no loader counts against what is measured; the path by name. */
export function compiled(names: readonly string[]): (name: string) => string {
  execFileSync(process.execPath, [
    fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url)),
    ...names.map((name) => fileURLToPath(new URL(`${name}.ts`, import.meta.url))),
    ...['--outDir', folder, '--ignoreConfig', '--rewriteRelativeImportExtensions', '--skipLibCheck'],
    ...['--target', 'es2023', '--module', 'nodenext', '--types', 'node'],
  ]);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  return (name) => join(folder, `${name}.js`);
}
