import type { CodeBook } from '../../model/dataset.ts';

export const SEX = {
  id: 'sex',
  codes: {
    female: {
      label: { id: 'Perempuan', en: 'Female' },
      aliases: ['P', 'Pr', 'Wanita', 'F', 'Anak Perempuan', 'Girl'],
    },
    male: {
      label: { id: 'Laki-laki', en: 'Male' },
      aliases: ['L', 'Lk', 'Laki laki', 'Lelaki', 'Pria', 'M', 'Anak Laki-laki', 'Boy'],
    },
  },
} as const satisfies CodeBook;

export const CHANNEL = {
  id: 'channel',
  codes: {
    direct: {
      label: { id: 'Pengaduan langsung', en: 'In person' },
      aliases: ['Langsung', 'Datang langsung', 'Tatap muka', 'Direct'],
    },
    online: {
      label: { id: 'Pengaduan daring', en: 'Online' },
      aliases: ['Online', 'Daring', 'Website', 'Web'],
    },
    post: { label: { id: 'Surat', en: 'Letter' }, aliases: ['Pos', 'Surat/email', 'Email', 'Mail', 'Post'] },
    hotline: {
      label: { id: 'Telepon', en: 'Telephone' },
      aliases: ['Hotline', 'Telpon', 'WhatsApp', 'WA', 'Phone'],
    },
    media: {
      label: { id: 'Temuan media', en: 'Media find' },
      aliases: ['Media', 'Media massa', 'Media monitoring'],
    },
  },
} as const satisfies CodeBook;

export const PROGRAMME = {
  id: 'programme',
  codes: {
    desmigratif: { label: { id: 'Desmigratif', en: 'Desmigratif' }, aliases: ['Desa Migran Produktif'] },
    'desa-migran-emas': {
      label: { id: 'Desa Migran Emas', en: 'Desa Migran Emas' },
      aliases: ['Desmigemas'],
    },
  },
} as const satisfies CodeBook;

export const VILLAGE_STATUS = {
  id: 'status',
  codes: {
    active: { label: { id: 'Aktif', en: 'Active' }, aliases: ['Berjalan', 'Masih aktif'] },
    ended: { label: { id: 'Selesai', en: 'Ended' }, aliases: ['Berakhir', 'Tidak aktif'] },
    'handed-over': {
      label: { id: 'Diserahkan ke daerah', en: 'Handed over' },
      aliases: ['Serah terima', 'Diserahkan'],
    },
  },
} as const satisfies CodeBook;

/** Yes and no as answered; anything else, a blank included, is not an answer. */
export const YES = ['ya', 'y', 'yes', 'ada', 'sudah', 'true', 'benar', '1', 'v', '✓', '√', 'aktif'] as const;
export const NO = [
  'tidak',
  't',
  'no',
  'n',
  'tidak ada',
  'belum',
  'belum ada',
  'false',
  'salah',
  '0',
  'x',
  'tdk',
] as const;
