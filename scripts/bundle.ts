import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUNDLED, type BundledPlatform, bundleFaults, nodeOf } from './bundle/contents.ts';
import { DESMIG_CMD, DESMIG_SH, readme } from './bundle/launchers.ts';
import { zip } from './bundle/zip.ts';
import { fetchNode, thisPlatform } from './node-binaries.ts';

/**
 * Makes the offline bundles, a ZIP a platform, from packages of the npm registry alone: `npm run bundle`, or
 * `npm run bundle -- linux-x64`. Each is checked for what is in it; that of this computer is unpacked and run.
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUT = join(ROOT, 'build');
const WINDOWS = process.platform === 'win32';

const asked = process.argv.slice(2);
const platforms = (Object.keys(BUNDLED) as BundledPlatform[]).filter(
  (platform) => asked.length === 0 || asked.includes(platform),
);
if (platforms.length === 0) throw new Error(`bundles are made for ${Object.keys(BUNDLED).join(', ')}`);
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
const work = mkdtempSync(join(tmpdir(), 'desmig-bundle-'));
try {
  mkdirSync(OUT, { recursive: true });
  const packed = packedPackage();
  for (const platform of platforms) {
    const name = `desmig-${version}-${platform}`;
    const folder = join(work, name);
    assemble(folder, platform, packed);
    const files = filesUnder(folder);
    const faults = bundleFaults(
      platform,
      files.map((path) => ({ path, start: readFileSync(join(folder, path)).subarray(0, 4) })),
    );
    if (faults.length > 0) throw new Error(`${name} ${faults.join('; ')}`);
    const archive = join(OUT, `${name}.zip`);
    writeFileSync(
      archive,
      zip(
        files.map((path) => ({
          name: `${name}/${path}`,
          content: readFileSync(join(folder, path)),
          executable: (statSync(join(folder, path)).mode & 0o100) !== 0,
        })),
      ),
    );
    const megabytes = Math.round(statSync(archive).size / 1024 ** 2);
    console.log(`${relative(ROOT, archive)}  ${files.length} files, ${megabytes} MB`);
    if (platform === thisPlatform()) tryOut(archive, name);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

function npm(args: readonly string[], cwd: string): string {
  return execFileSync('npm', [...args], {
    cwd,
    encoding: 'utf8',
    shell: WINDOWS,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** The package as it would be published, unpacked, with the lock file that decides its dependencies. */
function packedPackage(): string {
  const [{ filename }] = JSON.parse(
    npm(['pack', '--json', '--ignore-scripts', '--pack-destination', work], ROOT),
  ) as [{ filename: string }];
  execFileSync('tar', ['-xzf', join(work, filename), '-C', work]);
  const folder = join(work, 'package');
  copyFileSync(join(ROOT, 'package-lock.json'), join(folder, 'package-lock.json'));
  return folder;
}

function assemble(folder: string, platform: BundledPlatform, packed: string): void {
  const app = join(folder, 'app');
  cpSync(packed, app, { recursive: true });
  const [os = '', cpu = ''] = platform.split('-');
  const quiet = ['--no-audit', '--no-fund', '--silent', '--ignore-scripts', '--no-bin-links'];
  const libc = os === 'linux' ? ['--libc=glibc'] : [];
  npm(['ci', '--omit=dev', '--omit=peer', `--os=${os}`, `--cpu=${cpu}`, ...libc, ...quiet], app);
  rmSync(join(app, 'node_modules/.package-lock.json'), { force: true });
  const node = join(folder, nodeOf(platform));
  copyFileSync(fetchNode(platform, BUNDLED[platform]), node);
  chmodSync(node, 0o755);
  // some of the packages leave it out; it is the same for every system
  const licence = join(dirname(fetchNode('linux-x64', BUNDLED['linux-x64'])), 'LICENSE');
  copyFileSync(licence, join(folder, 'LICENSE-node.txt'));
  const windows = os === 'win32';
  writeFileSync(join(folder, 'README.txt'), readme(windows, version));
  if (windows) writeFileSync(join(folder, 'desmig.cmd'), DESMIG_CMD);
  else writeFileSync(join(folder, 'desmig'), DESMIG_SH, { mode: 0o755 });
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** Unpacks the ZIP and makes a report with what is in it, where no other Node can be found. */
function tryOut(archive: string, name: string): void {
  const place = mkdtempSync(join(tmpdir(), 'desmig bundle '));
  try {
    if (WINDOWS) execFileSync('tar', ['-xf', archive, '-C', place]);
    else execFileSync('unzip', ['-q', archive, '-d', place]);
    const folder = join(place, name);
    const output = join(place, 'laporan.html');
    const args = ['report', join(folder, 'app/fixtures/example/complaints.csv'), '-o', output, '--quiet'];
    execFileSync(join(folder, WINDOWS ? 'desmig.cmd' : 'desmig'), args, {
      cwd: place,
      shell: WINDOWS,
      env: WINDOWS ? process.env : { PATH: '/usr/bin:/bin', LANG: 'id_ID.UTF-8' },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    if (!readFileSync(output, 'utf8').includes('1.222')) throw new Error(`${name} made no report`);
    console.log(`${name}: unpacked, and made a report`);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
