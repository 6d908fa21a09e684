import { DEFINITIONS } from './definitions.ts';
import { EXTREMES } from './extremes.ts';
import { MPMATH_VALUES, type Reference } from './mpmath.ts';
import { R_VALUES } from './r.ts';

/** Every reference value, whatever it was computed or printed by. */
export const ROWS: readonly Reference[] = [...MPMATH_VALUES, ...EXTREMES, ...R_VALUES, ...DEFINITIONS];
