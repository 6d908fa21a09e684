import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Writes what Node runs to `dist/`: the code joined into few files, for opening hundreds of them costs more than
 * reading them. What a command loads only when it needs it stays in files of its own; packages are not joined in.
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUT = join(ROOT, 'dist');
/** What `bin/` and the exports of the package name. */
const ENTRIES = ['main', 'index', 'danfo', 'analysis/stats/index'];

const started = Date.now();
const { outputFiles } = await build({
  absWorkingDir: ROOT,
  entryPoints: ENTRIES.map((name) => ({ in: `src/${name}.ts`, out: name })),
  outdir: OUT,
  // beside main.js, where paths relative to the package are the same as in src/
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  write: false,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
});
// files that others refer to come first: a desmig that starts meanwhile finds all of its own
const entries = new Set(ENTRIES.map((name) => join(OUT, `${name}.js`)));
const ordered = [...outputFiles].sort((a, b) => Number(entries.has(a.path)) - Number(entries.has(b.path)));
for (const { path, contents } of ordered) {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}`;
  writeFileSync(temporary, contents);
  renameSync(temporary, path);
}
// what an earlier build left, not what another one is writing
const written = new Set(ordered.map(({ path }) => path));
for (const name of readdirSync(OUT, { recursive: true, encoding: 'utf8' })) {
  const path = join(OUT, name);
  if (name.endsWith('.js') && !written.has(path) && statSync(path).mtimeMs < started)
    rmSync(path, { force: true });
}
