import type { Column } from '../../model/dataset.ts';

type RegionColumnId =
  | 'province_code'
  | 'province'
  | 'regency_code'
  | 'regency'
  | 'district_code'
  | 'district'
  | 'village_code'
  | 'village';

/** The eight columns that say where; every kind carries those of its level. */
export const REGION_COLUMNS: Readonly<Record<RegionColumnId, Column>> = {
  province_code: {
    type: 'region',
    region: { level: 'province', part: 'code' },
    title: { id: 'Kode provinsi', en: 'Province code' },
    aliases: ['kode prov', 'kd prov', 'kdprov', 'id provinsi', 'prov code'],
  },
  province: {
    type: 'region',
    region: { level: 'province', part: 'name' },
    title: { id: 'Provinsi', en: 'Province' },
    aliases: [
      'prov',
      'nama provinsi',
      'propinsi',
      'provinsi kejadian',
      'provinsi tempat kejadian',
      'province name',
      'wilayah provinsi',
    ],
  },
  regency_code: {
    type: 'region',
    region: { level: 'regency', part: 'code' },
    title: { id: 'Kode kabupaten/kota', en: 'Regency code' },
    aliases: [
      'kode kabupaten kota',
      'kode kab kota',
      'kode kab',
      'kode kabkota',
      'kd kab',
      'kode kabupaten',
      'kode wilayah kabupaten',
      'city code',
    ],
  },
  regency: {
    type: 'region',
    region: { level: 'regency', part: 'name' },
    title: { id: 'Kabupaten/kota', en: 'Regency/city' },
    aliases: [
      'kab kota',
      'kabkota',
      'kabupaten',
      'kab',
      'nama kabupaten kota',
      'nama kab kota',
      'nama kabupaten',
      'kabupaten kota kejadian',
      'regency',
      'regency city',
      'city',
      'district city',
    ],
  },
  district_code: {
    type: 'region',
    region: { level: 'district', part: 'code' },
    title: { id: 'Kode kecamatan', en: 'District code' },
    aliases: ['kode kec', 'kd kec', 'kdkec'],
  },
  district: {
    type: 'region',
    region: { level: 'district', part: 'name' },
    title: { id: 'Kecamatan', en: 'District' },
    aliases: ['kec', 'nama kecamatan', 'subdistrict', 'sub district', 'distrik'],
  },
  village_code: {
    type: 'region',
    region: { level: 'village', part: 'code' },
    title: { id: 'Kode desa/kelurahan', en: 'Village code' },
    aliases: [
      'kode desa',
      'kode kelurahan',
      'kode desa kelurahan',
      'kd desa',
      'kode wilayah desa',
      'village id',
      'kode kemendagri',
    ],
  },
  village: {
    type: 'region',
    region: { level: 'village', part: 'name' },
    title: { id: 'Desa/kelurahan', en: 'Village' },
    aliases: [
      'desa',
      'kelurahan',
      'nama desa',
      'desa kelurahan',
      'nama desa kelurahan',
      'nama kelurahan',
      'village name',
      'desa desmigratif',
    ],
  },
};
