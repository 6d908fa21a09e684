import { msg } from '../../messages/message.ts';
import type { DocCell, Section } from '../../model/document.ts';
import type { OversightResult, VillagePage } from '../../model/oversight.ts';
import { left, right, textCell } from '../compare-tables.ts';
import { heading } from '../indicator-tables.ts';
import { decimal, NO_DATA, notes, table } from './cells.ts';

/** What is missing for its children in each village visited: a matter of services, never a mark on the village. */
export function villagesSection({ villages, services }: OversightResult): Section {
  return {
    blocks: [
      heading(msg('oversight-villages')),
      table(
        [
          left(msg('column-village-code')),
          left(msg('level-village')),
          right(msg('column-answered-share')),
          left(msg('column-missing')),
        ],
        villages.map((one) => [
          textCell(one.code),
          textCell(one.name),
          one.asked === 0 ? NO_DATA : decimal((100 * one.answered) / one.asked),
          missing(one, services),
        ]),
        (left) => msg('oversight-rest', { left }),
      ),
      ...(villages.some(({ missing }) => missing === null) ? [notes(msg('oversight-no-villages'))] : []),
    ],
  };
}

function missing({ missing }: VillagePage, services: OversightResult['services']): DocCell {
  if (missing === null) return NO_DATA;
  if (missing.length === 0) return textCell(msg('missing-none'));
  return textCell(msg('listing', { items: { list: missing.map((id) => services[id] ?? id) } }));
}
