import type { Indicator, Side } from '../../model/indicator.ts';
import type { Bilingual } from '../../model/message.ts';

const VILLAGES: Side = { from: 'villages', label: { id: 'desa terdaftar', en: 'villages registered' } };

const OF_VILLAGES = {
  theme: 'programme',
  counts: 'villages',
  universe: 'census',
  better: 'higher',
  publicLevel: 'village',
} as const;

/** Coverage of a yes/no column among the villages that answered; a blank leaves the denominator. */
function coverage(column: string, title: Bilingual, rationale: Bilingual): Indicator {
  return {
    ...OF_VILLAGES,
    kind: 'proportion',
    title,
    rationale,
    numerator: {
      from: 'villages',
      where: column,
      label: { id: 'desa yang menjawab "Ya"', en: 'villages that answered "Yes"' },
    },
    asked: VILLAGES,
    denominator: {
      from: 'villages',
      where: `${column} is not null`,
      label: { id: 'desa yang menjawab', en: 'villages that answered' },
    },
  };
}

/** Coverage of an activity among the villages with community parenting that answered. */
function activity(column: string, title: Bilingual): Indicator {
  return {
    ...coverage(column, title, {
      id: 'Dari desa dengan community parenting yang mengisi kolom ini.',
      en: 'Of villages with community parenting that filled in this column.',
    }),
    kind: 'proportion',
    numerator: {
      from: 'villages',
      where: `pillar_community_parenting and ${column}`,
      label: { id: 'desa dengan kegiatan ini', en: 'villages with this activity' },
    },
    asked: {
      from: 'villages',
      where: 'pillar_community_parenting',
      label: { id: 'desa dengan community parenting', en: 'villages with community parenting' },
    },
    denominator: {
      from: 'villages',
      where: `pillar_community_parenting and ${column} is not null`,
      label: {
        id: 'desa dengan community parenting yang menjawab',
        en: 'villages with community parenting that answered',
      },
    },
  };
}

const PILLARS = [
  'pillar_migration_service',
  'pillar_productive_enterprise',
  'pillar_community_parenting',
  'pillar_cooperative',
];

/** Desmigratif: a whole counted, so no interval; services, so public down to the village. */
export const programmeIndicators = {
  villages_registered: {
    ...OF_VILLAGES,
    kind: 'count',
    better: 'neither',
    unit: { id: 'desa', en: 'villages' },
    title: { id: 'Desa Desmigratif terdaftar', en: 'Desmigratif villages registered' },
    rationale: { id: 'Banyaknya desa dalam berkas, semua kohort.', en: 'Villages in the file, all cohorts.' },
    numerator: VILLAGES,
  },
  pillar_migration_service: coverage(
    'pillar_migration_service',
    { id: 'Pilar 1: layanan migrasi', en: 'Pillar 1: migration service' },
    { id: 'Kepmenaker 59/2017, Permenaker 2/2019.', en: 'Kepmenaker 59/2017, Permenaker 2/2019.' },
  ),
  pillar_productive_enterprise: coverage(
    'pillar_productive_enterprise',
    { id: 'Pilar 2: usaha produktif', en: 'Pillar 2: productive enterprise' },
    { id: 'Kepmenaker 59/2017, Permenaker 2/2019.', en: 'Kepmenaker 59/2017, Permenaker 2/2019.' },
  ),
  pillar_community_parenting: coverage(
    'pillar_community_parenting',
    { id: 'Pilar 3: community parenting', en: 'Pillar 3: community parenting' },
    { id: 'Pengasuhan bersama anak pekerja migran.', en: 'Shared care of migrant workers’ children.' },
  ),
  pillar_cooperative: coverage(
    'pillar_cooperative',
    { id: 'Pilar 4: koperasi dan/atau BUMDes', en: 'Pillar 4: cooperative or BUMDes' },
    { id: 'Kepmenaker 59/2017, Permenaker 2/2019.', en: 'Kepmenaker 59/2017, Permenaker 2/2019.' },
  ),
  all_pillars: {
    ...OF_VILLAGES,
    kind: 'proportion',
    title: { id: 'Keempat pilar', en: 'All four pillars' },
    rationale: { id: 'Desa yang menjawab keempat pilar.', en: 'Of villages that answered all four.' },
    numerator: {
      from: 'villages',
      where: PILLARS.join(' and '),
      label: { id: 'desa dengan keempat pilar', en: 'villages with all four pillars' },
    },
    asked: VILLAGES,
    denominator: {
      from: 'villages',
      where: PILLARS.map((pillar) => `${pillar} is not null`).join(' and '),
      label: { id: 'desa yang menjawab keempat pilar', en: 'villages that answered all four' },
    },
  },
  community_parenting_active: {
    ...OF_VILLAGES,
    kind: 'proportion',
    title: { id: 'Community parenting aktif', en: 'Community parenting active' },
    rationale: {
      id: 'Kegiatan tercatat dalam enam bulan sebelum tanggal keadaan.',
      en: 'An activity recorded in the six months before the as-of date.',
    },
    numerator: {
      from: 'villages',
      where:
        "pillar_community_parenting and last_activity_on > (:as_of - interval '6 months') and last_activity_on <= :as_of",
      label: {
        id: 'desa dengan kegiatan dalam enam bulan terakhir',
        en: 'villages with an activity in the last six months',
      },
    },
    denominator: {
      from: 'villages',
      where: 'pillar_community_parenting',
      label: { id: 'desa dengan community parenting', en: 'villages with community parenting' },
    },
  },
  activity_guidance: activity('activity_guidance', {
    id: 'Kegiatan: bimbingan dan konseling',
    en: 'Activity: guidance and counselling',
  }),
  activity_finance: activity('activity_finance', {
    id: 'Kegiatan: pengelolaan keuangan',
    en: 'Activity: financial management',
  }),
  activity_literacy: activity('activity_literacy', {
    id: 'Kegiatan: baca tulis',
    en: 'Activity: reading and writing',
  }),
  activity_numeracy: activity('activity_numeracy', { id: 'Kegiatan: berhitung', en: 'Activity: numeracy' }),
  activity_arts: activity('activity_arts', { id: 'Kegiatan: kesenian', en: 'Activity: arts' }),
  activity_sports: activity('activity_sports', { id: 'Kegiatan: olahraga', en: 'Activity: sports' }),
  activity_internet: activity('activity_internet', { id: 'Kegiatan: internet', en: 'Activity: internet' }),
  activity_spirituality: activity('activity_spirituality', {
    id: 'Kegiatan: kerohanian',
    en: 'Activity: spirituality',
  }),
  sessions_per_village_month: {
    ...OF_VILLAGES,
    kind: 'ratio',
    unit: { id: 'sesi per desa per bulan', en: 'sessions per village and month' },
    title: { id: 'Sesi per desa per bulan', en: 'Sessions per village and month' },
    rationale: {
      id: 'Dari desa dengan community parenting yang mengisi jumlah sesi.',
      en: 'Of villages with community parenting that filled in the number of sessions.',
    },
    numerator: {
      from: 'villages',
      where: 'pillar_community_parenting',
      sum: 'sessions',
      label: { id: 'sesi sebulan', en: 'sessions in a month' },
    },
    denominator: {
      from: 'villages',
      where: 'pillar_community_parenting and sessions is not null',
      label: { id: 'desa yang mengisi', en: 'villages that filled it in' },
    },
  },
  children_reached: {
    ...OF_VILLAGES,
    counts: 'persons',
    kind: 'count',
    unit: { id: 'anak', en: 'children' },
    title: { id: 'Anak peserta kegiatan', en: 'Children reached' },
    rationale: {
      id: 'Jumlah peserta menurut desa; satu anak dapat terhitung di lebih dari satu kegiatan.',
      en: 'Participants as villages report them; one child may count in more than one activity.',
    },
    numerator: {
      from: 'villages',
      sum: 'children_reached',
      label: { id: 'anak peserta', en: 'children taking part' },
    },
  },
  children_per_officer: {
    ...OF_VILLAGES,
    counts: 'persons',
    kind: 'ratio',
    better: 'lower',
    unit: { id: 'anak per petugas', en: 'children per officer' },
    title: { id: 'Anak per petugas Desmigratif', en: 'Children per Desmigratif officer' },
    rationale: {
      id: 'Hanya desa yang mengisi anak dan petugas.',
      en: 'Only villages that filled in both children and officers.',
    },
    numerator: {
      from: 'villages',
      where: 'officers is not null',
      sum: 'children_left_behind',
      label: { id: 'anak yang ditinggalkan', en: 'children left behind' },
    },
    denominator: {
      from: 'villages',
      where: 'children_left_behind is not null',
      sum: 'officers',
      label: { id: 'petugas Desmigratif', en: 'Desmigratif officers' },
    },
  },
  carers_trained: {
    ...OF_VILLAGES,
    counts: 'persons',
    kind: 'count',
    unit: { id: 'pengasuh', en: 'carers' },
    title: { id: 'Pengasuh terlatih', en: 'Carers trained' },
    rationale: {
      id: 'Jumlah pengasuh yang dilatih menurut desa.',
      en: 'Carers trained, as villages report them.',
    },
    numerator: {
      from: 'villages',
      sum: 'carers_trained',
      label: { id: 'pengasuh yang dilatih', en: 'carers trained' },
    },
  },
  reported_in_time: {
    ...OF_VILLAGES,
    kind: 'proportion',
    title: { id: 'Desa yang melapor tepat waktu', en: 'Villages that reported in time' },
    rationale: {
      id: 'Laporan terakhir dalam enam bulan sebelum tanggal keadaan.',
      en: 'A last report in the six months before the as-of date.',
    },
    numerator: {
      from: 'villages',
      where: "last_report_on > (:as_of - interval '6 months') and last_report_on <= :as_of",
      label: {
        id: 'desa yang melapor dalam enam bulan terakhir',
        en: 'villages that reported in the last six months',
      },
    },
    denominator: VILLAGES,
  },
} as const satisfies Record<string, Indicator>;
