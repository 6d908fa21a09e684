import type { Check } from '../check.ts';

export const check: Check = {
  code: 'date-after-as-of',
  finding: {
    severity: 'error',
    action: 'reject',
    title: { id: 'tanggal sesudah tanggal keadaan berkas', en: 'date after the file’s as-of date' },
    explanation: {
      id: 'Berkas menyatakan keadaan per suatu tanggal, tetapi baris ini bertanggal sesudahnya. Salah satunya keliru; baris disisihkan.',
      en: 'The file states an as-of date, yet this row is dated after it. One of the two is wrong; the row is set aside.',
    },
    hint: {
      id: 'Perbaiki tanggalnya, atau pernyataan "keadaan per" di judul berkas.',
      en: 'Correct the date, or the "as of" statement in the file’s title.',
    },
  },
  offences: ({ dataset, present, asOf }) => {
    const date = dataset.eventDate;
    if (date === null || asOf === null || !present.has(date)) return [];
    return [{ column: date, where: `${date} > DATE '${asOf}'`, shows: date, action: 'reject' }];
  },
};
