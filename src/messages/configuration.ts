/** What is wrong in a configuration, and how to put it right. */
export const configuration = {
  'error-config-key-twice': {
    id: 'kunci "{key}" tercantum dua kali di "{file}", pertama di baris {line}',
    en: 'the key "{key}" stands twice in "{file}", first on line {line}',
  },
  'hint-config-key-twice': {
    id: 'Gabungkan keduanya, atau hapus salah satu.',
    en: 'Join the two, or remove one.',
  },
  'hint-config-denominator': {
    id: 'Tambahkan "denominator" (from, label), atau ganti "kind" menjadi "count".',
    en: 'Add a "denominator" (from, label), or make its "kind" "count".',
  },
  'hint-config-no-labels': {
    id: 'Kolom "{column}" tidak memiliki daftar label; ejaan judulnya didaftarkan di bawah "aliases".',
    en: 'The column "{column}" has no list of labels; spellings of its header belong under "aliases".',
  },
  'error-config-blank': {
    id: '"{key}" dari "{code}" kosong',
    en: '"{key}" of "{code}" is blank',
  },
  'hint-config-both': {
    id: 'Tulis satu teks, atau teks Indonesia di "id" dan teks Inggris di "en".',
    en: 'Write one text, or the Indonesian one under "id" and the English one under "en".',
  },
  'error-config-spelling': {
    id: '"{text}" sudah berarti "{other}", jadi tidak dapat juga berarti "{code}"',
    en: '"{text}" means "{other}" already, so it cannot mean "{code}" as well',
  },
  'hint-config-spelling': {
    id: 'Pakai ejaan lain, atau ubah "{other}" saja.',
    en: 'Use another spelling, or change "{other}" instead.',
  },
  'hint-config-of-children': {
    id: 'Tulis "ofChildren": true bila hambatan ini menyangkut anak (dilindungi dalam terbitan publik), atau false.',
    en: 'Write "ofChildren": true if this obstacle tells of children (protected in public), or false.',
  },
  'hint-json-comma': {
    id: 'Kurang koma di antara dua bagian, di baris ini atau di akhir baris sebelumnya.',
    en: 'A comma is missing between two entries, on this line or at the end of the one before.',
  },
  'hint-json-colon': {
    id: 'Kurang titik dua (:) di antara kunci dan nilainya.',
    en: 'A colon (:) is missing between a key and its value.',
  },
  'hint-json-value': {
    id: 'Nilainya tidak ada: tulis teks di antara tanda kutip, angka, true, false, atau null.',
    en: 'A value is missing: write a text in quotes, a number, true, false or null.',
  },
  'hint-json-close': {
    id: 'Ada kurung yang dibuka dan tidak ditutup: tambahkan kurung penutupnya.',
    en: 'A bracket is opened and never closed: add the closing one.',
  },
  'hint-json-quote': {
    id: 'Ada tanda kutip yang dibuka dan tidak ditutup di baris ini.',
    en: 'A quote is opened and not closed on this line.',
  },
  'hint-json-escape': {
    id: 'Garis miring terbalik ditulis dua kali: C:\\\\KPAI.',
    en: 'A backslash is written twice: C:\\\\KPAI.',
  },
  'hint-json-symbol': {
    id: 'Ada tanda yang bukan JSON: pakai tanda kutip lurus ("), juga pada kunci.',
    en: 'There is a sign that is no JSON: use straight quotes ("), for keys as well.',
  },
  'hint-json-end': {
    id: 'Ada tulisan sesudah kurung penutup yang terakhir: hapus, atau pindahkan ke dalamnya.',
    en: 'There is text after the last closing bracket: remove it, or move it inside.',
  },
} as const;
