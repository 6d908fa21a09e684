import { basename } from 'node:path';
import { readGeoJson } from '../ingest/geojson.ts';
import { readWhole } from '../ingest/input-file.ts';
import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';
import type { DrawnMap } from '../model/map.ts';
import type { RegionRef } from '../model/region.ts';
import { projected } from '../report/charts/projection.ts';

/** The property that holds the code of a place, where nobody names another. */
const KEY = 'kode';

/**
 * Boundaries of a GeoJSON file, ready to be drawn.
 *
 * @throws DesmigError `file-not-found`, `map-unreadable` or `map-feature`.
 */
export async function readMap(path: string, key: string = KEY): Promise<DrawnMap> {
  const file = basename(path);
  const content = await readWhole(path, file);
  return projected(readGeoJson(content, file, key));
}

/**
 * Makes sure that a map has a place of the tables.
 *
 * @throws DesmigError `map-matches-nothing`.
 */
export function checkMap(
  map: DrawnMap,
  indicators: readonly { readonly rows: readonly { readonly region: RegionRef }[] }[],
): void {
  const codes = new Set(map.areas.map(({ code }) => code));
  const on = ({ code, together = [] }: RegionRef) => [code, ...together].some((one) => codes.has(one));
  if (indicators.some(({ rows }) => rows.some(({ region }) => on(region)))) return;
  throw new DesmigError({
    code: 'map-matches-nothing',
    class: 'usage',
    what: msg('error-map-matches-nothing', { file: map.file }),
    hint: msg('hint-map-matches-nothing', { code: map.areas[0]?.code ?? '' }),
  });
}
