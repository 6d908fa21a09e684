import type { Indicator } from '../../model/indicator.ts';
import { activityIndicators } from './activities.ts';
import { childrenIndicators } from './children.ts';
import { complaintIndicators } from './complaints.ts';
import { contextIndicators } from './context.ts';
import { oversightIndicators } from './oversight.ts';
import { programmeIndicators } from './programme.ts';
import { recordedIndicators } from './recorded.ts';
import { servicesIndicators } from './services.ts';

/** Every indicator, in the order in which they are printed. */
export const INDICATORS: Readonly<Record<string, Indicator>> = {
  ...complaintIndicators,
  ...recordedIndicators,
  ...programmeIndicators,
  ...activityIndicators,
  ...childrenIndicators,
  ...servicesIndicators,
  ...contextIndicators,
  ...oversightIndicators,
};
