import { msg } from '../messages/message.ts';
import type { ComparedIndicator, ComparedRow, CompareResult } from '../model/compare.ts';
import type { Block, Section } from '../model/document.ts';
import type { DrawnMap } from '../model/map.ts';
import { changeBlocks, trendBlocks } from './change-section.ts';
import { comparedChart } from './compare-charts.ts';
import { compareFacts } from './compare-facts.ts';
import { newestRows } from './compare-newest.ts';
import { coarserNotes, notesOf } from './compare-notes.ts';
import { funnelBlock, left, right, textCell, unitsOf } from './compare-tables.ts';
import { digitsOf, heading } from './indicator-tables.ts';

export function indicatorSection(
  indicator: ComparedIndicator,
  result: CompareResult,
  map?: DrawnMap,
): Section {
  const rows = newestRows(indicator);
  const units = rows.filter((row) => row.status === 'ok').length;
  const blocks: Block[] = [
    heading(msg('compare-heading', { title: upper(indicator), units, level: unitsOf(indicator.unitLevel) })),
    { kind: 'facts', items: compareFacts(indicator, rows) },
    ...changeBlocks(indicator, rows, result.inputs),
    ...trendBlocks(indicator, rows, result.inputs),
  ];
  const told = indicator.coverage !== null || indicator.series !== null;
  if (!told) blocks.push(comparedChart(indicator, rows, result.inputs, map));
  const groups = groupTable(indicator, rows);
  if (groups !== null && !told) blocks.push(heading(msg('compare-groups'), false), groups);
  blocks.push({
    kind: 'notes',
    items: [...coarserNotes([indicator], result), ...notesOf(indicator, rows, result)],
  });
  const funnel = told ? null : funnelBlock(indicator, rows);
  if (funnel !== null)
    blocks.push(heading(msg('compare-funnel'), false), funnel, {
      kind: 'notes',
      items: [msg('compare-funnel-legend')],
    });
  return { blocks };
}

function upper(indicator: ComparedIndicator): { readonly id: string; readonly en: string } {
  return { id: indicator.title.id.toUpperCase(), en: indicator.title.en.toUpperCase() };
}

function groupTable(indicator: ComparedIndicator, rows: readonly ComparedRow[]): Block | null {
  const label = rows[0]?.period.label;
  const models = indicator.models.filter((model) => model.period === label);
  if (models.length < 2) return null;
  return {
    kind: 'table',
    columns: [
      left(msg('column-place')),
      right(msg('column-units')),
      right(msg('column-numerator')),
      right(msg('column-of')),
      right(msg('column-reference')),
      right(msg('column-phi')),
    ],
    rows: models.map((model) => [
      textCell(model.group ?? model.referenceOf),
      { kind: 'count', value: model.units },
      model.numerator === null ? { kind: 'empty' } : { kind: 'count', value: model.numerator },
      model.denominator === null ? { kind: 'empty' } : { kind: 'count', value: model.denominator },
      model.reference === null
        ? { kind: 'empty' }
        : { kind: 'decimal', value: model.reference, digits: digitsOf(indicator) },
      model.phi === null ? { kind: 'empty' } : { kind: 'decimal', value: model.phi, digits: 2 },
    ]),
    rest: (count) => msg('compare-rest', { left: count }),
  };
}
