/** Words of choosing villages to visit. */
export const sample = {
  'command-sample': {
    id: 'memilih desa untuk dikunjungi, dengan benih dan peluang terpilih',
    en: 'choose villages to visit, seeded, with inclusion probabilities',
  },
  'option-size': { id: 'banyaknya desa yang dipilih', en: 'number of villages to choose' },
  'option-design': {
    id: 'rancangan: acak, berstrata, sebanding (pps), risiko',
    en: 'design: simple, stratified, pps, risk',
  },
  'option-stratify': { id: 'strata: provinsi, kabkota, kohort', en: 'strata: province, regency, cohort' },
  'option-allocation': {
    id: 'pembagian ke strata: proporsional atau neyman',
    en: 'allocation to strata: proportional or neyman',
  },
  'option-by-size': {
    id: 'kolom yang simpangannya menentukan alokasi neyman',
    en: 'column whose spread decides the neyman allocation',
  },
  'option-size-column': {
    id: 'kolom ukuran untuk pps, misalnya children_left_behind',
    en: 'size column for pps, for example children_left_behind',
  },
  'option-from': {
    id: 'hasil desmig bandingkan (JSON) untuk rancangan risiko',
    en: 'result of desmig compare (JSON) for the risk design',
  },
  'option-floor': {
    id: 'bagian yang tetap dipilih acak pada rancangan risiko; 0,3 bila tidak disebut',
    en: 'share still chosen at random in the risk design; 0.3 by default',
  },

  'sample-title': { id: 'Desa yang dikunjungi', en: 'Villages to visit' },
  'sample-heading': { id: 'DESA YANG DIKUNJUNGI: {n} dari {total}', en: 'VILLAGES TO VISIT: {n} of {total}' },
  'fact-design': { id: 'Rancangan', en: 'Design' },
  'fact-why': { id: 'Alasan', en: 'Why' },
  'fact-seed': { id: 'Benih', en: 'Seed' },
  'seed-line': {
    id: '{seed}: berkas, pilihan, dan benih yang sama memberi desa yang sama',
    en: '{seed}: the same file, options and seed give the same villages',
  },
  'seed-start': { id: '{seed} (titik awal {start})', en: '{seed} (start {start})' },
  'fact-weights': { id: 'Bobot', en: 'Weights' },
  'weights-equal': {
    id: '{weight} bagi setiap desa (1 / peluang terpilih)',
    en: '{weight} for every village (1 / inclusion probability)',
  },
  'weights-line': {
    id: '{least} sampai {most}; bobot = 1 / peluang terpilih, untuk menaksir semua desa',
    en: '{least} to {most}; weight = 1 / inclusion probability, to estimate for all villages',
  },
  'design-simple': { id: 'acak sederhana', en: 'simple random' },
  'design-stratified-proportional': {
    id: 'acak berstrata menurut {by}, proporsional',
    en: 'stratified by {by}, proportional',
  },
  'design-stratified-neyman': {
    id: 'acak berstrata menurut {by}, alokasi Neyman atas {column}',
    en: 'stratified by {by}, Neyman allocation on {column}',
  },
  'design-pps': {
    id: 'sistematik, peluang sebanding dengan {column}',
    en: 'systematic, probability proportional to {column}',
  },
  'design-risk': {
    id: 'risiko dari hasil perbandingan, dengan {n} desa acak',
    en: 'risk from a comparison, with {n} random villages',
  },
  'why-simple': {
    id: 'Setiap desa berpeluang sama; cocok bila tidak ada yang diketahui tentang desa.',
    en: 'Every village has the same chance; right where nothing is known of them.',
  },
  'why-stratified': {
    id: 'Setiap strata terwakili sedikitnya satu desa; perbandingan antarstrata menjadi mungkin.',
    en: 'Every stratum has at least one village, so that strata can be compared.',
  },
  'why-neyman': {
    id: 'Strata yang lebih beragam mendapat lebih banyak desa; taksiran total paling teliti.',
    en: 'More varied strata get more villages, which makes the estimated total most precise.',
  },
  'why-pps': {
    id: 'Desa besar lebih mungkin terpilih; {certain} desa pasti terpilih karena ukurannya.',
    en: 'Large villages are likelier; {certain} villages are certain because of their size.',
  },
  'why-risk': {
    id: '{flagged} desa di luar batas dikunjungi; {n} desa lain dipilih acak agar desa yang tampak baik pun dilihat.',
    en: '{flagged} villages outside the limits are visited; {n} others are random, so that villages that look well are seen too.',
  },
  'by-cohort': { id: 'tahun kohort', en: 'cohort year' },
  'note-size-blank': {
    id: '{count} desa tanpa isian {column} dianggap berukuran median ({median}).',
    en: '{count} villages with {column} blank are taken at the median size ({median}).',
  },
  'note-size-least': {
    id: 'Ukuran di bawah {least} dihitung {least}, agar setiap desa berpeluang terpilih.',
    en: 'Sizes below {least} count as {least}, so that every village has a chance.',
  },
  'note-size-least-public': {
    id: 'Ukuran di bawah {least} dihitung {least}: setiap desa berpeluang, dan peluang tidak membuka hitungan kecil.',
    en: 'Sizes below {least} count as {least}: every village has a chance, and no probability gives a small count away.',
  },
  'note-risk-left': {
    id: '{count} desa lain di luar batas tidak tertampung; masuk undian acak. Tambah --size bila semuanya harus dikunjungi.',
    en: '{count} more villages outside the limits did not fit; they are in the random draw. Raise --size to visit them all.',
  },
  'note-estimation': {
    id: 'Untuk menaksir semua desa dari kunjungan ini, pakai kolom bobot; tanpa bobot hasilnya hanya tentang desa yang dikunjungi.',
    en: 'To estimate for all villages from these visits, use the weights; without them results speak of the villages visited only.',
  },
  'note-not-quality': {
    id: 'Terpilih bukan berarti bermasalah; alasan tiap desa ada di tabel.',
    en: 'To be chosen does not mean to be at fault; the reason stands beside each village.',
  },
  'column-village-code': { id: 'Kode', en: 'Code' },
  'column-regency': { id: 'Kabupaten/kota', en: 'Regency' },
  'column-reason': { id: 'Alasan', en: 'Reason' },
  'column-probability': { id: 'Peluang', en: 'Chance' },
  'column-weight': { id: 'Bobot', en: 'Weight' },
  'column-stratum': { id: 'Strata', en: 'Stratum' },
  'column-villages': { id: 'Desa', en: 'Villages' },
  'column-chosen': { id: 'Dipilih', en: 'Chosen' },
  'sample-strata': { id: 'Pembagian ke strata', en: 'Allocation to strata' },
  'stratum-blank': { id: 'tidak diisi', en: 'blank' },
  'reason-random': { id: 'acak', en: 'random' },
  'reason-stratum': { id: 'acak dalam strata', en: 'random within stratum' },
  'reason-size': { id: 'ukuran', en: 'by size' },
  'reason-certain': { id: 'pasti', en: 'certain' },
  'sample-outside': { id: 'Karena di luar batas', en: 'For lying outside the limits' },
  'sample-random': { id: 'Secara acak', en: 'At random' },

  'error-sample-size': {
    id: 'banyaknya desa {size} tidak dapat dipilih: harus antara {least} dan {most}',
    en: '{size} villages cannot be chosen: the number must lie between {least} and {most}',
  },
  'hint-sample-size': {
    id: 'Beri --banyaknya di antara keduanya; dengan strata sedikitnya satu desa tiap strata.',
    en: 'Give a --size between the two; with strata at least one village for each.',
  },
  'error-sample-needs-villages': {
    id: 'memilih desa memerlukan berkas jenis villages',
    en: 'choosing villages needs a file of kind villages',
  },
  'hint-sample-needs-villages': {
    id: 'Sertakan daftar desa Desmigratif.',
    en: 'Give the list of Desmigratif villages.',
  },
  'error-needs-option': {
    id: 'rancangan {design} memerlukan {option}',
    en: 'the design {design} needs {option}',
  },
  'hint-needs-option': {
    id: 'Contoh: desmig pilih-desa desa.csv {example}',
    en: 'For example: desmig sample desa.csv {example}',
  },
  'error-unknown-size-column': {
    id: 'kolom ukuran "{column}" tidak ada dalam berkas desa',
    en: 'the villages file has no size column "{column}"',
  },
  'hint-size-columns': {
    id: 'Kolom hitungan yang ada: {columns}',
    en: 'Columns of counts there are: {columns}',
  },
  'error-not-a-comparison': {
    id: '"{file}" bukan hasil desmig bandingkan menurut desa',
    en: '"{file}" is no result of desmig compare by village',
  },
  'hint-not-a-comparison': {
    id: 'Buat dengan: desmig bandingkan ... --by desa --audience internal -o banding.json',
    en: 'Make one with: desmig compare ... --by village --audience internal -o compare.json',
  },
  'error-internal-source': {
    id: '"{file}" dibuat untuk pemakaian internal: daftar desa yang diambil darinya juga internal',
    en: '"{file}" was made for internal use: a list of villages taken from it is internal too',
  },
  'hint-internal-source': { id: 'Tambahkan --audience internal.', en: 'Add --audience internal.' },
  'error-invalid-floor': {
    id: 'porsi acak "{value}" harus antara 0 dan 1',
    en: 'the random share "{value}" must lie between 0 and 1',
  },
  'hint-invalid-floor': { id: 'Contoh: --porsi-acak 0,3', en: 'For example: --floor 0.3' },
  'note-internal-list': {
    id: 'Daftar internal: alasan di dalamnya menyangkut keadaan anak. Jangan disebarkan.',
    en: 'An internal list: its reasons concern the situation of children. Do not pass it on.',
  },
} as const;
