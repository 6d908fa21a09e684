/** Words of the marked copy of a workbook. */
export const markedCopy = {
  'option-mark': {
    id: 'salinan buku kerja dengan sel bermasalah diwarnai (perlu --audience internal)',
    en: 'a copy of the workbook with faulty cells filled (needs --audience internal)',
  },
  'mark-sheet': { id: 'Catatan mutu data', en: 'Data findings' },
  'mark-title': {
    id: 'desmig: {count} catatan mutu data dalam {file}',
    en: 'desmig: {count} {count:finding|findings} about the data in {file}',
  },
  'mark-holds-all': {
    id: 'INTERNAL. Salinan ini memuat semua isi berkas asal, termasuk data pribadi bila ada di sana. Jangan diteruskan.',
    en: 'INTERNAL. This copy holds everything that the original holds, personal data included if there are any. Do not pass it on.',
  },
  'mark-how': {
    id: 'Merah muda: kesalahan. Kuning: peringatan. Klik kolom Sel untuk menuju selnya; perbaiki, simpan, lalu jalankan desmig periksa lagi.',
    en: 'Pink: error. Yellow: warning. Follow the link in the Cell column; fix, save, and run desmig validate again.',
  },
  'mark-rest': {
    id: 'Hanya {shown} dari {count} catatan yang didaftar; semua selnya tetap diwarnai.',
    en: 'Only {shown} of {count} findings are listed; all their cells are filled all the same.',
  },
  'mark-column-severity': { id: 'Tingkat', en: 'Severity' },
  'mark-column-sheet': { id: 'Lembar', en: 'Sheet' },
  'mark-column-cell': { id: 'Sel', en: 'Cell' },
  'mark-column-label': { id: 'Kolom', en: 'Column' },
  'mark-column-value': { id: 'Nilai', en: 'Value' },
  'mark-column-problem': { id: 'Masalah', en: 'Problem' },
  'mark-column-advice': { id: 'Saran', en: 'Suggestion' },
  'mark-suggestion': { id: '{hint} Mungkin: {suggestion}', en: '{hint} Perhaps: {suggestion}' },
  'mark-saved': {
    id: 'disimpan: {file} (hanya untuk Anda; memuat semua isi berkas asal)',
    en: 'saved: {file} (for you alone; it holds everything the original holds)',
  },
  'error-mark-needs-workbook': {
    id: '--mark menyalin buku kerja .xlsx atau .xlsm; "{file}" bukan buku kerja seperti itu',
    en: '--mark copies an .xlsx or .xlsm workbook; "{file}" is none',
  },
  'hint-mark-needs-workbook': {
    id: 'Untuk CSV pakai --split FOLDER: barisnya dipisah menjadi yang diterima dan yang ditolak beserta alasannya. Buku kerja lain: simpan dahulu sebagai .xlsx.',
    en: 'For CSV use --split DIR: rows are parted into accepted and rejected, with reasons. Other workbooks: save as .xlsx first.',
  },
  'error-mark-one-file': {
    id: '--mark menandai satu buku kerja; diberikan {count} berkas',
    en: '--mark marks one workbook; {count} files were given',
  },
  'hint-mark-one-file': {
    id: 'Jalankan sekali untuk setiap buku kerja.',
    en: 'Run once for each workbook.',
  },
  'error-mark-ending': {
    id: 'salinan "{file}" harus berakhiran {ending}, seperti buku kerja asalnya',
    en: 'the copy "{file}" must end in {ending}, as the original does',
  },
  'hint-mark-ending': {
    id: 'Ganti akhiran nama berkasnya.',
    en: 'Change the ending of the file name.',
  },
} as const;
