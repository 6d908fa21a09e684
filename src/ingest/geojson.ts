import { createHash } from 'node:crypto';
import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';
import type { MapFile, Point, Ring } from '../model/map.ts';
import type { Message } from '../model/message.ts';

/** Digits of the codes of province, regency, district and village, and where their dots stand. */
const DOTS: Readonly<Record<number, readonly number[]>> = {
  2: [2],
  4: [2, 4],
  6: [2, 4, 6],
  10: [2, 4, 6, 10],
};

/**
 * Boundaries from GeoJSON: a FeatureCollection of areas in degrees, each with the code of its place in the property
 * `key`. Features of one code are one area.
 *
 * @throws DesmigError `map-unreadable` or `map-feature`, with the line.
 */
export function readGeoJson(content: Uint8Array, file: string, key: string): MapFile {
  const text = new TextDecoder('utf-8', { ignoreBOM: false }).decode(content);
  const place = (at: number) => ({ file, line: text.slice(0, at).split('\n').length });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new DesmigError({
      code: 'map-unreadable',
      class: 'input',
      what: msg('error-map-not-json', { file }),
      hint: msg('hint-map-geojson'),
      location: place(syntaxError(text)),
      cause,
    });
  }
  const features = isRecord(value) && value['type'] === 'FeatureCollection' ? value['features'] : null;
  if (!Array.isArray(features) || features.length === 0)
    throw new DesmigError({
      code: 'map-unreadable',
      class: 'input',
      what: msg('error-map-not-features', { file, type: typeOf(value) }),
      hint: msg('hint-map-geojson'),
      location: { file },
    });
  const areas = new Map<string, Ring[]>();
  for (const [at, feature] of features.entries()) {
    const fault = (what: Message, hint: Message) =>
      new DesmigError({
        code: 'map-feature',
        class: 'input',
        what: msg('error-map-feature', { n: at + 1, file, what }),
        hint,
        location: place(offsetOf(text, at)),
      });
    const properties = isRecord(feature) && isRecord(feature['properties']) ? feature['properties'] : {};
    const own = properties[key];
    if (own === undefined || own === null)
      throw fault(
        msg('map-lacks-key', { key }),
        msg('hint-map-key', { keys: Object.keys(properties).slice(0, 12).map(short).join(', ') }),
      );
    const code = codeOf(own);
    if (code === null)
      throw fault(
        msg('map-no-code', {
          key,
          value: short(typeof own === 'object' ? JSON.stringify(own) : String(own)),
        }),
        msg('hint-map-code'),
      );
    const rings = ringsOf(isRecord(feature) ? feature['geometry'] : null);
    if (rings === null) throw fault(msg('map-no-area'), msg('hint-map-area'));
    if (rings.some((ring) => ring.some(([x, y]) => Math.abs(x) > 180 || Math.abs(y) > 90)))
      throw fault(msg('map-not-degrees'), msg('hint-map-degrees'));
    areas.set(code, [...(areas.get(code) ?? []), ...rings]);
  }
  return {
    file,
    sha256: createHash('sha256').update(content).digest('hex'),
    areas: new Map([...areas].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** `3201`, `32.01` or 3201 is 32.01; null for what no code looks like. */
function codeOf(value: unknown): string | null {
  const digits = String(value).trim().replaceAll('.', '');
  const dots = /^[1-9]\d*$/.test(digits) ? DOTS[digits.length] : undefined;
  return dots === undefined ? null : dots.map((end, at) => digits.slice(dots[at - 1] ?? 0, end)).join('.');
}

/** All rings of a polygon or of several; null for anything else. */
function ringsOf(geometry: unknown): readonly Ring[] | null {
  if (!isRecord(geometry) || !Array.isArray(geometry['coordinates'])) return null;
  const polygons: readonly unknown[] | null =
    geometry['type'] === 'Polygon'
      ? [geometry['coordinates']]
      : geometry['type'] === 'MultiPolygon'
        ? geometry['coordinates']
        : null;
  if (polygons === null) return null;
  const rings: Ring[] = [];
  for (const polygon of polygons) {
    if (!Array.isArray(polygon)) return null;
    for (const ring of polygon) {
      if (!Array.isArray(ring) || ring.length < 3) return null;
      const points = ring.filter(isPosition);
      if (points.length < ring.length) return null;
      rings.push(points.map(([x, y]): Point => [x, y]));
    }
  }
  return rings.length === 0 ? null : rings;
}

function isPosition(value: unknown): value is readonly [number, number] {
  return Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1]);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeOf(value: unknown): string {
  return isRecord(value) && typeof value['type'] === 'string' ? short(value['type']) : '-';
}

/** As much of a text of the file as an error has room for. */
function short(value: string): string {
  return value.length > 40 ? `${value.slice(0, 39)}…` : value;
}

/** Where the text stops being JSON. */
function syntaxError(text: string): number {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  return errors[0]?.offset ?? 0;
}

/** Where a feature begins. */
function offsetOf(text: string, feature: number): number {
  const tree: Node | undefined = parseTree(text);
  return (tree === undefined ? undefined : findNodeAtLocation(tree, ['features', feature]))?.offset ?? 0;
}
