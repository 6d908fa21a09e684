import type { LedgerCell } from '../../model/ledger.ts';
import type { ObstacleEstimate } from '../../model/oversight.ts';

/** `found`: by the findings of visits; `answered`: by the answers to the instrument. */
export type ObstaclePart = 'found' | 'answered';

/** Under which name the ledger has a number of villages with an obstacle. */
export function obstaclePart(obstacle: string, part: ObstaclePart): string {
  return `obstacle ${obstacle} ${part}`;
}

/** Numbers of villages that are told, or hidden, of obstacles; how many were visited and answered is known of both. */
export function releasedCells(estimates: readonly ObstacleEstimate[]): readonly LedgerCell[] {
  const cell = (obstacle: string, part: ObstaclePart, having: number | null, of: number): LedgerCell => ({
    indicator: obstaclePart(obstacle, part),
    period: 'visits',
    level: 'national',
    code: 'ID',
    numerator: having,
    denominator: of,
    hidden: having === null,
  });
  return estimates.flatMap(({ obstacle, villages, visited, answered, answering, status }) => [
    ...(status === 'missing' ? [] : [cell(obstacle, 'found', villages, visited)]),
    ...(answering === 0 ? [] : [cell(obstacle, 'answered', answered, answering)]),
  ]);
}
