/** Words of `--help`. */
export const help = {
  'help-tagline': {
    id: 'Indikator pengawasan perlindungan anak yang dapat dipertanggungjawabkan.',
    en: 'Child-protection oversight indicators that can be defended in public.',
  },
  'help-usage': { id: 'Pemakaian', en: 'Usage' },
  'help-commands': { id: 'Perintah', en: 'Commands' },
  'help-options': { id: 'Opsi', en: 'Options' },
  'help-arguments': { id: 'Argumen', en: 'Arguments' },
  'help-examples': { id: 'Contoh', en: 'Examples' },
  'help-more': { id: 'Rincian: desmig PERINTAH --help', en: 'Details: desmig COMMAND --help' },
  'help-also': { id: '{text} (juga: {names})', en: '{text} (also: {names})' },
  'argument-files': {
    id: 'berkas CSV, TSV, atau buku kerja; - untuk masukan baku',
    en: 'CSV, TSV or workbook files; - for standard input',
  },
  'argument-file': { id: 'berkas CSV, TSV, atau buku kerja', en: 'a CSV, TSV or workbook file' },
  'argument-topic': {
    id: 'indikator, kode catatan, atau metode',
    en: 'an indicator, a finding code or a method',
  },
  'argument-kind': { id: 'jenis berkas, misalnya children', en: 'a kind of file, such as children' },
  'argument-x': { id: 'pembilang', en: 'numerator' },
  'argument-n': { id: 'penyebut', en: 'denominator' },

  'command-report': {
    id: 'membaca, memeriksa, menghitung, dan menampilkan indikator',
    en: 'read, check, compute and show indicators',
  },
  'command-validate': {
    id: 'semua catatan mutu data, dengan tempat dan sarannya',
    en: 'every finding about the data, with place and suggestion',
  },
  'command-inspect': {
    id: 'bagaimana berkas dibaca, sebelum dihitung',
    en: 'how a file is read, before anything is computed',
  },
  'command-indicators': { id: 'daftar indikator', en: 'the indicators' },
  'command-explain': {
    id: 'menjelaskan indikator, kode catatan, atau metode',
    en: 'explain an indicator, a finding code or a method',
  },
  'command-schema': {
    id: 'jenis berkas yang dikenal, atau skema satu jenis',
    en: 'the kinds of file, or the schema of one',
  },
  'command-rate': {
    id: 'kalkulator: persentase dan selang kepercayaannya',
    en: 'pocket calculator: proportion and interval, all methods',
  },

  'option-by': {
    id: 'tingkat wilayah: nasional, provinsi, kabkota, kecamatan, desa',
    en: 'level of region: national, province, regency, district, village',
  },
  'option-period': {
    id: 'periode: 2023, 2023-S1, 2023-Q1, 2023-01, 2023-01..2023-08',
    en: 'period: 2023, 2023-S1, 2023-Q1, 2023-01, 2023-01..2023-08',
  },
  'option-as-of': {
    id: 'tanggal keadaan; yang sesudahnya dilewati',
    en: 'as-of date; what happened later is skipped',
  },
  'option-covers': {
    id: 'wilayah yang lengkap dalam berkas (kode, atau "nasional"): tanpa catatan berarti nol',
    en: 'places the file covers (codes, or "national"): no record there means zero',
  },
  'option-indicator': {
    id: 'hanya indikator ini (boleh beberapa)',
    en: 'only these indicators (several allowed)',
  },
  'option-filter': {
    id: 'hanya baris dengan kolom=nilai[,nilai] (boleh diulang)',
    en: 'only rows with column=value[,value] (repeatable)',
  },
  'option-as': {
    id: 'jenis berkas, bila tidak dikenali',
    en: 'the kind of file, where it is not recognised',
  },
  'option-sheet': { id: 'lembar buku kerja', en: 'sheet of a workbook' },
  'option-table': {
    id: 'tabel ke-N bila ada beberapa di satu lembar atau berkas',
    en: 'the N-th table where a sheet or file holds several',
  },
  'option-mapping': {
    id: 'pemetaan kolom dari desmig lihat --simpan',
    en: 'column mapping made by desmig inspect --save',
  },
  'option-codes': {
    id: 'sistem kode wilayah: kemendagri atau bps',
    en: 'system of region codes: kemendagri or bps',
  },
  'option-crosswalk': {
    id: 'tabel padanan kode BPS dan Kemendagri (CSV)',
    en: 'crosswalk of BPS and Kemendagri codes (CSV)',
  },
  'option-decisions': {
    id: 'keputusan wilayah yang sudah ditetapkan (CSV: value, code)',
    en: 'decisions on places already made (CSV: value, code)',
  },
  'option-locale': {
    id: 'bentuk angka: id (1.222,5) atau en (1,222.5)',
    en: 'form of numbers: id (1.222,5) or en (1,222.5)',
  },
  'option-date-order': { id: 'urutan tanggal: dmy atau mdy', en: 'order of dates: dmy or mdy' },
  'option-prefer': {
    id: 'yang dipakai bila kunci atau sumbernya ganda: pertama, terakhir, nama berkas, atau jenis',
    en: 'which is used where a key or a source is doubled: first, last, a file or a kind',
  },
  'option-audience': {
    id: 'untuk siapa: publik (dilindungi) atau internal',
    en: 'for whom: public (protected) or internal',
  },
  'option-min-cell': {
    id: 'hitungan terkecil yang boleh tampil untuk publik',
    en: 'smallest count shown to the public',
  },
  'option-protect': {
    id: 'cara melindungi: sembunyikan atau bulatkan5',
    en: 'how to protect: suppress or round5',
  },
  'option-release': {
    id: 'catat sebagai terbitan bernama ini dan periksa terhadap yang lebih dulu',
    en: 'record as a release of this name, audited against earlier ones',
  },
  'option-level': { id: 'tingkat kepercayaan, di antara 0 dan 1', en: 'confidence level, between 0 and 1' },
  'option-method': {
    id: 'metode selang: wilson, clopper-pearson, byar, garwood',
    en: 'interval method: wilson, clopper-pearson, byar, garwood',
  },
  'option-seed': {
    id: 'benih bilangan acak, 1 bila tidak disebut (laporan tidak memakainya)',
    en: 'seed of random numbers, 1 by default (a report uses none)',
  },
  'option-format': { id: 'bentuk keluaran: {formats}', en: 'output format: {formats}' },
  'option-output': {
    id: 'tulis ke berkas; bentuk dari akhirannya (boleh beberapa)',
    en: 'write to a file; format from its ending (several allowed)',
  },
  'option-top': {
    id: 'banyaknya baris tabel yang ditampilkan, atau semua',
    en: 'rows of tables shown, or "all"',
  },
  'option-lang': { id: 'bahasa: id atau en', en: 'language: id or en' },
  'option-color': { id: 'warna: auto, selalu, jangan', en: 'colour: auto, always, never' },
  'option-no-progress': { id: 'tanpa kemajuan', en: 'no progress' },
  'option-quiet': { id: 'tanpa keterangan di stderr', en: 'no talk on stderr' },
  'option-threads': { id: 'utas mesin data', en: 'threads of the data engine' },
  'option-memory': {
    id: 'batas memori, misalnya 700MB atau 2GB',
    en: 'memory limit, for example 700MB or 2GB',
  },
  'option-split': {
    id: 'tulis .valid.csv, .rejected.csv, .findings.csv ke folder ini',
    en: 'write .valid.csv, .rejected.csv and .findings.csv into this folder',
  },
  'option-fail-on': {
    id: 'status keluar 1 bila ada: kesalahan, peringatan, jangan',
    en: 'exit status 1 when there is an: error, warning, never',
  },
  'option-rows': { id: 'tampilkan baris mentahnya', en: 'show the raw rows' },
  'option-save': { id: 'simpan pembacaan ini sebagai pemetaan', en: 'save this reading as a mapping' },
  'option-help': { id: 'bantuan', en: 'help' },
  'option-version': { id: 'versi', en: 'version' },
} as const;
