/** Words of maps whose boundaries come from a file. */
export const map = {
  'option-map': {
    id: 'peta batas wilayah (GeoJSON, derajat) sebagai pengganti peta petak',
    en: 'boundaries (GeoJSON, degrees) in place of the tile map',
  },
  'option-map-key': {
    id: 'nama properti yang memuat kode wilayah; bawaan: kode',
    en: 'the property that holds the code of the place; kode if not given',
  },
  'alt-map': {
    id: 'Peta: {title}. Angkanya ada di tabel di bawah.',
    en: 'Map: {title}. The figures are in the table below.',
  },
  'map-source': {
    id: '{source}. Batas wilayah: {file} (SHA-256 {hash}), digambar sederhana. Tidak tergambar: {rows} baris tabel; tanpa baris di tabel: {areas} bidang peta.',
    en: '{source}. Boundaries: {file} (SHA-256 {hash}), simplified. Not drawn: {rows} rows of the table; without a row in the table: {areas} areas of the map.',
  },
  'error-map-not-json': { id: '{file} bukan JSON yang sah', en: '{file} is not valid JSON' },
  'error-map-not-features': {
    id: '{file} bukan FeatureCollection GeoJSON yang berisi bidang (tipe: {type})',
    en: '{file} is no GeoJSON FeatureCollection with features (type: {type})',
  },
  'hint-map-geojson': {
    id: 'Simpan dari QGIS sebagai GeoJSON (WGS 84). TopoJSON dan shapefile harus diubah lebih dahulu.',
    en: 'Save it from QGIS as GeoJSON (WGS 84). TopoJSON and shapefiles must be converted first.',
  },
  'error-map-feature': { id: 'bidang ke-{n} dalam {file}: {what}', en: 'feature {n} of {file}: {what}' },
  'map-lacks-key': { id: 'tidak ada properti "{key}"', en: 'it has no property "{key}"' },
  'hint-map-key': {
    id: 'Sebut properti yang memuat kode dengan --map-key. Properti yang ada: {keys}.',
    en: 'Name the property that holds the code with --map-key. It has: {keys}.',
  },
  'map-no-code': {
    id: 'properti "{key}" berisi "{value}", bukan kode wilayah',
    en: 'the property "{key}" holds "{value}", which is no code of a place',
  },
  'hint-map-code': {
    id: 'Kode Kemendagri: 32, 32.01, 32.01.01, atau 32.01.01.2001, dengan atau tanpa titik.',
    en: 'Codes of Kemendagri: 32, 32.01, 32.01.01 or 32.01.01.2001, with or without dots.',
  },
  'map-no-area': {
    id: 'geometrinya bukan Polygon atau MultiPolygon yang lengkap',
    en: 'its geometry is no complete Polygon or MultiPolygon',
  },
  'hint-map-area': {
    id: 'Peta memerlukan bidang, bukan titik atau garis.',
    en: 'A map needs areas, not points or lines.',
  },
  'map-not-degrees': {
    id: 'koordinatnya bukan bujur dan lintang dalam derajat',
    en: 'its coordinates are no longitudes and latitudes in degrees',
  },
  'hint-map-degrees': {
    id: 'Simpan ulang dengan sistem koordinat WGS 84 (EPSG:4326).',
    en: 'Save it again in the coordinate system WGS 84 (EPSG:4326).',
  },
  'error-map-matches-nothing': {
    id: 'tidak satu pun bidang dalam {file} adalah wilayah dalam laporan',
    en: 'no area of {file} is a place of the report',
  },
  'hint-map-matches-nothing': {
    id: 'Peta memuat kode seperti {code}; sesuaikan tingkatnya dengan --menurut.',
    en: 'The map has codes such as {code}; choose their level with --by.',
  },
} as const;
