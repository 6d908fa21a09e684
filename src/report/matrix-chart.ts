import { msg } from '../messages/message.ts';
import type { DocChart, DocMark } from '../model/document.ts';
import type { IndicatorResult, MeasuredRow } from '../model/indicator.ts';
import type { Message } from '../model/message.ts';
import type { Level } from '../model/region.ts';
import type { ChartFacts } from './chart-facts.ts';
import { LEAST_MARKS, markOf } from './chart-marks.ts';
import { placesOf } from './chart-words.ts';
import { periodCited } from './citations.ts';
import { periodsOf } from './indicator-tables.ts';
import { sourceText } from './sources.ts';

/** Indicators side by side for every place that has any of them: what is covered, and what was not answered. */
export function matrixChart(
  indicators: readonly IndicatorResult[],
  level: Level,
  facts: ChartFacts,
): DocChart | null {
  const newest = indicators.map((indicator) => {
    const label = periodsOf(indicator).at(-1)?.label;
    return new Map(
      indicator.rows
        .filter((row) => row.period.label === label && row.region.level === level)
        .map((row) => [row.region.code, row]),
    );
  });
  const codes = [...new Set(newest.flatMap((rows) => [...rows.keys()]))].sort();
  const named = codes.filter((code) => newest.some((rows) => rows.get(code)?.status === 'ok'));
  const [first] = indicators;
  if (first === undefined || named.length < LEAST_MARKS) return null;
  const marks = indicators.map(markOf);
  const rows = named.map((code) => {
    const cells = indicators.map((_, at): DocMark => {
      const row = newest[at]?.get(code);
      const mark = marks[at];
      return row === undefined || mark === undefined
        ? { label: '', status: 'missing', value: null, lower: null, upper: null }
        : mark(row);
    });
    const label = cells.find((cell) => cell.label !== '')?.label ?? code;
    return { label, cells };
  });
  return {
    kind: 'chart',
    title: msg('chart-matrix', { places: placesOf(level, 1) }),
    unit: msg('column-percent'),
    digits: 0,
    drawings: [{ kind: 'matrix', columns: indicators.map(({ title }) => title), rows }],
    source: msg('page-source', { source: sourceText(first, facts.inputs) }),
    note: msg('chart-note-matrix'),
    table: {
      kind: 'table',
      quotes: { kind: 'some', text: matrixQuote(indicators, newest, level, facts) },
      places: named,
      columns: [
        { title: msg(`level-${level}`), align: 'left' },
        ...indicators.map(({ title }) => ({ title, align: 'right' }) as const),
      ],
      rows: rows.map(({ label, cells }) => [
        { kind: 'text', text: label },
        ...cells.map((cell) =>
          cell.status === 'ok' && cell.value !== null
            ? ({ kind: 'decimal', value: cell.value, digits: 0 } as const)
            : ({ kind: 'status', status: cell.status === 'ok' ? 'missing' : cell.status } as const),
        ),
      ]),
      rest: (left) => msg('table-rest', { left }),
    },
  };
}

/** A sentence of all figures of a row: `{0}` is the place, `{1}` and so on the shares. */
function matrixQuote(
  indicators: readonly IndicatorResult[],
  newest: readonly ReadonlyMap<string, MeasuredRow>[],
  level: Level,
  { inputs }: ChartFacts,
): Message {
  const [row] = newest.flatMap((rows) => [...rows.values()]);
  const [first] = indicators;
  return msg('cite-matrix', {
    title: msg('chart-matrix', { places: placesOf(level, 1) }),
    place: '{0}',
    figures: {
      list: indicators.map(({ title }, at) => msg('cite-matrix-part', { title, value: `{${at + 1}}%` })),
    },
    period: row === undefined ? '' : periodCited(row),
    caveat: msg('chart-note-matrix'),
    source: first === undefined ? '' : sourceText(first, inputs),
  });
}
