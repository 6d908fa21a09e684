import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decisionsCsv } from '../../src/report/decisions-report.ts';
import { readDecisions } from '../../src/workflows/reading/region-tables.ts';
import { type ResolvedRows, resolveFile } from '../../src/workflows/resolve-file.ts';
import { validate } from '../../src/workflows/validate.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desmig-regions-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, lines: readonly string[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `${lines.join('\n')}\n`);
  return path;
}

async function written(path: string, options: Parameters<typeof resolveFile>[1] = {}) {
  const kept: ResolvedRows[] = [];
  const result = await resolveFile(path, {
    ...options,
    write: async (rows) => {
      kept.push(rows);
    },
  });
  return { result, rows: kept[0]! };
}

describe('regions --resolve', () => {
  it('adds codes and a status to every row, and lists what a person must decide', async () => {
    const path = await file('desa.csv', [
      'kabupaten,kecamatan,desa,catatan',
      'Wonosobo,Watumalang,Kuripan,a',
      'Wonosobo,,Kuripan,b',
      'Tlungagung,Kalidawir,Betak,c',
    ]);
    const { result, rows } = await written(path);
    expect(rows.columns).toEqual([
      'kabupaten',
      'kecamatan',
      'desa',
      'catatan',
      'desmig_province_code',
      'desmig_regency_code',
      'desmig_district_code',
      'desmig_village_code',
      'desmig_name',
      'desmig_status',
    ]);
    expect(rows.rows.map((row) => row.slice(7))).toEqual([
      ['33.07.10.2004', 'Kuripan', 'resolved'],
      [null, 'Kabupaten Wonosobo', 'ambiguous'],
      [null, null, 'unknown'],
    ]);
    const open = result.decisions.filter(({ status }) => status !== 'resolved');
    expect(
      open.map(({ value, level, status, suggestionCode }) => [value, level, status, suggestionCode]),
    ).toEqual([
      ['Tlungagung', 'regency', 'unknown', '35.04'],
      ['Kalidawir', 'district', 'unknown', null],
      ['Betak', 'village', 'unknown', null],
      ['Kuripan', 'village', 'ambiguous', null],
    ]);
  });

  it('takes back what was decided: for one place only where a place above is named', async () => {
    const path = await file('lagi.csv', [
      'kabupaten,kecamatan,desa',
      'Wonosobo,,Kuripan',
      'Tlungagung,Kalidawir,Betak',
      'Grobogan,,Kuripan',
    ]);
    const before = await resolveFile(path);
    const corrected = before.decisions.map((row) => {
      if (row.value === 'Kuripan' && row.within === 'Wonosobo') return { ...row, code: '33.07.12.2007' };
      return row.value === 'Tlungagung' ? { ...row, code: row.suggestionCode } : row;
    });
    const table = await file(
      'keputusan.csv',
      decisionsCsv({ ...before, decisions: corrected })
        .trim()
        .split('\r\n'),
    );
    const { rows } = await written(path, { decisions: await readDecisions(table) });
    expect(rows.rows.map((row) => row[6])).toEqual(['33.07.12.2007', '35.04.14.2016', '33.15.13.1013']);
  });

  it('never carries columns that identify, and asks for the internal audience where there are any', async () => {
    const path = await file('warga.csv', [
      'Nama Lengkap,Kabupaten,Desa',
      'Budi,Wonosobo,Kuripan',
      'Ani,Wonosobo,Kuripan',
    ]);
    await expect(written(path)).rejects.toMatchObject({ code: 'internal-only', class: 'disclosure' });
    const { rows, result } = await written(path, { audience: 'internal' });
    expect(rows.columns).not.toContain('Nama Lengkap');
    expect(JSON.stringify(rows)).not.toContain('Budi');
    expect(result.closed).toEqual(['Nama Lengkap']);
    expect((await resolveFile(path)).decisions).toHaveLength(2);
  });

  it('carries no free text of a register of persons', async () => {
    const path = await file('aduan.csv', [
      'No Registrasi,Tgl Aduan,Klaster,Provinsi,Kronologi',
      'A1,2023-01-02,Keluarga,Bali,Korban Ani dipukul',
    ]);
    await expect(written(path)).rejects.toMatchObject({ code: 'internal-only' });
    const { rows } = await written(path, { audience: 'internal' });
    expect(JSON.stringify(rows)).not.toContain('Ani');
    expect(rows.rows[0]?.slice(-3)).toEqual(['51', 'Bali', 'resolved']);
  });

  it('refuses a file without a column of places', async () => {
    const path = await file('lain.csv', ['a,b', '1,2', '3,4']);
    await expect(resolveFile(path)).rejects.toMatchObject({ code: 'no-region-columns', class: 'usage' });
  });

  it('asks whose codes they are', async () => {
    const path = await file('kode.csv', ['kode_kab,jumlah', '1801,2', '1802,3']);
    await expect(resolveFile(path)).rejects.toMatchObject({ code: 'code-system', class: 'usage' });
    const { rows } = await written(path, { codes: 'kemendagri' });
    expect(rows.rows.map((row) => row[3])).toEqual(['18.01', '18.02']);
  });
});

describe('findings of the reading', () => {
  it('name each kind of trouble, and reports go on', async () => {
    const path = await file('penduduk.csv', [
      'kode_provinsi,provinsi,kode_kabupaten_kota,kabupaten_kota,tahun,jumlah_penduduk',
      '91,Papua,9101,Kab. Merauke,2021,1000',
      '12,Sumatera Utara,1212,Toba Samosir,2021,1000',
      '12,Sumatera Utara,1218,Kabupaten Serdang Begadai,2021,1000',
      '33,Jawa Tengah,3301,Kab. Banyumas,2021,1000',
      '32,Jawa Barat,3201,Bogor,2021,1000',
      '32,Jawa Barat,,Sukabumi,2021,1000',
    ]);
    const { findings } = await validate([path], { as: 'population', locale: 'en' });
    const regionCodes = findings.map(({ code }) => code).filter((code) => code.includes('region'));
    expect(new Set(regionCodes)).toEqual(
      new Set(['region-carried-forward', 'region-spelling', 'region-mismatch', 'ambiguous-region']),
    );
  });

  it('refuse a column of codes that could be of two systems', async () => {
    const path = await file('kode-penduduk.csv', [
      'kode_kabupaten_kota,tahun,jumlah_penduduk',
      '5301,2021,10',
      '5302,2021,20',
    ]);
    await expect(validate([path], { as: 'population' })).rejects.toMatchObject({
      code: 'code-system',
      class: 'usage',
      location: { column: 'kode_kabupaten_kota' },
    });
    const { findings } = await validate([path], { as: 'population', codes: 'kemendagri' });
    expect(findings.filter(({ code }) => code.includes('region'))).toEqual([]);
  });
});
