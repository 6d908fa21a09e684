import { gammaTails, type Tails } from './incomplete-gamma.ts';
import { normalQuantile } from './normal.ts';
import { newtonInBracket } from './root.ts';
import { poissonTerm } from './saddle-point.ts';

/** x with P(a,x) = tail (`lower`) or Q(a,x) = tail (`upper`), 0 < tail < 1, by Newton's method on the log of the smaller tail. */
export function gammaQuantile(a: number, tail: number, side: 'lower' | 'upper'): number {
  if (tail > 0.5) return gammaQuantile(a, 1 - tail, side === 'lower' ? 'upper' : 'lower');
  const z = side === 'lower' ? normalQuantile(tail) : -normalQuantile(tail);
  const cube = 1 - 1 / (9 * a) + z / (3 * Math.sqrt(a));
  const start = cube > 0.1 ? Math.log(a) + 3 * Math.log(cube) : startNearZero(a, tail, side);
  const target = Math.log(tail);
  const u = newtonInBracket(
    (logX) => {
      const x = Math.exp(logX);
      const tails = gammaTails(a, x);
      const p = side === 'lower' ? tails.lower : tails.upper;
      const density = poissonTerm(a, x) * a;
      return { value: Math.log(p) - target, slope: ((side === 'lower' ? 1 : -1) * density) / p };
    },
    Math.max(-745, startNearZero(a, 1e-320, 'lower')),
    Math.log(a + 800 + 40 * Math.sqrt(a)),
    start,
    side === 'lower',
  );
  return Math.exp(u);
}

function startNearZero(a: number, tail: number, side: 'lower' | 'upper'): number {
  const lower = side === 'lower' ? tail : 1 - tail;
  return (Math.log(lower) + Math.log(a)) / a - 1 + (a > 1 ? Math.log(a) : 0);
}

/** χ² distribution with `df` degrees of freedom: both tails at x. */
export function chiSquaredTails(x: number, df: number): Tails {
  return gammaTails(df / 2, x / 2);
}

/** Quantile of χ² with `df` degrees of freedom that leaves `tail` on the named side. */
export function chiSquaredQuantile(df: number, tail: number, side: 'lower' | 'upper'): number {
  return 2 * gammaQuantile(df / 2, tail, side);
}
