import { describe, expect, it } from 'vitest';
import { validate } from '../../src/workflows/validate.ts';

const HEADER = 'No Registrasi;Tgl Aduan;Klaster;Sub Klaster;Prov;ID Anak';
const file = (name: string, rows: readonly string[]) => ({
  name,
  content: Buffer.from(`DATA CONTOH\n${[HEADER, ...rows].join('\n')}\n`),
});
const row = (number: string, date: string, category: string, child: string) =>
  `${number};${date};Lingkungan Keluarga dan Pengasuhan Alternatif;${category};Jawa Barat;${child}`;

const ACCESS = 'Anak Korban Pelarangan Akses Bertemu Orang Tua';
const CUSTODY = 'Anak Korban Perebutan Hak Kuasa Asuh';

const FIRST = file('a.csv', [
  row('K-1', '15/02/2023', ACCESS, 'anak-1'),
  row('K-2', '15/02/2023', CUSTODY, 'anak-1'),
  row('K-3', '16/02/2023', ACCESS, 'anak-1'),
  row('K-4', '15/02/2023', ACCESS, ''),
  row('K-5', '15/02/2023', ACCESS, ''),
]);
const SECOND = file('b.csv', [
  row('K-11', '15/02/2023', ACCESS, 'anak-1'),
  row('K-12', '15/02/2023', ACCESS, 'anak-2'),
]);

describe('near-duplicates', () => {
  it('are reported across files and stay in', async () => {
    const result = await validate([FIRST, SECOND]);
    const found = result.findings.filter(({ code }) => code === 'near-duplicate');
    expect(
      found.map((one) => [one.file, one.count, one.examples.map(({ line, value }) => [line, value])]),
    ).toEqual([['b.csv', 1, [[3, undefined]]]]);
    expect(result.inputs.map(({ rows }) => [rows.accepted, rows.skipped])).toEqual([
      [5, 1],
      [2, 1],
    ]);
  });

  it('are skipped as duplicates where that is asked for, and rows still balance', async () => {
    const result = await validate([FIRST, SECOND], { dedupe: true });
    expect(result.findings.some(({ code }) => code === 'near-duplicate')).toBe(true);
    expect(result.inputs.map(({ rows }) => [rows.read, rows.accepted, rows.rejected, rows.skipped])).toEqual([
      [6, 5, 0, 1],
      [3, 1, 0, 2],
    ]);
    expect(result.inputs[1]?.skippedBy).toEqual({ title: 1, duplicate: 1 });
  });

  it('need a child key: without one nothing is said', async () => {
    const bare = {
      name: 'c.csv',
      content: Buffer.from(
        `No Registrasi;Tgl Aduan;Klaster\nK-1;15/02/2023;Pendidikan\nK-2;15/02/2023;Pendidikan\n`,
      ),
    };
    const result = await validate([bare], { dedupe: true });
    expect(result.findings.map(({ code }) => code)).not.toContain('near-duplicate');
    expect(result.inputs[0]?.rows.accepted).toBe(2);
  });
});
