import { isMessage, msg } from '../messages/message.ts';
import type { Block, DocCell, DocFunnel, DocTable, Document, Section } from '../model/document.ts';
import type { Text } from '../model/message.ts';

/** A table with what it needs to stand on a sheet of its own. */
export interface NumberedTable {
  readonly number: number;
  readonly title: Text;
  readonly table: DocTable;
  /** unit, source, and the caveats of the section it comes from */
  readonly notes: readonly Text[];
}

/** The table of a block: itself, that of a chart or of any other block that carries one, or the points of a funnel. */
export function tableIn(block: Block): DocTable | null {
  if (block.kind === 'table') return block;
  if (block.kind === 'funnel') return funnelTable(block);
  return 'table' in block ? block.table : null;
}

/** The title of a block's table: its own, else the heading it stands under. */
export function titleIn(block: Block, heading: Text): Text {
  if (block.kind === 'funnel') return msg('sheet-funnel', { x: block.xTitle, y: block.yTitle });
  return 'table' in block && 'title' in block ? block.title : heading;
}

/** A note that explains the letters of which a screen makes its funnel plot. */
const SCREEN_LEGEND = 'compare-funnel-legend';

/** Sections as pages have them: figures first, how files were read last, and no word about what a screen draws. */
export function readingLast(document: Document): readonly Section[] {
  const last = (section: Section) => section.role === 'reading';
  return [
    ...document.sections.filter((one) => !last(one)),
    ...document.sections.filter((one) => last(one)),
  ].map((section) => ({ ...section, blocks: section.blocks.flatMap(withoutLegend) }));
}

function withoutLegend(block: Block): readonly Block[] {
  if (block.kind !== 'notes') return [block];
  const items = block.items.filter((item) => !(isMessage(item) && item.key === SCREEN_LEGEND));
  return items.length === 0 ? [] : [{ ...block, items }];
}

/** Every table of a document that has rows, in its order. */
export function numberedTables(document: Document): readonly NumberedTable[] {
  const tables: NumberedTable[] = [];
  for (const { blocks } of readingLast(document)) {
    let heading: Text = document.title;
    const caveats = blocks.flatMap((block) => (block.kind === 'notes' ? block.items : []));
    for (const block of blocks) {
      if (block.kind === 'heading') heading = block.text;
      const table = tableIn(block);
      if (table === null || table.columns.length === 0) continue;
      tables.push({
        number: tables.length + 1,
        title: titleIn(block, heading),
        table,
        notes: [...chartNotes(block), ...caveats],
      });
    }
  }
  return tables;
}

/** What must be said beside the table of a chart: unit and source. */
export function chartNotes(block: Block): readonly Text[] {
  if (block.kind !== 'chart') return [];
  return [msg('chart-unit', { unit: block.unit }), block.source];
}

function funnelTable(funnel: DocFunnel): DocTable {
  const outside = [msg('outside-none'), msg('outside-95'), msg('outside-998')] as const;
  return {
    kind: 'table',
    columns: [
      { title: msg('column-place'), align: 'left' },
      { title: funnel.xTitle, align: 'right' },
      { title: funnel.yTitle, align: 'right' },
      { title: msg('sheet-outside'), align: 'left' },
    ],
    rows: funnel.points.map((point): readonly DocCell[] => [
      point.label === undefined ? { kind: 'empty' } : { kind: 'text', text: point.label },
      { kind: 'count', value: point.n },
      { kind: 'decimal', value: point.value, digits: funnel.digits },
      { kind: 'text', text: outside[point.outside] },
    ]),
    rest: null,
  };
}
