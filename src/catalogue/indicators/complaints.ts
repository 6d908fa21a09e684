import type { Indicator, Side } from '../../model/indicator.ts';

const FAMILY_CASES: Side = {
  from: 'case_counts',
  where: "cluster = 'family-and-alternative-care'",
  label: {
    id: 'kasus klaster lingkungan keluarga dan pengasuhan alternatif',
    en: 'cases of the family-environment and alternative-care cluster',
  },
};

const ALL_CASES: Side = {
  from: 'case_counts',
  label: { id: 'semua kasus yang tercatat', en: 'all cases recorded' },
};

const OF_CASES = {
  theme: 'complaints',
  kind: 'proportion',
  counts: 'cases',
  universe: 'process',
  better: 'neither',
  publicLevel: 'regency',
  caveats: ['caveat-incidence', 'caveat-whom'],
} as const;

/** KPAI complaints: what reached the commission, of all families. */
export const complaintIndicators = {
  problematic_care: {
    ...OF_CASES,
    title: { id: 'Pengasuhan bermasalah', en: 'Problematic care' },
    rationale: {
      id: 'Bagian kasus keluarga yang berlabel "Pengasuhan Bermasalah" saja (sempit).',
      en: 'Share of family cases labelled "Problematic care" alone (narrow).',
    },
    numerator: {
      from: 'case_counts',
      where: "cluster = 'family-and-alternative-care' and category = 'problematic-care'",
      label: { id: 'kasus berlabel "Pengasuhan Bermasalah"', en: 'cases labelled "Problematic care"' },
    },
    denominator: FAMILY_CASES,
    within: 'problematic_care_broad',
  },
  problematic_care_broad: {
    ...OF_CASES,
    title: { id: 'Pengasuhan bermasalah (luas)', en: 'Problematic care (broad)' },
    rationale: {
      id: 'Label "Pengasuhan Bermasalah" bersama "Pengasuhan Bermasalah/Konflik Orang Tua/Keluarga".',
      en: 'The label "Problematic care" together with "Problematic care with conflict of parents or family".',
    },
    numerator: {
      from: 'case_counts',
      where:
        "cluster = 'family-and-alternative-care' and category in ('problematic-care', 'problematic-care-family-conflict')",
      label: {
        id: 'kasus berlabel pengasuhan bermasalah, dengan atau tanpa konflik keluarga',
        en: 'cases labelled problematic care, with or without family conflict',
      },
    },
    denominator: FAMILY_CASES,
  },
  family_cluster_share: {
    ...OF_CASES,
    title: { id: 'Kasus keluarga dari semua kasus', en: 'Family cases of all cases' },
    rationale: {
      id: 'Berapa bagian kasus yang masuk klaster keluarga.',
      en: 'How much of the caseload is the family cluster.',
    },
    numerator: FAMILY_CASES,
    denominator: ALL_CASES,
  },
  access_denied_share: {
    ...OF_CASES,
    title: { id: 'Pelarangan akses bertemu orang tua', en: 'Denied access to a parent' },
    rationale: {
      id: 'Bagian kasus keluarga tentang akses bertemu orang tua.',
      en: 'Share of family cases about access to a parent.',
    },
    numerator: {
      from: 'case_counts',
      where: "cluster = 'family-and-alternative-care' and category = 'denied-access'",
      label: { id: 'kasus pelarangan akses bertemu orang tua', en: 'cases of denied access to a parent' },
    },
    denominator: FAMILY_CASES,
  },
  custody_dispute_share: {
    ...OF_CASES,
    title: { id: 'Perebutan hak kuasa asuh', en: 'Custody disputes' },
    rationale: {
      id: 'Bagian kasus keluarga tentang kuasa asuh.',
      en: 'Share of family cases about custody.',
    },
    numerator: {
      from: 'case_counts',
      where: "cluster = 'family-and-alternative-care' and category = 'custody-dispute'",
      label: { id: 'kasus perebutan hak kuasa asuh', en: 'custody dispute cases' },
    },
    denominator: FAMILY_CASES,
  },
  maintenance_share: {
    ...OF_CASES,
    title: { id: 'Pemenuhan hak nafkah', en: 'Maintenance' },
    rationale: {
      id: 'Bagian kasus keluarga tentang nafkah.',
      en: 'Share of family cases about maintenance.',
    },
    numerator: {
      from: 'case_counts',
      where: "cluster = 'family-and-alternative-care' and category = 'maintenance'",
      label: { id: 'kasus pemenuhan hak nafkah', en: 'maintenance cases' },
    },
    denominator: FAMILY_CASES,
  },
  migrant_family_share: {
    ...OF_CASES,
    caveats: ['caveat-incidence', 'caveat-stigma'],
    title: { id: 'Kasus keluarga pekerja migran', en: 'Cases of migrant worker families' },
    rationale: {
      id: 'Dihitung hanya jika berkas mencatatnya, dari kasus yang terisi.',
      en: 'Counted only where the file records it, of cases where it is filled in.',
    },
    numerator: {
      from: 'complaints',
      where: 'migrant_family',
      label: { id: 'kasus dari keluarga pekerja migran', en: 'cases of migrant worker families' },
    },
    denominator: {
      from: 'complaints',
      where: 'migrant_family is not null',
      label: {
        id: 'kasus yang kolom keluarga migrannya terisi',
        en: 'cases with the migrant-family column filled in',
      },
    },
  },
  complaints_per_100k_children: {
    theme: 'complaints',
    kind: 'rate',
    per: 100000,
    unit: { id: 'per 100.000 anak', en: 'per 100,000 children' },
    counts: 'cases',
    universe: 'process',
    better: 'neither',
    publicLevel: 'regency',
    caveats: ['caveat-incidence', 'caveat-access'],
    title: { id: 'Pengaduan per 100.000 anak', en: 'Complaints per 100,000 children' },
    rationale: {
      id: 'Ukuran akses ke KPAI, bukan angka kejadian.',
      en: 'A measure of access to KPAI, not of incidence.',
    },
    numerator: ALL_CASES,
    denominator: {
      from: 'population',
      sum: 'children',
      label: {
        id: 'anak 0-17 tahun menurut berkas penduduk',
        en: 'children aged 0-17 by the population file',
      },
    },
  },
  closed_share: {
    ...OF_CASES,
    better: 'higher',
    caveats: [],
    title: { id: 'Pengaduan yang selesai', en: 'Complaints closed' },
    rationale: {
      id: 'Bagian pengaduan yang tanggal selesainya tercatat.',
      en: 'Share of complaints with a closing date.',
    },
    numerator: {
      from: 'complaints',
      where: 'closed_on is not null',
      label: { id: 'pengaduan dengan tanggal selesai', en: 'complaints with a closing date' },
    },
    denominator: { from: 'complaints', label: { id: 'semua pengaduan', en: 'all complaints' } },
  },
  closed_within_30_days: {
    ...OF_CASES,
    better: 'higher',
    caveats: [],
    title: { id: 'Pengaduan selesai dalam 30 hari', en: 'Complaints closed within 30 days' },
    rationale: {
      id: 'Kecepatan penanganan; pengaduan yang masih terbuka ikut dihitung dalam penyebut.',
      en: 'Timeliness of handling; open complaints stay in the denominator.',
    },
    numerator: {
      from: 'complaints',
      where:
        "date_diff('day', received_on, :as_of) >= 30 and date_diff('day', received_on, closed_on) between 0 and 30",
      label: { id: 'di antaranya selesai dalam 30 hari', en: 'of these, closed within 30 days' },
    },
    denominator: {
      from: 'complaints',
      where: "date_diff('day', received_on, :as_of) >= 30",
      label: {
        id: 'pengaduan yang diterima 30 hari atau lebih sebelum tanggal keadaan',
        en: 'complaints received 30 days or more before the as-of date',
      },
    },
  },
} as const satisfies Record<string, Indicator>;
