import type { DatasetId } from '../../model/dataset.ts';

/** Kinds of file with the Indonesian words that may stand for them, the usual one first. */
export const KIND_WORDS = {
  complaints: ['pengaduan', 'kasus'],
  tabulation: ['tabel', 'tabulasi'],
  villages: ['desa', 'desmigratif'],
  activities: ['kegiatan'],
  children: ['anak'],
  services: ['layanan'],
  visits: ['kunjungan', 'jawaban'],
  findings: ['temuan'],
  context: ['konteks'],
  population: ['penduduk'],
} as const satisfies Readonly<Record<DatasetId, readonly [string, ...string[]]>>;
