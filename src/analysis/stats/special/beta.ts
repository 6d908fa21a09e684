import type { Tails } from './incomplete-gamma.ts';
import { newtonInBracket } from './root.ts';
import { binomialTerm } from './saddle-point.ts';

/**
 * Regularised incomplete beta function I_x(a,b) and its complement, a, b > 0. `y` is 1 − x, given separately where it is
 * known more exactly. Continued fraction of Didonato and Morris (ACM TOMS 708, 1992), which is stated in a − (a+b)x and
 * so does not cancel for x near 0 or 1, on the side where it converges, times a saddle-point prefactor. Relative
 * accuracy of both tails about 1e-14 for small and 1e-12 for a + b near 1e9.
 */
export function betaTails(a: number, b: number, x: number, y: number = 1 - x): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (y <= 0) return { lower: 1, upper: 0 };
  const front = (binomialTerm(a, b, x, y) * a * b) / (a + b);
  const lambda = a > b ? (a + b) * y - b : a - (a + b) * x;
  if (x <= (a + 1) / (a + b + 2)) {
    const lower = Math.min(1, front * betaFraction(a, b, x, y, lambda));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, front * betaFraction(b, a, y, x, -lambda));
  return { lower: 1 - upper, upper };
}

function betaFraction(a: number, b: number, x: number, y: number, lambda: number): number {
  const c = 1 + lambda;
  const c0 = b / a;
  const c1 = 1 + 1 / a;
  let p = 1;
  let s = a + 1;
  let an = 0;
  let bn = 1;
  let anNext = 1;
  let bnNext = c / c1;
  let r = c1 / c;
  for (let n = 1; n < 5_000_000; n++) {
    const t = n / a;
    const w = n * (b - n) * x;
    const share = a / s;
    const alpha = p * (p + c0) * share * share * (w * x);
    const beta = n + w / s + ((t + 1) / (c1 + t + t)) * (c + n * (y + 1));
    p = t + 1;
    s += 2;
    const anAfter = alpha * an + beta * anNext;
    const bnAfter = alpha * bn + beta * bnNext;
    const before = r;
    r = anAfter / bnAfter;
    if (Math.abs(r - before) <= 1e-15 * r) break;
    an = anNext / bnAfter;
    bn = bnNext / bnAfter;
    anNext = r;
    bnNext = 1;
  }
  return r;
}

/** A fraction and its complement, each accurate for itself. */
interface Fraction {
  readonly x: number;
  readonly y: number;
}

/**
 * Beta quantile: x (and y = 1 − x) with I_x(a,b) = tail (`lower`) or 1 − I_x(a,b) = tail (`upper`), 0 < tail < 1, by
 * Newton's method on the log of the smaller tail, in the log of the smaller of x and y.
 */
export function betaQuantile(a: number, b: number, tail: number, side: 'lower' | 'upper'): Fraction {
  const other = side === 'lower' ? 'upper' : 'lower';
  if (tail > 0.5) return betaQuantile(a, b, 1 - tail, other);
  if (a > b) {
    const { x, y } = betaQuantile(b, a, tail, other);
    return { x: y, y: x };
  }
  const target = Math.log(tail);
  const spread = Math.sqrt((a * b) / (a + b + 1)) / (a + b);
  const start = a / (a + b) + (side === 'lower' ? -1 : 1) * 2 * spread;
  const power = (target + Math.log(a)) / a;
  const u = newtonInBracket(
    (logX) => {
      const x = Math.exp(logX);
      const y = -Math.expm1(logX);
      const tails = betaTails(a, b, x, y);
      const p = side === 'lower' ? tails.lower : tails.upper;
      const density = (binomialTerm(a, b, x, y) * a * b) / (a + b) / y;
      return { value: Math.log(p) - target, slope: ((side === 'lower' ? 1 : -1) * density) / p };
    },
    -745,
    0,
    start > 0 && start < 1 ? Math.log(start) : Math.max(-700, Math.min(power, -0.1)),
    side === 'lower',
  );
  return { x: Math.exp(u), y: -Math.expm1(u) };
}
