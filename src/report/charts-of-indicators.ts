import { msg } from '../messages/message.ts';
import type { DocChart, DocMark, Drawing } from '../model/document.ts';
import type { IndicatorResult, MeasuredRow } from '../model/indicator.ts';
import type { InputSummary } from '../model/input.ts';
import type { Message, Text } from '../model/message.ts';
import type { Level } from '../model/region.ts';
import { digitsOf, levelParam, periodsOf, placeName, regionTable } from './indicator-tables.ts';
import { sourceText } from './sources.ts';

/** Charts of indicators: their tables, and what of them is drawn. */

/** More bars are no picture. */
const MOST_BARS = 40;
/** Below this, a chart says less than its table. */
const LEAST_BARS = 2;

/** What charts need to know beside an indicator. */
export interface ChartFacts {
  readonly inputs: readonly InputSummary[];
  /** first year of the classification in use: no line of cases leads across it */
  readonly newSince: string | null;
}

export function placesOf(level: Level, n: number): Message {
  switch (level) {
    case 'regency':
      return msg('places-regency', { n });
    case 'district':
      return msg('places-district', { n });
    case 'village':
      return msg('places-village', { n });
    default:
      return msg('places-province', { n });
  }
}

export function unitOf(indicator: IndicatorResult): Text {
  if (indicator.kind === 'proportion') return msg('column-percent');
  return indicator.valueUnit ?? msg(`unit-${indicator.counts}`);
}

/** The table by region with bars of its published rows, and the provinces as a map. */
export function regionChart(
  indicator: IndicatorResult,
  rows: readonly MeasuredRow[],
  level: Level,
  facts: ChartFacts,
): DocChart {
  const table = regionTable(indicator, rows, level);
  const own = rows.filter((row) => row.region.level === level);
  const published = own.filter((row) => row.status === 'ok' && row.value !== null);
  const drawn = published.length > MOST_BARS ? largest(published) : published;
  const national = rows.find((row) => row.region.level === 'national');
  const drawings: Drawing[] = [];
  const provinces = rows.filter((row) => row.region.level === 'province');
  if (provinces.some((row) => row.status === 'ok'))
    drawings.push({
      kind: 'tiles',
      tiles: provinces.map((row) => ({ code: row.region.code, ...markOf(row, indicator) })),
    });
  if (drawn.length >= LEAST_BARS)
    drawings.push({
      kind: 'bars',
      reference: indicator.kind === 'count' ? null : (national?.value ?? null),
      bars: [...drawn].sort(byValue).map((row) => markOf(row, indicator)),
    });
  const note =
    indicator.method === null
      ? msg('chart-note-whole')
      : msg('chart-note-bars', { level: levelParam(indicator) });
  return {
    kind: 'chart',
    title: msg('chart-by-region', { title: indicator.title, places: placesOf(level, 1) }),
    unit: unitOf(indicator),
    digits: indicator.kind === 'count' ? 0 : digitsOf(indicator),
    drawings,
    source: msg('page-source', { source: sourceText(indicator, facts.inputs) }),
    note:
      drawn.length < LEAST_BARS
        ? null
        : drawn.length < published.length
          ? msg('cite-pair', { first: note, second: msg('chart-note-largest', { n: drawn.length }) })
          : note,
    table,
  };
}

function largest(rows: readonly MeasuredRow[]): readonly MeasuredRow[] {
  const size = (row: MeasuredRow) => row.denominator ?? row.numerator ?? 0;
  return [...rows]
    .sort((a, b) => size(b) - size(a) || (a.region.code < b.region.code ? -1 : 1))
    .slice(0, MOST_BARS);
}

function byValue(a: MeasuredRow, b: MeasuredRow): number {
  return (b.value ?? 0) - (a.value ?? 0) || (a.region.code < b.region.code ? -1 : 1);
}

/** A row as it is drawn; what is hidden has no value here. */
export function markOf(row: MeasuredRow, indicator: IndicatorResult): DocMark {
  const shown = row.status === 'ok' && row.value !== null;
  return {
    label: placeName(row, indicator),
    status: row.status,
    value: shown ? row.value : null,
    lower: shown && indicator.method !== null ? row.lower : null,
    upper: shown && indicator.method !== null ? row.upper : null,
  };
}

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
  const points = rows.map((row, at) => {
    const before = rows[at - 1];
    const whole = row.period.complete === true && before?.period.complete === true;
    return {
      ...markOf(row, indicator),
      label: row.period.label,
      complete: row.period.complete === true,
      joined: whole && !(broken && old(before) && !old(row)),
    };
  });
  const notes: readonly Message[] = [
    ...(points.some((point) => !point.complete) ? [msg('chart-note-part')] : []),
    ...(broken ? [msg('caveat-break')] : []),
  ];
  const [first, second] = notes;
  return {
    kind: 'chart',
    title: msg('chart-over-time', { title: indicator.title }),
    unit: unitOf(indicator),
    digits: indicator.kind === 'count' ? 0 : digitsOf(indicator),
    drawings: [{ kind: 'trend', points }],
    source: msg('page-source', { source: sourceText(indicator, facts.inputs) }),
    note:
      first !== undefined && second !== undefined
        ? msg('cite-pair', { first, second })
        : (first ?? second ?? null),
    table,
  };
}

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
  if (first === undefined || named.length < LEAST_BARS) return null;
  const rows = named.map((code) => {
    const cells = indicators.map((indicator, at): DocMark => {
      const row = newest[at]?.get(code);
      return row === undefined
        ? { label: '', status: 'missing', value: null, lower: null, upper: null }
        : markOf(row, indicator);
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
