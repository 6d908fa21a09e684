import { msg } from '../messages/message.ts';
import type { DocChart, Drawing, Quotes } from '../model/document.ts';
import type { IndicatorResult, MeasuredRow } from '../model/indicator.ts';
import type { Level } from '../model/region.ts';
import type { ChartFacts } from './chart-facts.ts';
import { LEAST_MARKS, markOf } from './chart-marks.ts';
import { joined, placesOf, unitOf } from './chart-words.ts';
import { citationOfPlaces } from './citations.ts';
import { digitsOf, levelParam, regionTable } from './indicator-tables.ts';
import { mapDrawing, partsNote, type RowMark } from './map-drawing.ts';
import { sourceText } from './sources.ts';

/** More bars are no picture. */
const MOST_BARS = 40;

/** The table by region with bars of its published rows, and the provinces as a map. */
export function regionChart(
  indicator: IndicatorResult,
  rows: readonly MeasuredRow[],
  level: Level,
  facts: ChartFacts,
): DocChart {
  const table = regionTable(indicator, rows, level);
  const mark = markOf(indicator);
  const own = rows.filter((row) => row.region.level === level);
  const published = own.filter((row) => row.status === 'ok' && row.value !== null);
  const drawn = published.length > MOST_BARS ? largest(published) : published;
  const national = rows.find((row) => row.region.level === 'national');
  const drawings: Drawing[] = [];
  const places = rows.map((row): RowMark => ({ ...row.region, ...mark(row) }));
  const map = mapDrawing(places, facts.map);
  if (map !== null) drawings.push(map.drawing);
  if (drawn.length >= LEAST_MARKS)
    drawings.push({
      kind: 'bars',
      reference: indicator.kind === 'count' ? null : (national?.value ?? null),
      bars: [...drawn].sort(byValue).map(mark),
    });
  const note =
    indicator.method === null
      ? msg('chart-note-whole')
      : msg('chart-note-bars', { level: levelParam(indicator) });
  const source = msg('page-source', { source: sourceText(indicator, facts.inputs) });
  return {
    kind: 'chart',
    title: msg('chart-by-region', { title: indicator.title, places: placesOf(level, 1) }),
    unit: unitOf(indicator),
    digits: indicator.kind === 'count' ? 0 : digitsOf(indicator),
    drawings,
    source: map?.sourceWith(source) ?? source,
    note: joined([
      ...partsNote(drawings),
      ...(drawn.length < LEAST_MARKS ? [] : [note]),
      ...(drawn.length < LEAST_MARKS || drawn.length === published.length
        ? []
        : [msg('chart-note-largest', { n: drawn.length })]),
    ]),
    table: { ...table, quotes: placeQuotes(indicator, own, facts) },
  };
}

/** How the figures of the places of one period are quoted. */
function placeQuotes(
  indicator: IndicatorResult,
  rows: readonly MeasuredRow[],
  { inputs }: ChartFacts,
): Quotes {
  const [first] = rows;
  return first === undefined
    ? { kind: 'each', texts: [] }
    : { kind: 'all', text: citationOfPlaces(indicator, first, inputs) };
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
