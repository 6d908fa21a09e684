import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { desmig, EXAMPLE } from '../support/bin.ts';
import { scratch } from '../support/files.ts';
import { ROOT } from '../support/source-files.ts';

const { path: folder } = scratch();
const source = join(folder, 'desa.csv');
const dataset = join(folder, 'data-desa');

interface Check {
  readonly part: string;
  readonly status: string;
}

async function checksOf(): Promise<{ readonly status: number | null; readonly checks: readonly Check[] }> {
  const { status, stdout } = await desmig(['verify', 'laporan.json.manifest.json', '--format', 'json'], {
    cwd: folder,
  });
  const { checks } = JSON.parse(stdout) as { readonly checks: readonly Check[] };
  return { status, checks: checks.map(({ part, status: one }) => ({ part, status: one })) };
}

describe('verify of a report from a dataset', () => {
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    cpSync(join(ROOT, EXAMPLE.villages), source);
    const run = async (args: readonly string[]) =>
      expect((await desmig([...args, '--quiet'], { cwd: folder })).status).toBe(0);
    await run(['ingest', 'desa.csv', '-o', 'data-desa', '--audience', 'internal']);
    await run(['report', 'data-desa', '--by', 'province', '-o', 'laporan.json']);
    rmSync(source);
  });

  it('says that the dataset holds an input whose file is gone, and makes the figures again from it', async () => {
    expect(await checksOf()).toEqual({
      status: 0,
      checks: [
        { part: 'output', status: 'same' },
        { part: 'input', status: 'held' },
        { part: 'figures', status: 'same' },
      ],
    });
    const { stdout } = await desmig(
      ['verify', 'laporan.json.manifest.json', '--lang', 'en', '--format', 'md'],
      { cwd: folder },
    );
    expect(stdout).toContain('held whole by the dataset');
  });

  it('finds a dataset changed that is no longer what it was', async () => {
    const [name = ''] = readdirSync(join(dataset, 'data'));
    const path = join(dataset, 'data', name);
    const bytes = readFileSync(path);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const { status, checks } = await checksOf();
    expect(status).toBe(1);
    expect(checks).toContainEqual({ part: 'input', status: 'changed' });
  });

  it('looks for the file again where the dataset is gone', async () => {
    rmSync(dataset, { recursive: true });
    const { status, checks } = await checksOf();
    expect(status).toBe(1);
    expect(checks).toContainEqual({ part: 'input', status: 'missing' });
  });
});
