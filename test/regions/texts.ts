import type { RegionResolution, RegionTexts } from '../../src/model/region.ts';
import { gazetteer, resolveColumns } from '../../src/regions/index.ts';

/** A row of region texts written short. */
export interface Row {
  readonly province?: string;
  readonly regency?: string;
  readonly district?: string;
  readonly village?: string;
  readonly provinceCode?: string;
  readonly regencyCode?: string;
  readonly districtCode?: string;
  readonly villageCode?: string;
}

export function texts(row: Row): RegionTexts {
  return {
    names: {
      province: row.province ?? null,
      regency: row.regency ?? null,
      district: row.district ?? null,
      village: row.village ?? null,
    },
    codes: {
      province: row.provinceCode ?? null,
      regency: row.regencyCode ?? null,
      district: row.districtCode ?? null,
      village: row.villageCode ?? null,
    },
  };
}

type Options = Parameters<typeof resolveColumns>[2];

/** Rows resolved together, as the columns of one file. */
export async function resolveRows(rows: readonly Row[], options?: Options) {
  return resolveColumns(rows.map(texts), await gazetteer(), options);
}

export async function resolveOne(row: Row, options?: Options): Promise<RegionResolution> {
  const { rows } = await resolveRows([row], options);
  const [only] = rows;
  if (only === undefined) throw new Error('one row in, one row out');
  return only;
}

/** The deepest code of a resolution, or null. */
export function deepest(resolution: RegionResolution): string | null {
  const { village, district, regency, province } = resolution.codes;
  return village ?? district ?? regency ?? province;
}

/** Problems as `kind level/part`, notes likewise. */
export function problemsOf(resolution: RegionResolution): readonly string[] {
  return resolution.problems.map(({ kind, level, part }) => `${kind} ${level}/${part}`);
}

export function notesOf(resolution: RegionResolution): readonly string[] {
  return resolution.notes.map(({ kind, level, part }) => `${kind} ${level}/${part}`);
}
