import { requireLevel, requireNonNegative, requirePositive } from './arguments.ts';
import { DEFAULT_LEVEL, type Interval } from './interval.ts';
import { gammaQuantile } from './special/gamma.ts';
import { zForLevel } from './special/normal.ts';

/** Fewest events from which `poissonRate` uses Byar's approximation. */
export const BYAR_FROM = 10;

function requireRate(x: number, exposure: number, level: number): void {
  requireNonNegative(x, 'x');
  requirePositive(exposure, 'exposure');
  requireLevel(level);
}

/** Garwood's limits of the expected number of events, before division by the exposure. */
export function garwoodCount(x: number, level: number): { readonly lower: number; readonly upper: number } {
  const tail = (1 - level) / 2;
  return {
    lower: x === 0 ? 0 : gammaQuantile(x, tail, 'lower'),
    upper: x === 0 ? -Math.log(tail) : gammaQuantile(x + 1, tail, 'upper'),
  };
}

/** Byar's limits of the expected number of events, before division by the exposure. */
export function byarCount(x: number, level: number): { readonly lower: number; readonly upper: number } {
  const z = zForLevel(level);
  const cube = (m: number, sign: number): number =>
    m * Math.max(0, 1 - 1 / (9 * m) + (sign * z) / (3 * Math.sqrt(m))) ** 3;
  return { lower: x === 0 ? 0 : cube(x, -1), upper: cube(x + 1, 1) };
}

/**
 * Garwood ("exact") interval of a rate of x events per unit of exposure.
 *
 * The expected counts at which the Poisson tail beyond x, x included, has probability α/2, divided by the exposure:
 * χ²(α/2, 2x)/2 and χ²(1−α/2, 2x+2)/2. Reference: Garwood 1936; R `poisson.test`. Covers at least the level for every
 * rate. x = 0: 0 and −ln(α/2)/exposure. Exposure 0: RangeError.
 */
export function garwood(x: number, exposure: number, level: number = DEFAULT_LEVEL): Interval {
  requireRate(x, exposure, level);
  const { lower, upper } = garwoodCount(x, level);
  return { value: x / exposure, lower: lower / exposure, upper: upper / exposure, method: 'garwood', level };
}

/**
 * Byar's approximate interval of a rate of x events per unit of exposure.
 *
 * x(1 − 1/(9x) − z/(3√x))³ and (x+1)(1 − 1/(9(x+1)) + z/(3√(x+1)))³, divided by the exposure. Reference: Breslow and Day
 * 1987, vol. II, eq. 2.13; PHEindicatormethods `phe_rate`. This is not epitools' `pois.byar`, which is another formula
 * under the same name. Accurate from 10 events (within 0.5 % of the exact limits at 95 %); below, and at levels above
 * 0.999, prefer `garwood`. A negative cube, which arises for few events and high levels, is taken as 0.
 * x = 0: lower is 0. Exposure 0: RangeError.
 */
export function byar(x: number, exposure: number, level: number = DEFAULT_LEVEL): Interval {
  requireRate(x, exposure, level);
  const { lower, upper } = byarCount(x, level);
  return { value: x / exposure, lower: lower / exposure, upper: upper / exposure, method: 'byar', level };
}

/**
 * Interval of a rate as PHEindicatormethods `phe_rate` gives it: Garwood's exact limits below 10 events, Byar's from 10;
 * `method` says which. x = 0: exact, lower 0. Exposure 0: RangeError.
 */
export function poissonRate(x: number, exposure: number, level: number = DEFAULT_LEVEL): Interval {
  return x < BYAR_FROM ? garwood(x, exposure, level) : byar(x, exposure, level);
}
