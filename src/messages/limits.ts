/** Words about files that are beyond what is read. */
export const limits = {
  'error-record-too-long': {
    id: 'satu baris data di "{file}" lebih panjang dari {megabytes} MB',
    en: 'one record of "{file}" is longer than {megabytes} MB',
  },
  'hint-record-too-long': {
    id: 'Periksa apakah berkasnya memang tabel: mungkin tanpa akhir baris, atau ada tanda kutip yang tidak ditutup.',
    en: 'Check that the file is a table: it may have no line ends, or a quote that is never closed.',
  },
} as const;
