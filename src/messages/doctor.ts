/** Words of `desmig doctor`. */
export const doctor = {
  'doctor-memory': { id: 'Memori bebas', en: 'Free memory' },
  'doctor-megabytes': { id: '{megabytes} MB', en: '{megabytes} MB' },
  'doctor-temporary': { id: 'Folder sementara', en: 'Temporary folder' },
  'doctor-writable': { id: 'dapat ditulis', en: 'writable' },
  'doctor-not-writable': { id: 'TIDAK dapat ditulis', en: 'NOT writable' },
  'doctor-regions': { id: 'Kode wilayah', en: 'Region codes' },
  'doctor-config': { id: 'Konfigurasi', en: 'Configuration' },
  'doctor-no-config': {
    id: 'tidak ada desmig.config.json di folder ini',
    en: 'no desmig.config.json in this folder',
  },
  'doctor-own': { id: 'Indikator sendiri', en: 'Own indicators' },
  'doctor-setting': { id: 'Pengaturan', en: 'Setting' },
  'doctor-source': { id: 'Asal', en: 'From' },
  'source-flag': { id: 'opsi {name}', en: 'flag {name}' },
  'source-environment': { id: 'lingkungan {name}', en: 'environment {name}' },
  'source-file': { id: 'berkas {name}', en: 'file {name}' },
  'source-default': { id: 'bawaan{name}', en: 'default{name}' },
  'command-doctor': {
    id: 'memeriksa komputer dan asal setiap pengaturan',
    en: 'check this computer and where every setting comes from',
  },
  'option-config': {
    id: 'berkas konfigurasi, selain desmig.config.json',
    en: 'configuration file, instead of desmig.config.json',
  },
} as const;
