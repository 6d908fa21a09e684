import type { Point, Ring } from '../../model/map.ts';

/**
 * Douglas and Peucker (1973): the fewest corners of a ring so that no corner left out is farther than `tolerance`
 * from the line drawn. The first point and the one farthest from it stay.
 */
export function simplified(ring: Ring, tolerance: number): Ring {
  const [first] = ring;
  if (first === undefined || ring.length < 4) return ring;
  const kept = new Set<number>([0]);
  const far = farthest(ring, 0, ring.length, (point) => distance(point, first));
  kept.add(far.at);
  const spans: (readonly [number, number])[] = [
    [0, far.at],
    [far.at, ring.length],
  ];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [from, to] = span;
    const a = ring[from] ?? first;
    const b = ring[to % ring.length] ?? first;
    const found = farthest(ring, from + 1, to, (point) => fromSegment(point, a, b));
    if (found.distance <= tolerance) continue;
    kept.add(found.at);
    spans.push([from, found.at], [found.at, to]);
  }
  return ring.filter((_, at) => kept.has(at));
}

function farthest(
  ring: Ring,
  from: number,
  to: number,
  distanceOf: (point: Point) => number,
): { readonly at: number; readonly distance: number } {
  let best = { at: from, distance: -1 };
  for (let at = from; at < to; at += 1) {
    const point = ring[at];
    const away = point === undefined ? -1 : distanceOf(point);
    if (away > best.distance) best = { at, distance: away };
  }
  return best;
}

function distance([x, y]: Point, [toX, toY]: Point): number {
  return Math.hypot(x - toX, y - toY);
}

function fromSegment(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const along =
    length === 0 ? 0 : Math.max(0, Math.min(1, ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / length));
  return distance(point, [a[0] + along * dx, a[1] + along * dy]);
}
