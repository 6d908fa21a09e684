import type { DrawnArea, DrawnMap, MapFile, Point, Ring } from '../../model/map.ts';
import { round } from './scale.ts';
import { simplified } from './simplify.ts';

const WIDTH = 900;
const TALLEST = 620;
const MARGIN = 4;
/** corners of all areas together, so that a page stays small */
const MOST_CORNERS = 6000;
/** units of the picture that a line may lie beside what it stands for, at first */
const TOLERANCE = 0.4;
/** an islet below this size is left out, unless its area has no larger one */
const LEAST = 0.6;
/** room that a printed value takes */
const LABEL = { width: 30, height: 16 } as const;

/**
 * Boundaries on a plane: equirectangular, true to scale at the middle latitude, fitted to a picture, and simplified
 * until all of it takes few enough corners. In Indonesia, within 11 degrees of the equator, it differs from any other
 * projection by less than the lines are wide.
 */
export function projected({ file, sha256, areas }: MapFile): DrawnMap {
  const corners = [...areas.values()].flat(2);
  const box = boxOf(corners);
  const squeeze = Math.cos((((box.south + box.north) / 2) * Math.PI) / 180);
  const [spanX, spanY] = [(box.east - box.west) * squeeze || 1, box.north - box.south || 1];
  const scale = Math.min((WIDTH - 2 * MARGIN) / spanX, (TALLEST - 2 * MARGIN) / spanY);
  const onPlane = ([x, y]: Point): Point => [
    MARGIN + (x - box.west) * squeeze * scale,
    MARGIN + (box.north - y) * scale,
  ];
  const plane = [...areas].map(([code, rings]) => [code, rings.map((ring) => ring.map(onPlane))] as const);
  let tolerance = TOLERANCE;
  let drawn: readonly DrawnArea[];
  do {
    drawn = plane.map(([code, rings]) => areaOf(code, rings, tolerance));
    tolerance *= 1.5;
  } while (cornersOf(drawn) > MOST_CORNERS && tolerance < 20);
  return {
    file,
    sha256,
    width: Math.ceil(spanX * scale + 2 * MARGIN),
    height: Math.ceil(spanY * scale + 2 * MARGIN),
    areas: drawn,
  };
}

function boxOf(points: readonly Point[]) {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [x, y] of points) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return { west, south, east, north };
}

function areaOf(code: string, rings: readonly Ring[], tolerance: number): DrawnArea {
  const sizes = rings.map((ring) => Math.abs(sizeOf(ring)));
  const largest = sizes.indexOf(Math.max(...sizes));
  const kept = rings
    .filter((_, at) => at === largest || (sizes[at] ?? 0) >= LEAST)
    .map((ring) => simplified(ring, tolerance).map(([x, y]): Point => [round(x), round(y)]))
    .map(withoutRepeats);
  const main = rings[largest];
  return { code, rings: kept, label: main === undefined ? null : labelOf(main, rings) };
}

function withoutRepeats(ring: Ring): Ring {
  return ring.filter(([x, y], at) => {
    const [beforeX, beforeY] = ring[(at + ring.length - 1) % ring.length] ?? [];
    return ring.length < 4 || x !== beforeX || y !== beforeY;
  });
}

function cornersOf(areas: readonly DrawnArea[]): number {
  return areas.reduce((sum, { rings }) => sum + rings.reduce((own, ring) => own + ring.length, 0), 0);
}

/** Twice half the cross products: the area with its sign. */
function sizeOf(ring: Ring): number {
  return (
    ring.reduce((sum, [x, y], at) => {
      const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
      return sum + x * nextY - nextX * y;
    }, 0) / 2
  );
}

/** The middle of the widest stretch across the middle of an area's largest part, where a value fits. */
function labelOf(main: Ring, rings: readonly Ring[]): Point | null {
  const ys = main.map(([, y]) => y);
  const low = ys.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const high = ys.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const middle = (low + high) / 2;
  const crossings = rings
    .flatMap((ring) =>
      ring.flatMap(([x, y], at) => {
        const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
        return y < middle === nextY < middle ? [] : [x + ((middle - y) / (nextY - y)) * (nextX - x)];
      }),
    )
    .sort((a, b) => a - b);
  let best: readonly [number, number] | null = null;
  for (let at = 0; at + 1 < crossings.length; at += 2) {
    const [from, to] = [crossings[at] ?? 0, crossings[at + 1] ?? 0];
    if (best === null || to - from > best[1] - best[0]) best = [from, to];
  }
  if (best === null || best[1] - best[0] < LABEL.width || high - low < LABEL.height) return null;
  return [round((best[0] + best[1]) / 2), round(middle)];
}
