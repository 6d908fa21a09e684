import { msg } from '../messages/message.ts';
import type { DocChart, DocMark, Drawing, PlacedMark, Quotes } from '../model/document.ts';
import type { IndicatorResult, MeasuredRow } from '../model/indicator.ts';
import type { InputSummary } from '../model/input.ts';
import type { DrawnMap } from '../model/map.ts';
import type { Message, Text } from '../model/message.ts';
import type { Level, RegionRef } from '../model/region.ts';
import { citationOf, citationOfPlaces, periodCited } from './citations.ts';
import { digitsOf, levelParam, periodsOf, regionTable } from './indicator-tables.ts';
import { placeNames } from './place-names.ts';
import { HASH_DIGITS, sourceText } from './sources.ts';

/** Charts of indicators: their tables, and what of them is drawn. */

/** More bars are no picture. */
const MOST_BARS = 40;
/** Below this, a chart says less than its table. */
const LEAST_BARS = 2;

/** A mark for a map, and the level and the provinces of the row it stands for. */
type RowMark = PlacedMark & Pick<RegionRef, 'level' | 'together'>;

/** What charts need to know beside an indicator. */
export interface ChartFacts {
  readonly inputs: readonly InputSummary[];
  /** first year of the classification in use: no line of cases leads across it */
  readonly newSince: string | null;
  /** boundaries in place of the tile map */
  readonly map?: DrawnMap;
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
  const mark = markOf(indicator);
  const own = rows.filter((row) => row.region.level === level);
  const published = own.filter((row) => row.status === 'ok' && row.value !== null);
  const drawn = published.length > MOST_BARS ? largest(published) : published;
  const national = rows.find((row) => row.region.level === 'national');
  const drawings: Drawing[] = [];
  const places = rows.map((row): RowMark => ({ ...row.region, ...mark(row) }));
  const map = mapDrawing(places, facts.map);
  if (map !== null) drawings.push(map.drawing);
  if (drawn.length >= LEAST_BARS)
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
      ...(drawn.length < LEAST_BARS ? [] : [note]),
      ...(drawn.length < LEAST_BARS || drawn.length === published.length
        ? []
        : [msg('chart-note-largest', { n: drawn.length })]),
    ]),
    table: { ...table, quotes: placeQuotes(indicator, own, facts) },
  };
}

/** Notes as one, in their order. */
function joined(notes: readonly Message[]): Message | null {
  const [first, ...rest] = notes;
  return first === undefined
    ? null
    : rest.reduce((all, second) => msg('cite-pair', { first: all, second }), first);
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

/**
 * The provinces as tiles; where boundaries came from a file, its areas, of the level that most of its codes have
 * among the rows. Null where nothing can be shown.
 */
export function mapDrawing(
  places: readonly RowMark[],
  map: DrawnMap | undefined,
): { readonly drawing: Drawing; readonly sourceWith: (source: Message) => Message } | null {
  const drawable = (own: readonly DocMark[]) => own.some(({ status }) => status === 'ok');
  if (map !== undefined) {
    const codes = new Set(map.areas.map(({ code }) => code));
    const found = places.filter(
      (place) => place.level !== 'unlocated' && withParts(place).some(({ code }) => codes.has(code)),
    );
    const own = places.filter(({ level }) => level === found[0]?.level);
    const onMap = own.flatMap(withParts).filter(({ code }) => codes.has(code));
    const drawn = new Set(onMap.map(({ code, within }) => within ?? code));
    if (drawable(onMap))
      return {
        drawing: { kind: 'map', map, marks: onMap },
        sourceWith: (source) =>
          msg('map-source', {
            source,
            file: map.file,
            hash: map.sha256.slice(0, HASH_DIGITS),
            rows: own.length - drawn.size,
            areas: map.areas.length - onMap.length,
          }),
      };
  }
  const tiles = places.filter(({ level }) => level === 'province').flatMap(withParts);
  return drawable(tiles) ? { drawing: { kind: 'tiles', tiles }, sourceWith: (source) => source } : null;
}

/** The mark of a row, and the same for each province that is counted in it: no part of the country is left blank. */
export function withParts({ level: _, together, ...mark }: RowMark): readonly PlacedMark[] {
  return [mark, ...(together ?? []).map((code) => ({ ...mark, code, within: mark.code }))];
}

/** How to read the marks of places that are counted in another; none where there are none. */
export function partsNote(drawings: readonly Drawing[]): readonly Message[] {
  const marks = drawings.flatMap((one) =>
    one.kind === 'tiles' ? one.tiles : one.kind === 'map' ? one.marks : [],
  );
  return marks.some(({ within }) => within !== undefined) ? [msg('chart-note-together')] : [];
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

/** Rows as they are drawn; what is hidden has no value here. */
export function markOf(
  indicator: Pick<IndicatorResult, 'counts' | 'method' | 'rows'>,
): (row: MeasuredRow) => DocMark {
  const nameOf = placeNames(indicator);
  return (row) => {
    const shown = row.status === 'ok' && row.value !== null;
    return {
      label: nameOf(row),
      status: row.status,
      value: shown ? row.value : null,
      lower: shown && indicator.method !== null ? row.lower : null,
      upper: shown && indicator.method !== null ? row.upper : null,
    };
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
