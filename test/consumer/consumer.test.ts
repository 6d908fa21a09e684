import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fetchedNode, NODES } from '../../scripts/node-binaries.ts';
import * as library from '../../src/index.ts';
import { scratch } from '../support/files.ts';
import { ROOT } from '../support/source-files.ts';

const MAJORS = Object.keys(NODES) as (keyof typeof NODES)[];
const folder = scratch();
const app = join(folder.path, 'app');
const SHELL = process.platform === 'win32';

/** `npm` as it is, not as this run was started by it. */
function npm(args: readonly string[], cwd: string): string {
  return execFileSync('npm', [...args], {
    cwd,
    encoding: 'utf8',
    shell: SHELL,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

const run = (node: string, args: readonly string[]): string =>
  execFileSync(node, [...args], { cwd: app, encoding: 'utf8', env: { ...process.env, DESMIG_LANG: 'en' } });

describe('desmig from its tarball, in an empty folder without danfojs', () => {
  beforeAll(() => {
    // what is built stands: the scripts would build it again under the other tests
    const [{ filename }] = JSON.parse(
      npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder.path], ROOT),
    ) as [{ filename: string }];
    cpSync(join(ROOT, 'test/consumer/project'), app, { recursive: true });
    const dependencies = { desmig: `file:../${filename}` };
    writeFileSync(join(app, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies }));
    npm(['install', '--prefer-offline', '--no-audit', '--no-fund', '--silent'], app);
    mkdirSync(join(app, 'node_modules/@types'), { recursive: true });
    for (const types of ['@types/node', 'undici-types'])
      if (!existsSync(join(app, 'node_modules', types)))
        symlinkSync(join(ROOT, 'node_modules', types), join(app, 'node_modules', types), 'junction');
    execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', app], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
  }, 300_000);

  it('compiles against the types of the package alone', () => {
    expect(existsSync(join(app, 'out/app.js'))).toBe(true);
    expect(existsSync(join(app, 'node_modules/danfojs-node'))).toBe(false);
  });

  it.each(MAJORS)(
    'works as a library and as a command on Node %s',
    (major) => {
      const node = fetchedNode(major);
      expect(run(node, ['--version']).trim()).toBe(`v${NODES[major]}`);
      const told = JSON.parse(run(node, ['out/app.js'])) as Record<string, unknown>;
      expect(told).toEqual({
        exports: Object.keys(library).sort(),
        figure: [374, 1222, 30.605564648117838, expect.closeTo(28.086, 3)],
        interval: expect.closeTo(0.28086, 5),
        phases: ['reading', 'checking', 'computing'],
        villages: 503,
        cohort: expect.any(Number),
        stopped: 'stopped',
        code: 'file-not-found',
      });
      const report = [
        'node_modules/desmig/bin/desmig.js',
        'report',
        'node_modules/desmig/fixtures/example/villages.csv',
      ];
      const printed = run(node, [...report, '--format', 'csv', '--quiet']);
      writeFileSync(join(folder.path, `report-${major}.csv`), printed);
      expect(printed).toBe(readFileSync(join(folder.path, `report-${MAJORS[0]}.csv`), 'utf8'));
    },
    120_000,
  );

  it('says what is missing when the DataFrame adapter is asked for', () => {
    const script = "import('desmig/danfo').catch((error) => console.log(error.code, error.message))";
    expect(run(process.execPath, ['--input-type=module', '-e', script])).toMatch(
      /^ERR_MODULE_NOT_FOUND .*danfojs-node/,
    );
  });
});
