/** Words of scripts, of projects, and of what helps at the keyboard. */
export const scripting = {
  'error-codes-as-numbers': {
    id: 'kolom "{column}" memuat kode wilayah sebagai angka',
    en: 'the column "{column}" holds codes of places as numbers',
  },
  'hint-codes-as-numbers': {
    id: 'Baca kolom itu sebagai teks (dtype string), agar nol tidak hilang.',
    en: 'Read the column as text (dtype string), so that no zero is lost.',
  },
  'error-unknown-column-of-kind': {
    id: 'jenis {kind} tidak memiliki kolom "{column}"',
    en: 'the kind {kind} has no column "{column}"',
  },
  'hint-columns-of-kind': {
    id: 'Lihat kolomnya dengan desmig skema {kind}.',
    en: 'See its columns with desmig schema {kind}.',
  },

  'option-remove': {
    id: 'mengeluarkan masukan ini dari folder data (nama atau jalurnya)',
    en: 'take this input out of the dataset (its name or path)',
  },
  'error-not-in-dataset': {
    id: 'folder data tidak memuat masukan "{file}"',
    en: 'the dataset holds no input "{file}"',
  },
  'hint-inputs-of-dataset': { id: 'Isinya: {files}', en: 'It holds: {files}' },
  'error-nothing-left': {
    id: 'tidak ada masukan yang tersisa dalam folder data',
    en: 'no input would be left in the dataset',
  },
  'hint-nothing-left': {
    id: 'Berikan berkas pengganti, atau hapus folder itu dengan desmig hapus-data.',
    en: 'Give a file in its place, or erase the folder with desmig purge.',
  },
  'ingest-removed': { id: 'Dikeluarkan: {files}.', en: 'Taken out: {files}.' },

  'command-init': {
    id: 'membuat folder proyek dengan konfigurasi, berkas contoh dan .gitignore',
    en: 'make a project folder with configuration, example files and .gitignore',
  },
  'command-completion': {
    id: 'mencetak skrip yang melengkapi perintah di terminal dengan tombol Tab',
    en: 'print a script by which a shell completes commands with Tab',
  },
  'command-tutorial': {
    id: 'belajar desmig dalam sepuluh menit dengan data contoh, tanpa internet',
    en: 'learn desmig in ten minutes on example data, offline',
  },
  'argument-project': {
    id: 'folder proyek; folder ini bila tidak disebut',
    en: 'the project folder; this one by default',
  },
  'argument-shell': { id: 'bash, zsh, fish, atau powershell', en: 'bash, zsh, fish or powershell' },
  'option-step': {
    id: 'langkah yang ditampilkan; all untuk semuanya',
    en: 'the step to show; all for every one',
  },
  'error-unknown-shell': { id: 'tidak ada skrip untuk "{shell}"', en: 'there is no script for "{shell}"' },
  'error-unknown-step': {
    id: 'tidak ada langkah {step}; yang ada 1 sampai {last}',
    en: 'there is no step {step}; there are 1 to {last}',
  },
  'hint-unknown-step': {
    id: 'Mulai dari awal dengan desmig contoh.',
    en: 'Begin with desmig tutorial.',
  },

  'init-made': { id: 'dibuat      {file}', en: 'made   {file}' },
  'init-kept': { id: 'sudah ada   {file}', en: 'kept   {file}' },
  'init-next': {
    id: 'Langkah berikut: {command}',
    en: 'Next: {command}',
  },
  'init-readme': {
    id: 'Proyek desmig',
    en: 'A desmig project',
  },
  'init-readme-example': {
    id: 'Folder `contoh/` berisi data rekaan untuk mencoba:',
    en: 'The folder `example/` holds invented data to try things on:',
  },
  'init-readme-data': {
    id: 'Taruh data Anda di folder ini. `.gitignore` menjaga agar data dan hasil tidak ikut masuk git: hanya berkas yang disebut di sana yang ikut. Data per baris tentang anak tidak boleh keluar dari tim Anda.',
    en: 'Put your data into this folder. `.gitignore` keeps data and results out of git: only files that it names go in. Rows about children must not leave your team.',
  },
  'init-readme-config': {
    id: 'Pengaturan dan indikator sendiri ada di `desmig.config.json`; `desmig dokter` menunjukkan yang berlaku.',
    en: 'Settings and own indicators are in `desmig.config.json`; `desmig doctor` shows what is in force.',
  },
  'init-config-note': {
    id: 'Pengaturan proyek; skemanya dicetak oleh desmig skema config. Opsi di baris perintah lebih kuat.',
    en: 'Settings of the project; desmig schema config prints the schema. Flags on the command line are stronger.',
  },
  'init-config-indicator': {
    id: 'Indikator sendiri, contoh: hapus garis miring di depannya untuk memakainya.',
    en: 'An indicator of your own, as an example: remove the slashes to use it.',
  },
  'init-ignore-note': {
    id: 'Data dan hasil tidak masuk git; hanya yang disebut di bawah ini.',
    en: 'Data and results stay out of git; only what is named below goes in.',
  },

  'tutorial-step': { id: 'LANGKAH {step} DARI {last}: {title}', en: 'STEP {step} OF {last}: {title}' },
  'tutorial-next': {
    id: 'Berikutnya: desmig contoh --langkah {step}',
    en: 'Next: desmig tutorial --step {step}',
  },
  'tutorial-end': {
    id: 'Selesai. Perintah lain: desmig --bantuan. Coba sekarang dengan berkas Anda: desmig laporan BERKAS.',
    en: 'That is all. Other commands: desmig --help. Now try your own file: desmig report FILE.',
  },
  'tutorial-status': { id: '(status keluar {status})', en: '(exit status {status})' },
} as const;
