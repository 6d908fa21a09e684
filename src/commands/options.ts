import type { MessageKey } from '../messages/message.ts';
import type { DatasetId } from '../model/dataset.ts';

/** One option, declared once for every command that takes it. */
export interface OptionDeclaration {
  readonly flag: string;
  readonly short?: string;
  /** Indonesian spellings of the flag */
  readonly aliases: readonly string[];
  readonly value: 'none' | 'one' | 'many';
  readonly placeholder?: string;
  readonly text: MessageKey;
  /** allowed values, each with the words that mean it; the first is shown in help */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  readonly parse?: 'integer' | 'fraction' | 'date' | 'bytes' | 'top';
}

const AUDIENCES = { public: ['publik'], internal: ['intern'] } as const;

/** Levels of region with the Indonesian words for them. */
export const LEVEL_CHOICES = {
  national: ['nasional'],
  province: ['provinsi'],
  regency: ['kabkota', 'kabupaten'],
  district: ['kecamatan'],
  village: ['desa'],
} as const;

/** Kinds of file with the Indonesian words for them. */
export const KIND_CHOICES = {
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
} as const satisfies Readonly<Record<DatasetId, readonly string[]>>;

export const OPTIONS = {
  by: {
    flag: '--by',
    aliases: ['--menurut'],
    value: 'one',
    placeholder: 'LEVEL',
    text: 'option-by',
    choices: LEVEL_CHOICES,
  },
  period: { flag: '--period', aliases: ['--periode'], value: 'one', placeholder: 'P', text: 'option-period' },
  asOf: {
    flag: '--as-of',
    aliases: ['--keadaan-per'],
    value: 'one',
    placeholder: 'DATE',
    text: 'option-as-of',
    parse: 'date',
  },
  covers: {
    flag: '--covers',
    aliases: ['--mencakup'],
    value: 'many',
    placeholder: 'CODES',
    text: 'option-covers',
  },
  indicator: {
    flag: '--indicator',
    aliases: ['--indikator'],
    value: 'many',
    placeholder: 'ID',
    text: 'option-indicator',
  },
  filter: {
    flag: '--filter',
    aliases: ['--saring'],
    value: 'many',
    placeholder: 'COLUMN=VALUE',
    text: 'option-filter',
  },
  as: {
    flag: '--as',
    aliases: ['--sebagai'],
    value: 'one',
    placeholder: 'KIND',
    text: 'option-as',
    choices: KIND_CHOICES,
  },
  sheet: { flag: '--sheet', aliases: ['--lembar'], value: 'one', placeholder: 'NAME', text: 'option-sheet' },
  mapping: {
    flag: '--mapping',
    aliases: ['--pemetaan'],
    value: 'one',
    placeholder: 'FILE',
    text: 'option-mapping',
  },
  codes: {
    flag: '--codes',
    aliases: ['--kode'],
    value: 'one',
    placeholder: 'SYSTEM',
    text: 'option-codes',
    choices: { kemendagri: [], bps: [] },
  },
  crosswalk: {
    flag: '--crosswalk',
    aliases: ['--padanan'],
    value: 'one',
    placeholder: 'FILE',
    text: 'option-crosswalk',
  },
  decisions: {
    flag: '--decisions',
    aliases: ['--keputusan'],
    value: 'one',
    placeholder: 'FILE',
    text: 'option-decisions',
  },
  locale: {
    flag: '--locale',
    aliases: ['--bentuk-angka'],
    value: 'one',
    placeholder: 'id|en',
    text: 'option-locale',
    choices: { id: [], en: [] },
  },
  dateOrder: {
    flag: '--date-order',
    aliases: ['--urutan-tanggal'],
    value: 'one',
    placeholder: 'dmy|mdy',
    text: 'option-date-order',
    choices: { dmy: [], mdy: [] },
  },
  prefer: {
    flag: '--prefer',
    aliases: ['--utamakan'],
    value: 'one',
    placeholder: 'first|last|SOURCE',
    text: 'option-prefer',
  },
  config: {
    flag: '--config',
    aliases: ['--konfigurasi'],
    value: 'one',
    placeholder: 'FILE',
    text: 'option-config',
  },
  audience: {
    flag: '--audience',
    aliases: ['--audiens'],
    value: 'one',
    placeholder: 'WHO',
    text: 'option-audience',
    choices: AUDIENCES,
  },
  minCell: {
    flag: '--min-cell',
    aliases: ['--sel-minimum'],
    value: 'one',
    placeholder: 'N',
    text: 'option-min-cell',
    parse: 'integer',
  },
  protect: {
    flag: '--protect',
    aliases: ['--lindungi'],
    value: 'one',
    placeholder: 'HOW',
    text: 'option-protect',
    choices: { suppress: ['sembunyikan'], round5: ['bulatkan5'] },
  },
  release: {
    flag: '--release',
    aliases: ['--terbitan'],
    value: 'one',
    placeholder: 'NAME',
    text: 'option-release',
  },
  level: {
    flag: '--level',
    aliases: ['--tingkat'],
    value: 'one',
    placeholder: '0.95',
    text: 'option-level',
    parse: 'fraction',
  },
  method: {
    flag: '--method',
    aliases: ['--metode'],
    value: 'one',
    placeholder: 'NAME',
    text: 'option-method',
    choices: { wilson: [], 'clopper-pearson': [], 'byar-or-exact': [], byar: [], garwood: [] },
  },
  seed: {
    flag: '--seed',
    aliases: ['--benih'],
    value: 'one',
    placeholder: 'N',
    text: 'option-seed',
    parse: 'integer',
  },
  format: { flag: '--format', aliases: ['--bentuk'], value: 'one', placeholder: 'F', text: 'option-format' },
  output: {
    flag: '--output',
    short: '-o',
    aliases: ['--keluaran'],
    value: 'many',
    placeholder: 'FILE',
    text: 'option-output',
  },
  top: {
    flag: '--top',
    aliases: ['--teratas'],
    value: 'one',
    placeholder: 'N|all',
    text: 'option-top',
    parse: 'top',
  },
  lang: {
    flag: '--lang',
    aliases: ['--bahasa'],
    value: 'one',
    placeholder: 'id|en',
    text: 'option-lang',
    choices: { id: [], en: [] },
  },
  color: {
    flag: '--color',
    aliases: ['--warna'],
    value: 'one',
    placeholder: 'WHEN',
    text: 'option-color',
    choices: { auto: [], always: ['selalu'], never: ['jangan'] },
  },
  noProgress: {
    flag: '--no-progress',
    aliases: ['--tanpa-kemajuan'],
    value: 'none',
    text: 'option-no-progress',
  },
  quiet: { flag: '--quiet', aliases: ['--diam'], value: 'none', text: 'option-quiet' },
  threads: {
    flag: '--threads',
    aliases: ['--utas'],
    value: 'one',
    placeholder: 'N',
    text: 'option-threads',
    parse: 'integer',
  },
  memory: {
    flag: '--memory',
    aliases: ['--memori'],
    value: 'one',
    placeholder: 'SIZE',
    text: 'option-memory',
    parse: 'bytes',
  },
  split: { flag: '--split', aliases: ['--pisahkan'], value: 'one', placeholder: 'DIR', text: 'option-split' },
  failOn: {
    flag: '--fail-on',
    aliases: ['--gagal-bila'],
    value: 'one',
    placeholder: 'WHAT',
    text: 'option-fail-on',
    choices: { error: ['kesalahan'], warning: ['peringatan'], never: ['jangan'] },
  },
  within: {
    flag: '--within',
    aliases: ['--di-dalam'],
    value: 'one',
    placeholder: 'PLACE',
    text: 'option-within',
  },
  resolve: {
    flag: '--resolve',
    aliases: ['--padankan'],
    value: 'one',
    placeholder: 'FILE',
    text: 'option-resolve',
  },
  rows: { flag: '--rows', aliases: ['--baris'], value: 'none', text: 'option-rows' },
  group: {
    flag: '--group',
    aliases: ['--kelompok'],
    value: 'one',
    placeholder: 'LEVEL',
    text: 'option-group',
    choices: LEVEL_CHOICES,
  },
  against: {
    flag: '--against',
    aliases: ['--terhadap'],
    value: 'one',
    placeholder: 'WHAT',
    text: 'option-against',
  },
  trend: { flag: '--trend', aliases: ['--tren'], value: 'none', text: 'option-trend' },
  quality: { flag: '--quality', aliases: ['--mutu'], value: 'none', text: 'option-quality' },
  size: {
    flag: '--size',
    aliases: ['--banyaknya'],
    value: 'one',
    placeholder: 'N',
    text: 'option-size',
    parse: 'integer',
  },
  design: {
    flag: '--design',
    aliases: ['--rancangan'],
    value: 'one',
    placeholder: 'HOW',
    text: 'option-design',
    choices: { simple: ['acak'], stratified: ['berstrata'], pps: ['sebanding'], risk: ['risiko'] },
  },
  stratify: {
    flag: '--stratify',
    aliases: ['--strata'],
    value: 'one',
    placeholder: 'LEVEL',
    text: 'option-stratify',
    choices: { province: ['provinsi'], regency: ['kabkota', 'kabupaten'], cohort: ['kohort'] },
  },
  allocation: {
    flag: '--allocation',
    aliases: ['--alokasi'],
    value: 'one',
    placeholder: 'HOW',
    text: 'option-allocation',
    choices: { proportional: ['proporsional'], neyman: [] },
  },
  bySize: {
    flag: '--by-size',
    aliases: ['--menurut-kolom'],
    value: 'one',
    placeholder: 'COLUMN',
    text: 'option-by-size',
  },
  sizeColumn: {
    flag: '--size-column',
    aliases: ['--kolom-ukuran'],
    value: 'one',
    placeholder: 'COLUMN',
    text: 'option-size-column',
  },
  from: { flag: '--from', aliases: ['--dari'], value: 'one', placeholder: 'FILE', text: 'option-from' },
  floor: {
    flag: '--floor',
    aliases: ['--porsi-acak'],
    value: 'one',
    placeholder: '0.3',
    text: 'option-floor',
  },
  save: { flag: '--save', aliases: ['--simpan'], value: 'one', placeholder: 'FILE', text: 'option-save' },
} as const satisfies Record<string, OptionDeclaration>;

export type OptionId = keyof typeof OPTIONS;

export const OUTPUT_OPTIONS = [
  'format',
  'output',
  'top',
  'lang',
  'color',
  'noProgress',
  'quiet',
  'threads',
  'memory',
] as const;
export const READING_OPTIONS = [
  'as',
  'sheet',
  'mapping',
  'codes',
  'crosswalk',
  'decisions',
  'locale',
  'dateOrder',
  'prefer',
  'config',
] as const;
