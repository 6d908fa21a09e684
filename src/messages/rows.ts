/** Words about the raw reading of tables. */
export const rows = {
  'rows-corrupt-archive': {
    id: 'berkas terkompresi "{file}" rusak atau terpotong',
    en: 'the compressed file "{file}" is damaged or cut short',
  },
  'hint-corrupt-archive': {
    id: 'Salin atau unduh ulang berkasnya; jika tetap rusak, minta dikirim ulang dari asalnya.',
    en: 'Copy or download the file again; if it stays damaged, have its source send it anew.',
  },
  'rows-too-large': {
    id: '"{file}" melebihi {megabytes} MB, terlalu besar untuk dibaca baris demi baris',
    en: '"{file}" is beyond {megabytes} MB, too large to be read row by row',
  },
  'hint-rows-too-large': {
    id: 'Pecah berkasnya, atau pakai desmig report yang membaca berkas besar secara bertahap.',
    en: 'Split the file, or use desmig report, which reads large files in pieces.',
  },
  'rows-unbalanced': {
    id: 'baris "{file}" tidak terhitung semua: {lines} baris fisik, {accounted} tercatat',
    en: 'rows of "{file}" are not all accounted for: {lines} physical lines, {accounted} noted',
  },
} as const;
