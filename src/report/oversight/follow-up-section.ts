import { msg } from '../../messages/message.ts';
import type { Block, Section } from '../../model/document.ts';
import type { OversightResult } from '../../model/oversight.ts';
import { left, right, textCell } from '../compare-tables.ts';
import { heading } from '../indicator-tables.ts';
import { count, notes, table } from './cells.ts';
import { stateCells, stateColumns, statesOf } from './follow-up-states.ts';

/** Where recommendations stand at the as-of day, and what changed since the visit before. */
export function followUpSection(result: OversightResult): Section {
  const states = statesOf(result);
  return {
    blocks: [
      heading(
        result.asOf === null
          ? msg('oversight-follow-up')
          : msg('oversight-follow-up-at', { day: { date: result.asOf } }),
      ),
      table(stateColumns(states), [stateCells(states, result.followUp)]),
      ...(result.audience === 'public' ? [notes(msg('oversight-follow-up-public'))] : []),
      ...(result.change.villages === 0 ? [] : changeBlocks(result)),
    ],
  };
}

function changeBlocks({ change, book }: OversightResult): readonly Block[] {
  return [
    heading(msg('oversight-change', { n: change.villages }), false),
    table(
      [
        left(msg('column-obstacle')),
        right(msg('column-resolved')),
        right(msg('column-continuing')),
        right(msg('column-appeared')),
      ],
      change.rows.map((one) => [
        textCell(book.obstacles[one.obstacle] ?? one.obstacle),
        count(one.resolved),
        count(one.continuing),
        count(one.appeared),
      ]),
    ),
  ];
}
