import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const folder = fileURLToPath(new URL('../node_modules/.cache/desmig-bench/', import.meta.url));

/** Scripts of this folder as plain JavaScript, so that no loader counts against what is measured; the path by name. */
export function compiled(names: readonly string[]): (name: string) => string {
  const at = (name: string) => join(folder, `${name}.mjs`);
  for (const name of names)
    buildSync({
      entryPoints: [fileURLToPath(new URL(`${name}.ts`, import.meta.url))],
      outfile: at(name),
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20.19',
      packages: 'external',
    });
  return at;
}
