import type { Block, Quotes, Section } from '../model/document.ts';
import type { IndicatorResult } from '../model/indicator.ts';
import type { InputSummary } from '../model/input.ts';
import { citationOf } from './citations.ts';
import { newestWhole } from './indicator-tables.ts';

/** Sections whose tables and facts of the whole country can be quoted, each figure with its sentence. */
export function withQuotes(
  sections: readonly Section[],
  indicators: readonly IndicatorResult[],
  inputs: readonly InputSummary[],
): readonly Section[] {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const quotesOf = (ids: readonly string[]): Quotes => ({
    kind: 'each',
    texts: ids.map((id) => {
      const indicator = byId.get(id);
      const row = indicator === undefined ? undefined : newestWhole(indicator);
      return indicator === undefined || row?.status !== 'ok' || row.value === null
        ? null
        : citationOf(indicator, row, inputs);
    }),
  });
  const quoted = (block: Block): Block =>
    (block.kind === 'table' || block.kind === 'facts') && block.indicators !== undefined
      ? { ...block, quotes: quotesOf(block.indicators) }
      : block;
  return sections.map((section) => ({ ...section, blocks: section.blocks.map(quoted) }));
}
