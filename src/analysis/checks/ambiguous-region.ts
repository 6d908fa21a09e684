import type { Check } from '../check.ts';
import { regionOffences } from '../region-offences.ts';

export const check: Check = {
  code: 'ambiguous-region',
  finding: {
    severity: 'warning',
    action: 'keep',
    title: { id: 'nama itu dimiliki lebih dari satu wilayah', en: 'more than one place has this name' },
    explanation: {
      id: 'Nama yang sama dimiliki kabupaten dan kota, atau beberapa desa di satu kabupaten. Nama polos berarti kabupaten hanya bila "Kota" bernama sama berdiri di kolom yang sama. Barisnya dihitung di wilayah yang pasti saja; desmig tidak menebak.',
      en: 'A regency and a city, or several villages of one regency, have the same name. A bare name means the regency only where the city of that name stands in the same column. The row counts where its place is certain; desmig does not guess.',
    },
    hint: {
      id: 'Tulis "Kabupaten" atau "Kota", provinsi, kecamatan, atau kodenya.',
      en: 'Write "Kabupaten" or "Kota", the province, the district, or the code.',
    },
  },
  offences: (input) => regionOffences(input, { ambiguous: null }, 'problem'),
};
