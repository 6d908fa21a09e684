import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { desmig, EXAMPLE } from '../support/bin.ts';
import { scratch } from '../support/files.ts';
import { ROOT } from '../support/source-files.ts';

const folder = scratch();
copyFileSync(join(ROOT, EXAMPLE.complaints), join(folder.path, 'kasus.csv'));
copyFileSync(join(ROOT, EXAMPLE.villages), join(folder.path, 'desa.csv'));
const run = (...args: string[]) => desmig([...args, '--lang', 'en'], { cwd: folder.path });

describe('a dataset on disk', () => {
  it('is made, used in place of files, verified, asked and found out', async () => {
    const refused = await run('ingest', 'kasus.csv', '-o', 'data');
    expect([refused.status, refused.stderr]).toEqual([4, expect.stringContaining('internal-only')]);
    const made = await run(
      'ingest',
      'kasus.csv',
      'desa.csv',
      '-o',
      'data',
      '--audience',
      'internal',
      '--format',
      'json',
    );
    expect(made.status).toBe(0);
    expect(JSON.parse(made.stdout)).toMatchObject({
      command: 'ingest',
      inputs: [{ state: 'read' }, { state: 'read' }],
    });

    const [files, dataset] = await Promise.all([
      run('report', 'kasus.csv', 'desa.csv', '--format', 'json', '--quiet'),
      run('report', 'data', '--format', 'json', '--quiet'),
    ]);
    expect(files.status).toBe(0);
    expect(dataset.stdout).toBe(files.stdout);

    expect((await run('verify', 'data', '--format', 'json')).status).toBe(0);
    const asked = await run(
      'query',
      'SELECT count(*) AS n FROM villages',
      'data',
      '--audience',
      'internal',
      '--format',
      'csv',
    );
    expect([asked.status, asked.stdout, asked.stderr]).toEqual([
      0,
      'n\r\n503\r\n',
      expect.stringContaining('internal'),
    ]);

    const [name = ''] = readdirSync(join(folder.path, 'data/data'));
    const file = join(folder.path, 'data/data', name);
    const bytes = readFileSync(file);
    bytes[40] = (bytes[40] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const flipped = await run('verify', 'data', '--format', 'terminal');
    expect([flipped.status, flipped.stdout]).toEqual([
      1,
      expect.stringMatching(new RegExp(`${name}\\s+CHANGED`)),
    ]);
  });

  it('is not written without a folder', async () => {
    const { status, stderr } = await run('ingest', 'kasus.csv', '--audience', 'internal');
    expect([status, stderr]).toEqual([2, expect.stringContaining('needs-folder')]);
  });
});

describe('verify', () => {
  it('recomputes every figure of an output, and finds the one that was changed', async () => {
    const made = await run('report', 'kasus.csv', '-o', 'laporan.json', '-o', 'laporan.md');
    expect(made.status).toBe(0);
    for (const name of ['laporan.json', 'laporan.md']) {
      const { status, stdout } = await run('verify', `${name}.manifest.json`, '--format', 'json');
      const { checks } = JSON.parse(stdout) as { checks: { part: string; status: string }[] };
      expect([name, status, checks.map((check) => [check.part, check.status])]).toEqual([
        name,
        0,
        [
          ['output', 'same'],
          ['input', 'same'],
          ['figures', 'same'],
        ],
      ]);
    }
    const path = join(folder.path, 'laporan.json');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('"numerator": 374', '"numerator": 375'));
    expect((await run('verify', 'laporan.json.manifest.json')).status).toBe(1);
    writeFileSync(path, text);
    writeFileSync(
      join(folder.path, 'kasus.csv'),
      `${readFileSync(join(folder.path, 'kasus.csv'), 'utf8')}\n`,
    );
    const { status, stdout } = await run('verify', 'laporan.json.manifest.json', '--format', 'csv');
    expect([status, stdout]).toEqual([1, expect.stringContaining('input,kasus.csv,changed')]);
  });
});

describe('verify, of what was asked', () => {
  it.each([
    ['several indicators after one flag', ['--indicator', 'problematic_care', 'closed_share'], {}],
    ['what the environment said', ['--by', 'province'], { DESMIG_MIN_CELL: '11' }],
  ])('makes the same again: %s', async (_, words, env) => {
    mkdirSync(join(folder.path, 'v'), { recursive: true });
    folder.write('v/kasus.csv', readFileSync(join(ROOT, EXAMPLE.complaints)));
    const cwd = join(folder.path, 'v');
    for (const command of ['report', 'compare']) {
      const made = await desmig([command, 'kasus.csv', ...words, '-o', 'v.json'], { cwd, env });
      expect([made.status, made.stderr]).toEqual([0, expect.anything()]);
      for (const now of [{}, { DESMIG_MIN_CELL: '7' }]) {
        const { status, stdout } = await desmig(['verify', 'v.json.manifest.json', '--format', 'csv'], {
          cwd,
          env: now,
        });
        expect([command, status, stdout]).toEqual([
          command,
          0,
          expect.stringContaining('figures,v.json,same'),
        ]);
      }
    }
  });
});

describe('query', () => {
  it.each([
    ["SELECT * FROM read_csv('/etc/passwd')", 2, 'query-no-files'],
    ['DROP TABLE villages', 2, 'not-one-select'],
    [
      'SELECT count(*) FROM range(100000000000) a, range(1000) b WHERE a.range + b.range < 0',
      5,
      'time-limit',
    ],
  ])('%s ends with its status', async (sql, expected, code) => {
    const { status, stdout, stderr } = await run('query', sql, 'desa.csv', '--timeout', '1');
    expect([status, stdout, stderr]).toEqual([expected, '', expect.stringContaining(code)]);
  });
});

describe('diff', () => {
  it('is 0 for a report and itself, 1 with the cause where a file changed', async () => {
    const header = 'no_pengaduan,tanggal,kategori,provinsi';
    const row = (n: number, kind: string) => `A-${n},2023-02-0${n},${kind},Jawa Barat`;
    folder.write('lama.csv', [header, row(1, 'pengasuhan bermasalah'), row(2, 'hak kuasa asuh')].join('\n'));
    folder.write(
      'baru.csv',
      [header, row(1, 'pengasuhan bermasalah'), row(2, 'pengasuhan bermasalah')].join('\n'),
    );
    for (const name of ['lama', 'baru'])
      expect(
        (await run('report', `${name}.csv`, '-o', `${name}.json`, '--audience', 'internal')).status,
      ).toBe(0);
    expect((await run('diff', 'lama.json', 'lama.json')).status).toBe(0);
    const { status, stdout } = await run('diff', 'lama.json', 'baru.json', '--format', 'json');
    expect(status).toBe(1);
    const { whole, figures } = JSON.parse(stdout) as {
      whole: { cause: string }[];
      figures: { indicator: string; cause: string; region: { code: string } }[];
    };
    expect(whole.map(({ cause }) => cause)).toEqual(['input-changed']);
    const care = figures.find(
      ({ indicator, region }) => indicator === 'problematic_care' && region.code === 'ID',
    );
    expect(care?.cause).toBe('recoded');
  });
});
