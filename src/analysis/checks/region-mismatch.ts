import type { Check } from '../check.ts';
import { regionOffences } from '../region-offences.ts';

export const check: Check = {
  code: 'region-mismatch',
  finding: {
    severity: 'warning',
    action: 'keep',
    title: { id: 'nama dan kode menunjuk wilayah yang berbeda', en: 'name and code are of different places' },
    explanation: {
      id: 'Kode yang sah berdiri di samping nama wilayah lain, atau dua kode sebaris saling bertentangan. Barisnya tidak ditempatkan di wilayah yang dipertentangkan.',
      en: 'A valid code stands beside the name of another place, or two codes of a row contradict each other. The row is not placed where they disagree.',
    },
    hint: {
      id: 'Periksa apakah kodenya dari BPS (--codes bps); kode BPS dan Kemendagri berbeda.',
      en: 'Check whether the code is from BPS (--codes bps); BPS and Kemendagri codes differ.',
    },
  },
  offences: (input) => regionOffences(input, { contradiction: null }, 'problem'),
};
