/** Words of datasets on disk: making, checking, asking and comparing them. */
export const dataset = {
  'command-ingest': {
    id: 'menyimpan data yang sudah diperiksa dalam folder (Parquet) yang dapat dipakai perintah lain',
    en: 'keep checked data in a folder (Parquet) that every command takes',
  },
  'command-verify': {
    id: 'memeriksa ulang setiap hash dan angka pada manifest atau folder data',
    en: 'recompute every hash and figure of a manifest or a dataset folder',
  },
  'command-query': {
    id: 'menjalankan satu SELECT (SQL) atas data yang sudah diperiksa',
    en: 'run one SELECT (SQL) over checked data',
  },
  'command-diff': {
    id: 'apa yang berubah antara dua laporan (JSON) atau folder data, dan sebabnya',
    en: 'what changed between two reports (JSON) or dataset folders, and why',
  },
  'argument-sql': {
    id: 'satu perintah SELECT; tabelnya jenis berkas (villages, ...) dan indikator (problematic_care, ...)',
    en: 'one SELECT statement; its tables are kinds of file (villages, ...) and indicators (problematic_care, ...)',
  },
  'argument-manifest': {
    id: 'berkas manifest, atau folder data',
    en: 'a manifest file, or a dataset folder',
  },
  'argument-old': {
    id: 'laporan JSON atau folder data yang lama',
    en: 'the older report (JSON) or dataset folder',
  },
  'argument-new': {
    id: 'laporan JSON atau folder data yang baru',
    en: 'the newer report (JSON) or dataset folder',
  },
  'option-timeout': {
    id: 'batas waktu dalam detik; 60 bila tidak disebut',
    en: 'time limit in seconds; 60 by default',
  },

  'error-not-a-dataset': {
    id: 'folder "{file}" bukan folder data desmig yang utuh: tidak ada desmig.dataset.json',
    en: 'the folder "{file}" is no whole desmig dataset: it has no desmig.dataset.json',
  },
  'hint-folder-of-files': {
    id: 'Sebutkan berkas di dalamnya, misalnya {folder}/*.csv. Folder data dibuat dengan desmig simpan-data BERKAS -o FOLDER; jika pembuatannya terputus, jalankan lagi.',
    en: 'Name the files in it, for example {folder}/*.csv. A dataset is made with desmig ingest FILE -o FOLDER; if making it was cut short, run that again.',
  },
  'hint-not-a-dataset': {
    id: 'Buat dengan desmig simpan-data BERKAS -o FOLDER. Jika pembuatannya terputus, jalankan lagi.',
    en: 'Make one with desmig ingest FILE -o FOLDER. If making it was cut short, run it again.',
  },
  'error-damaged-dataset': {
    id: 'folder data "{folder}" rusak: {file} tidak ada atau sudah berubah',
    en: 'the dataset folder "{folder}" is damaged: {file} is missing or was changed',
  },
  'hint-damaged-dataset': {
    id: 'Periksa dengan desmig verifikasi FOLDER, lalu buat lagi di folder kosong dengan desmig simpan-data.',
    en: 'Look at it with desmig verify FOLDER, then make it again in an empty folder with desmig ingest.',
  },
  'error-dataset-busy': {
    id: 'folder data "{folder}" sedang ditulis oleh proses desmig lain',
    en: 'another desmig is writing the dataset folder "{folder}"',
  },
  'hint-dataset-busy': {
    id: 'Tunggu sampai selesai, lalu jalankan lagi.',
    en: 'Wait until it is done, then run this again.',
  },
  'error-folder-not-empty': {
    id: 'folder "{folder}" berisi berkas lain dan bukan folder data desmig',
    en: 'the folder "{folder}" holds other files and is no desmig dataset',
  },
  'hint-folder-not-empty': {
    id: 'Pilih folder baru atau kosong untuk -o.',
    en: 'Choose a new or empty folder for -o.',
  },
  'error-needs-folder': {
    id: 'desmig simpan-data memerlukan satu folder: -o FOLDER',
    en: 'desmig ingest needs one folder: -o FOLDER',
  },
  'hint-needs-folder': {
    id: 'Contoh: desmig simpan-data kasus.csv desa.csv -o data-2023 --audience internal',
    en: 'For example: desmig ingest cases.csv villages.csv -o data-2023 --audience internal',
  },

  'ingest-title': { id: 'Folder data {folder}', en: 'Dataset folder {folder}' },
  'ingest-file': { id: 'Berkas', en: 'File' },
  'ingest-kind': { id: 'Jenis', en: 'Kind' },
  'ingest-state': { id: 'Keadaan', en: 'State' },
  'ingest-accepted': { id: 'Diterima', en: 'Accepted' },
  'ingest-rejected': { id: 'Ditolak', en: 'Rejected' },
  'ingest-skipped': { id: 'Dilewati', en: 'Skipped' },
  'ingest-state-read': { id: 'dibaca', en: 'read' },
  'ingest-state-replaced': { id: 'menggantikan yang lama', en: 'replaced' },
  'ingest-state-unchanged': { id: 'tidak berubah, tidak dibaca ulang', en: 'unchanged, not read again' },
  'ingest-internal': {
    id: 'Baris data orang: hanya untuk pemakaian internal, berkas hanya dapat dibuka pemiliknya. Identitas tidak disimpan.',
    en: 'Rows about persons: for internal use only; files can be opened by their owner alone. Identifiers are not kept.',
  },
  'ingest-findings': {
    id: '{rows} baris dengan temuan. Rinciannya: desmig periksa {folder}',
    en: '{rows} rows with findings. See them with: desmig validate {folder}',
  },
  'ingest-next': {
    id: 'Pakai folder ini di tempat berkas: desmig laporan {folder}',
    en: 'Use the folder in place of files: desmig report {folder}',
  },

  'error-not-one-select': {
    id: 'hanya satu perintah SELECT yang dijalankan',
    en: 'one SELECT statement is run, and nothing else',
  },
  'hint-not-one-select': {
    id: 'Contoh: SELECT _province, count(*) AS n FROM villages GROUP BY ALL ORDER BY ALL',
    en: 'For example: SELECT _province, count(*) AS n FROM villages GROUP BY ALL ORDER BY ALL',
  },
  'error-query-no-files': {
    id: 'SQL ini meminta berkas atau pengaturan mesin; yang dapat dibaca hanya tabel dari berkas yang diberikan',
    en: 'the SQL asks for a file or for settings of the engine; it can read the tables of the files given alone',
  },
  'hint-query-tables': { id: 'Tabel yang ada: {tables}', en: 'The tables there are: {tables}' },
  'error-query-time': {
    id: 'batas waktu {seconds} detik tercapai',
    en: 'the time limit of {seconds} seconds was reached',
  },
  'hint-query-time': {
    id: 'Naikkan dengan --batas-waktu, atau persempit pertanyaannya.',
    en: 'Raise it with --timeout, or ask for less.',
  },
  'error-result-too-large': {
    id: 'hasilnya melebihi {rows} baris atau 256 MB',
    en: 'the result is beyond {rows} rows or 256 MB',
  },
  'hint-result-too-large': {
    id: 'Tambahkan LIMIT, atau kelompokkan dengan GROUP BY.',
    en: 'Add LIMIT, or group with GROUP BY.',
  },
  'error-query-failed': { id: 'SQL tidak dapat dijalankan: {reason}', en: 'the SQL cannot be run: {reason}' },
  'query-title': { id: 'Hasil SQL', en: 'Result of the SQL' },
  'query-internal': {
    id: 'Hanya untuk pemakaian internal: baris data, tanpa perlindungan angka kecil',
    en: 'For internal use only: rows of data, small counts not protected',
  },
  'error-query-persons': {
    id: 'kolom {column} menghitung orang dan hanya untuk pemakaian internal',
    en: 'the column {column} counts persons and is for internal use only',
  },
  'hint-query-persons': {
    id: 'Tambahkan --audience internal, atau tanyakan indikatornya. Kolom yang ditutup: {columns}',
    en: 'Add --audience internal, or ask for the indicator. Columns that are closed: {columns}',
  },
  'query-without-persons': {
    id: 'Untuk publik, tabel tidak memuat kolom yang menghitung orang: {columns}.',
    en: 'For the public, the tables are without the columns that count persons: {columns}.',
  },
  'query-rest': {
    id: '... {left} baris lagi; pakai --top all atau -o hasil.csv',
    en: '... {left} more rows; use --top all or -o result.csv',
  },

  'error-not-a-manifest': { id: '"{file}" bukan manifest desmig', en: '"{file}" is no manifest of desmig' },
  'hint-not-a-manifest': {
    id: 'Sebutkan berkas .manifest.json di samping hasil, atau folder data.',
    en: 'Name the .manifest.json beside an output, or a dataset folder.',
  },
  'verify-title': { id: 'Pemeriksaan {path}', en: 'Verification of {path}' },
  'verify-part': { id: 'Bagian', en: 'Part' },
  'verify-status': { id: 'Keadaan', en: 'State' },
  'verify-part-manifest': { id: 'manifest', en: 'manifest' },
  'verify-part-file': { id: 'berkas data', en: 'data file' },
  'verify-part-output': { id: 'hasil', en: 'output' },
  'verify-part-input': { id: 'masukan', en: 'input' },
  'verify-part-ledger': { id: 'catatan terbitan', en: 'release ledger' },
  'verify-part-configuration': { id: 'konfigurasi', en: 'configuration' },
  'verify-part-figures': { id: 'angka, dihitung ulang', en: 'figures, recomputed' },
  'verify-same': { id: 'sama', en: 'same' },
  'verify-held': { id: 'tersimpan utuh dalam dataset', en: 'held whole by the dataset' },
  'verify-held-ledger': { id: 'tersimpan; sesudahnya bertambah', en: 'held whole; added to since' },
  'verify-changed': { id: 'BERUBAH', en: 'CHANGED' },
  'verify-missing': { id: 'TIDAK ADA', en: 'MISSING' },
  'verify-unknown': { id: 'TIDAK TERCATAT', en: 'NOT LISTED' },
  'verify-not-checked': { id: 'tidak dapat diperiksa di sini', en: 'cannot be checked here' },
  'verify-place': { id: 'berbeda di {place}', en: 'differs at {place}' },
  'verify-holds': {
    id: 'Semua yang diperiksa sama ({same}).',
    en: 'All that was checked is the same ({same}).',
  },
  'verify-differs': {
    id: '{wrong} berbeda, {same} sama.',
    en: '{wrong} differ, {same} are the same.',
  },

  'error-not-a-report': {
    id: '"{file}" bukan laporan JSON dari desmig laporan atau desmig bandingkan',
    en: '"{file}" is no JSON report of desmig report or desmig compare',
  },
  'hint-not-a-report': {
    id: 'Buat dengan desmig laporan BERKAS -o laporan.json, atau sebutkan folder data.',
    en: 'Make one with desmig report FILE -o report.json, or name a dataset folder.',
  },
  'diff-title': { id: 'Dari {before} ke {after}', en: 'From {before} to {after}' },
  'diff-none': {
    id: 'Tidak ada yang berubah: {n} angka sama.',
    en: 'Nothing changed: {n} figures are the same.',
  },
  'diff-from-to': { id: '{what}: {before} menjadi {after}', en: '{what}: {before} to {after}' },
  'diff-figure': { id: 'Indikator', en: 'Indicator' },
  'diff-place': { id: 'Wilayah', en: 'Place' },
  'diff-period': { id: 'Periode', en: 'Period' },
  'diff-before': { id: 'Dulu', en: 'Before' },
  'diff-after': { id: 'Kini', en: 'Now' },
  'diff-cause': { id: 'Sebab', en: 'Cause' },
  'diff-counts': { id: '{numerator} dari {denominator}', en: '{numerator} of {denominator}' },
  'diff-rest': {
    id: '... {left} angka lagi; pakai --top all atau -o beda.csv',
    en: '... {left} more figures; use --top all or -o diff.csv',
  },
  'diff-finding': {
    id: 'temuan {code} di {file}: {before} menjadi {after}',
    en: 'finding {code} in {file}: {before} to {after}',
  },
  'cause-version': { id: 'versi desmig lain', en: 'another version of desmig' },
  'cause-options': { id: 'pilihan lain', en: 'other options' },
  'cause-input-changed': { id: 'isi berkas berubah', en: 'file changed' },
  'cause-input-added': { id: 'berkas baru', en: 'file added' },
  'cause-input-removed': { id: 'berkas tidak dipakai lagi', en: 'file no longer used' },
  'cause-definition': { id: 'definisi berubah', en: 'definition changed' },
  'cause-period-went-on': { id: 'periode masih berjalan', en: 'the period went on' },
  'cause-late': { id: 'catatan terlambat masuk', en: 'records came late' },
  'cause-withdrawn': { id: 'catatan berkurang', en: 'fewer records' },
  'cause-recoded': { id: 'dikodekan ulang', en: 'recoded' },
  'cause-protection': { id: 'perlindungan angka kecil', en: 'protection of small counts' },
  'cause-appeared': { id: 'baru ada', en: 'new' },
  'cause-disappeared': { id: 'tidak ada lagi', en: 'no longer there' },
  'cause-derived': { id: 'hitungan sama, cara menghitung lain', en: 'same counts, derived otherwise' },
} as const;
