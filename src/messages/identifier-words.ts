import type { Bilingual } from '../model/message.ts';

/** What a direct identifier is called, by its kind. */
export const IDENTIFIER_WORDS: Readonly<Record<string, Bilingual>> = {
  name: { id: 'nama', en: 'name' },
  nik: { id: 'NIK', en: 'national id' },
  'family-card': { id: 'nomor kartu keluarga', en: 'family card number' },
  phone: { id: 'nomor telepon', en: 'telephone number' },
  email: { id: 'surel', en: 'e-mail' },
  'birth-date': { id: 'tanggal lahir', en: 'date of birth' },
  address: { id: 'alamat', en: 'address' },
  insurance: { id: 'nomor BPJS', en: 'insurance number' },
  tax: { id: 'NPWP', en: 'tax number' },
  passport: { id: 'nomor paspor', en: 'passport number' },
  number: { id: 'nomor', en: 'number' },
};

/** A kind of identifier in words; one that has none keeps its own. */
export function identifierWord(kind: string): Bilingual {
  return IDENTIFIER_WORDS[kind] ?? { id: kind, en: kind };
}
