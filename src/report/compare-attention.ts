import { msg } from '../messages/message.ts';
import type { ComparedIndicator, ComparedRow, CompareResult } from '../model/compare.ts';
import type { Block, Section } from '../model/document.ts';
import { citationOf } from './citations.ts';
import { valueParam } from './compare-facts.ts';
import { newestRows } from './compare-newest.ts';
import { left, placeOf, positionText, probabilityCell, right, textCell } from './compare-tables.ts';
import { heading } from './indicator-tables.ts';

export function attentionSection(result: CompareResult): Section {
  const found = outstanding(result);
  if (found.length === 0) return { blocks: nothingStandsOut(result) };
  return {
    blocks: [
      heading(msg('compare-attention')),
      outstandingTable(found, result.inputs),
      { kind: 'notes', items: [msg('caveat-attention-order')] },
    ],
  };
}

interface Outstanding {
  readonly indicator: ComparedIndicator;
  readonly row: ComparedRow;
}

/** Rows outside the far limits, then other discoveries, each by their q-value. */
function outstanding({ indicators }: CompareResult): readonly Outstanding[] {
  const far = (row: ComparedRow) => (row.funnel?.endsWith('99.8') === true ? 0 : 1);
  const found = indicators.flatMap((indicator, at) =>
    newestRows(indicator)
      .filter((row) => far(row) === 0 || isDiscovery(indicator, row))
      .map((row) => ({ indicator, row, at })),
  );
  return found.sort(
    (a, b) =>
      far(a.row) - far(b.row) ||
      (a.row.q ?? 2) - (b.row.q ?? 2) ||
      a.at - b.at ||
      (a.row.region.code < b.row.region.code ? -1 : 1),
  );
}

function isDiscovery(indicator: ComparedIndicator, row: ComparedRow): boolean {
  const tally = indicator.tallies.find((one) => one.period === row.period.label);
  return (
    tally !== undefined &&
    row.q !== null &&
    row.q <= tally.discoveryRate &&
    !tally.pulled.includes(row.region.code)
  );
}

/** That nothing stands out, told of what was tested alone. */
function nothingStandsOut({ indicators }: CompareResult): readonly Block[] {
  const tested = indicators.flatMap(({ tallies }) => tallies.filter(({ tests }) => tests > 0));
  // what is not tested lies within no limits
  if (tested.length === 0) return [];
  const none = tested.every(({ outside95 }) => outside95 === 0)
    ? msg('compare-nothing-outside')
    : msg('compare-nothing-stands-out');
  return [heading(msg('compare-attention')), { kind: 'notes', items: [none] }];
}

function outstandingTable(found: readonly Outstanding[], inputs: CompareResult['inputs']): Block {
  return {
    kind: 'table',
    quotes: {
      kind: 'each',
      texts: found.map(({ indicator, row }) => citationOf(indicator, row, inputs, placeOf(row))),
    },
    columns: [
      left(msg('column-place')),
      left(msg('column-indicator')),
      right(msg('column-value')),
      left(msg('column-position')),
      right(msg('column-q')),
    ],
    rows: found.map(({ indicator, row }) => [
      textCell(placeOf(row)),
      textCell(indicator.title),
      row.value === null
        ? { kind: 'empty' }
        : textCell(msg('percent-value', { value: valueParam(indicator, row.value) })),
      textCell(positionText(row.funnel)),
      probabilityCell(row.q),
    ]),
    rest: (count) => msg('compare-rest', { left: count }),
  };
}
