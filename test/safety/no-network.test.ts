import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands/index.ts';
import { desmig, EXAMPLE } from '../support/bin.ts';
import { argumentsOf } from '../support/commands.ts';
import { scratch } from '../support/files.ts';
import { ROOT } from '../support/source-files.ts';

const folder = scratch();
const log = join(folder.path, 'network.log');
const env = {
  NODE_OPTIONS: `--import=${pathToFileURL(join(ROOT, 'test/safety/no-network.mjs')).href}`,
  DESMIG_TEST_NETWORK_LOG: log,
};
const out = (name: string) => join(folder.path, name);

/** Calls that do the command's work; the others are given what they ask for, and may refuse it. */
const WORK: Readonly<Record<string, readonly string[]>> = {
  report: [
    EXAMPLE.complaints,
    EXAMPLE.villages,
    '--audience',
    'internal',
    '-o',
    out('r.html'),
    '-o',
    out('r.json'),
  ],
  compare: [EXAMPLE.complaints, '--by', 'province', '--audience', 'internal', '-o', out('c.json')],
  validate: [EXAMPLE.complaints],
  inspect: [EXAMPLE.villages],
  sample: [EXAMPLE.villages, '--size', '10'],
  anonymize: [EXAMPLE.complaints, '--k', '1', '-o', out('a.csv')],
  regions: ['Indramayu', '32.12'],
  disclosure: ['check', out('t.csv')],
  ingest: [EXAMPLE.villages, '-o', out('dataset'), '--audience', 'internal'],
  init: [out('project')],
  tutorial: ['--step', '2'],
};

describe('no command', () => {
  it('opens a connection, and one that did would be seen', async () => {
    mkdirSync(folder.path, { recursive: true });
    folder.write('t.csv', 'Provinsi,Jumlah\nAceh,12\nBali,10\nJumlah,22\n');
    const probe = await new Promise<number | null>((resolve) => {
      import('node:child_process').then(({ spawn }) =>
        spawn(process.execPath, ['-e', "require('node:http').get('http://127.0.0.1:9')"], {
          env: { ...process.env, ...env, DESMIG_TEST_NETWORK_LOG: out('probe.log') },
          stdio: 'ignore',
        }).on('close', resolve),
      );
    });
    expect(probe).not.toBe(0);
    expect(readFileSync(out('probe.log'), 'utf8')).toBe('http.get\n');

    const calls = COMMANDS.map((command) => [command.name, ...(WORK[command.name] ?? argumentsOf(command))]);
    const waiting = [...calls];
    const bugs: string[] = [];
    const worker = async (): Promise<void> => {
      for (let call = waiting.shift(); call !== undefined; call = waiting.shift()) {
        const ran = await desmig(call, { env });
        const works = WORK[call[0] ?? ''] !== undefined;
        if (ran.status === 70 || (works && (ran.status ?? 70) > 1)) bugs.push(`${call[0]}: ${ran.stderr}`);
      }
    };
    await Promise.all([worker(), worker(), worker()]);
    expect(bugs).toEqual([]);
    expect(existsSync(log) ? readFileSync(log, 'utf8') : '').toBe('');
  }, 120_000);
});
