import { msg } from '../messages/message.ts';
import type { DocMark, Drawing, PlacedMark } from '../model/document.ts';
import type { DrawnMap } from '../model/map.ts';
import type { Message } from '../model/message.ts';
import type { RegionRef } from '../model/region.ts';
import { HASH_DIGITS } from './sources.ts';

/** A mark for a map, and the level and the provinces of the row it stands for. */
export type RowMark = PlacedMark & Pick<RegionRef, 'level' | 'together'>;

/**
 * The provinces as tiles; where boundaries came from a file, its areas, of the level that most of its codes have
 * among the rows. Null where nothing can be shown.
 */
export function mapDrawing(
  places: readonly RowMark[],
  map: DrawnMap | undefined,
): { readonly drawing: Drawing; readonly sourceWith: (source: Message) => Message } | null {
  const drawable = (own: readonly DocMark[]) => own.some(({ status }) => status === 'ok');
  if (map !== undefined) {
    const codes = new Set(map.areas.map(({ code }) => code));
    const found = places.filter(
      (place) => place.level !== 'unlocated' && withParts(place).some(({ code }) => codes.has(code)),
    );
    const own = places.filter(({ level }) => level === found[0]?.level);
    const onMap = own.flatMap(withParts).filter(({ code }) => codes.has(code));
    const drawn = new Set(onMap.map(({ code, within }) => within ?? code));
    if (drawable(onMap))
      return {
        drawing: { kind: 'map', map, marks: onMap },
        sourceWith: (source) =>
          msg('map-source', {
            source,
            file: map.file,
            hash: map.sha256.slice(0, HASH_DIGITS),
            rows: own.length - drawn.size,
            areas: map.areas.length - onMap.length,
          }),
      };
  }
  const tiles = places.filter(({ level }) => level === 'province').flatMap(withParts);
  return drawable(tiles) ? { drawing: { kind: 'tiles', tiles }, sourceWith: (source) => source } : null;
}

/** The mark of a row, and the same for each province that is counted in it: no part of the country is left blank. */
export function withParts({ level: _, together, ...mark }: RowMark): readonly PlacedMark[] {
  return [mark, ...(together ?? []).map((code) => ({ ...mark, code, within: mark.code }))];
}

/** How to read the marks of places that are counted in another; none where there are none. */
export function partsNote(drawings: readonly Drawing[]): readonly Message[] {
  const marks = drawings.flatMap((one) =>
    one.kind === 'tiles' ? one.tiles : one.kind === 'map' ? one.marks : [],
  );
  return marks.some(({ within }) => within !== undefined) ? [msg('chart-note-together')] : [];
}
