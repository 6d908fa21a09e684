import { msg } from '../../messages/message.ts';
import type { Block, DocCell, DocColumn, Section } from '../../model/document.ts';
import type { Text } from '../../model/message.ts';
import type { AssessedChildren, ChildContrast, OversightResult } from '../../model/oversight.ts';
import { left, right, textCell } from '../compare-tables.ts';
import { heading } from '../indicator-tables.ts';
import { decimal, notes, span, table } from './cells.ts';

/** Children of villages with an obstacle beside those of villages without it. */
export function childLinksSection(result: OversightResult): Section | null {
  const rows = result.childLinks ?? [];
  if (rows.length === 0) return null;
  return {
    blocks: [
      heading(msg('oversight-child-links')),
      contrastTable(
        result,
        rows,
        [left(msg('column-obstacle')), left(msg('column-effect'))],
        [msg('column-where-found'), msg('column-where-not-found')],
        ({ property }) => [textCell(result.book.obstacles[property] ?? property)],
      ),
      contrastNotes(rows.length),
    ],
  };
}

/** Children where community parenting is missing beside those where it is there. */
export function effectsSection(result: OversightResult): Section | null {
  const rows = result.effects ?? [];
  if (rows.length === 0) return null;
  return {
    blocks: [
      heading(msg('oversight-effects')),
      contrastTable(
        result,
        rows,
        [left(msg('column-effect'))],
        [msg('column-where-missing'), msg('column-where-there')],
        () => [],
      ),
      contrastNotes(rows.length),
    ],
  };
}

function contrastTable(
  result: OversightResult,
  rows: readonly ChildContrast[],
  first: readonly DocColumn[],
  shares: readonly Text[],
  named: (row: ChildContrast) => readonly DocCell[],
): Block {
  const share = ({ numerator, denominator }: AssessedChildren) => decimal((100 * numerator) / denominator);
  return table(
    [
      ...first,
      ...shares.map((title) => right(title)),
      right(msg('column-difference')),
      right(msg('column-interval', { level: { percent: result.level * 100, digits: 0 } })),
    ],
    rows.map((row) => [
      ...named(row),
      textCell(result.effectTitles[row.indicator] ?? row.indicator),
      share(row.with),
      share(row.without),
      decimal(row.difference),
      span(row.lower, row.upper),
    ]),
    (left) => msg('oversight-rest', { left }),
  );
}

const contrastNotes = (tests: number): Block =>
  notes(msg('caveat-association'), msg('caveat-assessed'), msg('oversight-contrast-note', { tests }));
