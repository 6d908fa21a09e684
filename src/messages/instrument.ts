/** Words of the oversight instrument: what a configuration changes, and forms made from it. */
export const instrument = {
  'error-config-code': {
    id: 'kode "{code}" hanya boleh berisi huruf kecil, angka, dan tanda hubung',
    en: 'the code "{code}" may hold lower-case letters, digits and hyphens only',
  },
  'error-config-needs': {
    id: '"{code}" belum ada dalam buku kode, jadi memerlukan "{key}"',
    en: '"{code}" is not in the code book yet, so it needs "{key}"',
  },
  'error-config-no-code': {
    id: '"{code}" tidak ada dalam {part}',
    en: '{part} have no "{code}"',
  },
  'error-config-guarded': {
    id: '"{code}" menyangkut anak: "{key}" tidak dapat dimatikan',
    en: '"{code}" tells of children: "{key}" cannot be switched off',
  },
  'hint-config-guarded': {
    id: 'Hapus baris ini; hambatan tentang anak selalu dilindungi dalam terbitan publik.',
    en: 'Remove this line; obstacles that tell of children are always protected in public.',
  },
  'part-items': { id: 'butir instrumen', en: 'items of the instrument' },
  'part-obstacles': { id: 'hambatan', en: 'obstacles' },
  'part-recommendations': { id: 'rekomendasi', en: 'recommendations' },
  'part-addressees': { id: 'instansi tujuan', en: 'addressees' },
  'doctor-built-in': { id: '{n} bawaan', en: '{n} built in' },
  'doctor-from-file': {
    id: '{n} bawaan; {file}: {codes}',
    en: '{n} built in; {file}: {codes}',
  },
  'own-added': { id: '{code} (baru)', en: '{code} (new)' },
  'own-changed': { id: '{code} (diubah)', en: '{code} (changed)' },
  'own-left-out': { id: '{code} (tidak ditanyakan)', en: '{code} (not asked)' },
  'option-instrument': {
    id: 'formulir kunjungan berisi butir instrumen untuk setiap jenis responden',
    en: 'a form of visits with the items of the instrument for every kind of respondent',
  },
  'error-form-rows': {
    id: 'formulir "{kind}" tidak dapat diisi dengan {option}',
    en: 'a form of "{kind}" cannot be filled from {option}',
  },
  'hint-form-rows': { id: 'Yang dapat: {choices}.', en: 'These can: {choices}.' },
} as const;
