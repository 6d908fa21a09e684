/** Words of reports made unit by unit. */
export const batch = {
  'command-batch': {
    id: 'membuat satu laporan untuk setiap wilayah, dengan indeks dan tabel gabungan',
    en: 'make one report a place, with an index and a combined table',
  },
  'option-each': {
    id: 'satu laporan untuk setiap: desa, kabkota, provinsi',
    en: 'a report for each: village, regency, province',
  },
  'unit-title': { id: '{level} {name} ({code})', en: '{name} ({code}), {level}' },
  'unit-figures': { id: 'ANGKA {name}', en: 'FIGURES OF {name}' },
  'unit-lacking': {
    id: 'BELUM ADA BAGI ANAK DI {name}',
    en: 'NOT YET THERE FOR THE CHILDREN OF {name}',
  },
  'unit-lacking-said': {
    id: 'Dari jawaban "Tidak" pada berkas: layanan yang perlu dihadirkan, bukan penilaian atas desa.',
    en: 'From answers of "No" in the file: services that are to be brought there, no judgement of the village.',
  },
  'unit-earlier': { id: 'Periode sebelumnya', en: 'Earlier periods' },
  'unit-coarser': {
    id: '"{title}" hanya terbit sampai tingkat {level}; angka wilayah yang lebih luas ada di kolom kanan.',
    en: '"{title}" is published down to the level {level} only; the figures of the wider places are in the columns to the right.',
  },
  'unit-beside': {
    id: 'Angka wilayah yang lebih luas adalah pembanding, bukan sasaran; satu desa dapat berbeda karena variasi acak semata.',
    en: 'Figures of wider places are for orientation, not a target; one village may differ by chance.',
  },
  'batch-title': { id: 'Laporan setiap {level}', en: 'Reports by {level}' },
  'batch-count': { id: '{made} laporan; {failed} gagal.', en: '{made} reports; {failed} failed.' },
  'batch-combined': { id: 'Tabel gabungan', en: 'Combined table' },
  'batch-failures': { id: 'Daftar yang gagal', en: 'Failures' },
  'batch-done': {
    id: '{written} laporan ditulis, {kept} sudah ada dan tetap dipakai, {failed} gagal: {folder}',
    en: '{written} reports written, {kept} already there and kept, {failed} failed: {folder}',
  },
  'error-batch-no-units': {
    id: 'tidak ada angka pada tingkat {level} yang boleh diterbitkan dari berkas ini',
    en: 'these files give no figures that may be published at the level {level}',
  },
  'hint-batch-no-units': {
    id: 'Pilih tingkat yang lebih luas dengan --each kabkota, atau --audience internal untuk pemakaian di dalam lembaga.',
    en: 'Choose a wider level with --each regency, or --audience internal for use inside the agency.',
  },
  'error-batch-needs': { id: '{option} wajib disebut', en: '{option} must be given' },
  'hint-batch-needs': {
    id: 'Contoh: desmig borongan desa.csv --each desa -o laporan',
    en: 'Example: desmig batch desa.csv --each village -o reports',
  },
} as const;
