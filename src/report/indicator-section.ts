import { msg } from '../messages/message.ts';
import type { Block, DocTable, Section } from '../model/document.ts';
import type { IndicatorResult, MeasuredRow } from '../model/indicator.ts';
import type { Message, Text } from '../model/message.ts';
import type { Period } from '../model/period.ts';
import type { ChartFacts } from './chart-facts.ts';
import {
  caveatsOf,
  digitsOf,
  figureCells,
  figureColumns,
  finestLevel,
  heading,
  levelDigits,
  periodsOf,
  periodText,
} from './indicator-tables.ts';
import { regionChart } from './region-chart.ts';
import { trendChart } from './trend-chart.ts';

/** One indicator in full: headline, how it is made, the table by region, and what to bear in mind. */
export function indicatorSection(indicator: IndicatorResult, facts: ChartFacts): Section {
  const periods = periodsOf(indicator);
  const newest = periods.at(-1);
  if (newest === undefined) return { blocks: [] };
  const rows = indicator.rows.filter((row) => row.period.label === newest.label);
  const whole = rows.find((row) => row.region.level === 'national');
  const blocks: Block[] = [
    heading(headlineOf(indicator, whole)),
    { kind: 'facts', items: factsOf(indicator, whole, newest) },
  ];
  const level = finestLevel(rows);
  const table = level === 'national' ? null : regionChart(indicator, rows, level, facts);
  if (table !== null) blocks.push(table);
  blocks.push({ kind: 'notes', items: notesOf(indicator, rows, newest, table !== null) });
  if (periods.length > 1)
    blocks.push(heading(msg('section-earlier'), false), trendChart(indicator, periodTable(indicator), facts));
  return { blocks };
}

function headlineOf(indicator: IndicatorResult, whole: MeasuredRow | undefined): Message {
  const title = { id: indicator.title.id.toUpperCase(), en: indicator.title.en.toUpperCase() };
  if (whole === undefined || whole.status !== 'ok' || whole.value === null) {
    return msg('headline-status', {
      title,
      status: msg(`status-${whole === undefined || whole.status === 'ok' ? 'missing' : whole.status}`),
    });
  }
  const unit = msg(`unit-${indicator.counts}`);
  switch (indicator.kind) {
    case 'proportion':
      return msg('headline-proportion', {
        title,
        x: whole.numerator ?? 0,
        n: whole.denominator ?? 0,
        unit,
        value: { percent: whole.value },
      });
    case 'count':
      return msg('headline-count', { title, x: whole.value, unit: indicator.valueUnit ?? unit });
    default:
      return msg('headline-ratio', {
        title,
        value: { decimal: whole.value, digits: digitsOf(indicator) },
        unit: indicator.valueUnit ?? unit,
      });
  }
}

function factsOf(
  indicator: IndicatorResult,
  whole: MeasuredRow | undefined,
  period: Period,
): readonly (readonly [Text, Text])[] {
  const facts: (readonly [Text, Text])[] = [];
  if (whole !== undefined && whole.lower !== null && whole.upper !== null && indicator.method !== null) {
    const method: Message = { key: `method-${indicator.method}`, params: {} };
    facts.push([
      msg('fact-interval', {
        level: { percent: indicator.level * 100, digits: levelDigits(indicator.level) },
      }),
      msg('interval-method', {
        interval: { interval: [whole.lower, whole.upper], digits: digitsOf(indicator) },
        method,
      }),
    ]);
  }
  facts.push([msg('fact-period'), periodText(period)]);
  if (indicator.denominatorLabel !== null) facts.push([msg('fact-denominator'), indicator.denominatorLabel]);
  facts.push([msg('fact-scope'), indicator.numeratorLabel]);
  return facts;
}

function notesOf(
  indicator: IndicatorResult,
  rows: readonly MeasuredRow[],
  period: Period,
  table: boolean,
): readonly Text[] {
  const notes: Text[] = [];
  if (table) notes.push(msg(indicator.kind === 'count' ? 'caveat-order-count' : 'caveat-order'));
  const has = (status: MeasuredRow['status']) =>
    rows.some((row) => row.status === status && row.region.level !== 'unlocated');
  if (has('suppressed')) notes.push(msg('caveat-suppressed'));
  if (has('missing')) notes.push(msg('caveat-missing'));
  if (has('undefined')) notes.push(msg('caveat-undefined'));
  if (period.complete === false) notes.push(msg('caveat-part-year', { date: { date: period.to ?? '' } }));
  if (period.complete === null) notes.push(msg('note-as-of-unknown'));
  for (const caveat of caveatsOf(indicator)) notes.push({ key: caveat, params: {} });
  if (indicator.leastContributors !== undefined)
    notes.push(msg('caveat-contributors', { n: indicator.leastContributors }));
  if (indicator.counts === 'cases') notes.push(msg('caveat-case-not-child'));
  if (indicator.universe === 'census') notes.push(msg('caveat-census'));
  if (indicator.method !== null) notes.push(msg('caveat-interval'));
  return notes;
}

/** The whole country, period by period, each part-period marked. */
function periodTable(indicator: IndicatorResult): DocTable {
  const rows = indicator.rows.filter((row) => row.region.level === 'national');
  return {
    kind: 'table',
    columns: [{ title: msg('column-period'), align: 'left' }, ...figureColumns(indicator)],
    rows: rows.map((row) => [
      {
        kind: 'text',
        text:
          row.period.complete === false
            ? msg('period-label-part', { label: row.period.label })
            : row.period.label,
      },
      ...figureCells(indicator, row),
    ]),
    rest: null,
  };
}
