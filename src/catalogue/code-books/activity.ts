import type { CodeBook } from '../../model/dataset.ts';

/** The eight activities of community parenting that the programme names, and whatever else is held. */
export const ACTIVITY = {
  id: 'activity',
  prefixes: ['kegiatan', 'bimbingan'],
  codes: {
    guidance: {
      label: { id: 'Bimbingan dan konseling', en: 'Guidance and counselling' },
      aliases: ['Bimbingan konseling', 'Konseling', 'BK', 'Counselling'],
    },
    finance: {
      label: { id: 'Pengelolaan keuangan', en: 'Financial management' },
      aliases: ['Keuangan', 'Literasi keuangan', 'Finance'],
    },
    literacy: {
      label: { id: 'Baca tulis', en: 'Reading and writing' },
      aliases: ['Membaca dan menulis', 'Calistung', 'Literacy'],
    },
    numeracy: { label: { id: 'Berhitung', en: 'Numeracy' }, aliases: ['Hitung', 'Matematika', 'Counting'] },
    arts: { label: { id: 'Kesenian', en: 'Arts' }, aliases: ['Seni', 'Seni budaya', 'Art'] },
    sports: { label: { id: 'Olahraga', en: 'Sports' }, aliases: ['Olah raga', 'Sport'] },
    internet: {
      label: { id: 'Internet', en: 'Internet' },
      aliases: ['Literasi digital', 'Komputer dan internet', 'Digital literacy'],
    },
    spirituality: {
      label: { id: 'Kerohanian', en: 'Spirituality' },
      aliases: ['Keagamaan', 'Rohani', 'Mengaji', 'Religion'],
    },
    other: {
      label: { id: 'Kegiatan lain', en: 'Other activity' },
      aliases: ['Lainnya', 'Lain lain', 'Lain'],
    },
  },
} as const satisfies CodeBook;
