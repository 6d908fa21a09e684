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

/** Counts of the units that may be shown, side by side: n above 0, and x at most n for a proportion. */
export interface Units {
  readonly x: readonly number[];
  readonly n: readonly number[];
}

type Kind = 'proportion' | 'rate';

/**
 * A reference and the spread of the units around it. What is said of the units stands in their order; values are
 * unscaled.
 */
export interface Fit {
  readonly reference: number;
  readonly x: number;
  readonly n: number;
  readonly phi: number | null;
  readonly tau2: number | null;
  readonly overdispersed: boolean;
  readonly z: readonly (number | null)[];
  readonly p: readonly number[];
  readonly funnel: readonly FunnelPosition[];
  readonly shrunken: readonly number[];
  readonly weight: readonly number[];
}

/** Fewer units than this have nothing to be compared with. */
export const LEAST_UNITS = 2;

/**
 * Exact p-values against the pooled value of the units that do not lie outside the 99.8 % limits, in their order; null
 * where none does, or too few are left. Units far out pull the pooled value towards themselves, and then large ordinary
 * units seem to differ from it; what differs from both references does not rest on that.
 */
export function pWithoutFarUnits({ x, n }: Units, fit: Fit, kind: Kind): readonly number[] | null {
  const near = x.flatMap((_, unit) => (fit.funnel[unit]?.endsWith('99.8') === true ? [] : [unit]));
  if (near.length === x.length || near.length < LEAST_UNITS) return null;
  const { value } = pooled(
    near.map((unit) => x[unit] ?? 0),
    near.map((unit) => n[unit] ?? 0),
  );
  return ofCounts({ x, n }, testOf(kind, value));
}

/**
 * Compares units with a reference: theirs pooled, or the one given (`reference`, with the counts it was made of).
 *
 * z is the score statistic, p exact; the funnel class is by the exact limits or, where the units spread by more than
 * chance (phi above 1), by limits with the variance between units added. Shrinkage is towards the pooled value of
 * these units, whatever the reference. Fewer than two units: null.
 */
export function fitUnits(
  units: Units,
  kind: Kind,
  given: { readonly reference: number; readonly x: number; readonly n: number } | null = null,
): Fit | null {
  const { x, n } = units;
  if (x.length < LEAST_UNITS) return null;
  const all = pooled(x, n);
  const reference = given?.reference ?? all.value;
  const spread = spreadOf(x, n, kind, all.value);
  const overdispersed = spread !== null && spread.phi > 1 && spread.tau2 > 0;
  const shrunken = empiricalBayes(x, n, kind === 'rate' ? 'poisson' : 'binomial');
  const certain = kind === 'proportion' ? reference <= 0 || reference >= 1 : reference <= 0;
  const score = kind === 'rate' ? rateScore : proportionScore;
  return {
    reference,
    x: given?.x ?? all.x,
    n: given?.n ?? all.n,
    phi: spread?.phi ?? null,
    tau2: spread?.tau2 ?? null,
    overdispersed,
    z: ofCounts(units, (count, of) => (certain ? null : score(count, of, reference))),
    p: ofCounts(units, testOf(kind, reference)),
    funnel: ofCounts(
      units,
      overdispersed ? classBySpread(kind, reference, spread.tau2) : classByChance(kind, reference),
    ),
    shrunken: shrunken.map(({ value }) => value),
    weight: shrunken.map(({ weight }) => weight),
  };
}

/** A function of the counts of each unit; units of the same counts are asked once. */
function ofCounts<T>({ x, n }: Units, value: (x: number, n: number) => T): T[] {
  const known = new Map<number, Map<number, T>>();
  return x.map((count, unit) => {
    const of = n[unit] ?? 0;
    let ofSize = known.get(of);
    if (ofSize === undefined) {
      ofSize = new Map();
      known.set(of, ofSize);
    }
    const found = ofSize.get(count);
    if (found !== undefined) return found;
    const made = value(count, of);
    ofSize.set(count, made);
    return made;
  });
}

function testOf(kind: Kind, reference: number) {
  const test = kind === 'rate' ? poissonTest : binomialTest;
  return (x: number, n: number) => test(x, n, reference);
}

function classByChance(kind: Kind, reference: number) {
  const classOf = kind === 'rate' ? rateFunnelClass : proportionFunnelClass;
  return (x: number, n: number): FunnelPosition => classOf(x, n, reference);
}

function classBySpread(kind: Kind, reference: number, tau2: number) {
  return (x: number, n: number): FunnelPosition =>
    funnelClassByLimits(
      x / n,
      FUNNEL_LEVELS.map((level) => overdispersedLimits({ kind, reference, tau2 }, n, level)),
    );
}

/** Null where the pooled value leaves nothing to vary. */
function spreadOf(x: readonly number[], n: readonly number[], kind: Kind, pooledValue: number) {
  if (pooledValue <= 0 || (kind === 'proportion' && pooledValue >= 1)) return null;
  return kind === 'rate' ? rateOverdispersion(x, n) : proportionOverdispersion(x, n);
}
