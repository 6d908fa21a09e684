import { msg } from '../messages/message.ts';
import type { Message, Param } from '../model/message.ts';
import type { Difference, TableCell } from '../model/reconcile.ts';

/** The difference in one sentence. */
export function sentence(one: Difference): Message | string {
  const [cell] = one.cells;
  const [sum] = one.sums;
  switch (one.code) {
    case 'wrong-cell':
      return cell === undefined ? '' : msg('reconcile-should-be', { ...printed(cell), cell: named(cell) });
    case 'wrong-total':
      return cell === undefined
        ? ''
        : msg('reconcile-total-should-be', { ...printed(cell), cell: named(cell) });
    case 'carried-error': {
      const total = one.cells.at(-1);
      return cell === undefined || total === undefined
        ? ''
        : msg('reconcile-carried', { ...printed(cell), cell: named(cell), total: named(total) });
    }
    case 'cancelling-errors':
      return msg('reconcile-cancelling', { count: one.cells.length });
    case 'unlocated-difference':
      return sum === undefined
        ? ''
        : msg('reconcile-unlocated', {
            cell: named(sum.total),
            printed: figure(sum.total.printed),
            sum: figure(sum.sum),
          });
    case 'wrong-percentage':
      return cell === undefined
        ? ''
        : msg('reconcile-percentage', {
            cell: named(cell),
            printed: percentage(cell.printed),
            proposed: percentage(cell.proposed),
          });
    case 'edition-difference':
      return cell === undefined
        ? ''
        : msg('reconcile-edition', {
            cell: named(cell),
            now: figure(cell.printed),
            before: figure(one.candidates[0]?.printed ?? null),
          });
    case 'edition-missing':
      return cell === undefined
        ? msg('reconcile-only-there', { what: what(one.candidates[0]) })
        : msg('reconcile-only-here', { what: what(cell) });
  }
}

export function named(cell: TableCell): Message {
  return msg('reconcile-cell', { row: cell.row, column: cell.column });
}

function what(cell: TableCell | undefined): string {
  return cell === undefined ? '' : `"${cell.row === '' ? cell.column : cell.row}"`;
}

export function printed(cell: TableCell): { readonly printed: Param; readonly proposed: Param } {
  return { printed: figure(cell.printed), proposed: figure(cell.proposed) };
}

export function figure(value: number | null): Param {
  if (value === null) return msg('reconcile-blank');
  if (Number.isInteger(value)) return value;
  return { decimal: value, digits: Math.min(6, String(value).split('.')[1]?.length ?? 1) };
}

function percentage(value: number | null): Param {
  return value === null ? msg('reconcile-blank') : { percent: value, digits: 2 };
}
