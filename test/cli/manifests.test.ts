import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { desmig, EXAMPLE } from '../support/bin.ts';
import { scratch } from '../support/files.ts';

const { path: folder } = scratch();
const at = (name: string) => join(folder, name);

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
});
