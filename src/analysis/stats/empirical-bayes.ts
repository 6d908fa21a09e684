import { requireNonNegative, requirePositive, requireSameLength, requireSome } from './arguments.ts';
import { orderFreeSum } from './sum.ts';

/** Rates (events per exposure) or proportions (events out of trials). */
export type EmpiricalBayesFamily = 'poisson' | 'binomial';

/** A unit's raw value, its shrunken value = mean + weight × (raw − mean), and the weight 0..1 its own data have. */
export interface Shrunken {
  readonly raw: number;
  readonly value: number;
  readonly weight: number;
  /** Pooled value towards which the unit is shrunk. */
  readonly mean: number;
}

/**
 * Global empirical Bayes estimates of rates (Marshall, `poisson`) or proportions (Martuzzi-Elliott, `binomial`).
 *
 * With m = Σx/Σn, s² = Σn(p − m)²/Σn and n̄ the mean of n: for rates a = max(0, s² − m/n̄) and weight = a/(a + m/n); for
 * proportions weight = (n s² − (n/n̄) m(1−m)) / ((n−1) s² + ((n̄−n)/n̄) m(1−m)), likewise at least 0, since the rate form
 * shrinks proportions too much. Reference: Marshall 1991, Appl Statist 40:283-294; Martuzzi and Elliott 1996, Stat Med
 * 15:1867-1873; spdep `EBest`. Where the units vary no more than chance allows, every weight is 0 and each value is the
 * mean. All x = 0: everything 0. A unit with x = 0 gets a value above 0. n = 0: RangeError (leave such units out).
 */
export function empiricalBayes(
  x: readonly number[],
  n: readonly number[],
  family: EmpiricalBayesFamily,
): Shrunken[] {
  requireSameLength(x, n, 'x and n');
  requireSome(x, 'x');
  const units = x.map((count, i) => ({ x: count, n: n[i] ?? 0 }));
  for (const unit of units) {
    requirePositive(unit.n, 'n');
    requireNonNegative(unit.x, 'x');
    if (family === 'binomial' && unit.x > unit.n) {
      throw new RangeError(`x must be at most n for proportions, got ${unit.x} of ${unit.n}`);
    }
  }
  const population = orderFreeSum(n);
  const mean = orderFreeSum(x) / population;
  const average = population / units.length;
  const variance = orderFreeSum(units.map((u) => u.n * (u.x / u.n - mean) ** 2)) / population;
  const weigh = family === 'poisson' ? marshall : martuzziElliott;
  return units.map((unit) => {
    const raw = unit.x / unit.n;
    const weight = Math.min(1, Math.max(0, weigh(unit.n, mean, variance, average)));
    return { raw, value: mean + weight * (raw - mean), weight, mean };
  });
}

/** `empiricalBayes` within each group apart: units shrink towards the pooled value of their own group. */
export function empiricalBayesWithin(
  x: readonly number[],
  n: readonly number[],
  groups: readonly string[],
  family: EmpiricalBayesFamily,
): Shrunken[] {
  requireSameLength(x, n, 'x and n');
  requireSameLength(x, groups, 'x and groups');
  const members = new Map<string, number[]>();
  groups.forEach((group, i) => {
    const list = members.get(group);
    if (list) list.push(i);
    else members.set(group, [i]);
  });
  const found = new Map<number, Shrunken>();
  for (const indices of members.values()) {
    const pick = (from: readonly number[]): number[] => indices.map((i) => from[i] ?? 0);
    const shrunken = empiricalBayes(pick(x), pick(n), family);
    shrunken.forEach((one, k) => {
      found.set(indices[k] ?? -1, one);
    });
  }
  return x.flatMap((_, i) => found.get(i) ?? []);
}

function marshall(n: number, mean: number, variance: number, average: number): number {
  const between = Math.max(0, variance - mean / average);
  return between === 0 ? 0 : between / (between + mean / n);
}

function martuzziElliott(n: number, mean: number, variance: number, average: number): number {
  const binomial = mean * (1 - mean);
  const above = n * variance - (n / average) * binomial;
  if (!(above > 0)) return 0;
  return above / ((n - 1) * variance + ((average - n) / average) * binomial);
}
