import type { MethodDescription } from '../../model/explanation.ts';

/** How far records and respondents can be relied on. */
export const QUALITY_METHODS: Readonly<Record<string, MethodDescription>> = {
  completeness: {
    title: { id: 'Kelengkapan', en: 'Completeness' },
    formula: 'cells filled in / cells expected',
    explanation: {
      id: 'Kolom kegiatan hanya diharapkan dari desa dengan community parenting; kolom yang tidak ada dalam berkas tidak dihitung.',
      en: 'Columns of activities are expected only of villages with community parenting; columns that the file lacks do not count.',
    },
    trust: { id: 'Terisi bukan berarti benar.', en: 'Filled in does not mean right.' },
    reference: 'WHO (2017), Data quality review: a toolkit for facility data quality assessment',
  },
  mad: {
    title: {
      id: 'Jarak dalam simpangan mutlak median (MAD)',
      en: 'Distance in median absolute deviations (MAD)',
    },
    formula: '|x − median| / MAD > k, MAD = median |x − median|; k = 10',
    explanation: {
      id: 'Menandai hitungan yang jauh dari desa lain tanpa diganggu pencilan itu sendiri. MAD 0 (lebih dari separuh sama): tidak menandai apa pun.',
      en: 'Marks counts far from other villages without being disturbed by the outliers themselves. A MAD of 0 (more than half equal) marks nothing.',
    },
    trust: {
      id: 'Untuk bertanya, bukan menghapus: desa besar memang jauh dari median.',
      en: 'To ask, not to delete: large villages are far from the median by nature.',
    },
    reference: 'Iglewicz & Hoaglin (1993), How to Detect and Handle Outliers',
  },
  'modified-z': {
    title: { id: 'Skor z termodifikasi', en: 'Modified z-score' },
    formula: '0.6745·(x − median)/MAD',
    explanation: {
      id: 'Jarak MAD yang disetarakan dengan simpangan baku; lazim ditandai di atas 3,5. Dalam pustaka desmig/stats.',
      en: 'The distance in MAD rescaled to standard deviations; commonly flagged above 3.5. In the library desmig/stats.',
    },
    trust: {
      id: 'Sebaran yang setangkup. Hitungan yang menceng menandai terlalu banyak: pakai k MAD yang lebih besar.',
      en: 'Symmetric spreads. Skewed counts flag too many: use a larger k of MAD.',
    },
    reference: 'Iglewicz & Hoaglin (1993), How to Detect and Handle Outliers',
  },
  consistency: {
    title: { id: 'Kesesuaian dua hitungan', en: 'Consistency of two counts' },
    formula: '|x − y| > y/3 and |x − y| ≥ 5',
    explanation: {
      id: 'Anak yang ditinggalkan menurut berkas desa dan menurut berkas anak.',
      en: 'Children left behind by the villages file and by the children file.',
    },
    trust: {
      id: 'Bila definisi dan tanggal keduanya sama.',
      en: 'Where definition and date of the two are the same.',
    },
    reference: 'WHO (2017), Data quality review: a toolkit for facility data quality assessment',
  },
  'year-to-year': {
    title: { id: 'Perubahan dari edisi sebelumnya', en: 'Change from the edition before' },
    formula: '|x − before| > before/3 and |x − before| ≥ 5',
    explanation: {
      id: 'Hitungan desa yang sama dalam dua edisi berkas (--mutu bersama --terhadap BERKAS).',
      en: 'A count of the same village in two editions of the file (--quality with --against FILE).',
    },
    trust: {
      id: 'Perubahan besar bisa nyata: program baru mulai, atau anak pindah.',
      en: 'A large change may be real: a programme began, or children moved.',
    },
    reference: 'WHO (2017), Data quality review: a toolkit for facility data quality assessment',
  },
  kappa: {
    title: { id: 'Kappa Cohen', en: 'Cohen’s kappa' },
    formula: '(p(o) − p(e))/(1 − p(e)); weighted: linear or quadratic distances',
    explanation: {
      id: 'Kesepakatan dua penilai di luar yang diharapkan dari kebetulan. Dalam desmig pengawasan satu desa adalah satu pasangan: jawaban terbanyak layanan (dinas, petugas, mitra) dan jawaban terbanyak keluarga dan tetangga (anak, pengasuh, purna PMI, tokoh); tanpa bobot, karena jawabannya ya atau tidak. Desa dengan suara seimbang atau tanpa jawaban di satu sisi tidak dihitung. Dua kelompok itu yang perlu sepakat: yang memberi layanan dan yang menerimanya; jumlah responden tiap desa berbeda-beda, sedangkan kappa Fleiss menuntut jumlah yang sama dan menyamakan semua responden.',
      en: 'Agreement of two raters beyond what chance gives. In desmig oversight a village is a pair: what most services (offices, officers, partners) answer and what most families and neighbours (children, carers, former migrants, figures) answer; unweighted, for answers are yes or no. A village with a tie, or without an answer on one side, is left out. These two are the ones who must agree: who gives the service and who receives it; the number of respondents differs by village, whereas Fleiss’ kappa asks for the same number and takes all respondents as alike.',
    },
    trust: {
      id: 'Rendah bila hampir semua jawaban sama, juga jika kesepakatannya tinggi; baca bersama persen sepakat.',
      en: 'Low where nearly all answers are alike, even if agreement is high; read it beside the per cent agreed.',
    },
    reference:
      'Cohen (1960), Educational and Psychological Measurement 20, 37-46; Cohen (1968), Psychological Bulletin 70, 213-220',
  },
  'fleiss-kappa': {
    title: { id: 'Kappa Fleiss', en: 'Fleiss’ kappa' },
    formula: '(P̄ − P̄(e))/(1 − P̄(e))',
    explanation: {
      id: 'Kesepakatan lebih dari dua penilai dengan jumlah penilai yang sama. Dalam pustaka desmig/stats.',
      en: 'Agreement of more than two raters, the same number for each. In the library desmig/stats.',
    },
    trust: { id: 'Sama seperti kappa Cohen.', en: 'As Cohen’s kappa.' },
    reference: 'Fleiss (1971), Psychological Bulletin 76, 378-382',
  },
};
