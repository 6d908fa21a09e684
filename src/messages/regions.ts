/** Words about places: questions, look-ups, and the table of decisions. */
export const regions = {
  'error-code-system': {
    id: 'kode wilayah di "{file}" dapat berarti dua hal: {value} adalah {name} menurut Kemendagri, tetapi bisa wilayah lain menurut BPS',
    en: 'region codes in "{file}" can mean two things: {value} is {name} for Kemendagri and may be another place for BPS',
  },
  'hint-code-system': {
    id: 'Jawab dengan --codes kemendagri atau --codes bps, atau sertakan kolom nama wilayah.',
    en: 'Answer with --codes kemendagri or --codes bps, or include a column with the names of the places.',
  },
} as const;
