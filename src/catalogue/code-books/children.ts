import type { CodeBook } from '../../model/dataset.ts';

/** Whose children a row counts: the left-behind children, or those they are read beside. */
export const FAMILY = {
  id: 'family',
  prefixes: ['keluarga', 'anak keluarga', 'anak'],
  codes: {
    migrant: {
      label: { id: 'Pekerja migran', en: 'Migrant' },
      aliases: ['PMI', 'Migran', 'Keluarga PMI', 'Migrant family'],
    },
    'non-migrant': {
      label: { id: 'Bukan pekerja migran', en: 'Non-migrant' },
      aliases: ['Bukan PMI', 'Non PMI', 'Bukan migran', 'Non migran', 'Lain', 'Non-migrant family'],
    },
  },
} as const satisfies CodeBook;

/** Age bands of the village forms: those of SIMFONI-PPA, and the ages the items concern. */
export const CHILD_AGE_BAND = {
  id: 'age_band',
  prefixes: ['usia', 'umur'],
  codes: {
    '0-5': { label: { id: '0-5 tahun', en: '0-5 years' }, aliases: ['0-5', 'Balita', 'Di bawah 6 tahun'] },
    '0-6': { label: { id: '0-6 tahun', en: '0-6 years' }, aliases: ['0-6', 'Di bawah 7 tahun'] },
    '6-12': { label: { id: '6-12 tahun', en: '6-12 years' }, aliases: ['6-12'] },
    '7-9': { label: { id: '7-9 tahun', en: '7-9 years' }, aliases: ['7-9'] },
    '7-12': { label: { id: '7-12 tahun', en: '7-12 years' }, aliases: ['7-12'] },
    '10-17': { label: { id: '10-17 tahun', en: '10-17 years' }, aliases: ['10-17'] },
    '13-17': { label: { id: '13-17 tahun', en: '13-17 years' }, aliases: ['13-17'] },
    '0-17': { label: { id: '0-17 tahun', en: '0-17 years' }, aliases: ['0-17', 'Semua usia', 'All ages'] },
  },
} as const satisfies CodeBook;
