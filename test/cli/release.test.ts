import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
