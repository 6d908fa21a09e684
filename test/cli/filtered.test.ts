import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { desmig, EXAMPLE } from '../support/bin.ts';
import { scratch } from '../support/files.ts';
import { ROOT } from '../support/source-files.ts';

const FILTER = ['--filter', 'provinsi=Jawa Barat'];

describe('a result of some rows only (--filter)', () => {
  it.each([
    ['report', [EXAMPLE.complaints, '--indicator', 'problematic_care']],
    ['compare', [EXAMPLE.villages, '--indicator', 'all_pillars', '--by', 'regency']],
    ['sample', [EXAMPLE.villages, '--size', '3']],
  ])('of %s says so at its head, in every format that is read', async (command, args) => {
    const [id, en, unfiltered, message, page, json] = await Promise.all(
      [
        ['--format', 'terminal', '--lang', 'id', ...FILTER],
        ['--format', 'md', '--lang', 'en', ...FILTER],
        ['--format', 'md', '--lang', 'en'],
        ['--format', 'txt', '--lang', 'id', ...FILTER],
        ['--format', 'html', '--lang', 'id', ...FILTER],
        ['--format', 'json', ...FILTER],
      ].map((more) => desmig([command, ...args, '--quiet', ...more])),
    );
    expect(id?.stdout.split('\n').slice(0, 4).join(' ')).toContain('HANYA BARIS DENGAN provinsi=Jawa Barat');
    expect(en?.stdout).toContain('**ONLY ROWS WITH provinsi=Jawa Barat**');
    expect(unfiltered?.stdout).not.toContain('ONLY ROWS WITH');
    expect(message?.stdout).toContain('HANYA BARIS DENGAN provinsi=Jawa Barat');
    expect(page?.stdout).toContain('HANYA BARIS DENGAN provinsi=Jawa Barat');
    expect(JSON.parse(json?.stdout ?? '')).toHaveProperty('filters', ['provinsi=Jawa Barat']);
  });
});

describe("a filter by somebody's number", () => {
  it.each(['petugas=3201014506080001', 'No SK=a.n. Siti Aminah, 0812-3456-7890'])(
    '%s is refused, and nothing of it is put on record',
    async (filter) => {
      const { path } = scratch();
      const { status, stdout, stderr } = await desmig(
        ['report', join(ROOT, EXAMPLE.villages), '--filter', filter, '--release', 'satu', '--lang', 'en'],
        { cwd: path },
      );
      expect(status).toBe(2);
      expect(stderr).toContain('error[invalid-filter]');
      expect(stdout + stderr).not.toMatch(/3201014506080001|Siti|0812/);
      expect(existsSync(join(path, 'desmig.ledger.json'))).toBe(false);
    },
  );
});
