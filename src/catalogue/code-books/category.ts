import type { CodeBook } from '../../model/dataset.ts';

const FAMILY = 'family-and-alternative-care';
const SPECIAL = 'special-protection';

/**
 * Sub-clusters of KPAI complaints. Family cluster: the 2022 deck. "Pengasuhan bermasalah" is two labels,
 * one with conflict of parents or family (2021: 398 and 423 of 2,281); they are never merged here.
 * Special protection: the fifteen groups of UU 35/2014, article 59.
 */
export const CATEGORY = {
  id: 'category',
  prefixes: ['anak korban', 'anak sebagai korban', 'korban', 'anak', 'kasus'],
  codes: {
    'problematic-care': {
      label: { id: 'Pengasuhan Bermasalah', en: 'Problematic care' },
      aliases: ['Pola Pengasuhan Bermasalah', 'Problematic parenting'],
      parent: FAMILY,
    },
    'problematic-care-family-conflict': {
      label: {
        id: 'Pengasuhan Bermasalah/Konflik Orang Tua/Keluarga',
        en: 'Problematic care with conflict of parents or family',
      },
      aliases: [
        'Pengasuhan Bermasalah Konflik Orang Tua',
        'Pengasuhan Bermasalah / Konflik Orangtua / Keluarga',
        'Konflik Orang Tua/Keluarga',
        'Problematic care / parental or family conflict',
      ],
      parent: FAMILY,
    },
    'denied-access': {
      label: { id: 'Pelarangan Akses Bertemu Orang Tua', en: 'Denied access to a parent' },
      aliases: [
        'Pelarangan Akses Bertemu',
        'Pelarangan Akses Bertemu Orangtua',
        'Larangan Akses Bertemu Orang Tua',
        'Denied access to parents',
        'Denied access',
      ],
      parent: FAMILY,
    },
    'custody-dispute': {
      label: { id: 'Perebutan Hak Kuasa Asuh', en: 'Custody dispute' },
      aliases: ['Perebutan Kuasa Asuh', 'Perebutan Hak Asuh', 'Hak Kuasa Asuh', 'Custody disputes'],
      parent: FAMILY,
    },
    maintenance: {
      label: { id: 'Pemenuhan Hak Nafkah', en: 'Maintenance' },
      aliases: ['Hak Nafkah', 'Pemenuhan Nafkah', 'Nafkah', 'Child maintenance', 'Child support'],
      parent: FAMILY,
    },
    'illegal-transfer-within-family': {
      label: { id: 'Pemindahan Secara Ilegal Dalam Keluarga', en: 'Illegal transfer within the family' },
      aliases: ['Pemindahan Ilegal Dalam Keluarga'],
      parent: FAMILY,
    },
    'illegal-transfer-between-countries': {
      label: {
        id: 'Pemindahan Secara Ilegal Dalam Keluarga Antar Negeri',
        en: 'Illegal transfer within the family across borders',
      },
      aliases: ['Pemindahan Secara Ilegal Dalam Keluarga Antar Negara', 'Pemindahan Ilegal Antar Negara'],
      parent: FAMILY,
    },
    'parents-outside-marriage': {
      label: {
        id: 'Pengakuan Legalitas Orang Tua di Luar Perkawinan/Nikah Siri',
        en: 'Legal recognition of parents outside marriage',
      },
      aliases: [
        'Pengakuan Legalitas Orang Tua',
        'Pengakuan Legalitas Orang Tua Di Luar Perkawinan',
        'Legalitas Orang Tua Nikah Siri',
      ],
      parent: FAMILY,
    },
    'other-family': {
      label: { id: 'Lingkungan Keluarga Lainnya', en: 'Other family environment' },
      aliases: [
        'Pengasuhan Alternatif Lainnya',
        'Keluarga dan Pengasuhan Lainnya',
        'Other family and alternative care',
      ],
      parent: FAMILY,
    },
    emergency: {
      label: { id: 'Anak dalam Situasi Darurat', en: 'Children in emergencies' },
      aliases: ['Situasi Darurat'],
      parent: SPECIAL,
    },
    'conflict-with-the-law': {
      label: { id: 'Anak Berhadapan dengan Hukum', en: 'Children in contact with the law' },
      aliases: ['ABH', 'Anak yang Berhadapan dengan Hukum'],
      parent: SPECIAL,
    },
    minority: {
      label: {
        id: 'Anak dari Kelompok Minoritas dan Terisolasi',
        en: 'Children of minority and isolated groups',
      },
      aliases: ['Kelompok Minoritas'],
      parent: SPECIAL,
    },
    exploitation: {
      label: {
        id: 'Anak Dieksploitasi Secara Ekonomi dan/atau Seksual',
        en: 'Economic or sexual exploitation',
      },
      aliases: ['Eksploitasi Ekonomi dan/atau Seksual', 'Eksploitasi Ekonomi atau Seksual', 'Eksploitasi'],
      parent: SPECIAL,
    },
    drugs: {
      label: { id: 'Penyalahgunaan Napza', en: 'Drug abuse' },
      aliases: ['Napza', 'Penyalahgunaan Narkotika'],
      parent: SPECIAL,
    },
    pornography: {
      label: { id: 'Anak Korban Pornografi', en: 'Pornography' },
      aliases: ['Pornografi', 'Pornografi dan Cyber Crime'],
      parent: SPECIAL,
    },
    'hiv-aids': {
      label: { id: 'Anak dengan HIV/AIDS', en: 'Children with HIV/AIDS' },
      aliases: ['HIV AIDS'],
      parent: SPECIAL,
    },
    'abduction-sale-trafficking': {
      label: { id: 'Penculikan, Penjualan, dan/atau Perdagangan', en: 'Abduction, sale or trafficking' },
      aliases: ['Penculikan, Penjualan atau Perdagangan', 'Perdagangan Anak', 'TPPO'],
      parent: SPECIAL,
    },
    'physical-or-psychological-violence': {
      label: { id: 'Kekerasan Fisik dan/atau Psikis', en: 'Physical or psychological violence' },
      aliases: [
        'Kekerasan Fisik dan Psikis',
        'Kekerasan Fisik',
        'Kekerasan Psikis',
        'Physical and psychological violence',
      ],
      parent: SPECIAL,
    },
    'sexual-crime': {
      label: { id: 'Kejahatan Seksual', en: 'Sexual crime' },
      aliases: ['Kekerasan Seksual', 'Sexual violence'],
      parent: SPECIAL,
    },
    terrorism: {
      label: { id: 'Jaringan Terorisme', en: 'Terrorist networks' },
      aliases: ['Terorisme'],
      parent: SPECIAL,
    },
    disability: {
      label: { id: 'Anak Penyandang Disabilitas', en: 'Children with disabilities' },
      aliases: ['Disabilitas'],
      parent: SPECIAL,
    },
    'maltreatment-and-neglect': {
      label: { id: 'Perlakuan Salah dan Penelantaran', en: 'Maltreatment and neglect' },
      aliases: ['Penelantaran'],
      parent: SPECIAL,
    },
    'deviant-social-behaviour': {
      label: { id: 'Perilaku Sosial Menyimpang', en: 'Deviant social behaviour' },
      aliases: [],
      parent: SPECIAL,
    },
    stigmatisation: {
      label: { id: 'Stigmatisasi terkait Kondisi Orang Tua', en: 'Stigma from the parents’ condition' },
      aliases: ['Stigmatisasi', 'Stigmatisasi dari Pelabelan terkait Kondisi Orang Tuanya'],
      parent: SPECIAL,
    },
    'birth-registration': {
      label: { id: 'Akta Kelahiran dan Identitas', en: 'Birth certificate and identity' },
      aliases: ['Akta Kelahiran', 'Identitas Anak'],
      parent: 'civil-rights-and-freedoms',
    },
    'health-services': {
      label: { id: 'Layanan Kesehatan', en: 'Health services' },
      aliases: ['Kesehatan Dasar'],
      parent: 'basic-health-and-welfare',
    },
    'school-bullying': {
      label: { id: 'Perundungan di Satuan Pendidikan', en: 'Bullying at school' },
      aliases: ['Perundungan', 'Bullying', 'Perundungan di Sekolah'],
      parent: 'education-leisure-culture-and-religion',
    },
    'access-to-education': {
      label: { id: 'Akses Pendidikan', en: 'Access to education' },
      aliases: ['Putus Sekolah', 'Kebijakan Satuan Pendidikan'],
      parent: 'education-leisure-culture-and-religion',
    },
  },
} as const satisfies CodeBook;
