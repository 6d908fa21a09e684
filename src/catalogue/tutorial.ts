import type { Bilingual, Lang } from '../model/message.ts';

/** One step of the tutorial: what to notice, and the command that shows it. */
export interface TutorialStep {
  readonly title: Bilingual;
  readonly text: Bilingual;
  /** words after `desmig` */
  readonly words: Readonly<Record<Lang, readonly string[]>>;
  /** in the folder above the project, which it makes */
  readonly outside?: true;
  /** numbers of the steps, from 1, whose files it needs */
  readonly needs?: readonly number[];
}

/** Folder that the tutorial's project is made in. */
export const TUTORIAL_PROJECT = { id: 'latihan', en: 'practice' } as const;

/** Ten minutes on the example set. Every figure in it is invented, and says so. */
export const TUTORIAL: readonly TutorialStep[] = [
  {
    title: { id: 'Folder proyek', en: 'A project folder' },
    text: {
      id: 'Perintah ini membuat folder latihan: konfigurasi, .gitignore yang menahan data, dan berkas contoh. Semua angka di dalamnya rekaan. Setelah itu pindahlah ke sana: cd latihan',
      en: 'This makes the folder practice: a configuration, a .gitignore that holds data back, and example files. All figures in them are invented. Then go there: cd practice',
    },
    words: typed('mulai latihan', 'init practice'),
    outside: true,
  },
  {
    title: { id: 'Apa yang dilihat desmig', en: 'What desmig sees' },
    text: {
      id: 'Sebelum menghitung, lihat bagaimana berkas dibaca: jenisnya, kolom mana menjadi apa, dan kolom mana yang ditutup. Nama pelapor dan nomor telepon tidak pernah dibaca.',
      en: 'Before anything is computed, see how a file is read: its kind, which column is what, and which are closed. Names and telephones are never read.',
    },
    words: typed('lihat contoh/complaints.csv', 'inspect example/complaints.csv'),
  },
  {
    title: { id: 'Laporan pertama', en: 'A first report' },
    text: {
      id: 'Satu perintah memberi persentase, pembilang, penyebut, dan selang kepercayaannya, beserta apa yang tidak terbaca. [c] berarti disembunyikan agar anak tidak dikenali; itu bukan nol.',
      en: 'One command gives the percentage, its numerator, denominator and confidence interval, and what could not be read. [c] is hidden so that no child can be identified; it is not zero.',
    },
    words: typed(
      'laporan contoh/complaints.csv --indikator problematic_care --teratas 5',
      'report example/complaints.csv --indicator problematic_care --top 5',
    ),
  },
  {
    title: { id: 'Apa yang perlu diperbaiki', en: 'What is to be mended' },
    text: {
      id: 'Setiap catatan mutu data punya tempat dan saran. Status keluar 1 berarti ada kesalahan; --gagal-bila mengubahnya.',
      en: 'Every finding has a place and a suggestion. Exit status 1 means that there are errors; --fail-on changes that.',
    },
    words: typed('periksa contoh/complaints.csv', 'validate example/complaints.csv'),
  },
  {
    title: { id: 'Satu berkas untuk dibaca orang lain', en: 'One file for others to read' },
    text: {
      id: 'Bentuk keluaran ditentukan akhiran nama berkas: .html, .xlsx, .pdf, .docx, .json dan lain-lain. Di samping setiap keluaran ada manifest yang mencatat dari mana angkanya.',
      en: 'The ending of the name decides the format: .html, .xlsx, .pdf, .docx, .json and others. Beside every output is a manifest of where its figures come from.',
    },
    words: typed(
      'laporan contoh/villages.csv --indikator all_pillars -o laporan.html',
      'report example/villages.csv --indicator all_pillars -o report.html',
    ),
  },
  {
    title: { id: 'Benarkah angkanya?', en: 'Are the figures right?' },
    text: {
      id: 'Siapa pun yang memegang manifest dan berkas asal dapat menghitung ulang semuanya.',
      en: 'Whoever has the manifest and the sources can compute all of it again.',
    },
    words: typed('verifikasi laporan.html.manifest.json', 'verify report.html.manifest.json'),
    needs: [5],
  },
  {
    title: { id: 'Membandingkan wilayah', en: 'Comparing regions' },
    text: {
      id: 'Perbandingan memakai batas corong (funnel plot), bukan peringkat: wilayah kecil berayun lebih lebar karena kebetulan. Urutan bukan peringkat mutu.',
      en: 'A comparison uses funnel limits and no ranking: small places swing more by chance. Order is not quality.',
    },
    words: typed(
      'bandingkan contoh/complaints.csv --indikator problematic_care',
      'compare example/complaints.csv --indicator problematic_care',
    ),
  },
  {
    title: { id: 'Bagaimana sebuah angka dibuat', en: 'How a figure is made' },
    text: {
      id: 'Indikator, catatan mutu data, metode, dan kode kesalahan dapat dijelaskan, lengkap dengan SQL-nya.',
      en: 'Indicators, findings, methods and error codes can be explained, with their SQL.',
    },
    words: typed('jelaskan problematic_care', 'explain problematic_care'),
  },
  {
    title: { id: 'Data yang sudah diperiksa', en: 'Data checked once' },
    text: {
      id: 'Data yang sudah diperiksa dapat disimpan dalam folder, lalu dipakai semua perintah sebagai pengganti berkas. Baris tentang orang hanya untuk keperluan intern.',
      en: 'Checked data can be kept in a folder, which every command takes in place of files. Rows about persons are for internal use only.',
    },
    words: typed(
      'simpan-data contoh/complaints.csv -o data --audiens internal',
      'ingest example/complaints.csv -o data --audience internal',
    ),
  },
  {
    title: { id: 'Pertanyaan sendiri', en: 'Questions of your own' },
    text: {
      id: 'Satu SELECT atas data itu; hanya membaca, dan tidak ada berkas lain yang dapat dibuka dari sana.',
      en: 'One SELECT over those data; it only reads, and no other file can be opened from it.',
    },
    words: typed(
      'tanya "SELECT count(*) AS n FROM complaints" data --audiens internal',
      'query "SELECT count(*) AS n FROM complaints" data --audience internal',
    ),
    needs: [9],
  },
];

/** The words of a command line, in either language; those in quotation marks are one. */
function typed(id: string, en: string): TutorialStep['words'] {
  const split = (line: string) => [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, inner]) => inner ?? word);
  return { id: split(id), en: split(en) };
}
