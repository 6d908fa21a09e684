import { round } from './scale.ts';

type Point = readonly [x: number, y: number];

/** Distance between lines, along an axis. */
const STEP = 7;

/**
 * Diagonals inside an area, as a path: on every line x + y = k, the stretches between its odd and even crossings
 * of the rings. So any format can hatch an area, holes left out, without patterns.
 */
export function hatching(rings: readonly (readonly Point[])[]): string {
  const sums = rings.flatMap((ring) => ring.map(([x, y]) => x + y));
  const low = sums.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const high = sums.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const stretches: string[] = [];
  for (let k = Math.floor(low / STEP) * STEP + STEP; k < high; k += STEP) {
    const crossings = rings.flatMap((ring) => crossingsOf(ring, k)).sort((a, b) => a - b);
    for (let at = 0; at + 1 < crossings.length; at += 2) {
      const from = round(crossings[at] ?? 0);
      const to = round(crossings[at + 1] ?? 0);
      if (to > from) stretches.push(`M${from} ${round(k - from)}L${to} ${round(k - to)}`);
    }
  }
  return stretches.join('');
}

/** The x of every crossing of a closed ring with the line x + y = k. */
function crossingsOf(ring: readonly Point[], k: number): readonly number[] {
  return ring.flatMap(([x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
    const here = x + y - k;
    const there = nextX + nextY - k;
    // a corner on the line belongs to the side that leaves it upwards, so that it is met once
    if (here < 0 === there < 0) return [];
    return [x + (here / (here - there)) * (nextX - x)];
  });
}
