import type { Indicator, Side } from '../../model/indicator.ts';
import { ACTIVITY } from '../code-books/activity.ts';

const OF_ACTIVITIES = {
  theme: 'activities',
  universe: 'census',
  better: 'higher',
  publicLevel: 'village',
} as const;

const HOLDING: Side = {
  from: 'activities',
  distinct: '_village',
  label: { id: 'desa dengan kegiatan tercatat', en: 'villages with a recorded activity' },
};

const CODES = Object.keys(ACTIVITY.codes).filter(
  (code) => code !== 'other',
) as (keyof typeof ACTIVITY.codes)[];

function each(prefix: string, make: (code: keyof typeof ACTIVITY.codes) => Indicator) {
  return Object.fromEntries(CODES.map((code) => [`${prefix}_${code}`, make(code)]));
}

/**
 * Activities as they were held, from their own file: coverage, sessions and participants, each by activity.
 * Whether a village counts as active at the as-of date stays a matter of the villages file, since six months
 * reach across periods.
 */
export const activityIndicators: Readonly<Record<string, Indicator>> = {
  villages_holding: {
    ...OF_ACTIVITIES,
    kind: 'count',
    counts: 'villages',
    unit: { id: 'desa', en: 'villages' },
    title: { id: 'Desa dengan kegiatan tercatat', en: 'Villages with activities' },
    rationale: {
      id: 'Sedikitnya satu kegiatan dalam periode itu.',
      en: 'At least one activity in the period.',
    },
    numerator: HOLDING,
  },
  participants_per_session: {
    ...OF_ACTIVITIES,
    kind: 'ratio',
    counts: 'persons',
    unit: { id: 'anak', en: 'children' },
    title: { id: 'Peserta anak per sesi', en: 'Children per session' },
    rationale: {
      id: 'Hanya baris yang mengisi sesi dan peserta anak.',
      en: 'Only rows that filled in both sessions and children.',
    },
    numerator: {
      from: 'activities',
      sum: 'children',
      where: 'sessions is not null',
      label: { id: 'anak peserta, tiap kali ikut', en: 'children, each time they take part' },
    },
    denominator: {
      from: 'activities',
      sum: 'sessions',
      where: 'children is not null',
      label: { id: 'sesi', en: 'sessions' },
    },
    caveats: ['caveat-participants'],
  },
  ...each('villages_holding', (code) => ({
    ...OF_ACTIVITIES,
    kind: 'proportion',
    counts: 'villages',
    title: ACTIVITY.codes[code].label,
    rationale: {
      id: 'Bagian desa dengan kegiatan tercatat yang mengadakan kegiatan ini.',
      en: 'Share of the villages with a recorded activity that held this one.',
    },
    numerator: {
      ...HOLDING,
      where: `activity = '${code}'`,
      label: { id: 'desa dengan kegiatan ini', en: 'villages with this activity' },
    },
    denominator: HOLDING,
  })),
  ...each('sessions', (code) => ({
    ...OF_ACTIVITIES,
    kind: 'count',
    counts: 'sessions',
    unit: { id: 'sesi', en: 'sessions' },
    title: { id: `${ACTIVITY.codes[code].label.id}: sesi`, en: `${ACTIVITY.codes[code].label.en}: sessions` },
    rationale: { id: 'Sesi yang tercatat.', en: 'Sessions recorded.' },
    numerator: {
      from: 'activities',
      sum: 'sessions',
      where: `activity = '${code}'`,
      label: { id: 'sesi', en: 'sessions' },
    },
  })),
  ...each('participants', (code) => ({
    ...OF_ACTIVITIES,
    kind: 'count',
    counts: 'persons',
    unit: { id: 'anak', en: 'children' },
    title: {
      id: `${ACTIVITY.codes[code].label.id}: peserta anak`,
      en: `${ACTIVITY.codes[code].label.en}: children taking part`,
    },
    rationale: {
      id: 'Peserta anak, dihitung tiap kali ikut.',
      en: 'Children taking part, counted each time.',
    },
    numerator: {
      from: 'activities',
      sum: 'children',
      where: `activity = '${code}'`,
      label: { id: 'anak peserta, tiap kali ikut', en: 'children, each time they take part' },
    },
    caveats: ['caveat-participants'],
  })),
};
