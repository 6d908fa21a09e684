import { msg } from '../messages/message.ts';
import type { Block } from '../model/document.ts';
import type { FindingDefinition } from '../model/finding.ts';
import type { Message, Text } from '../model/message.ts';
import type { BrokenSum, Difference, ReconciledTable, TableCell } from '../model/reconcile.ts';
import { figure, named, printed, sentence } from './reconcile-sentences.ts';

export function differenceBlock(
  one: Difference,
  table: ReconciledTable,
  definition: FindingDefinition | undefined,
): Block {
  const shown = shownPlaces(one, table);
  return {
    kind: 'finding',
    severity: definition?.severity ?? 'error',
    text: placed(one, table),
    places: shown,
    more: one.more,
    hint: definition?.hint ?? null,
  };
}

/** A difference of one cell starts with where that is. */
function placed(one: Difference, table: ReconciledTable): Text {
  const [cell] = one.cells;
  const place = cell === undefined || one.code === 'cancelling-errors' ? null : placeOf(cell, table);
  return place === null ? sentence(one) : msg('reconcile-place', { place, what: sentence(one) });
}

function shownPlaces(one: Difference, table: ReconciledTable): readonly Text[] {
  const at = (cell: TableCell, text: Message): Text => {
    const place = placeOf(cell, table);
    return place === null ? text : msg('reconcile-place', { place, what: text });
  };
  const offs = (sums: readonly BrokenSum[]) =>
    sums.map(({ total, sum }) =>
      at(
        total,
        msg('reconcile-sum-off', { cell: named(total), printed: figure(total.printed), sum: figure(sum) }),
      ),
    );
  const cells = (list: readonly TableCell[]) =>
    list.map((cell) => at(cell, msg('reconcile-should-be', { ...printed(cell), cell: named(cell) })));
  const candidates = one.candidates.map((cell) =>
    at(cell, msg('reconcile-candidate', { ...printed(cell), cell: named(cell) })),
  );
  switch (one.code) {
    case 'wrong-cell':
    case 'wrong-total':
      return [...(one.cells.length > 1 ? cells(one.cells) : []), ...offs(one.sums)];
    case 'carried-error':
      return [...cells(one.cells.slice(1)), ...candidates];
    case 'cancelling-errors':
      return cells(one.cells);
    case 'unlocated-difference':
      return [...offs(one.sums), ...candidates];
    case 'wrong-percentage': {
      const [cell] = one.cells;
      if (one.basis === null || cell === undefined) return [];
      const { kind, from, to } = one.basis;
      const words = { from: named(from), to: named(to), a: figure(from.printed), b: figure(to.printed) };
      return [kind === 'change' ? msg('reconcile-change-basis', words) : msg('reconcile-share-basis', words)];
    }
    default:
      return [];
  }
}

function placeOf(cell: TableCell, table: ReconciledTable): Message | null {
  if (cell.cell !== null && table.sheet !== null)
    return msg('place-cell', { sheet: table.sheet, cell: cell.cell });
  return cell.line === 0 ? null : msg('reconcile-line', { line: { plain: cell.line } });
}
