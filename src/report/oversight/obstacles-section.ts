import { msg } from '../../messages/message.ts';
import type { DocCell, Section } from '../../model/document.ts';
import type { Text } from '../../model/message.ts';
import type { ObstacleEstimate, OversightBook, OversightResult } from '../../model/oversight.ts';
import { left, right, textCell } from '../compare-tables.ts';
import { heading } from '../indicator-tables.ts';
import { count, decimal, HIDDEN, NO_DATA, NOT_APPLICABLE, notes, span, table } from './cells.ts';

/** Obstacles with the villages they were found in, the share of villages that stands for, and its interval. */
export function obstaclesSection(result: OversightResult): Section {
  return {
    blocks: [
      heading(msg('oversight-obstacles', { n: result.visited })),
      table(
        [
          left(msg('column-obstacle')),
          right(msg('column-villages-found')),
          right(msg('column-answers-point')),
          right(msg('column-percent')),
          right(msg('column-interval', { level: { percent: result.level * 100, digits: 0 } })),
        ],
        result.obstacles.map((one) => [
          textCell(result.book.obstacles[one.obstacle] ?? one.obstacle),
          ...figures(one, pointedTo(result.book, one.obstacle)),
        ]),
      ),
      notes(...remarks(result)),
    ],
  };
}

function figures(one: ObstacleEstimate, asked: boolean): readonly DocCell[] {
  if (one.status === 'suppressed') return [HIDDEN, asked ? HIDDEN : NOT_APPLICABLE, HIDDEN, HIDDEN];
  const answered = !asked ? NOT_APPLICABLE : one.answered === null ? HIDDEN : count(one.answered);
  if (one.status === 'missing') return [NO_DATA, answered, NO_DATA, NO_DATA];
  return [count(one.villages), answered, decimal(one.value), span(one.lower, one.upper)];
}

function remarks(result: OversightResult): readonly Text[] {
  const { design, obstacles, audience, leftOut, outsideSample, notYetVisited, book } = result;
  return [
    design === 'visited'
      ? msg('caveat-visited')
      : design === 'census'
        ? msg('oversight-design-census')
        : msg('oversight-design-sample'),
    ...(outsideSample > 0 ? [msg('oversight-outside-sample', { n: outsideSample })] : []),
    ...(notYetVisited > 0 ? [msg('oversight-not-yet-visited', { n: notYetVisited })] : []),
    ...(obstacles.every(({ obstacle }) => pointedTo(book, obstacle)) ? [] : [msg('oversight-not-answered')]),
    ...(obstacles.some(({ status }) => status === 'missing') ? [msg('oversight-no-findings')] : []),
    ...(audience === 'public' ? [msg('caveat-suppressed'), msg('oversight-children-hidden')] : []),
    ...(leftOut.answers + leftOut.findings > 0 ? [msg('oversight-left-out', { ...leftOut })] : []),
  ];
}

function pointedTo({ items }: OversightBook, obstacle: string): boolean {
  return items.some((item) => item.obstacle === obstacle);
}
