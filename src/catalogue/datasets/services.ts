import type { Dataset } from '../../model/dataset.ts';
import { count, persons, YEAR, yesNo } from './column-forms.ts';
import { REGION_COLUMNS } from './region-columns.ts';

/**
 * Family services of a regency, city or province in a year. A province's row is its own service, not the sum
 * of its regencies. A "no" or 0 may be an entry never made: `entry_complete` tells.
 */
export const services = {
  id: 'services',
  title: { id: 'layanan keluarga dan anak', en: 'family and child services' },
  rowOf: { id: 'satu baris satu daerah dan tahun', en: 'one row an area and year' },
  counts: 'service',
  signature: [
    ['province_code', 'province', 'regency_code', 'regency'],
    ['puspaga', 'uptd_ppa'],
  ],
  columns: {
    province_code: REGION_COLUMNS.province_code,
    province: REGION_COLUMNS.province,
    regency_code: REGION_COLUMNS.regency_code,
    regency: REGION_COLUMNS.regency,
    year: { ...YEAR, required: true },
    puspaga: yesNo({ id: 'Ada Puspaga', en: 'Puspaga present' }, [
      'puspaga',
      'puspaga tersedia',
      'pusat pembelajaran keluarga',
      'puspaga present',
    ]),
    puspaga_officers: count(
      { id: 'Petugas Puspaga', en: 'Puspaga officers' },
      ['jumlah petugas puspaga', 'konselor puspaga', 'jumlah konselor', 'counsellors'],
      { id: 'petugas', en: 'officers' },
    ),
    uptd_ppa: yesNo({ id: 'Ada UPTD PPA', en: 'UPTD PPA present' }, [
      'uptd ppa',
      'uptd ppa tersedia',
      'uptd ppa present',
    ]),
    referrals_made: persons(
      { id: 'Rujukan dibuat', en: 'Referrals made' },
      ['jumlah rujukan', 'rujukan', 'rujukan masuk', 'referrals'],
      { id: 'rujukan', en: 'referrals' },
    ),
    referrals_completed: persons(
      { id: 'Rujukan selesai', en: 'Referrals completed' },
      ['rujukan tuntas', 'rujukan ditindaklanjuti', 'completed referrals'],
      { id: 'rujukan', en: 'referrals' },
    ),
    entry_complete: {
      type: 'boolean',
      absent: true,
      title: { id: 'Isian lengkap', en: 'Entry complete' },
      aliases: ['data lengkap', 'sudah mengisi', 'kelengkapan data', 'complete'],
    },
  },
  key: ['province_code', 'province', 'regency_code', 'regency', 'year'],
  eventDate: null,
  yearColumn: 'year',
  ownRows: true,
  asOfColumns: [],
  rules: [
    {
      id: 'completed-above-made',
      valid: 'referrals_completed <= referrals_made',
      action: 'null',
      empties: 'referrals_completed',
      text: {
        id: 'Rujukan selesai lebih banyak daripada yang dibuat',
        en: 'More referrals completed than made',
      },
      hint: {
        id: 'Selnya dikosongkan; periksa kedua angka pada berkas asal.',
        en: 'The cell is emptied; check both figures at the source.',
      },
    },
    {
      id: 'officers-without-puspaga',
      valid: 'not (puspaga = false and puspaga_officers > 0)',
      action: 'keep',
      text: {
        id: 'Ada petugas, tetapi Puspaga dijawab "Tidak"',
        en: 'There are officers, yet Puspaga is answered "No"',
      },
      hint: { id: 'Periksa jawaban Puspaga di daerah itu.', en: 'Check the answer for Puspaga there.' },
    },
  ],
} as const satisfies Dataset;
