import type { CodeBook } from '../../model/dataset.ts';

/**
 * KPAI's clusters. The first five are the classification in use since 2020/21 (four clusters of the
 * fulfilment of rights, PHA, and special protection, PKA); the rest the one used to 2019. Old to new is
 * many-to-many, so both are kept apart; only the family cluster has one successor.
 */
export const CLUSTER = {
  id: 'cluster',
  prefixes: ['klaster', 'kluster', 'cluster', 'bidang', 'pha', 'pka'],
  codes: {
    'family-and-alternative-care': {
      label: {
        id: 'Lingkungan Keluarga dan Pengasuhan Alternatif',
        en: 'Family environment and alternative care',
      },
      aliases: [
        'Keluarga dan Pengasuhan Alternatif',
        'Lingkungan Keluarga & Pengasuhan Alternatif',
        'Pengasuhan Alternatif',
        'Lingkungan Keluarga',
        'LKPA',
      ],
    },
    'civil-rights-and-freedoms': {
      label: { id: 'Hak Sipil dan Kebebasan', en: 'Civil rights and freedoms' },
      aliases: ['Hak Sipil & Kebebasan'],
    },
    'basic-health-and-welfare': {
      label: { id: 'Kesehatan Dasar dan Kesejahteraan', en: 'Basic health and welfare' },
      aliases: ['Kesehatan Dasar & Kesejahteraan'],
    },
    'education-leisure-culture-and-religion': {
      label: {
        id: 'Pendidikan, Waktu Luang, Kegiatan Budaya dan Agama',
        en: 'Education, leisure, culture and religion',
      },
      aliases: [
        'Pendidikan, Pemanfaatan Waktu Luang, Kegiatan Budaya, dan Agama',
        'Pendidikan, Waktu Luang dan Kegiatan Budaya',
        'Pendidikan, Waktu Luang, Budaya dan Agama',
        'Pendidikan Waktu Luang Kegiatan Budaya',
      ],
    },
    'special-protection': {
      label: { id: 'Perlindungan Khusus Anak', en: 'Special protection' },
      aliases: ['PKA', 'Perlindungan Khusus'],
    },
    'social-and-emergency': {
      label: {
        id: 'Sosial dan Anak Dalam Situasi Darurat',
        en: 'Social affairs and children in emergencies (to 2019)',
      },
      aliases: [],
    },
    'religion-and-culture': {
      label: { id: 'Agama dan Budaya', en: 'Religion and culture (to 2019)' },
      aliases: [],
    },
    'civil-rights-and-participation': {
      label: { id: 'Hak Sipil dan Partisipasi', en: 'Civil rights and participation (to 2019)' },
      aliases: [],
    },
    'health-and-drugs': {
      label: { id: 'Kesehatan dan Napza', en: 'Health and drugs (to 2019)' },
      aliases: [],
    },
    education: { label: { id: 'Pendidikan', en: 'Education (to 2019)' }, aliases: [] },
    'pornography-and-cyber-crime': {
      label: { id: 'Pornografi dan Cyber Crime', en: 'Pornography and cyber crime (to 2019)' },
      aliases: ['Pornografi & Cyber Crime'],
    },
    'conflict-with-the-law': {
      label: { id: 'Anak Berhadapan dengan Hukum', en: 'Children in contact with the law (to 2019)' },
      aliases: ['ABH', 'ABH dan Kekerasan'],
    },
    'trafficking-and-exploitation': {
      label: { id: 'Trafficking dan Eksploitasi', en: 'Trafficking and exploitation (to 2019)' },
      aliases: ['Trafficking & Eksploitasi'],
    },
    'physical-violence': {
      label: { id: 'Kekerasan Fisik', en: 'Physical violence (to 2019)' },
      aliases: [],
    },
    'psychological-violence': {
      label: { id: 'Kekerasan Psikis', en: 'Psychological violence (to 2019)' },
      aliases: [],
    },
    'sexual-violence': {
      label: { id: 'Kekerasan Seksual', en: 'Sexual violence (to 2019)' },
      aliases: ['Kekerasan Seksual (Pemerkosaan, Sodomi, Pencabulan, Pedofilia)'],
    },
    other: { label: { id: 'Lain-Lain', en: 'Other (to 2019)' }, aliases: ['Lainnya', 'Lain lain'] },
  },
} as const satisfies CodeBook;
