import type { FindingDefinition } from '../model/finding.ts';

const ERROR = { severity: 'error', action: 'keep' } as const;
const LOOK = {
  id: 'Periksa sel itu pada terbitan aslinya; desmig hanya mengusulkan dan tidak mengubah berkas.',
  en: 'Check the cell in the original; desmig proposes and alters no file.',
} as const;

/** What `reconcile` finds in a printed table. Nothing is altered by any of them. */
export const RECONCILE_FINDINGS: Readonly<Record<string, FindingDefinition>> = {
  'wrong-cell': {
    ...ERROR,
    title: { id: 'sel yang salah, ditunjuk oleh jumlahnya', en: 'wrong cell, located by its sums' },
    explanation: {
      id: 'Semua penjumlahan yang memuat sel ini meleset dengan besar yang sama, dan tidak ada sel lain yang menjelaskannya.',
      en: 'Every sum that the cell takes part in is off by the same amount, and no other cell explains it.',
    },
    hint: LOOK,
  },
  'wrong-total': {
    ...ERROR,
    title: { id: 'jumlah tercetak yang salah', en: 'wrong printed total' },
    explanation: {
      id: 'Jumlah ini tidak sama dengan rinciannya, dan penjumlahan lain yang memuatnya meleset dengan besar yang sama.',
      en: 'The total differs from its parts, and the other sums it takes part in are off by the same amount.',
    },
    hint: LOOK,
  },
  'carried-error': {
    ...ERROR,
    title: { id: 'kesalahan terbawa ke jumlah', en: 'error carried into the total' },
    explanation: {
      id: 'Satu baris atau kolom tidak cocok dengan rinciannya, dan selisihnya terbawa ke jumlah akhir. Jumlahnya bisa terlalu besar, atau satu rincian kurang; keduanya disebut.',
      en: 'A row or column does not agree with its parts, and the difference went into the final total. The total may be too high or a part missing; both are named.',
    },
    hint: LOOK,
  },
  'cancelling-errors': {
    ...ERROR,
    title: { id: 'kesalahan yang saling meniadakan', en: 'errors that cancel' },
    explanation: {
      id: 'Beberapa jumlah salah, tetapi selisihnya bersama-sama nol sehingga jumlah akhirnya tetap benar. Tanpa memeriksa setiap baris dan kolom, kesalahan ini tidak tampak.',
      en: 'Several sums are wrong and their differences add up to nothing, so that the final total still holds. They only show when every row and column is checked.',
    },
    hint: {
      id: 'Jumlah yang disebut paling mungkin salah; selisih yang sama di satu kolom atau baris lain juga mungkin. Periksa terbitan aslinya.',
      en: 'The totals named are the likeliest; the same differences in another one column or row would do as well. Check the original.',
    },
  },
  'unlocated-difference': {
    ...ERROR,
    title: { id: 'penjumlahan tidak cocok, selnya belum pasti', en: 'sum does not hold, cell not certain' },
    explanation: {
      id: 'Penjumlahan meleset dan lebih dari satu sel dapat menjelaskannya. Semua calon disebut dengan nilai yang akan mencocokkannya.',
      en: 'A sum is off and more than one cell could explain it. The candidates are listed with the value that would settle it.',
    },
    hint: LOOK,
  },
  'wrong-percentage': {
    ...ERROR,
    title: {
      id: 'persentase tidak sama dengan hitungan di sebelahnya',
      en: 'percentage differs from the counts beside it',
    },
    explanation: {
      id: 'Persentase dihitung ulang dari angka yang tercetak: bagian dari jumlah, atau perubahan dari satu angka ke angka lain. Selisih yang dapat dijelaskan pembulatan tidak dicatat.',
      en: 'The percentage is recomputed from the printed figures: a share of a total, or a change from one figure to another. What rounding can explain is not reported.',
    },
    hint: LOOK,
  },
  'edition-difference': {
    severity: 'warning',
    action: 'keep',
    title: { id: 'dua edisi berbeda pada sel ini', en: 'two editions differ in this cell' },
    explanation: {
      id: 'Sel yang sama memuat angka lain pada edisi pembanding. Keduanya bisa benar pada tanggal keadaannya masing-masing; selisihnya bukan perubahan keadaan.',
      en: 'The same cell has another figure in the other edition. Both may be right as of their own dates; the difference is no change of the situation.',
    },
    hint: {
      id: 'Sebutkan edisi dan tanggal keadaan setiap kali angka ini dikutip.',
      en: 'Name the edition and its as-of date wherever the figure is quoted.',
    },
  },
  'edition-missing': {
    severity: 'warning',
    action: 'keep',
    title: { id: 'hanya ada pada salah satu edisi', en: 'in one of the editions only' },
    explanation: {
      id: 'Baris atau kolom ini tidak ditemukan pada edisi yang lain dengan nama yang sama.',
      en: 'The row or column is not found under that name in the other edition.',
    },
    hint: {
      id: 'Periksa apakah namanya berubah atau barisnya dihapus.',
      en: 'Check whether it was renamed or removed.',
    },
  },
};
