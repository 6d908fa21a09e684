import { type Check, columnsWhere, type Offence } from '../check.ts';

const KINDS: Readonly<Record<string, Offence['words']>> = {
  unknown: undefined,
  'out-of-area': {
    text: { id: 'di luar wilayah, bukan nama wilayah', en: 'outside the area, not the name of a place' },
    hint: {
      id: 'Barisnya dihitung nasional, tanpa wilayah.',
      en: 'The row counts nationally, without a place.',
    },
  },
  ambiguous: {
    text: { id: 'nama itu dimiliki lebih dari satu wilayah', en: 'more than one place has this name' },
    hint: {
      id: 'Tulis "Kabupaten" atau "Kota", provinsinya, atau kodenya.',
      en: 'Write "Kabupaten" or "Kota", the province, or the code.',
    },
  },
  contradiction: {
    text: { id: 'nama dan kode menunjuk wilayah yang berbeda', en: 'name and code are of different places' },
    hint: {
      id: 'Periksa apakah kodenya dari BPS; kode BPS dan Kemendagri berbeda.',
      en: 'Check whether the code is from BPS; BPS and Kemendagri codes differ.',
    },
  },
};

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
    hint: { id: 'Perbaiki ejaannya, atau tulis kodenya.', en: 'Correct the spelling, or write the code.' },
  },
  offences: (input) =>
    columnsWhere(input, (column) => column.region !== undefined).flatMap(([id, column]) =>
      Object.entries(KINDS).map(
        ([kind, words]): Offence => ({
          column: id,
          where: `${id}__problem = '${kind}'`,
          shows: id,
          action: column.required === true ? 'reject' : 'keep',
          ...(words === undefined ? {} : { words }),
        }),
      ),
    ),
};
