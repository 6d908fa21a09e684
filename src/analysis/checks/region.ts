import type { Check } from '../check.ts';
import { regionOffences } from '../region-offences.ts';

export const check: Check = {
  code: 'unknown-region',
  finding: {
    severity: 'warning',
    action: 'keep',
    title: { id: 'wilayah tidak dikenal', en: 'place not recognised' },
    explanation: {
      id: 'Nama atau kode wilayah tidak sama dengan wilayah mana pun. Barisnya tetap dihitung secara nasional, sebagai wilayah belum teridentifikasi; desmig tidak menebak.',
      en: 'The name or code equals no place. The row still counts nationally, as unlocated; desmig does not guess.',
    },
    hint: {
      id: 'Perbaiki ejaannya, tulis kodenya, atau putuskan dengan --decisions (desmig wilayah --resolve).',
      en: 'Correct the spelling, write the code, or decide with --decisions (desmig regions --resolve).',
    },
  },
  offences: (input) =>
    regionOffences(
      input,
      {
        unknown: null,
        'out-of-area': {
          text: {
            id: 'di luar wilayah, bukan nama wilayah',
            en: 'outside the area, not the name of a place',
          },
          hint: {
            id: 'Barisnya dihitung nasional, tanpa wilayah.',
            en: 'The row counts nationally, without a place.',
          },
        },
        whole: {
          text: {
            id: 'nama keseluruhan, bukan salah satu bagiannya',
            en: 'the name of the whole, not of one of its parts',
          },
          hint: {
            id: 'Bila barisnya jumlah, hapus baris itu agar tidak dihitung dua kali.',
            en: 'If the row is a total, remove it so that nothing counts twice.',
          },
        },
        untranslated: {
          text: {
            id: 'kode BPS tanpa padanan dan tanpa nama',
            en: 'a code of BPS without a translation and without a name',
          },
          hint: {
            id: 'Berikan tabel padanan dengan --crosswalk, atau kolom nama wilayah.',
            en: 'Give a table with --crosswalk, or a column with the names of the places.',
          },
        },
      },
      'problem',
    ),
};
