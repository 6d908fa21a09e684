import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { msg } from '../../../src/messages/message.ts';
import type { Point, Ring } from '../../../src/model/map.ts';
import { areaMap } from '../../../src/report/charts/area-map.ts';
import { hatching } from '../../../src/report/charts/hatching.ts';
import { projected } from '../../../src/report/charts/projection.ts';
import { simplified } from '../../../src/report/charts/simplify.ts';

/** A star around a point: a ring that does not cross itself. */
const star = (at: Point, radii: readonly number[]): Ring =>
  radii.map((radius, step): Point => {
    const angle = (2 * Math.PI * step) / radii.length;
    return [at[0] + radius * Math.cos(angle), at[1] + radius * Math.sin(angle)];
  });
const RADII = fc.array(fc.integer({ min: 20, max: 100 }), { minLength: 4, maxLength: 60 });

/** Whether a point lies within an odd number of rings. */
function inside([x, y]: Point, rings: readonly Ring[]): boolean {
  const crossed = rings.flatMap((ring) =>
    ring.filter(([ax, ay], at) => {
      const [bx, by] = ring[(at + 1) % ring.length] ?? [ax, ay];
      return ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax);
    }),
  );
  return crossed.length % 2 === 1;
}

const stretches = (d: string) =>
  [...d.matchAll(/M(-?[\d.]+) (-?[\d.]+)L(-?[\d.]+) (-?[\d.]+)/g)].map((found) => found.slice(1).map(Number));

describe('hatching', () => {
  it('runs inside an area and nowhere else, holes left out', () => {
    fc.assert(
      fc.property(RADII, fc.integer({ min: 3, max: 12 }), (radii, hole) => {
        const rings = [star([150, 150], radii), star([150, 150], [hole, hole, hole, hole])];
        const lines = stretches(hatching(rings));
        expect(lines.length).toBeGreaterThan(2);
        for (const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] of lines) {
          // corners are rounded to a tenth, so that a stretch of a few tenths says nothing
          if (Math.hypot(x2 - x1, y2 - y1) < 1) continue;
          const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
          // along an edge, one of its sides is inside
          expect([-0.2, 0.2].some((off) => inside([x + off, y + off], rings))).toBe(true);
        }
      }),
    );
  });
});

describe('a simplified ring', () => {
  it('keeps corners of the ring, in order, and none left out is farther away than allowed', () => {
    fc.assert(
      fc.property(RADII, fc.integer({ min: 1, max: 30 }), (radii, tolerance) => {
        const ring = star([0, 0], radii);
        const kept = simplified(ring, tolerance);
        const places = kept.map((point) => ring.indexOf(point));
        expect(places[0]).toBe(0);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(kept.length).toBeLessThanOrEqual(ring.length);
        for (const [at, point] of ring.entries()) {
          const before = places.filter((place) => place <= at).at(-1) ?? 0;
          const a = ring[before] ?? [0, 0];
          const b = ring[places.find((place) => place > at) ?? 0] ?? [0, 0];
          expect(toSegment(point, a, b)).toBeLessThanOrEqual(tolerance + 1e-9);
        }
      }),
    );
  });

  it('is the ring itself where nothing may be left out', () => {
    const ring = star([0, 0], [50, 90, 30, 70, 20, 60]);
    expect(simplified(ring, 0)).toEqual(ring);
  });
});

function toSegment(point: Point, a: Point, b: Point): number {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const along =
    length === 0
      ? 0
      : ((point[0] - a[0]) * (b[0] - a[0]) + (point[1] - a[1]) * (b[1] - a[1])) / length / length;
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(point[0] - a[0] - t * (b[0] - a[0]), point[1] - a[1] - t * (b[1] - a[1]));
}

describe('boundaries on a plane', () => {
  const islands = (corners: number) =>
    new Map(
      Array.from({ length: 38 }, (_, at): [string, readonly Ring[]] => [
        String(11 + at),
        [
          star(
            [96 + (at % 8) * 5.5, 5 - Math.floor(at / 8) * 3.5],
            Array.from(
              { length: corners },
              (__, step) => 1 + 0.4 * Math.sin(step * 7.3) * Math.sin(step * 0.9),
            ),
          ),
        ],
      ]),
    );

  it('fit the picture, north above, and take few corners however many the file has', () => {
    const map = projected({ file: 'a', sha256: 'b', areas: islands(5000) });
    const corners = map.areas.flatMap(({ rings }) => rings.flat());
    expect(corners.length).toBeLessThanOrEqual(6000);
    expect(corners.length).toBeGreaterThan(38 * 4);
    for (const [x, y] of corners) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(map.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(map.height);
    }
    const middle = (code: string) => map.areas.find((area) => area.code === code)?.rings[0]?.[0]?.[1] ?? 0;
    expect(middle('11')).toBeLessThan(middle('48'));
  });

  it('leave out islets, but never all of an area, and print a value only where it fits', () => {
    const areas = new Map<string, readonly Ring[]>([
      ['11', [star([95, 5], [1, 1, 1, 1]), star([96.5, 5], [0.001, 0.001, 0.001])]],
      ['12', [star([140, -9], [0.001, 0.001, 0.001])]],
    ]);
    const [large, small] = projected({ file: 'a', sha256: 'b', areas }).areas;
    expect([large?.rings.length, small?.rings.length]).toEqual([1, 1]);
    expect([large?.label === null, small?.label]).toEqual([false, null]);
  });

  it('hatch what is hidden, and tell it from what has no data and from areas of no row', () => {
    const map = projected({ file: 'a', sha256: 'b', areas: islands(8) });
    const bare = { lower: null, upper: null, label: 'x' };
    const picture = areaMap(
      {
        kind: 'map',
        map,
        marks: [
          { code: '11', status: 'ok', value: 12.34, ...bare },
          { code: '12', status: 'suppressed', value: null, ...bare },
          { code: '13', status: 'missing', value: null, ...bare },
        ],
      },
      { title: msg('chart-hidden'), digits: 1 },
    );
    const looks = picture.shapes.map((shape) => (shape.kind === 'group' ? shape.look : ''));
    expect(looks.slice(0, 4)).toEqual(['k3', 'kc', 'kx', 'kn']);
    const hatched = picture.shapes.map((shape) =>
      shape.kind === 'group'
        ? shape.shapes.some((one) => one.kind === 'path' && one.look === 'hatch')
        : false,
    );
    expect(hatched.slice(0, 4)).toEqual([false, true, false, false]);
    expect(picture.keys.map(({ look }) => look)).toEqual(['k3', 'kc', 'kx']);
  });
});
