import { describe, expect, test } from 'vitest';
import { clopperPearson, garwood, type Interval, wilson } from '../../../src/analysis/stats/index.ts';
import { binomialProbability, poissonProbability } from '../../../src/analysis/stats/special/discrete.ts';

/** Values at which coverage can be least: just inside and outside every limit, and a grid. */
function candidates(limits: readonly Interval[], most: number): number[] {
  const edges = limits
    .flatMap(({ lower, upper }) => [lower, upper])
    .flatMap((edge) => [edge * (1 - 1e-9), edge * (1 + 1e-9)]);
  const grid = Array.from({ length: 41 }, (_, i) => (most * i) / 40);
  return [...edges, ...grid].filter((value) => value >= 0 && value <= most);
}

function least(
  limits: readonly Interval[],
  most: number,
  probability: (x: number, value: number) => number,
): number {
  return Math.min(
    ...candidates(limits, most).map((value) =>
      limits.reduce(
        (sum, { lower, upper }, x) => (lower <= value && value <= upper ? sum + probability(x, value) : sum),
        0,
      ),
    ),
  );
}

describe.each([0.9, 0.95, 0.998])('by enumeration, level %f', (level) => {
  test('Clopper-Pearson covers at least its level for every n up to 60', () => {
    for (let n = 1; n <= 60; n++) {
      const limits = Array.from({ length: n + 1 }, (_, x) => clopperPearson(x, n, level));
      expect(
        least(limits, 1, (x, p) => binomialProbability(x, n, p)),
        `n ${n}`,
      ).toBeGreaterThanOrEqual(level - 1e-10);
    }
  });

  test('Wilson does not, which is why the exact one is offered', () => {
    const limits = Array.from({ length: 31 }, (_, x) => wilson(x, 30, level));
    expect(least(limits, 1, (x, p) => binomialProbability(x, 30, p))).toBeLessThan(level);
  });

  test('Garwood covers at least its level for up to 60 expected events', () => {
    const limits = Array.from({ length: 200 }, (_, x) => garwood(x, 1, level));
    expect(least(limits, 60, poissonProbability)).toBeGreaterThanOrEqual(level - 1e-10);
  });
});
