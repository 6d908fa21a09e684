import { describe, expect, it } from 'vitest';
import {
  identifierColumn,
  identifierIn,
  showable,
  showableLabels,
} from '../../src/disclosure/identifiers.ts';

// every number below is invented: 99.99.99 is no place, and 0800 is no mobile prefix
const IDENTIFIERS = [
  ['nik', '9999994101100001'],
  ['nik', '9999 9941 0110 0001'],
  ['nik', '99.99.99.410110.0001'],
  ['nik', 'NIK 9999994101100001 (anak)'],
  ['phone', '0800-000-0001'],
  ['phone', '08000000001'],
  ['phone', '+62 800 0000 001'],
  ['phone', '62800000001'],
  ['phone', 'hubungi 0800 0000 0001 sore'],
  ['email', 'pelapor.0001@contoh.invalid'],
  ['email', 'kirim ke pelapor_1@contoh.co.id ya'],
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
