import { estimateShare } from '../../analysis/oversight/estimates.ts';
import { answeredObstacle } from '../../analysis/oversight/items.ts';
import type { ObstacleEstimate, OversightBook, SampledVillage } from '../../model/oversight.ts';
import { answeringVillages, havingIn, type Telling } from './telling.ts';
import type { Visits } from './visits.ts';

const percent = (value: number | null) => (value === null ? null : 100 * value);

/** The share of villages with each obstacle: by findings with design weights, and by answers as a number. */
export function obstacleEstimates(
  visits: Visits,
  book: OversightBook,
  { tellable }: Telling,
  {
    sample,
    level,
    withFindings,
  }: {
    readonly sample: ReadonlyMap<string, SampledVillage> | null;
    readonly level: number;
    /** whether a file of findings is there: without one, none found is not zero */
    readonly withFindings: boolean;
  },
): readonly ObstacleEstimate[] {
  const { villages, used, found, usedAnswers } = visits;
  return Object.keys(book.obstacles).map((obstacle): ObstacleEstimate => {
    const share = estimateShare((village) => found(village, obstacle), villages, sample, level);
    const having = havingIn(used, obstacle, found);
    const hidden =
      !tellable(obstacle, 'found', having, used.length) ||
      !tellable(obstacle, 'found', having, villages.length);
    const told = !hidden && withFindings;
    const answered = answeredObstacle(obstacle, book.items, usedAnswers);
    const answering = answeringVillages(obstacle, book, usedAnswers);
    return {
      obstacle,
      villages: told ? having : null,
      visited: used.length,
      answered: answered === null || !tellable(obstacle, 'answered', answered, answering) ? null : answered,
      answering,
      value: told ? percent(share.value) : null,
      lower: told ? percent(share.lower) : null,
      upper: told ? percent(share.upper) : null,
      method: share.method,
      status: hidden ? 'suppressed' : !told ? 'missing' : share.value === null ? 'undefined' : 'ok',
    };
  });
}
