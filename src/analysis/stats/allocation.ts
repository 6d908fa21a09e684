import { requireNonNegative, requireSome, requireWhole } from './arguments.ts';
import { orderFreeSum } from './sum.ts';

export interface AllocatedStratum {
  readonly key: string;
  /** Units in the stratum. */
  readonly size: number;
  /** Units to draw from it. */
  readonly sample: number;
}

export interface StratumSize {
  readonly key: string;
  readonly size: number;
}

export interface StratumSpread extends StratumSize {
  /** Standard deviation within the stratum of what is to be estimated. */
  readonly sd: number;
}

/**
 * Proportional allocation of a sample of n to strata: n·size/Σsize, rounded by largest remainder.
 *
 * At least `minimum` units (or all) of each stratum and never more than it has; what that takes or leaves is shared
 * among the others. Equal remainders go to the larger stratum, then by key. The result keeps the order given.
 * n above all units, or below the minima: RangeError.
 */
export function allocateProportional(
  strata: readonly StratumSize[],
  n: number,
  minimum = 0,
): AllocatedStratum[] {
  return allocate(strata, n, minimum, (stratum) => stratum.size);
}

/**
 * Neyman allocation of a sample of n to strata: proportional to size × standard deviation, which makes the variance of
 * the estimated total least; rounded and bounded as `allocateProportional`. Reference: Neyman 1934; Cochran, Sampling
 * Techniques, 3rd edn, section 5.5. A stratum with sd 0 gets only the minimum while others can take more; 2 is the least
 * minimum that lets the variance be estimated.
 */
export function allocateNeyman(strata: readonly StratumSpread[], n: number, minimum = 0): AllocatedStratum[] {
  for (const stratum of strata) requireNonNegative(stratum.sd, 'sd');
  return allocate(strata, n, minimum, (stratum) => stratum.size * stratum.sd);
}

function allocate<S extends StratumSize>(
  strata: readonly S[],
  n: number,
  minimum: number,
  measure: (stratum: S) => number,
): AllocatedStratum[] {
  requireSome(strata, 'strata');
  requireWhole(n, 'n');
  requireWhole(minimum, 'minimum');
  for (const stratum of strata) requireWhole(stratum.size, 'size');
  if (new Set(strata.map((s) => s.key)).size !== strata.length) throw new RangeError('keys must be unique');
  const units = strata.reduce((sum, s) => sum + s.size, 0);
  const least = strata.reduce((sum, s) => sum + Math.min(minimum, s.size), 0);
  if (n > units || n < least) throw new RangeError(`n must lie in ${least}..${units}, got ${n}`);
  const fixed = new Map<string, number>();
  for (;;) {
    const open = strata.filter((s) => !fixed.has(s.key));
    const left = n - [...fixed.values()].reduce((sum, count) => sum + count, 0);
    const quotas = shares(open, left, measure);
    const bounds = [
      (s: S, quota: number) => (quota < Math.min(minimum, s.size) ? Math.min(minimum, s.size) : null),
      (s: S, quota: number) => (quota > s.size ? s.size : null),
    ];
    const broken = bounds.map((bound) =>
      open.flatMap((s, i) => {
        const held = bound(s, quotas[i] ?? 0);
        return held === null ? [] : [{ key: s.key, held, by: Math.abs(held - (quotas[i] ?? 0)) }];
      }),
    );
    const [short = [], over = []] = broken;
    if (short.length + over.length === 0) {
      for (const [key, count] of largestRemainder(open, quotas, left)) fixed.set(key, count);
      return strata.map(({ key, size }) => ({ key, size, sample: fixed.get(key) ?? 0 }));
    }
    const sum = (list: readonly { readonly by: number }[]): number =>
      list.reduce((total, one) => total + one.by, 0);
    for (const { key, held } of sum(over) >= sum(short) ? over : short) fixed.set(key, held);
  }
}

function shares<S extends StratumSize>(
  open: readonly S[],
  left: number,
  measure: (stratum: S) => number,
): number[] {
  const by = open.some((s) => measure(s) > 0) ? measure : (s: S) => s.size;
  const total = orderFreeSum(open.map(by));
  return open.map((s) => (total === 0 ? 0 : (left * by(s)) / total));
}

function largestRemainder<S extends StratumSize>(
  open: readonly S[],
  quotas: readonly number[],
  left: number,
): [string, number][] {
  const parts = open.map((s, i) => {
    const quota = quotas[i] ?? 0;
    const nearest = Math.round(quota);
    const whole = Math.abs(quota - nearest) < 1e-9 * Math.max(1, quota) ? nearest : Math.floor(quota);
    return { key: s.key, size: s.size, whole, remainder: Math.max(0, quota - whole) };
  });
  const missing = left - parts.reduce((sum, part) => sum + part.whole, 0);
  const lucky = [...parts]
    .sort((a, b) => b.remainder - a.remainder || b.size - a.size || (a.key < b.key ? -1 : 1))
    .slice(0, missing)
    .map((part) => part.key);
  return parts.map((part) => [part.key, part.whole + (lucky.includes(part.key) ? 1 : 0)]);
}
