import type { Indicator } from '../../model/indicator.ts';
import { complaintIndicators } from './complaints.ts';
import { programmeIndicators } from './programme.ts';

/** Every indicator, in the order in which they are printed. */
export const INDICATORS: Readonly<Record<string, Indicator>> = {
  ...complaintIndicators,
  ...programmeIndicators,
};
