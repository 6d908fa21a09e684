import type { Check } from '../check.ts';
import { regionOffences } from '../region-offences.ts';

export const check: Check = {
  code: 'region-codes',
  finding: {
    severity: 'info',
    action: 'keep',
    title: { id: 'kode dibaca sebagai kode BPS', en: 'code read as one of BPS' },
    explanation: {
      id: 'Kode BPS dan Kemendagri adalah dua sistem: 199 dari 514 kabupaten/kota berbeda. Sistemnya diputuskan dari kode dan nama bersama di seluruh kolom, atau dari --codes.',
      en: 'Codes of BPS and of Kemendagri are two systems: 199 of 514 regencies differ. Which it is was decided by code and name together over the whole column, or by --codes.',
    },
    hint: {
      id: 'Bila keliru: --codes kemendagri.',
      en: 'If that is wrong: --codes kemendagri.',
    },
  },
  offences: (input) =>
    regionOffences(
      input,
      {
        bps: null,
        kemendagri: {
          text: {
            id: 'kode Papua dibaca sebagai kode Kemendagri, tanpa nama yang memastikan',
            en: 'a code of Papua taken as one of Kemendagri, with no name to confirm it',
          },
          hint: { id: 'Bila kodenya dari BPS: --codes bps.', en: 'If the code is from BPS: --codes bps.' },
        },
      },
      'note',
    ),
};
