import { msg } from '../../messages/message.ts';
import type { Section } from '../../model/document.ts';
import type { OversightResult } from '../../model/oversight.ts';
import { left, textCell } from '../compare-tables.ts';
import { heading } from '../indicator-tables.ts';
import { table } from './cells.ts';
import { stateCells, stateColumns, statesOf } from './follow-up-states.ts';

/** A section an addressee: what is asked of it, for which obstacle, and how it stands. */
export function addresseeSections(result: OversightResult): readonly Section[] {
  const { book } = result;
  const states = statesOf(result);
  return result.addressees.map((page) => ({
    blocks: [
      heading(book.addressees[page.addressee] ?? page.addressee),
      table(
        [left(msg('column-recommendation')), left(msg('column-obstacle')), ...stateColumns(states)],
        page.rows.map((row) => {
          const label = book.recommendations[row.recommendation] ?? row.recommendation;
          return [
            textCell(row.source === 'proposed' ? msg('proposed-by-book', { text: label }) : label),
            textCell(book.obstacles[row.obstacle] ?? row.obstacle),
            ...stateCells(states, row.counts),
          ];
        }),
      ),
    ],
  }));
}
