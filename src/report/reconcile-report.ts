import { msg } from '../messages/message.ts';
import type { Block, Document } from '../model/document.ts';
import type { FindingDefinition } from '../model/finding.ts';
import type { Message, Param, Text } from '../model/message.ts';
import type {
  BrokenSum,
  Difference,
  ReconciledTable,
  ReconcileResult,
  TableCell,
  TableStructure,
} from '../model/reconcile.ts';
import { csvLine, type ToolName } from './machine.ts';
import { both } from './text.ts';

type Definitions = Readonly<Record<string, FindingDefinition>>;

const LISTED = 8;

/** What adds up, what does not, where, and what would settle it. */
export function reconcileDocument(
  result: ReconcileResult,
  definitions: Definitions,
  audience: 'public' | 'internal',
): Document {
  const several = result.tables.length > 1;
  return {
    title: msg('reconcile-title'),
    marks: audience === 'internal' ? [msg('mark-internal')] : [],
    sections: [
      { blocks: [{ kind: 'facts', items: fileFacts(result) }] },
      ...result.tables.map((table, at) => ({
        blocks: [
          ...(several
            ? [
                {
                  kind: 'heading' as const,
                  text: table.title ?? table.sheet ?? msg('reconcile-table', { number: at + 1 }),
                  strong: true,
                },
              ]
            : []),
          ...tableBlocks(table, definitions, table.edition === 'compared'),
        ],
      })),
      { blocks: [{ kind: 'notes', items: [msg('reconcile-proposes')] }] },
    ],
  };
}

function fileFacts(result: ReconcileResult): readonly (readonly [Text, Text])[] {
  const [own] = result.inputs;
  return [
    [msg('reconcile-file'), own?.path ?? ''],
    ...(result.against === null ? [] : [[msg('reconcile-against'), result.against] as const]),
  ];
}

function tableBlocks(table: ReconciledTable, definitions: Definitions, editions: boolean): readonly Block[] {
  const { sums, percentages, cells } = table.checked;
  const facts: (readonly [Text, Text])[] = [
    [
      msg('reconcile-checked'),
      editions
        ? msg('reconcile-checked-editions', { sums, percentages, cells })
        : msg('reconcile-checked-sums', { sums, percentages }),
    ],
  ];
  const { totalColumns, totalRows } = table.structure;
  if (totalColumns.length > 0)
    facts.push([
      msg('reconcile-total-columns'),
      listed(
        totalColumns.map(({ label, parts }) => msg('reconcile-of-parts', { label, parts: parts.length })),
      ),
    ]);
  if (totalRows.length > 0)
    facts.push([
      msg('reconcile-total-rows'),
      listed(totalRows.map(({ label, parts }) => msg('reconcile-of-parts', { label, parts }))),
    ]);
  const notes = structureNotes(table.structure);
  if (table.edition === 'absent') notes.push(msg('reconcile-no-edition'));
  if (table.unchecked > 0) notes.push(msg('reconcile-unchecked', { count: table.unchecked }));
  if (table.differences.length === 0)
    notes.push(sums + percentages + cells === 0 ? msg('reconcile-no-sums') : msg('reconcile-nothing'));
  return [
    { kind: 'facts', items: facts },
    ...table.differences.map((one) => differenceBlock(one, table, definitions)),
    ...(notes.length === 0 ? [] : [{ kind: 'notes', items: notes } as const]),
  ];
}

function listed(items: readonly Message[]): Text {
  const [first, ...rest] = items.slice(0, LISTED);
  if (first === undefined) return '';
  return rest.length === 0 ? first : msg('listing', { items: { list: items.slice(0, LISTED) } });
}

function structureNotes(structure: TableStructure): Message[] {
  const groups = (rows: TableStructure['siblings']) => {
    const byParent = new Map<string, string[]>();
    for (const { label, under } of rows) byParent.set(under, [...(byParent.get(under) ?? []), label]);
    return [...byParent];
  };
  return [
    ...groups(structure.siblings).map(([under, labels]) =>
      msg('reconcile-siblings', { under, labels: { list: labels } }),
    ),
    ...groups(structure.inside).map(([under, labels]) =>
      msg('reconcile-inside', { under, labels: { list: labels } }),
    ),
  ];
}

function differenceBlock(one: Difference, table: ReconciledTable, definitions: Definitions): Block {
  const definition = definitions[one.code];
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

/** The difference in one sentence. */
function sentence(one: Difference): Message | string {
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

function named(cell: TableCell): Message {
  return msg('reconcile-cell', { row: cell.row, column: cell.column });
}

function what(cell: TableCell | undefined): string {
  return cell === undefined ? '' : `"${cell.row === '' ? cell.column : cell.row}"`;
}

function printed(cell: TableCell): { readonly printed: Param; readonly proposed: Param } {
  return { printed: figure(cell.printed), proposed: figure(cell.proposed) };
}

function figure(value: number | null): Param {
  if (value === null) return msg('reconcile-blank');
  if (Number.isInteger(value)) return value;
  return { decimal: value, digits: Math.min(6, String(value).split('.')[1]?.length ?? 1) };
}

function percentage(value: number | null): Param {
  return value === null ? msg('reconcile-blank') : { percent: value, digits: 2 };
}

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
