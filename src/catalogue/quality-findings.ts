import type { FindingDefinition } from '../model/finding.ts';

/** Doubts about villages' records that `compare --quality` raises. None changes a figure. */
export const QUALITY_FINDINGS: Readonly<Record<string, FindingDefinition>> = {
  'outlying-count': {
    severity: 'warning',
    action: 'keep',
    title: { id: 'hitungan jauh dari desa lain', en: 'count far from other villages' },
    explanation: {
      id: 'Jarak dari median desa lebih dari 10 kali simpangan mutlak median (MAD). Bisa benar, bisa salah ketik; tidak mengubah angka.',
      en: 'More than 10 median absolute deviations (MAD) from the median village. It may be right or a slip; no figure is changed.',
    },
    hint: {
      id: 'Tanyakan kepada desa, atau periksa berkas asal.',
      en: 'Ask the village, or check the source.',
    },
  },
  'counts-disagree': {
    severity: 'warning',
    action: 'keep',
    title: { id: 'dua hitungan yang seharusnya sama berbeda', en: 'two counts that should agree differ' },
    explanation: {
      id: 'Anak yang ditinggalkan menurut berkas desa dan menurut berkas anak berbeda lebih dari sepertiga.',
      en: 'Children left behind by the villages file and by the children file differ by more than a third.',
    },
    hint: {
      id: 'Samakan definisi dan tanggal kedua berkas.',
      en: 'Align definition and date of the two files.',
    },
  },
  'year-to-year-change': {
    severity: 'warning',
    action: 'keep',
    title: { id: 'hitungan jauh dari edisi sebelumnya', en: 'count far from the edition before' },
    explanation: {
      id: 'Selisih dengan berkas pembanding lebih dari sepertiga dan sedikitnya 5.',
      en: 'It differs from the file compared with by more than a third and by at least 5.',
    },
    hint: {
      id: 'Pastikan perubahan itu memang terjadi, bukan perubahan cara mencatat.',
      en: 'Make sure that the change took place, and not the way of recording.',
    },
  },
  'late-report': {
    severity: 'info',
    action: 'keep',
    title: {
      id: 'laporan terakhir lebih dari enam bulan lalu, atau belum pernah',
      en: 'last report more than six months ago, or never',
    },
    explanation: {
      id: 'Dihitung dari tanggal keadaan berkas; desa tanpa tanggal laporan dianggap belum melapor.',
      en: 'Counted from the as-of date of the file; a village without a date has not reported.',
    },
    hint: {
      id: 'Hubungi desa; lihat tabel mutu data.',
      en: 'Contact the village; see the data-quality table.',
    },
  },
};
