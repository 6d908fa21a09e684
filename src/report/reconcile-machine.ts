import type { FindingDefinition } from '../model/finding.ts';
import type { ReconcileResult, TableCell } from '../model/reconcile.ts';
import { csvLine, type ToolName } from './machine.ts';
import { sentence } from './reconcile-sentences.ts';
import { both } from './text.ts';

type Definitions = Readonly<Record<string, FindingDefinition>>;

/** Cells, candidates and sums in full, and the same differences as findings with places. */
export function reconcileJson(result: ReconcileResult, definitions: Definitions, tool: ToolName): string {
  return `${JSON.stringify(
    {
      schemaVersion: 1,
      tool: { name: tool.name, version: tool.version },
      command: 'reconcile',
      inputs: result.inputs,
      against: result.against,
      tables: result.tables.map((table) => ({
        ...table,
        differences: table.differences.map((one) => ({
          code: one.code,
          severity: definitions[one.code]?.severity ?? 'error',
          message: both(sentence(one)),
          cells: one.cells,
          candidates: one.candidates,
          more: one.more,
          sums: one.sums,
          basis: one.basis,
        })),
      })),
      findings: findings(result, definitions),
    },
    null,
    2,
  )}\n`;
}

function findings(result: ReconcileResult, definitions: Definitions): readonly object[] {
  const file = baseName(result.inputs[0]?.path ?? '');
  const byCode = new Map<string, object[]>();
  for (const table of result.tables)
    for (const one of table.differences) {
      const own = byCode.get(one.code) ?? [];
      byCode.set(one.code, own);
      const cells =
        one.cells.length > 0
          ? one.cells.map((cell) => ({ cell, suggestion: cell.proposed }))
          : one.code === 'unlocated-difference'
            ? one.sums.map(({ total, sum }) => ({ cell: total, suggestion: sum }))
            : one.candidates.map((cell) => ({ cell, suggestion: null }));
      for (const { cell, suggestion } of cells)
        own.push({
          file,
          ...(table.sheet === null ? {} : { sheet: table.sheet }),
          line: cell.line,
          ...(cell.cell === null ? {} : { cell: cell.cell }),
          row: cell.row,
          column: cell.column,
          value: cell.printed === null ? null : String(cell.printed),
          suggestion: suggestion === null ? null : String(suggestion),
        });
    }
  return [...byCode].map(([code, examples]) => ({
    code,
    severity: definitions[code]?.severity ?? 'error',
    count: examples.length,
    message: definitions[code]?.title,
    hint: definitions[code]?.hint,
    examples,
  }));
}

function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** One line for every cell named: those proposed to be wrong, the candidates, and the sums that are off. */
export function reconcileCsv(result: ReconcileResult, definitions: Definitions): string {
  const header = csvLine([
    'table',
    'sheet',
    'difference',
    'code',
    'severity',
    'role',
    'line',
    'cell',
    'row',
    'column',
    'printed',
    'proposed',
  ]);
  const lines = result.tables.flatMap((table, at) =>
    table.differences.flatMap((one, number) => {
      const line = (role: string, cell: TableCell, proposed: number | null) =>
        csvLine([
          at + 1,
          table.sheet,
          number + 1,
          one.code,
          definitions[one.code]?.severity ?? 'error',
          role,
          cell.line,
          cell.cell,
          cell.row,
          cell.column,
          cell.printed,
          proposed,
        ]);
      return [
        ...one.cells.map((cell) => line('cell', cell, cell.proposed)),
        ...one.candidates.map((cell) => line('candidate', cell, cell.proposed)),
        ...one.sums.map(({ total, sum }) => line('sum', total, sum)),
      ];
    }),
  );
  return [header, ...lines].join('');
}
