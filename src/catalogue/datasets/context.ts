import type { Dataset } from '../../model/dataset.ts';
import { CURRENCY } from '../code-books/oversight.ts';
import { persons, YEAR } from './column-forms.ts';
import { REGION_COLUMNS } from './region-columns.ts';

const wage = (id: string, en: string, aliases: readonly string[], unit: { id: string; en: string }) =>
  ({ type: 'number', min: 0, title: { id, en }, aliases, unit }) as const;

/**
 * Why people go: placements, wages and unemployment of an area in a year. The wage abroad is in its currency;
 * `rate` is what one unit of it was worth in rupiah. Unemployment comes as two counts; a rate alone is read,
 * and compared with them, but rates of areas are never averaged.
 */
export const context = {
  id: 'context',
  title: { id: 'konteks migrasi', en: 'context of migration' },
  rowOf: { id: 'satu baris satu wilayah dan tahun', en: 'one row a region and year' },
  counts: 'region',
  signature: [
    ['province_code', 'province', 'regency_code', 'regency'],
    ['year'],
    ['placements', 'wage_home', 'wage_abroad', 'unemployed', 'unemployment_rate'],
  ],
  columns: {
    province_code: REGION_COLUMNS.province_code,
    province: REGION_COLUMNS.province,
    regency_code: REGION_COLUMNS.regency_code,
    regency: REGION_COLUMNS.regency,
    year: { ...YEAR, required: true },
    placements: persons(
      { id: 'Penempatan PMI', en: 'Placements of migrant workers' },
      ['jumlah penempatan', 'penempatan', 'penempatan pmi prosedural', 'pmi ditempatkan', 'placements'],
      { id: 'orang', en: 'persons' },
    ),
    wage_home: wage(
      'Upah di daerah asal',
      'Wage at home',
      [
        'upah asal',
        'upah minimum',
        'umk',
        'umr',
        'upah minimum kabupaten kota',
        'rata rata upah',
        'minimum wage',
      ],
      {
        id: 'rupiah sebulan',
        en: 'rupiah a month',
      },
    ),
    wage_abroad: wage(
      'Upah di negara tujuan',
      'Wage abroad',
      ['upah luar negeri', 'upah di luar negeri', 'gaji di luar negeri', 'wage in the destination'],
      {
        id: 'mata uang negara tujuan, sebulan',
        en: 'currency of the destination, a month',
      },
    ),
    currency: {
      type: 'category',
      codeBook: CURRENCY,
      title: { id: 'Mata uang', en: 'Currency' },
      aliases: ['valuta', 'mata uang upah'],
    },
    rate: wage('Kurs', 'Exchange rate', ['kurs rupiah', 'nilai tukar', 'kurs tengah'], {
      id: 'rupiah per satuan mata uang',
      en: 'rupiah per unit of currency',
    }),
    unemployed: persons(
      { id: 'Pengangguran', en: 'Unemployed' },
      ['jumlah pengangguran', 'penganggur', 'jumlah penganggur', 'unemployed persons'],
      { id: 'orang', en: 'persons' },
    ),
    labour_force: persons(
      { id: 'Angkatan kerja', en: 'Labour force' },
      ['jumlah angkatan kerja', 'labor force'],
      { id: 'orang', en: 'persons' },
    ),
    unemployment_rate: {
      type: 'number',
      min: 0,
      max: 100,
      unit: { id: 'persen', en: 'percent' },
      title: { id: 'Tingkat pengangguran terbuka', en: 'Unemployment rate' },
      aliases: ['tpt', 'tingkat pengangguran', 'open unemployment rate'],
    },
  },
  key: ['province_code', 'province', 'regency_code', 'regency', 'year'],
  eventDate: null,
  yearColumn: 'year',
  asOfColumns: [],
  rules: [
    {
      id: 'unemployed-above-labour-force',
      valid: 'unemployed <= labour_force',
      action: 'null',
      empties: 'unemployed',
      text: {
        id: 'Pengangguran lebih banyak daripada angkatan kerja',
        en: 'More unemployed than the labour force',
      },
      hint: {
        id: 'Selnya dikosongkan; periksa kedua angka.',
        en: 'The cell is emptied; check both figures.',
      },
    },
    {
      id: 'rate-contradicts-counts',
      valid: 'abs(unemployment_rate - 100.0 * unemployed / nullif(labour_force, 0)) < 0.06',
      action: 'keep',
      text: {
        id: 'Tingkat pengangguran tidak sama dengan hasil bagi kedua hitungannya',
        en: 'The unemployment rate is not what its two counts give',
      },
      hint: {
        id: 'desmig memakai kedua hitungan; periksa mana yang benar.',
        en: 'desmig uses the two counts; check which is right.',
      },
    },
    {
      id: 'rate-without-currency',
      valid: 'not (wage_abroad is not null and (currency is null or rate is null))',
      action: 'keep',
      text: {
        id: 'Upah luar negeri tanpa mata uang atau kurs: tidak masuk rasio upah',
        en: 'A wage abroad without currency or rate: not in the wage ratio',
      },
      hint: { id: 'Isi mata uang dan kursnya.', en: 'Fill in the currency and the rate.' },
    },
  ],
} as const satisfies Dataset;
