import { msg } from '../../messages/message.ts';
import type { Section } from '../../model/document.ts';
import type { OversightResult } from '../../model/oversight.ts';
import { left, right, textCell } from '../compare-tables.ts';
import { heading } from '../indicator-tables.ts';
import { decimal, notes, span, table } from './cells.ts';

/** Services of villages with an obstacle against those of villages without it: a difference, never a cause. */
export function linksSection({ links, level, book, services }: OversightResult): Section | null {
  if (links.length === 0) return null;
  return {
    blocks: [
      heading(msg('oversight-links')),
      table(
        [
          left(msg('column-obstacle')),
          left(msg('column-service')),
          right(msg('column-difference')),
          right(msg('column-interval', { level: { percent: level * 100, digits: 0 } })),
        ],
        links.map((one) => [
          textCell(book.obstacles[one.obstacle] ?? one.obstacle),
          textCell(services[one.service] ?? one.service),
          decimal(one.difference),
          span(one.lower, one.upper),
        ]),
        (left) => msg('oversight-rest', { left }),
      ),
      notes(
        msg('caveat-association'),
        ...(links.length > 1 ? [msg('oversight-together', { tests: links.length })] : []),
      ),
    ],
  };
}
