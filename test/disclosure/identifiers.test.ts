import { describe, expect, it } from 'vitest';
import {
  cleanCell,
  identifierColumn,
  identifierIn,
  masked,
  nikParts,
  showable,
  showableLabels,
  showablePath,
} from '../../src/disclosure/identifiers.ts';

// every number below is invented: 99.99.99 is no place, and 0800 is no mobile prefix
const IDENTIFIERS = [
  ['nik', '9999994101100001'],
  ['nik', '9999 9941 0110 0001'],
  ['nik', '99.99.99.410110.0001'],
  ['nik', 'NIK 9999994101100001 (anak)'],
  ['phone', '0800-000-0001'],
  ['phone', '08000000001'],
  ['phone', '(0800) 0000 0001'],
  ['phone', '+62 (800) 0000-0001'],
  ['phone', '+62 800 0000 001'],
  ['phone', '62800000001'],
  ['phone', 'hubungi 0800 0000 0001 sore'],
  ['email', 'pelapor.0001@contoh.invalid'],
  ['email', 'kirim ke pelapor_1@contoh.co.id ya'],
  ['family-card', 'No. KK 9999990101010001'],
  ['insurance', '0001234567890'],
  ['insurance', 'BPJS 00012345678'],
  ['tax', '09.254.294.3-407.000'],
  ['tax', 'NPWP 092542943407000'],
  ['passport', 'X1234567'],
  ['passport', 'paspor no. A 1234567 hilang'],
  ['name', 'anak bernama Contohwati'],
  ['name', 'a.n. Contohwati'],
] as const;

const HARMLESS = [
  ['date', '06/09/2023'],
  ['date', '2023-09-06'],
  ['date and time', '2023-09-06 10:15:00'],
  ['date in words', '6 September 2023'],
  ['village code', '32.61.01.2001'],
  ['regency code', '32.61'],
  ['code of ten digits', '3261012001'],
  ['count', '1.222'],
  ['count', '1,222,374'],
  ['large count', '278.696.200'],
  ['complaint number', 'CONTOH-2023-00001'],
  ['Excel serial', '45175'],
  ['label', 'Pengasuhan Bermasalah/Konflik Orang Tua/Keluarga'],
  ['decree', 'SK CONTOH 1/2017'],
  ['empty', ''],
  ['register number of a year', 'A2023001'],
  ['a header about names', 'Nama: korban'],
  ['a place', 'Kota Agung'],
] as const;

describe('identifierIn', () => {
  it.each(IDENTIFIERS)('sees a %s in "%s"', (kind, text) => {
    // which kind of personal number it is matters less than that it is one
    const found = identifierIn(text);
    expect(found === 'number' ? kind : found).toBe(kind);
  });

  it.each(HARMLESS)('takes a %s for what it is: "%s"', (_name, text) => {
    expect(identifierIn(text)).toBeNull();
  });
});

describe('showable', () => {
  it.each(IDENTIFIERS)('shows no %s: "%s"', (_kind, text) => {
    expect(showable(text)).toBeNull();
  });

  it('shows other values, on one line and not longer than 60 characters', () => {
    expect(showable('Jawa\nBarat  ')).toBe('Jawa Barat');
    expect(showable('x'.repeat(200))).toBe(`${'x'.repeat(57)}...`);
  });
});

describe('showableLabels', () => {
  it('shows the labels of a header, and no cell of a row that is data', () => {
    expect(showableLabels(['No HP', 'Tgl Aduan'])).toEqual(['No HP', 'Tgl Aduan']);
    expect(showableLabels(['Pelapor 0001', '0800-000-0001'])).toEqual(['[...]', '[...]']);
  });
});

describe('identifierColumn', () => {
  it.each([
    ['nik', ['9999994101100001', '9999990202110002', '']],
    ['phone', ['0800-000-0001', '', '0800-000-0002', '-']],
    [null, ['Jawa Barat', 'Banten', '06/09/2023']],
    [null, ['', '']],
    [null, [...Array.from({ length: 9 }, () => 'Kabupaten Contoh A'), '9999994101100001']],
  ])('%s', (kind, values) => {
    expect(identifierColumn(values)).toBe(kind);
  });
});

describe('nikParts', () => {
  it.each([
    ['a boy born on 12 March 2015', '3261011203150001', { day: 12, month: 3, year: 15, female: false }],
    ['a girl, whose day has 40 added', '3261015203150001', { day: 12, month: 3, year: 15, female: true }],
    ['a girl born on the 31st', '3261017112990001', { day: 31, month: 12, year: 99, female: true }],
    [
      '29 February, for the year may be a leap year',
      '3261012902000001',
      { day: 29, month: 2, year: 0, female: false },
    ],
  ])('takes %s apart', (_name, nik, parts) => {
    expect(nikParts(nik)).toEqual({ place: '326101', ...parts });
    expect(nikParts(`${nik.slice(0, 6)}.${nik.slice(6, 12)}.${nik.slice(12)}`)).toEqual(nikParts(nik));
  });

  it.each([
    ['day 0', '3261010003150001'],
    ['day 40', '3261014003150001'],
    ['day 72', '3261017203150001'],
    ['month 13', '3261011213150001'],
    ['30 February', '3261013002150001'],
    ['31 April', '3261017104150001'],
    ['no such province', '0961011203150001'],
    ['fifteen digits', '326101120315000'],
  ])('finds none with %s', (_name, digits) => {
    expect(nikParts(digits)).toBeNull();
  });
});

describe('showablePath', () => {
  it.each([
    ['data/kasus 2023.xlsx', 'data/kasus 2023.xlsx'],
    ['ekspor_20230906101500.csv', 'ekspor_20230906101500.csv'],
    ['C:\\KPAI\\3261015203150001.csv', 'C:\\KPAI\\[...].csv'],
    ['kasus a.n. Contohwati.csv', '[...].csv'],
    ['anak/Siti Contohwati/laporan.html', 'anak/[...]/laporan.html'],
    ['Desa Sukasari.csv', 'Desa Sukasari.csv'],
    ['laporan.html.manifest.json', 'laporan.html.manifest.json'],
  ])('%s as %s', (path, shown) => {
    expect(showablePath(path)).toBe(shown);
  });
});

describe('masked and cleanCell', () => {
  it('take identifiers out and leave the rest', () => {
    const text = 'hubungi 081298765432 atau pelapor@contoh.invalid, NIK 3261015203150001.';
    for (const clean of [masked(text), cleanCell(text)])
      expect(clean).toBe('hubungi [...] atau [...], NIK [...].');
  });

  it.each(['3.261.015.203.150', '12345678901234', '2023-09-06 10:15:00', '32.61.01.2001', '0,123456789012'])(
    'cleanCell leaves %s, which may be a figure',
    (cell) => {
      expect(cleanCell(cell)).toBe(cell);
    },
  );
});
