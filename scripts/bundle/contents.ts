import type { Platform } from '../node-binaries.ts';

/** Platforms that a bundle is made for, with the Node in it: the package of each has its own versions. */
export const BUNDLED = {
  'win32-x64': '22.23.3',
  'linux-x64': '22.23.3',
  'darwin-arm64': '22.23.2',
  'darwin-x64': '22.23.3',
} as const satisfies Partial<Record<Platform, string>>;

export type BundledPlatform = keyof typeof BUNDLED;

/** A file of a bundle, its path below the bundle's folder, and the bytes it begins with. */
export interface Listed {
  readonly path: string;
  readonly start: Uint8Array;
}

/** What programs of a system begin with: PE, ELF, Mach-O of 64 bits. */
const MAGIC: Readonly<Record<string, string>> = { win32: '4d5a', linux: '7f454c46', darwin: 'cffaedfe' };
const BINDINGS = 'app/node_modules/@duckdb/node-bindings-';
const NEVER = ['danfojs-node', 'vitest', 'typescript', 'tsx', 'knip', 'fast-check', 'playwright-core'];

export const nodeOf = (platform: BundledPlatform): string =>
  platform.startsWith('win32') ? 'node.exe' : 'node';

/** What is wrong with the contents of a bundle; nothing where it is whole, and of one platform alone. */
export function bundleFaults(platform: BundledPlatform, files: readonly Listed[]): readonly string[] {
  const faults: string[] = [];
  const paths = new Set(files.map(({ path }) => path));
  const [system = ''] = platform.split('-');
  const needed = [
    nodeOf(platform),
    system === 'win32' ? 'desmig.cmd' : 'desmig',
    'README.txt',
    'LICENSE-node.txt',
    'app/bin/desmig.js',
    'app/dist/main.js',
    'app/LICENSE',
    'app/fixtures/example/complaints.csv',
    'app/node_modules/@duckdb/node-api/package.json',
    `${BINDINGS}${platform}/duckdb.node`,
  ];
  for (const path of needed) if (!paths.has(path)) faults.push(`lacks ${path}`);
  for (const { path, start } of files) {
    const own = path.startsWith(BINDINGS) ? path.slice(BINDINGS.length).split('/')[0] : platform;
    if (own !== platform) faults.push(`holds ${path} of another platform`);
    if (NEVER.some((name) => path.startsWith(`app/node_modules/${name}/`))) faults.push(`holds ${path}`);
    const program = path === nodeOf(platform) || path.endsWith('.node');
    if (
      program &&
      !Buffer.from(start)
        .toString('hex')
        .startsWith(MAGIC[system] ?? '-')
    )
      faults.push(`${path} is no program of ${system}`);
  }
  return faults;
}
