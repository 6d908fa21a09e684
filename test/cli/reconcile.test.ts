import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desmig } from '../support/bin.ts';

const folder = mkdtempSync(join(tmpdir(), 'desmig-reconcile-'));
const wrong = join(folder, 'tabel.csv');
const right = join(folder, 'benar.csv');

beforeAll(() => {
  writeFileSync(
    wrong,
    'Klaster;2022;2023;Jumlah\nPendidikan;10;20;30\nKesehatan;47;50;90\nAgama;70;80;150\nTOTAL;120;150;270\n',
  );
  writeFileSync(
    right,
    'Klaster;2022;2023;Jumlah\nPendidikan;10;20;30\nKesehatan;40;50;90\nAgama;70;80;150\nTOTAL;120;150;270\n',
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('desmig reconcile', () => {
  it('ends with 1 and names cell, place and proposal, under both names', async () => {
    const [id, en] = await Promise.all([
      desmig(['cocokkan', wrong, '--bahasa', 'id', '--format', 'terminal', '--quiet']),
      desmig(['reconcile', wrong, '--lang', 'en', '--format', 'terminal', '--quiet']),
    ]);
    expect([id.status, en.status]).toEqual([1, 1]);
    expect(id.stdout.replace(/\s+/g, ' ')).toContain(
      'baris 3: "Kesehatan", kolom 2022: tercetak 47, seharusnya 40 agar cocok',
    );
    expect(en.stdout.replace(/\s+/g, ' ')).toContain(
      'line 3: "Kesehatan", column 2022: printed 47, should be 40 to add up',
    );
  });

  it('ends with 0 and says that all holds', async () => {
    const ran = await desmig(['reconcile', right, '--lang', 'en', '--format', 'terminal', '--quiet']);
    expect(ran.status).toBe(0);
    expect(ran.stdout).toContain('Every sum and percentage checked holds.');
  });

  it('gives JSON with findings that have places, and the same bytes twice', async () => {
    const runs = await Promise.all(
      [1, 2].map(() => desmig(['reconcile', wrong, '--format', 'json', '--quiet'])),
    );
    expect(runs[0]?.stdout).toBe(runs[1]?.stdout);
    const parsed = JSON.parse(runs[0]?.stdout ?? '');
    expect(parsed).toMatchObject({ schemaVersion: 1, command: 'reconcile' });
    expect(parsed.findings).toEqual([
      expect.objectContaining({
        code: 'wrong-cell',
        severity: 'error',
        count: 1,
        examples: [
          { file: 'tabel.csv', line: 3, row: 'Kesehatan', column: '2022', value: '47', suggestion: '40' },
        ],
      }),
    ]);
  });

  it('writes CSV, HTML and Markdown, and leaves the file as it is', async () => {
    const before = readFileSync(wrong);
    const outputs = ['cocok.csv', 'cocok.html', 'cocok.md'].map((name) => join(folder, name));
    const ran = await desmig(['reconcile', wrong, '--quiet', ...outputs.flatMap((path) => ['-o', path])]);
    expect(ran.status).toBe(1);
    expect(readFileSync(wrong)).toEqual(before);
    const [csv = '', html = '', md = ''] = outputs.map((path) => readFileSync(path, 'utf8'));
    expect(csv.split(/\r?\n/)[1]).toBe('1,,1,wrong-cell,error,cell,3,,Kesehatan,2022,47,40');
    expect(html).toContain('Kesehatan');
    expect(md).toContain('Kesehatan');
  });

  it('compares two editions and ends with 1', async () => {
    const ran = await desmig(['reconcile', right, '--against', wrong, '--format', 'json', '--quiet']);
    expect(ran.status).toBe(1);
    expect(JSON.parse(ran.stdout).findings.map((one: { code: string }) => one.code)).toEqual([
      'edition-difference',
    ]);
  });
});
