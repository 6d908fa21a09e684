import type { Bilingual } from '../model/message.ts';

/** Errors of comparing and of choosing villages. */
export const COMPARISON_ERRORS: Readonly<
  Record<string, { readonly status: number; readonly explanation: Bilingual }>
> = {
  'nothing-to-compare': {
    status: 2,
    explanation: {
      id: 'Pada tingkat itu tidak ada dua unit dengan angka yang boleh ditampilkan.',
      en: 'At that level no two units have figures that may be shown.',
    },
  },
  'single-unit-proportion': {
    status: 2,
    explanation: {
      id: 'Jawaban ya atau tidak dari satu desa (atau satu layanan) bukan persentase: 0% dan 100% tidak berkata lebih dari jawabannya. Bandingkan pada tingkat yang lebih luas.',
      en: 'The yes or no of one village (or one service) is no proportion: 0% and 100% say no more than the answer. Compare at a coarser level.',
    },
  },
  'group-not-coarser': {
    status: 2,
    explanation: {
      id: 'Kelompok (--kelompok) harus lebih luas daripada unit yang dibandingkan (--menurut).',
      en: 'The group (--group) must be coarser than the units compared (--by).',
    },
  },
  'reference-not-available': {
    status: 2,
    explanation: {
      id: 'Wilayah yang diminta sebagai acuan tidak memiliki angka, atau angkanya disembunyikan.',
      en: 'The place asked for as a reference has no figure, or it is hidden.',
    },
  },
  'conflicting-options': {
    status: 2,
    explanation: {
      id: 'Kedua opsi meminta hal yang berbeda dalam satu hasil.',
      en: 'The two options ask for different things in one result.',
    },
  },
  'quality-needs-villages': {
    status: 2,
    explanation: {
      id: 'Tabel mutu data dihitung dari daftar desa.',
      en: 'The data-quality table is made from the list of villages.',
    },
  },
  'sample-size': {
    status: 2,
    explanation: {
      id: 'Tidak dapat memilih lebih banyak desa daripada yang ada, atau lebih sedikit daripada strata.',
      en: 'No more villages can be chosen than there are, and no fewer than there are strata.',
    },
  },
  'sample-needs-villages': {
    status: 2,
    explanation: {
      id: 'Desa dipilih dari daftar desa Desmigratif.',
      en: 'Villages are chosen from the list of Desmigratif villages.',
    },
  },
  'needs-option': {
    status: 2,
    explanation: {
      id: 'Rancangan itu memerlukan opsi yang belum diberikan.',
      en: 'The design needs an option that was not given.',
    },
  },
  'oversight-needs-visits': {
    status: 2,
    explanation: {
      id: 'Pengawasan dihitung dari jawaban kunjungan atau temuan lapangan.',
      en: 'Oversight is made from answers of visits or field findings.',
    },
  },
  'not-a-sample': {
    status: 2,
    explanation: {
      id: 'Desa dan bobotnya dibaca dari CSV atau JSON yang dibuat desmig pilih-desa.',
      en: 'Villages and their weights are read from the CSV or JSON that desmig sample makes.',
    },
  },
  'form-rows-not-for-kind': {
    status: 2,
    explanation: {
      id: 'Butir instrumen hanya ada dalam formulir kunjungan, dan desa hanya dalam formulir jenis berkas yang memuat desa.',
      en: 'Only a form of visits has the items of the instrument, and only forms of kinds with villages have villages.',
    },
  },
  'not-a-comparison': {
    status: 2,
    explanation: {
      id: 'Rancangan risiko membaca hasil JSON dari desmig bandingkan menurut desa.',
      en: 'The risk design reads the JSON of desmig compare by village.',
    },
  },
  'internal-source': {
    status: 4,
    explanation: {
      id: 'Daftar desa yang diambil dari hasil internal membuka keadaan anak di desa itu; hanya untuk pemakaian internal.',
      en: 'A list of villages taken from an internal result gives the situation of their children away; for internal use only.',
    },
  },
};
