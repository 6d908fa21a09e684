import { msg } from '../messages/message.ts';
import type { Block, Document } from '../model/document.ts';
import type { FindingDefinition } from '../model/finding.ts';
import type { Message, Text } from '../model/message.ts';
import type { ReconciledTable, ReconcileResult, TableStructure } from '../model/reconcile.ts';
import { differenceBlock } from './reconcile-difference.ts';

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
    ...table.differences.map((one) => differenceBlock(one, table, definitions[one.code])),
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
