import { msg } from '../messages/message.ts';
import type { ComparedIndicator, ComparedRow } from '../model/compare.ts';
import type { Block, DocCell, DocTable } from '../model/document.ts';
import type { InputSummary } from '../model/input.ts';
import type { Param, Text } from '../model/message.ts';
import { unitTrends } from './compare-charts.ts';
import { quotesOfChange, quotesOfTrend } from './compare-citations.ts';
import { valueParam } from './compare-facts.ts';
import { byCode, left, placeOf, plain, probabilityCell, right, textCell } from './compare-tables.ts';
import { digitsOf, heading } from './indicator-tables.ts';

const NAMED = 6;

/** Change against a period or a file: which units came and went, then differences between those in both. */
export function changeBlocks(
  indicator: ComparedIndicator,
  rows: readonly ComparedRow[],
  inputs: readonly InputSummary[],
): readonly Block[] {
  const { coverage } = indicator;
  if (coverage === null) return [];
  const { both, appeared, disappeared, hidden } = coverage;
  const facts: (readonly [Text, Text])[] = [
    [msg('fact-coverage'), msg('coverage-line', { both, appeared, disappeared, hidden })],
  ];
  if (coverage.valueBefore !== null && coverage.valueNow !== null && !indicator.broken)
    facts.push([
      msg('fact-same-units'),
      msg('same-units', {
        before: valueParam(indicator, coverage.valueBefore),
        now: valueParam(indicator, coverage.valueNow),
      }),
    ]);
  if (coverage.tests > 0)
    facts.push([
      msg('fact-changed'),
      msg('changed-line', {
        outside: coverage.outsideZero,
        expected: { decimal: coverage.tests * (1 - indicator.level) },
        tests: coverage.tests,
        count: coverage.discoveries,
        rate: { percent: 5, digits: 0 },
      }),
    ]);
  const named = (state: 'appeared' | 'disappeared') => placesText(rows, state);
  const lists = [
    ...(appeared > 0 ? [msg('list-appeared', { places: named('appeared') })] : []),
    ...(disappeared > 0 ? [msg('list-disappeared', { places: named('disappeared') })] : []),
  ];
  const compared = rows.filter((row) => row.change?.coverage === 'both');
  return [
    heading(msg('change-heading', { before: coverage.before.label }), false),
    { kind: 'facts', items: facts },
    ...(lists.length === 0 ? [] : [{ kind: 'notes', items: lists } as const]),
    ...(compared.length === 0 ? [] : [changeTable(indicator, compared, inputs)]),
    { kind: 'notes', items: [...(indicator.broken ? [msg('caveat-break')] : []), msg('caveat-change')] },
  ];
}

function placesText(rows: readonly ComparedRow[], state: 'appeared' | 'disappeared'): Param {
  const own = rows.filter((row) => row.change?.coverage === state).sort(byCode);
  const more = own.length - NAMED;
  const list: Param[] = own.slice(0, NAMED).map(placeOf);
  return { list: more > 0 ? [...list, msg('and-more', { count: more })] : list };
}

function changeTable(
  indicator: ComparedIndicator,
  rows: readonly ComparedRow[],
  inputs: readonly InputSummary[],
): Block {
  const [first] = rows;
  const quotes = first === undefined ? null : quotesOfChange(indicator, first, inputs);
  const ratio = rows[0]?.change?.kind === 'ratio';
  const digits = ratio ? 2 : digitsOf(plain(indicator));
  const value = (one: number | null | undefined): DocCell =>
    one == null ? { kind: 'empty' } : { kind: 'decimal', value: one, digits: digitsOf(plain(indicator)) };
  return {
    kind: 'table',
    ...(quotes === null ? {} : { quotes }),
    columns: [
      left(msg('column-place')),
      right(msg('column-before')),
      right(msg('column-now')),
      right(ratio ? msg('column-ratio') : msg('column-difference')),
      right(msg('column-interval', { level: { percent: indicator.level * 100, digits: 0 } })),
      right(msg('column-q')),
    ],
    rows: rows.map((row) => {
      const { change } = row;
      return [
        textCell(placeOf(row)),
        value(change?.before?.value),
        value(row.value),
        change?.value == null ? { kind: 'empty' } : { kind: 'decimal', value: change.value, digits },
        change?.lower == null || change.upper === null
          ? { kind: 'empty' }
          : textCell(
              msg('between', {
                lower: { decimal: change.lower, digits },
                upper: { decimal: change.upper, digits },
              }),
            ),
        probabilityCell(change?.q ?? null),
      ];
    }),
    rest: (count) => msg('compare-rest', { left: count }),
  };
}

/** The trend of each unit, after the last break in the series. */
export function trendBlocks(
  indicator: ComparedIndicator,
  rows: readonly ComparedRow[],
  inputs: readonly InputSummary[],
): readonly Block[] {
  const { series } = indicator;
  if (series === null) return [];
  const found = rows.filter((row) => row.trend !== undefined && row.trend.p !== null);
  const notes: Text[] = [
    ...(found.length === 0 ? [msg('trend-none')] : []),
    ...(series.leftOut.length > 0 ? [msg('trend-left-out', { periods: series.leftOut.join(', ') })] : []),
    ...(indicator.broken ? [msg('caveat-break')] : []),
    msg('caveat-association'),
  ];
  const digits = digitsOf(plain(indicator)) + 1;
  const table: DocTable = {
    kind: 'table',
    ...(found[0] === undefined ? {} : { quotes: quotesOfTrend(indicator, found[0], inputs) }),
    columns: [
      left(msg('column-place')),
      left(msg('column-from-to')),
      right(msg('column-now')),
      right(msg('column-slope')),
      right('p'),
      right(msg('column-q')),
    ],
    rows: found.map((row) => [
      textCell(placeOf(row)),
      textCell(`${row.trend?.from ?? ''}-${row.trend?.to ?? ''}`),
      row.value === null ? { kind: 'empty' } : { kind: 'decimal', value: row.value, digits: digits - 1 },
      row.trend?.slope == null ? { kind: 'empty' } : { kind: 'decimal', value: row.trend.slope, digits },
      probabilityCell(row.trend?.p ?? null),
      probabilityCell(row.trend?.q ?? null),
    ]),
    rest: (count) => msg('compare-rest', { left: count }),
  };
  return [
    heading(msg('trend-heading'), false),
    ...(found.length === 0 ? [] : [unitTrends(indicator, found, table, inputs)]),
    { kind: 'notes', items: notes },
  ];
}
