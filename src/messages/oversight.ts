/** Words of the oversight cycle. */
export const oversight = {
  'command-oversight': {
    id: 'hambatan, rekomendasi, instansi tujuan, dan tindak lanjut dari kunjungan',
    en: 'obstacles, recommendations, addressees and follow-up from visits',
  },
  'option-sample': {
    id: 'daftar desa (CSV atau JSON) dari desmig pilih-desa',
    en: 'list of villages (CSV or JSON) from desmig sample',
  },
  'oversight-title': { id: 'Pengawasan', en: 'Oversight' },
  'oversight-danger': {
    id: '{records} catatan menyangkut keselamatan anak; {open} tanpa rujukan yang berjalan. Rujuk sekarang, jangan menunggu laporan, lalu catat rujukannya.',
    en: '{records} {records:record concerns|records concern} the safety of a child; {open} without a referral under way. Refer now, do not wait for a report, then record the referral.',
  },
  'oversight-danger-some': {
    id: 'Ada catatan yang menyangkut keselamatan anak. Rujuk sekarang, jangan menunggu laporan, lalu catat rujukannya.',
    en: 'There are records that concern the safety of a child. Refer now, do not wait for a report, then record the referral.',
  },
  'oversight-obstacles': {
    id: 'HAMBATAN: {n} desa dikunjungi',
    en: 'OBSTACLES: {n} {n:village|villages} visited',
  },
  'oversight-no-findings': {
    id: 'Tidak ada berkas temuan: hambatan hanya menurut jawaban.',
    en: 'There is no file of findings: obstacles by answers only.',
  },
  'oversight-children-hidden': {
    id: 'Dalam terbitan publik tidak ada hambatan yang dikaitkan dengan desa: temuan tentang anak tidak dihitung menurut instansi, dan hambatan lain yang ditemukan di semua atau hampir semua desa, atau yang bilangannya membuka jumlah temuan tentang anak, ditulis [c].',
    en: 'In public no obstacle is tied to a village: findings about children are not counted by addressee, and any other obstacle found in all or nearly all villages, or whose number would open that of findings about children, is printed as [c].',
  },
  'oversight-left-out': {
    id: 'Tidak masuk hitungan karena desanya tidak dikenal atau labelnya tidak ada dalam daftar: {answers} jawaban, {findings} temuan.',
    en: 'In no figure, for the village is not known or the label is not in the code book: {answers} answers, {findings} findings.',
  },
  'oversight-rest': { id: '... {left} baris lain: --top all', en: '... {left} more rows: --top all' },
  'oversight-together': {
    id: 'Selang disesuaikan agar berlaku bersama untuk {tests} perbandingan (Bonferroni).',
    en: 'Intervals are adjusted to hold together for {tests} {tests:comparison|comparisons} (Bonferroni).',
  },
  'oversight-design-census': {
    id: 'Semua desa dikunjungi: tanpa selang.',
    en: 'Every village was visited: no interval.',
  },
  'oversight-design-sample': {
    id: 'Taksiran semua desa dengan bobot rancangan.',
    en: 'Estimates for all villages with design weights.',
  },
  'oversight-outside-sample': {
    id: '{n} desa yang dikunjungi tidak ada dalam sampel dan tidak dipakai.',
    en: '{n} {n:village visited is|villages visited are} not in the sample and not used.',
  },
  'oversight-not-yet-visited': {
    id: '{n} desa sampel belum dikunjungi; taksiran menganggapnya serupa dengan yang dikunjungi.',
    en: '{n} {n:village|villages} of the sample not visited yet; the estimates take them to be like those visited.',
  },
  'oversight-not-answered': {
    id: '[z] tidak ada butir yang menunjuk hambatan ini.',
    en: '[z] no item points to this obstacle.',
  },
  'oversight-items': { id: 'BUTIR INSTRUMEN', en: 'ITEMS OF THE INSTRUMENT' },
  'oversight-kappa-note': {
    id: 'Kappa Cohen: kesepakatan jawaban terbanyak layanan dengan jawaban terbanyak keluarga dan tetangga, satu desa satu pasangan. "Sama" = semua jawaban sama. [z] terlalu sedikit jawaban, atau tanpa keragaman.',
    en: 'Cohen’s kappa: agreement of what most services say with what most families and neighbours say, a village a pair. "Same" = all answers alike. [z] too few answers, or no variation.',
  },
  'oversight-follow-up': { id: 'TINDAK LANJUT', en: 'FOLLOW-UP' },
  'oversight-follow-up-at': { id: 'TINDAK LANJUT, keadaan per {day}', en: 'FOLLOW-UP as of {day}' },
  'oversight-follow-up-public': {
    id: 'Tanpa temuan tentang anak dan tanpa hambatan yang ditulis [c].',
    en: 'Without findings about children and without obstacles printed as [c].',
  },
  'oversight-change': {
    id: 'Perubahan sejak kunjungan sebelumnya ({n} desa)',
    en: 'Change since the visit before ({n} {n:village|villages})',
  },
  'oversight-links': { id: 'HAMBATAN DAN LAYANAN', en: 'OBSTACLES AND SERVICES' },
  'oversight-policy': { id: 'CAKUPAN DAN KEBUTUHAN', en: 'COVERAGE AND NEED' },
  'oversight-unserved': {
    id: 'Desa dengan anak yang ditinggalkan tanpa community parenting: {n}',
    en: 'Villages with children left behind and no community parenting: {n}',
  },
  'oversight-uncounted': {
    id: 'Desa lain tanpa community parenting yang jumlah anaknya tidak tercatat: {n}',
    en: 'Other villages without community parenting whose children nobody counted: {n}',
  },
  'oversight-unserved-list': {
    id: 'Desa dengan anak yang ditinggalkan tanpa community parenting',
    en: 'Villages with children left behind and no community parenting',
  },
  'oversight-puspaga-unknown': {
    id: 'Kabupaten/kota pengirim PMI lain yang Puspaga-nya tidak diketahui: {n}',
    en: 'Other regencies that send migrants, of whose Puspaga nothing is known: {n}',
  },
  'oversight-no-villages': {
    id: '[x] pada "Belum ada": desa itu tidak tercantum dalam berkas desa.',
    en: '[x] under "Missing": the village is in no file of villages.',
  },
  'oversight-rounded': {
    id: 'Jumlah anak dibulatkan ke kelipatan {base}, agar jumlah satu desa tidak dapat dihitung.',
    en: 'Numbers of children are rounded to multiples of {base}, so that none can be worked out for one village.',
  },
  'oversight-effects': {
    id: 'ANAK DI DESA TANPA COMMUNITY PARENTING',
    en: 'CHILDREN WHERE COMMUNITY PARENTING IS MISSING',
  },
  'oversight-child-links': { id: 'HAMBATAN DAN KEADAAN ANAK', en: 'OBSTACLES AND CHILDREN' },
  'oversight-contrast-note': {
    id: 'Selang memperhitungkan bahwa keadaan di satu desa serupa, dan berlaku bersama untuk {tests} perbandingan.',
    en: 'Intervals allow for conditions within a village being alike, and hold together for {tests} {tests:comparison|comparisons}.',
  },
  'oversight-puspaga': {
    id: 'Kabupaten/kota pengirim PMI tanpa Puspaga ({n})',
    en: 'Regencies that send migrants and have no Puspaga ({n})',
  },
  'oversight-scenario': {
    id: 'Bila layanan menjangkau lebih banyak desa',
    en: 'If a service reached more villages',
  },
  'oversight-assumption': {
    id: 'Anggapan: desa yang dijangkau serupa rata-rata desa tanpa layanan itu yang mencatat jumlah anaknya, dan layanannya bertahan.',
    en: 'Assumes that villages reached are like the average village without the service that counted its children, and keep it.',
  },
  'oversight-villages': {
    id: 'YANG BELUM ADA BAGI ANAK, MENURUT DESA',
    en: 'WHAT IS MISSING FOR CHILDREN, BY VILLAGE',
  },
  'column-villages-found': { id: 'Ditemukan', en: 'Found' },
  'column-answers-point': { id: 'Menurut jawaban', en: 'By answers' },
  'column-percent': { id: 'Persen', en: 'Percent' },
  'column-item': { id: 'Butir', en: 'Item' },
  'column-answered': { id: 'Dijawab', en: 'Answered' },
  'column-alike': { id: 'Beragam', en: 'Differs' },
  'column-kappa': { id: 'Kappa', en: 'Kappa' },
  'answers-same': { id: 'sama', en: 'same' },
  'answers-differ': { id: 'ya', en: 'yes' },
  'column-recommendation': { id: 'Rekomendasi', en: 'Recommendation' },
  'status-open': { id: 'Belum', en: 'Open' },
  'status-in-progress': { id: 'Proses', en: 'In progress' },
  'status-done': { id: 'Selesai', en: 'Done' },
  'status-overdue': { id: 'Lewat', en: 'Overdue' },
  'status-blank': { id: 'Kosong', en: 'Blank' },
  'proposed-by-book': { id: '{text} (usulan)', en: '{text} (proposed)' },
  'column-resolved': { id: 'Tidak lagi', en: 'Gone' },
  'column-continuing': { id: 'Masih', en: 'Still' },
  'column-appeared': { id: 'Baru', en: 'New' },
  'column-service': { id: 'Layanan', en: 'Service' },
  'column-difference': { id: 'Selisih (poin)', en: 'Difference (points)' },
  'column-has': { id: 'Ada', en: 'Yes' },
  'column-of-answered': { id: 'Dari', en: 'Of' },
  'column-children': { id: 'Anak', en: 'Children' },
  'column-children-without': { id: 'Anak tanpa', en: 'Children without' },
  'column-villages-counted': { id: 'Desa yang mencatat', en: 'Villages counting' },
  'column-more-villages': { id: 'Tambahan desa', en: 'More villages' },
  'column-now': { id: 'Kini', en: 'Now' },
  'column-after': { id: 'Nanti', en: 'Then' },
  'column-missing': { id: 'Belum ada', en: 'Missing' },
  'column-answered-share': { id: 'Dijawab (%)', en: 'Answered (%)' },
  'column-where-missing': { id: 'Tanpa (%)', en: 'Missing (%)' },
  'column-where-there': { id: 'Ada (%)', en: 'There (%)' },
  'column-where-found': { id: 'Dengan (%)', en: 'Found (%)' },
  'column-where-not-found': { id: 'Tanpa (%)', en: 'Not (%)' },
  'column-effect': { id: 'Keadaan anak', en: 'Children' },
  'column-children-reached': { id: 'Anak', en: 'Children' },
  'missing-none': { id: 'tidak ada yang tercatat', en: 'none recorded' },
  'error-too-few-visited': {
    id: 'baru {n} desa dikunjungi; laporan untuk umum memerlukan sedikitnya {least}',
    en: '{n} {n:village|villages} visited; a report for the public needs {least} or more',
  },
  'hint-too-few-visited': {
    id: 'Untuk pemakaian intern: --audience internal. Catatan yang menyangkut keselamatan anak dirujuk sekarang, jangan menunggu laporan: SAPA 129, WA 08111-129-129, UPTD PPA setempat.',
    en: 'For internal use: --audience internal. Refer records that concern the safety of a child now, do not wait for a report: SAPA 129, WhatsApp 08111-129-129, the local UPTD PPA.',
  },
  'error-oversight-needs-visits': {
    id: 'pengawasan memerlukan berkas jenis kunjungan atau temuan',
    en: 'oversight needs a file of kind visits or findings',
  },
  'hint-oversight-needs-visits': {
    id: 'Sertakan jawaban kunjungan atau temuan lapangan.',
    en: 'Give the answers of visits or the field findings.',
  },
  'error-not-a-sample': {
    id: '"{file}" bukan CSV atau JSON dari desmig pilih-desa',
    en: '"{file}" is no CSV or JSON of desmig sample',
  },
  'error-sample-village-twice': {
    id: 'Desa {village} tercantum dua kali dalam "{file}"',
    en: 'Village {village} stands twice in "{file}"',
  },
  'hint-not-a-sample': {
    id: 'Buat dengan: desmig pilih-desa desa.csv --size 30 -o sampel.csv',
    en: 'Make one with: desmig sample desa.csv --size 30 -o sample.csv',
  },
} as const;
