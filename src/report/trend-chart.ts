import { msg } from '../messages/message.ts';
import type { DocChart } from '../model/document.ts';
import type { IndicatorResult, MeasuredRow } from '../model/indicator.ts';
import type { Message } from '../model/message.ts';
import type { ChartFacts } from './chart-facts.ts';
import { markOf } from './chart-marks.ts';
import { joined, unitOf } from './chart-words.ts';
import { citationOf } from './citations.ts';
import { digitsOf } from './indicator-tables.ts';
import { sourceText } from './sources.ts';

/** Values of the whole country in time over their table; parts of a period and breaks are not joined. */
export function trendChart(
  indicator: IndicatorResult,
  table: DocChart['table'],
  facts: ChartFacts,
): DocChart {
  const rows = indicator.rows.filter((row) => row.region.level === 'national');
  const old = (row: MeasuredRow | undefined) =>
    row !== undefined && facts.newSince !== null && row.period.label.slice(0, 4) < facts.newSince;
  const broken = indicator.counts === 'cases' && rows.some(old) && rows.some((row) => !old(row));
  const mark = markOf(indicator);
  const points = rows.map((row, at) => {
    const before = rows[at - 1];
    const whole = row.period.complete === true && before?.period.complete === true;
    return {
      ...mark(row),
      label: row.period.label,
      complete: row.period.complete === true,
      joined: whole && !(broken && old(before) && !old(row)),
    };
  });
  const notes: readonly Message[] = [
    ...(points.some((point) => !point.complete) ? [msg('chart-note-part')] : []),
    ...(broken ? [msg('caveat-break')] : []),
  ];
  return {
    kind: 'chart',
    title: msg('chart-over-time', { title: indicator.title }),
    unit: unitOf(indicator),
    digits: indicator.kind === 'count' ? 0 : digitsOf(indicator),
    drawings: [{ kind: 'trend', points }],
    source: msg('page-source', { source: sourceText(indicator, facts.inputs) }),
    note: joined(notes),
    table: {
      ...table,
      quotes: {
        kind: 'each',
        texts: rows.map((row) =>
          row.status === 'ok' && row.value !== null ? citationOf(indicator, row, facts.inputs) : null,
        ),
      },
    },
  };
}
