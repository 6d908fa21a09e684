import { requireFraction, requireLevel, requireNonNegative, requirePositive } from './arguments.ts';
import { DEFAULT_LEVEL, type Interval } from './interval.ts';
import { garwoodCount } from './rate.ts';
import { poissonAtLeast, poissonAtMost } from './special/discrete.ts';
import { zForLevel } from './special/normal.ts';
import { rootInBracket } from './special/root.ts';

/**
 * Funnel limits of a proportion at denominator n around a reference (`value` of the result).
 *
 * The proportions at which the reference is just on the edge of the Wilson interval: reference ∓ z√(reference(1 −
 * reference)/n), clipped to 0..1. Reference: Spiegelhalter 2005, Stat Med 24:1185-1202; PHEindicatormethods
 * `phe_funnels`, whose longer formula is the same number. Valid for 0 <= reference <= 1 and n > 0, otherwise RangeError.
 */
export function proportionFunnelLimits(
  n: number,
  reference: number,
  level: number = DEFAULT_LEVEL,
): Interval {
  requirePositive(n, 'n');
  requireFraction(reference, 'reference');
  requireLevel(level);
  const half = zForLevel(level) * Math.sqrt((reference * (1 - reference)) / n);
  return {
    value: reference,
    lower: Math.max(0, reference - half),
    upper: Math.min(1, reference + half),
    method: 'funnel-wilson',
    level,
  };
}

/**
 * Funnel limits of a rate at an exposure around a reference (`value` of the result).
 *
 * The counts y, continued to real numbers by the incomplete gamma function, at which the exact Poisson tail beyond y, y
 * included, is α/2 when reference × exposure events are expected, divided by the exposure; so the reference is just on
 * the edge of Garwood's interval of y. At whole y this is the curve of PHEindicatormethods `phe_funnels`. Where even no
 * event is likelier than α/2 the lower limit is 0 and no unit can be low. A reference of 0 gives limits 0. Exposure 0:
 * RangeError.
 */
export function rateFunnelLimits(
  exposure: number,
  reference: number,
  level: number = DEFAULT_LEVEL,
): Interval {
  requirePositive(exposure, 'exposure');
  requireNonNegative(reference, 'reference');
  requireLevel(level);
  const expected = exposure * reference;
  const tail = (1 - level) / 2;
  return {
    value: reference,
    lower: expected === 0 ? 0 : lowCount(expected, tail) / exposure,
    upper: expected === 0 ? 0 : highCount(expected, tail) / exposure,
    method: 'funnel-poisson',
    level,
  };
}

/** The exposures at which a unit with this many events crosses the limits, and the rates there. */
export interface FunnelPoint {
  readonly events: number;
  readonly level: number;
  /** Exposure above which the unit is low, and its rate there. */
  readonly lowerExposure: number;
  readonly lower: number;
  /** Exposure below which the unit is high, and its rate there; 0 and Infinity for no events, which are never high. */
  readonly upperExposure: number;
  readonly upper: number;
}

/**
 * The funnel of a rate drawn over events, as PHEindicatormethods `phe_funnels` tabulates it: Garwood's limits of `events`
 * divided by the reference are the exposures at the edge, and events over these the rates. The peer finds them to some
 * 1e-6 only. `events` = 0: the upper side is never crossed. A reference of 0: RangeError.
 */
export function rateFunnelPoint(
  events: number,
  reference: number,
  level: number = DEFAULT_LEVEL,
): FunnelPoint {
  requireNonNegative(events, 'events');
  requirePositive(reference, 'reference');
  requireLevel(level);
  const { lower, upper } = garwoodCount(events, level);
  return {
    events,
    level,
    lowerExposure: upper / reference,
    lower: (events / upper) * reference,
    upperExposure: lower / reference,
    upper: events === 0 ? Number.POSITIVE_INFINITY : (events / lower) * reference,
  };
}

function highCount(expected: number, tail: number): number {
  const excess = (y: number): number => Math.log(poissonAtLeast(y, expected)) - Math.log(tail);
  let step = 2 * Math.sqrt(expected) + 1;
  while (excess(expected + step) > 0) step *= 2;
  return rootInBracket(excess, expected, expected + step);
}

function lowCount(expected: number, tail: number): number {
  if (Math.exp(-expected) >= tail) return 0;
  const excess = (y: number): number => Math.log(poissonAtMost(y, expected)) - Math.log(tail);
  let step = 2 * Math.sqrt(expected) + 1;
  while (step < expected && excess(expected - step) > 0) step *= 2;
  return rootInBracket(excess, Math.max(0, expected - step), expected);
}
