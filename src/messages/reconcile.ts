/** Words of `desmig reconcile`. */
export const reconcile = {
  'command-reconcile': {
    id: 'apakah tabel terbitan cocok jumlahnya; menunjuk sel yang salah',
    en: 'does a published table add up? locates the wrong cell',
  },
  'reconcile-title': { id: 'Pencocokan tabel', en: 'Does the table add up?' },
  'reconcile-table': { id: 'Tabel {number}', en: 'Table {number}' },
  'reconcile-file': { id: 'Berkas', en: 'File' },
  'reconcile-against': { id: 'Edisi pembanding', en: 'Other edition' },
  'reconcile-checked': { id: 'Diperiksa', en: 'Checked' },
  'reconcile-checked-sums': {
    id: '{sums} penjumlahan, {percentages} persentase',
    en: '{sums} {sums:sum|sums}, {percentages} {percentages:percentage|percentages}',
  },
  'reconcile-checked-editions': {
    id: '{sums} penjumlahan, {percentages} persentase, {cells} sel dengan edisi lain',
    en: '{sums} {sums:sum|sums}, {percentages} {percentages:percentage|percentages}, {cells} {cells:cell|cells} against the other edition',
  },
  'reconcile-unchecked': {
    id: '{count} penjumlahan tidak dapat diperiksa: ada rincian yang tidak dicetak',
    en: '{count} {count:sum|sums} could not be checked: some parts are not printed',
  },
  'reconcile-total-columns': { id: 'Kolom jumlah', en: 'Total columns' },
  'reconcile-total-rows': { id: 'Baris jumlah', en: 'Total rows' },
  'reconcile-of-parts': { id: '{label} ({parts} rincian)', en: '{label} (of {parts})' },
  'reconcile-siblings': {
    id: '"{labels}" setara dengan "{under}", bukan bagiannya: jumlahnya tidak sama.',
    en: '"{labels}" stand beside "{under}", not in it: they do not add up to it.',
  },
  'reconcile-inside': {
    id: '"{labels}" adalah bagian dari "{under}".',
    en: '"{labels}" are parts of "{under}".',
  },
  'reconcile-blank': { id: 'kosong', en: 'blank' },
  'reconcile-cell': { id: '"{row}", kolom {column}', en: '"{row}", column {column}' },
  'reconcile-should-be': {
    id: '{cell}: tercetak {printed}, seharusnya {proposed} agar cocok',
    en: '{cell}: printed {printed}, should be {proposed} to add up',
  },
  'reconcile-total-should-be': {
    id: '{cell}: tercetak {printed}, rinciannya menjadi {proposed}',
    en: '{cell}: printed {printed}, its parts give {proposed}',
  },
  'reconcile-carried': {
    id: '{cell}: tercetak {printed}, rinciannya menjadi {proposed}; selisihnya terbawa ke {total}',
    en: '{cell}: printed {printed}, its parts give {proposed}; the difference went into {total}',
  },
  'reconcile-cancelling': {
    id: '{count} jumlah salah yang saling meniadakan, sehingga jumlah akhirnya tetap cocok',
    en: '{count} wrong totals that cancel, so that the final total still holds',
  },
  'reconcile-unlocated': {
    id: '{cell}: tercetak {printed}, rinciannya menjadi {sum}; sel yang salah belum pasti',
    en: '{cell}: printed {printed}, its parts give {sum}; which cell is wrong is not certain',
  },
  'reconcile-percentage': {
    id: '{cell}: tercetak {printed}, dihitung ulang {proposed}',
    en: '{cell}: printed {printed}, recomputed {proposed}',
  },
  'reconcile-change-basis': {
    id: 'perubahan dari {from} ({a}) ke {to} ({b})',
    en: 'change from {a} ({from}) to {b} ({to})',
  },
  'reconcile-share-basis': {
    id: 'bagian {to} ({b}) dari {from} ({a})',
    en: 'share of {b} ({to}) in {a} ({from})',
  },
  'reconcile-edition': {
    id: '{cell}: {now} di berkas ini, {before} di edisi pembanding',
    en: '{cell}: {now} in this file, {before} in the other edition',
  },
  'reconcile-no-edition': {
    id: 'Edisi pembanding tidak memuat tabel ini: tidak ada baris dan kolom berlabel sama, jadi tidak ada sel yang dibandingkan.',
    en: 'The other edition does not hold this table: no row and column have the same labels, so no cell was compared.',
  },
  'reconcile-only-here': { id: 'hanya di berkas ini: {what}', en: 'in this file only: {what}' },
  'reconcile-only-there': {
    id: 'hanya di edisi pembanding: {what}',
    en: 'in the other edition only: {what}',
  },
  'reconcile-place': { id: '{place}: {what}', en: '{place}: {what}' },
  'reconcile-line': { id: 'baris {line}', en: 'line {line}' },
  'reconcile-sum-off': {
    id: 'penjumlahan {cell}: tercetak {printed}, rinciannya {sum}',
    en: 'sum at {cell}: printed {printed}, parts {sum}',
  },
  'reconcile-candidate': {
    id: 'calon: {cell}, dari {printed} menjadi {proposed}',
    en: 'candidate: {cell}, {printed} to {proposed}',
  },
  'reconcile-nothing': {
    id: 'Semua penjumlahan dan persentase yang diperiksa cocok.',
    en: 'Every sum and percentage checked holds.',
  },
  'reconcile-no-sums': {
    id: 'Tabel ini tidak memuat jumlah, subjumlah, atau persentase yang dapat diperiksa.',
    en: 'The table holds no totals, sub-totals or percentages to check.',
  },
  'reconcile-proposes': {
    id: 'desmig mengusulkan; berkas tidak diubah. Uraian tiap kode: desmig jelaskan KODE.',
    en: 'desmig proposes; the file is not altered. Each code explained: desmig explain CODE.',
  },
} as const;
