import { cellName, type MergedRange } from './cell-reference.ts';
import type { CellFact, CellFacts, SheetFacts } from './types.ts';

const MAX_EXAMPLES = 1000;
const MAX_VALUE = 200;

export type CellFactKind = 'errorValues' | 'formulasWithoutValue' | 'invalidDates';

export interface FactCollector {
  cell(kind: CellFactKind, line: number, column: number, value: string): void;
  percent(column: number): void;
  hideColumns(first: number, last: number): void;
  merge(range: MergedRange): void;
  /** `width`: the number of columns that hold text. */
  finish(width: number): SheetFacts;
}

export function createFactCollector(): FactCollector {
  const cells: Record<CellFactKind, { count: number; examples: CellFact[] }> = {
    errorValues: { count: 0, examples: [] },
    formulasWithoutValue: { count: 0, examples: [] },
    invalidDates: { count: 0, examples: [] },
  };
  const percent = new Set<number>();
  const hidden: [number, number][] = [];
  const merged: MergedRange[] = [];
  return {
    cell(kind, line, column, value) {
      const facts = cells[kind];
      facts.count++;
      if (facts.count > MAX_EXAMPLES) return;
      facts.examples.push({ cell: cellName(line, column), value: value.slice(0, MAX_VALUE) });
    },
    percent: (column) => void percent.add(column),
    hideColumns: (first, last) => void hidden.push([first, last]),
    merge: (range) => void merged.push(range),
    finish: (width) => ({
      ...(cells satisfies Record<CellFactKind, CellFacts>),
      merged,
      hiddenColumns: expand(hidden, width),
      percentColumns: [...percent].sort((a, b) => a - b),
    }),
  };
}

function expand(ranges: readonly (readonly [number, number])[], width: number): readonly number[] {
  const columns = new Set<number>();
  for (const [first, last] of ranges) {
    for (let column = first; column <= last && column < width; column++) columns.add(column);
  }
  return [...columns].sort((a, b) => a - b);
}
