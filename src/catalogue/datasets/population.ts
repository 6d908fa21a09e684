import type { Dataset } from '../../model/dataset.ts';
import { REGION_COLUMNS } from './region-columns.ts';

export const population = {
  id: 'population',
  title: { id: 'penduduk', en: 'population' },
  rowOf: { id: 'satu baris satu wilayah dan tahun', en: 'one row a region and year' },
  counts: 'person',
  signature: [
    ['province_code', 'province', 'regency_code', 'regency'],
    ['children', 'population'],
  ],
  columns: {
    province_code: REGION_COLUMNS.province_code,
    province: REGION_COLUMNS.province,
    regency_code: REGION_COLUMNS.regency_code,
    regency: REGION_COLUMNS.regency,
    year: {
      type: 'integer',
      required: true,
      min: 1990,
      max: 2100,
      title: { id: 'Tahun', en: 'Year' },
      aliases: ['thn', 'periode', 'tahun data'],
    },
    children: {
      type: 'integer',
      min: 0,
      unit: { id: 'anak 0-17 tahun', en: 'children aged 0-17' },
      title: { id: 'Jumlah anak', en: 'Children' },
      aliases: [
        'anak',
        'penduduk 0 17',
        'penduduk anak',
        'jumlah anak 0 17 tahun',
        'anak 0 17 tahun',
        'penduduk usia 0 17 tahun',
        'children 0 17',
        'child population',
      ],
    },
    population: {
      type: 'integer',
      min: 0,
      unit: { id: 'jiwa', en: 'persons' },
      title: { id: 'Jumlah penduduk', en: 'Population' },
      aliases: ['penduduk', 'total penduduk', 'jumlah penduduk jiwa', 'total population'],
    },
  },
  key: ['province_code', 'province', 'regency_code', 'regency', 'year'],
  eventDate: null,
  yearColumn: 'year',
  asOfColumns: [],
  rules: [
    {
      id: 'children-above-population',
      valid: 'children <= population',
      action: 'keep',
      text: { id: 'Anak lebih banyak daripada penduduk', en: 'More children than inhabitants' },
      hint: {
        id: 'Periksa kedua angka atau judul kolomnya.',
        en: 'Check the two figures or their column labels.',
      },
    },
  ],
} as const satisfies Dataset;
