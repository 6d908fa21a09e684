import { describe, expect, it } from 'vitest';
import { text } from '../../src/report/text.ts';
import { validate } from '../../src/workflows/validate.ts';
import { scratch } from '../support/files.ts';

const { write } = scratch();

const HEADER = 'Kode Desa,Tahun,No SK,Layanan Migrasi,Jumlah PMI';

/** A file of villages in which each text stands once, and what is found in it. */
async function foundIn(texts: readonly string[]) {
  const rows = texts.map((cell, at) => `32.61.01.${2001 + at},2019,"${cell}",Ya,30`);
  const { findings } = await validate([write('villages.csv', `${[HEADER, ...rows].join('\n')}\n`)], {
    as: 'villages',
  });
  return findings.filter((finding) => finding.code === 'identifier-in-text');
}

const PLAIN = ['Perdes 3/2019', 'No. 12 Tahun 2018', '', '141/SK/2019', 'lihat lampiran 2 s.d. 14', '-'];

describe('identifier-in-text', () => {
  it.each([
    ['a national id', 'Perdes 3, hub. 3271010101010001', /16 digits/],
    ['a national id with points', 'NIK 32.71.01.010101.0001 an. pelapor', /16 digits/],
    ['a phone number', 'hubungi 0812-3456-7890', /phone/],
    ['a phone number abroad', 'telp +62 812 3456 789', /phone/],
    ['an e-mail address', 'kirim ke warga.desa@contoh.id', /e-mail/],
  ])('finds %s, its line and column and never its value', async (_name, cell, kind) => {
    const findings = await foundIn([...PLAIN, cell, ...PLAIN]);
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(finding).toMatchObject({
      severity: 'warning',
      action: 'keep',
      count: 1,
      column: 'No SK',
      examples: [{ file: 'villages.csv', line: PLAIN.length + 2, column: 'No SK' }],
    });
    expect(text('en', finding?.message ?? '')).toMatch(kind);
    expect(JSON.stringify(findings)).not.toMatch(/3271|0812|812 3456|warga\.desa/);
  });

  it('finds nothing in numbers of letters, years, dates and amounts', async () => {
    expect(await foundIn([...PLAIN, '2019-2020', '01/02/2019', 'Rp 12.500.000', '12345678'])).toEqual([]);
  });

  it('counts a text with two kinds once', async () => {
    const findings = await foundIn([...PLAIN, 'warga@contoh.id 081234567890']);
    expect(findings.map(({ count }) => count)).toEqual([1]);
  });

  it('reads all of a long file, beyond any sample', async () => {
    const many = Array.from({ length: 3000 }, (_, at) => `Perdes ${at}`);
    const findings = await foundIn([...many, 'hubungi 081234567890']);
    expect(findings[0]?.examples[0]?.line).toBe(many.length + 2);
  });
});
