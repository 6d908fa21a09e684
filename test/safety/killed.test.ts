import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { desmig, EXAMPLE } from '../support/bin.ts';
import { scratch } from '../support/files.ts';
import { ROOT } from '../support/source-files.ts';

// 200 for a thorough run: DESMIG_KILLS=200
const KILLS = Number(process.env['DESMIG_KILLS'] ?? 40);
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGKILL'] as const;
const LONGEST = 1400;
const WORKERS = 3;
const OUTPUTS = ['laporan.md', 'laporan.json', 'laporan.csv'] as const;

const folder = scratch();
const argv = (out: string) => [
  'report',
  EXAMPLE.complaints,
  '--audience',
  'internal',
  '--threads',
  '1',
  '--quiet',
  ...OUTPUTS.flatMap((name) => ['-o', join(out, name)]),
];

/** Moments spread over a run in an order that has nothing to do with the signals. */
const moment = (at: number) => 20 + ((at * 7919) % LONGEST);

interface Killed {
  readonly signal: (typeof SIGNALS)[number];
  readonly status: number | null;
  readonly died: NodeJS.Signals | null;
  readonly out: string;
  readonly temporary: string;
}

async function kill(at: number): Promise<Killed> {
  const signal = SIGNALS[at % SIGNALS.length] ?? 'SIGKILL';
  const [out, temporary] = [join(folder.path, `out-${at}`), join(folder.path, `tmp-${at}`)];
  mkdirSync(out);
  mkdirSync(temporary);
  const child = spawn(process.execPath, [join(ROOT, 'bin/desmig.js'), ...argv(out)], {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: temporary, LANG: 'C.UTF-8' },
    stdio: 'ignore',
  });
  const ended = new Promise<readonly [number | null, NodeJS.Signals | null]>((resolve) =>
    child.on('close', (status, died) => resolve([status, died])),
  );
  await Promise.race([wait(moment(at)), ended]);
  child.kill(signal);
  const [status, died] = await ended;
  return { signal, status, died, out, temporary };
}

describe.skipIf(process.platform === 'win32')('a run that is killed', () => {
  it(`leaves no part of an output, at ${KILLS} moments`, async () => {
    const whole = join(folder.path, 'whole');
    mkdirSync(whole);
    expect((await desmig(argv(whole))).status).toBe(0);
    const reference = new Map(
      OUTPUTS.map((name) => [name as string, readFileSync(join(whole, name), 'utf8')]),
    );

    const killed: Killed[] = [];
    let next = 0;
    const worker = async (): Promise<void> => {
      while (next < KILLS) killed.push(await kill(next++));
    };
    await Promise.all(Array.from({ length: WORKERS }, worker));

    let cut = 0;
    for (const { signal, status, died, out, temporary } of killed) {
      const promised = signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : null;
      // before there is anything to tidy up, the signal itself ends the process
      if (died === null) expect([0, promised]).toContain(status);
      else expect(died).toBe(signal);
      if (status !== 0) cut += 1;
      const files = readdirSync(out);
      for (const name of files.filter((one) => reference.has(one)))
        expect(readFileSync(join(out, name), 'utf8')).toBe(reference.get(name));
      const others = files.filter((one) => !reference.has(one) && !one.endsWith('.manifest.json'));
      if (signal === 'SIGKILL') {
        // hidden, and gone with the next run that writes there
        for (const name of others) expect(name).toMatch(/^\.laporan\..*\.tmp$/);
        for (const name of readdirSync(temporary)) expect(name).toMatch(/^desmig-run-\d+-/);
      } else expect([...others, ...readdirSync(temporary)]).toEqual([]);
      for (const name of files.filter((one) => one.endsWith('.manifest.json')))
        expect(JSON.parse(readFileSync(join(out, name), 'utf8')).schemaVersion).toBe(1);
    }
    // moments that all come too late would prove nothing
    expect(cut).toBeGreaterThan(KILLS / 4);

    const left = killed.find(({ temporary }) => readdirSync(temporary).length > 0);
    if (left !== undefined) {
      const after = await desmig(argv(left.out), { env: { TMPDIR: left.temporary } });
      expect([after.status, readdirSync(left.temporary)]).toEqual([0, []]);
      expect(readdirSync(left.out).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    }
  }, 300_000);

  it('has its folder and its unfinished file removed by the next run, and those of live runs left alone', async () => {
    const [out, temporary] = [join(folder.path, 'after'), join(folder.path, 'after-tmp')];
    const gone = 4_190_000;
    mkdirSync(join(temporary, `desmig-run-${gone}-abcdef`), { recursive: true });
    mkdirSync(join(temporary, `desmig-run-${process.pid}-abcdef`));
    mkdirSync(join(temporary, 'desmig-run-of-somebody'));
    mkdirSync(out);
    folder.write(`after/.laporan.json.${gone}-0123456789ab.tmp`, 'half');
    folder.write(`after/.laporan.json.${process.pid}-0123456789ab.tmp`, 'half');
    folder.write(`after/.lain.json.${gone}-0123456789ab.tmp`, 'half');
    const ran = await desmig(argv(out), { env: { TMPDIR: temporary } });
    expect(ran.status).toBe(0);
    expect(readdirSync(temporary).sort()).toEqual([
      `desmig-run-${process.pid}-abcdef`,
      'desmig-run-of-somebody',
    ]);
    expect(readdirSync(out).filter((name) => name.endsWith('.tmp'))).toEqual([
      `.lain.json.${gone}-0123456789ab.tmp`,
      `.laporan.json.${process.pid}-0123456789ab.tmp`,
    ]);
    const purged = await desmig(['purge', out, '--yes', '--format', 'json'], { env: { TMPDIR: temporary } });
    expect(JSON.parse(purged.stdout).items).toEqual([
      { kind: 'unfinished', path: 'lain.json', files: 1, bytes: 4 },
    ]);
  });
});
