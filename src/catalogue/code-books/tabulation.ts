import type { CodeBook } from '../../model/dataset.ts';

/** What a figure counts. Units are never added to each other. */
export const UNIT = {
  id: 'unit',
  codes: {
    case: {
      label: { id: 'Kasus', en: 'Cases' },
      aliases: ['Pengaduan', 'Aduan', 'Kejadian', 'Complaints', 'Case'],
    },
    person: {
      label: { id: 'Orang', en: 'Persons' },
      aliases: ['Korban', 'Anak', 'Klien', 'Jiwa', 'Person', 'Victims', 'Children', 'Pelaku'],
    },
    form: { label: { id: 'Bentuk kekerasan', en: 'Forms of violence' }, aliases: ['Bentuk'] },
    'media-find': { label: { id: 'Temuan media', en: 'Media finds' }, aliases: ['Temuan'] },
    village: { label: { id: 'Desa', en: 'Villages' }, aliases: ['Desa/Kelurahan'] },
  },
} as const satisfies CodeBook;

const CHILD = 'child';
const ADULT = 'adult';

/** Age bands as printed; KPAI's and SIMFONI-PPA's do not nest. */
export const AGE_BAND = {
  id: 'age_band',
  codes: {
    '<1': {
      label: { id: 'Di bawah 1 tahun', en: 'Under 1 year' },
      aliases: ['<1 tahun', '< 1', '0-1 tahun', '0 tahun'],
      parent: CHILD,
    },
    '0-5': {
      label: { id: '0-5 tahun', en: '0-5 years' },
      aliases: ['0-5', '0 - 5', '0-5 thn', '<1-5', '<1-5 tahun'],
      parent: CHILD,
    },
    '1-5': { label: { id: '1-5 tahun', en: '1-5 years' }, aliases: ['1-5'], parent: CHILD },
    '6-8': { label: { id: '6-8 tahun', en: '6-8 years' }, aliases: ['6-8'], parent: CHILD },
    '9-11': { label: { id: '9-11 tahun', en: '9-11 years' }, aliases: ['9-11'], parent: CHILD },
    '6-12': { label: { id: '6-12 tahun', en: '6-12 years' }, aliases: ['6-12', '6-12 thn'], parent: CHILD },
    '12-14': { label: { id: '12-14 tahun', en: '12-14 years' }, aliases: ['12-14'], parent: CHILD },
    '13-17': {
      label: { id: '13-17 tahun', en: '13-17 years' },
      aliases: ['13-17', '13-17 thn'],
      parent: CHILD,
    },
    '15-17': { label: { id: '15-17 tahun', en: '15-17 years' }, aliases: ['15-17'], parent: CHILD },
    '0-17': {
      label: { id: '0-17 tahun', en: '0-17 years' },
      aliases: ['0-17', 'Anak', '<18 tahun', '< 18'],
      parent: CHILD,
    },
    '18-24': { label: { id: '18-24 tahun', en: '18-24 years' }, aliases: ['18-24'], parent: ADULT },
    '25-44': { label: { id: '25-44 tahun', en: '25-44 years' }, aliases: ['25-44'], parent: ADULT },
    '45-59': { label: { id: '45-59 tahun', en: '45-59 years' }, aliases: ['45-59'], parent: ADULT },
    '60+': {
      label: { id: '60 tahun ke atas', en: '60 years and over' },
      aliases: ['60+', '60 +', '>60', '60 tahun+', '> 60 tahun', '60+ tahun', '≥60'],
      parent: ADULT,
    },
    '18+': {
      label: { id: '18 tahun ke atas', en: '18 years and over' },
      aliases: ['18+', '>17', 'Dewasa', '> 18', '18 tahun+'],
      parent: ADULT,
    },
  },
} as const satisfies CodeBook;

/** Forms of violence. Children may suffer several: their sum exceeds the children by design. */
export const FORM = {
  id: 'form',
  prefixes: ['bentuk', 'jenis', 'korban'],
  codes: {
    physical: { label: { id: 'Kekerasan fisik', en: 'Physical violence' }, aliases: ['Fisik'] },
    psychological: { label: { id: 'Kekerasan psikis', en: 'Psychological violence' }, aliases: ['Psikis'] },
    sexual: { label: { id: 'Kekerasan seksual', en: 'Sexual violence' }, aliases: ['Seksual'] },
    exploitation: { label: { id: 'Eksploitasi', en: 'Exploitation' }, aliases: [] },
    trafficking: { label: { id: 'Perdagangan orang', en: 'Trafficking' }, aliases: ['Trafficking', 'TPPO'] },
    neglect: { label: { id: 'Penelantaran', en: 'Neglect' }, aliases: ['Penelantaran anak'] },
    'other-form': {
      label: { id: 'Kekerasan lainnya', en: 'Other violence' },
      aliases: ['Lainnya', 'Lain-lain'],
    },
  },
} as const satisfies CodeBook;

export const PLACE = {
  id: 'place',
  prefixes: ['tempat'],
  codes: {
    home: { label: { id: 'Rumah tangga', en: 'Home' }, aliases: ['Rumah'] },
    workplace: { label: { id: 'Tempat kerja', en: 'Workplace' }, aliases: ['Tempat bekerja'] },
    neighbourhood: { label: { id: 'Lingkungan masyarakat', en: 'Neighbourhood' }, aliases: [] },
    school: { label: { id: 'Sekolah', en: 'School' }, aliases: ['Satuan pendidikan'] },
    'public-facility': { label: { id: 'Fasilitas umum', en: 'Public facility' }, aliases: ['Tempat umum'] },
    institution: {
      label: { id: 'Lembaga pendidikan kilat', en: 'Institution' },
      aliases: ['Lembaga', 'Daerah bencana'],
    },
    'other-place': { label: { id: 'Tempat lainnya', en: 'Other place' }, aliases: ['Lainnya', 'Lain-lain'] },
  },
} as const satisfies CodeBook;

export const RELATION = {
  id: 'relation',
  codes: {
    parent: { label: { id: 'Orang tua', en: 'Parent' }, aliases: ['Orangtua'] },
    family: { label: { id: 'Keluarga', en: 'Family' }, aliases: ['Keluarga/saudara', 'Saudara'] },
    neighbour: { label: { id: 'Tetangga', en: 'Neighbour' }, aliases: [] },
    'school-staff': {
      label: { id: 'Guru', en: 'School staff' },
      aliases: ['Petugas di sekolah (Guru dll)', 'Petugas sekolah'],
    },
    friend: { label: { id: 'Teman dekat', en: 'Close friend' }, aliases: ['Pacar/teman', 'Pacar', 'Teman'] },
    spouse: { label: { id: 'Suami/istri', en: 'Spouse' }, aliases: [] },
    employer: { label: { id: 'Majikan', en: 'Employer' }, aliases: [] },
    colleague: { label: { id: 'Rekan kerja', en: 'Colleague' }, aliases: [] },
    'not-available': {
      label: { id: 'Tidak diketahui', en: 'Not known' },
      aliases: ['Na', 'NA', 'Tidak ada data'],
    },
    'other-relation': {
      label: { id: 'Hubungan lainnya', en: 'Other relation' },
      aliases: ['Lainnya', 'Lain-lain'],
    },
  },
} as const satisfies CodeBook;

export const SERVICE = {
  id: 'service',
  codes: {
    complaint: { label: { id: 'Pengaduan', en: 'Complaint' }, aliases: [] },
    health: { label: { id: 'Kesehatan', en: 'Health' }, aliases: ['Pelayanan kesehatan', 'Medis'] },
    'legal-aid': {
      label: { id: 'Bantuan hukum', en: 'Legal aid' },
      aliases: ['Bantuan Hukum dan Penegakan', 'Konsultasi hukum', 'Pendampingan hukum'],
    },
    enforcement: { label: { id: 'Penegakan hukum', en: 'Law enforcement' }, aliases: ['Penegakan'] },
    'social-rehabilitation': {
      label: { id: 'Rehabilitasi sosial', en: 'Social rehabilitation' },
      aliases: [],
    },
    reintegration: {
      label: { id: 'Pemulangan dan reintegrasi sosial', en: 'Return and reintegration' },
      aliases: ['Reintegrasi sosial', 'Pemulangan'],
    },
    religious: { label: { id: 'Pendampingan tokoh agama', en: 'Religious counselling' }, aliases: [] },
    mediation: { label: { id: 'Mediasi', en: 'Mediation' }, aliases: [] },
    counselling: {
      label: { id: 'Konseling', en: 'Counselling' },
      aliases: ['Psikoedukasi/Psikososial', 'Psikoedukasi'],
    },
    'psychological-care': {
      label: { id: 'Pendampingan psikologi', en: 'Psychological care' },
      aliases: ['Hasil Pemeriksaan Psikologi', 'Pemeriksaan psikologi', 'Pengukuran Awal'],
    },
    accompaniment: {
      label: { id: 'Pendampingan', en: 'Accompaniment' },
      aliases: [
        'Pendampingan Kepolisian',
        'Pendampingan Pengadilan',
        'Penjangkauan',
        'Penjangkauan Paralegal URC',
        'Saksi Ahli',
      ],
    },
  },
} as const satisfies CodeBook;

/** Months by number, as both languages write and shorten them. */
export const MONTH = {
  id: 'month',
  codes: {
    '01': { label: { id: 'Januari', en: 'January' }, aliases: ['Jan', '1'] },
    '02': { label: { id: 'Februari', en: 'February' }, aliases: ['Feb', 'Pebruari', '2'] },
    '03': { label: { id: 'Maret', en: 'March' }, aliases: ['Mar', '3'] },
    '04': { label: { id: 'April', en: 'April' }, aliases: ['Apr', '4'] },
    '05': { label: { id: 'Mei', en: 'May' }, aliases: ['5'] },
    '06': { label: { id: 'Juni', en: 'June' }, aliases: ['Jun', '6'] },
    '07': { label: { id: 'Juli', en: 'July' }, aliases: ['Jul', '7'] },
    '08': { label: { id: 'Agustus', en: 'August' }, aliases: ['Ags', 'Agt', 'Agu', 'Aug', '8'] },
    '09': { label: { id: 'September', en: 'September' }, aliases: ['Sep', 'Sept', '9'] },
    '10': { label: { id: 'Oktober', en: 'October' }, aliases: ['Okt', 'Oct'] },
    '11': { label: { id: 'November', en: 'November' }, aliases: ['Nov', 'Nopember'] },
    '12': { label: { id: 'Desember', en: 'December' }, aliases: ['Des', 'Dec'] },
  },
} as const satisfies CodeBook;
