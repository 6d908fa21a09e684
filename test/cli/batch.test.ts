import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { desmig } from '../support/bin.ts';

const parent = mkdtempSync(join(tmpdir(), 'desmig-batch-'));
afterAll(() => rmSync(parent, { recursive: true }));
const FILES = ['fixtures/example/villages.csv', 'fixtures/example/activities.csv'];

function contents(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );
}

describe('desmig batch', () => {
  it('writes a report a unit with index and table, and makes again what is missing, byte for byte', async () => {
    const folder = join(parent, 'kabkota');
    const run = () => desmig(['batch', ...FILES, '--each', 'regency', '-o', folder, '--quiet']);
    expect((await run()).status).toBe(0);
    const first = contents(folder);
    const names = Object.keys(first);
    expect(names).toContain('index.html');
    const units = names.filter((name) => /^\d\d\.\d\d\.html$/.test(name));
    expect(units.length).toBeGreaterThan(20);
    for (const name of [units[0], units[7], 'index.html']) rmSync(join(folder, name ?? ''));
    expect((await run()).status).toBe(0);
    expect(contents(folder)).toEqual(first);
  });

  it('hides in every report what the whole hides', async () => {
    const folder = join(parent, 'provinsi');
    const { status } = await desmig([
      'batch',
      'fixtures/example/complaints.csv',
      '--each',
      'province',
      '--format',
      'csv',
      '-o',
      folder,
    ]);
    expect(status).toBe(0);
    const whole = await desmig([
      'report',
      'fixtures/example/complaints.csv',
      '--by',
      'province',
      '--format',
      'csv',
      '--quiet',
    ]);
    const printed = new Set(whole.stdout.split('\n'));
    const parts = readdirSync(folder).filter((name) => /^\d\d\.csv$/.test(name));
    expect(parts.length).toBe(38);
    for (const name of parts)
      for (const line of readFileSync(join(folder, name), 'utf8').split('\n'))
        expect(printed.has(line), line).toBe(true);
  });
});
