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
  'error-within-region': {
    id: '--within "{value}" bukan satu wilayah yang dikenal',
    en: '--within "{value}" is not one known place',
  },
  'hint-within-region': {
    id: 'Tulis kodenya, misalnya --within 33.07.',
    en: 'Write its code, for example --within 33.07.',
  },
  'error-no-region-columns': {
    id: 'tidak ada kolom wilayah di "{file}"; yang terbaca: {labels}',
    en: 'no column of places in "{file}"; found: {labels}',
  },
  'hint-no-region-columns': {
    id: 'Beri judul seperti provinsi, kabupaten_kota, kecamatan, desa, atau kode_desa; atau petakan dengan --mapping.',
    en: 'Label columns province, regency, district, village or village_code; or map them with --mapping.',
  },
  'error-no-region-query': {
    id: 'tidak ada nama atau kode wilayah untuk dicari',
    en: 'no name or code of a place to look up',
  },
  'hint-no-region-query': {
    id: 'Contoh: desmig wilayah Indramayu, atau desmig wilayah --resolve desa.csv -o desa-kode.csv',
    en: 'For example: desmig regions Indramayu, or desmig regions --resolve villages.csv -o coded.csv',
  },
  'error-resolve-output': {
    id: 'hasil --resolve ditulis sebagai satu berkas CSV, bukan "{file}"',
    en: 'what --resolve writes is one CSV file, not "{file}"',
  },
  'hint-resolve-output': { id: 'Tulis -o HASIL.csv.', en: 'Write -o RESULT.csv.' },

  'command-regions': {
    id: 'mencari nama atau kode wilayah, riwayatnya, dan padanannya',
    en: 'look up, resolve and explain names and codes of places',
  },
  'argument-region': {
    id: 'nama atau kode; "Kuripan, Wonosobo" mencari di dalam wilayah',
    en: 'a name or code; "Kuripan, Wonosobo" looks inside a place',
  },
  'option-within': {
    id: 'hanya di dalam wilayah ini (kode atau nama)',
    en: 'only inside this place (code or name)',
  },
  'option-resolve': {
    id: 'padankan kolom wilayah berkas ini; -o menulisnya dengan kolom kode dan tabel keputusan',
    en: 'resolve the region columns of this file; -o writes it with code columns and a table of decisions',
  },

  'regions-title': { id: 'Wilayah', en: 'Places' },
  'regions-found': { id: '{query}: {name}', en: '{query}: {name}' },
  'regions-ambiguous': { id: '{query}: lebih dari satu wilayah', en: '{query}: more than one place' },
  'regions-unknown': { id: '{query}: tidak dikenal; yang mirip', en: '{query}: not known; what is near' },
  'regions-nothing-near': { id: 'Tidak ada yang mirip.', en: 'Nothing is near.' },
  'regions-narrow': {
    id: 'Persempit: tulis Kabupaten/Kota/Desa, wilayah di atasnya sesudah koma, --within, atau --by.',
    en: 'Narrow it: write Kabupaten/Kota/Desa, the place above behind a comma, --within, or --by.',
  },
  'regions-bps': {
    id: 'Untuk kode BPS pakai --codes bps --crosswalk PADANAN.csv.',
    en: 'For codes of BPS use --codes bps --crosswalk FILE.csv.',
  },
  'regions-bps-regency': {
    id: 'Pada kode BPS, nomor ini milik kabupaten/kota di provinsi {name}, dan dapat berarti wilayah lain.',
    en: 'In the codes of BPS this number is of a regency or city in the province {name}, and may be another place.',
  },
  'regions-bps-province': {
    id: 'Pada kode BPS, nomor ini adalah provinsi {name} (Kemendagri {code}).',
    en: 'In the codes of BPS this number is the province {name} (Kemendagri {code}).',
  },
  'regions-bps-option': {
    id: 'Untuk kode BPS pakai --codes bps.',
    en: 'For codes of BPS use --codes bps.',
  },
  'regions-bps-none': {
    id: 'BPS tidak memakai nomor ini untuk provinsi.',
    en: 'BPS has no province of this number.',
  },
  'regions-source': { id: 'Sumber: {source}, ODbL 1.0', en: 'Source: {source}, ODbL 1.0' },
  'regions-code': { id: 'Kode', en: 'Code' },
  'regions-name': { id: 'Nama', en: 'Name' },
  'regions-level': { id: 'Tingkat', en: 'Level' },
  'regions-within': { id: 'Di dalam', en: 'Within' },
  'regions-history': { id: 'Riwayat', en: 'History' },
  'regions-score': { id: 'Kemiripan', en: 'Likeness' },
  'regions-edits': { id: 'Huruf beda', en: 'Edits' },
  'regions-rest': { id: '{left} lagi: --top all', en: '{left} more: --top all' },
  'regions-past-name': { id: 'sampai {year} bernama {value}', en: 'named {value} until {year}' },
  'regions-past-name-edition': {
    id: 'bernama {value} dalam edisi sebelumnya',
    en: 'named {value} in the edition before',
  },
  'regions-past-code': { id: 'sampai {year} berkode {value}', en: 'had the code {value} until {year}' },
  'regions-past-gave-up': {
    id: 'pada {year} melepas provinsi {value}',
    en: 'gave up province {value} in {year}',
  },
  'regions-past-came-from': {
    id: 'sampai {year} termasuk provinsi {value}',
    en: 'part of province {value} until {year}',
  },

  'decisions-title': { id: 'Keputusan wilayah', en: 'Decisions on places' },
  'decisions-title-file': { id: 'Wilayah di {file}', en: 'Places in {file}' },
  'decisions-texts': { id: 'Teks berbeda', en: 'Distinct texts' },
  'decisions-account': {
    id: '{texts} = {resolved} terpadankan + {open} belum',
    en: '{texts} = {resolved} resolved + {open} open',
  },
  'plain-count': { id: '{count}', en: '{count}' },
  'decisions-value': { id: 'Teks', en: 'Text' },
  'decisions-status': { id: 'Keadaan', en: 'Status' },
  'decisions-suggestion': { id: 'Saran', en: 'Suggestion' },
  'decisions-resolved': { id: 'terpadankan', en: 'resolved' },
  'decisions-unknown': { id: 'tidak dikenal', en: 'unknown' },
  'decisions-ambiguous': { id: 'lebih dari satu', en: 'ambiguous' },
  'decisions-out-of-area': { id: 'di luar wilayah', en: 'out of area' },
  'decisions-whole': { id: 'keseluruhan', en: 'the whole' },
  'decisions-contradiction': { id: 'bertentangan', en: 'contradiction' },
  'decisions-untranslated': { id: 'kode BPS tanpa padanan', en: 'untranslated BPS code' },
  'decisions-next': {
    id: 'Isi kolom code di {file}, lalu pakai dengan --decisions {file}.',
    en: 'Fill in the column code of {file}, then use it with --decisions {file}.',
  },
} as const;
