import type { MethodDescription } from '../../model/explanation.ts';

/** How units are compared with a reference, with each other, and with themselves before. */
export const COMPARISON_METHODS: Readonly<Record<string, MethodDescription>> = {
  'funnel-plot': {
    title: { id: 'Diagram corong (funnel plot)', en: 'Funnel plot' },
    formula: 'θ ∓ z·sqrt(θ(1 − θ)/n); 95% z = 1,96, 99.8% z = 3,09; rates: exact Poisson tails',
    explanation: {
      id: 'Batas di sekitar acuan θ yang menyempit dengan penyebut n. Di luar batas berarti berbeda dari acuan lebih dari yang wajar bagi kebetulan; tidak ada urutan mutu. Kelas: high-99.8, high-95, none, low-95, low-99.8.',
      en: 'Limits around the reference θ that narrow with the denominator n. Outside means further from the reference than chance allows; there is no order of quality. Classes: high-99.8, high-95, none, low-95, low-99.8.',
    },
    trust: {
      id: 'Bila unit boleh dibandingkan dengan satu acuan. Di luar 95% kebetulan saja memberi satu dari dua puluh; lihat q.',
      en: 'Where units may be held against one reference. Chance alone puts one in twenty outside 95%; see q.',
    },
    reference: 'Spiegelhalter (2005), Statistics in Medicine 24, 1185-1202; PHEindicatormethods phe_funnels',
  },
  overdispersion: {
    title: { id: 'Sebaran berlebih (overdispersion)', en: 'Overdispersion' },
    formula:
      'z = (asin√p − asin√θ)·2√n, winsorised at 10/90%; φ = Σz²/I; τ² = max(0, (Iφ − (I − 1))/(Σw − Σw²/Σw)); limits sin²(asin√θ ∓ z·sqrt(1/(4n) + τ²))',
    explanation: {
      id: 'φ di atas 1: unit menyebar lebih dari kebetulan, misalnya karena cara mencatat berbeda. Batas corong lalu dilebarkan dengan τ² dan hal itu disebutkan. p dan q tetap terhadap acuan yang satu.',
      en: 'φ above 1: the units spread by more than chance, for instance because they record differently. The funnel limits are then widened by τ², and it is said. p and q stay against the one reference.',
    },
    trust: {
      id: 'Mulai sekitar 20 unit. Bila φ besar, q menandai terlalu banyak: percayai kelas corong.',
      en: 'From some 20 units on. With a large φ, q flags too many: trust the funnel class.',
    },
    reference:
      'Spiegelhalter (2005), Quality and Safety in Health Care 14, 347-351; Spiegelhalter et al. (2012), J R Stat Soc A 175, 1-47',
  },
  score: {
    title: { id: 'Statistik skor z', en: 'Score statistic z' },
    formula: '(x − nθ)/sqrt(nθ(1 − θ)); rates: (x − e)/√e with e = θ × exposure',
    explanation: {
      id: 'Jarak unit dari acuan dalam galat baku yang berlaku bila acuan benar.',
      en: 'Distance of a unit from the reference in the standard errors that hold if the reference is right.',
    },
    trust: {
      id: 'Sebagai ukuran jarak. Untuk menguji unit kecil pakai p, yang eksak.',
      en: 'As a measure of distance. To test small units use p, which is exact.',
    },
    reference: 'Wilson (1927), JASA 22, 209-212; Agresti (2013), Categorical Data Analysis, 3rd edn',
  },
  'exact-test': {
    title: { id: 'Uji eksak dua sisi', en: 'Exact two-sided test' },
    formula: 'p = Σ P(i) over all i with P(i) ≤ P(x); binomial for proportions, Poisson for rates',
    explanation: {
      id: 'Peluang hasil yang sama atau lebih jarang daripada x bila acuan benar (kemungkinan minimum, seperti binom.test dan poisson.test di R).',
      en: 'Chance of a result as rare as x or rarer if the reference is right (minimum likelihood, as binom.test and poisson.test of R).',
    },
    trust: {
      id: 'Setiap ukuran unit. Bila kasus saling terkait (satu keluarga, satu anak), p terlalu kecil.',
      en: 'Units of any size. Where cases hang together (one family, one child), p is too small.',
    },
    reference: 'R binom.test, poisson.test; Agresti (2013), Categorical Data Analysis, 3rd edn',
  },
  'benjamini-hochberg': {
    title: { id: 'Nilai q (Benjamini-Hochberg)', en: 'q-value (Benjamini-Hochberg)' },
    formula: 'q(i) = min over j ≥ i of p(j)·m/j, at most 1',
    explanation: {
      id: 'Dari unit dengan q paling tinggi 5%, rata-rata paling banyak 5% salah tanda. Unit tanpa uji tidak dihitung dalam m.',
      en: 'Of the units with q of 5% or less, at most 5% on average are flagged wrongly. Units without a test do not count in m.',
    },
    trust: {
      id: 'Bila unit saling lepas atau berkaitan searah. Tidak memperhitungkan sebaran berlebih. Unit yang jauh di luar batas menarik acuan gabungan, sehingga unit besar yang biasa pun tampak berbeda: yang dihitung sebagai temuan hanya yang q-nya tetap rendah tanpa unit itu; sisanya disebut (pulled).',
      en: 'Where units are independent or positively dependent. It does not allow for overdispersion. Units far outside pull the pooled reference, so that large ordinary units seem to differ: only those count as discoveries whose q stays low without them; the rest are named (pulled).',
    },
    reference: 'Benjamini & Hochberg (1995), J R Stat Soc B 57, 289-300; R p.adjust',
  },
  'expected-false-flags': {
    title: { id: 'Tanda yang diharapkan dari kebetulan saja', en: 'Flags to expect from chance alone' },
    formula: 'tests × (1 − level)',
    explanation: {
      id: 'Bila tidak satu pun dari 503 desa berbeda, sekitar 25 tetap di luar batas 95% dan satu di luar 99,8%.',
      en: 'If none of 503 villages differed, some 25 would still lie outside 95% and one outside 99.8%.',
    },
    trust: { id: 'Batas atas bagi unit kecil.', en: 'An upper bound for small units.' },
    reference: 'Spiegelhalter (2005), Statistics in Medicine 24, 1185-1202',
  },
  'empirical-bayes': {
    title: { id: 'Nilai tersusut (Bayes empiris)', en: 'Shrunken value (empirical Bayes)' },
    formula:
      'm + w(p − m); rates: a = max(0, s² − m/n̄), w = a/(a + m/n); proportions: w = (n s² − (n/n̄) m(1 − m)) / ((n − 1) s² + ((n̄ − n)/n̄) m(1 − m)), 0 to 1',
    explanation: {
      id: 'Nilai unit kecil ditarik ke nilai gabungan m sejauh datanya sendiri kurang berbobot (weight). Nilai asli selalu di sampingnya.',
      en: 'Values of small units are drawn to the pooled value m as far as their own data weigh little (weight). The raw value always stands beside.',
    },
    trust: {
      id: 'Untuk memilih ke mana melihat, bukan untuk menilai satu desa. Bobot 0 berarti unit tidak berbeda lebih dari kebetulan.',
      en: 'To choose where to look, not to judge one village. A weight of 0 means the units differ no more than by chance.',
    },
    reference:
      'Marshall (1991), Applied Statistics 40, 283-294; Martuzzi & Elliott (1996), Statistics in Medicine 15, 1867-1873; spdep EBest',
  },
  deciles: {
    title: { id: 'Desil', en: 'Deciles' },
    formula: 'class = ⌊11 − ⌈(n + 1 − rank)·10/n⌉⌋, at least 1; 1 holds the highest values',
    explanation: {
      id: 'Sepersepuluh tertinggi bernilai 1. Nilai yang sama berada pada desil yang sama.',
      en: 'The highest tenth is 1. Equal values share a decile.',
    },
    trust: {
      id: 'Sebagai gambaran saja: unit kecil jatuh ke desil ujung karena kebetulan.',
      en: 'As a picture only: chance throws small units into the outer deciles.',
    },
    reference: 'PHEindicatormethods phe_quantile',
  },
  'rank-interval': {
    title: { id: 'Selang peringkat', en: 'Rank interval' },
    formula:
      'ranks of seeded draws from Beta(x + ½, n − x + ½) (rates: Gamma(x + ½)/exposure), limits at α/2',
    explanation: {
      id: 'Dari posisi berapa sampai berapa suatu unit dapat berada. Urutan bukan peringkat mutu. 2.000 undian (400 bila lima indikator atau lebih), sampai 1.000 unit.',
      en: 'From which to which position a unit could stand. Order is not quality. 2,000 draws (400 with five indicators or more), up to 1,000 units.',
    },
    trust: {
      id: 'Batasnya bergeser satu dua peringkat menurut benih. Selang yang lebar berarti urutan tidak mengatakan apa pun.',
      en: 'The limits move by a rank or two with the seed. A wide interval means that order says nothing.',
    },
    reference: 'Goldstein & Spiegelhalter (1996), J R Stat Soc A 159, 385-443',
  },
  newcombe: {
    title: {
      id: 'Selang Newcombe untuk selisih dua persentase',
      en: 'Newcombe interval of a difference of proportions',
    },
    formula:
      'p1 − p2 − sqrt((p1 − l1)² + (u2 − p2)²), p1 − p2 + sqrt((u1 − p1)² + (p2 − l2)²), l and u by Wilson',
    explanation: {
      id: 'Dipakai oleh --terhadap PERIODE atau BERKAS untuk unit yang ada pada keduanya; p dari uji skor dua persentase.',
      en: 'Used by --against PERIOD or FILE for units in both; p is from the score test of two proportions.',
    },
    trust: {
      id: 'Setiap x dan n. Kedua kelompok harus saling lepas: anak yang sama pada dua tahun membuatnya terlalu lebar.',
      en: 'Any x and n. The two groups must be independent: the same children in two years make it too wide.',
    },
    reference: 'Newcombe (1998), Statistics in Medicine 17, 873-890, method 10',
  },
  'miettinen-nurminen': {
    title: { id: 'Selang Miettinen-Nurminen', en: 'Miettinen-Nurminen interval' },
    formula:
      'all δ with (p1 − p2 − δ)² ≤ z²·V(δ), V at the proportions constrained to differ by δ, times N/(N − 1)',
    explanation: {
      id: 'Selang skor untuk selisih dua persentase; tersedia dalam pustaka desmig/stats.',
      en: 'Score interval of a difference of two proportions; in the library desmig/stats.',
    },
    trust: { id: 'Setiap x dan n.', en: 'Any x and n.' },
    reference: 'Miettinen & Nurminen (1985), Statistics in Medicine 4, 213-226',
  },
  'rate-ratio-exact': {
    title: { id: 'Selang eksak rasio dua angka', en: 'Exact interval of a ratio of rates' },
    formula:
      'given x1 + x2, x1 is binomial: Clopper-Pearson limits as odds, divided by the ratio of exposures',
    explanation: {
      id: 'Dipakai oleh --terhadap PERIODE atau BERKAS untuk angka per penduduk.',
      en: 'Used by --against PERIOD or FILE for rates.',
    },
    trust: {
      id: 'Setiap hitungan; nol pada pembanding tidak memberi rasio.',
      en: 'Any counts; a zero before gives no ratio.',
    },
    reference: 'Przyborowski & Wilenski (1940), Biometrika 31, 313-323; R poisson.test',
  },
  'cochran-armitage': {
    title: { id: 'Tren Cochran-Armitage', en: 'Cochran-Armitage trend' },
    formula: 'slope = Σn(s − s̄)(p − p̄)/Σn(s − s̄)²; χ² = slope²·Σn(s − s̄)²/(p̄(1 − p̄)), 1 df',
    explanation: {
      id: 'Tren lurus persentase atas periode yang penuh, sedikitnya tiga, tidak melewati putusnya deret (klaster KPAI 2020/2021).',
      en: 'Straight-line trend of a proportion over whole periods, at least three, never across a break in the series (KPAI clusters 2020/2021).',
    },
    trust: {
      id: 'Bila cara mencatat tetap. Melihat garis lurus saja; naik lalu turun dapat tampak datar.',
      en: 'Where recording stayed the same. It sees a straight line only; up and down again may look flat.',
    },
    reference:
      'Cochran (1954), Biometrics 10, 417-451; Armitage (1955), Biometrics 11, 375-386; R prop.trend.test',
  },
};
