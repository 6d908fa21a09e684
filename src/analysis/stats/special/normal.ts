import { gammaTails } from './incomplete-gamma.ts';

/** P(Z > z) for a standard normal Z, accurate in relative terms in both tails. */
export function normalUpper(z: number): number {
  const tails = gammaTails(0.5, (z * z) / 2);
  return z >= 0 ? tails.upper / 2 : 0.5 + tails.lower / 2;
}

/** P(Z <= z) for a standard normal Z. */
export function normalCdf(z: number): number {
  return normalUpper(-z);
}

const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/**
 * Standard normal quantile z with P(Z <= z) = p, 0 < p < 1: a rational start (Abramowitz and Stegun 26.2.23) refined by
 * Halley steps on the smaller tail, or near the middle on the mass between the quantile and its mirror image.
 */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p > 0.25) return -centralReach(1 - 2 * p);
  const t = Math.sqrt(-2 * Math.log(p));
  let z =
    t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  for (let i = 0; i < 20; i++) {
    const error = (normalUpper(z) - p) / density(z);
    const step = error / (1 + (z * error) / 2);
    z += step;
    if (Math.abs(step) < 1e-15 * Math.max(1, Math.abs(z)) || !Number.isFinite(step)) break;
  }
  return -z;
}

/** z with P(−z <= Z <= z) = mass, for a mass up to a half: Newton steps from the height of the density at 0. */
function centralReach(mass: number): number {
  let z = mass * Math.sqrt(Math.PI / 2);
  for (let i = 0; i < 20 && z > 0; i++) {
    const step = (gammaTails(0.5, (z * z) / 2).lower - mass) / (2 * density(z));
    z -= step;
    if (Math.abs(step) < 1e-15 * z) break;
  }
  return z;
}

const remembered = new Map<number, number>();

/** z such that a standard normal lies within ∓z with probability `level`: 1.96 for 0.95. A few levels are remembered. */
export function zForLevel(level: number): number {
  const known = remembered.get(level);
  if (known !== undefined) return known;
  const z = level < 0.5 ? centralReach(level) : -normalQuantile((1 - level) / 2);
  if (remembered.size >= 32) remembered.clear();
  remembered.set(level, z);
  return z;
}
