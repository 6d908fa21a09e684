import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { desmig, EXAMPLE, type JsonFinding } from '../support/bin.ts';
import { scratch } from '../support/files.ts';
import { ROOT } from '../support/source-files.ts';

const { path: folder, write } = scratch();
const NIK = 'fixtures/defects/complaints-nik-column.csv';

const records = (path: string) =>
  parse(readFileSync(path, 'utf8'), { columns: true }) as Record<string, string>[];

describe('validate --split', () => {
  it('is refused for the public, and nothing is written', async () => {
    const target = join(folder, 'publik');
    for (const args of [[], ['--audience', 'public']]) {
      const ran = await desmig(['validate', EXAMPLE.complaints, '--split', target, ...args]);
      expect(ran.status).toBe(4);
      expect(ran.stderr).toContain('[internal-only]');
      expect(existsSync(target)).toBe(false);
    }
  });

  it('is refused for villages too where identifiers were found', async () => {
    const path = write(
      'desa.csv',
      'Kode Desa,Tahun,Layanan Migrasi,Nama Petugas\n32.61.01.2001,2019,Ya,Pelapor 0001\n32.61.01.2002,2019,Tidak,Pelapor 0002\n',
    );
    expect((await desmig(['validate', path, '--split', join(folder, 'desa')])).status).toBe(4);
  });

  it.each([EXAMPLE.complaints, EXAMPLE.villages, NIK])(
    'writes every row of %s once, for the inside',
    async (input) => {
      const target = join(folder, `internal-${input.length}`);
      const ran = await desmig([
        'validate',
        input,
        '--split',
        target,
        '--audience',
        'internal',
        '--format',
        'json',
        '--quiet',
      ]);
      expect([0, 1], ran.stderr).toContain(ran.status);
      const result = JSON.parse(ran.stdout) as {
        inputs: { rows: { accepted: number; rejected: number } }[];
        findings: JsonFinding[];
      };
      const base = (input.split('/').at(-1) ?? '').replace('.csv', '');
      const [valid, rejected, findings] = ['valid', 'rejected', 'findings'].map((part) =>
        records(join(target, `${base}.${part}.csv`)),
      );
      const rows = result.inputs[0]?.rows;
      expect([valid?.length, rejected?.length]).toEqual([rows?.accepted, rows?.rejected]);
      const physical = [...(valid ?? []), ...(rejected ?? [])].map((row) => Number(row['line']));
      expect(new Set(physical).size).toBe(physical.length);
      const lines = readFileSync(join(ROOT, input), 'utf8').split(/\r?\n/);
      for (const row of rejected ?? []) {
        const line = lines[Number(row['line']) - 1] ?? '';
        for (const value of [row['complaint_id'], row['village_code'], row['received_on']])
          if (value !== undefined) expect(line).toContain(value);
      }
      for (const row of valid ?? [])
        if (row['complaint_id'] !== undefined)
          expect(lines[Number(row['line']) - 1]).toContain(row['complaint_id']);
      // findings that stand on a place are all there, uncapped
      const expected = result.findings
        .filter((finding) => finding.examples.some((example) => example.line !== undefined))
        .reduce((sum, finding) => sum + finding.count, 0);
      expect(findings?.filter((row) => row['line'] !== '')).toHaveLength(expected);
    },
  );

  it('carries no identifier in any file, and is for the owner alone', async () => {
    const target = join(folder, 'pribadi');
    for (const input of [EXAMPLE.complaints, NIK])
      await desmig(['validate', input, '--split', target, '--audience', 'internal', '--quiet']);
    const names = readdirSync(target);
    expect(names).toHaveLength(6);
    const secrets = [...(readFileSync(join(ROOT, NIK), 'utf8').match(/\d{16}/g) ?? []), 'Pelapor ', '0800-'];
    for (const name of names) {
      const text = readFileSync(join(target, name), 'utf8');
      expect(
        secrets.filter((secret) => text.includes(secret)),
        name,
      ).toEqual([]);
      if (process.platform !== 'win32') expect(statSync(join(target, name)).mode & 0o077).toBe(0);
    }
  });

  it('writes formulas as text', async () => {
    const target = join(folder, 'rumus');
    await desmig([
      'validate',
      'fixtures/defects/complaints-formula-cells.csv',
      '--split',
      target,
      '--audience',
      'internal',
      '--quiet',
    ]);
    for (const name of readdirSync(target))
      for (const row of records(join(target, name)))
        for (const value of Object.values(row)) expect(value).not.toMatch(/^[=+@\t\r]|^-\D/);
  });
});
