import { requireNonNegative, requirePositive, requireSome } from './arguments.ts';
import { DEFAULT_LEVEL, type Interval } from './interval.ts';
import { poissonRate } from './rate.ts';
import { orderFreeSum } from './sum.ts';

/** One stratum of an indirectly standardised ratio: the unit's exposure, and events and exposure of the reference. */
export interface ReferenceStratum {
  readonly n: number;
  readonly referenceX: number;
  readonly referenceN: number;
}

export interface IndirectlyStandardised {
  readonly observed: number;
  readonly expected: number;
  /** Observed over expected. */
  readonly ratio: Interval;
  /** The ratio times the crude rate of the reference. */
  readonly rate: Interval;
}

/**
 * Indirectly standardised ratio (observed over expected events) and rate.
 *
 * Expected = Σ n·referenceX/referenceN; limits of the observed events divided by the expected, Garwood's below 10 events
 * and Byar's from 10. Reference: PHEindicatormethods `calculate_ISRatio` and `calculate_ISRate`. Observed 0: ratio and
 * lower limit 0. A reference exposure of 0, or nothing expected: RangeError.
 */
export function indirectStandardised(
  observed: number,
  strata: readonly ReferenceStratum[],
  level: number = DEFAULT_LEVEL,
): IndirectlyStandardised {
  requireSome(strata, 'strata');
  for (const s of strata) {
    requireNonNegative(s.n, 'n');
    requireNonNegative(s.referenceX, 'referenceX');
    requirePositive(s.referenceN, 'referenceN');
  }
  const expected = orderFreeSum(strata.map((s) => (s.referenceX / s.referenceN) * s.n));
  requirePositive(expected, 'expected');
  const ratio = poissonRate(observed, expected, level);
  const crude = orderFreeSum(strata.map((s) => s.referenceX)) / orderFreeSum(strata.map((s) => s.referenceN));
  const rate: Interval = {
    ...ratio,
    value: ratio.value * crude,
    lower: ratio.lower * crude,
    upper: ratio.upper * crude,
  };
  return { observed, expected, ratio, rate };
}
