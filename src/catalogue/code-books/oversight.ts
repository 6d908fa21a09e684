import type { CodeBook } from '../../model/dataset.ts';

/** Obstacles met in the field. The first eight are KPAI's findings at Cirebon (2024), two are of the press release. */
export const OBSTACLE = {
  id: 'obstacle',
  codes: {
    'physical-violence': {
      label: { id: 'Kekerasan fisik', en: 'Physical violence' },
      aliases: ['Kekerasan fisik pada anak'],
    },
    'sexual-violence': {
      label: {
        id: 'Kekerasan seksual di rumah pengasuh',
        en: 'Sexual violence at the carer’s',
      },
      aliases: [
        'Kekerasan seksual di tempat pengasuh pengganti',
        'Kekerasan seksual',
        'Sexual violence at the substitute carer’s',
        'Sexual violence',
      ],
    },
    'child-marriage': {
      label: { id: 'Perkawinan anak', en: 'Child marriage' },
      aliases: ['Perkawinan usia anak', 'Pernikahan anak', 'Pernikahan dini', 'Pemaksaan perkawinan anak'],
    },
    'unhealthy-food': {
      label: { id: 'Makanan tidak sehat untuk balita', en: 'Unhealthy food for toddlers' },
      aliases: ['Makanan tidak sehat', 'Unhealthy food'],
    },
    'carers-untrained': {
      label: { id: 'Pengasuh belum pernah dilatih', en: 'Carers never trained' },
      aliases: ['Pengasuh belum dilatih', 'Pengasuh tidak terlatih', 'Carers untrained'],
    },
    'remote-parenting-untrained': {
      label: {
        id: 'Pengasuhan jarak jauh belum dilatih',
        en: 'Remote parenting not trained',
      },
      aliases: [
        'Orang tua migran belum dilatih mengasuh jarak jauh',
        'Belum ada pelatihan pengasuhan jarak jauh',
        'Migrant parents untrained in remote parenting',
        'Remote parenting untrained',
      ],
    },
    'no-regulation': {
      label: {
        id: 'Belum ada peraturan khusus',
        en: 'No regulation for these children',
      },
      aliases: [
        'Belum ada peraturan yang khusus bagi anak-anak ini',
        'Belum ada peraturan',
        'Belum ada regulasi',
        'No regulation aimed at these children',
        'No regulation',
      ],
    },
    'no-collaboration': {
      label: { id: 'Belum ada kerja sama antarlembaga', en: 'No collaboration between ministries' },
      aliases: [
        'Belum ada kerja sama antarkementerian/lembaga',
        'Belum ada kerja sama',
        'Belum ada kolaborasi',
        'No collaboration',
      ],
    },
    'unresponsive-environment': {
      label: { id: 'Lingkungan tidak tanggap', en: 'Unresponsive environment' },
      aliases: ['Lingkungan tidak responsif'],
    },
    'care-seen-as-private': {
      label: { id: 'Pengasuhan dianggap urusan keluarga', en: 'Care seen as a private affair' },
      aliases: ['Dianggap urusan internal keluarga'],
    },
    other: {
      label: { id: 'Hambatan lain', en: 'Other obstacle' },
      aliases: ['Lainnya', 'Lain lain', 'Lain'],
    },
  },
} as const satisfies CodeBook;

export const RECOMMENDATION = {
  id: 'recommendation',
  codes: {
    'train-carers': {
      label: { id: 'Latih pengasuh', en: 'Train carers' },
      aliases: ['Pelatihan pengasuh', 'Pelatihan bagi pengasuh pengganti'],
    },
    'train-remote-parenting': {
      label: { id: 'Latih pengasuhan jarak jauh', en: 'Train remote parenting' },
      aliases: ['Pelatihan pengasuhan jarak jauh', 'Latih orang tua mengasuh jarak jauh'],
    },
    'strengthen-pillar-3': {
      label: { id: 'Perkuat pilar community parenting', en: 'Strengthen the community parenting pillar' },
      aliases: ['Perkuat pilar 3', 'Penguatan community parenting', 'Strengthen pillar 3'],
    },
    'issue-regulation': {
      label: { id: 'Terbitkan peraturan', en: 'Issue a regulation' },
      aliases: ['Susun peraturan desa', 'Susun peraturan', 'Terbitkan peraturan desa'],
    },
    'work-together': {
      label: { id: 'Bentuk kerja sama antarinstansi', en: 'Set up collaboration between agencies' },
      aliases: ['Kerja sama antarinstansi', 'Perkuat koordinasi'],
    },
    'refer-and-protect': {
      label: { id: 'Rujuk dan dampingi anak', en: 'Refer and accompany the child' },
      aliases: ['Rujuk ke UPTD PPA', 'Pendampingan anak', 'Rujukan'],
    },
    'mobilise-community': {
      label: { id: 'Gerakkan masyarakat', en: 'Mobilise the community' },
      aliases: ['Sosialisasi kepada masyarakat', 'Penyadaran masyarakat'],
    },
    other: {
      label: { id: 'Rekomendasi lain', en: 'Other recommendation' },
      aliases: ['Lainnya', 'Lain lain'],
    },
  },
} as const satisfies CodeBook;

/** Who is to act: the ministries and agencies with a share in the responsibility, down to the village. */
export const ADDRESSEE = {
  id: 'addressee',
  codes: {
    kemnaker: {
      label: { id: 'Kementerian Ketenagakerjaan', en: 'Ministry of Manpower' },
      aliases: ['Kemnaker', 'Kemenaker'],
    },
    kemenp2mi: {
      label: {
        id: 'Kementerian Pelindungan Pekerja Migran Indonesia',
        en: 'Ministry of Migrant Worker Protection',
      },
      aliases: ['KemenP2MI', 'KP2MI', 'BP2MI'],
    },
    kemenpppa: {
      label: {
        id: 'Kementerian Pemberdayaan Perempuan dan Perlindungan Anak',
        en: 'Ministry of Women’s Empowerment and Child Protection',
      },
      aliases: ['KemenPPPA', 'Kemen PPPA', 'KPPPA'],
    },
    'kemenko-pmk': {
      label: {
        id: 'Kementerian Koordinator PMK',
        en: 'Coordinating Ministry for Human Development and Culture',
      },
      aliases: ['Kemenko PMK'],
    },
    'kemendes-pdt': {
      label: { id: 'Kementerian Desa dan PDT', en: 'Ministry of Villages' },
      aliases: ['Kemendes PDT', 'Kemendes', 'Kemendes PDTT', 'Kemendesa'],
    },
    kemensos: {
      label: { id: 'Kementerian Sosial', en: 'Ministry of Social Affairs' },
      aliases: ['Kemensos'],
    },
    kemendikdasmen: {
      label: {
        id: 'Kementerian Pendidikan Dasar dan Menengah',
        en: 'Ministry of Primary and Secondary Education',
      },
      aliases: ['Kemendikdasmen', 'Kemendikbud', 'Kemendikbudristek'],
    },
    kemenkes: { label: { id: 'Kementerian Kesehatan', en: 'Ministry of Health' }, aliases: ['Kemenkes'] },
    polri: { label: { id: 'Kepolisian', en: 'Police' }, aliases: ['Polri', 'Polres', 'Unit PPA Polres'] },
    'regency-office': {
      label: { id: 'Dinas kabupaten/kota', en: 'Regency or city office' },
      aliases: ['Dinas', 'Disnaker', 'Dinsos', 'DP3A', 'Pemerintah kabupaten', 'Pemkab', 'Pemkot'],
    },
    'uptd-ppa': { label: { id: 'UPTD PPA', en: 'UPTD PPA' }, aliases: ['UPTD PPA setempat', 'P2TP2A'] },
    kpad: {
      label: { id: 'KPAD', en: 'Regional child protection commission' },
      aliases: ['Komisi Perlindungan Anak Daerah'],
    },
    village: {
      label: { id: 'Pemerintah desa', en: 'Village government' },
      aliases: ['Desa', 'Pemdes', 'Kepala desa'],
    },
  },
} as const satisfies CodeBook;

/** What became of a recommendation. */
export const FOLLOW_UP = {
  id: 'follow_up',
  codes: {
    open: { label: { id: 'Belum ditindaklanjuti', en: 'Open' }, aliases: ['Belum', 'Terbuka', 'Baru'] },
    'in-progress': {
      label: { id: 'Sedang ditindaklanjuti', en: 'In progress' },
      aliases: ['Proses', 'Dalam proses', 'Sedang berjalan', 'Berjalan'],
    },
    done: {
      label: { id: 'Selesai ditindaklanjuti', en: 'Done' },
      aliases: ['Selesai', 'Sudah', 'Tuntas', 'Sudah ditindaklanjuti'],
    },
    overdue: { label: { id: 'Lewat tenggat', en: 'Overdue' }, aliases: ['Terlambat', 'Melewati tenggat'] },
  },
} as const satisfies CodeBook;

export const CURRENCY = {
  id: 'currency',
  codes: {
    TWD: {
      label: { id: 'Dolar Taiwan (TWD)', en: 'Taiwan dollar (TWD)' },
      aliases: ['NT$', 'NTD', 'Dolar Taiwan'],
    },
    HKD: {
      label: { id: 'Dolar Hong Kong (HKD)', en: 'Hong Kong dollar (HKD)' },
      aliases: ['HK$', 'Dolar Hong Kong'],
    },
    MYR: {
      label: { id: 'Ringgit Malaysia (MYR)', en: 'Malaysian ringgit (MYR)' },
      aliases: ['RM', 'Ringgit'],
    },
    SGD: {
      label: { id: 'Dolar Singapura (SGD)', en: 'Singapore dollar (SGD)' },
      aliases: ['S$', 'Dolar Singapura'],
    },
    SAR: { label: { id: 'Riyal Saudi (SAR)', en: 'Saudi riyal (SAR)' }, aliases: ['Riyal', 'SR'] },
    KRW: { label: { id: 'Won Korea (KRW)', en: 'Korean won (KRW)' }, aliases: ['Won'] },
    JPY: { label: { id: 'Yen Jepang (JPY)', en: 'Japanese yen (JPY)' }, aliases: ['Yen'] },
    USD: { label: { id: 'Dolar AS (USD)', en: 'US dollar (USD)' }, aliases: ['US$', 'Dolar'] },
    IDR: { label: { id: 'Rupiah (IDR)', en: 'Rupiah (IDR)' }, aliases: ['Rp', 'Rupiah'] },
  },
} as const satisfies CodeBook;
