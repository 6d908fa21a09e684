import { betaQuantile, betaTails } from './beta.ts';

/** P(T > t) for Student's t with df degrees of freedom. */
export function studentUpper(t: number, df: number): number {
  const square = t * t;
  const tail = betaTails(df / 2, 0.5, df / (df + square), square / (df + square)).lower / 2;
  return t >= 0 ? tail : 1 - tail;
}

/** t that leaves `tail` (0 < tail < 1) above it under Student's t with df degrees of freedom. */
export function studentQuantile(df: number, tail: number): number {
  if (tail === 0.5) return 0;
  if (tail > 0.5) return -studentQuantile(df, 1 - tail);
  const { x, y } = betaQuantile(df / 2, 0.5, 2 * tail, 'lower');
  return Math.sqrt((df * y) / x);
}
