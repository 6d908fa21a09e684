import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { desmig, EXAMPLE } from '../support/bin.ts';
import { scratch } from '../support/files.ts';
import { ROOT } from '../support/source-files.ts';

// 200 for a thorough run: DESMIG_KILLS=200
const KILLS = Number(process.env['DESMIG_KILLS'] ?? 8);
const folder = scratch();
const at = (name: string) => join(folder.path, name);

interface Ended {
  readonly status: number | null;
  readonly stderr: string;
}

/** The built bin, killed after some milliseconds or once something is so; null: let run. */
async function started(
  args: readonly string[],
  after: number | (() => boolean) | null,
  temporary: string,
): Promise<Ended> {
  mkdirSync(temporary, { recursive: true });
  const child = spawn(process.execPath, [join(ROOT, 'bin/desmig.js'), ...args, '--threads', '1'], {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: temporary, LANG: 'C.UTF-8' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (piece) => {
    stderr += String(piece);
  });
  const ended = new Promise<Ended>((resolve) => child.on('close', (status) => resolve({ status, stderr })));
  if (after === null) return ended;
  if (typeof after === 'number') await Promise.race([wait(after), ended]);
  else while (child.exitCode === null && !after()) await wait(5);
  child.kill('SIGKILL');
  return ended;
}

const ingestArgs = (out: string, ...files: string[]) => [
  'ingest',
  ...files,
  '-o',
  out,
  '--audience',
  'internal',
  '--quiet',
];

const sha256Of = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

function namedFiles(manifest: string): readonly { readonly path: string; readonly sha256: string }[] {
  const { inputs } = JSON.parse(manifest) as {
    inputs: { files: Record<string, { path: string; sha256: string } | null> }[];
  };
  return inputs.flatMap(({ files }) => Object.values(files).filter((file) => file !== null));
}

/** Every file below a folder, hidden ones too, as text to compare. */
function contents(path: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(path.length), readFileSync(file).toString('base64')]),
  );
}

describe.skipIf(process.platform === 'win32')('an ingest that is killed', () => {
  let took = 0;
  beforeAll(async () => {
    expect((await started(ingestArgs(at('old'), EXAMPLE.villages), null, at('tmp'))).status).toBe(0);
    cpSync(at('old'), at('new'), { recursive: true });
    const begin = performance.now();
    const args = ingestArgs(at('new'), EXAMPLE.villages, EXAMPLE.complaints);
    expect((await started(args, null, at('tmp'))).status).toBe(0);
    took = performance.now() - begin;
  }, 60_000);

  it(`leaves the dataset as it was, or as it was to be, at ${KILLS} moments, and the next run ends it`, async () => {
    const manifests = ['old', 'new'].map((name) => readFileSync(at(`${name}/desmig.dataset.json`), 'utf8'));
    let cut = 0;
    for (let n = 0; n < KILLS; n += 1) {
      const path = at(`killed-${n}`);
      cpSync(at('old'), path, { recursive: true });
      const args = ingestArgs(path, EXAMPLE.villages, EXAMPLE.complaints);
      const { status } = await started(args, 0.3 * took + (0.75 * took * n) / KILLS, at(`tmp-${n}`));
      if (status !== 0) cut += 1;
      const manifest = readFileSync(join(path, 'desmig.dataset.json'), 'utf8');
      expect(manifests).toContain(manifest);
      // every file that the manifest names is there, whole
      for (const { path: file, sha256 } of namedFiles(manifest))
        expect([file, sha256Of(join(path, file))]).toEqual([file, sha256]);
      expect((await started(args, null, at(`tmp-${n}`))).status).toBe(0);
      expect(contents(path)).toEqual(contents(at('new')));
    }
    expect(cut).toBeGreaterThan(KILLS / 4);
  }, 300_000);

  it('was never a dataset where there was none', async () => {
    for (let n = 0; n < 4; n += 1) {
      const path = at(`fresh-${n}`);
      await started(ingestArgs(path, EXAMPLE.villages), 0.3 * took + 0.12 * took * n, at('tmp'));
      if (existsSync(join(path, 'desmig.dataset.json'))) continue;
      if (!existsSync(path)) continue;
      const read = await desmig(['report', path, '--lang', 'en']);
      expect([read.status, read.stderr]).toEqual([3, expect.stringContaining('not-a-dataset')]);
      expect((await started(ingestArgs(path, EXAMPLE.villages), null, at('tmp'))).status).toBe(0);
      expect(contents(path)).toEqual(contents(at('old')));
    }
  }, 120_000);

  it('is told of by its fellow: of several processes at once one writes, the others say busy', async () => {
    const path = at('together');
    const ended = await Promise.all(
      [1, 2, 3].map(() => started(ingestArgs(path, EXAMPLE.villages), null, at('tmp'))),
    );
    const busy = ended.filter(({ status }) => status !== 0);
    for (const { status, stderr } of busy)
      expect([status, stderr]).toEqual([3, expect.stringContaining('dataset-busy')]);
    expect(busy.length).toBeLessThan(3);
    expect(contents(path)).toEqual(contents(at('old')));
  }, 60_000);
});

/** The report of one village in a batch, not its manifest. */
const isReport = (name: string) => /^[\d.]+\.json$/.test(name);

describe.skipIf(process.platform === 'win32')('a batch that is killed', () => {
  it('has no half report, and goes on where it was, byte for byte', async () => {
    const args = (out: string) => [
      'batch',
      EXAMPLE.villages,
      '--each',
      'village',
      '--format',
      'json',
      '-o',
      out,
      '--quiet',
    ];
    expect((await started(args(at('batch')), null, at('tmp'))).status).toBe(0);
    const whole = contents(at('batch'));
    let part = 0;
    for (const reports of [1, 120, 300]) {
      const path = at(`batch-${reports}`);
      const written = () => existsSync(path) && readdirSync(path).filter(isReport).length >= reports;
      await started(args(path), written, at('tmp'));
      const left = Object.entries(contents(path)).filter(([name]) => isReport(name.slice(1)));
      for (const [name, content] of left) expect(content).toBe(whole[name]);
      if (left.length < 503) part += 1;
      expect((await started(args(path), null, at('tmp'))).status).toBe(0);
      expect(contents(path)).toEqual(whole);
    }
    expect(part).toBeGreaterThan(0);
  }, 180_000);
});
