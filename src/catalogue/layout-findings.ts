import type { FindingDefinition } from '../model/finding.ts';

const KEEP = { severity: 'info', action: 'keep' } as const;
const WARN = { severity: 'warning', action: 'keep' } as const;
const NOTHING = { id: 'Tidak perlu tindakan.', en: 'Nothing to do.' };

/** Findings about how a table stands in its file, and about cells before any kind of file is known. */
export const LAYOUT_FINDINGS: Readonly<Record<string, FindingDefinition>> = {
  'title-row': {
    ...KEEP,
    title: { id: 'baris judul di atas tabel', en: 'title row above the table' },
    explanation: {
      id: 'Baris di atas judul kolom yang bukan bagian tabel; dilewati dan dihitung.',
      en: 'A row above the header that is no part of the table; skipped and counted.',
    },
    hint: NOTHING,
  },
  'footnote-row': {
    ...KEEP,
    title: { id: 'catatan kaki', en: 'footnote' },
    explanation: {
      id: 'Baris catatan atau sumber di bawah tabel; dilewati dan dihitung.',
      en: 'A note or source below the table; skipped and counted.',
    },
    hint: NOTHING,
  },
  'total-row': {
    ...KEEP,
    title: { id: 'baris jumlah', en: 'row of totals' },
    explanation: {
      id: 'Labelnya menyebut jumlah, dan kolom kode kosong atau angkanya sama dengan penjumlahan baris di atasnya. Baris itu tidak dihitung sebagai data.',
      en: 'Its label says total, and its code is blank or its figures are the sums of the rows above. It does not count as data.',
    },
    hint: NOTHING,
  },
  'unit-row': {
    ...KEEP,
    title: { id: 'baris satuan', en: 'row of units' },
    explanation: {
      id: 'Baris yang hanya berisi satuan, seperti "orang" atau "persen"; dilewati dan dihitung.',
      en: 'A row of nothing but units, such as "orang" or "persen"; skipped and counted.',
    },
    hint: NOTHING,
  },
  'column-number-row': {
    ...KEEP,
    title: { id: 'baris nomor kolom', en: 'row of column numbers' },
    explanation: {
      id: 'Baris (1) (2) (3) di bawah judul kolom; dilewati dan dihitung.',
      en: 'A row (1) (2) (3) below the header; skipped and counted.',
    },
    hint: NOTHING,
  },
  'repeated-header': {
    ...KEEP,
    title: { id: 'judul kolom berulang', en: 'header repeated' },
    explanation: {
      id: 'Judul kolom berdiri lagi di antara data; dilewati dan dihitung.',
      en: 'The header stands again among the data; skipped and counted.',
    },
    hint: NOTHING,
  },
  'blank-row': {
    ...KEEP,
    title: { id: 'baris kosong', en: 'blank row' },
    explanation: {
      id: 'Baris tanpa isi; dilewati dan dihitung.',
      en: 'A row without content; skipped and counted.',
    },
    hint: NOTHING,
  },
  'multi-row-header': {
    ...KEEP,
    title: { id: 'judul kolom beberapa baris', en: 'header of several rows' },
    explanation: {
      id: 'Judul kolom berdiri di beberapa baris; tiap tingkat digabung dengan spasi.',
      en: 'The header stands on several rows; its levels are joined with a space.',
    },
    hint: NOTHING,
  },
  'multiple-tables': {
    ...WARN,
    title: { id: 'lebih dari satu tabel', en: 'more than one table' },
    explanation: {
      id: 'Lembar atau berkas memuat beberapa tabel. Yang pertama dipakai, yang lain disebut.',
      en: 'The sheet or file holds several tables. The first is used, the others are listed.',
    },
    hint: {
      id: 'Simpan tabel yang lain sebagai berkas tersendiri bila diperlukan.',
      en: 'Save the other tables as files of their own if you need them.',
    },
  },
  'no-header': {
    ...WARN,
    title: { id: 'tanpa judul kolom', en: 'no header' },
    explanation: {
      id: 'Baris pertama sudah berisi data. Kolom dinamai column_1, column_2, dan seterusnya.',
      en: 'The first row is data already. Columns are named column_1, column_2 and so on.',
    },
    hint: { id: 'Tambahkan baris judul kolom.', en: 'Add a header row.' },
  },
  'no-data-rows': {
    ...WARN,
    title: { id: 'judul kolom tanpa data', en: 'header without data' },
    explanation: {
      id: 'Di bawah judul kolom tidak ada satu baris data pun.',
      en: 'Not one row of data stands below the header.',
    },
    hint: { id: 'Periksa apakah ekspornya utuh.', en: 'Check whether the export is complete.' },
  },
  'fill-down': {
    ...KEEP,
    title: { id: 'sel gabungan diteruskan ke bawah', en: 'merged cell carried down' },
    explanation: {
      id: 'Sel yang digabung ke bawah berlaku untuk semua barisnya.',
      en: 'A cell merged downwards holds for all of its rows.',
    },
    hint: NOTHING,
  },
  'hidden-column': {
    ...WARN,
    title: { id: 'kolom tersembunyi ikut dibaca', en: 'hidden columns were read' },
    explanation: {
      id: 'Kolom yang disembunyikan tetap dibaca.',
      en: 'Columns hidden in the workbook are read all the same.',
    },
    hint: {
      id: 'Hapus kolom itu dari berkas bila tidak boleh dibaca.',
      en: 'Remove them from the file if they must not be read.',
    },
  },
  'blank-label': {
    ...WARN,
    title: { id: 'kolom tanpa judul', en: 'column without a label' },
    explanation: {
      id: 'Kolom berisi data tetapi judulnya kosong.',
      en: 'The column holds data and its label is blank.',
    },
    hint: { id: 'Beri judul pada kolom itu.', en: 'Give the column a label.' },
  },
  'extra-label': {
    ...WARN,
    title: { id: 'judul kolom berlebih', en: 'one label too many' },
    explanation: {
      id: 'Judul kolom memiliki satu sel kosong lebih banyak daripada baris data; sel itu tidak dipakai.',
      en: 'The header has one blank cell more than the rows; that cell is not used.',
    },
    hint: { id: 'Periksa tanda pemisah pada baris judul.', en: 'Check the delimiters of the header row.' },
  },
  'invisible-character': {
    ...WARN,
    title: { id: 'karakter tak terlihat', en: 'invisible characters' },
    explanation: {
      id: 'Sel memuat karakter yang tidak tercetak; nilainya dibaca tanpa karakter itu.',
      en: 'A cell holds characters that do not print; its value is read without them.',
    },
    hint: { id: 'Ketik ulang sel itu pada berkas asal.', en: 'Type the cell again at the source.' },
  },
  'control-character': {
    ...WARN,
    title: { id: 'karakter kendali', en: 'control characters' },
    explanation: {
      id: 'Berkas memuat bita NUL atau karakter kendali lain; karakter itu dibuang.',
      en: 'The file holds NUL bytes or other control characters; they are left out.',
    },
    hint: { id: 'Ekspor ulang berkasnya.', en: 'Export the file again.' },
  },
  mojibake: {
    ...WARN,
    title: { id: 'teks salah pengodean', en: 'text in a wrong encoding' },
    explanation: {
      id: 'Huruf seperti "Ã©" menunjukkan teks pernah disimpan dengan pengodean yang salah. Teks dibaca apa adanya.',
      en: 'Letters such as "Ã©" show that the text was once stored in a wrong encoding. It is read as it stands.',
    },
    hint: { id: 'Perbaiki pada sumbernya.', en: 'Mend it at the source.' },
  },
  'ambiguous-delimiter': {
    ...WARN,
    title: { id: 'pemisah kolom meragukan', en: 'delimiter in doubt' },
    explanation: {
      id: 'Tanda lain hampir sama cocoknya sebagai pemisah kolom.',
      en: 'Another mark would serve nearly as well as the delimiter.',
    },
    hint: { id: 'Tambahkan baris "sep=;" di awal berkas.', en: 'Put a line "sep=;" at the top of the file.' },
  },
  'missing-delimiter': {
    ...WARN,
    title: { id: 'pemisah kolom hilang', en: 'missing delimiter' },
    explanation: {
      id: 'Dua sel berdempetan pada tanda kutip; keduanya dipisahkan sehingga barisnya sama lebar dengan yang lain.',
      en: 'Two cells touch at a quote; they are taken apart, which makes the row as wide as the others.',
    },
    hint: { id: 'Tambahkan pemisahnya di tempat itu.', en: 'Add the delimiter there.' },
  },
  'other-delimiter': {
    ...WARN,
    title: { id: 'baris dengan pemisah lain', en: 'row with another delimiter' },
    explanation: {
      id: 'Baris ditulis dengan pemisah yang lain daripada baris-baris lainnya, dan dibaca menurut pemisah itu.',
      en: 'The row is written with a delimiter other than the rest, and read by it.',
    },
    hint: { id: 'Samakan pemisahnya.', en: 'Use one delimiter throughout.' },
  },
  'precision-loss': {
    severity: 'error',
    action: 'keep',
    title: { id: 'angka kehilangan digit', en: 'number that lost digits' },
    explanation: {
      id: 'Kode atau angka panjang pernah disimpan sebagai bilangan (3.203E+09, atau 16 digit yang berakhir nol); digit aslinya tidak dapat dipulihkan.',
      en: 'A code or long number was stored as a float (3.203E+09, or 16 digits ending in zeros); its digits cannot be restored.',
    },
    hint: { id: 'Ekspor ulang kolom itu sebagai teks.', en: 'Export the column again as text.' },
  },
  'mixed-number-format': {
    severity: 'error',
    action: 'keep',
    title: { id: 'dua cara menulis angka dalam satu kolom', en: 'two ways of writing numbers in one column' },
    explanation: {
      id: 'Kolom memuat baik 1.222,5 maupun 1,222.5, jadi tidak dapat diputuskan; nilainya tetap teks.',
      en: 'The column has both 1.222,5 and 1,222.5, so it cannot be decided; its values stay text.',
    },
    hint: { id: 'Katakan --locale id atau --locale en.', en: 'Say --locale id or --locale en.' },
  },
  'ambiguous-date': {
    severity: 'error',
    action: 'keep',
    title: { id: 'urutan hari dan bulan tidak dapat diputuskan', en: 'order of day and month in doubt' },
    explanation: {
      id: 'Tidak ada tanggal di kolom ini yang menunjukkan mana hari dan mana bulan; nilainya tetap teks.',
      en: 'No date of this column shows which is the day and which the month; its values stay text.',
    },
    hint: {
      id: 'Katakan --date-order dmy atau --date-order mdy.',
      en: 'Say --date-order dmy or --date-order mdy.',
    },
  },
  'mixed-date-format': {
    severity: 'error',
    action: 'keep',
    title: { id: 'dua urutan tanggal dalam satu kolom', en: 'two orders of dates in one column' },
    explanation: {
      id: 'Sebagian tanggal mendahulukan hari, sebagian bulan; nilainya tetap teks.',
      en: 'Some dates put the day first, others the month; the values stay text.',
    },
    hint: {
      id: 'Katakan --date-order dmy atau --date-order mdy.',
      en: 'Say --date-order dmy or --date-order mdy.',
    },
  },
  'formula-injection': {
    ...WARN,
    title: { id: 'sel yang akan dijalankan sebagai rumus', en: 'cell that a spreadsheet would run' },
    explanation: {
      id: 'Teks diawali =, @, + atau - dan dapat dijalankan sebagai rumus bila dibuka di Excel.',
      en: 'The text begins with =, @, + or - and could run as a formula when opened in Excel.',
    },
    hint: {
      id: 'Jangan membuka berkas itu langsung di Excel.',
      en: 'Do not open the file in Excel as it is.',
    },
  },
  'identifier-closed': {
    ...WARN,
    title: { id: 'kolom data pribadi ditutup', en: 'column of personal data closed' },
    explanation: {
      id: 'Judul atau isinya menunjukkan nama, NIK, nomor telepon, alamat, atau tanggal lahir. Selnya tidak pernah ditampilkan.',
      en: 'Its label or content shows a name, NIK, telephone number, address or date of birth. Its cells are never shown.',
    },
    hint: { id: 'Hapus kolom itu bila tidak diperlukan.', en: 'Remove the column if it is not needed.' },
  },
};
