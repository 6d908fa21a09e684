import type { Dataset } from '../../model/dataset.ts';
import { PROGRAMME, VILLAGE_STATUS } from '../code-books/small.ts';
import { count, persons, yesNo } from './column-forms.ts';
import { REGION_COLUMNS } from './region-columns.ts';

/** Desmigratif villages, as the law's four pillars and the press release's eight activities describe them. */
export const villages = {
  id: 'villages',
  title: { id: 'desa Desmigratif', en: 'Desmigratif villages' },
  rowOf: { id: 'satu baris satu desa', en: 'one row a village' },
  counts: 'village',
  signature: [
    ['village_code', 'village'],
    [
      'cohort_year',
      'pillar_migration_service',
      'pillar_productive_enterprise',
      'pillar_community_parenting',
      'pillar_cooperative',
    ],
  ],
  columns: {
    ...REGION_COLUMNS,
    village_code: { ...REGION_COLUMNS.village_code, required: true },
    cohort_year: {
      type: 'integer',
      min: 2016,
      title: { id: 'Tahun kohort', en: 'Cohort year' },
      aliases: ['tahun', 'tahun pembentukan', 'tahun desmigratif', 'kohort', 'angkatan', 'cohort', 'year'],
    },
    decree: {
      type: 'text',
      title: { id: 'Keputusan', en: 'Decree' },
      aliases: ['nomor keputusan', 'no sk', 'sk penetapan', 'kepmen'],
    },
    programme: {
      type: 'category',
      codeBook: PROGRAMME,
      title: { id: 'Program', en: 'Programme' },
      aliases: ['nama program'],
    },
    status: {
      type: 'category',
      codeBook: VILLAGE_STATUS,
      title: { id: 'Status', en: 'Status' },
      aliases: ['status desa', 'status program', 'keterangan status'],
    },
    officers: count({ id: 'Jumlah petugas Desmigratif', en: 'Desmigratif officers' }, [
      'petugas',
      'jumlah petugas',
      'petugas desmigratif',
      'officers',
      'number of officers',
    ]),
    pillar_migration_service: yesNo({ id: 'Pilar 1 layanan migrasi', en: 'Pillar 1 migration service' }, [
      'pilar 1',
      'layanan migrasi',
      'pusat layanan migrasi',
      'pillar 1',
      'migration service',
      'membentuk layanan migrasi di desa',
    ]),
    pillar_productive_enterprise: yesNo(
      { id: 'Pilar 2 usaha produktif', en: 'Pillar 2 productive enterprise' },
      [
        'pilar 2',
        'usaha produktif',
        'pillar 2',
        'productive enterprise',
        'menumbuhkembangkan usaha produktif',
      ],
    ),
    pillar_community_parenting: yesNo(
      { id: 'Pilar 3 community parenting', en: 'Pillar 3 community parenting' },
      [
        'pilar 3',
        'community parenting',
        'pengasuhan bersama',
        'pillar 3',
        'komunitas pembangunan keluarga',
        'community parenting pengasuhan bersama',
      ],
    ),
    pillar_cooperative: yesNo(
      { id: 'Pilar 4 koperasi dan/atau BUMDes', en: 'Pillar 4 cooperative or BUMDes' },
      [
        'pilar 4',
        'koperasi',
        'koperasi bumdes',
        'koperasi dan atau bumdes',
        'koperasi atau bumdes',
        'pillar 4',
        'cooperative',
      ],
    ),
    migrants: persons({ id: 'Jumlah PMI', en: 'Migrant workers' }, [
      'pmi',
      'jumlah pekerja migran',
      'pekerja migran',
      'migrant workers',
      'migrants',
    ]),
    prospective_migrants: persons({ id: 'Jumlah CPMI', en: 'Prospective migrants' }, [
      'cpmi',
      'calon pmi',
      'prospective migrants',
    ]),
    former_migrants: persons({ id: 'Jumlah purna PMI', en: 'Former migrants' }, [
      'purna pmi',
      'mantan pmi',
      'former migrants',
      'returned migrants',
    ]),
    migrant_households: persons({ id: 'Jumlah rumah tangga PMI', en: 'Migrant households' }, [
      'rumah tangga pmi',
      'kk pmi',
      'keluarga pmi',
      'migrant households',
    ]),
    children_left_behind: persons({ id: 'Jumlah anak PMI yang ditinggalkan', en: 'Children left behind' }, [
      'anak pmi',
      'jumlah anak pmi',
      'anak yang ditinggalkan',
      'anak pekerja migran',
      'children left behind',
    ]),
    carers_trained: persons({ id: 'Pengasuh terlatih', en: 'Carers trained' }, [
      'jumlah pengasuh terlatih',
      'pengasuh dilatih',
      'carers trained',
    ]),
    activity_guidance: yesNo({ id: 'Bimbingan dan konseling', en: 'Guidance and counselling' }, [
      'bimbingan konseling',
      'kegiatan bimbingan dan konseling',
      'konseling',
    ]),
    activity_finance: yesNo({ id: 'Pengelolaan keuangan', en: 'Financial management' }, [
      'kegiatan pengelolaan keuangan',
      'keuangan',
    ]),
    activity_literacy: yesNo({ id: 'Baca tulis', en: 'Reading and writing' }, [
      'kegiatan baca tulis',
      'membaca dan menulis',
    ]),
    activity_numeracy: yesNo({ id: 'Berhitung', en: 'Numeracy' }, ['kegiatan berhitung', 'hitung']),
    activity_arts: yesNo({ id: 'Kesenian', en: 'Arts' }, ['kegiatan kesenian', 'seni']),
    activity_sports: yesNo({ id: 'Olahraga', en: 'Sports' }, ['kegiatan olahraga', 'olah raga']),
    activity_internet: yesNo({ id: 'Internet', en: 'Internet' }, ['kegiatan internet', 'literasi digital']),
    activity_spirituality: yesNo({ id: 'Kerohanian', en: 'Spirituality' }, [
      'kegiatan kerohanian',
      'keagamaan',
      'rohani',
    ]),
    sessions: count({ id: 'Sesi kegiatan per bulan', en: 'Sessions a month' }, [
      'sesi per bulan',
      'jumlah sesi',
      'sesi sebulan',
      'sessions per month',
      'monthly sessions',
    ]),
    children_reached: persons({ id: 'Anak peserta kegiatan', en: 'Children reached' }, [
      'peserta',
      'jumlah peserta',
      'jumlah peserta anak',
      'anak peserta',
      'participants',
      'children participating',
    ]),
    last_activity_on: {
      type: 'date',
      min: '2016-01-01',
      title: { id: 'Tanggal kegiatan terakhir', en: 'Date of last activity' },
      aliases: ['kegiatan terakhir', 'tgl kegiatan terakhir', 'last activity'],
    },
    last_report_on: {
      type: 'date',
      min: '2016-01-01',
      title: { id: 'Tanggal laporan terakhir', en: 'Date of last report' },
      aliases: ['laporan terakhir', 'tgl laporan terakhir', 'last report'],
    },
  },
  key: ['village_code'],
  eventDate: null,
  yearColumn: null,
  asOfColumns: ['last_report_on', 'last_activity_on'],
  rules: [
    {
      id: 'reached-without-community-parenting',
      valid: 'not (pillar_community_parenting = false and children_reached > 0)',
      action: 'keep',
      text: {
        id: 'Ada anak peserta, tetapi community parenting dijawab "Tidak"',
        en: 'Children took part, yet community parenting is answered "No"',
      },
      hint: {
        id: 'Periksa jawaban pilar 3 di desa itu.',
        en: 'Check the answer for pillar 3 in that village.',
      },
    },
  ],
} as const satisfies Dataset;
