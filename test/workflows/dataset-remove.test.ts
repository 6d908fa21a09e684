import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/workflows/ingest.ts';
import { report } from '../../src/workflows/report.ts';
import { verify } from '../../src/workflows/verify.ts';
import { desmig } from '../support/bin.ts';
import { scratch } from '../support/files.ts';

const folder = scratch();
const HEADER = 'kode_desa,desa,tahun_penetapan,layanan_migrasi\n';
const FIRST = folder.write(
  'satu.csv',
  `${HEADER}32.61.01.2001,Contoh A,2018,ya\n32.61.01.2002,Contoh B,2018,ya\n`,
);
const SECOND = folder.write(
  'dua.csv',
  `${HEADER}32.61.01.2001,Contoh A,2018,tidak\n32.61.01.2003,Contoh C,2019,ya\n`,
);

const bytes = (path: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name)).toString('base64')]),
  );

describe('an input taken out of a dataset', () => {
  it('leaves the dataset as if it had never been there', async () => {
    const both = join(folder.path, 'both');
    const one = join(folder.path, 'one');
    await ingest([FIRST, SECOND], { directory: both });
    const before = await report([both], { indicators: ['villages_registered'] });
    expect(before.indicators[0]?.rows[0]?.numerator).toBe(3);
    // the second file's own row of the village was set aside for the first's
    const { removed, states, inputs } = await ingest([], { directory: both, remove: ['satu.csv'] });
    expect([removed, states, inputs.map(({ rows }) => rows.accepted)]).toEqual([[FIRST], ['unchanged'], [2]]);
    expect((await verify(both)).differs).toBe(false);
    await ingest([SECOND], { directory: one });
    const [left, fresh] = await Promise.all([report([both], {}), report([one], {})]);
    expect(left.indicators).toEqual(fresh.indicators);
    expect(Object.keys(bytes(both)).filter((name) => name.endsWith('.parquet'))).toHaveLength(1);
  });

  it('may be replaced in the same run', async () => {
    const path = join(folder.path, 'replaced');
    await ingest([FIRST], { directory: path });
    const result = await ingest([SECOND], { directory: path, remove: [FIRST] });
    expect(result.inputs.map((input) => input.path)).toEqual([SECOND]);
  });

  it('is refused where it is not there, or is the last, and nothing changes', async () => {
    const path = join(folder.path, 'refused');
    await ingest([FIRST], { directory: path });
    const before = bytes(path);
    await expect(ingest([], { directory: path, remove: ['tiga.csv'] })).rejects.toMatchObject({
      code: 'not-in-dataset',
    });
    await expect(ingest([], { directory: path, remove: ['satu.csv'] })).rejects.toMatchObject({
      code: 'nothing-left',
    });
    expect(bytes(path)).toEqual(before);
  });

  it('is named on the command line in both languages', async () => {
    const path = join(folder.path, 'cli');
    await desmig(['ingest', FIRST, SECOND, '-o', path]);
    const ran = await desmig(['simpan-data', '-o', path, '--keluarkan', 'dua.csv', '--format', 'json']);
    expect(ran.status).toBe(0);
    expect((JSON.parse(ran.stdout) as { removed: string[] }).removed).toEqual([SECOND]);
    const none = await desmig(['ingest', '-o', path, '--lang', 'en']);
    expect([none.status, none.stderr]).toEqual([2, expect.stringContaining('missing-argument')]);
  });
});
