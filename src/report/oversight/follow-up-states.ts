import { msg } from '../../messages/message.ts';
import type { DocCell, DocColumn } from '../../model/document.ts';
import type { FollowUpCounts, FollowUpStatus, OversightResult } from '../../model/oversight.ts';
import { right } from '../compare-tables.ts';
import { count, HIDDEN } from './cells.ts';

const STATUSES = ['open', 'in-progress', 'done', 'overdue', 'blank'] as const;

/** The states that have a column: that of blanks only where some are. */
export function statesOf({ followUp }: OversightResult): readonly FollowUpStatus[] {
  return STATUSES.filter((status) => status !== 'blank' || followUp.blank > 0);
}

export function stateColumns(states: readonly FollowUpStatus[]): readonly DocColumn[] {
  return states.map((status) => right(msg(`status-${status}`)));
}

/** `counts` null: hidden. */
export function stateCells(
  states: readonly FollowUpStatus[],
  counts: FollowUpCounts | null,
): readonly DocCell[] {
  return states.map((status) => (counts === null ? HIDDEN : count(counts[status])));
}
