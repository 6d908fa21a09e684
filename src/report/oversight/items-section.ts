import { msg } from '../../messages/message.ts';
import type { DocCell, Section } from '../../model/document.ts';
import type { ItemQuality, OversightResult } from '../../model/oversight.ts';
import { left, right, textCell } from '../compare-tables.ts';
import { heading } from '../indicator-tables.ts';
import { count, decimal, HIDDEN, NOT_APPLICABLE, notes, span, table } from './cells.ts';

/** How well each item works: answered of asked, whether answers differ, how far respondents agree. */
export function itemsSection({ items, book, level }: OversightResult): Section | null {
  if (!items.some(({ asked }) => asked > 0)) return null;
  return {
    blocks: [
      heading(msg('oversight-items')),
      table(
        [
          left(msg('column-item')),
          right(msg('column-answered')),
          right(msg('column-of-answered')),
          left(msg('column-alike')),
          right(msg('column-kappa')),
          right(msg('column-interval', { level: { percent: level * 100, digits: 0 } })),
        ],
        items.map((one) => [
          textCell(book.items.find(({ id }) => id === one.item)?.text ?? one.item),
          count(one.answered),
          count(one.asked),
          ...quality(one),
        ]),
      ),
      notes(msg('oversight-kappa-note')),
    ],
  };
}

function quality({ status, discriminates, kappa, lower, upper }: ItemQuality): readonly DocCell[] {
  if (status === 'suppressed') return [HIDDEN, HIDDEN, HIDDEN];
  const differs = textCell(discriminates === true ? msg('answers-differ') : msg('answers-same'));
  return [
    discriminates === null ? NOT_APPLICABLE : differs,
    kappa === null ? NOT_APPLICABLE : decimal(kappa, 2),
    lower === null ? NOT_APPLICABLE : span(lower, upper, 2),
  ];
}
