/** How places are named where a name alone would be of several. */
export const places = {
  'chart-note-units': {
    id: 'Digambar: {n} unit pertama dari {all} menurut urutan tabel; urutan bukan peringkat mutu.',
    en: 'Drawn: the first {n} of {all} units in the order of the table; order is not quality.',
  },
  'cite-title-place': { id: '{title}, {place}', en: '{title}, {place}' },
  'cite-matrix': {
    id: '{title}, {place}: {figures}, {period}. {caveat} Sumber: {source}.',
    en: '{title}, {place}: {figures}, {period}. {caveat} Source: {source}.',
  },
  'cite-matrix-part': { id: '{title} {value}', en: '{title} {value}' },
  'place-together': {
    id: '{name} dan {parts} provinsi pemekarannya',
    en: '{name} and {parts} {parts:province|provinces} split from it',
  },
  'place-by-code': { id: '{code} {name}', en: '{code} {name}' },
  'place-within': { id: '{name}, {whole}', en: '{name}, {whole}' },
  'place-with-code': { id: '{name} ({code})', en: '{name} ({code})' },
} as const;
