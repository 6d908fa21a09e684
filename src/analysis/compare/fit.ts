import type { FunnelPosition } from '../../model/compare.ts';
import {
  binomialTest,
  empiricalBayes,
  FUNNEL_LEVELS,
  funnelClassByLimits,
  overdispersedLimits,
  poissonTest,
  pooled,
  proportionFunnelClass,
  proportionOverdispersion,
  proportionScore,
  rateFunnelClass,
  rateOverdispersion,
  rateScore,
} from '../stats/index.ts';

/** Counts of a unit that may be shown; n above 0, and x at most n for a proportion. */
export interface Unit {
  readonly code: string;
  readonly x: number;
  readonly n: number;
}

/** What the model says of one unit; values are unscaled. */
interface FittedUnit {
  readonly z: number | null;
  readonly p: number;
  readonly funnel: FunnelPosition;
  readonly shrunken: number;
  readonly weight: number;
}

/**
 * Exact p-values against the pooled value of the units that do not lie outside the 99.8 % limits, by code; null where
 * none does, or too few are left. Units far out pull the pooled value towards themselves, and then large ordinary units
 * seem to differ from it; what differs from both references does not rest on that.
 */
export function pWithoutFarUnits(
  units: readonly Unit[],
  fit: Fit,
  kind: 'proportion' | 'rate',
): ReadonlyMap<string, number> | null {
  const near = units.filter((unit) => fit.units.get(unit.code)?.funnel.endsWith('99.8') !== true);
  if (near.length === units.length || near.length < LEAST_UNITS) return null;
  const { value } = pooled(
    near.map((unit) => unit.x),
    near.map((unit) => unit.n),
  );
  const test = kind === 'rate' ? poissonTest : binomialTest;
  return new Map(units.map((unit) => [unit.code, test(unit.x, unit.n, value)]));
}

/** A reference and the spread of the units around it. */
export interface Fit {
  readonly reference: number;
  readonly x: number;
  readonly n: number;
  readonly phi: number | null;
  readonly tau2: number | null;
  readonly overdispersed: boolean;
  /** by code */
  readonly units: ReadonlyMap<string, FittedUnit>;
}

/** Fewer units than this have nothing to be compared with. */
export const LEAST_UNITS = 2;

/**
 * Compares units with a reference: theirs pooled, or the one given (`reference`, with the counts it was made of).
 *
 * z is the score statistic, p exact; the funnel class is by the exact limits or, where the units spread by more than
 * chance (phi above 1), by limits with the variance between units added. Shrinkage is towards the pooled value of
 * these units, whatever the reference. Fewer than two units: null.
 */
export function fitUnits(
  units: readonly Unit[],
  kind: 'proportion' | 'rate',
  given: { readonly reference: number; readonly x: number; readonly n: number } | null = null,
): Fit | null {
  if (units.length < LEAST_UNITS) return null;
  const x = units.map((unit) => unit.x);
  const n = units.map((unit) => unit.n);
  const all = pooled(x, n);
  const reference = given?.reference ?? all.value;
  const spread = spreadOf(x, n, kind, all.value);
  const overdispersed = spread !== null && spread.phi > 1 && spread.tau2 > 0;
  const shrunken = empiricalBayes(x, n, kind === 'rate' ? 'poisson' : 'binomial');
  const certain = kind === 'proportion' ? reference <= 0 || reference >= 1 : reference <= 0;
  return {
    reference,
    x: given?.x ?? all.x,
    n: given?.n ?? all.n,
    phi: spread?.phi ?? null,
    tau2: spread?.tau2 ?? null,
    overdispersed,
    units: new Map(
      units.map((unit, index) => [
        unit.code,
        {
          z: certain ? null : (kind === 'rate' ? rateScore : proportionScore)(unit.x, unit.n, reference),
          p: (kind === 'rate' ? poissonTest : binomialTest)(unit.x, unit.n, reference),
          funnel: overdispersed
            ? funnelClassByLimits(
                unit.x / unit.n,
                FUNNEL_LEVELS.map((level) =>
                  overdispersedLimits({ kind, reference, tau2: spread?.tau2 ?? 0 }, unit.n, level),
                ),
              )
            : (kind === 'rate' ? rateFunnelClass : proportionFunnelClass)(unit.x, unit.n, reference),
          shrunken: shrunken[index]?.value ?? all.value,
          weight: shrunken[index]?.weight ?? 0,
        },
      ]),
    ),
  };
}

/** Null where the pooled value leaves nothing to vary. */
function spreadOf(
  x: readonly number[],
  n: readonly number[],
  kind: 'proportion' | 'rate',
  pooledValue: number,
) {
  if (pooledValue <= 0 || (kind === 'proportion' && pooledValue >= 1)) return null;
  return kind === 'rate' ? rateOverdispersion(x, n) : proportionOverdispersion(x, n);
}
