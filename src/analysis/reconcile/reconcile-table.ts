import type { FigureTable, ReconciledTable } from '../../model/reconcile.ts';
import { checkSums, type NameCell } from './check-sums.ts';
import { compareEditions } from './editions.ts';
import { checkPercentages } from './percentages.ts';
import { understand } from './structure.ts';

export interface Edition {
  readonly table: FigureTable;
  readonly nameCell: NameCell;
  readonly keyOf: (label: string) => string;
}

/**
 * Whether a printed table adds up: rows, columns, sub-totals, regions over regions, percentages, and another edition
 * of it. Nothing is altered; cells that are wrong come with what they would have to be.
 */
export function reconcileTable(
  table: FigureTable,
  nameCell: NameCell = () => null,
  against: Edition | null = null,
): Omit<ReconciledTable, 'sheet' | 'title' | 'edition'> {
  const understood = understand(table);
  const sums = checkSums(table, understood, nameCell);
  const percentages = checkPercentages(
    table,
    {
      rows: understood.rowGroups.map((group) => group.total),
      columns: understood.columnGroups.map((group) => group.total),
    },
    nameCell,
  );
  const editions =
    against === null
      ? { differences: [], compared: 0 }
      : compareEditions(table, against.table, against.keyOf, { own: nameCell, earlier: against.nameCell });
  return {
    structure: understood.shown,
    checked: { sums: sums.compared, percentages: percentages.compared, cells: editions.compared },
    unchecked: sums.unchecked,
    differences: [...sums.differences, ...percentages.differences, ...editions.differences],
  };
}
