import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { desmig, EXAMPLE } from '../support/bin.ts';
import { scratch } from '../support/files.ts';
import { ROOT } from '../support/source-files.ts';

const { path: folder } = scratch();
const at = (name: string) => join(folder, name);

/** Exit status of `verify`, and the state of each part. */
async function verified(manifest: string, cwd: string = ROOT): Promise<readonly (string | number | null)[]> {
  const { status, stdout } = await desmig(['verify', manifest, '--format', 'json', '--quiet'], { cwd });
  const { checks } = JSON.parse(stdout) as { checks: { part: string; status: string }[] };
  return [status, ...checks.map(({ part, status: state }) => `${part} ${state}`)];
}

describe('every manifest can be verified', () => {
  it.each([
    ['regions', ['regions', '--resolve', EXAMPLE.villages, '--audience', 'internal', '-o', at('desa.csv')]],
    [
      'inspect --rows',
      ['inspect', EXAMPLE.villages, '--rows', '--audience', 'internal', '-o', at('baris.csv')],
    ],
    ['rate', ['rate', '374', '1222', '-o', at('desa.md')]],
  ])('of %s, and a change of the output is found', async (_name, args) => {
    const output = args.at(-1) ?? '';
    expect((await desmig([...args, '--quiet'])).status).toBe(0);
    const verify = () => desmig(['verify', `${output}.manifest.json`, '--quiet']);
    expect((await verify()).status).toBe(0);
    writeFileSync(output, `${readFileSync(output, 'utf8')} `);
    expect((await verify()).status).toBe(1);
  });

  it('names the table of which rows were taken, and its hash', async () => {
    await desmig(['inspect', EXAMPLE.villages, '--rows', '--audience', 'internal', '-o', at('rows.json')]);
    const { inputs, audience } = JSON.parse(readFileSync(at('rows.json.manifest.json'), 'utf8'));
    const sha256 = createHash('sha256').update(readFileSync(EXAMPLE.villages)).digest('hex');
    expect(inputs).toMatchObject([{ path: EXAMPLE.villages, kind: 'table', sha256 }]);
    expect(audience).toBe('internal');
  });

  it.each([
    ['no JSON', 'bukan'],
    ['another JSON', '{"output":{"sha256":"x"},"inputs":[{"path":7}]}'],
    ['a list', '[]'],
  ])('but %s is told to be none', async (_name, text) => {
    writeFileSync(at('lain.manifest.json'), text);
    const { status, stderr } = await desmig(['verify', at('lain.manifest.json'), '--lang', 'en']);
    expect([status, stderr.split(':')[0]]).toEqual([3, 'error[not-a-manifest]']);
  });

  it.each([
    ['in another folder', '{"settings":{"minCell":10}}'],
    ['saved with a byte order mark', '\ufeff{"settings":{"minCell":10}}'],
  ])('with a configuration %s, and a change of it is found', async (_name, text) => {
    mkdirSync(at('aturan'), { recursive: true });
    const config = at('aturan/aturan.json');
    writeFileSync(config, text);
    const output = at('dengan-aturan.csv');
    await desmig(['report', EXAMPLE.complaints, '--config', config, '-o', output, '--quiet']);
    const verify = () => verified(`${output}.manifest.json`);
    expect(await verify()).toEqual([0, 'output same', 'input same', 'configuration same', 'figures same']);
    writeFileSync(config, text.replace('10', '20'));
    expect((await verify()).slice(0, 4)).toEqual([1, 'output same', 'input same', 'configuration changed']);
  });

  it('without a configuration, whatever configuration lies in the folder later', async () => {
    const cwd = at('tanpa');
    mkdirSync(cwd);
    const complaints = join(ROOT, EXAMPLE.complaints);
    await desmig(['report', complaints, '-o', 'tanpa.csv', '--quiet'], { cwd });
    writeFileSync(join(cwd, 'desmig.config.json'), '{"settings":{"minCell":20}}');
    expect(await verified('tanpa.csv.manifest.json', cwd)).toEqual([
      0,
      'output same',
      'input same',
      'figures same',
    ]);
  });
});
