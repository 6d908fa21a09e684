/**
 * The two pieces of Loader's saddle-point form of binomial and Poisson probabilities, which keep full relative accuracy
 * where powers and factorials would overflow or cancel. C. Loader, Fast and Accurate Computation of Binomial
 * Probabilities (2000).
 */

const SERIES = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
] as const;

/** Error of Stirling's formula: ln Γ(a+1) − [(a+½) ln a − a + ½ ln 2π], for a > 0. */
export function stirlingError(a: number): number {
  let shifted = a;
  let sum = 0;
  while (shifted < 16) {
    sum += (shifted + 0.5) * Math.log1p(1 / shifted) - 1;
    shifted += 1;
  }
  const square = shifted * shifted;
  let series = 0;
  for (let i = SERIES.length - 1; i >= 0; i--) series = series / square + (SERIES[i] ?? 0);
  return sum + series / shifted;
}

/** Deviance x ln(x/m) + m − x without cancellation near x = m, for x, m > 0. */
export function deviance(x: number, m: number): number {
  const difference = x - m;
  if (Math.abs(difference) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
  const v = difference / (x + m);
  let sum = difference * v;
  let term = 2 * x * v;
  for (let j = 1; j < 1000; j++) {
    term *= v * v;
    const next = sum + term / (2 * j + 1);
    if (next === sum) return sum;
    sum = next;
  }
  return sum;
}

/** x^a e^−x / Γ(a+1): the Poisson probability of a events when x are expected, for real a >= 0 and x >= 0. */
export function poissonTerm(a: number, x: number): number {
  if (x === 0) return a === 0 ? 1 : 0;
  if (a === 0) return Math.exp(-x);
  if (a < 1e-8) return Math.exp(a * Math.log(x) - x + 0.5772156649015329 * a);
  return Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a);
}

/** Γ(a+b+1)/(Γ(a+1)Γ(b+1)) p^a q^b with q = 1 − p given by the caller: the binomial probability of a out of a+b. */
export function binomialTerm(a: number, b: number, p: number, q: number): number {
  const n = a + b;
  if (p === 0) return a === 0 ? 1 : 0;
  if (q === 0) return b === 0 ? 1 : 0;
  if (a === 0) return Math.exp(n * (p < 0.5 ? Math.log1p(-p) : Math.log(q)));
  if (b === 0) return Math.exp(n * (q < 0.5 ? Math.log1p(-q) : Math.log(p)));
  const exponent =
    stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * p) - deviance(b, n * q);
  return Math.exp(exponent) * Math.sqrt(n / a / (2 * Math.PI * b));
}
