/** Said when what was asked for cannot be published safely. */
export const disclosureControl = {
  'error-cannot-be-made-safe': {
    id: 'tidak dapat diamankan: {cells} sel periode {period} tetap dapat dihitung kembali, meski {hidden} dari {rows} baris disembunyikan',
    en: 'cannot be made safe: {cells} cells of {period} could still be worked out, even with {hidden} of {rows} rows hidden',
  },
  'hint-coarser-is-safe': {
    id: 'Tidak ada yang ditulis. Pengelompokan yang lebih kasar aman: --menurut {level}.',
    en: 'Nothing was written. A coarser grouping is safe: --by {level}.',
  },
  'hint-cannot-be-made-safe': {
    id: 'Tidak ada yang ditulis. Terbitkan lebih sedikit indikator (--indikator), satukan periode, atau simpan untuk kalangan sendiri (--audiens internal).',
    en: 'Nothing was written. Publish fewer indicators (--indicator), join periods, or keep it inside (--audience internal).',
  },
  'error-too-few-rows': {
    id: 'terlalu sedikit baris untuk umum: berkas kasus atau anak memerlukan sedikitnya {least} baris terpakai',
    en: 'too few rows for the public: a file of cases or children needs {least} accepted rows or more',
  },
  'hint-too-few-rows': {
    id: 'Tidak ada yang ditulis. Satukan berkas dengan berkas lain menjadi satu register, atau simpan untuk kalangan sendiri (--audiens internal).',
    en: 'Nothing was written. Join the file with others into one register, or keep it inside (--audience internal).',
  },
  'error-few-findings': {
    id: 'terlalu sedikit temuan untuk umum: jumlah baris terpakai membuka berapa temuan yang menyangkut anak',
    en: 'too few findings for the public: the number of rows used tells how many of them concern children',
  },
  'hint-few-findings': {
    id: 'Tidak ada yang ditulis. Pilih indikator selain hambatan yang menyangkut anak (--indikator), satukan berkas temuan dengan berkas lain, atau simpan untuk kalangan sendiri (--audiens internal).',
    en: 'Nothing was written. Choose indicators other than obstacles that concern children (--indicator), join the file of findings with others, or keep it inside (--audience internal).',
  },
  'error-periods-add-up': {
    id: 'kasus periode {period} terlalu sedikit untuk dicetak dan dapat dihitung dari jumlah baris terpakai dikurangi periode lain',
    en: 'the cases of {period} are too few to print and could be worked out from the rows used less the other periods',
  },
  'hint-periods-add-up': {
    id: 'Tidak ada yang ditulis. Pilih satu periode: --periode {period}.',
    en: 'Nothing was written. Choose one period: --period {period}.',
  },
  'error-rounded-accounts': {
    id: 'jumlah baris terpakai membuka {cells} bilangan yang disembunyikan pembulatan',
    en: 'the number of rows used gives away {cells:count|counts} that rounding hides',
  },
  'hint-rounded-accounts': {
    id: 'Tidak ada yang ditulis. Gunakan --lindungi sembunyikan, atau tingkat yang lebih kasar (--menurut).',
    en: 'Nothing was written. Use --protect suppress, or a coarser level (--by).',
  },
  'ledger-not-used': {
    id: 'Catatan terbitan {file} ada di folder ini, tetapi keluaran ini tidak diperiksa terhadapnya. Sebelum diterbitkan, ulangi dengan --terbitan NAMA.',
    en: 'There is a release ledger here, {file}, and this output was not audited against it. Before it is published, make it again with --release NAME.',
  },
} as const;
