import {
  requireCounts,
  requireFraction,
  requireLevel,
  requireNonNegative,
  requirePositive,
  requireWhole,
} from './arguments.ts';
import type { Interval } from './interval.ts';
import { poissonAtLeast, poissonAtMost } from './special/discrete.ts';
import { zForLevel } from './special/normal.ts';

/** Where a unit lies in a funnel: `high-99.8`, `high-95`, `none`, `low-95`, `low-99.8` with the default levels. */
export type FunnelClass = 'none' | `high-${number}` | `low-${number}`;

export const FUNNEL_LEVELS: readonly number[] = [0.95, 0.998];

/**
 * Funnel class of a proportion x/n against a reference: the highest level whose limits (`proportionFunnelLimits`) it lies
 * strictly outside of. The limits are not clipped here, so nothing is flagged for lying on 0 or 1. Reference:
 * PHEindicatormethods `phe_funnel_significance`. x = 0 and x = n are ordinary; n = 0: RangeError.
 */
export function proportionFunnelClass(
  x: number,
  n: number,
  reference: number,
  levels: readonly number[] = FUNNEL_LEVELS,
): FunnelClass {
  requireCounts(x, n);
  requireFraction(reference, 'reference');
  const distance = x - n * reference;
  const spread = Math.sqrt(n * reference * (1 - reference));
  return outermost(levels, (level) =>
    Math.abs(distance) > zForLevel(level) * spread ? Math.sign(distance) : 0,
  );
}

/**
 * Funnel class of a rate x/exposure against a reference: the highest level at which the exact Poisson tail beyond x, x
 * included, is less likely than α/2 when reference × exposure events are expected. Agrees with PHEindicatormethods
 * `phe_funnel_significance` below 10 events; from 10 the peer puts Byar's approximation for the same tail. x = 0 can be
 * low, never high. Exposure 0: RangeError.
 */
export function rateFunnelClass(
  x: number,
  exposure: number,
  reference: number,
  levels: readonly number[] = FUNNEL_LEVELS,
): FunnelClass {
  requireWhole(x, 'x');
  requirePositive(exposure, 'exposure');
  requireNonNegative(reference, 'reference');
  const expected = exposure * reference;
  const tail = x > expected ? poissonAtLeast(x, expected) : poissonAtMost(x, expected);
  return outermost(levels, (level) => (tail < (1 - level) / 2 ? Math.sign(x - expected) : 0));
}

/** Funnel class of a value by limits computed elsewhere, for instance `overdispersedLimits`, one for each level. */
export function funnelClassByLimits(value: number, limits: readonly Interval[]): FunnelClass {
  const byLevel = new Map(limits.map((limit) => [limit.level, limit]));
  return outermost([...byLevel.keys()], (level) => {
    const limit = byLevel.get(level);
    if (!limit) return 0;
    if (value > limit.upper) return 1;
    return value < limit.lower ? -1 : 0;
  });
}

function outermost(levels: readonly number[], side: (level: number) => number): FunnelClass {
  for (const level of levels) requireLevel(level);
  for (const level of [...levels].sort((a, b) => b - a)) {
    const sign = side(level);
    const percent = Number((level * 100).toPrecision(12));
    if (sign > 0) return `high-${percent}`;
    if (sign < 0) return `low-${percent}`;
  }
  return 'none';
}
