import type { Dataset } from '../../model/dataset.ts';
import { CATEGORY } from '../code-books/category.ts';
import { CLUSTER } from '../code-books/cluster.ts';
import { CHANNEL, SEX } from '../code-books/small.ts';
import { REGION_COLUMNS } from './region-columns.ts';

export const complaints = {
  id: 'complaints',
  title: { id: 'pengaduan', en: 'complaints' },
  rowOf: { id: 'satu baris satu kasus', en: 'one row a case' },
  counts: 'case',
  signature: [
    ['received_on'],
    ['category', 'cluster'],
  ],
  columns: {
    complaint_id: {
      type: 'key',
      title: { id: 'Nomor pengaduan', en: 'Complaint number' },
      aliases: ['no pengaduan', 'no registrasi', 'nomor registrasi', 'no register', 'no kasus', 'nomor kasus', 'id pengaduan', 'id kasus', 'kode kasus', 'case id', 'case no', 'complaint id', 'registration number'],
    },
    received_on: {
      type: 'date',
      required: true,
      title: { id: 'Tanggal pengaduan', en: 'Date received' },
      aliases: ['tgl pengaduan', 'tgl aduan', 'tanggal aduan', 'tanggal masuk', 'tgl masuk', 'tanggal lapor', 'tgl lapor', 'tanggal laporan', 'tanggal terima', 'tgl terima', 'tanggal', 'tgl', 'received', 'date', 'complaint date', 'date of complaint'],
      min: '1990-01-01',
    },
    closed_on: {
      type: 'date',
      title: { id: 'Tanggal selesai', en: 'Date closed' },
      aliases: ['tgl selesai', 'tanggal ditutup', 'tgl ditutup', 'tanggal terminasi', 'tgl terminasi', 'closed', 'closing date'],
      min: '1990-01-01',
    },
    cluster: {
      type: 'category',
      codeBook: CLUSTER,
      fallback: 'category_cluster',
      title: { id: 'Klaster', en: 'Cluster' },
      aliases: ['kluster', 'klaster bidang', 'bidang', 'klaster kasus', 'nama klaster'],
    },
    category: {
      type: 'category',
      codeBook: CATEGORY,
      title: { id: 'Subklaster', en: 'Category' },
      aliases: ['sub klaster', 'sub kluster', 'sub cluster', 'subcluster', 'kategori', 'kategori kasus', 'jenis kasus', 'jenis pengaduan', 'bentuk kasus', 'permasalahan', 'sub category', 'case type', 'type of case', 'complaint category'],
    },
    ...REGION_COLUMNS,
    sex: {
      type: 'category',
      codeBook: SEX,
      title: { id: 'Jenis kelamin anak', en: 'Sex of the child' },
      aliases: ['jenis kelamin', 'jenis kelamin korban', 'jk', 'sex', 'gender', 'kelamin'],
    },
    age: {
      type: 'integer',
      min: 0,
      max: 17,
      unit: { id: 'tahun', en: 'years' },
      title: { id: 'Usia anak', en: 'Age of the child' },
      aliases: ['usia', 'umur', 'umur anak', 'usia korban', 'age', 'child age'],
    },
    channel: {
      type: 'category',
      codeBook: CHANNEL,
      title: { id: 'Saluran pengaduan', en: 'Channel' },
      aliases: ['saluran', 'media pengaduan', 'cara pengaduan', 'kanal', 'jalur pengaduan', 'channel of complaint'],
    },
    migrant_family: {
      type: 'boolean',
      title: { id: 'Keluarga pekerja migran', en: 'Migrant worker family' },
      aliases: ['keluarga pmi', 'anak pmi', 'anak pekerja migran', 'orang tua pmi', 'pmi', 'migrant family', 'migrant'],
    },
    child_key: {
      type: 'key',
      title: { id: 'Kunci anak', en: 'Child key' },
      aliases: ['id anak', 'kode anak', 'child id', 'child key'],
    },
  },
  key: ['complaint_id'],
  eventDate: 'received_on',
  yearColumn: null,
  asOfColumns: ['received_on', 'closed_on'],
  rules: [
    {
      id: 'closed-before-received',
      valid: 'closed_on >= received_on',
      action: 'keep',
      text: { id: 'Tanggal selesai lebih awal daripada tanggal pengaduan.', en: 'Closed before it was received.' },
      hint: { id: 'Periksa kedua tanggal; lama penanganan baris ini tidak masuk hitungan 30 hari.', en: 'Check both dates; this row does not count as closed within 30 days.' },
    },
    {
      id: 'category-outside-cluster',
      // the old clusters are another classification, so only the new ones can contradict a category
      valid: "cluster = category_cluster or cluster not in ('family-and-alternative-care', 'civil-rights-and-freedoms', 'basic-health-and-welfare', 'education-leisure-culture-and-religion', 'special-protection')",
      action: 'keep',
      text: { id: 'Subklaster bukan bagian dari klaster di baris itu.', en: 'The category does not belong to the cluster on the row.' },
      hint: { id: 'Klaster yang tertulis dipakai; periksa mana yang benar.', en: 'The cluster as written is used; check which of the two is right.' },
    },
  ],
} as const satisfies Dataset;
