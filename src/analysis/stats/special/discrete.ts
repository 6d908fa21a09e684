import { betaTails } from './beta.ts';
import { gammaTails } from './incomplete-gamma.ts';
import { binomialTerm, poissonTerm } from './saddle-point.ts';

/** P(X = x) for X binomial(n, p), 0 <= x <= n. */
export const binomialProbability = (x: number, n: number, p: number): number =>
  binomialTerm(x, n - x, p, 1 - p);

/** P(X <= x) for X binomial(n, p). */
export function binomialAtMost(x: number, n: number, p: number): number {
  if (x < 0) return 0;
  if (x >= n) return 1;
  return betaTails(x + 1, n - x, p).upper;
}

/** P(X >= x) for X binomial(n, p). */
export function binomialAtLeast(x: number, n: number, p: number): number {
  if (x <= 0) return 1;
  if (x > n) return 0;
  return betaTails(x, n - x + 1, p).lower;
}

/** P(X = x) for X Poisson with mean m. */
export const poissonProbability = (x: number, m: number): number => poissonTerm(x, m);

/** P(X <= x) for X Poisson with mean m; continued to real x by the incomplete gamma function. */
export const poissonAtMost = (x: number, m: number): number => (x < 0 ? 0 : gammaTails(x + 1, m).upper);

/** P(X >= x) for X Poisson with mean m; continued to real x by the incomplete gamma function. */
export const poissonAtLeast = (x: number, m: number): number => (x <= 0 ? 1 : gammaTails(x, m).lower);
