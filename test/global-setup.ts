import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

const TYPES = [
  'exec',
  '--silent',
  '--',
  'tsc',
  '-p',
  'tsconfig.build.json',
  '--noCheck',
  '--emitDeclarationOnly',
];
const CODE = ['exec', '--silent', '--', 'tsx', 'scripts/build-code.ts'];

/** Builds once before the tests that run the built bin, unless what is built is newer than every source. */
export default function setup(): void {
  const times = ['src', 'scripts/build-code.ts', 'package.json', 'tsconfig.json', 'tsconfig.build.json'].map(
    (path) => newest(join(ROOT, path)),
  );
  if (Math.max(...times) <= builtAt()) return;
  // Without checking types, which is the type check's business: a half-written file elsewhere stops no test.
  for (const args of [['run', 'generate', '--silent'], TYPES, CODE])
    execFileSync('npm', args, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
}

function newest(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
  return Math.max(
    ...readdirSync(path, { recursive: true, withFileTypes: true }).map(
      (entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs,
    ),
  );
}

function builtAt(): number {
  try {
    return statSync(join(ROOT, 'dist/main.js')).mtimeMs;
  } catch {
    return 0;
  }
}
