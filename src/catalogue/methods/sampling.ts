import type { MethodDescription } from '../../model/explanation.ts';

/** How villages are chosen, so that what is seen there can stand for the others. */
export const SAMPLING_METHODS: Readonly<Record<string, MethodDescription>> = {
  'simple-random': {
    title: { id: 'Acak sederhana', en: 'Simple random sample' },
    formula: 'π = n/N',
    explanation: {
      id: 'Setiap desa berpeluang sama; kocokan Fisher-Yates atas kode yang diurutkan, dengan benih yang dicetak.',
      en: 'Every village has the same chance; a Fisher-Yates shuffle of the sorted codes with the printed seed.',
    },
    trust: {
      id: 'Selalu; provinsi kecil bisa tidak terpilih sama sekali.',
      en: 'Always; a small province may not be drawn at all.',
    },
    reference: 'Cochran (1977), Sampling Techniques, 3rd edn, chapter 2',
  },
  stratified: {
    title: { id: 'Acak berstrata, proporsional', en: 'Stratified, proportional' },
    formula: 'n(h) = n·N(h)/N by largest remainder, at least 1; π = n(h)/N(h)',
    explanation: {
      id: 'Acak sederhana di dalam tiap strata (provinsi, kabupaten/kota, atau kohort).',
      en: 'A simple random sample within each stratum (province, regency or cohort).',
    },
    trust: {
      id: 'Bila strata ingin dibandingkan. Batas sedikitnya satu membuat bobot sedikit berbeda.',
      en: 'Where strata are to be compared. The minimum of one makes weights differ a little.',
    },
    reference: 'Cochran (1977), Sampling Techniques, 3rd edn, chapter 5',
  },
  neyman: {
    title: { id: 'Alokasi Neyman', en: 'Neyman allocation' },
    formula: 'n(h) ∝ N(h)·S(h), S the standard deviation of the column within the stratum',
    explanation: {
      id: 'Strata yang lebih beragam mendapat lebih banyak desa; sedikitnya dua tiap strata bila cukup.',
      en: 'More varied strata get more villages; at least two of each where the size allows.',
    },
    trust: {
      id: 'Bila kolom itu (misalnya jumlah anak) sejalan dengan yang hendak ditaksir.',
      en: 'Where the column (for example the number of children) goes with what is to be estimated.',
    },
    reference: 'Neyman (1934), J R Stat Soc 97, 558-625; Cochran (1977), section 5.5',
  },
  pps: {
    title: {
      id: 'Peluang sebanding ukuran, sistematik (PPS)',
      en: 'Systematic, probability proportional to size (PPS)',
    },
    formula:
      'π = min(1, n·size/Σsize), units that reach 1 are certain and the rest shared anew; start 0 ≤ u < 1',
    explanation: {
      id: 'Desa berurutan menurut kode pada satu garis; diambil pada u, u + 1, ... Kosong dianggap median; ukuran terlalu kecil dinaikkan, agar setiap desa berpeluang.',
      en: 'Villages lie on a line in the order of codes; those at u, u + 1, ... are taken. Blanks count as the median, sizes too small are raised, so that every village has a chance.',
    },
    trust: {
      id: 'Bila yang ditaksir kurang lebih sebanding dengan ukuran. Untuk publik ukuran di bawah --min-cell dihitung sebesar itu.',
      en: 'Where what is estimated goes roughly with size. For the public, sizes below --min-cell count as that.',
    },
    reference:
      'Madow (1949), Annals of Mathematical Statistics 20, 333-354; Tillé (2006), Sampling Algorithms',
  },
  'risk-based': {
    title: { id: 'Menurut risiko, dengan porsi acak', en: 'Risk-based, with a random floor' },
    formula: 'flagged: π = 1, at most n − ⌈floor·n⌉ of them; others: π = m/(N − taken)',
    explanation: {
      id: 'Desa di luar batas corong pada desmig bandingkan dikunjungi; sedikitnya 30% dipilih acak, agar desa yang tampak baik pun dilihat.',
      en: 'Villages outside the funnel limits of desmig compare are visited; at least 30% are random, so that villages that look well are seen too.',
    },
    trust: {
      id: 'Untuk pengawasan. Taksiran bagi semua desa memerlukan bobot: bagian acaknya kecil, jadi selangnya lebar.',
      en: 'For oversight. Estimates for all villages need the weights: the random part is small, so intervals are wide.',
    },
    reference: 'Cochran (1977), Sampling Techniques, 3rd edn, chapter 5 (take-all stratum)',
  },
  'design-weights': {
    title: { id: 'Bobot rancangan', en: 'Design weights' },
    formula: 'w = 1/π; total = Σ w·y',
    explanation: {
      id: 'Menaksir semua desa dari yang dikunjungi (Horvitz-Thompson).',
      en: 'Estimates for all villages from those visited (Horvitz-Thompson).',
    },
    trust: {
      id: 'Bila setiap desa berpeluang di atas nol dan desa terpilih sungguh dikunjungi.',
      en: 'Where every village had a chance above zero and the villages chosen were visited.',
    },
    reference: 'Horvitz & Thompson (1952), JASA 47, 663-685',
  },
};
