import { answeredObstacle } from '../../analysis/oversight/items.ts';
import { changedByFew } from '../../disclosure/ledger.ts';
import { tellableAmongNamed, tellableOfAll, tellableOfRest } from '../../disclosure/named-units.ts';
import { msg } from '../../messages/message.ts';
import { DesmigError } from '../../model/error.ts';
import type { Ledger } from '../../model/ledger.ts';
import type { AnswerCount, OversightBook } from '../../model/oversight.ts';
import { type ObstaclePart, obstaclePart } from './released.ts';
import type { Visits } from './visits.ts';

/** What may be told of each obstacle. Internally everything may. */
export interface Telling {
  /** an obstacle of children, of which numbers alone may be told, if any */
  readonly ofChildren: (obstacle: string) => boolean;
  /** whether nothing that could tie the obstacle to a village may be told */
  readonly guarded: (obstacle: string) => boolean;
  /** whether it may be told that so many villages have it */
  readonly tellable: (obstacle: string, part: ObstaclePart, having: number, of: number) => boolean;
}

const EVERYTHING: Telling = { ofChildren: () => false, guarded: () => false, tellable: () => true };

/** How many of the villages have an obstacle, at their last visit or by what else is asked. */
export function havingIn(
  villages: readonly string[],
  obstacle: string,
  has: (village: string, obstacle: string) => boolean,
): number {
  return villages.filter((village) => has(village, obstacle)).length;
}

/** Villages with a yes or no to an item that points to the obstacle. */
export function answeringVillages(
  obstacle: string,
  { items }: OversightBook,
  answers: readonly AnswerCount[],
): number {
  const pointing = items.flatMap((item) => (item.obstacle === obstacle ? [item.id] : []));
  const said = answers.filter(({ item, yes, no }) => pointing.includes(item) && yes + no > 0);
  return new Set(said.map(({ village }) => village)).size;
}

/**
 * What the public may be told. An obstacle of children: a number from which no named village stands out, and which
 * does not differ by few from what `published` told. Any other: nothing where it holds of all or nearly all villages,
 * at the last visit, ever, by answers, or of those that are left between two numbers.
 */
export function tellingOf(
  visits: Visits,
  book: OversightBook,
  {
    open,
    minCell,
    published,
  }: { readonly open: boolean; readonly minCell: number; readonly published: Ledger },
): Telling {
  if (open) return EVERYTHING;
  const { villages, used, unused, found, ever, usedAnswers, unusedAnswers } = visits;
  const ofChildren = (obstacle: string) => book.ofChildren.includes(obstacle);
  const byAnswers = (
    obstacle: string,
    answers: readonly AnswerCount[],
    told: (having: number, of: number) => boolean,
  ) => told(answeredObstacle(obstacle, book.items, answers) ?? 0, answeringVillages(obstacle, book, answers));
  const ofAll = (obstacle: string) =>
    !(
      tellableOfAll(havingIn(used, obstacle, found), used.length) &&
      tellableOfRest(havingIn(unused, obstacle, found), unused.length) &&
      tellableOfAll(havingIn(villages, obstacle, ever), villages.length) &&
      byAnswers(obstacle, usedAnswers, tellableOfAll) &&
      byAnswers(obstacle, unusedAnswers, tellableOfRest)
    );
  const secret = new Set(
    Object.keys(book.obstacles).filter((obstacle) => ofChildren(obstacle) || ofAll(obstacle)),
  );
  const guarded = (obstacle: string) => secret.has(obstacle);
  const tellable: Telling['tellable'] = (obstacle, part, having, of) =>
    ofChildren(obstacle)
      ? tellableAmongNamed(having, of, minCell) &&
        !changedByFew(published, obstaclePart(obstacle, part), having, of, minCell)
      : !guarded(obstacle);
  const recorded = (obstacle: string) => visits.findings.filter((one) => one.obstacle === obstacle).length;
  const hidden = book.ofChildren.filter((obstacle) => {
    const having = havingIn(used, obstacle, found);
    return !(
      tellable(obstacle, 'found', having, used.length) && tellable(obstacle, 'found', having, villages.length)
    );
  });
  const others = Object.keys(book.obstacles).filter((obstacle) => !guarded(obstacle));
  for (const obstacle of besideHidden(hidden, others, recorded, minCell)) secret.add(obstacle);
  return { ofChildren, guarded, tellable };
}

/**
 * Obstacles to be guarded beside those of children that are hidden: the row accounting tells how many findings there
 * are in all, and what is told of the others leaves those of children. The fewest findings first, until there is room.
 *
 * @throws DesmigError `cannot-be-made-safe` where there are too few findings in all.
 */
function besideHidden(
  hidden: readonly string[],
  others: readonly string[],
  recorded: (obstacle: string) => number,
  minCell: number,
): readonly string[] {
  // each of them has a finding at least
  const room = (obstacle: string) => Math.max(0, recorded(obstacle) - 1);
  if (!hidden.some((obstacle) => recorded(obstacle) > 0)) return [];
  let left = hidden.reduce((sum, obstacle) => sum + room(obstacle), 0);
  const added: string[] = [];
  const candidates = others
    .filter((obstacle) => room(obstacle) > 0)
    .sort((a, b) => room(a) - room(b) || (a < b ? -1 : 1));
  for (const obstacle of candidates) {
    if (left >= minCell) break;
    added.push(obstacle);
    left += room(obstacle);
  }
  if (left >= minCell) return added;
  throw new DesmigError({
    code: 'cannot-be-made-safe',
    class: 'disclosure',
    what: msg('error-few-findings'),
    hint: msg('hint-too-few-rows'),
  });
}
