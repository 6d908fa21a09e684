import { msg } from '../messages/message.ts';
import type { Block, DocCell, DocColumn, DocTable } from '../model/document.ts';
import type { IndicatorResult, MeasuredRow } from '../model/indicator.ts';
import type { Param, Text } from '../model/message.ts';
import type { Period } from '../model/period.ts';
import type { Level } from '../model/region.ts';
import { dayWithoutYear } from './numbers.ts';
import { placeNames } from './place-names.ts';

/** Tables of indicators, from measured rows to blocks of a document. */

export function levelDigits(level: number): number {
  return Number.isInteger(Math.round(level * 1e6) / 1e4) ? 0 : 1;
}

export function periodText(period: Period): Text {
  if (period.from === null || period.to === null) return msg('period-unstated');
  if (period.from === period.to) return msg('period-day', { day: { date: period.to } });
  if (period.complete === null) return msg('period-unknown', { label: period.label });
  const sameYear = period.from.slice(0, 4) === period.to.slice(0, 4);
  const from = sameYear
    ? { id: dayWithoutYear('id', period.from), en: dayWithoutYear('en', period.from) }
    : { date: period.from };
  const params = { from, to: { date: period.to } };
  if (period.complete) return msg('period-whole', params);
  return /^\d{4}$/.test(period.label) ? msg('period-part', params) : msg('period-part-other', params);
}

export function finestLevel(rows: readonly MeasuredRow[]): Level {
  const order: readonly Level[] = ['village', 'district', 'regency', 'province'];
  return order.find((level) => rows.some((row) => row.region.level === level)) ?? 'national';
}

/** The place in the order of what has no place in it. */
const APART = 4;

/**
 * Places by denominator, largest first. Hidden rows follow in the order of their codes, then those without
 * data: a position tells nothing. What belongs to no place of the level stands last, apart from the order.
 */
export function regionTable(
  indicator: IndicatorResult,
  rows: readonly MeasuredRow[],
  level: Level,
): DocTable {
  const own = rows.filter(
    (row) =>
      row.region.level === level ||
      (row.region.level === 'unlocated' &&
        row.status === 'ok' &&
        (row.denominator ?? row.numerator ?? 0) > 0),
  );
  const group = (row: MeasuredRow) =>
    row.region.level === 'unlocated'
      ? APART
      : ['ok', 'suppressed', 'undefined', 'missing'].indexOf(row.status);
  const size = (row: MeasuredRow) => row.denominator ?? row.numerator ?? 0;
  const ordered = [...own].sort(
    (a, b) =>
      group(a) - group(b) ||
      (a.status === 'ok' ? size(b) - size(a) : 0) ||
      (a.region.code < b.region.code ? -1 : 1),
  );
  const nameOf = placeNames(indicator);
  return {
    kind: 'table',
    places: ordered.map(({ region }) => (region.level === 'unlocated' ? `${region.code}/-` : region.code)),
    columns: [{ title: msg(`level-${level}`), align: 'left' }, ...figureColumns(indicator)],
    rows: ordered.map((row) => [{ kind: 'text', text: nameOf(row) }, ...figureCells(indicator, row)]),
    apart: ordered.filter(({ region }) => region.level === 'unlocated').length,
    rest: (left) => msg('table-rest', { left }),
  };
}

export function figureColumns(indicator: IndicatorResult): readonly DocColumn[] {
  const right = (title: Text): DocColumn => ({ title, align: 'right' });
  if (indicator.kind === 'count') return [right(indicator.valueUnit ?? msg(`unit-${indicator.counts}`))];
  const first = right(msg(indicator.counts === 'cases' ? 'column-cases' : 'column-numerator'));
  const value = right(
    indicator.kind === 'proportion' ? msg('column-percent') : (indicator.valueUnit ?? msg('column-value')),
  );
  const columns = [first, right(msg('column-of')), value];
  if (indicator.method !== null)
    columns.push(
      right(
        msg('column-interval', {
          level: { percent: indicator.level * 100, digits: levelDigits(indicator.level) },
        }),
      ),
    );
  if (indicator.rows.some((row) => row.blank !== undefined)) columns.push(right(msg('column-blank')));
  return columns;
}

/** Decimals shown: rates per population are small numbers. */
export function digitsOf(indicator: Pick<IndicatorResult, 'kind'>): number {
  return indicator.kind === 'rate' ? 2 : 1;
}

export function figureCells(indicator: IndicatorResult, row: MeasuredRow): readonly DocCell[] {
  const columns = figureColumns(indicator).length;
  if (row.status !== 'ok' || row.value === null) {
    return Array.from(
      { length: columns },
      (): DocCell => ({ kind: 'status', status: row.status === 'ok' ? 'missing' : row.status }),
    );
  }
  if (indicator.kind === 'count') return [{ kind: 'count', value: row.value }];
  const cells: DocCell[] = [
    { kind: 'count', value: row.numerator ?? 0 },
    { kind: 'count', value: row.denominator ?? 0 },
    { kind: 'decimal', value: row.value, digits: digitsOf(indicator) },
  ];
  if (indicator.method !== null)
    cells.push(
      row.lower === null || row.upper === null
        ? { kind: 'empty' }
        : { kind: 'interval', lower: row.lower, upper: row.upper, digits: digitsOf(indicator) },
    );
  if (row.blank !== undefined)
    cells.push(
      row.blank === null ? { kind: 'status', status: 'suppressed' } : { kind: 'count', value: row.blank },
    );
  return cells;
}

export function periodsOf(indicator: IndicatorResult): readonly Period[] {
  return [...new Map(indicator.rows.map((row) => [row.period.label, row.period])).values()].sort((a, b) =>
    a.label < b.label ? -1 : 1,
  );
}

/** Several indicators of the whole country in one table, the newest period of each. */
export function nationalTable(indicators: readonly IndicatorResult[], level: number): Block {
  return {
    kind: 'table',
    columns: [
      { title: msg('column-indicator'), align: 'left' },
      { title: msg('column-numerator'), align: 'right' },
      { title: msg('column-of'), align: 'right' },
      { title: msg('column-value'), align: 'right' },
      {
        title: msg('column-interval', { level: { percent: level * 100, digits: levelDigits(level) } }),
        align: 'right',
      },
    ],
    rows: indicators.map((indicator) => [
      { kind: 'text', text: indicator.title },
      ...nationalCells(indicator),
    ]),
    indicators: indicators.map(({ id }) => id),
    rest: null,
  };
}

export function newestWhole(indicator: IndicatorResult): MeasuredRow | undefined {
  return indicator.rows.filter((row) => row.region.level === 'national').at(-1);
}

function nationalCells(indicator: IndicatorResult): readonly DocCell[] {
  const row = newestWhole(indicator);
  if (row === undefined || row.status !== 'ok' || row.value === null) {
    const status = row === undefined || row.status === 'ok' ? 'missing' : row.status;
    return [0, 1, 2, 3].map((): DocCell => ({ kind: 'status', status }));
  }
  const interval: DocCell =
    row.lower === null || row.upper === null
      ? { kind: 'empty' }
      : { kind: 'interval', lower: row.lower, upper: row.upper, digits: digitsOf(indicator) };
  if (indicator.kind === 'count')
    return [{ kind: 'count', value: row.value }, { kind: 'empty' }, { kind: 'empty' }, { kind: 'empty' }];
  const value: DocCell =
    indicator.kind === 'proportion'
      ? { kind: 'text', text: msg('percent-value', { value: { percent: row.value } }) }
      : { kind: 'decimal', value: row.value, digits: digitsOf(indicator) };
  return [
    { kind: 'count', value: row.numerator ?? 0 },
    { kind: 'count', value: row.denominator ?? 0 },
    value,
    interval,
  ];
}

/** Caveats of an indicator; whatever is said of children says where to turn, whoever defined it. */
export function caveatsOf(indicator: Pick<IndicatorResult, 'theme' | 'caveats'>): readonly string[] {
  const notice = 'safeguarding-notice';
  return indicator.theme === 'children' && !indicator.caveats.includes(notice)
    ? [...indicator.caveats, notice]
    : indicator.caveats;
}

export function caveatBlocks(
  indicators: readonly IndicatorResult[],
  said: readonly string[],
): readonly Block[] {
  const keys = new Set(indicators.flatMap(caveatsOf).filter((key) => !said.includes(key)));
  return keys.size === 0 ? [] : [{ kind: 'notes', items: [...keys].map((key) => ({ key, params: {} })) }];
}

/** Yes, no and blank beside each other, and the share of what was answered. */
export function answersTable(
  indicators: readonly IndicatorResult[],
  title: Text = msg('column-pillar'),
): Block {
  return {
    kind: 'table',
    columns: [
      { title, align: 'left' },
      { title: msg('column-yes'), align: 'right' },
      { title: msg('column-no'), align: 'right' },
      { title: msg('column-blank'), align: 'right' },
      { title: msg('column-percent-answered'), align: 'right' },
    ],
    rows: indicators.map((indicator): readonly DocCell[] => {
      const row = newestWhole(indicator);
      const title: DocCell = { kind: 'text', text: indicator.title };
      if (row === undefined || row.status !== 'ok' || row.value === null) {
        const status = row === undefined || row.status === 'ok' ? 'missing' : row.status;
        return [title, ...[0, 1, 2, 3].map((): DocCell => ({ kind: 'status', status }))];
      }
      const x = row.numerator ?? 0;
      return [
        title,
        { kind: 'count', value: x },
        { kind: 'count', value: (row.denominator ?? 0) - x },
        row.blank == null ? { kind: 'empty' } : { kind: 'count', value: row.blank },
        { kind: 'decimal', value: row.value, digits: 1 },
      ];
    }),
    indicators: indicators.map(({ id }) => id),
    rest: null,
  };
}

export function censusTable(indicators: readonly IndicatorResult[]): Block {
  return {
    kind: 'table',
    columns: [
      { title: msg('column-indicator'), align: 'left' },
      { title: msg('column-numerator'), align: 'right' },
      { title: msg('column-of'), align: 'right' },
      { title: msg('column-value'), align: 'right' },
    ],
    rows: indicators.map((indicator) => [
      { kind: 'text', text: indicator.title },
      ...nationalCells(indicator).slice(0, 3),
    ]),
    indicators: indicators.map(({ id }) => id),
    rest: null,
  };
}

export function heading(text: Text, strong = true): Block {
  return { kind: 'heading', text, strong };
}

export function levelParam(indicator: Pick<IndicatorResult, 'level'>): Param {
  return { percent: indicator.level * 100, digits: levelDigits(indicator.level) };
}

/** A value as a reader sees it: a percentage, a count, or a number with its decimals. */
export function valueText(indicator: Pick<IndicatorResult, 'kind'>, value: number): Param {
  if (indicator.kind === 'proportion') return { percent: value };
  return indicator.kind === 'count' ? value : { decimal: value, digits: digitsOf(indicator) };
}
