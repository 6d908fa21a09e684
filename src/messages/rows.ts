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
    id: 'Buka dahulu berkas yang terkompresi, atau pecah berkasnya: desmig laporan dan desmig periksa membaca CSV yang tidak terkompresi secara bertahap.',
    en: 'Unpack a compressed file first, or split the file: desmig report and desmig validate read CSV that is not compressed in pieces.',
  },
  'rows-archive-limit': {
    id: 'arsip "{file}" melampaui batas aman: {limit}',
    en: 'the archive "{file}" is beyond a safe limit: {limit}',
  },
  'rows-archive-encrypted': {
    id: 'arsip "{file}" dikunci dengan kata sandi',
    en: 'the archive "{file}" is locked with a password',
  },
  'hint-rows-archive-encrypted': {
    id: 'Buka arsipnya dengan kata sandi, lalu baca berkas di dalamnya.',
    en: 'Unpack it with the password and read the file inside.',
  },
  'rows-unbalanced': {
    id: 'baris "{file}" tidak terhitung semua: {lines} baris fisik, {accounted} tercatat',
    en: 'rows of "{file}" are not all accounted for: {lines} physical lines, {accounted} noted',
  },
} as const;
