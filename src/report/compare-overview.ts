import { msg } from '../messages/message.ts';
import type { ComparedIndicator, ComparedRow, CompareResult } from '../model/compare.ts';
import type { Block, Section } from '../model/document.ts';
import { attentionSection } from './compare-attention.ts';
import { citationOfSpread } from './compare-citations.ts';
import { newestRows } from './compare-newest.ts';
import { coarserNotes } from './compare-notes.ts';
import { left, right, textCell, unitsOf } from './compare-tables.ts';
import { caveatsOf, digitsOf, heading } from './indicator-tables.ts';

/** Of many indicators: how each one spreads, and the units that stand out in any of them. */
export function overviewSections(result: CompareResult): readonly Section[] {
  const untested = new Map(result.indicators.map((one) => [one.untested?.key, one.untested]));
  const caveats = new Set(result.indicators.flatMap((indicator) => caveatsOf(indicator)));
  return [
    attentionSection(result),
    {
      blocks: [
        heading(msg('compare-overview', { level: msg(`level-${result.by}`) })),
        overviewTable(result),
        {
          kind: 'notes',
          items: [
            ...[...untested.values()].filter((reason) => reason !== null),
            ...coarserNotes(result.indicators, result),
            ...[...caveats].map((key) => ({ key, params: {} })),
          ],
        },
      ],
    },
  ];
}

function overviewTable(result: CompareResult): Block {
  return {
    kind: 'table',
    quotes: {
      kind: 'each',
      texts: result.indicators.map((indicator) => {
        const [row] = newestRows(indicator);
        if (row === undefined) return null;
        const tally = indicator.tallies.find((one) => one.period === row.period.label);
        return citationOfSpread(indicator, row, tally, overallReference(indicator, row), result.inputs);
      }),
    },
    columns: [
      left(msg('column-indicator')),
      left(msg('column-level')),
      right(msg('column-units')),
      right(msg('column-reference')),
      right(msg('column-outside')),
      right(msg('column-by-chance')),
      right(msg('column-discoveries')),
    ],
    rows: result.indicators.map((indicator) => {
      const [first] = newestRows(indicator);
      const tally = indicator.tallies.find((one) => one.period === first?.period.label);
      const reference = first === undefined ? null : overallReference(indicator, first);
      const tested = tally !== undefined && tally.tests > 0;
      return [
        textCell(indicator.title),
        textCell(unitsOf(indicator.unitLevel)),
        { kind: 'count', value: tally?.units ?? 0 },
        reference === null
          ? { kind: 'empty' }
          : { kind: 'decimal', value: reference, digits: digitsOf(indicator) },
        tested ? { kind: 'count', value: tally.outside95 } : { kind: 'empty' },
        tested ? { kind: 'decimal', value: tally.expected95, digits: 1 } : { kind: 'empty' },
        tested ? { kind: 'count', value: tally.discoveries } : { kind: 'empty' },
      ];
    }),
    rest: null,
  };
}

/** The reference of a period where all its units share one. */
function overallReference(indicator: ComparedIndicator, { period }: ComparedRow): number | null {
  const models = indicator.models.filter((model) => model.period === period.label);
  return models.length === 1 ? (models[0]?.reference ?? null) : null;
}
