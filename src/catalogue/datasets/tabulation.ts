import type { Dataset } from '../../model/dataset.ts';
import { CATEGORY } from '../code-books/category.ts';
import { CLUSTER } from '../code-books/cluster.ts';
import { CHANNEL, SEX } from '../code-books/small.ts';
import { AGE_BAND, FORM, MONTH, PLACE, RELATION, SERVICE, UNIT } from '../code-books/tabulation.ts';
import { REGION_COLUMNS } from './region-columns.ts';

/**
 * A published table of counts, long (one figure a row) or wide (years, sexes, ages, labels in columns). The
 * columns here are its dimensions; the columns of figures are found in the header of each file.
 */
export const tabulation = {
  id: 'tabulation',
  title: { id: 'tabel terbitan', en: 'published table' },
  rowOf: { id: 'satu sel satu angka', en: 'one cell a figure' },
  counts: 'case',
  signature: [],
  columns: {
    year: {
      type: 'integer',
      min: 1990,
      max: 2100,
      title: { id: 'Tahun', en: 'Year' },
      aliases: ['thn', 'tahun data'],
    },
    month: { type: 'category', codeBook: MONTH, title: { id: 'Bulan', en: 'Month' }, aliases: ['bln'] },
    province_code: REGION_COLUMNS.province_code,
    province: REGION_COLUMNS.province,
    regency_code: {
      ...REGION_COLUMNS.regency_code,
      aliases: [...REGION_COLUMNS.regency_code.aliases, 'kode wilayah'],
    },
    regency: REGION_COLUMNS.regency,
    cluster: {
      type: 'category',
      codeBook: CLUSTER,
      fallback: 'category_parent',
      title: { id: 'Klaster', en: 'Cluster' },
      aliases: ['kluster', 'klaster bidang', 'bidang', 'klaster kasus', 'nama klaster'],
    },
    category: {
      type: 'category',
      codeBook: CATEGORY,
      title: { id: 'Subklaster', en: 'Category' },
      aliases: [
        'sub klaster',
        'sub kluster',
        'sub cluster',
        'kategori',
        'kategori kasus',
        'jenis kasus',
        'jenis pengaduan',
      ],
    },
    sex: {
      type: 'category',
      codeBook: SEX,
      title: { id: 'Jenis kelamin', en: 'Sex' },
      aliases: ['jk', 'gender', 'kelamin'],
    },
    age_band: {
      type: 'category',
      codeBook: AGE_BAND,
      title: { id: 'Kelompok usia', en: 'Age band' },
      aliases: ['kategori usia', 'kelompok umur', 'usia', 'umur', 'rentang usia'],
    },
    form: {
      type: 'category',
      codeBook: FORM,
      title: { id: 'Bentuk kekerasan', en: 'Form of violence' },
      aliases: ['jenis kekerasan', 'bentuk kekerasan yang dialami'],
    },
    place: {
      type: 'category',
      codeBook: PLACE,
      title: { id: 'Tempat kejadian', en: 'Place of incident' },
      aliases: ['lokasi kejadian', 'tempat kejadian kekerasan'],
    },
    relation: {
      type: 'category',
      codeBook: RELATION,
      title: { id: 'Hubungan dengan pelaku', en: 'Relation to the perpetrator' },
      aliases: ['hubungan', 'pelaku berdasarkan hubungan', 'hubungan pelaku'],
    },
    service: {
      type: 'category',
      codeBook: SERVICE,
      title: { id: 'Jenis pelayanan', en: 'Service given' },
      aliases: ['pelayanan', 'layanan', 'jenis layanan'],
    },
    channel: {
      type: 'category',
      codeBook: CHANNEL,
      title: { id: 'Saluran', en: 'Channel' },
      aliases: ['saluran pengaduan'],
    },
    period: {
      type: 'text',
      title: { id: 'Periode', en: 'Period' },
      aliases: [
        'periode data',
        'periode laporan',
        'periode pelaporan',
        'triwulan',
        'kuartal',
        'quarter',
        'semester',
        'reporting period',
      ],
    },
    state_period: {
      type: 'text',
      title: { id: 'Keadaan per', en: 'State as of' },
      aliases: [
        'periode update',
        'periode keadaan',
        'keadaan',
        'posisi',
        'posisi data',
        'per tanggal',
        'edisi',
        'as of',
        'as of date',
        'edition',
      ],
    },
    unit: {
      type: 'category',
      codeBook: UNIT,
      title: { id: 'Satuan', en: 'Unit' },
      aliases: ['satuan data', 'unit of count'],
    },
  },
  key: [],
  eventDate: null,
  yearColumn: null,
  asOfColumns: [],
  rules: [],
} as const satisfies Dataset;

/** Words of titles and labels of figures that are a state at a time, not events of a period. */
export const STATE_WORDS =
  /\b(?:keadaan|posisi|stok|stock|saldo|kondisi|terdaftar|per (?:akhir|tanggal|\d)|as of|at the end of|akhir (?:bulan|triwulan|semester|tahun))\b/i;

/** Words in the label of a single column of figures, and the unit they say it counts. */
export const COUNT_LABELS: readonly { readonly pattern: RegExp; readonly unit: string }[] = [
  { pattern: /^(jumlah |total |banyaknya )?(korban|klien|anak|orang|jiwa|penerima)\b/, unit: 'person' },
  { pattern: /^(jumlah|banyaknya) (korban|klien|anak|orang)/, unit: 'person' },
  {
    pattern: /^(jumlah |total |banyaknya )?(kasus|kejadian|pengaduan|aduan|kekerasan|perkara)\b/,
    unit: 'case',
  },
  { pattern: /^(victims|children|clients|persons)\b/, unit: 'person' },
  { pattern: /^(cases|complaints|number of cases|count of cases)\b/, unit: 'case' },
];

/** Dimensions that may stand in the header, in the order of preference where a label could be of several. */
export const HEADER_DIMENSIONS = [
  'month',
  'sex',
  'age_band',
  'cluster',
  'form',
  'place',
  'relation',
  'service',
  'category',
  'channel',
] as const;

/**
 * Which set of figures stands for the whole, where a file breaks the same children down in several ways: the
 * first of these. Age and sex divide children; forms of violence do not, a child may suffer several.
 */
export const PARTITION_ORDER = [
  'year',
  'month',
  'province',
  'regency',
  'age_band',
  'sex',
  'cluster',
  'category',
  'channel',
  'place',
  'relation',
  'service',
  'form',
] as const;
