/** Words of the report as pages: first page, charts, controls, method and reproducibility. */
export const page = {
  'page-skip': { id: 'Langsung ke isi', en: 'Skip to the content' },
  'page-reading': { id: 'BAGAIMANA BERKAS DIBACA', en: 'HOW FILES WERE READ' },
  'page-contents': { id: 'Isi laporan', en: 'Contents' },
  'page-other-language': { id: 'Read in English', en: 'Baca dalam bahasa Indonesia' },
  'page-search': { id: 'Cari wilayah', en: 'Find a place' },
  'page-search-none': { id: 'Nama itu belum ditemukan.', en: 'That name was not found.' },
  'page-filter': { id: 'Saring baris', en: 'Filter rows' },
  'page-rows-shown': { id: '{shown} dari {all} baris', en: '{shown} of {all} rows' },
  'page-copy': { id: 'Salin kalimat', en: 'Copy sentence' },
  'page-words-of-tables': { id: 'KATA-KATA DALAM TABEL', en: 'WORDS OF THE TABLES' },
  'page-figures-once': {
    id: 'Tabel dan diagram ada di bawah, dengan angka menurut kaidah bahasa Inggris: koma memisahkan ribuan, titik memisahkan desimal.',
    en: 'Tables and charts are below, with figures as Indonesian writes them: a full stop separates thousands, a comma decimals.',
  },
  'page-copy-of': { id: 'Salin kalimat: {what}', en: 'Copy sentence: {what}' },
  'page-copied': { id: 'Kalimat disalin.', en: 'Sentence copied.' },
  'page-choose-indicator': { id: 'Indikator', en: 'Indicator' },
  'page-all-places': { id: 'SEMUA WILAYAH, SEMUA INDIKATOR', en: 'ALL PLACES, ALL INDICATORS' },
  'page-see-all-places': {
    id: 'Angka setiap wilayah ada di tabel gabungan.',
    en: 'The figures of every place are in the joint table.',
  },
  'page-source': { id: 'Sumber: {source}', en: 'Source: {source}' },

  'summary-heading': { id: 'RINGKASAN', en: 'SUMMARY' },
  'summary-findings': { id: 'Yang terlihat dari data', en: 'What the data show' },
  'summary-bear-in-mind': { id: 'Yang perlu diingat', en: 'To bear in mind' },
  'headline-of': { id: '{x} dari {n} {unit}', en: '{x} of {n} {unit}' },
  'headline-unit': { id: '{unit}', en: '{unit}' },
  'headline-number': { id: '{value}', en: '{value}' },
  'headline-interval': {
    id: 'selang {level}: {interval}',
    en: '{level} interval: {interval}',
  },
  'headline-census': { id: 'hitungan lengkap, tanpa selang', en: 'a complete count, no interval' },
  'period-cited': {
    id: 'periode {from} sampai {to}, keadaan per {date}',
    en: 'period {from} to {to}, as of {date}',
  },
  'period-cited-part': {
    id: 'periode {from} sampai {to} (belum penuh), keadaan per {date}',
    en: 'period {from} to {to} (part of the period), as of {date}',
  },
  'period-cited-day': { id: 'keadaan per {date}', en: 'as of {date}' },
  'period-cited-unknown': {
    id: 'periode {label}, tanggal keadaan tidak diketahui',
    en: 'period {label}, as-of date unknown',
  },
  'cite-figure': {
    id: '{title}: {figure}, {period}. {made} {caveats} Sumber: {source}.',
    en: '{title}: {figure}, {period}. {made} {caveats} Source: {source}.',
  },
  'cite-value-interval': {
    id: '{of} ({value}; selang kepercayaan {level} {interval})',
    en: '{of} ({value}; {level} confidence interval {interval})',
  },
  'cite-value': { id: '{of} ({value})', en: '{of} ({value})' },
  'cite-plain': { id: '{value} {unit}', en: '{value} {unit}' },
  'cite-rate': {
    id: '{figure} (pembilang {x}, penyebut {n})',
    en: '{figure} (numerator {x}, denominator {n})',
  },
  'cite-rate-interval': {
    id: '{figure} (pembilang {x}, penyebut {n}; selang kepercayaan {level} {interval})',
    en: '{figure} (numerator {x}, denominator {n}; {level} confidence interval {interval})',
  },
  'cite-sides': {
    id: 'Pembilang: {numerator}; penyebut: {denominator}.',
    en: 'Numerator: {numerator}; denominator: {denominator}.',
  },
  'cite-count': { id: 'Yang dihitung: {numerator}.', en: 'Counted: {numerator}.' },
  'cite-source': { id: '{file} (SHA-256 {hash})', en: '{file} (SHA-256 {hash})' },
  'cite-pair': { id: '{first} {second}', en: '{first} {second}' },

  'number-one': { id: 'satu', en: 'one' },
  'number-two': { id: 'dua', en: 'two' },
  'number-three': { id: 'tiga', en: 'three' },
  'number-four': { id: 'empat', en: 'four' },
  'number-five': { id: 'lima', en: 'five' },
  'number-six': { id: 'enam', en: 'six' },
  'number-seven': { id: 'tujuh', en: 'seven' },
  'number-eight': { id: 'delapan', en: 'eight' },
  'number-nine': { id: 'sembilan', en: 'nine' },
  'places-province': { id: '{n:provinsi|provinsi}', en: '{n:province|provinces}' },
  'places-regency': {
    id: '{n:kabupaten/kota|kabupaten/kota}',
    en: '{n:regency or city|regencies and cities}',
  },
  'places-district': { id: '{n:kecamatan|kecamatan}', en: '{n:district|districts}' },
  'places-village': { id: '{n:desa/kelurahan|desa/kelurahan}', en: '{n:village|villages}' },
  'counted-places': { id: '{count} {places}', en: '{count} {places}' },
  'sentence-above': {
    id: '{title}: {who} ({names}) berada di atas angka nasional ({value}), dengan seluruh selang kepercayaan {level} di atas angka tersebut.',
    en: '{title}: above the national figure ({value}), with the whole {level} confidence interval above it: {who} ({names}).',
  },
  'sentence-below': {
    id: '{title}: {who} ({names}) berada di bawah angka nasional ({value}), dengan seluruh selang kepercayaan {level} di bawah angka tersebut.',
    en: '{title}: below the national figure ({value}), with the whole {level} confidence interval below it: {who} ({names}).',
  },
  'sentence-below-too': {
    id: 'Sebaliknya, {who} ({names}) berada di bawah angka nasional, dengan seluruh selang kepercayaan di bawahnya.',
    en: 'Below that figure, with the whole interval below it: {who} ({names}).',
  },
  'sentence-neither': {
    id: '{title}: pada {who} yang dapat dibandingkan, semua selang kepercayaan {level} mencakup angka nasional ({value}).',
    en: '{title}: the {level} intervals of all {who} that can be compared hold the national figure ({value}).',
  },
  'sentence-by-chance': {
    id: 'Di antara {who} yang dapat dibandingkan, sekitar {expected} akan tampak demikian semata-mata karena variasi acak.',
    en: 'Of {who} that can be compared, about {expected} would look so by chance alone.',
  },
  'sentence-outside': {
    id: '{title}: {count} dari {n} yang diuji berada di luar batas corong {level}; karena variasi acak saja diperkirakan sekitar {expected}.',
    en: '{title}: {count} of {n} tested lie outside the {level} funnel limits; by chance alone about {expected}.',
  },
  'sentence-far': {
    id: 'Di luar batas 99,8%: {names}.',
    en: 'Outside the 99.8% limits: {names}.',
  },
  'sentence-pillars': {
    id: 'Pilar yang paling sering dijawab "Ya" adalah {most} ({x} dari {n} desa yang menjawab, {value}); yang paling jarang adalah {least} ({y} dari {m}, {other}).',
    en: 'The pillar most often answered "Yes" is {most} ({x} of {n} villages that answered, {value}); the least often, {least} ({y} of {m}, {other}).',
  },
  'sentence-all-pillars': {
    id: 'Keempat pilar terdapat di {x} dari {n} desa yang mengisi keempatnya ({value}); isian {blank} desa belum lengkap.',
    en: 'All four pillars are found in {x} of the {n} villages that answered all four ({value}); {blank} villages have blanks.',
  },
  'sentence-active': {
    id: 'Dari {n} desa dengan community parenting, {x} mencatat kegiatan dalam enam bulan terakhir ({value}).',
    en: 'Of {n} villages with community parenting, {x} recorded an activity in the last six months ({value}).',
  },
  'sentence-children': {
    id: 'Yang paling sering tercatat pada anak yang diperiksa: {title}, {x} dari {n} ({value}).',
    en: 'Most often recorded among the children assessed: {title}, {x} of {n} ({value}).',
  },
  'sentence-rows': {
    id: 'Dari {read} baris yang dibaca, {accepted} diterima, {rejected} ditolak, dan {skipped} dilewati; alasannya tercantum di bagian akhir.',
    en: 'Of {read} rows read, {accepted} were accepted, {rejected} rejected and {skipped} skipped; the reasons are at the end.',
  },

  'chart-by-region': { id: '{title} menurut {places}', en: '{title}, by {places}' },
  'chart-over-time': { id: '{title} menurut periode', en: '{title}, period by period' },
  'section-coverage': { id: 'CAKUPAN PILAR DAN KEGIATAN', en: 'COVERAGE OF PILLARS AND ACTIVITIES' },
  'chart-matrix': {
    id: 'Cakupan pilar dan kegiatan menurut {places}',
    en: 'Coverage of pillars and activities by {places}',
  },
  'chart-note-bars': {
    id: 'Batang diurutkan menurut nilai; garis tipis menunjukkan selang kepercayaan {level}, garis putus-putus angka nasional. Urutan bukan peringkat mutu: wilayah yang selangnya bertumpang tindih belum dapat dibedakan.',
    en: 'Bars by value; the thin line is the {level} confidence interval; the dashed line is the national figure. Order is not quality: places whose intervals overlap are not told apart.',
  },
  'chart-note-whole': {
    id: 'Batang diurutkan menurut nilai; hitungan lengkap, tanpa selang kepercayaan. Urutan bukan peringkat mutu.',
    en: 'Bars by value; a complete count, no interval. Order is not quality.',
  },
  'chart-note-together': {
    id: 'Tanda "=": dihitung bersama provinsi yang disebut, karena data mencakup masa sebelum pemekaran; warnanya warna gabungan itu.',
    en: 'The sign "=": counted together with the province named, as the data reach back before its split; the colour is that of the whole.',
  },
  'chart-note-largest': {
    id: 'Yang digambar {n} wilayah dengan penyebut terbesar; selengkapnya di tabel.',
    en: 'Drawn: the {n} places with the largest denominators; all are in the table.',
  },
  'chart-note-part': {
    id: 'Lingkaran kosong menandai periode yang belum penuh; tidak dihubungkan dengan periode penuh.',
    en: 'Hollow circle: part of a period, not joined to whole periods.',
  },
  'chart-note-matrix': {
    id: 'Persentase desa yang menjawab "Ya", dari desa yang menjawab; [z] desa belum menjawab, [x] tanpa data.',
    en: 'Percentage of villages that answered "Yes", of those that answered; [z] none answered, [x] no data.',
  },
  'chart-hidden': { id: '[c] disembunyikan', en: '[c] suppressed' },
  'chart-missing': { id: '[x] tidak ada data', en: '[x] no data' },
  'chart-undefined': { id: '[z] tidak berlaku', en: '[z] not applicable' },
  'chart-unit': { id: 'Satuan: {unit}', en: 'Unit: {unit}' },
  'alt-bars': {
    id: 'Diagram batang: {title}. Angkanya ada di tabel di bawah.',
    en: 'Bar chart: {title}. The figures are in the table below.',
  },
  'alt-tiles': {
    id: 'Peta petak 38 provinsi: {title}. Angkanya ada di tabel di bawah.',
    en: 'Tile map of the 38 provinces: {title}. The figures are in the table below.',
  },
  'alt-trend': {
    id: 'Diagram garis: {title}. Angkanya ada di tabel di bawah.',
    en: 'Line chart: {title}. The figures are in the table below.',
  },
  'alt-funnel': {
    id: 'Diagram corong: {title}, dengan batas 95% dan 99,8% di sekitar {reference}.',
    en: 'Funnel plot: {title}, with limits of 95% and 99.8% around {reference}.',
  },

  'appendix-method': { id: 'METODE DAN DEFINISI', en: 'METHOD AND DEFINITIONS' },
  'appendix-reproduce': { id: 'SUMBER DAN CARA MENGULANG', en: 'REPRODUCIBILITY' },
  'column-numerator-label': { id: 'Pembilang', en: 'Numerator' },
  'column-denominator-label': { id: 'Penyebut', en: 'Denominator' },
  'column-universe': { id: 'Yang dihitung', en: 'Counts' },
  'column-method': { id: 'Selang', en: 'Interval' },
  'column-file': { id: 'Berkas', en: 'File' },
  'column-read': { id: 'Dibaca', en: 'Read' },
  'column-accepted': { id: 'Diterima', en: 'Accepted' },
  'column-rejected': { id: 'Ditolak', en: 'Rejected' },
  'column-skipped': { id: 'Dilewati', en: 'Skipped' },
  'column-hash': { id: 'SHA-256', en: 'SHA-256' },
  'reproduce-manifest': {
    id: 'Berkas manifes di samping laporan ini memuat pilihan yang dipakai serta nilai SHA-256 setiap berkas masukan dan laporan ini.',
    en: 'The manifest beside this report holds the options used and the SHA-256 of every input and of this report.',
  },
  'reproduce-same': {
    id: 'Masukan, pilihan, dan versi yang sama menghasilkan berkas yang sama persis, bita demi bita.',
    en: 'The same inputs, options and version give the same file, byte for byte.',
  },
  'reproduce-tool': { id: 'Dibuat dengan {name} {version}.', en: 'Made with {name} {version}.' },
} as const;
