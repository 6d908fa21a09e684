import type { Indicator } from '../../model/indicator.ts';

const RECORDED = {
  theme: 'recorded',
  kind: 'count',
  universe: 'process',
  better: 'neither',
  publicLevel: 'regency',
  caveats: ['caveat-recorded'],
} as const;

/** Counts as the files record them, whoever keeps the record: cases in registers and tables, persons in tables. */
export const recordedIndicators = {
  cases_recorded: {
    ...RECORDED,
    counts: 'cases',
    unit: { id: 'kasus', en: 'cases' },
    title: { id: 'Kasus tercatat', en: 'Cases recorded' },
    rationale: {
      id: 'Semua kasus dalam berkas, semua klaster.',
      en: 'All cases in the files, all clusters.',
    },
    numerator: { from: 'case_counts', label: { id: 'semua kasus yang tercatat', en: 'all cases recorded' } },
  },
  persons_recorded: {
    ...RECORDED,
    counts: 'persons',
    unit: { id: 'orang', en: 'persons' },
    title: { id: 'Orang tercatat', en: 'Persons recorded' },
    rationale: {
      id: 'Semua orang dalam tabel, segala usia; satu kelompok rincian yang dijumlahkan.',
      en: 'All persons in the table, of any age; one set of its breakdowns is added up.',
    },
    numerator: {
      from: 'person_counts',
      label: { id: 'semua orang dalam tabel', en: 'all persons in the table' },
    },
  },
  children_recorded: {
    ...RECORDED,
    counts: 'persons',
    unit: { id: 'anak', en: 'children' },
    title: { id: 'Anak tercatat', en: 'Children recorded' },
    rationale: {
      id: 'Orang di bawah 18 tahun menurut kelompok usia tabel.',
      en: 'Persons under 18 by the age bands of the table.',
    },
    numerator: {
      from: 'person_counts',
      where: "age_band_parent = 'child'",
      label: { id: 'orang di bawah 18 tahun', en: 'persons under 18' },
    },
  },
} as const satisfies Record<string, Indicator>;
