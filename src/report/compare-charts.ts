import { msg } from '../messages/message.ts';
import type { ComparedIndicator, ComparedRow } from '../model/compare.ts';
import type { DocChart, DocTable, Drawing, Section } from '../model/document.ts';
import type { MeasuredRow } from '../model/indicator.ts';
import type { InputSummary } from '../model/input.ts';
import type { DrawnMap } from '../model/map.ts';
import type { Message, Param, Text } from '../model/message.ts';
import { markOf } from './chart-marks.ts';
import { placesOf, unitOf } from './chart-words.ts';
import { citationOfUnits } from './citations.ts';
import { byCode, comparedTable, placeOf, plain, untestedTable } from './compare-tables.ts';
import { digitsOf, heading } from './indicator-tables.ts';
import { mapDrawing, partsNote } from './map-drawing.ts';
import { sourceText } from './sources.ts';

const NAMED = 6;
/** Units whose values are drawn in time. */
const DRAWN = 5;
/** Indicators told in sentences on the first page. */
const TOLD = 5;

/** The table of compared units; over it provinces as tiles, or the areas of a map that was given. */
export function comparedChart(
  indicator: ComparedIndicator,
  rows: readonly ComparedRow[],
  inputs: readonly InputSummary[],
  map?: DrawnMap,
): DocChart {
  const one = plain(indicator);
  const mark = markOf(indicator);
  const drawn = mapDrawing(
    rows.map((row) => ({ ...row.region, ...mark(row) })),
    map,
  );
  const drawings = drawn === null ? [] : [drawn.drawing];
  const source = msg('page-source', { source: sourceText(indicator, inputs) });
  return {
    kind: 'chart',
    title: msg('chart-by-region', {
      title: indicator.title,
      places: placesOf(indicator.unitLevel, 1),
    }),
    unit: unitOf(one),
    digits: indicator.kind === 'count' ? 0 : digitsOf(one),
    drawings,
    source: drawn?.sourceWith(source) ?? source,
    note: partsNote(drawings)[0] ?? null,
    table: {
      ...(indicator.untested === null ? comparedTable(indicator, rows) : untestedTable(indicator, rows)),
      ...(rows[0] === undefined
        ? {}
        : { quotes: { kind: 'all', text: citationOfUnits(indicator, rows[0], inputs) } }),
    },
  };
}

/**
 * Values in time over the table of trends: of the whole country, then of the units first in its order. No line leads
 * to a part of a period, nor to a period that the trends leave out.
 */
export function unitTrends(
  indicator: ComparedIndicator,
  found: readonly ComparedRow[],
  table: DocTable,
  inputs: readonly InputSummary[],
): DocChart {
  const mark = markOf(indicator);
  const left = new Set(indicator.series?.leftOut);
  const used = (row: MeasuredRow | undefined) =>
    row !== undefined && row.period.complete !== false && !left.has(row.period.label);
  const trendOf = (code: string, of: Text): readonly Drawing[] => {
    const rows = [...(indicator.series?.rows ?? [])]
      .filter(({ region }) => region.code === code && region.level !== 'unlocated')
      .sort((a, b) => (a.period.label < b.period.label ? -1 : 1));
    const points = rows.map((row, at) => ({
      ...mark(row),
      label: row.period.label,
      complete: row.period.complete !== false,
      joined: used(row) && used(rows[at - 1]),
    }));
    return points.some(({ value }) => value !== null) ? [{ kind: 'trend', of, points }] : [];
  };
  const drawn = found.slice(0, DRAWN);
  return {
    kind: 'chart',
    title: msg('chart-over-time', { title: indicator.title }),
    unit: unitOf(plain(indicator)),
    digits: indicator.kind === 'count' ? 0 : digitsOf(plain(indicator)),
    drawings: [
      ...trendOf('ID', msg('level-national')),
      ...drawn.flatMap((row) => trendOf(row.region.code, placeOf(row))),
    ],
    source: msg('page-source', { source: sourceText(indicator, inputs) }),
    note: msg('chart-note-units', { n: drawn.length, all: found.length }),
    table,
  };
}

/** How many units lie outside their limits, beside how many would by chance, and which lie far outside. */
export function compareSummary(indicators: readonly ComparedIndicator[]): readonly Section[] {
  const sentences = indicators.slice(0, TOLD).flatMap((indicator): readonly Message[] => {
    const label = indicator.rows[0]?.period.label;
    const tally = indicator.tallies.find((one) => one.period === label);
    if (tally === undefined || tally.tests === 0) return [];
    const first = msg('sentence-outside', {
      title: indicator.title,
      count: tally.outside95,
      n: tally.tests,
      level: { percent: 95, digits: 0 },
      expected: { decimal: tally.expected95 },
    });
    const far = indicator.rows.filter(
      (row) => row.period.label === label && row.funnel?.endsWith('99.8') === true,
    );
    if (far.length === 0) return [first];
    const names: Param[] = [...far].sort(byCode).slice(0, NAMED).map(placeOf);
    if (far.length > NAMED) names.push(msg('and-more', { count: far.length - NAMED }));
    const second = msg('sentence-far', { names: { list: names } });
    return [msg('cite-pair', { first, second })];
  });
  if (sentences.length === 0) return [];
  return [
    {
      role: 'summary',
      blocks: [
        heading(msg('summary-heading')),
        ...sentences.map((text) => ({ kind: 'sentence', text }) as const),
        { kind: 'notes', items: [msg('caveat-association')] },
      ],
    },
  ];
}
