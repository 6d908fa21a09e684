import type { InputSummary } from '../model/input.ts';
import type { DrawnMap } from '../model/map.ts';

/** What charts need to know beside an indicator. */
export interface ChartFacts {
  readonly inputs: readonly InputSummary[];
  /** first year of the classification in use: no line of cases leads across it */
  readonly newSince: string | null;
  /** boundaries in place of the tile map */
  readonly map?: DrawnMap;
}
