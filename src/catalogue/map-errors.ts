import type { Bilingual } from '../model/message.ts';

/** Errors of boundaries that come from a file. */
export const MAP_ERRORS: Readonly<
  Record<string, { readonly status: number; readonly explanation: Bilingual }>
> = {
  'map-unreadable': {
    status: 3,
    explanation: {
      id: 'Berkas peta bukan GeoJSON berupa FeatureCollection. Shapefile dan TopoJSON diubah lebih dahulu.',
      en: 'The map is no GeoJSON FeatureCollection. Shapefiles and TopoJSON must be converted first.',
    },
  },
  'map-feature': {
    status: 3,
    explanation: {
      id: 'Sebuah bidang peta tidak memiliki kode wilayah, bukan bidang, atau koordinatnya bukan derajat.',
      en: 'A feature of the map has no code of a place, is no area, or has coordinates that are no degrees.',
    },
  },
  'map-matches-nothing': {
    status: 2,
    explanation: {
      id: 'Tidak ada kode dalam peta yang sama dengan kode wilayah dalam tabel: tingkatnya berbeda, atau kodenya bukan kode Kemendagri.',
      en: 'No code of the map is a code of a place in the tables: another level, or no codes of Kemendagri.',
    },
  },
};
