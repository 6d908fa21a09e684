import type { FindingDefinition } from '../model/finding.ts';
import { LAYOUT_FINDINGS } from './layout-findings.ts';

const KEEP = { severity: 'info', action: 'keep' } as const;

/** Findings made while reading; findings of checks stand in the check's own file. */
export const READING_FINDINGS: Readonly<Record<string, FindingDefinition>> = {
  ...LAYOUT_FINDINGS,
  'encoding-assumed': {
    ...KEEP,
    severity: 'warning',
    title: { id: 'pengodean teks diperkirakan', en: 'text encoding assumed' },
    explanation: {
      id: 'Berkas tidak menyatakan pengodeannya dan bukan UTF-8 yang utuh, jadi dibaca menurut urutan tetap: UTF-16 tanpa tanda, UTF-8 dengan sedikit cacat, lalu Windows-1252.',
      en: 'The file does not state its encoding and is not sound UTF-8, so a fixed ladder decides: UTF-16 without a mark, UTF-8 with slight damage, then Windows-1252.',
    },
    hint: {
      id: 'Simpan sebagai "CSV UTF-8" agar tidak perlu diperkirakan.',
      en: 'Save as "CSV UTF-8" so that nothing need be assumed.',
    },
  },
  'mixed-line-endings': {
    ...KEEP,
    title: { id: 'akhir baris bercampur', en: 'mixed line endings' },
    explanation: {
      id: 'Sebagian baris berakhir dengan CRLF, sebagian dengan LF atau CR. Semuanya dibaca sebagai akhir baris.',
      en: 'Some lines end in CRLF, others in LF or CR. All are read as line ends.',
    },
    hint: { id: 'Tidak perlu tindakan.', en: 'Nothing to do.' },
  },
  'sep-line': {
    ...KEEP,
    title: { id: 'baris "sep=" diikuti', en: '"sep=" line obeyed' },
    explanation: {
      id: 'Baris pertama menyatakan pemisah kolom; desmig mengikutinya.',
      en: 'The first line states the delimiter; desmig obeys it.',
    },
    hint: { id: 'Tidak perlu tindakan.', en: 'Nothing to do.' },
  },
  'hidden-sheet': {
    ...KEEP,
    severity: 'warning',
    title: { id: 'lembar tersembunyi tidak dibaca', en: 'hidden sheet not read' },
    explanation: {
      id: 'Buku kerja memiliki lembar tersembunyi. Lembar itu tidak dibaca, kecuali diminta dengan --sheet.',
      en: 'The workbook has hidden sheets. They are not read unless asked for with --sheet.',
    },
    hint: {
      id: 'Minta dengan --sheet NAMA bila diperlukan.',
      en: 'Ask for one with --sheet NAME if you need it.',
    },
  },
  'hidden-row': {
    ...KEEP,
    severity: 'warning',
    title: { id: 'baris tersembunyi ikut dibaca', en: 'hidden rows were read' },
    explanation: {
      id: 'Baris yang disembunyikan (misalnya oleh saringan Excel) tetap dibaca dan dihitung.',
      en: 'Rows hidden in the workbook (by a filter, say) are read and counted all the same.',
    },
    hint: {
      id: 'Hapus baris itu dari berkas bila tidak boleh dihitung.',
      en: 'Remove them from the file if they must not count.',
    },
  },
  'excel-error-value': {
    ...KEEP,
    severity: 'warning',
    title: { id: 'sel berisi kesalahan Excel', en: 'cell with an Excel error' },
    explanation: {
      id: 'Sel berisi #N/A, #REF!, #VALUE! dan sejenisnya dianggap kosong.',
      en: 'Cells holding #N/A, #REF!, #VALUE! and the like are taken as blank.',
    },
    hint: { id: 'Perbaiki rumusnya pada berkas asal.', en: 'Mend the formula at the source.' },
  },
  'formula-no-cached-value': {
    ...KEEP,
    severity: 'warning',
    title: { id: 'rumus tanpa hasil tersimpan', en: 'formula without a stored result' },
    explanation: {
      id: 'desmig membaca hasil rumus yang tersimpan dan tidak menghitung ulang. Sel ini tidak memilikinya, jadi dianggap kosong.',
      en: 'desmig reads the stored results of formulas and computes none. This cell has none, so it is taken as blank.',
    },
    hint: {
      id: 'Buka dan simpan berkas di Excel, lalu jalankan lagi.',
      en: 'Open and save the file in Excel, then run again.',
    },
  },
  'duplicate-label': {
    ...KEEP,
    severity: 'warning',
    title: { id: 'dua kolom berjudul sama', en: 'two columns with one meaning' },
    explanation: {
      id: 'Lebih dari satu kolom cocok dengan kolom yang sama; yang pertama dipakai.',
      en: 'More than one column matches the same declared column; the first is used.',
    },
    hint: {
      id: 'Ganti judul salah satunya, atau simpan pemetaan dengan desmig lihat --save.',
      en: 'Rename one of them, or save a mapping with desmig inspect --save.',
    },
  },
  'ambiguous-number': {
    ...KEEP,
    title: { id: 'titik dibaca sebagai pemisah ribuan', en: 'point or comma read as thousands' },
    explanation: {
      id: 'Kolom hitungan hanya berisi bentuk seperti 1.222 atau 1,222; keduanya dibaca sebagai ribuan, sebab hitungan tidak memiliki pecahan.',
      en: 'A column of counts holds only forms like 1.222 or 1,222; both are read as thousands, since counts have no fraction.',
    },
    hint: {
      id: 'Ganti dengan --locale id atau --locale en bila tidak demikian.',
      en: 'Say --locale id or --locale en if that is wrong.',
    },
  },
  'total-mismatch': {
    severity: 'warning',
    action: 'keep',
    title: {
      id: 'jumlah tercetak tidak sama dengan penjumlahan rinciannya',
      en: 'printed total differs from the sum of its parts',
    },
    explanation: {
      id: 'Baris atau kolom jumlah pada tabel terbitan tidak sama dengan penjumlahan rinciannya. Rincian yang dipakai; jumlah tercetak hanya untuk mencocokkan dan tidak pernah ditambahkan.',
      en: 'A row or column of totals in a published table differs from the sum of its parts. The parts are used; printed totals serve to reconcile and are never added.',
    },
    hint: {
      id: 'Periksa sel yang disebut pada terbitan aslinya; saran adalah hasil penjumlahan.',
      en: 'Check the cells named in the original; the suggestion is the sum of the parts.',
    },
  },
  'unit-assumed': {
    severity: 'info',
    action: 'keep',
    title: {
      id: 'satuan tidak disebut, diperkirakan dari kolomnya',
      en: 'unit not stated, taken from the columns',
    },
    explanation: {
      id: 'Tabel tidak menyebut apa yang dihitung. Rincian menurut jenis kelamin, usia, bentuk, atau hubungan dianggap menghitung orang; selain itu kasus.',
      en: 'The table does not say what it counts. Breakdowns by sex, age, form or relation are taken to count persons, others cases.',
    },
    hint: {
      id: 'Tambahkan kolom "Satuan" bila tidak demikian.',
      en: 'Add a column "Satuan" (unit) if that is wrong.',
    },
  },
  'extra-cell': {
    severity: 'error',
    action: 'reject',
    title: { id: 'sel lebih banyak daripada judul kolom', en: 'more cells than the header' },
    explanation: {
      id: 'Baris memiliki sel di luar kolom terakhir, jadi tidak jelas sel mana milik kolom mana. Baris disisihkan.',
      en: 'The row has cells beyond the last column, so it is unclear which cell belongs where. It is set aside.',
    },
    hint: {
      id: 'Biasanya ada tanda pemisah di dalam teks yang tidak dikutip.',
      en: 'Usually a delimiter stands inside text without quotes.',
    },
  },
  'missing-cell': {
    ...KEEP,
    severity: 'warning',
    title: { id: 'sel lebih sedikit daripada judul kolom', en: 'fewer cells than the header' },
    explanation: {
      id: 'Baris berakhir sebelum kolom terakhir; sel yang tidak ada dianggap kosong.',
      en: 'The row ends before the last column; the cells it lacks are taken as blank.',
    },
    hint: { id: 'Periksa baris itu pada berkas asal.', en: 'Check the row at the source.' },
  },
  'unterminated-quote': {
    severity: 'error',
    action: 'keep',
    title: { id: 'tanda kutip dibuka dan tidak ditutup', en: 'quote opened and never closed' },
    explanation: {
      id: 'Tanda kutip pembuka tidak memiliki pasangan. Selnya dianggap berakhir bersama barisnya, dan baris-baris sesudahnya dibaca seperti biasa.',
      en: 'An opening quote has no partner. Its cell is taken to end with its line, and the lines after it are read as usual.',
    },
    hint: {
      id: 'Tutup atau hapus tanda kutip di tempat yang disebut.',
      en: 'Close or remove the quote at the place named.',
    },
  },
  'stray-quote': {
    ...KEEP,
    severity: 'warning',
    title: { id: 'teks sesudah tanda kutip penutup', en: 'text behind a closing quote' },
    explanation: {
      id: 'Sesudah tanda kutip penutup masih ada teks; teks itu digabungkan ke selnya.',
      en: 'Text stands behind a closing quote; it is joined to the cell.',
    },
    hint: { id: 'Gandakan tanda kutip di dalam teks.', en: 'Double the quotes inside text.' },
  },
  'duplicate-key': {
    severity: 'error',
    action: 'reject',
    title: { id: 'kunci yang sama dengan isi lain', en: 'same key with other content' },
    explanation: {
      id: 'Nomor atau kode yang sama berdiri di dua baris yang isinya berbeda. Baris pertama dipakai dan yang kemudian ditolak; --prefer terakhir membaliknya.',
      en: 'The same number or code stands on two rows that differ. The first is used and later ones are rejected; --prefer last turns it.',
    },
    hint: {
      id: 'Perbaiki kuncinya, atau hapus baris yang salah.',
      en: 'Correct the key, or remove the wrong row.',
    },
  },
  'mixed-units': {
    ...KEEP,
    severity: 'warning',
    title: { id: 'satuan bercampur dalam satu tabel', en: 'units mixed in one table' },
    explanation: {
      id: 'Kolom satuan menyebut lebih dari satu satuan, misalnya kasus dan orang. Angka setiap satuan dihitung sendiri dan tidak pernah dijumlahkan dengan satuan lain.',
      en: 'The unit column names more than one unit, such as cases and persons. The figures of each unit are counted on their own and never added to those of another.',
    },
    hint: {
      id: 'Pisahkan tabelnya menurut satuan bila penulisannya keliru.',
      en: 'Part the table by unit, or correct the unit where it is a slip.',
    },
  },
  'older-state': {
    ...KEEP,
    severity: 'warning',
    title: {
      id: 'keadaan yang lebih lama tidak dijumlahkan',
      en: 'earlier states are not added up',
    },
    explanation: {
      id: 'Tabel mencatat keadaan yang sama pada beberapa triwulan, bulan, atau edisi. Keadaan bukan kejadian, jadi tidak dijumlahkan: untuk setiap tahun dipakai keadaan yang terakhir, dan yang lebih lama dilewati.',
      en: 'The table records the same state in several quarters, months or editions. States are no events and are not added up: of each year the last one is used, and the earlier ones are skipped.',
    },
    hint: {
      id: 'Bila kolom itu memuat kejadian per triwulan, ganti judulnya menjadi "Bulan" atau "Triwulan".',
      en: 'If the column holds events of each quarter, rename it to "Month" or "Quarter".',
    },
  },
  'periods-added': {
    ...KEEP,
    severity: 'warning',
    title: {
      id: 'angka beberapa periode dijumlahkan menjadi setahun',
      en: 'figures of several periods are added up to a year',
    },
    explanation: {
      id: 'Tabel memuat beberapa triwulan, semester, atau bulan untuk tempat dan label yang sama. Angkanya dianggap kejadian selama tiap periode, jadi dijumlahkan per tahun. Bila angkanya keadaan pada akhir periode (misalnya jumlah anggota), penjumlahan itu keliru.',
      en: 'The table has several quarters, semesters or months of the same place and labels. Its figures are taken for events during each period and added up to years. If they are a state at the end of the period (members registered, say), that sum is wrong.',
    },
    hint: {
      id: 'Bila angkanya keadaan, ganti judul kolom itu menjadi "Keadaan per", atau simpan pembacaan dengan desmig lihat --save, tulis state_period pada kolom itu, lalu pakai --mapping.',
      en: 'If the figures are a state, rename the column to "State as of", or save the reading with desmig inspect --save, write state_period for that column, and use --mapping.',
    },
  },
  'near-duplicate': {
    ...KEEP,
    severity: 'warning',
    title: {
      id: 'mungkin kasus yang sama: anak, tanggal, dan kategori sama',
      en: 'perhaps the same case: child, date and category agree',
    },
    explanation: {
      id: 'Baris dengan nomor berbeda memuat anak, tanggal, dan kategori yang sama dengan baris sebelumnya, di berkas ini atau berkas lain. Bisa dua kejadian, bisa satu kasus yang dicatat dua kali. Barisnya tetap dihitung, kecuali dengan --dedupe; maka baris yang kemudian dilewati sebagai kembar.',
      en: 'A row of another number has the same child, date and category as an earlier row, in this or another file. It may be two events, or one case entered twice. The row counts all the same, unless --dedupe is given; then the later one is skipped as a duplicate.',
    },
    hint: {
      id: 'Bandingkan kedua baris; bila memang satu kasus, jalankan lagi dengan --dedupe.',
      en: 'Compare the two rows; if they are one case, run again with --dedupe.',
    },
  },
  'duplicate-row': {
    ...KEEP,
    severity: 'warning',
    title: { id: 'baris kembar', en: 'identical rows' },
    explanation: {
      id: 'Baris dengan kunci dan isi yang sama dihitung sekali dan dicatat sebagai dilewati.',
      en: 'Rows with the same key and content count once and are noted as skipped.',
    },
    hint: { id: 'Hapus salinannya pada berkas asal.', en: 'Remove the copy at the source.' },
  },
};
