import { type Day, day } from './calendar.ts';

/** What `complaints.csv` must hold, count by count. Every figure is invented, but 374 of 1,222. */
export const FAMILY_CASES = 1222;
export const PROBLEMATIC_CARE_CASES = 374;
export const UNLOCATED_CASES = 18;
export const OTHER_CASES = 900;

export const FAMILY = 'family-and-alternative-care';

export interface ProvincePlan {
  readonly code: string;
  readonly family: number;
  readonly problematic: number;
  readonly regencies: number;
}

const plan = (code: string, family: number, problematic: number, regencies: number): ProvincePlan => ({
  code,
  family,
  problematic,
  regencies,
});

/**
 * Family cases, and the problematic-care cases among them, by province. Follows access to KPAI. Planted:
 * Banten (36) high, Jawa Tengah (33) low; all other large provinces near 30.6 %. No case at all in
 * Maluku (81), Papua Selatan (93), Papua Tengah (94) and Papua Pegunungan (95).
 */
export const PROVINCE_PLANS: readonly ProvincePlan[] = [
  plan('11', 12, 4, 2),
  plan('12', 63, 19, 4),
  plan('13', 15, 4, 2),
  plan('14', 15, 4, 2),
  plan('15', 7, 2, 1),
  plan('16', 23, 7, 2),
  plan('17', 6, 2, 1),
  plan('18', 28, 8, 3),
  plan('19', 3, 1, 1),
  plan('21', 9, 5, 1),
  plan('31', 260, 80, 5),
  plan('32', 244, 75, 5),
  plan('33', 116, 24, 5),
  plan('34', 30, 9, 3),
  plan('35', 140, 43, 5),
  plan('36', 100, 43, 4),
  plan('51', 21, 6, 2),
  plan('52', 14, 3, 2),
  plan('53', 9, 3, 1),
  plan('61', 10, 3, 1),
  plan('62', 5, 0, 1),
  plan('63', 9, 3, 1),
  plan('64', 12, 3, 2),
  plan('65', 2, 1, 1),
  plan('71', 6, 2, 1),
  plan('72', 5, 3, 1),
  plan('73', 26, 8, 3),
  plan('74', 4, 1, 1),
  plan('75', 3, 0, 1),
  plan('76', 2, 0, 1),
  plan('81', 0, 0, 0),
  plan('82', 1, 0, 1),
  plan('91', 2, 1, 1),
  plan('92', 1, 0, 1),
  plan('93', 0, 0, 0),
  plan('94', 0, 0, 0),
  plan('95', 0, 0, 0),
  plan('96', 1, 1, 1),
];

/** Problematic care among the eighteen family cases without a usable province. */
export const UNLOCATED_PROBLEMATIC = 6;

/** Provinces as written in the eighteen rows that nobody can place. */
export const UNUSABLE_PROVINCES: readonly string[] = [
  'Jawa Brat',
  'Jawa Brat',
  'Jawa Brat',
  'Jawa Timurr',
  'Jawa Timurr',
  'Jawa Timurr',
  'DKI Jakrta',
  'DKI Jakrta',
  'DKI Jakrta',
  'Jawa Tenggah',
  'Jawa Tenggah',
  'Bantenn',
  'Luar Negeri',
  '',
  '',
  '',
  '',
  '',
];

export interface CategoryPlan {
  readonly cluster: string;
  readonly category: string;
  readonly cases: number;
  /** Spellings with weights; all are labels or aliases of the code book. */
  readonly labels: readonly (readonly [string, number])[];
}

const category = (
  cluster: string,
  id: string,
  cases: number,
  ...labels: readonly (readonly [string, number])[]
): CategoryPlan => ({ cluster, category: id, cases, labels });

export const PROBLEMATIC_CARE: CategoryPlan = category(
  FAMILY,
  'problematic-care',
  PROBLEMATIC_CARE_CASES,
  ['Anak Korban Pengasuhan Bermasalah', 80],
  ['Pengasuhan Bermasalah', 12],
  ['anak korban pengasuhan bermasalah', 5],
  ['ANAK KORBAN PENGASUHAN BERMASALAH', 3],
);

/** The family cases that are not problematic care in the narrow sense: 848. */
export const OTHER_FAMILY: readonly CategoryPlan[] = [
  category(
    FAMILY,
    'denied-access',
    300,
    ['Anak Korban Pelarangan Akses Bertemu Orang Tua', 75],
    ['Pelarangan Akses Bertemu Orang Tua', 20],
    ['Pelarangan Akses Bertemu Orangtua', 5],
  ),
  category(
    FAMILY,
    'problematic-care-family-conflict',
    230,
    ['Anak Korban Pengasuhan Bermasalah/Konflik Orang Tua/Keluarga', 85],
    ['Pengasuhan Bermasalah/Konflik Orang Tua/Keluarga', 12],
    ['Pengasuhan Bermasalah / Konflik Orangtua / Keluarga', 3],
  ),
  category(
    FAMILY,
    'maintenance',
    160,
    ['Anak Korban Pemenuhan Hak Nafkah', 70],
    ['Pemenuhan Hak Nafkah', 30],
  ),
  category(
    FAMILY,
    'custody-dispute',
    110,
    ['Anak Korban Perebutan Hak Kuasa Asuh', 75],
    ['Perebutan Hak Kuasa Asuh', 20],
    ['Perebutan Kuasa Asuh', 5],
  ),
  category(FAMILY, 'illegal-transfer-within-family', 16, ['Pemindahan Secara Ilegal Dalam Keluarga', 1]),
  category(FAMILY, 'parents-outside-marriage', 14, [
    'Pengakuan Legalitas Orang Tua di Luar Perkawinan/Nikah Siri',
    1,
  ]),
  category(FAMILY, 'other-family', 12, ['Lingkungan Keluarga Lainnya', 1]),
  category(FAMILY, 'illegal-transfer-between-countries', 6, [
    'Pemindahan Secara Ilegal Dalam Keluarga Antar Negeri',
    1,
  ]),
];

const SPECIAL = 'special-protection';
const EDUCATION = 'education-leisure-culture-and-religion';

/** The other clusters: 900. */
export const OTHER_CLUSTERS: readonly CategoryPlan[] = [
  category(SPECIAL, 'sexual-crime', 190, ['Anak Korban Kejahatan Seksual', 80], ['Kekerasan Seksual', 20]),
  category(
    SPECIAL,
    'physical-or-psychological-violence',
    165,
    ['Anak Korban Kekerasan Fisik dan/atau Psikis', 75],
    ['Kekerasan Fisik dan Psikis', 25],
  ),
  category(SPECIAL, 'conflict-with-the-law', 60, ['Anak Berhadapan dengan Hukum', 80], ['ABH', 20]),
  category(SPECIAL, 'maltreatment-and-neglect', 35, ['Perlakuan Salah dan Penelantaran', 1]),
  category(SPECIAL, 'exploitation', 30, ['Anak Dieksploitasi Secara Ekonomi dan/atau Seksual', 1]),
  category(SPECIAL, 'pornography', 30, ['Anak Korban Pornografi', 1]),
  category(SPECIAL, 'abduction-sale-trafficking', 15, ['Penculikan, Penjualan, dan/atau Perdagangan', 1]),
  category(SPECIAL, 'drugs', 10, ['Penyalahgunaan Napza', 1]),
  category(SPECIAL, 'disability', 8, ['Anak Penyandang Disabilitas', 1]),
  category(SPECIAL, 'stigmatisation', 5, ['Stigmatisasi terkait Kondisi Orang Tua', 1]),
  category(SPECIAL, 'hiv-aids', 4, ['Anak dengan HIV/AIDS', 1]),
  category(SPECIAL, 'emergency', 4, ['Anak dalam Situasi Darurat', 1]),
  category(SPECIAL, 'minority', 2, ['Anak dari Kelompok Minoritas dan Terisolasi', 1]),
  category(SPECIAL, 'deviant-social-behaviour', 2, ['Perilaku Sosial Menyimpang', 1]),
  category(
    EDUCATION,
    'school-bullying',
    120,
    ['Perundungan di Satuan Pendidikan', 75],
    ['Perundungan di Sekolah', 25],
  ),
  category(EDUCATION, 'access-to-education', 70, ['Akses Pendidikan', 60], ['Putus Sekolah', 40]),
  category('civil-rights-and-freedoms', 'birth-registration', 80, ['Akta Kelahiran dan Identitas', 1]),
  category('basic-health-and-welfare', 'health-services', 70, ['Layanan Kesehatan', 1]),
];

export const CLUSTER_LABELS: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  [FAMILY]: [
    ['Lingkungan Keluarga dan Pengasuhan Alternatif', 88],
    ['Keluarga dan Pengasuhan Alternatif', 6],
    ['LINGKUNGAN KELUARGA DAN PENGASUHAN ALTERNATIF', 4],
    ['Lingkungan Keluarga & Pengasuhan Alternatif', 2],
  ],
  [SPECIAL]: [
    ['Perlindungan Khusus Anak', 92],
    ['PKA', 8],
  ],
  [EDUCATION]: [['Pendidikan, Waktu Luang, Kegiatan Budaya dan Agama', 1]],
  'civil-rights-and-freedoms': [['Hak Sipil dan Kebebasan', 1]],
  'basic-health-and-welfare': [['Kesehatan Dasar dan Kesejahteraan', 1]],
};

/** Labels one letter off, on rows whose cluster is not the family cluster. */
export const NEAR_MISSES: Readonly<Record<string, string>> = {
  'sexual-crime': 'Anak Korban Kejahatan Seksal',
  'school-bullying': 'Perundungn di Satuan Pendidikan',
};

/** Dates that do not exist, with the day beside which the row stands. */
export const INVALID_DATES: readonly (readonly [string, Day])[] = [
  ['29/02/2023', day(2023, 2, 28)],
  ['31/02/2023', day(2023, 2, 28)],
  ['31/04/2023', day(2023, 4, 30)],
];
