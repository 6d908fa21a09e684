import type { MethodDescription } from '../model/explanation.ts';
import { COMPARISON_METHODS } from './methods/comparison.ts';
import { QUALITY_METHODS } from './methods/quality.ts';
import { SAMPLING_METHODS } from './methods/sampling.ts';

/** Methods and rules, as `desmig explain` prints them and `docs/methods.md` lists them. */
export const METHOD_DESCRIPTIONS: Readonly<Record<string, MethodDescription>> = {
  wilson: {
    title: { id: 'Selang skor Wilson untuk persentase', en: 'Wilson score interval for a proportion' },
    formula: '(2x + z² ∓ z·sqrt(z² + 4x(1 − x/n))) / (2(n + z²))',
    explanation: {
      id: 'Selang bawaan desmig untuk persentase. Tetap masuk akal bila x mendekati 0 atau n; tidak pernah keluar dari 0-100%.',
      en: 'The default interval for a proportion. It stays sensible where x is near 0 or n, and never leaves 0-100%.',
    },
    trust: {
      id: 'Setiap x dan n mulai 1, juga bila x = 0 atau x = n. Tidak untuk sampel berbobot tanpa n efektif.',
      en: 'Any x and n from 1, also at x = 0 and x = n. Not for weighted samples without an effective n.',
    },
    reference: 'Wilson (1927), JASA 22, 209-212',
  },
  'clopper-pearson': {
    title: { id: 'Selang eksak Clopper-Pearson', en: 'Clopper-Pearson exact interval' },
    formula: 'Beta⁻¹(α/2; x, n−x+1), Beta⁻¹(1−α/2; x+1, n−x)',
    explanation: {
      id: 'Selang yang cakupannya tidak pernah di bawah tingkat kepercayaan; lebih lebar daripada Wilson. Pilih dengan --method clopper-pearson.',
      en: 'An interval whose coverage is never below its level; wider than Wilson. Choose it with --method clopper-pearson.',
    },
    trust: {
      id: 'Selalu; terlalu lebar bagi n kecil. Cakupannya sedikitnya tingkat yang disebut.',
      en: 'Always; too wide for small n. It covers at least the level stated.',
    },
    reference: 'Clopper & Pearson (1934), Biometrika 26, 404-413',
  },
  'byar-or-exact': {
    title: {
      id: 'Selang angka: Byar, eksak di bawah 10 kejadian',
      en: 'Interval of a rate: Byar, exact below 10 events',
    },
    formula: 'x < 10: Garwood; x ≥ 10: Byar',
    explanation: {
      id: 'Selang bawaan untuk angka per penduduk.',
      en: 'The default interval for a rate per population.',
    },
    trust: {
      id: 'Hitungan kejadian yang saling lepas. Satu anak dengan beberapa pengaduan membuatnya terlalu sempit.',
      en: 'Counts of independent events. Several complaints about one child make it too narrow.',
    },
    reference: 'Byar: Breslow & Day (1987), vol. II; Garwood (1936), Biometrika 28, 437-442',
  },
  byar: {
    title: { id: 'Selang Byar untuk hitungan Poisson', en: 'Byar’s interval for a Poisson count' },
    formula: 'x(1 − 1/(9x) − z/(3√x))³, (x+1)(1 − 1/(9(x+1)) + z/(3√(x+1)))³',
    explanation: {
      id: 'Hampiran yang baik mulai 10 kejadian.',
      en: 'A good approximation from 10 events on.',
    },
    trust: {
      id: 'Mulai 10 kejadian; di bawahnya pakai Garwood. Bukan pois.byar dari epitools, yang rumusnya lain.',
      en: 'From 10 events; below, use Garwood. It is not the pois.byar of epitools, which is another formula.',
    },
    reference: 'Breslow & Day (1987), Statistical Methods in Cancer Research, vol. II',
  },
  garwood: {
    title: {
      id: 'Selang eksak Garwood untuk hitungan Poisson',
      en: 'Garwood’s exact interval for a Poisson count',
    },
    formula: 'χ²(α/2, 2x)/2, χ²(1−α/2, 2x+2)/2',
    explanation: {
      id: 'Selang eksak; bila x = 0 batas bawahnya 0.',
      en: 'Exact; at x = 0 the lower limit is 0.',
    },
    trust: {
      id: 'Selalu; cakupannya sedikitnya tingkat yang disebut.',
      en: 'Always; it covers at least the level stated.',
    },
    reference: 'Garwood (1936), Biometrika 28, 437-442',
  },
  suppression: {
    title: { id: 'Penyembunyian sel kecil', en: 'Suppression of small cells' },
    formula: '1 ≤ x < min-cell, 1 ≤ n − x < min-cell',
    explanation: {
      id: 'Untuk publik, hitungan orang atau kasus dari 1 sampai min-cell − 1 disembunyikan, begitu pula sisanya dari penyebut; lalu baris lain secukupnya, sehingga selisih dari jumlah tidak membukanya. Semua turunannya ikut hilang.',
      en: 'For the public, counts of persons or cases from 1 to min-cell − 1 are hidden, and so are such complements; then further rows, so that no difference from a total gives one away. Everything derived goes with them.',
    },
    trust: {
      id: 'Menjaga tabel ini sendiri. Dua terbitan yang saling dikurangkan belum diperiksa tanpa --release.',
      en: 'It guards this table by itself. Two releases subtracted from each other are not checked without --release.',
    },
    reference:
      'UU 11/2012 art. 19; UU 27/2022 art. 4(2); Hundepool et al. (2012), Statistical Disclosure Control',
  },
  ...COMPARISON_METHODS,
  ...SAMPLING_METHODS,
  ...QUALITY_METHODS,
};
