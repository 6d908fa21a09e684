import type { Indicator } from '../../model/indicator.ts';

const OF_AREAS = { theme: 'context', universe: 'census', better: 'neither', publicLevel: 'regency' } as const;

/** Why people go. None of it is good or bad of itself, and none of it says what migration does to children. */
export const contextIndicators = {
  placements_per_10k: {
    ...OF_AREAS,
    kind: 'rate',
    per: 10000,
    unit: { id: 'per 10.000 penduduk', en: 'per 10,000 inhabitants' },
    counts: 'persons',
    caveats: ['caveat-procedural', 'caveat-stigma'],
    title: { id: 'Penempatan PMI per 10.000 penduduk', en: 'Placements per 10,000 inhabitants' },
    rationale: {
      id: 'Penempatan prosedural dalam setahun dibanding penduduk menurut berkas penduduk.',
      en: 'Procedural placements in a year by the inhabitants of the population file.',
    },
    numerator: {
      from: 'context',
      sum: 'placements',
      label: { id: 'penempatan dalam setahun', en: 'placements in the year' },
    },
    denominator: {
      from: 'population',
      sum: 'population',
      label: { id: 'penduduk menurut berkas penduduk', en: 'inhabitants by the population file' },
    },
  },
  wage_gap_ratio: {
    ...OF_AREAS,
    kind: 'ratio',
    unit: { id: 'kali upah di daerah asal', en: 'times the wage at home' },
    counts: 'money',
    title: { id: 'Upah negara tujuan terhadap upah asal', en: 'Wage abroad to wage at home' },
    rationale: {
      id: 'Dalam rupiah menurut kurs di berkas; daerah ditimbang menurut penempatannya.',
      en: 'In rupiah at the rate in the file; areas weigh by their placements.',
    },
    numerator: {
      from: 'context',
      sum: 'wage_abroad * rate * placements',
      where: 'wage_home is not null and currency is not null',
      label: {
        id: 'upah di negara tujuan dalam rupiah, kali penempatan',
        en: 'wage abroad in rupiah, times placements',
      },
    },
    denominator: {
      from: 'context',
      sum: 'wage_home * placements',
      where: 'wage_abroad is not null and rate is not null and currency is not null',
      label: { id: 'upah di daerah asal, kali penempatan', en: 'wage at home, times placements' },
    },
  },
  unemployment: {
    ...OF_AREAS,
    kind: 'proportion',
    better: 'lower',
    counts: 'persons',
    caveats: ['caveat-survey-estimate'],
    title: { id: 'Pengangguran terbuka', en: 'Unemployment' },
    rationale: {
      id: 'Dari angkatan kerja; tingkat pengangguran daerah tidak pernah dirata-ratakan.',
      en: 'Of the labour force; rates of areas are never averaged.',
    },
    numerator: {
      from: 'context',
      sum: 'unemployed',
      where: 'labour_force is not null',
      label: { id: 'pengangguran', en: 'unemployed' },
    },
    denominator: {
      from: 'context',
      sum: 'labour_force',
      where: 'unemployed is not null',
      label: { id: 'angkatan kerja', en: 'labour force' },
    },
  },
} as const satisfies Record<string, Indicator>;
