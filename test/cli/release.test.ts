import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const BIN = resolve('bin/desmig.js');
const folder = mkdtempSync(join(tmpdir(), 'desmig-test-'));
copyFileSync('fixtures/example/complaints.csv', join(folder, 'complaints.csv'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const report = (...extra: readonly string[]) =>
  spawnSync(
    process.execPath,
    [BIN, 'report', 'complaints.csv', '--format', 'csv', '--quiet', '--lang', 'en', ...extra],
    { cwd: folder, encoding: 'utf8' },
  );

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [BIN, ...args, '--quiet', '--lang', 'en'], { cwd: folder, encoding: 'utf8' });
const entries = (): {
  name: string;
  cells: { hidden: boolean; numerator: number | null; indicator: string }[];
}[] => JSON.parse(readFileSync(join(folder, 'desmig.ledger.json'), 'utf8')).entries;

describe('--release in every command that publishes counts of persons', () => {
  for (const name of ['visits', 'findings', 'villages', 'services'])
    copyFileSync(`fixtures/example/${name}.csv`, join(folder, `${name}.csv`));
  const compared = ['compare', 'complaints.csv', '--by', 'province', '--release', 'compared'];

  it('compare puts the counts under its figures on record, and verify finds the state that was read', () => {
    expect(run(...compared, '-o', 'first.json').status).toBe(0);
    const [entry] = entries();
    expect(entry?.name).toBe('compared');
    expect(entry?.cells.filter(({ hidden }) => hidden).length).toBeGreaterThan(20);
    expect(run(...compared, '-o', 'second.json').status).toBe(0);
    expect(readFileSync(join(folder, 'second.json'))).toEqual(readFileSync(join(folder, 'first.json')));
    expect(entries().map(({ name }) => name)).toEqual(['compared']);
    const { inputs } = JSON.parse(readFileSync(join(folder, 'second.json.manifest.json'), 'utf8'));
    expect(inputs.map(({ kind }: { kind: string }) => kind)).toEqual(['complaints', 'ledger']);
  });

  it('verify makes a comparison with an earlier file again, and does not take that file for one of its own', () => {
    const text = readFileSync(join(folder, 'complaints.csv'), 'utf8');
    writeFileSync(join(folder, 'earlier.csv'), text.replaceAll('2023', '2021'));
    const against = ['compare', 'complaints.csv', '--by', 'province', '--against', 'earlier.csv'];
    expect(run(...against, '-o', 'change.json').status).toBe(0);
    const state = run('verify', 'change.json.manifest.json', '--format', 'csv');
    expect(state.stdout).toMatch(/^figures,change\.json,same,/m);
    expect(state.status).toBe(0);
  });

  it('batch is one release of all its places, audited against the others', () => {
    const made = run(
      'batch',
      'complaints.csv',
      '--each',
      'province',
      '-o',
      'all',
      '--format',
      'csv',
      '--release',
      'batch',
    );
    expect([made.status, made.stderr]).toEqual([0, '']);
    expect(entries().map(({ name }) => name)).toEqual(['compared', 'batch']);
    const other = run(
      'batch',
      'complaints.csv',
      '--each',
      'province',
      '-o',
      'girls',
      '--release',
      'girls',
      '--filter',
      'sex=female',
    );
    expect(other.status).toBe(4);
    expect(existsSync(join(folder, 'girls'))).toBe(false);
    const state = run('verify', 'second.json.manifest.json', '--format', 'csv');
    expect(state.status).toBe(0);
    expect(state.stdout).toMatch(/^ledger,desmig\.ledger\.json,held,/m);
    expect(state.stdout).toMatch(/^figures,second\.json,same,/m);
    // made before there was a ledger: again without one, and nothing is put on record
    const onRecord = entries().length;
    expect(run('verify', 'first.json.manifest.json', '--format', 'csv').stdout).toMatch(
      /^figures,first\.json,same,/m,
    );
    expect(entries().length).toBe(onRecord);
    const taken = { schemaVersion: 1, entries: entries().slice(1) };
    const before = readFileSync(join(folder, 'desmig.ledger.json'));
    writeFileSync(join(folder, 'desmig.ledger.json'), JSON.stringify(taken));
    expect(run('verify', 'second.json.manifest.json', '--format', 'csv').stdout).toMatch(
      /^ledger,[^,]*,changed,/m,
    );
    writeFileSync(join(folder, 'desmig.ledger.json'), before);
  });

  it('oversight hides what one more village visited would tell of its children', () => {
    const files = ['visits.csv', 'findings.csv', 'villages.csv', 'services.csv'];
    const told = (name: string) => {
      const made = run('oversight', ...files, '--format', 'json', '--release', name);
      expect([made.status, made.stderr.length > 0]).toEqual([0, true]);
      return JSON.parse(made.stdout).obstacles as { obstacle: string; status: string }[];
    };
    const first = told('visited');
    const cells = entries().find(({ name }) => name === 'visited')?.cells ?? [];
    const shown = cells.filter(({ hidden, indicator }) => !hidden && indicator.endsWith(' found'));
    expect(shown.length).toBeGreaterThan(0);
    expect(told('visited')).toEqual(first);
    appendFileSync(
      join(folder, 'findings.csv'),
      'CONTOH-T-999;12.61.02.2001;Desa Contoh 2001;Kecamatan Contoh 02;Kabupaten Contoh A;Sumatera Utara;29/08/2023;Kekerasan fisik;Rujuk ke UPTD PPA;UPTD PPA;Belum;27/11/2023;\n',
    );
    const statusOf = (own: typeof first) =>
      own.find(({ obstacle }) => obstacle === 'physical-violence')?.status;
    const alone = JSON.parse(run('oversight', ...files, '--format', 'json').stdout).obstacles;
    expect([statusOf(first), statusOf(alone), statusOf(told('one more'))]).toEqual([
      'ok',
      'ok',
      'suppressed',
    ]);
  });

  it('says that a ledger was not used where there is one and no --release', () => {
    const made = spawnSync(
      process.execPath,
      [BIN, 'report', 'complaints.csv', '--format', 'csv', '--lang', 'id'],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    expect([made.status, made.stderr.includes('tidak diperiksa terhadapnya')]).toEqual([0, true]);
    rmSync(join(folder, 'desmig.ledger.json'));
  });
});

describe('--release', () => {
  it('records what was shown and nothing that was hidden, and is the same again', () => {
    const first = report('--release', 'september');
    expect(first.status).toBe(0);
    const ledger = JSON.parse(readFileSync(join(folder, 'desmig.ledger.json'), 'utf8'));
    const cells: { hidden: boolean; numerator: number | null; denominator: number | null }[] =
      ledger.entries[0].cells;
    expect(cells.filter((cell) => cell.hidden).length).toBeGreaterThan(20);
    for (const cell of cells.filter((one) => one.hidden))
      expect([cell.numerator, cell.denominator]).toEqual([null, null]);
    expect(report('--release', 'september').stdout).toBe(first.stdout);
  });

  it('refuses a cut that could be subtracted from an earlier release', () => {
    const other = report('--release', 'girls', '--filter', 'sex=female');
    expect(other.status).toBe(4);
    expect(other.stderr).toContain('release-not-comparable');
    expect(other.stdout).toBe('');
  });

  it('refuses provinces counted together once and apart another time, whichever came first', () => {
    const series = mkdtempSync(join(folder, 'split-'));
    const rows = [
      [2020, 'Papua', 40],
      [2023, 'Papua', 15],
      [2023, 'Papua Selatan', 19],
      [2023, 'Papua Tengah', 11],
      [2023, 'Papua Pegunungan', 3],
      [2023, 'Jawa Barat', 90],
    ].map(([year, province, n]) => `${year},${province},Keluarga dan Pengasuhan Alternatif,${n}`);
    writeFileSync(join(series, 't.csv'), ['Tahun,Provinsi,Klaster,Jumlah', ...rows, ''].join('\n'));
    const released = (name: string, ...extra: readonly string[]) =>
      spawnSync(
        process.execPath,
        [
          ...[BIN, 'report', 't.csv', '--indicator', 'cases_recorded', '--format', 'csv', '--quiet'],
          ...['--lang', 'en', '--release', name, ...extra],
        ],
        { cwd: series, encoding: 'utf8' },
      );
    for (const [first, second] of [
      [[], ['--period', '2023']],
      [['--period', '2023'], []],
    ] as const) {
      rmSync(join(series, 'desmig.ledger.json'), { force: true });
      expect(released('first', ...first).status).toBe(0);
      const other = released('second', ...second);
      expect([other.status, other.stdout]).toEqual([4, '']);
      expect(other.stderr).toContain('release-not-comparable');
      expect(released('first', ...first).status).toBe(0);
    }
  });

  it('leaves internal reports alone', () => {
    expect(report('--release', 'own', '--audience', 'internal', '--filter', 'sex=female').status).toBe(0);
  });

  it('is refused on a damaged ledger', () => {
    execFileSync(process.execPath, [
      '-e',
      `require('fs').writeFileSync(${JSON.stringify(join(folder, 'desmig.ledger.json'))}, '{')`,
    ]);
    expect(report('--release', 'september').status).toBe(2);
  });
});
