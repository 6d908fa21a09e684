/** Words of comparisons. Places are never ranked by quality: they lie inside or outside limits. */
export const compare = {
  'command-compare': {
    id: 'membandingkan desa atau wilayah: batas corong, q, nilai tersusut, perubahan, tren',
    en: 'compare villages or regions: funnel limits, q, shrunken values, change, trend',
  },
  'option-group': {
    id: 'bandingkan di dalam provinsi atau kabupaten/kotanya',
    en: 'compare within the province or regency they lie in',
  },
  'option-against': {
    id: 'acuan: nasional, provinsi, kode wilayah, periode, atau berkas edisi sebelumnya',
    en: 'reference: national, province, a code of a place, a period, or a file of an earlier edition',
  },
  'option-trend': {
    id: 'tren tiap unit atas semua periode yang penuh',
    en: 'the trend of each unit over all whole periods',
  },
  'option-quality': {
    id: 'juga tabel mutu data tiap desa',
    en: 'also the data-quality table of the villages',
  },
  'explain-trust': { id: 'Dipercaya bila', en: 'Trust it' },

  'compare-title': { id: 'Perbandingan desmig', en: 'desmig comparison' },
  'compare-heading': { id: '{title}: {units} {level} dibandingkan', en: '{title}: {units} {level} compared' },
  'units-province': { id: 'provinsi', en: 'provinces' },
  'units-regency': { id: 'kabupaten/kota', en: 'regencies' },
  'units-district': { id: 'kecamatan', en: 'districts' },
  'units-village': { id: 'desa', en: 'villages' },
  'compare-overview': { id: 'SEMUA INDIKATOR (diminta: {level})', en: 'ALL INDICATORS (asked for: {level})' },
  'compare-attention': { id: 'PERLU DILIHAT LEBIH DULU', en: 'TO LOOK AT FIRST' },
  'compare-nothing-outside': {
    id: 'Semua unit berada dalam batas variasi acak.',
    en: 'All units lie within what chance allows.',
  },
  'compare-nothing-stands-out': {
    id: 'Tidak ada unit di luar batas 99,8%, dan tidak ada yang menonjol setelah banyaknya perbandingan diperhitungkan.',
    en: 'No unit lies outside the 99.8% limits, and none stands out once the number of comparisons is allowed for.',
  },
  'compare-groups': { id: 'Acuan tiap kelompok', en: 'Reference of each group' },
  'compare-funnel': { id: 'Diagram corong', en: 'Funnel plot' },
  'compare-funnel-legend': {
    id: '. : # satu, dua sampai empat, lebih banyak unit; x di luar batas 95%; X di luar 99,8%; - dan = batasnya; _ acuan.',
    en: '. : # one, two to four, more units; x outside the 95% limits; X outside 99.8%; - and = the limits; _ the reference.',
  },
  'axis-denominator': { id: 'penyebut: {label}', en: 'denominator: {label}' },

  'fact-reference': { id: 'Acuan', en: 'Reference' },
  'reference-pooled': {
    id: '{value} ({x} dari {n}), gabungan unit yang dibandingkan',
    en: '{value} ({x} of {n}), the units compared taken together',
  },
  'reference-place': {
    id: '{value} ({x} dari {n}), nilai {place}',
    en: '{value} ({x} of {n}), the value of {place}',
  },
  'reference-groups': {
    id: 'nilai gabungan tiap kelompok: {groups} kelompok',
    en: 'the pooled value of each group: {groups} groups',
  },
  'reference-places': {
    id: 'nilai tempat unit itu berada: {groups} tempat',
    en: 'the value of the place a unit lies in: {groups} places',
  },
  'fact-outside': { id: 'Di luar batas', en: 'Outside the limits' },
  'outside-line': {
    id: '{outside} di luar 95% (variasi acak saja: sekitar {expected}), {far} di luar 99,8% ({farexpected})',
    en: '{outside} outside 95% (chance alone: about {expected}), {far} outside 99.8% ({farexpected})',
  },
  'fact-discoveries': { id: 'Setelah koreksi', en: 'After correction' },
  'discoveries-line': {
    id: '{count} unit dengan q paling tinggi {rate} dari {tests} uji; rata-rata paling banyak {rate} di antaranya keliru ditandai',
    en: '{count} with q of {rate} or less, of {tests} tests; on average at most {rate} of these are flagged wrongly',
  },
  'fact-spread': { id: 'Sebaran', en: 'Spread' },
  'spread-chance': { id: 'sebesar variasi acak (phi {phi})', en: 'as far as chance goes (phi {phi})' },
  'spread-more': {
    id: 'melebihi variasi acak (phi {phi}): batas corong dilebarkan; p dan q tidak memperhitungkannya',
    en: 'more than chance (phi {phi}): funnel limits are widened; p and q do not allow for it',
  },
  'spread-groups': {
    id: 'batas corong dilebarkan pada {count} kelompok yang sebarannya melebihi variasi acak',
    en: 'funnel limits are widened in {count} groups that spread by more than chance',
  },
  'fact-units-left': { id: 'Tanpa angka', en: 'Without figures' },
  'units-left': {
    id: '{missing} tanpa data, {hidden} disembunyikan, {undefined} tidak berlaku: tidak ikut dalam model',
    en: '{missing} without data, {hidden} hidden, {undefined} not applicable: in no model',
  },
  'fact-earlier-periods': { id: 'Periode lain', en: 'Other periods' },
  'earlier-periods': {
    id: '{periods}: dibandingkan masing-masing, lihat --format csv atau --period',
    en: '{periods}: each compared by itself, see --format csv or --period',
  },

  'column-place': { id: 'Wilayah', en: 'Place' },
  'column-count-of': { id: 'Jml/dari', en: 'Count/of' },
  'column-bar': { id: '{level}, | acuan', en: '{level}, | ref.' },
  'column-position': { id: 'Letak', en: 'Position' },
  'column-q': { id: 'q', en: 'q' },
  'column-decile': { id: 'Desil', en: 'Decile' },
  'column-level': { id: 'Tingkat', en: 'Level' },
  'column-units': { id: 'Unit', en: 'Units' },
  'column-reference': { id: 'Acuan', en: 'Reference' },
  'column-outside': { id: 'Luar 95%', en: 'Out 95%' },
  'column-by-chance': { id: 'Var. acak', en: 'By chance' },
  'column-discoveries': { id: 'q<=5%', en: 'q<=5%' },
  'column-phi': { id: 'phi', en: 'phi' },
  'column-before': { id: 'Dulu', en: 'Before' },
  'column-now': { id: 'Kini', en: 'Now' },
  'column-difference': { id: 'Selisih', en: 'Difference' },
  'column-ratio': { id: 'Rasio', en: 'Ratio' },
  'column-from-to': { id: 'Periode', en: 'Periods' },
  'column-slope': { id: 'Per tahun', en: 'Per year' },
  'count-of': { id: '{x}/{n}', en: '{x}/{n}' },
  'less-than': { id: '<{value}', en: '<{value}' },
  between: { id: '{lower} s.d. {upper}', en: '{lower} to {upper}' },
  'funnel-above': { id: 'di atas {level}', en: 'above {level}' },
  'funnel-below': { id: 'di bawah {level}', en: 'below {level}' },
  'funnel-inside': { id: 'dalam batas', en: 'inside' },
  'compare-rest': {
    id: '... {left} unit lain: --top all',
    en: '... {left} more units: --top all',
  },

  'caveat-attention-order': {
    id: 'Urut menurut batas corong, lalu q, lalu kode; bukan peringkat mutu. Di luar batas berarti patut dilihat, bukan salah.',
    en: 'Ordered by funnel limit, then q, then code; not a ranking of quality. Outside means worth a look, not at fault.',
  },
  'caveat-code-order': {
    id: 'Urut menurut kode, bukan peringkat.',
    en: 'Ordered by code; this is not a ranking.',
  },
  'caveat-ranking': {
    id: 'Urutan bukan peringkat mutu; posisi {place} dapat antara {a} dan {b} dari {n}.',
    en: 'Order is not quality; {place} could stand anywhere from {a} to {b} of {n}.',
  },
  'caveat-pulled': {
    id: '{count} unit lain memiliki q serendah itu hanya karena unit yang jauh di luar batas menarik acuan: {places}.',
    en: '{count} more have a q that low only because units far outside pull the reference: {places}.',
  },
  'caveat-no-ranks': {
    id: 'Selang peringkat tidak diberikan di atas 1.000 unit.',
    en: 'No rank intervals above 1,000 units.',
  },
  'compare-untested-census': {
    id: 'Hitungan lengkap: tanpa selang kepercayaan dan tanpa uji; perbedaan antarwilayah memang demikian adanya.',
    en: 'A complete count: no interval and no test; differences between places are what they are.',
  },
  'compare-untested-kind': {
    id: 'Hitungan atau rasio tanpa model peluang: tanpa selang kepercayaan dan tanpa uji.',
    en: 'A count or a ratio without a chance model: no interval and no test.',
  },
  'compare-yes-or-no': {
    id: 'ya atau tidak dari satu unit tidak dapat dibandingkan; pakai --menurut {level}',
    en: 'a yes or no of a single unit cannot be compared; use --by {level}',
  },
  'compare-one-place': {
    id: 'ditampilkan secara nasional saja: tidak ada yang dibandingkan',
    en: 'shown for the whole country only: nothing to compare',
  },
  'compare-too-few': {
    id: 'kurang dari dua unit memiliki angka yang boleh ditampilkan',
    en: 'fewer than two units have figures that may be shown',
  },
  'compare-part-against-whole': {
    id: 'Periode {now} dan {before} tidak sama penuhnya: yang satu belum selesai. Selisihnya sementara.',
    en: 'Of the periods {now} and {before} one is not over: their difference is provisional.',
  },
  'compare-coarser': {
    id: 'Untuk publik, indikator berikut ditampilkan menurut {level}; menurut {asked} hanya dengan --audience internal: {titles}.',
    en: 'For the public, these indicators are shown by {level}; by {asked} only with --audience internal: {titles}.',
  },

  'change-heading': { id: 'Perubahan terhadap {before}', en: 'Change against {before}' },
  'fact-coverage': { id: 'Cakupan', en: 'Coverage' },
  'coverage-line': {
    id: '{both} unit pada keduanya, {appeared} baru muncul, {disappeared} tidak ada lagi, {hidden} disembunyikan',
    en: '{both} units in both, {appeared} new, {disappeared} no longer there, {hidden} hidden',
  },
  'fact-same-units': { id: 'Unit yang sama', en: 'The same units' },
  'same-units': { id: 'dulu {before}, kini {now}', en: 'before {before}, now {now}' },
  'fact-changed': { id: 'Berubah', en: 'Changed' },
  'changed-line': {
    id: '{outside} selang tidak memuat nol (karena variasi acak saja sekitar {expected} dari {tests}); {count} dengan q paling tinggi {rate}',
    en: '{outside} intervals exclude no change (chance alone: about {expected} of {tests}); {count} with q of {rate} or less',
  },
  'list-appeared': { id: 'Baru muncul: {places}', en: 'New: {places}' },
  'list-disappeared': { id: 'Tidak ada lagi: {places}', en: 'No longer there: {places}' },
  'and-more': { id: 'dan {count} lagi', en: 'and {count} more' },
  'caveat-change': {
    id: 'Bila unit datang dan pergi, bandingkan unit yang sama. Perbedaan ini bukan bukti sebab akibat.',
    en: 'Where units come and go, compare the same units. This difference does not show cause.',
  },

  'cite-change': {
    id: '{now} (dulu {before}, periode {earlier}; selisih {change})',
    en: '{now} (before: {before}, period {earlier}; difference {change})',
  },
  'cite-change-interval': {
    id: '{now} (dulu {before}, periode {earlier}; selisih {change}, selang kepercayaan {level} {interval})',
    en: '{now} (before: {before}, period {earlier}; difference {change}, {level} confidence interval {interval})',
  },
  'cite-change-ratio': {
    id: '{now} (dulu {before}, periode {earlier}; rasio {change}, selang kepercayaan {level} {interval})',
    en: '{now} (before: {before}, period {earlier}; ratio {change}, {level} confidence interval {interval})',
  },
  'cite-points': { id: '{value} poin persen', en: '{value} percentage points' },
  'cite-trend': {
    id: '{now}; tren {span}: {slope} per tahun (uji Cochran-Armitage, p {p})',
    en: '{now}; trend {span}: {slope} per year (Cochran-Armitage test, p {p})',
  },
  'cite-overview': {
    id: '{outside} dari {tests} {units} di luar batas {level} di sekitar {reference} (karena variasi acak saja sekitar {expected}); {count} dengan q paling tinggi {rate}',
    en: '{outside} of {tests} {units} lie outside the {level} limits around {reference} (chance alone: about {expected}); {count} with q of {rate} or less',
  },
  'cite-overview-groups': {
    id: '{outside} dari {tests} {units} di luar batas {level} di sekitar acuan kelompoknya (karena variasi acak saja sekitar {expected}); {count} dengan q paling tinggi {rate}',
    en: '{outside} of {tests} {units} lie outside the {level} limits around the reference of their group (chance alone: about {expected}); {count} with q of {rate} or less',
  },
  'trend-heading': { id: 'Tren tiap unit', en: 'Trend of each unit' },
  'trend-none': {
    id: 'Tren memerlukan sedikitnya tiga periode yang penuh sesudah putusnya deret.',
    en: 'A trend needs at least three whole periods after a break in the series.',
  },
  'trend-left-out': { id: 'Tidak dipakai untuk tren: {periods}.', en: 'Not used for the trend: {periods}.' },
  'caveat-break': {
    id: 'Klasifikasi KPAI berubah pada 2020/2021; deret diputus.',
    en: "KPAI's classification changed in 2020/2021; the series breaks.",
  },

  'quality-heading': { id: 'MUTU DATA: {n} desa', en: 'DATA QUALITY: {n} villages' },
  'column-filled': { id: 'Terisi %', en: 'Filled %' },
  'column-days': { id: 'Hari sejak lapor', en: 'Days since report' },
  'column-doubts': { id: 'Catatan', en: 'Notes' },
  'never-reported': { id: 'belum', en: 'never' },
  'fact-completeness': { id: 'Kelengkapan', en: 'Completeness' },
  'completeness-line': {
    id: '{filled} dari {expected} sel ({value})',
    en: '{filled} of {expected} cells ({value})',
  },
  'fact-in-time': { id: 'Ketepatan waktu', en: 'Timeliness' },
  'in-time-line': {
    id: '{count} dari {n} desa melapor dalam enam bulan sebelum {date}',
    en: '{count} of {n} villages reported in the six months before {date}',
  },
  'fact-doubts': { id: 'Hitungan diragukan', en: 'Counts in doubt' },
  'doubts-line': {
    id: '{outlying} jauh dari desa lain (>{mad} MAD), {disagree} berbeda dari berkas lain, {changed} jauh dari edisi sebelumnya',
    en: '{outlying} far from other villages (>{mad} MAD), {disagree} unlike another file, {changed} far from the edition before',
  },
  'quality-withheld': {
    id: 'Hitungan orang ({columns}) tidak diperiksa untuk publik; pakai --audience internal.',
    en: 'Counts of persons ({columns}) are not checked for the public; use --audience internal.',
  },
  'caveat-quality': {
    id: 'Mutu catatan, bukan mutu desa: kosong dan terlambat sering berarti kekurangan petugas.',
    en: 'Quality of records, not of villages: blank and late often mean too few officers.',
  },
  'doubt-outlying-count': { id: '{column} jauh dari median', en: '{column} far from the median' },
  'doubt-counts-disagree': { id: '{column} beda dari berkas anak', en: '{column} unlike the children file' },
  'doubt-year-to-year-change': {
    id: '{column} beda dari edisi lalu',
    en: '{column} unlike the edition before',
  },

  'error-nothing-to-compare': {
    id: 'tidak ada yang dapat dibandingkan pada tingkat {level}',
    en: 'there is nothing to compare at the level {level}',
  },
  'hint-nothing-to-compare': {
    id: 'Pilih tingkat lain, misalnya --menurut kabkota, atau indikator lain dengan --indikator.',
    en: 'Choose another level, for example --by regency, or another indicator with --indicator.',
  },
  'error-single-unit-proportion': {
    id: '{title}: pada tingkat {level} ini ya atau tidak dari satu unit, bukan persentase',
    en: '{title}: at the level {level} this is the yes or no of a single unit, not a proportion',
  },
  'hint-single-unit-proportion': {
    id: 'Bandingkan pada tingkat yang lebih luas: --menurut {level}.',
    en: 'Compare at a coarser level: --by {level}.',
  },
  'error-group-not-coarser': {
    id: 'kelompok {group} tidak lebih luas daripada unit {level}',
    en: 'the group {group} is not coarser than the unit {level}',
  },
  'hint-group-not-coarser': {
    id: 'Contoh: --menurut desa --kelompok provinsi.',
    en: 'For example: --by village --group province.',
  },
  'error-reference-not-available': {
    id: '{title}: {place} tidak memiliki angka yang boleh ditampilkan sebagai acuan',
    en: '{title}: {place} has no figure that may be shown as a reference',
  },
  'hint-reference-not-available': {
    id: 'Pilih acuan lain, misalnya --terhadap nasional, atau tanpa --terhadap.',
    en: 'Choose another reference, for example --against national, or none.',
  },
  'error-conflicting-options': {
    id: '{one} dan {other} tidak dapat dipakai bersama',
    en: '{one} and {other} cannot be used together',
  },
  'hint-conflicting-options': { id: 'Jalankan dua kali.', en: 'Run the command twice.' },
  'error-quality-needs-villages': {
    id: 'tabel mutu data memerlukan berkas jenis villages',
    en: 'the data-quality table needs a file of kind villages',
  },
  'hint-quality-needs-villages': {
    id: 'Sertakan daftar desa Desmigratif.',
    en: 'Add the list of Desmigratif villages.',
  },
} as const;
