import type { Level } from '../../model/region.ts';

/** Words of `--menurut`. */
export const INDONESIAN_LEVELS: Readonly<Record<Level, string>> = {
  national: 'nasional',
  province: 'provinsi',
  regency: 'kabkota',
  district: 'kecamatan',
  village: 'desa',
};
