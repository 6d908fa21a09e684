/** What went wrong and what to do next. Only names of files, columns and options go in, never rows' values. */
export const errors = {
  'error-label': { id: 'kesalahan', en: 'error' },
  'hint-label': { id: 'saran', en: 'hint' },
  'at-label': { id: 'tempat', en: 'place' },
  'error-out-of-memory': { id: 'memori tidak cukup untuk berkas ini', en: 'not enough memory for this file' },
  'hint-out-of-memory': {
    id: 'Beri batas yang lebih besar, misalnya --memory 2GB, atau tutup program lain.',
    en: 'Allow more, for example --memory 2GB, or close other programs.',
  },
  'error-disk-full': {
    id: 'ruang disk untuk berkas sementara habis',
    en: 'no disk space left for temporary files',
  },
  'hint-disk-full': {
    id: 'Kosongkan ruang pada disk berkas sementara, lalu jalankan lagi.',
    en: 'Free space on the disk of temporary files and run again.',
  },
  'error-engine': { id: 'mesin data berhenti: {kind}', en: 'the data engine stopped: {kind}' },
  'error-bug': {
    id: 'ini kesalahan desmig, bukan kesalahan Anda: {name}',
    en: 'this is a fault of desmig, not yours: {name}',
  },
  'hint-bug': {
    id: 'Laporkan perintahnya dan jejak di atas, tanpa berkas data, di halaman masalah proyek desmig.',
    en: 'Report the command and the trace above, without any data file, on the issue page of the desmig project.',
  },
  'error-interrupted': { id: 'dihentikan', en: 'interrupted' },
  'error-time-limit': { id: 'batas waktu terlampaui', en: 'time limit reached' },

  'error-file-not-found': { id: 'berkas "{file}" tidak ditemukan', en: 'file "{file}" not found' },
  'hint-file-not-found': {
    id: 'Periksa nama dan foldernya; nama yang mengandung spasi ditulis di antara tanda kutip.',
    en: 'Check the name and folder; put a name with spaces between quotes.',
  },
  'error-file-empty': { id: 'berkas "{file}" kosong (0 bita)', en: 'file "{file}" is empty (0 bytes)' },
  'hint-file-empty': { id: 'Unduh atau simpan ulang berkasnya.', en: 'Download or save the file again.' },
  'error-is-a-directory': {
    id: '"{file}" adalah folder, bukan berkas',
    en: '"{file}" is a folder, not a file',
  },
  'hint-is-a-directory': {
    id: 'Sebutkan berkas di dalamnya, misalnya folder/kasus.xlsx.',
    en: 'Name the files in it, for example folder/cases.xlsx.',
  },
  'error-file-busy': {
    id: 'berkas "{file}" sedang dipakai program lain',
    en: 'file "{file}" is in use by another program',
  },
  'hint-close-in-excel': {
    id: 'Tutup berkas itu di Excel, lalu jalankan lagi.',
    en: 'Close the file in Excel and run again.',
  },
  'error-file-unreadable': {
    id: 'berkas "{file}" tidak dapat dibaca ({reason})',
    en: 'file "{file}" cannot be read ({reason})',
  },
  'hint-file-unreadable': { id: 'Periksa hak akses berkasnya.', en: 'Check the permissions of the file.' },
  'error-unsupported-format': {
    id: 'isi berkas "{file}" bukan tabel yang dapat dibaca ({found})',
    en: 'what is in "{file}" is not a table desmig can read ({found})',
  },
  'found-binary': { id: 'data biner', en: 'binary data' },
  'hint-unsupported-format': {
    id: 'Pakai CSV, TSV, XLSX, XLS, atau ODS; CSV dan TSV boleh di dalam .gz atau .zip.',
    en: 'Use CSV, TSV, XLSX, XLS or ODS; CSV and TSV may be inside .gz or .zip.',
  },
  'error-no-table': {
    id: 'tidak ada tabel dengan judul kolom di "{file}"',
    en: 'no table with a header in "{file}"',
  },
  'hint-no-table': {
    id: 'Lihat apa yang terbaca: desmig lihat NAMA-BERKAS',
    en: 'See what was read: desmig inspect FILE',
  },
  'error-no-rows': {
    id: 'berkas "{file}" hanya berisi judul kolom, tanpa baris data',
    en: 'file "{file}" holds a header and no rows of data',
  },
  'hint-no-rows': { id: 'Periksa apakah ekspornya lengkap.', en: 'Check whether the export is complete.' },
  'error-no-such-table': {
    id: 'tidak ada tabel ke-{table} di "{file}"',
    en: 'no table number {table} in "{file}"',
  },
  'hint-no-such-table': {
    id: 'Tabel dipisahkan baris kosong dan dihitung dari 1.',
    en: 'Tables are parted by blank rows and counted from 1.',
  },
  'error-no-sheets': {
    id: '--sheet diberikan, tetapi "{file}" bukan buku kerja',
    en: '--sheet was given, but "{file}" is not a workbook',
  },
  'hint-no-sheets': {
    id: 'Jalankan lagi tanpa --sheet; bila berkas memuat beberapa tabel, pilih dengan --table N.',
    en: 'Leave --sheet out; of several tables in a file choose one with --table N.',
  },
  'error-unknown-sheet': {
    id: 'lembar "{sheet}" tidak ada di "{file}"',
    en: 'no sheet "{sheet}" in "{file}"',
  },
  'error-not-written': {
    id: 'keluaran "{file}" tidak dapat ditulis ({reason})',
    en: 'output "{file}" cannot be written ({reason})',
  },
  'hint-not-written': {
    id: 'Periksa folder dan hak aksesnya; bila berkas itu terbuka di Excel, tutup dulu.',
    en: 'Check the folder and its permissions; if the file is open in Excel, close it first.',
  },
  'hint-not-written-disk-full': {
    id: 'Disk penuh: kosongkan ruang, atau tulis ke disk lain.',
    en: 'The disk is full: free space, or write to another disk.',
  },
  'hint-not-written-denied': {
    id: 'Folder atau berkas itu tidak boleh Anda tulis: pilih folder lain, misalnya folder Dokumen.',
    en: 'You may not write to that folder or file: choose another folder, such as Documents.',
  },
  'hint-not-written-taken': {
    id: 'Sudah ada berkas dengan nama itu: pilih nama folder lain.',
    en: 'There is a file of that name: choose another name for the folder.',
  },
  'error-no-output-folder': {
    id: 'keluaran "{file}" tidak dapat ditulis: folder "{folder}" tidak ada',
    en: 'output "{file}" cannot be written: folder "{folder}" does not exist',
  },
  'hint-no-output-folder': {
    id: 'Buat folder itu dulu, atau pilih folder lain untuk -o.',
    en: 'Make the folder first, or choose another for -o.',
  },
  'error-output-is-input': {
    id: 'keluaran "{file}" akan menimpa berkas masukan',
    en: 'output "{file}" would overwrite an input',
  },
  'hint-output-is-input': { id: 'Pilih nama lain untuk -o.', en: 'Choose another name for -o.' },
  'error-binary-on-terminal': {
    id: '{format} bukan teks dan tidak dapat ditampilkan di layar',
    en: '{format} is no text and cannot be shown on a screen',
  },
  'hint-binary-on-terminal': {
    id: 'Simpan ke berkas: -o hasil.{format}',
    en: 'Save it to a file: -o result.{format}',
  },
  'error-unknown-output-format': {
    id: 'jenis keluaran "{format}" tidak dikenal',
    en: 'unknown output format "{format}"',
  },

  'error-unknown-kind-name': {
    id: 'jenis berkas "{kind}" tidak dikenal',
    en: 'no kind of file is called "{kind}"',
  },
  'error-unknown-kind': {
    id: 'jenis berkas "{file}" tidak dikenali dari judul kolomnya: {labels}',
    en: 'the kind of "{file}" cannot be told from its header: {labels}',
  },
  'hint-unknown-kind': {
    id: 'Sebutkan jenisnya dengan --as ({kinds}), atau periksa dengan desmig lihat NAMA-BERKAS.',
    en: 'Name the kind with --as ({kinds}), or look with desmig inspect FILE.',
  },
  'error-missing-label': {
    id: '"{file}" dibaca sebagai {kind}, tetapi kolom "{column}" tidak ada',
    en: '"{file}" is read as {kind}, but has no column "{column}"',
  },
  'hint-label-near': {
    id: 'Maksudnya kolom {labels}? Ganti judulnya, atau petakan ke "{column}" dengan --mapping.',
    en: 'Is it the column {labels}? Rename it, or map it to "{column}" with --mapping.',
  },
  'hint-missing-label': {
    id: 'Judul yang dikenal antara lain: {aliases}. Judul lain dipetakan ke "{column}" dengan --mapping.',
    en: 'Known labels are, among others: {aliases}. Map another label to "{column}" with --mapping.',
  },
  'error-mixed-number-format': {
    id: 'kolom "{column}" di "{file}" memakai titik dan koma bertentangan, jadi 1.222 dapat berarti dua hal',
    en: 'column "{column}" in "{file}" uses points and commas in conflicting ways, so 1.222 may mean two things',
  },
  'hint-locale': {
    id: 'Sebutkan bentuknya: --locale id (1.222,5) atau --locale en (1,222.5).',
    en: 'Say which: --locale id (1.222,5) or --locale en (1,222.5).',
  },
  'error-undecidable-state': {
    id: 'kolom "{column}" ({file}) memuat beberapa keadaan dari hal yang sama, dan urutannya tidak dapat dipastikan: {texts}',
    en: 'column "{column}" ({file}) holds several states of the same thing, and their order cannot be told: {texts}',
  },
  'hint-undecidable-state': {
    id: 'Tulis seperti 2021-06-30, 2021-06, 2021-Q2 atau 30 Juni 2021. Tanggal berangka: --date-order dmy. Bila "{column}" bukan waktu, ganti judulnya.',
    en: 'Write 2021-06-30, 2021-06, 2021-Q2 or 30 June 2021. Dates in numbers: --date-order dmy. If "{column}" is no time, rename it.',
  },
  'error-ambiguous-date': {
    id: 'urutan hari dan bulan di kolom "{column}" ({file}) tidak dapat dipastikan: tidak ada hari di atas 12',
    en: 'day and month order of column "{column}" ({file}) cannot be told: no day is above 12',
  },
  'error-mixed-date-format': {
    id: 'kolom "{column}" ({file}) memakai dua urutan tanggal',
    en: 'column "{column}" ({file}) uses two orders of day and month',
  },
  'hint-date-order': {
    id: 'Sebutkan urutannya: --date-order dmy (6/9 = 6 September) atau --date-order mdy (6/9 = 9 Juni).',
    en: 'Say which: --date-order dmy (6/9 = 6 September) or --date-order mdy (6/9 = June 9).',
  },
  'error-same-file-twice': {
    id: '"{second}" sama persis dengan "{first}"',
    en: '"{second}" is the same file as "{first}"',
  },
  'hint-same-file-twice': {
    id: 'Hapus salah satunya dari perintah; barisnya tidak boleh dihitung dua kali.',
    en: 'Leave one out of the command; its rows must not count twice.',
  },
  'error-config-syntax': {
    id: '"{file}" bukan JSON yang sah',
    en: '"{file}" is not valid JSON',
  },
  'error-config-key': {
    id: 'kunci "{key}" di "{file}" tidak dikenal',
    en: 'unknown key "{key}" in "{file}"',
  },
  'error-config-value': {
    id: 'nilai "{key}" di "{file}" tidak sah',
    en: 'the value of "{key}" in "{file}" is not valid',
  },
  'hint-config': { id: 'Bentuknya: desmig skema config', en: 'Its shape: desmig schema config' },
  'error-config-indicator-id': {
    id: 'nama indikator "{id}" hanya boleh berisi huruf kecil, angka, dan garis bawah',
    en: 'the indicator id "{id}" may hold lower-case letters, digits and underscores only',
  },
  'error-config-indicator-taken': {
    id: 'indikator "{id}" sudah ada dalam katalog',
    en: 'the catalogue already has an indicator "{id}"',
  },
  'hint-config-replaces': {
    id: 'Pakai nama lain, atau nyatakan "replaces": "{id}".',
    en: 'Choose another id, or say "replaces": "{id}".',
  },
  'error-config-denominator': {
    id: 'indikator "{id}" memerlukan penyebut',
    en: 'indicator "{id}" needs a denominator',
  },
  'error-config-expression': {
    id: 'syarat indikator "{id}" memuat "{found}", yang bukan kolom atau fungsi yang diizinkan',
    en: 'a condition of indicator "{id}" holds "{found}", which is no column or allowed function',
  },
  'hint-config-expression': {
    id: 'Hanya kolom jenis berkas itu, operator, dan fungsi sederhana; bukan kueri.',
    en: 'Only columns of that kind, operators and plain functions; no queries.',
  },
  'error-double-source': {
    id: '"{first}" dan "{second}" mencakup kasus yang sama pada periode {periods}',
    en: '"{first}" and "{second}" cover the same cases in {periods}',
  },
  'hint-double-source': {
    id: 'Pilih satu sumber dengan --prefer pertama, --prefer terakhir, atau nama berkasnya.',
    en: 'Choose one source with --prefer first, --prefer last, or the name of the file.',
  },
  'error-invalid-mapping': {
    id: 'pemetaan "{file}" tidak sah: {reason}',
    en: 'mapping "{file}" is not valid: {reason}',
  },
  'hint-invalid-mapping': {
    id: 'Buat yang baru dengan desmig lihat NAMA-BERKAS --save pemetaan.json.',
    en: 'Make a new one with desmig inspect FILE --save mapping.json.',
  },
  'error-invalid-decisions': {
    id: 'berkas keputusan wilayah "{file}" tidak sah',
    en: 'the table of region decisions "{file}" is not valid',
  },
  'hint-invalid-decisions': {
    id: 'Yang diharapkan: CSV dengan kolom value dan code.',
    en: 'Expected: a CSV with the columns value and code.',
  },
  'error-invalid-crosswalk': {
    id: 'tabel padanan "{file}" tidak memiliki kolom kode_bps dan kode_dagri',
    en: 'crosswalk "{file}" lacks the columns kode_bps and kode_dagri',
  },

  'error-unknown-command': { id: 'perintah "{command}" tidak dikenal', en: 'unknown command "{command}"' },
  'hint-list-commands': { id: 'Daftar perintah: desmig --help', en: 'Commands: desmig --help' },
  'error-unknown-option': { id: 'opsi "{option}" tidak dikenal', en: 'unknown option "{option}"' },
  'hint-list-options': { id: 'Daftar opsi: desmig {command} --help', en: 'Options: desmig {command} --help' },
  'error-missing-argument': { id: '"{argument}" belum disebut', en: '"{argument}" is missing' },
  'error-too-many-arguments': {
    id: 'terlalu banyak argumen untuk "{command}"',
    en: 'too many arguments for "{command}"',
  },
  'error-option-needs-value': { id: 'opsi {option} memerlukan nilai', en: 'option {option} needs a value' },
  'error-unknown-option-value': {
    id: 'nilai "{value}" untuk {option} tidak dikenal',
    en: 'unknown value "{value}" for {option}',
  },
  'error-unknown-level': {
    id: 'tingkat wilayah "{value}" tidak dikenal',
    en: 'unknown level of region "{value}"',
  },
  'hint-did-you-mean': { id: 'Maksud Anda {suggestion}?', en: 'Did you mean {suggestion}?' },
  'hint-did-you-mean-file': { id: 'Maksud Anda {file}?', en: 'Did you mean {file}?' },
  'hint-did-you-mean-of': {
    id: 'Maksud Anda {suggestion}?   Pilihan: {choices}',
    en: 'Did you mean {suggestion}?   Choices: {choices}',
  },
  'hint-example': { id: 'Contoh: {example}', en: 'For example: {example}' },
  'hint-hyphens': {
    id: 'Tanda hubung panjang berasal dari pengolah kata. Ketik dua tanda hubung biasa: {option}',
    en: 'The long dash comes from a word processor. Type two hyphens: {option}',
  },
  'hint-name-in-quotes': {
    id: 'Nama yang mengandung spasi ditulis di antara tanda kutip: {name}',
    en: 'Put a name with spaces between quotes: {name}',
  },
  'hint-choices': { id: 'Pilihan: {choices}', en: 'Choices: {choices}' },
  'error-invalid-period': { id: 'periode "{period}" tidak sah', en: 'period "{period}" is not valid' },
  'hint-period': {
    id: 'Tulis 2023, 2023-S1, 2023-Q1, 2023-01, atau 2023-01..2023-08.',
    en: 'Write 2023, 2023-S1, 2023-Q1, 2023-01 or 2023-01..2023-08.',
  },
  'error-invalid-date': {
    id: 'tanggal "{value}" untuk {option} tidak sah',
    en: 'date "{value}" for {option} is not valid',
  },
  'hint-date': { id: 'Tulis seperti 2023-09-06.', en: 'Write it like 2023-09-06.' },
  'error-invalid-level': {
    id: 'tingkat kepercayaan "{value}" tidak sah',
    en: 'confidence level "{value}" is not valid',
  },
  'hint-level': {
    id: 'Di antara 0 dan 1, misalnya --level 0.95.',
    en: 'Between 0 and 1, for example --level 0.95.',
  },
  'error-invalid-min-cell': {
    id: 'batas sel kecil "{value}" tidak sah',
    en: 'smallest cell "{value}" is not valid',
  },
  'hint-min-cell': {
    id: 'Bilangan bulat 1 atau lebih, misalnya --min-cell 5.',
    en: 'A whole number of 1 or more, for example --min-cell 5.',
  },
  'error-invalid-number': {
    id: '"{value}" bukan bilangan yang sah untuk {option}',
    en: '"{value}" is not a valid number for {option}',
  },
  'hint-number': {
    id: 'Tulis bilangan bulat tanpa titik, misalnya 10.',
    en: 'Write a whole number without separators, for example 10.',
  },
  'error-invalid-memory': {
    id: 'ukuran memori "{value}" tidak sah',
    en: 'memory size "{value}" is not valid',
  },
  'hint-memory': { id: 'Tulis seperti 700MB atau 2GB.', en: 'Write it like 700MB or 2GB.' },
  'error-unknown-indicator': {
    id: 'indikator "{indicator}" tidak dikenal',
    en: 'unknown indicator "{indicator}"',
  },
  'hint-list-indicators': { id: 'Daftar indikator: desmig indikator', en: 'Indicators: desmig indicators' },
  'error-indicator-needs-kind': {
    id: 'indikator "{indicator}" memerlukan berkas jenis {kinds}',
    en: 'indicator "{indicator}" needs a file of kind {kinds}',
  },
  'hint-indicator-needs-kind': {
    id: 'Tambahkan berkas {kinds} ke perintah yang sama.',
    en: 'Add a {kinds} file to the same command.',
  },
  'error-invalid-filter': { id: 'saringan "{filter}" tidak sah', en: 'filter "{filter}" is not valid' },
  'hint-invalid-filter': {
    id: 'Tulis seperti --filter "provinsi=Jawa Barat" atau --filter "usia<12".',
    en: 'Write it like --filter "province=Jawa Barat" or --filter "age<12".',
  },
  'error-filter-order': {
    id: 'kolom "{column}" tidak memiliki urutan, jadi {operator} tidak berlaku',
    en: 'column "{column}" has no order, so {operator} does not apply',
  },
  'error-filter-value': {
    id: 'nilai "{value}" tidak dikenal untuk kolom "{column}"',
    en: 'value "{value}" is not known for column "{column}"',
  },
  'error-unknown-column': { id: 'kolom "{column}" tidak dikenal', en: 'unknown column "{column}"' },
  'error-unknown-topic': {
    id: 'tidak ada penjelasan untuk "{topic}"',
    en: 'nothing to explain under "{topic}"',
  },
  'hint-topics': {
    id: 'Jelaskan indikator, kode catatan, atau metode; daftar: desmig indikator',
    en: 'Explain an indicator, a finding code or a method; list: desmig indicators',
  },
  'error-rate-numbers': {
    id: 'pembilang {x} dan penyebut {n} tidak membentuk persentase',
    en: 'numerator {x} and denominator {n} make no proportion',
  },
  'hint-rate-numbers': {
    id: 'Bilangan bulat tanpa titik ribuan, 0 <= X <= N, N lebih dari 0: desmig angka 374 1222',
    en: 'Whole numbers, 0 <= X <= N, N above 0: desmig rate 374 1222',
  },
  'error-internal-only': {
    id: '{what} ({file}) memuat baris data orang dan hanya untuk pemakaian internal',
    en: '{what} ({file}) carries rows about persons and is for internal use only',
  },
  'hint-internal-only': {
    id: 'Tambahkan --audience internal, dan simpan hasilnya di tempat yang aman.',
    en: 'Add --audience internal, and keep the result in a safe place.',
  },
  'error-invalid-ledger': {
    id: 'buku terbitan "{file}" rusak',
    en: 'the release ledger "{file}" is damaged',
  },
  'hint-invalid-ledger': {
    id: 'Pulihkan dari cadangan; tanpa buku itu terbitan lama tidak dapat diperiksa.',
    en: 'Restore it from a backup; without it earlier releases cannot be audited.',
  },
  'error-release-not-comparable': {
    id: '"{indicator}" sudah terbit di "{release}" dengan saringan, potongan waktu, atau gabungan provinsi lain; angkanya dapat saling dikurangkan',
    en: '"{indicator}" was published in "{release}" with another filter, cut of time or grouping of provinces; the two could be subtracted',
  },
  'hint-release-not-comparable': {
    id: 'Pakai saringan dan periode yang sama, atau --audience internal.',
    en: 'Use the same filters and periods, or --audience internal.',
  },
  'error-release-grown': {
    id: 'sejak terbitan "{release}" data {period} bertambah; di samping yang disembunyikannya, tidak ada angka periode itu yang boleh tampil',
    en: 'records of {period} were added since release "{release}"; beside what it hid, nothing of that period can be shown',
  },
  'hint-release-grown': {
    id: 'Sejak terbitan pertama, terbitkan periode yang sudah selesai, misalnya per triwulan (--period 2023-Q1), atau hanya tingkat nasional (--by nasional).',
    en: 'From the first release on, release periods that are over, for example a quarter at a time (--period 2023-Q1), or only the country (--by national).',
  },
  'error-periods-overlap': {
    id: 'periode {now} dan {before} bertumpang tindih; selisih keduanya dapat membuka hitungan kecil',
    en: 'the periods {now} and {before} overlap; their difference could open small counts',
  },
  'hint-periods-overlap': {
    id: 'Bandingkan periode yang tidak bertumpang tindih (2023-S2 dengan 2023-S1), atau --audience internal.',
    en: 'Compare periods that do not overlap (2023-S2 with 2023-S1), or use --audience internal.',
  },
  'error-option-later': {
    id: 'opsi {option} belum tersedia pada versi ini',
    en: 'option {option} is not in this version yet',
  },

  'workbook-format': { id: 'buku kerja', en: 'workbook' },
} as const;
