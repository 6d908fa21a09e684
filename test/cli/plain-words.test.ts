import { describe, expect, it } from 'vitest';
import { IDENTIFIER_HEADERS } from '../../src/catalogue/identifiers.ts';
import { IDENTIFIER_WORDS } from '../../src/messages/identifier-words.ts';
import { desmig, EXAMPLE } from '../support/bin.ts';

const shown = (args: readonly string[], lang: 'id' | 'en' = 'id') =>
  desmig([...args, '--format', 'terminal', '--lang', lang]);

describe('what a person reads', () => {
  it('names closed columns in words of the language', async () => {
    const [id, en] = await Promise.all([
      shown(['inspect', EXAMPLE.complaints]),
      shown(['inspect', EXAMPLE.complaints], 'en'),
    ]);
    expect(id.stdout).toContain('data pribadi (nomor telepon), tidak dibaca');
    expect(en.stdout).toContain('personal data (telephone number), not read');
    for (const kind of Object.keys(IDENTIFIER_HEADERS)) expect(IDENTIFIER_WORDS).toHaveProperty(kind);
  });

  it('says nothing of limits where nothing is tested, and the truth where something is', async () => {
    const [villages, complaints] = await Promise.all([
      shown(['compare', EXAMPLE.villages, '--by', 'province']),
      shown(['compare', EXAMPLE.complaints, '--by', 'province']),
    ]);
    expect(villages.stdout).toContain('SEMUA INDIKATOR');
    expect(villages.stdout).not.toMatch(/PERLU DILIHAT|variasi acak\./);
    // some lie outside the limits of 95 %, none stands out
    expect(complaints.stdout).not.toContain('Semua unit berada dalam batas');
    expect(complaints.stdout).toContain('Tidak ada unit di luar batas 99,8%');
  });

  it('counts as many kinds of findings as it lists', async () => {
    const { stdout } = await shown(['validate', EXAMPLE.complaints]);
    const listed = stdout.split('\n').filter((line) => /^ {2}\S.*, kolom /.test(line));
    expect(listed.length).toBeGreaterThan(4);
    expect(stdout).toContain(`${listed.length} jenis catatan pada `);
    expect(stdout).toMatch(/^ {2}Sisihkan: desmig periksa \S+complaints\.csv --pisahkan keluar/m);
  });

  it('says that a period holds nothing', async () => {
    const [page, piped, whole] = await Promise.all([
      shown(['report', EXAMPLE.complaints, '--period', '2019']),
      desmig(['report', EXAMPLE.complaints, '--period', '2019', '--lang', 'id']),
      shown(['report', EXAMPLE.complaints]),
    ]);
    expect(page.stdout.replace(/\s+/g, ' ')).toContain('Tidak ada angka: tidak ada baris di dalam periode');
    expect(piped.stderr).toContain('Tidak ada angka: ');
    expect(whole.stdout).not.toContain('Tidak ada angka: ');
  });
});
